import Box from '@mui/material/Box';
import TextField from '@mui/material/TextField';
import { useTranslate } from 'react-admin';
import { countries } from '../../common/countries.js';
import { useMe } from '../../providers/me.js';
import type { SheetKind, SheetMatch, SheetPlan } from './sheetImports.graphql.js';

interface PlanFieldsProps {
  kind: SheetKind;
  matches: SheetMatch[];
  plan: SheetPlan;
  errors: Record<string, string>;
  onChange: (part: Partial<SheetPlan>) => void;
}

const POLICIES: SheetPlan['policy'][] = ['SKIP', 'FILL', 'UPDATE', 'CREATE'];

/** How who is known is told, and what happens to them. */
export function PlanFields({ kind, matches, plan, errors, onChange }: PlanFieldsProps) {
  const translate = useTranslate();
  const locale = useMe()?.locale;
  const ofPeople = kind !== 'COMPANIES';
  const native = { select: { native: true }, inputLabel: { shrink: true } };
  return (
    <Box
      sx={{
        display: 'grid',
        gap: 2,
        gridTemplateColumns: { sm: 'repeat(2, minmax(0, 1fr))' },
        maxWidth: 960,
      }}
    >
      <TextField
        select
        label={translate('desk.sheetImports.match')}
        value={plan.match}
        disabled={matches.length === 1}
        error={Boolean(errors['plan.match'])}
        helperText={errors['plan.match']}
        slotProps={native}
        onChange={({ target }) => onChange({ match: target.value as SheetMatch })}
      >
        {matches.map((match) => (
          <option key={match} value={match}>
            {translate(`desk.sheetImports.matches.${match}`)}
          </option>
        ))}
      </TextField>
      <TextField
        select
        label={translate('desk.sheetImports.policy')}
        value={plan.policy}
        helperText={translate(`desk.sheetImports.policyHelp.${plan.policy}`)}
        slotProps={native}
        onChange={({ target }) => onChange({ policy: target.value as SheetPlan['policy'] })}
      >
        {POLICIES.map((policy) => (
          <option key={policy} value={policy}>
            {translate(`desk.sheetImports.policies.${policy}`)}
          </option>
        ))}
      </TextField>
      {ofPeople && (
        <TextField
          select
          label={translate('desk.sheetImports.country')}
          value={plan.country ?? ''}
          error={Boolean(errors['plan.country'])}
          helperText={errors['plan.country'] ?? translate('desk.sheetImports.countryHelp')}
          slotProps={native}
          onChange={({ target }) => onChange({ country: target.value || null })}
        >
          <option value="">{translate('desk.sheetImports.noCountry')}</option>
          {countries(locale).map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </TextField>
      )}
      {ofPeople && (
        <TextField
          label={translate('desk.sheetImports.basis')}
          value={plan.basis ?? ''}
          error={Boolean(errors['plan.basis'])}
          helperText={errors['plan.basis'] ?? translate('desk.sheetImports.basisHelp')}
          slotProps={{ htmlInput: { dir: 'auto' } }}
          onChange={({ target }) => onChange({ basis: target.value })}
        />
      )}
    </Box>
  );
}
