import { useTheme } from '@mui/material/styles';
import { useTranslate } from 'react-admin';
import { useNumber } from '../../common/useNumber.js';
import { rowsUrl } from '../../common/rowsUrl.js';
import { Bar } from './Bar.js';
import type { Home } from './home.graphql.js';
import { Picture, useDrawingWidth } from './Picture.js';

const HEIGHT = 120;
const FOOT = 20;

/** Pending comments by how long they have waited; a bar opens its comments. */
export function WaitingHours({ buckets }: { buckets: Home['waitingHours'] }) {
  const translate = useTranslate();
  const number = useNumber();
  const { desk } = useTheme();
  const width = useDrawingWidth();
  const total = buckets.reduce((sum, { count }) => sum + count, 0);
  const most = Math.max(1, ...buckets.map(({ count }) => count));
  const step = width / Math.max(1, buckets.length);
  const said = (hours: number | null) =>
    hours === null
      ? translate('desk.home.longer')
      : hours >= 48
        ? translate('desk.home.upToDays', { days: hours / 24 })
        : translate('desk.home.upTo', { hours });

  // The median is the bar in which the middle comment stands.
  const upTo = (index: number) => buckets.slice(0, index + 1).reduce((sum, { count }) => sum + count, 0);
  const median = buckets.findIndex((_bucket, index) => upTo(index) * 2 >= total);
  const answer =
    total === 0
      ? translate('desk.home.waitingEmpty')
      : translate('desk.home.medianWait', { time: said(buckets[median]?.upToHours ?? null) });
  return (
    <Picture
      question={translate('desk.home.waitingQuestion')}
      answer={answer}
      columns={[translate('desk.home.waitsFor'), translate('desk.home.comments')]}
      rows={buckets.map(({ upToHours, count, isExact, filter }) => ({
        cells: [said(upToHours), { count: number(count, isExact), to: rowsUrl('comments', filter) }],
      }))}
    >
      <svg viewBox={`0 0 ${width} ${HEIGHT + FOOT}`} width="100%" style={{ maxHeight: 200 }}>
        {buckets.map(({ upToHours, count, isExact, filter }, index) => {
          const height = (count / most) * (HEIGHT - 20);
          const x = index * step;
          const isLate = (upToHours ?? Infinity) > 24;
          return (
            <g key={upToHours ?? 'longer'}>
              <Bar said={`${said(upToHours)}: ${number(count, isExact)}`} to={rowsUrl('comments', filter)}>
                <rect x={x} y={0} width={step} height={HEIGHT + FOOT} fill="transparent" />
                <rect
                  x={x + 4}
                  y={HEIGHT - height}
                  width={step - 8}
                  height={height}
                  rx={3}
                  fill={isLate ? desk.warn : desk.accent}
                />
              </Bar>
              {/* What the bar's name says already. */}
              <g aria-hidden style={{ pointerEvents: 'none' }}>
                {index === median && total > 0 && (
                  <line
                    x1={x + 4}
                    x2={x + step - 4}
                    y1={HEIGHT - height - 18}
                    y2={HEIGHT - height - 18}
                    stroke={desk.mute}
                    strokeDasharray="3 3"
                  />
                )}
                <text
                  x={x + step / 2}
                  y={HEIGHT - height - 5}
                  textAnchor="middle"
                  fontSize={12}
                  fontWeight={600}
                  fill={desk.ink}
                >
                  {number(count, isExact)}
                </text>
                <text x={x + step / 2} y={HEIGHT + 15} textAnchor="middle" fontSize={11} fill={desk.mute}>
                  {said(upToHours)}
                </text>
              </g>
            </g>
          );
        })}
        <line x1={0} x2={width} y1={HEIGHT} y2={HEIGHT} stroke={desk.line} />
      </svg>
    </Picture>
  );
}
