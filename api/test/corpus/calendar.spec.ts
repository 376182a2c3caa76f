import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readBusy } from '../../src/accounts/availability/busy-calendar.js';

/** Real calendars with exact figures, which lie beside the repository: CORPUS_DIR names the folder of all corpora. */
const FOLDER = join(process.env.CORPUS_DIR ?? '', 'calendar');

interface Expected {
  events?: number;
  first?: { dtstart: string; tzid: string | null }[];
}
const load = (name: string): string => readFileSync(join(FOLDER, name), 'utf8');
const EXPECTED = Object.entries(JSON.parse(load('EXPECTED.json')) as Record<string, Expected>);
const EVER = { from: new Date('2000-01-01T00:00Z'), until: new Date('2030-01-01T00:00Z') };
const busyIn = (name: string, window = EVER, zone = 'America/Los_Angeles') =>
  readBusy(load(name), window, zone);
const spans = (name: string, from: string, until: string, zone?: string): string[] =>
  busyIn(name, { from: new Date(from), until: new Date(until) }, zone)
    .busy.map((span) => span.from.toISOString())
    .sort();

it.each(EXPECTED.filter(([, { events }]) => events !== undefined))(
  '%s has as many events as it should',
  (name, { events }) => {
    expect(busyIn(name).entries).toBe(events);
  },
);

it.each(EXPECTED.map(([name]) => name))('%s is read whole, or says what is damaged', (name) => {
  const damaged = { 'ms_timezones.ics': 1, 'multi-event-basic.ics': 1 };
  expect(busyIn(name).unreadable).toBe((damaged as Record<string, number>)[name] ?? 0);
});

it('knows the times of single events in zones, explained and not', () => {
  expect(spans('minimal.ics', '2012-01-01', '2013-01-01', 'UTC')).toEqual(['2012-06-30T13:00:00.000Z']);
  expect(spans('event-with-valarm.ics', '2013-01-01', '2014-01-01', 'UTC')).toEqual([
    '2013-04-18T18:00:00.000Z',
  ]);
  expect(spans('utc_negative_zero.ics', '2012-01-01', '2013-01-01')).toEqual(['2012-08-21T21:00:00.000Z']);
  expect(spans('ms_timezones.ics', '2020-09-01', '2020-09-12', 'UTC')).toContain('2020-09-10T07:00:00.000Z');
});

it('knows the days of a series: those added, taken out and moved', () => {
  expect(spans('recur_instances.ics', '2012-10-01', '2013-05-01')).toEqual([
    '2012-10-02T22:00:00.000Z', // moved from 10:00 to 15:00
    '2012-11-06T18:00:00.000Z',
    '2012-11-07T04:00:00.000Z', // moved from 5 November
    '2012-11-10T18:00:00.000Z',
    '2012-11-30T18:00:00.000Z',
    '2013-01-01T18:00:00.000Z',
    '2013-03-05T18:00:00.000Z',
  ]);
  expect(spans('daily_recur.ics', '2012-08-01T00:00Z', '2012-08-08T00:00Z')).toHaveLength(7);
  expect(busyIn('day_long_recur_yearly.ics').busy).toEqual([]); // shown as free
});
