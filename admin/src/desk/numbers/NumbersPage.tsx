import Box from '@mui/material/Box';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useTheme } from '@mui/material/styles';
import { useQuery } from '@tanstack/react-query';
import { useTranslate } from 'react-admin';
import { useSearchParams } from 'react-router';
import { length } from '../../common/clock.js';
import { LoadingSoon } from '../../common/LoadingSoon.js';
import { PageHead } from '../../common/PageHead.js';
import { Panel } from '../../common/Panel.js';
import { QueryError } from '../../common/QueryError.js';
import { rowsUrl } from '../../common/rowsUrl.js';
import { Funnel } from './Funnel.js';
import { askNumbers, type Grouping, type Numbers } from './numbers.graphql.js';
import { Shares } from './Shares.js';

const GROUPINGS: readonly Grouping[] = ['SOURCE', 'SIZE', 'OWNER', 'ARTICLE'];
const DAYS = [30, 90, 365];
const DAY = 86_400_000;

/** Until the end of this hour, so that a number and its rows speak of the same time, and looking again asks the same. */
function periodOf(days: number, now = Date.now()): { since: string; until: string } {
  const until = Math.ceil(now / 3_600_000) * 3_600_000;
  return { since: new Date(until - days * DAY).toISOString(), until: new Date(until).toISOString() };
}

/** How the account managers' work goes: what is asked and counted stands in the address. */
export default function NumbersPage() {
  const translate = useTranslate();
  const [params, setParams] = useSearchParams();
  const days = DAYS.find((one) => String(one) === params.get('days')) ?? 90;
  const by = GROUPINGS.find((one) => one === params.get('by')) ?? 'SOURCE';
  const period = periodOf(days);
  const { data, error, refetch } = useQuery({
    queryKey: ['numbers', period.until, days, by],
    queryFn: ({ signal }) => askNumbers({ ...period, by }, signal),
    // The numbers of before stay until the new ones are there: nothing jumps.
    placeholderData: (before) => before,
  });
  const choose = (more: Record<string, string>) =>
    setParams({ days: String(days), by, ...more }, { replace: true });
  const t = (key: string, args?: object) => translate(`desk.numbers.${key}`, args);
  return (
    <>
      <PageHead title={t('title')}>
        <TextField
          select
          fullWidth={false}
          value={days}
          onChange={({ target }) => choose({ days: target.value })}
          slotProps={{ htmlInput: { 'aria-label': t('period') } }}
        >
          {DAYS.map((one) => (
            <MenuItem key={one} value={one}>
              {t('days', { count: one })}
            </MenuItem>
          ))}
        </TextField>
      </PageHead>
      {error && !data ? (
        <QueryError error={error} again={() => void refetch()} />
      ) : !data ? (
        <LoadingSoon />
      ) : (
        <Box sx={{ px: { xs: 2, md: 2.5 }, pb: 4, display: 'grid', gap: 2.5 }}>
          <Box
            sx={{
              display: 'grid',
              gap: 2.5,
              gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'repeat(2, minmax(0, 1fr))' },
            }}
          >
            <FirstResponse numbers={data.leadNumbers.firstResponse} />
            <Attendance numbers={data} period={period} />
          </Box>
          <Panel
            title={t('funnelQuestion')}
            actions={
              <TextField
                select
                fullWidth={false}
                value={by}
                onChange={({ target }) => choose({ by: target.value })}
                slotProps={{ htmlInput: { 'aria-label': t('grouping') } }}
              >
                {GROUPINGS.map((one) => (
                  <MenuItem key={one} value={one}>
                    {t(`by.${one}`)}
                  </MenuItem>
                ))}
              </TextField>
            }
          >
            {data.leadNumbers.funnel.length > 0 ? (
              <Funnel by={by} rows={data.leadNumbers.funnel} />
            ) : (
              <Box sx={{ color: 'text.secondary' }}>{t('funnelEmpty')}</Box>
            )}
            <Box sx={{ mt: 1, color: 'text.secondary', fontSize: '0.8125rem' }}>{t('funnelDefinition')}</Box>
          </Panel>
        </Box>
      )}
    </>
  );
}

function FirstResponse({ numbers }: { numbers: Numbers['leadNumbers']['firstResponse'] }) {
  const translate = useTranslate();
  const { desk } = useTheme();
  const t = (key: string, args?: object) => translate(`desk.numbers.${key}`, args);
  const { medianMinutes, percentInTime, inTime, late, overdue, waiting } = numbers;
  const share = (key: string, { count, filter }: typeof inTime, color: string) => ({
    key,
    name: t(key),
    count,
    color,
    to: rowsUrl('leads', filter),
  });
  const answer =
    percentInTime === null
      ? t('nothingAnswered')
      : t('answeredInTime', {
          percent: Math.round(percentInTime),
          median: medianMinutes === null ? '–' : length(medianMinutes * 60_000),
        });
  return (
    <Shares
      question={t('responseQuestion')}
      answer={answer}
      definition={t('responseDefinition')}
      shares={[
        share('inTime', inTime, desk.ok),
        share('late', late, desk.warn),
        share('overdue', overdue, desk.bad),
        share('waiting', waiting, desk.controlLine),
      ]}
    />
  );
}

function Attendance({ numbers, period }: { numbers: Numbers; period: { since: string; until: string } }) {
  const translate = useTranslate();
  const { desk } = useTheme();
  const t = (key: string, args?: object) => translate(`desk.numbers.${key}`, args);
  const share = (key: 'held' | 'guestMissed' | 'hostMissed', status: string, color: string) => ({
    key,
    name: t(key),
    count: numbers[key].totalCount,
    color,
    to: rowsUrl('consultations', { status, startsFrom: period.since, startsBefore: period.until }),
  });
  const shares = [
    share('held', 'COMPLETED', desk.ok),
    share('guestMissed', 'NO_SHOW_GUEST', desk.warn),
    share('hostMissed', 'NO_SHOW_HOST', desk.bad),
  ];
  const all = shares.reduce((sum, { count }) => sum + count, 0);
  const missed = all - shares[0]!.count;
  return (
    <Shares
      question={t('attendanceQuestion')}
      answer={all === 0 ? t('nothingHeld') : t('noShowRate', { percent: Math.round((100 * missed) / all) })}
      definition={t('attendanceDefinition')}
      shares={shares}
    />
  );
}
