import Box from '@mui/material/Box';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router';
import type { SheetImport, SheetRow } from './sheetImports.graphql.js';

const LISTS: Record<SheetImport['kind'], string> = {
  COMPANIES: 'companies',
  CONTACTS: 'contacts',
  LEADS: 'leads',
};

const said = (value: unknown): string =>
  value === null || value === '' ? '–' : typeof value === 'string' ? value : JSON.stringify(value);

/** One row of the file: what it changes, field by field, or what is wrong with it. */
export function RowLine({ row, sheet }: { row: SheetRow; sheet: SheetImport }) {
  const translate = useTranslate();
  const label = (field: string) => translate(`desk.sheetImports.fields.${field}`, { _: field });
  const changes = Object.entries(row.changes as Record<string, [unknown, unknown]>);
  const isThere = row.recordId !== null && row.state !== 'TAKEN_BACK';
  const cells = row.cells.filter((cell) => cell.trim() !== '');
  return (
    <Box component="li" sx={{ py: 1, borderBottom: 1, borderColor: 'divider', display: 'flex', gap: 2 }}>
      <Box
        sx={{ color: 'text.secondary', minWidth: 36, textAlign: 'right', fontVariantNumeric: 'tabular-nums' }}
      >
        {isThere ? (
          <Link
            to={`/${LISTS[sheet.kind]}/${row.recordId}`}
            aria-label={translate('desk.sheetImports.recordOf', { n: row.number })}
          >
            {row.number}
          </Link>
        ) : (
          row.number
        )}
      </Box>
      <Box sx={{ minWidth: 0, overflowWrap: 'anywhere' }}>
        {row.errors.length > 0 && (
          <Box sx={{ color: 'error.main' }}>
            {row.errors.map(({ field, message }) => (
              <Box key={field + message}>
                {field !== 'row' && <strong>{label(field)}: </strong>}
                <bdi>{message}</bdi>
              </Box>
            ))}
          </Box>
        )}
        {row.errors.length === 0 && changes.length > 0 ? (
          <Box component="dl" sx={{ m: 0, display: 'flex', flexWrap: 'wrap', columnGap: 2, rowGap: 0.25 }}>
            {changes.map(([field, [before, after]]) => (
              <Box key={field} sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 0.75 }}>
                <Box component="dt" sx={{ color: 'text.secondary' }}>
                  {label(field)}
                </Box>
                <Box component="dd" sx={{ m: 0 }} dir="auto">
                  {before !== null && (
                    <>
                      <Box component="del" sx={{ color: 'text.secondary' }}>
                        {said(before)}
                      </Box>{' '}
                      →{' '}
                    </>
                  )}
                  <Box component="ins" sx={{ textDecoration: 'none', fontWeight: 500 }}>
                    {said(after)}
                  </Box>
                </Box>
              </Box>
            ))}
          </Box>
        ) : (
          <Box sx={{ color: 'text.secondary', fontSize: '0.8125rem' }}>
            {cells.map((cell, i) => (
              <span key={i}>
                {i > 0 && ' · '}
                <bdi>{cell}</bdi>
              </span>
            ))}
          </Box>
        )}
      </Box>
    </Box>
  );
}
