import { DateTime } from 'luxon';
import { minuteOf } from './clock-minutes.js';

/** A stretch of the clock on one day: `09:00` to `12:30`; `24:00` is the end of the day. */
export interface ClockSpan {
  from: string;
  until: string;
}

/** A span of instants, its end not included. */
export interface Span {
  from: Date;
  until: Date;
}

/** What somebody has on. A booking counts for the day's cap, and its span has its own buffers in it already. */
export interface Busy extends Span {
  booking?: boolean;
}

/** One date that is not as its weekday: more hours, or fewer. Without a time it is the whole day. */
export interface DayOverride {
  /** As `2026-12-24`. */
  day: string;
  kind: 'EXTRA' | 'CLOSED';
  from: string | null;
  until: string | null;
}

/** When somebody works. */
export interface WorkQuestion {
  /** Monday is 1. */
  hours: readonly (ClockSpan & { weekday: number })[];
  overrides: readonly DayOverride[];
  /** Days on which the weekly hours do not hold. */
  holidays: ReadonlySet<string>;
  window: Span;
  /** The host's, in which hours, overrides and holidays are told (IANA). */
  zone: string;
}

/** Slots begin in its window. */
export interface SlotQuestion extends WorkQuestion {
  busy: readonly Busy[];
  /** Minutes to keep free around a meeting. */
  buffers: { before: number; after: number };
  /** Minutes from now before which nothing is offered. */
  notice: number;
  /** Bookings on one day of the host's; null: as many as fit. */
  dailyCap: number | null;
  /** Minutes. */
  duration: number;
  /** Minutes from one offered start to the next, counted from the beginning of a stretch. */
  step: number;
  now: Date;
}

const MINUTE = 60_000;
const DAY = 24 * 60;

type Minutes = [from: number, until: number];
const minutesOf = ({ from, until }: { from: string | null; until: string | null }): Minutes => [
  from === null ? 0 : minuteOf(from),
  until === null ? DAY : minuteOf(until),
];

/** Stretches in order, those that touch made one. */
function union(spans: readonly Minutes[]): Minutes[] {
  const merged: Minutes[] = [];
  for (const [from, until] of [...spans].sort((a, b) => a[0] - b[0])) {
    const last = merged.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], until);
    else if (until > from) merged.push([from, until]);
  }
  return merged;
}

const without = (spans: readonly Minutes[], [from, until]: Minutes): Minutes[] =>
  spans.flatMap(([a, b]): Minutes[] =>
    until <= a || from >= b
      ? [[a, b]]
      : [[a, from] as Minutes, [until, b] as Minutes].filter(([x, y]) => x < y),
  );

/** When the host works on each day that is not an ordinary one or the other. */
function openOn({ hours, overrides, holidays }: WorkQuestion): (day: DateTime) => readonly Minutes[] {
  const week = Array.from({ length: 7 }, (_, i) =>
    union(hours.filter(({ weekday }) => weekday === i + 1).map(minutesOf)),
  );
  const special = new Map<string, DayOverride[]>();
  for (const one of overrides) special.set(one.day, [...(special.get(one.day) ?? []), one]);
  return (day) => {
    const date = day.toISODate()!;
    const usual = holidays.has(date) ? [] : week[day.weekday - 1]!;
    const own = special.get(date);
    if (!own) return usual;
    const extra = own.filter(({ kind }) => kind === 'EXTRA').map(minutesOf);
    return own
      .filter(({ kind }) => kind === 'CLOSED')
      .map(minutesOf)
      .reduce<Minutes[]>(without, union([...usual, ...extra]));
  };
}

/** The instant of a minute of a day's clock: what the clock skips comes as much later, and of two alike the first. */
const instantOf = (day: DateTime, minute: number): number =>
  minute === DAY
    ? day.plus({ days: 1 }).startOf('day').toMillis()
    : day.set({ hour: Math.floor(minute / 60), minute: minute % 60 }).toMillis();

/** Spans in order, those that overlap made one, so that one walk along them finds what is in the way. */
function merged(busy: readonly Busy[]): { from: number; until: number }[] {
  const all = busy
    .map(({ from, until }) => ({ from: from.getTime(), until: until.getTime() }))
    .filter(({ from, until }) => until > from)
    .sort((a, b) => a.from - b.from);
  const out: { from: number; until: number }[] = [];
  for (const span of all) {
    const last = out.at(-1);
    if (last && span.from <= last.until) last.until = Math.max(last.until, span.until);
    else out.push(span);
  }
  return out;
}

/** How many bookings begin between two instants: asked for one day after another. */
function bookings({ busy, buffers }: SlotQuestion): (from: number, until: number) => number {
  const starts = busy
    .filter(({ booking }) => booking)
    .map(({ from }) => from.getTime() + buffers.before * MINUTE)
    .sort((a, b) => a - b);
  let next = 0;
  return (from, until) => {
    while (next < starts.length && starts[next]! < from) next++;
    let end = next;
    while (end < starts.length && starts[end]! < until) end++;
    return end - next;
  };
}

/**
 * When somebody can be met: weekly hours in their own zone, more or fewer on some dates, minus holidays, what they have
 * on, and the buffers around both. Days are walked by the host's clock, and minutes by the real one, so that a day of
 * 23 or 25 hours has the slots that it has. Pure; linear in what is busy.
 */
export function freeSlots(question: SlotQuestion): Span[] {
  const { window, now, notice, buffers, duration, step, zone, dailyCap } = question;
  const from = Math.max(window.from.getTime(), now.getTime() + notice * MINUTE);
  const until = window.until.getTime();
  const open = openOn(question);
  const booked = bookings(question);
  const busy = merged(question.busy);
  const slots: Span[] = [];
  let next = 0;
  // A stretch that the clock moves (02:15 on a night that skips it) may reach into the one after it: nothing is offered twice.
  let done = -Infinity;
  let day = DateTime.fromMillis(from, { zone }).startOf('day');
  for (let tomorrow; day.toMillis() < until; day = tomorrow) {
    tomorrow = day.plus({ days: 1 }).startOf('day');
    const spans = open(day);
    if (spans.length === 0) continue;
    if (dailyCap !== null && booked(day.toMillis(), tomorrow.toMillis()) >= dailyCap) continue;
    for (const [a, b] of spans) {
      const begin = Math.max(instantOf(day, a), done);
      const end = instantOf(day, b);
      done = Math.max(done, end);
      const skipped = Math.max(0, Math.ceil((from - begin) / (step * MINUTE)));
      for (
        let at = begin + skipped * step * MINUTE;
        at + duration * MINUTE <= end && at < until;
        at += step * MINUTE
      ) {
        const first = at - buffers.before * MINUTE;
        const last = at + (duration + buffers.after) * MINUTE;
        while (next < busy.length && busy[next]!.until <= first) next++;
        if (next < busy.length && busy[next]!.from < last) continue;
        slots.push({ from: new Date(at), until: new Date(at + duration * MINUTE) });
      }
    }
  }
  return slots;
}

/** The hours of work that touch a window, in order, whatever is on in them. Pure. */
export function workSpans(question: WorkQuestion): Span[] {
  const { window, zone } = question;
  const open = openOn(question);
  const spans: Span[] = [];
  let day = DateTime.fromJSDate(window.from, { zone }).startOf('day');
  for (; day.toMillis() < window.until.getTime(); day = day.plus({ days: 1 }).startOf('day'))
    for (const [a, b] of open(day)) {
      const span = { from: new Date(instantOf(day, a)), until: new Date(instantOf(day, b)) };
      if (span.from < window.until && span.until > window.from) spans.push(span);
    }
  return spans;
}
