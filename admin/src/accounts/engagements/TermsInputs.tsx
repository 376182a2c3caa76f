import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import { useTranslate } from 'react-admin';
import { useWatch } from 'react-hook-form';
import { FieldGrid } from '../../common/form/FieldGrid.js';
import { useMay } from '../../providers/me.js';
import { DeliverablesInput } from './DeliverablesInput.js';
import { AGREED_TERMS, TERMS } from './engagementChoices.js';
import { EngagementField } from './EngagementField.js';
import { type EngagementStatus, type EngagementType, READS_MONEY } from './engagements.graphql.js';

/** Only the terms of this type, and of a fee only the kind that was chosen. */
export function TermsInputs({ type, status }: { type: EngagementType; status?: EngagementStatus }) {
  const translate = useTranslate();
  const agrees = useMay(READS_MONEY);
  const feeModel = useWatch({ name: 'feeModel' }) as string | null | undefined;
  const isOther = (term: string) =>
    (term === 'feePercent' && feeModel === 'FLAT') || (term === 'flatFee' && feeModel !== 'FLAT');
  const terms = TERMS[type].filter((term) => (agrees || !AGREED_TERMS.includes(term)) && !isOther(term));
  const isOffered = status === 'PROPOSED';
  return (
    <>
      {isOffered && (
        <Alert severity="info" sx={{ mb: 2, maxWidth: 760 }}>
          {translate('desk.engagements.offered')}
        </Alert>
      )}
      <Box component="fieldset" disabled={isOffered} sx={{ border: 0, m: 0, p: 0, minWidth: 0 }}>
        <FieldGrid columns={2}>
          {agrees && <EngagementField source="currency" />}
          {terms.map((term) => (
            <EngagementField key={term} source={term} />
          ))}
        </FieldGrid>
      </Box>
      {type === 'SPRINT' && (
        <FieldGrid>
          <DeliverablesInput />
        </FieldGrid>
      )}
    </>
  );
}
