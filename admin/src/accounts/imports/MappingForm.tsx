import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useQuery } from '@tanstack/react-query';
import { useTranslate } from 'react-admin';
import { type FormEvent, useState } from 'react';
import { LoadingSoon } from '../../common/LoadingSoon.js';
import { QueryError } from '../../common/QueryError.js';
import { fieldErrors } from '../../records/fieldErrors.js';
import { MappingTable } from './MappingTable.js';
import { PlanFields } from './PlanFields.js';
import { planSheetImport, readChoices, type SheetImport, type SheetPlan } from './sheetImports.graphql.js';

interface MappingFormProps {
  sheet: SheetImport;
  onPlanned: () => void;
}

/** Which column is what, and what happens to who is known: guessed, and said by a person. */
export function MappingForm({ sheet, onPlanned }: MappingFormProps) {
  const translate = useTranslate();
  const [plan, setPlan] = useState<SheetPlan>({
    mapping: sheet.columns.map(({ field }) => field),
    match: sheet.match!,
    policy: sheet.policy!,
    country: sheet.country,
    basis: sheet.basis,
  });
  const [refused, setRefused] = useState<unknown>();
  const [busy, setBusy] = useState(false);
  const {
    data: choices,
    error,
    refetch,
  } = useQuery({ queryKey: ['sheetChoices', sheet.kind], queryFn: () => readChoices(sheet.kind) });
  if (error && !choices) return <QueryError error={error} again={() => void refetch()} />;
  if (!choices) return <LoadingSoon />;
  const { fields, whole } = refused ? fieldErrors(refused) : { fields: {}, whole: '' };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    setRefused(undefined);
    try {
      await planSheetImport(sheet.id, { ...plan, basis: plan.basis || null, country: plan.country || null });
      onPlanned();
    } catch (reason) {
      setRefused(reason);
    } finally {
      setBusy(false);
    }
  };
  const change = (part: Partial<SheetPlan>) => {
    setRefused(undefined);
    setPlan((before) => ({ ...before, ...part }));
  };
  const amiss = fields['plan.mapping'] ?? whole;
  return (
    <Box
      component="form"
      noValidate
      onSubmit={(event) => void submit(event)}
      sx={{ display: 'grid', gap: 2.5 }}
    >
      <Box component="p" sx={{ m: 0, maxWidth: 760 }}>
        {translate('desk.sheetImports.textMAPPING')}
      </Box>
      <MappingTable
        columns={sheet.columns}
        choices={choices.fields}
        mapping={plan.mapping}
        errors={fields}
        onChange={(mapping) => change({ mapping })}
      />
      <PlanFields kind={sheet.kind} matches={choices.matches} plan={plan} errors={fields} onChange={change} />
      {amiss && (
        <Alert severity="error" role="alert" sx={{ maxWidth: 760 }}>
          {translate(amiss, { _: amiss })}
        </Alert>
      )}
      <Box>
        <Button type="submit" variant="contained" color="primary" disabled={busy}>
          {translate('desk.sheetImports.check')}
        </Button>
      </Box>
    </Box>
  );
}
