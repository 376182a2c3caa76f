import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useNotify, useTranslate } from 'react-admin';
import { type SubmitEvent, useRef, useState } from 'react';
import { StatusChip } from '../../common/StatusChip.js';
import { Time } from '../../common/Time.js';
import {
  addCalendar,
  type Host,
  readCalendar,
  removeCalendar,
  uploadCalendar,
} from './availability.graphql.js';

interface CalendarsPanelProps {
  host: Host;
  changed: (next: Host) => void;
}

/** Calendars kept elsewhere: their busy times are never offered. */
export function CalendarsPanel({ host, changed }: CalendarsPanelProps) {
  const translate = useTranslate();
  const notify = useNotify();
  const [url, setUrl] = useState('');
  const [problem, setProblem] = useState<string>();
  const [busy, setBusy] = useState(false);
  const picker = useRef<HTMLInputElement>(null);
  const run = async (work: () => Promise<Host>, refused: (message: string) => void) => {
    setBusy(true);
    try {
      changed(await work());
      return true;
    } catch (error) {
      refused((error as Error).message);
      return false;
    } finally {
      setBusy(false);
    }
  };
  const tell = (message: string) => notify(message, { type: 'error' });
  const add = async (event: SubmitEvent) => {
    event.preventDefault();
    setProblem(undefined);
    if (await run(() => addCalendar(host.id, url.trim(), ''), setProblem)) setUrl('');
  };
  const upload = (file: File | undefined) => {
    setProblem(undefined);
    if (file) void run(() => uploadCalendar(host.id, file), setProblem);
  };
  return (
    <Box component="section" aria-labelledby="calendars" sx={{ maxWidth: 760, mt: 3 }}>
      <Typography variant="h2" id="calendars" sx={{ mb: 0.5 }}>
        {translate('desk.availability.calendars')}
      </Typography>
      <Typography sx={{ color: 'text.secondary', mb: 1 }}>
        {translate('desk.availability.calendarsHelp')}
      </Typography>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {host.calendars.map((calendar) => (
          <Box
            component="li"
            key={calendar.id}
            sx={{
              display: 'flex',
              flexWrap: 'wrap',
              alignItems: 'center',
              gap: 1,
              py: 1,
              borderTop: 1,
              borderColor: 'divider',
            }}
          >
            <Box sx={{ flex: '1 1 240px', minWidth: 0 }}>
              <Box component="bdi" sx={{ fontWeight: 600 }}>
                {calendar.name}
              </Box>
              <Box sx={{ fontSize: '0.8125rem', color: 'text.secondary' }}>
                {translate('desk.availability.read')} <Time at={calendar.readAt} /> ·{' '}
                {translate('desk.availability.entries', { smart_count: calendar.entries })}
                {calendar.unreadable > 0 &&
                  ` · ${translate('desk.availability.unreadable', { smart_count: calendar.unreadable })}`}
              </Box>
              {calendar.problem && <StatusChip tone="bad" label={calendar.problem} />}
            </Box>
            {calendar.site && (
              <Button
                variant="text"
                disabled={busy}
                onClick={() => void run(() => readCalendar(calendar.id), tell)}
                aria-label={`${translate('desk.availability.readNow')}: ${calendar.name}`}
              >
                {translate('desk.availability.readNow')}
              </Button>
            )}
            <Button
              variant="text"
              color="error"
              disabled={busy}
              onClick={() => void run(() => removeCalendar(calendar.id), tell)}
              aria-label={`${translate('desk.availability.remove')}: ${calendar.name}`}
            >
              {translate('desk.availability.remove')}
            </Button>
          </Box>
        ))}
      </Box>
      <Box
        component="form"
        onSubmit={(event) => void add(event)}
        noValidate
        sx={{
          display: 'flex',
          flexWrap: { xs: 'wrap', sm: 'nowrap' },
          gap: 1,
          alignItems: 'flex-end',
          mt: 1,
        }}
      >
        <TextField
          size="small"
          fullWidth
          label={translate('desk.availability.address')}
          value={url}
          error={Boolean(problem)}
          helperText={problem}
          onChange={({ target }) => setUrl(target.value)}
          slotProps={{ htmlInput: { inputMode: 'url', placeholder: 'https://…/basic.ics' } }}
        />
        <Button type="submit" variant="outlined" disabled={busy || !url.trim()} sx={{ whiteSpace: 'nowrap' }}>
          {translate('desk.availability.add')}
        </Button>
        <Button
          variant="text"
          disabled={busy}
          onClick={() => picker.current?.click()}
          sx={{ whiteSpace: 'nowrap' }}
        >
          {translate('desk.availability.file')}
        </Button>
        <input
          ref={picker}
          type="file"
          hidden
          accept=".ics,text/calendar"
          onChange={({ target }) => {
            upload(target.files?.[0]);
            target.value = '';
          }}
        />
      </Box>
    </Box>
  );
}
