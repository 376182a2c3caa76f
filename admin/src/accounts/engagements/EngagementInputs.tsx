import Typography from '@mui/material/Typography';
import {
  BooleanInput,
  required,
  SelectInput,
  TextArrayInput,
  TextInput,
  useRecordContext,
  useTranslate,
} from 'react-admin';
import type { ReactNode } from 'react';
import { FieldGrid } from '../../common/form/FieldGrid.js';
import { useMay } from '../../providers/me.js';
import { PRIORITIES, WORK_MODES } from './engagementChoices.js';
import { EngagementField } from './EngagementField.js';
import type { Engagement } from './engagements.graphql.js';
import { TermsInputs } from './TermsInputs.js';

const people = { htmlInput: { maxLength: 200, dir: 'auto' } } as const;
const choices = (of: string, ids: readonly string[]) =>
  ids.map((id) => ({ id, name: `desk.engagements.${of}.${id}` }));

/** What one writes of an engagement that is there; its type and its company it has for good. */
export function EngagementInputs() {
  const engagement = useRecordContext<Engagement>();
  if (!engagement) return null;
  return (
    <>
      <RoleInputs />
      {engagement.status === 'ON_HOLD' && (
        <FieldGrid columns={2}>
          <EngagementField source="reviewOn" />
        </FieldGrid>
      )}
      <Heading of="terms" />
      <TermsInputs type={engagement.type} status={engagement.status} />
      <TextInputs />
    </>
  );
}

/** Who is looked for, by whom, until when. */
export function RoleInputs({ children }: { children?: ReactNode }) {
  // Whose it is, and whether it is secret, only those say who work with clients.
  const decides = useMay('createEngagement');
  return (
    <>
      <FieldGrid columns={2}>
        {children}
        <TextInput source="title" validate={required()} slotProps={people} />
        <EngagementField source="contactId" />
        {decides && <EngagementField source="accountManagerId" />}
        <EngagementField source="leadRecruiterId" />
        <EngagementField source="openings" />
        <SelectInput source="priority" choices={choices('priority', PRIORITIES)} validate={required()} />
        <SelectInput
          source="workMode"
          choices={choices('workMode', WORK_MODES)}
          parse={(mode: string) => mode || null}
        />
        <TextInput source="location" parse={(text: string) => text || null} slotProps={people} />
        <EngagementField source="targetStart" />
        <EngagementField source="submittalDue" />
        <EngagementField source="feedbackDays" />
        <span />
        <BooleanInput source="exclusive" helperText={false} />
        {decides && <BooleanInput source="confidential" helperText="desk.engagements.help.confidential" />}
      </FieldGrid>
      <FieldGrid>
        <TextArrayInput source="mustHave" helperText="desk.engagements.help.skills" />
        <TextArrayInput source="niceToHave" helperText={false} />
      </FieldGrid>
    </>
  );
}

export function TextInputs() {
  const long = { multiline: true, minRows: 3, maxRows: 14 } as const;
  const text = { htmlInput: { maxLength: 20_000, dir: 'auto' } } as const;
  return (
    <>
      <Heading of="texts" />
      <FieldGrid>
        <TextInput source="about" helperText="desk.engagements.help.about" {...long} slotProps={text} />
        <TextInput source="notes" helperText="desk.engagements.help.notes" {...long} slotProps={text} />
      </FieldGrid>
    </>
  );
}

export function Heading({ of }: { of: string }) {
  const translate = useTranslate();
  return (
    <Typography variant="h3" component="h2" sx={{ mt: 3, mb: 1.5 }}>
      {translate(`desk.engagements.part.${of}`)}
    </Typography>
  );
}
