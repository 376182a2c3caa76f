import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import { required, TextInput, useTranslate } from 'react-admin';
import { useFormContext, useWatch } from 'react-hook-form';
import { instantOf, isPast, localMinute } from '../../common/clock.js';
import { useMe } from '../../providers/me.js';
import type { Host } from '../availability/availability.graphql.js';
import type { Draft } from './consultationDraft.js';
import { FreeTimes } from './FreeTimes.js';
import { MeetingTime } from './MeetingTime.js';
import { TimeButtons } from './TimeButtons.js';
import { useFreeSlots } from './useFreeSlots.js';

interface StartInputProps {
  host: Host | undefined;
  toClock: (zone: string) => void;
  alternatives: readonly { startsAt: string }[];
}

/** When it begins, by my clock or the host's: a free time, or another with a word of warning. */
export function StartInput({ host, toClock, alternatives }: StartInputProps) {
  const translate = useTranslate();
  const me = useMe()!;
  const { setValue, clearErrors } = useFormContext();
  const { time, clock, guestZone } = useWatch() as Draft & { guestZone: string | null };
  const startsAt = instantOf(time.startsAt, clock);
  const t = (key: string, args?: object) => translate(`desk.consultations.${key}`, args);
  const choose = (at: string) => {
    setValue('time.startsAt', localMinute(at, clock), { shouldDirty: true });
    clearErrors('time.startsAt');
  };
  const clocks = [...new Set([me.timeZone, host?.timeZone ?? me.timeZone])];
  const others = [...new Set([...clocks, guestZone ?? me.timeZone])].filter((zone) => zone !== clock);
  return (
    <Box sx={{ display: 'grid', gap: 1.5, mb: 2, maxWidth: 760 }}>
      {host && <FreeTimes kind={time.kind} host={host.person} near={startsAt} onChoose={choose} />}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, alignItems: 'center' }}>
        <TextInput
          source="time.startsAt"
          type="datetime-local"
          label="desk.consultations.begins"
          validate={required()}
          helperText={false}
          sx={{ width: 'auto' }}
        />
        {clocks.length > 1 && (
          <ToggleButtonGroup
            exclusive
            size="small"
            value={clock}
            aria-label={t('clock')}
            onChange={(_event, zone: string | null) => zone && toClock(zone)}
          >
            <ToggleButton value={me.timeZone}>{t('myClock')}</ToggleButton>
            <ToggleButton value={host!.timeZone}>{t('hostClock', { name: host!.person.name })}</ToggleButton>
          </ToggleButtonGroup>
        )}
        {startsAt &&
          others.map((zone) => (
            <Box key={zone} component="span" sx={{ color: 'text.secondary' }}>
              <MeetingTime at={startsAt} zone={zone} /> ({zone.replaceAll('_', ' ')})
            </Box>
          ))}
      </Box>
      {alternatives.length > 0 && (
        <Box role="group" aria-label={t('instead')}>
          <Box sx={{ mb: 1 }}>{t('instead')}</Box>
          <TimeButtons times={alternatives} onChoose={choose} />
        </Box>
      )}
      {startsAt && host && <Unoffered startsAt={startsAt} kind={time.kind} host={host} />}
    </Box>
  );
}

/** Nobody is kept from meeting at another time: it is said, and the database alone refuses what is taken. */
function Unoffered({ startsAt, kind, host }: { startsAt: string; kind: Draft['time']['kind']; host: Host }) {
  const translate = useTranslate();
  const { data, isPlaceholderData } = useFreeSlots({ kind, hostId: host.id, from: startsAt, days: 1 });
  if (!data || isPlaceholderData || isPast(startsAt)) return null;
  if (data.some((slot) => Date.parse(slot.startsAt) === Date.parse(startsAt))) return null;
  return (
    <Alert severity="warning">{translate('desk.consultations.unoffered', { name: host.person.name })}</Alert>
  );
}
