import Box from '@mui/material/Box';
import { useTranslate } from 'react-admin';
import { type AuditEntry, changesOf, saidAs } from './history.js';

/** What an entry changed, field by field: before and after. */
export function ChangeTable({ entry }: { entry: AuditEntry }) {
  const translate = useTranslate();
  const changes = changesOf(entry);
  if (changes.length === 0) return null;
  return (
    <Box
      component="table"
      sx={{
        borderSpacing: 0,
        fontSize: '0.8125rem',
        '& th, & td': {
          textAlign: 'left',
          verticalAlign: 'top',
          p: 0,
          pr: 2.5,
          py: 0.25,
          maxWidth: 420,
          overflowWrap: 'anywhere',
          fontWeight: 'inherit',
        },
        '& thead': { color: 'text.secondary' },
      }}
    >
      <thead>
        <tr>
          <th>{translate('desk.common.field')}</th>
          <th>{translate('desk.common.before')}</th>
          <th>{translate('desk.common.after')}</th>
        </tr>
      </thead>
      <tbody>
        {changes.map(({ field, before, after }) => (
          <tr key={field}>
            <th scope="row">{saidAs(field)}</th>
            <td dir="auto">
              <Box component="del" sx={{ color: 'text.secondary' }}>
                {said(before)}
              </Box>
            </td>
            <td dir="auto">
              <Box component="ins" sx={{ textDecoration: 'none', fontWeight: 500 }}>
                {said(after)}
              </Box>
            </td>
          </tr>
        ))}
      </tbody>
    </Box>
  );
}

function said(value: unknown): string {
  if (value === null || value === undefined || value === '') return '–';
  const text =
    typeof value === 'string'
      ? value
      : Array.isArray(value) && value.every((one) => typeof one === 'string')
        ? value.join(', ')
        : JSON.stringify(value);
  return text.length > 600 ? `${text.slice(0, 600)}…` : text;
}
