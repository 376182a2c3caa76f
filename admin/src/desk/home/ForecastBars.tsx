import Box from '@mui/material/Box';
import { useTheme } from '@mui/material/styles';
import { useTranslate } from 'react-admin';
import { moneyText, shortMoney } from '../../common/money.js';
import { rowsUrl } from '../../common/rowsUrl.js';
import { useMe } from '../../providers/me.js';
import { Bar } from './Bar.js';
import type { ForecastCell } from './forecast.graphql.js';
import { useDrawingWidth } from './Picture.js';

const HEIGHT = 120;
const FOOT = 20;
const HEAD = 16;

interface ForecastBarsProps {
  cells: readonly ForecastCell[];
  monthOf: (cell: ForecastCell) => string;
}

/** A bar for each month: in outline what its engagements are worth, filled what of it is likely; each opens its engagements. */
export function ForecastBars({ cells, monthOf }: ForecastBarsProps) {
  const translate = useTranslate();
  const locale = useMe()?.locale;
  const { desk } = useTheme();
  const width = useDrawingWidth();
  const t = (key: string, args?: object) => translate(`desk.home.forecast.${key}`, args);
  const most = Math.max(1, ...cells.map(({ value }) => value));
  const step = width / Math.max(1, cells.length);
  const bar = Math.min(step - 6, 44);
  const high = (amount: number) => (amount / most) * (HEIGHT - HEAD);
  // Every name where there is room for it, else the first and the last.
  const isNamed = (index: number) => step >= 56 || index === 0 || index === cells.length - 1;
  const key = (name: string, sx: object) => (
    <Box component="span" sx={{ display: 'inline-flex', alignItems: 'center', gap: 0.5 }}>
      <Box component="span" sx={{ width: 10, height: 10, borderRadius: '3px', ...sx }} />
      {t(name)}
    </Box>
  );
  return (
    <>
      <svg viewBox={`0 0 ${width} ${HEIGHT + FOOT}`} width="100%" style={{ maxHeight: 200 }}>
        {cells.map((cell, index) => {
          const x = index * step + (step - bar) / 2;
          const said = t('said', {
            month: monthOf(cell),
            smart_count: cell.count,
            value: moneyText(cell.value, cell.currency, locale),
            weighted: moneyText(cell.weighted, cell.currency, locale),
          });
          return (
            <g key={cell.month}>
              <Bar said={said} to={rowsUrl('engagements', cell.filter)}>
                <rect
                  x={x}
                  width={bar}
                  y={HEIGHT - Math.max(4, high(cell.value))}
                  height={Math.max(4, high(cell.value))}
                  fill={desk.accentSoft}
                  stroke={desk.accent}
                />
                <rect
                  x={x}
                  width={bar}
                  y={HEIGHT - high(cell.weighted)}
                  height={high(cell.weighted)}
                  fill={desk.accent}
                />
              </Bar>
              {cell.value > 0 && bar > 30 && (
                <text
                  // What the bar's name says already.
                  aria-hidden
                  style={{ pointerEvents: 'none' }}
                  x={x + bar / 2}
                  y={HEIGHT - Math.max(4, high(cell.value)) - 4}
                  textAnchor="middle"
                  fontSize={10}
                  fill={desk.mute}
                >
                  {shortMoney(cell.weighted, cell.currency, locale)}
                </text>
              )}
              {isNamed(index) && (
                <text
                  x={step >= 56 ? x + bar / 2 : index === 0 ? x : x + bar}
                  y={HEIGHT + 15}
                  textAnchor={step >= 56 ? 'middle' : index === 0 ? 'start' : 'end'}
                  fontSize={11}
                  fill={desk.mute}
                >
                  {monthOf(cell)}
                </text>
              )}
            </g>
          );
        })}
        <line x1={0} x2={width} y1={HEIGHT} y2={HEIGHT} stroke={desk.line} />
      </svg>
      <Box sx={{ display: 'flex', gap: 2, fontSize: '0.75rem', color: 'text.secondary' }}>
        {key('weighted', { bgcolor: desk.accent })}
        {key('value', { bgcolor: desk.accentSoft, border: `1px solid ${desk.accent}` })}
      </Box>
    </>
  );
}
