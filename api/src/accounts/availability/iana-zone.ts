import ICAL from 'ical.js';
import { DateTime } from 'luxon';

/** A zone by the rules of this system: those that calendars bring along are often cut short, or missing. */
export class IanaZone extends ICAL.Timezone {
  /** By the minute of the clock: of each time it is asked again and again. */
  private readonly offsets = new Map<number, number>();

  constructor(private readonly name: string) {
    super({ tzid: name });
  }
  override utcOffset({ year, month, day, hour, minute }: ICAL.Time): number {
    const clock = Date.UTC(year, month - 1, day, hour, minute);
    let offset = this.offsets.get(clock);
    if (offset === undefined) {
      offset = DateTime.fromObject({ year, month, day, hour, minute }, { zone: this.name }).offset * 60;
      this.offsets.set(clock, offset);
    }
    return offset;
  }
}
