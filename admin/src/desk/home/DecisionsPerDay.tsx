import Box from '@mui/material/Box';
import { useTheme } from '@mui/material/styles';
import { useTranslate } from 'react-admin';
import { useNumber } from '../../common/useNumber.js';
import { exactly } from '../../common/clock.js';
import { rowsUrl } from '../../common/rowsUrl.js';
import { useMe } from '../../providers/me.js';
import { Bar } from './Bar.js';
import type { Home } from './home.graphql.js';
import { Picture, useDrawingWidth } from './Picture.js';

const HEIGHT = 120;
const FOOT = 20;

/** Decisions of the last days, by what was decided, with the median day drawn in; each part of a bar opens its comments. */
export function DecisionsPerDay({ days }: { days: Home['decisionsPerDay'] }) {
  const translate = useTranslate();
  const number = useNumber();
  const locale = useMe()?.locale;
  const { desk } = useTheme();
  const width = useDrawingWidth();
  const sums = days.map(({ approved, spam, trash }) => approved + spam + trash);
  const most = Math.max(1, ...sums);
  const median = [...sums].sort((a, b) => a - b)[Math.floor(sums.length / 2)] ?? 0;
  const step = width / Math.max(1, days.length);
  const y = (count: number) => HEIGHT - (count / most) * (HEIGHT - 8);
  const parts = [
    { key: 'approved', to: 'APPROVED', color: desk.ok },
    { key: 'spam', to: 'SPAM', color: desk.bad },
    { key: 'trash', to: 'TRASH', color: desk.controlLine },
  ] as const;
  const answer = sums.some((sum) => sum > 0)
    ? translate('desk.home.median', { smart_count: median })
    : translate('desk.home.decisionsEmpty');
  const short = (day: string) =>
    exactly(`${day}T12:00:00Z`, 'UTC', locale, { day: 'numeric', month: 'short' });
  const rowsOf = (filter: unknown, decidedTo: string) =>
    rowsUrl('comments', { ...(filter as object), decidedTo });
  return (
    <Picture
      question={translate('desk.home.decisionsQuestion')}
      answer={answer}
      columns={[translate('desk.home.day'), ...parts.map(({ key }) => translate(`desk.home.${key}`))]}
      rows={days.map((day) => ({
        cells: [
          short(day.day),
          ...parts.map(({ key, to }) => ({
            count: number(day[key], day.isExact),
            to: rowsOf(day.filter, to),
          })),
        ],
      }))}
    >
      <svg viewBox={`0 0 ${width} ${HEIGHT + FOOT}`} width="100%" style={{ maxHeight: 200 }}>
        {days.map((day, index) => {
          let below = 0;
          return (
            <g key={day.day}>
              {parts.map(({ key, to, color }) => {
                const from = below;
                below += day[key];
                if (day[key] === 0) return null;
                const said = `${short(day.day)}: ${number(day[key], day.isExact)} ${translate(`desk.home.${key}`)}`;
                return (
                  <Bar key={key} said={said} to={rowsOf(day.filter, to)}>
                    <rect
                      x={index * step + 3}
                      width={Math.max(1, step - 6)}
                      y={y(below)}
                      height={Math.max(2, y(from) - y(below) - 1)}
                      fill={color}
                    />
                  </Bar>
                );
              })}
              {(index === 0 || index === days.length - 1) && (
                <text
                  x={index === 0 ? 3 : width - 3}
                  y={HEIGHT + 15}
                  textAnchor={index === 0 ? 'start' : 'end'}
                  fontSize={11}
                  fill={desk.mute}
                >
                  {short(day.day)}
                </text>
              )}
            </g>
          );
        })}
        <line x1={0} x2={width} y1={HEIGHT} y2={HEIGHT} stroke={desk.line} />
        {median > 0 && (
          <line x1={0} x2={width} y1={y(median)} y2={y(median)} stroke={desk.mute} strokeDasharray="3 3" />
        )}
      </svg>
      <Box sx={{ display: 'flex', gap: 2, fontSize: '0.75rem', color: 'text.secondary' }}>
        {parts.map(({ key, color }) => (
          <Box component="span" key={key} sx={{ display: 'inline-flex', alignItems: 'center', gap: 0.5 }}>
            <Box component="span" sx={{ width: 10, height: 10, borderRadius: '3px', bgcolor: color }} />
            {translate(`desk.home.${key}`)}
          </Box>
        ))}
      </Box>
    </Picture>
  );
}
