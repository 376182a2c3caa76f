import AddIcon from '@mui/icons-material/Add';
import CloseIcon from '@mui/icons-material/Close';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import FormHelperText from '@mui/material/FormHelperText';
import IconButton from '@mui/material/IconButton';
import OutlinedInput from '@mui/material/OutlinedInput';
import { useTranslate } from 'react-admin';
import { useController } from 'react-hook-form';
import type { OfficeSettings } from './office.graphql.js';
import { useSaidDay } from './saidDay.js';

type Holiday = OfficeSettings['holidays'][number];

/** Days on which nobody works, in the order of the calendar. */
export function HolidaysInput({ readOnly }: { readOnly: boolean }) {
  const translate = useTranslate();
  const said = useSaidDay();
  const { field, fieldState } = useController({ name: 'holidays' });
  const holidays = field.value as readonly Holiday[];
  const wrong = fieldState.error as
    ({ message?: string } & Record<number, { day?: { message?: string } } | undefined>) | undefined;
  const set = (next: readonly Holiday[]) => field.onChange(next);
  const change = (at: number, part: Partial<Holiday>) =>
    set(holidays.map((holiday, i) => (i === at ? { ...holiday, ...part } : holiday)));
  const small = { '& input': { py: 0.5, px: 1, '@media (pointer: coarse)': { py: 1.5 } } };
  return (
    <Box sx={{ maxWidth: 760 }}>
      {holidays.length === 0 && (
        <Box sx={{ color: 'text.secondary', mb: 1 }}>{translate('desk.office.noHolidays')}</Box>
      )}
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 0.75 }}>
        {holidays.map(({ day, name }, at) => {
          if (readOnly)
            return (
              <li key={at}>
                {said(day)} · <bdi>{name}</bdi>
              </li>
            );
          const message = wrong?.[at]?.day?.message;
          return (
            <li key={at}>
              <Box sx={{ display: 'flex', gap: 1, alignItems: 'center' }}>
                <OutlinedInput
                  type="date"
                  value={day}
                  error={Boolean(message)}
                  onChange={({ target }) => change(at, { day: target.value })}
                  inputProps={{ 'aria-label': translate('desk.office.day'), required: true }}
                  sx={{ width: 150, ...small }}
                />
                <OutlinedInput
                  value={name}
                  placeholder={translate('desk.office.name')}
                  onChange={({ target }) => change(at, { name: target.value })}
                  inputProps={{
                    'aria-label': `${translate('desk.office.name')}: ${day}`,
                    maxLength: 200,
                    dir: 'auto',
                  }}
                  sx={{ flex: 1, ...small }}
                />
                <IconButton
                  size="small"
                  aria-label={`${translate('desk.office.remove')}: ${name || day}`}
                  onClick={() => set(holidays.filter((_, i) => i !== at))}
                >
                  <CloseIcon sx={{ fontSize: 16 }} />
                </IconButton>
              </Box>
              {message && <FormHelperText error>{message}</FormHelperText>}
            </li>
          );
        })}
      </Box>
      {!readOnly && (
        <Button
          sx={{ mt: 1 }}
          startIcon={<AddIcon fontSize="small" />}
          onClick={() => set([...holidays, { day: '', name: '' }])}
        >
          {translate('desk.office.addHoliday')}
        </Button>
      )}
      {wrong?.message && <FormHelperText error>{wrong.message}</FormHelperText>}
    </Box>
  );
}
