import Box from '@mui/material/Box';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useQuery } from '@tanstack/react-query';
import { useTranslate } from 'react-admin';
import { useState } from 'react';
import { LoadingSoon } from '../../common/LoadingSoon.js';
import { moneyText, shortMoney } from '../../common/money.js';
import { QueryError } from '../../common/QueryError.js';
import { rowsUrl } from '../../common/rowsUrl.js';
import { useMe } from '../../providers/me.js';
import { send } from '../../providers/request.js';
import { FORECAST, type ForecastCell, type Probabilities } from './forecast.graphql.js';
import { ForecastBars } from './ForecastBars.js';
import { Picture } from './Picture.js';

/** What engagements may still bring in, month by month, with the formula; amounts of different currencies are never added. */
export function Forecast() {
  const translate = useTranslate();
  const locale = useMe()?.locale;
  const [chosen, setChosen] = useState<string>();
  const { data, error, refetch } = useQuery({
    queryKey: ['home', 'forecast'],
    queryFn: ({ signal }) => send(FORECAST, {}, { signal }),
    refetchInterval: 5 * 60_000,
  });
  const t = (key: string, args?: object) => translate(`desk.home.forecast.${key}`, args);
  if (error && !data) return <QueryError error={error} again={() => void refetch()} />;
  if (!data) return <LoadingSoon rows={3} />;
  const currencies = byCount(data.forecast);
  const currency = currencies.find((one) => one === chosen) ?? currencies[0];
  const cells = data.forecast.filter((cell) => cell.currency === currency);
  const sum = (of: 'value' | 'weighted') => cells.reduce((all, cell) => all + cell[of], 0);
  const unvalued = cells.reduce((all, cell) => all + cell.unvalued, 0);
  const monthOf = (cell: ForecastCell) => monthName(cell, locale, t);
  const rows = cells.map((cell) => ({
    cells: [
      monthOf(cell),
      { count: String(cell.count), to: rowsUrl('engagements', cell.filter) },
      moneyText(cell.value, cell.currency, locale),
      moneyText(cell.weighted, cell.currency, locale),
    ],
  }));
  return (
    <Picture
      question={t('question')}
      answer={
        currency
          ? t('answer', {
              weighted: shortMoney(sum('weighted'), currency, locale),
              value: shortMoney(sum('value'), currency, locale),
            }) + (unvalued > 0 ? ` ${t('unvalued', { smart_count: unvalued })}` : '')
          : t('empty')
      }
      columns={[t('month'), t('engagements'), t('value'), t('weighted')]}
      rows={rows}
    >
      {currencies.length > 1 && (
        <TextField
          select
          value={currency}
          onChange={({ target }) => setChosen(target.value)}
          slotProps={{ htmlInput: { 'aria-label': t('currency') } }}
          fullWidth={false}
          sx={{ mb: 1, minWidth: 96 }}
        >
          {currencies.map((one) => (
            <MenuItem key={one} value={one}>
              {one}
            </MenuItem>
          ))}
        </TextField>
      )}
      {currency && <ForecastBars cells={cells} monthOf={monthOf} />}
      <Box sx={{ color: 'text.secondary', fontSize: '0.8125rem', mt: 0.5 }}>
        {t('formula', { states: statesOf(data.forecastSettings, t) })}
      </Box>
    </Picture>
  );
}

/** Those of most engagements first. */
function byCount(cells: readonly ForecastCell[]): string[] {
  const counts = new Map<string, number>();
  for (const { currency, count } of cells) counts.set(currency, (counts.get(currency) ?? 0) + count);
  return [...counts]
    .sort(([a, most], [b, more]) => more - most || (a < b ? -1 : 1))
    .map(([currency]) => currency);
}

/** "Nov 2026"; everything before stands in the first, everything after in the last. */
function monthName(
  { month, openEnded }: ForecastCell,
  locale = 'en',
  t: (key: string, args?: object) => string,
): string {
  if (!month) return t('undated');
  const name = new Intl.DateTimeFormat(locale, { month: 'short', year: 'numeric', timeZone: 'UTC' }).format(
    new Date(month),
  );
  if (!openEnded) return name;
  return t(Date.parse(month) < Date.now() ? 'until' : 'since', { month: name });
}

const STATES = ['draft', 'proposed', 'open', 'covered', 'onHold', 'filled'] as const;
const statesOf = (settings: Probabilities, t: (key: string) => string): string =>
  STATES.map((state) => `${t(`state.${state}`)} ${settings[state]} %`).join(', ');
