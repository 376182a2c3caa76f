import AddIcon from '@mui/icons-material/Add';
import CloseIcon from '@mui/icons-material/Close';
import SouthIcon from '@mui/icons-material/South';
import Box from '@mui/material/Box';
import FormHelperText from '@mui/material/FormHelperText';
import IconButton from '@mui/material/IconButton';
import { useTranslate } from 'react-admin';
import { useController } from 'react-hook-form';
import type { Opening } from './office.graphql.js';
import { TimeField } from './TimeField.js';

type Weekday = Opening['weekday'];
const DAYS: readonly Weekday[] = [
  'MONDAY',
  'TUESDAY',
  'WEDNESDAY',
  'THURSDAY',
  'FRIDAY',
  'SATURDAY',
  'SUNDAY',
];
type Wrong = { message?: string } | undefined;

/** The day over its stretches on a phone, before them on a desk: they begin at one line. */
const dayRow = {
  display: 'grid',
  gridTemplateColumns: { xs: 'minmax(0, 1fr) auto auto', sm: '96px minmax(0, 1fr) auto auto' },
  alignItems: 'start',
  columnGap: 1,
  px: 1.5,
  py: 0.75,
  borderColor: 'divider',
  bgcolor: 'background.paper',
};
const stretches = {
  gridRow: { xs: 2, sm: 1 },
  gridColumn: { xs: '1 / -1', sm: 2 },
  display: 'flex',
  flexWrap: 'wrap',
  columnGap: 2,
  rowGap: 0.5,
  minHeight: 34,
};

/** A week, day by day; a day has any number of stretches. */
export function HoursInput({ readOnly }: { readOnly: boolean }) {
  const translate = useTranslate();
  const { field, fieldState } = useController({ name: 'hours' });
  const hours = field.value as readonly Opening[];
  const wrong = fieldState.error as
    ({ message?: string } & Record<number, { from?: Wrong; until?: Wrong } | undefined>) | undefined;
  const set = (next: readonly Opening[]) => field.onChange(next);
  const change = (at: number, part: Partial<Opening>) =>
    set(hours.map((opening, i) => (i === at ? { ...opening, ...part } : opening)));
  const of = (weekday: Weekday) => hours.filter((opening) => opening.weekday === weekday);
  const add = (weekday: Weekday) => {
    const last = of(weekday).at(-1);
    const next = last ? { from: last.until, until: '18:00' } : { from: '09:00', until: '17:00' };
    set([...hours, { weekday, ...next }]);
  };
  const copyDown = (weekday: Weekday) => {
    const below = DAYS.slice(DAYS.indexOf(weekday) + 1, 5);
    set([
      ...hours.filter((opening) => !below.includes(opening.weekday)),
      ...below.flatMap((day) => of(weekday).map((opening) => ({ ...opening, weekday: day }))),
    ]);
  };
  return (
    <Box sx={{ maxWidth: 760 }}>
      <Box
        component="ul"
        sx={{ listStyle: 'none', m: 0, p: 0, border: 1, borderColor: 'divider', borderRadius: 1 }}
      >
        {DAYS.map((weekday, nth) => {
          const day = translate(`desk.office.weekday.${weekday}`);
          return (
            <Box component="li" key={weekday} sx={{ borderTop: nth ? 1 : 0, ...dayRow }}>
              <Box sx={{ pt: 0.75, fontWeight: 600, fontSize: '0.8125rem' }}>{day}</Box>
              <Box sx={stretches}>
                {of(weekday).length === 0 && (
                  <Box sx={{ pt: 0.75, color: 'text.secondary' }}>{translate('desk.office.closed')}</Box>
                )}
                {hours.map((opening, at) => {
                  if (opening.weekday !== weekday) return null;
                  if (readOnly)
                    return (
                      <Box key={at} sx={{ pt: 0.75 }}>
                        {opening.from} – {opening.until}
                      </Box>
                    );
                  const message = wrong?.[at]?.from?.message ?? wrong?.[at]?.until?.message;
                  return (
                    <Box key={at}>
                      <Box sx={{ display: 'flex', alignItems: 'center', gap: 0.75 }}>
                        <TimeField
                          label={`${day}, ${translate('desk.office.from')}`}
                          value={opening.from}
                          error={Boolean(wrong?.[at]?.from)}
                          onChange={(from) => change(at, { from })}
                        />
                        –
                        <TimeField
                          label={`${day}, ${translate('desk.office.until')}`}
                          value={opening.until}
                          error={Boolean(wrong?.[at]?.until)}
                          isEnd
                          onChange={(until) => change(at, { until })}
                        />
                        <IconButton
                          size="small"
                          aria-label={`${translate('desk.office.remove')}: ${day} ${opening.from}–${opening.until}`}
                          onClick={() => set(hours.filter((_, i) => i !== at))}
                        >
                          <CloseIcon sx={{ fontSize: 16 }} />
                        </IconButton>
                      </Box>
                      {message && <FormHelperText error>{message}</FormHelperText>}
                    </Box>
                  );
                })}
              </Box>
              {!readOnly && (
                <>
                  <IconButton
                    size="small"
                    aria-label={translate('desk.office.addFor', { day })}
                    title={translate('desk.office.add')}
                    onClick={() => add(weekday)}
                  >
                    <AddIcon fontSize="small" />
                  </IconButton>
                  <IconButton
                    size="small"
                    disabled={nth > 3}
                    sx={{ visibility: nth > 3 ? 'hidden' : 'visible' }}
                    aria-label={`${translate('desk.office.copyDown')}: ${day}`}
                    title={translate('desk.office.copyDown')}
                    onClick={() => copyDown(weekday)}
                  >
                    <SouthIcon sx={{ fontSize: 16 }} />
                  </IconButton>
                </>
              )}
            </Box>
          );
        })}
      </Box>
      {wrong?.message && <FormHelperText error>{wrong.message}</FormHelperText>}
    </Box>
  );
}
