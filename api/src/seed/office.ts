import { OFFICE, type OfficeHours, Weekday } from '../accounts/office/office-hours.js';
import type { Sql } from '../platform/database/database.js';

const { MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY } = Weekday;
const DAY = 86_400_000;

/** An office in Berlin with a lunch break, what it keeps free, who takes leads, and who is away. */
export async function seedOffice(sql: Sql, now: Date): Promise<void> {
  const years = [now.getUTCFullYear(), now.getUTCFullYear() + 1];
  const office: Partial<OfficeHours> = {
    timeZone: 'Europe/Berlin',
    hours: [
      ...[MONDAY, TUESDAY, WEDNESDAY, THURSDAY].flatMap((weekday) => [
        { weekday, from: '09:00', until: '12:30' },
        { weekday, from: '13:15', until: '18:00' },
      ]),
      { weekday: FRIDAY, from: '09:00', until: '15:30' },
    ],
    holidays: years.flatMap((year) => [
      { day: `${year}-01-01`, name: 'New Year’s Day' },
      { day: `${year}-05-01`, name: 'Labour Day' },
      { day: `${year}-10-03`, name: 'German Unity Day' },
      { day: `${year}-12-25`, name: 'Christmas Day' },
      { day: `${year}-12-26`, name: 'Second Day of Christmas' },
    ]),
  };
  await sql.run('UPDATE settings SET value = $2 WHERE name = $1', [OFFICE, JSON.stringify(office)]);
  await sql.run(
    `INSERT INTO duties (user_id, on_duty, weight, version) SELECT id, true, CASE email WHEN 'accounts@demo.test' THEN 3 WHEN 'noor.haddad@demo.test' THEN 2 ELSE 1 END, 1
     FROM users WHERE 'ACCOUNT_MANAGER' = ANY (roles) AND disabled_at IS NULL`,
  );
  const day = (days: number): string => new Date(now.getTime() + days * DAY).toISOString().slice(0, 10);
  await sql.run(
    `INSERT INTO absences (user_id, from_day, until_day, deputy_id)
     SELECT u.id, a.from_day, a.until_day, d.id FROM (VALUES
       ('olena.shevchuk@demo.test', $1::date, $2::date, 'accounts@demo.test'), ('noor.haddad@demo.test', $3, $4, 'olena.shevchuk@demo.test'),
       ('recruiter@demo.test', $5, $6, 'priya.raman@demo.test')) AS a (who, from_day, until_day, deputy)
       JOIN users u ON u.email = a.who JOIN users d ON d.email = a.deputy`,
    [day(-2), day(5), day(24), day(35), day(12), day(16)],
  );
}
