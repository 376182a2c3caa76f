import TextField from '@mui/material/TextField';
import { useGetList, useTranslate } from 'react-admin';
import { useMay, useMe } from '../../providers/me.js';
import type { Status } from './comments.graphql.js';
import type { Moment, Moments, wrongMoment } from './decisionFilter.js';
import { FilterChoice } from './FilterChoice.js';
import type { ViewFilter } from './useQueueUrl.js';

interface DecisionFieldsProps {
  draft: ViewFilter;
  onDraft: (change: Partial<ViewFilter>) => void;
  moments: Moments;
  onMoment: (moment: Moment, text: string) => void;
  wrong: ReturnType<typeof wrongMoment>;
}

const RESULTS: Status[] = ['APPROVED', 'SPAM', 'TRASH', 'PENDING'];

/** Narrows the list to what was decided: by whom, to what, and when. */
export function DecisionFields({ draft, onDraft, moments, onMoment, wrong }: DecisionFieldsProps) {
  const translate = useTranslate();
  const t = (key: string) => translate(`desk.comments.filter.${key}`);
  const me = useMe();
  // Who works here is for admins to know; the others can ask for their own.
  const { data: people = [] } = useGetList(
    'users',
    { pagination: { page: 1, perPage: 100 }, sort: { field: 'name', order: 'ASC' } },
    { enabled: useMay('users') },
  );
  const others = people
    .filter(({ id }) => id !== me?.id)
    .map(({ id, name }): [string, string] => [String(id), String(name)]);
  const { decidedBy, decidedTo } = draft;
  const isKnown = !decidedBy || decidedBy === me?.id || others.some(([id]) => id === decidedBy);
  return (
    <>
      <FilterChoice
        label={t('decider')}
        value={decidedBy ?? ''}
        choices={[
          ['', t('deciderAny')],
          ...(me ? [[me.id, t('deciderMe')] as [string, string]] : []),
          ...others,
          ...(isKnown ? [] : [[decidedBy, t('deciderOther')] as [string, string]]),
        ]}
        onChange={(id) => onDraft({ decidedBy: id || null })}
      />
      <FilterChoice
        label={t('result')}
        value={decidedTo ?? ''}
        choices={[['', t('resultAny')], ...RESULTS.map((to): [string, string] => [to, t(`decidedTo.${to}`)])]}
        onChange={(to) => onDraft({ decidedTo: (to || null) as Status | null })}
      />
      {(['decidedAfter', 'decidedBefore'] as const).map((moment) => (
        <TextField
          key={moment}
          type="datetime-local"
          name={moment}
          label={t(moment)}
          value={moments[moment]}
          onChange={(event) => onMoment(moment, event.target.value)}
          error={wrong?.field === moment}
          helperText={wrong?.field === moment ? t(wrong.said) : undefined}
        />
      ))}
    </>
  );
}
