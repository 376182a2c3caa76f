import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { useTheme } from '@mui/material/styles';
import { useTranslate } from 'react-admin';
import { Link as RouterLink } from 'react-router';
import { COUNT_TARGET } from '../../common/lineTarget.js';
import { rowsUrl } from '../../common/rowsUrl.js';
import type { FunnelRow, Grouping } from './numbers.graphql.js';

const STEPS = ['came', 'consulted', 'converted'] as const;

/** How far leads come, one row for each source, size, owner or article; every number opens its rows. */
export function Funnel({ by, rows }: { by: Grouping; rows: readonly FunnelRow[] }) {
  const translate = useTranslate();
  const { desk } = useTheme();
  const t = (key: string) => translate(`desk.numbers.${key}`);
  const colors = { came: desk.controlLine, consulted: desk.accent, converted: desk.ok };
  const most = Math.max(1, ...rows.map(({ came }) => came.count));
  const nameOf = ({ key, label }: FunnelRow) =>
    label ??
    (key === null
      ? t(`none.${by}`)
      : translate(by === 'SIZE' ? `desk.leads.size.${key}` : `desk.leads.source.${key}`, { _: key }));
  return (
    <Box
      component="table"
      sx={{
        width: '100%',
        borderSpacing: 0,
        tableLayout: 'fixed',
        '& th, & td': { textAlign: 'left', verticalAlign: 'top', py: 0.75, pr: 2, fontWeight: 'inherit' },
        '& thead th': { color: 'text.secondary', fontSize: '0.8125rem' },
        '& tbody th': { overflowWrap: 'anywhere' },
      }}
    >
      <thead>
        <tr>
          <th scope="col">{t(`by.${by}`)}</th>
          {STEPS.map((step) => (
            <th key={step} scope="col">
              {t(step)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.key ?? ''}>
            <th scope="row" dir="auto">
              {nameOf(row)}
            </th>
            {STEPS.map((step) => {
              const { count, filter } = row[step];
              return (
                <Box component="td" key={step} sx={{ '& a': COUNT_TARGET }}>
                  <Link
                    component={RouterLink}
                    to={rowsUrl('leads', filter)}
                    aria-label={`${nameOf(row)}, ${t(step)}: ${count}`}
                  >
                    {count}
                  </Link>
                  {step !== 'came' && row.came.count > 0 && (
                    <Box component="span" sx={{ color: 'text.secondary', ml: 0.75, fontSize: '0.8125rem' }}>
                      {Math.round((100 * count) / row.came.count)} %
                    </Box>
                  )}
                  <Box
                    aria-hidden
                    sx={{
                      mt: 0.25,
                      height: 6,
                      borderRadius: 1,
                      bgcolor: colors[step],
                      width: `${(100 * count) / most}%`,
                    }}
                  />
                </Box>
              );
            })}
          </tr>
        ))}
      </tbody>
    </Box>
  );
}
