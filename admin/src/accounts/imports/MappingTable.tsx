import Box from '@mui/material/Box';
import TextField from '@mui/material/TextField';
import { useTranslate } from 'react-admin';
import type { SheetImport, SheetPlan } from './sheetImports.graphql.js';

interface MappingTableProps {
  columns: SheetImport['columns'];
  choices: { name: string; label: string }[];
  mapping: SheetPlan['mapping'];
  /** By the name of the input: `plan.mapping.<n>`. */
  errors: Record<string, string>;
  onChange: (mapping: SheetPlan['mapping']) => void;
}

/** A row for each column of the file: its heading, what stands in it, and the field that it fills. */
export function MappingTable({ columns, choices, mapping, errors, onChange }: MappingTableProps) {
  const translate = useTranslate();
  return (
    <Box
      component="ul"
      aria-label={translate('desk.sheetImports.columns')}
      sx={{ m: 0, p: 0, listStyle: 'none', maxWidth: 960, borderTop: 1, borderColor: 'divider' }}
    >
      {columns.map(({ heading, samples }, n) => {
        const name = heading.trim() || translate('desk.sheetImports.column', { n: n + 1 });
        const error = errors[`plan.mapping.${n}`];
        return (
          <Box
            component="li"
            key={n}
            sx={{
              display: 'grid',
              gridTemplateColumns: { xs: '1fr', sm: 'minmax(0, 1fr) 240px' },
              gap: 1,
              alignItems: 'center',
              py: 1,
              borderBottom: 1,
              borderColor: 'divider',
            }}
          >
            <Box sx={{ minWidth: 0, overflowWrap: 'anywhere' }}>
              <Box dir="auto" sx={{ fontWeight: 600 }}>
                {name}
              </Box>
              <Box sx={{ color: 'text.secondary', fontSize: '0.8125rem' }}>
                {samples.length === 0
                  ? translate('desk.sheetImports.emptyColumn')
                  : samples.map((sample, i) => (
                      <span key={sample}>
                        {i > 0 && ' · '}
                        <bdi>{sample}</bdi>
                      </span>
                    ))}
              </Box>
            </Box>
            <TextField
              select
              fullWidth
              value={mapping[n] ?? ''}
              error={error !== undefined}
              helperText={error}
              slotProps={{
                select: { native: true },
                htmlInput: { 'aria-label': translate('desk.sheetImports.fieldOf', { name }) },
              }}
              onChange={({ target: { value } }) =>
                onChange(mapping.map((field, i) => (i === n ? value || null : field)))
              }
            >
              <option value="">{translate('desk.sheetImports.leftOut')}</option>
              {choices.map((choice) => (
                <option key={choice.name} value={choice.name}>
                  {translate(`desk.sheetImports.fields.${choice.name}`, { _: choice.label })}
                </option>
              ))}
            </TextField>
          </Box>
        );
      })}
    </Box>
  );
}
