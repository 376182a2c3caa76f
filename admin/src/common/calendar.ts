import { exactly } from './clock.js';

/** A day of the calendar, `2026-11-24`, where this zone is. */
export const dayIn = (timeZone: string | undefined, at = new Date()): string =>
  exactly(at.toISOString(), timeZone, 'en-CA', { year: 'numeric', month: '2-digit', day: '2-digit' });

const DAY = 86_400_000;

/** The day so many days later. */
export const addDays = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * DAY).toISOString().slice(0, 10);

/** How many days from one to the other: negative where `to` comes first. */
export const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / DAY;
