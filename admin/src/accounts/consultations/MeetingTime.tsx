import { exactly } from '../../common/clock.js';
import { useMe } from '../../providers/me.js';

const WHEN: Intl.DateTimeFormatOptions = {
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  hour: '2-digit',
  minute: '2-digit',
};

const CLOCK: Intl.DateTimeFormatOptions = { hour: '2-digit', minute: '2-digit' };

/** "Thu 26 Nov, 10:00" by the viewer's clock; the exact instant on hover. zone: by another's; clock: without the day. */
export function MeetingTime({ at, zone, clock }: { at: string; zone?: string; clock?: boolean }) {
  const me = useMe();
  return (
    <time dateTime={at} title={exactly(at, me?.timeZone, me?.locale)} style={{ whiteSpace: 'nowrap' }}>
      {exactly(at, zone ?? me?.timeZone, me?.locale, clock ? CLOCK : WHEN)}
    </time>
  );
}
