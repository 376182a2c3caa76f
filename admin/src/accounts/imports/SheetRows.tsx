import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslate } from 'react-admin';
import { useSearchParams } from 'react-router';
import { LoadingSoon } from '../../common/LoadingSoon.js';
import { QueryError } from '../../common/QueryError.js';
import { useNumber } from '../../common/useNumber.js';
import { RowLine } from './RowLine.js';
import { readRows, type RowsShown, type SheetImport } from './sheetImports.graphql.js';

const PER_PAGE = 25;

/** Each is a part of the rows that one may look at, and how many they are. */
const PARTS: { key: string; shown: RowsShown; of: keyof NonNullable<SheetImport['counts']> }[] = [
  { key: 'create', shown: { outcome: 'CREATE' }, of: 'create' },
  { key: 'update', shown: { outcome: 'UPDATE' }, of: 'update' },
  { key: 'skip', shown: { outcome: 'SKIP' }, of: 'skip' },
  { key: 'error', shown: { outcome: 'ERROR' }, of: 'error' },
  { key: 'takenBack', shown: { state: 'TAKEN_BACK' }, of: 'takenBack' },
  { key: 'kept', shown: { state: 'KEPT' }, of: 'kept' },
];

interface SheetRowsProps {
  sheet: SheetImport;
  counts: NonNullable<SheetImport['counts']>;
}

/** What the rows come to, part by part: before the commit what would happen, after it what did. */
export function SheetRows({ sheet, counts }: SheetRowsProps) {
  const translate = useTranslate();
  const number = useNumber();
  const [search, setSearch] = useSearchParams();
  const parts = PARTS.filter(({ key, of }) => counts[of] > 0 || key === 'create' || key === 'error');
  const fullest = parts.find(({ of }) => counts[of] > 0) ?? parts[0]!;
  const part =
    parts.find(({ key }) => key === search.get('rows')) ??
    (sheet.reverted ? (parts.find(({ key }) => key === 'kept') ?? fullest) : fullest);
  const page = Math.max(1, Number(search.get('page')) || 1);
  const show = (rows: string, nth = 1) => setSearch({ rows, ...(nth > 1 ? { page: String(nth) } : {}) }, { replace: true }); // prettier-ignore
  const { data, error, refetch } = useQuery({
    queryKey: ['sheetImports', 'rows', sheet.id, sheet.phase, part.key, page],
    queryFn: () =>
      readRows({ id: sheet.id, ...part.shown, page: { limit: PER_PAGE, offset: (page - 1) * PER_PAGE } }),
    placeholderData: keepPreviousData,
  });
  if (error && !data) return <QueryError error={error} again={() => void refetch()} />;
  if (!data) return <LoadingSoon />;
  const pages = Math.ceil(data.totalCount / PER_PAGE);
  return (
    <Box component="section" aria-label={translate('desk.sheetImports.preview')}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mb: 1.5 }}>
        {parts.map(({ key, of }) => (
          <Button
            key={key}
            color="primary"
            variant={key === part.key ? 'contained' : 'outlined'}
            aria-pressed={key === part.key}
            onClick={() => show(key)}
          >
            {translate(`desk.sheetImports.parts.${key}`)} {number(counts[of])}
          </Button>
        ))}
      </Box>
      <Box component="p" role="status" sx={{ mt: 0, color: 'text.secondary' }}>
        {data.totalCount === 0
          ? translate('desk.sheetImports.noRows')
          : translate(`desk.sheetImports.partText.${part.key}`)}
      </Box>
      <Box component="ol" sx={{ m: 0, p: 0, listStyle: 'none', borderTop: 1, borderColor: 'divider' }}>
        {data.items.map((row) => (
          <RowLine key={row.number} row={row} sheet={sheet} />
        ))}
      </Box>
      {pages > 1 && (
        <Box
          component="nav"
          aria-label={translate('desk.sheetImports.pages')}
          sx={{ mt: 1.5, display: 'flex', gap: 1, alignItems: 'center' }}
        >
          <Button disabled={page <= 1} onClick={() => show(part.key, page - 1)}>
            {translate('ra.navigation.previous')}
          </Button>
          <span>
            {translate('desk.sheetImports.page', {
              page: number(page),
              pages: number(pages),
            })}
          </span>
          <Button disabled={page >= pages} onClick={() => show(part.key, page + 1)}>
            {translate('ra.navigation.next')}
          </Button>
        </Box>
      )}
    </Box>
  );
}
