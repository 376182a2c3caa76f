import { Role } from '../access/roles.js';
import type { Sql } from '../platform/database/database.js';
import { PasswordHash } from '../staff/login/password-hash.js';

/** Of all demo logins. They sign in from this machine alone, and never in production. */
const PASSWORD = 'agency-desk-demo';

interface DemoPerson {
  email: string;
  name: string;
  roles: Role[];
  timeZone: string;
  locale?: string;
  /** Days since they joined; null: invited, not yet here. */
  joined: number | null;
  /** Hours since they were last here. */
  seen?: number;
  signsIn?: boolean;
  disabled?: boolean;
}

const PEOPLE: readonly DemoPerson[] = [
  {
    email: 'admin@demo.test',
    name: 'Ada Keller',
    roles: [Role.ADMIN],
    timeZone: 'Europe/Berlin',
    joined: 410,
    seen: 2,
    signsIn: true,
  },
  {
    email: 'moderator@demo.test',
    name: 'Mirela Popescu',
    roles: [Role.MODERATOR],
    timeZone: 'Europe/Bucharest',
    joined: 300,
    seen: 1,
    signsIn: true,
  },
  {
    email: 'recruiter@demo.test',
    name: 'Rafael Ortiz',
    roles: [Role.RECRUITER],
    timeZone: 'America/Bogota',
    joined: 220,
    seen: 5,
    signsIn: true,
  },
  {
    email: 'accounts@demo.test',
    name: 'Aiko Tanaka',
    roles: [Role.ACCOUNT_MANAGER],
    timeZone: 'Asia/Tokyo',
    joined: 180,
    seen: 9,
    signsIn: true,
  },
  {
    email: 'lukasz.zielinski@demo.test',
    name: 'Łukasz Zieliński',
    roles: [Role.MODERATOR],
    timeZone: 'Europe/Warsaw',
    locale: 'pl',
    joined: 150,
    seen: 3,
  },
  {
    email: 'noor.haddad@demo.test',
    name: 'نور حداد',
    roles: [Role.MODERATOR, Role.ACCOUNT_MANAGER],
    timeZone: 'Asia/Beirut',
    locale: 'ar',
    joined: 96,
    seen: 20,
  },
  {
    email: 'priya.raman@demo.test',
    name: 'Priya Raman',
    roles: [Role.RECRUITER],
    timeZone: 'Asia/Kolkata',
    joined: 75,
    seen: 14,
  },
  {
    email: 'olena.shevchuk@demo.test',
    name: 'Олена Шевчук',
    roles: [Role.RECRUITER, Role.ACCOUNT_MANAGER],
    timeZone: 'Europe/Kyiv',
    locale: 'uk',
    joined: 41,
    seen: 30,
  },
  {
    email: 'tom.brennan@demo.test',
    name: 'Tom Brennan',
    roles: [Role.ACCOUNT_MANAGER],
    timeZone: 'Europe/Dublin',
    joined: 400,
    seen: 900,
    disabled: true,
  },
  {
    email: 'chen.wei@demo.test',
    name: '陈伟',
    roles: [Role.RECRUITER],
    timeZone: 'Asia/Shanghai',
    locale: 'zh-CN',
    joined: null,
  },
];

/** The four demo logins, and the people they work with, who do not sign in. */
export async function seedStaff(sql: Sql, now: Date): Promise<void> {
  const hashes = new PasswordHash();
  const ago = (hours: number): Date => new Date(now.getTime() - hours * 3_600_000);
  for (const p of PEOPLE) {
    const joinedAt = p.joined === null ? null : ago(p.joined * 24);
    await sql.run(
      `INSERT INTO users (email, name, roles, password_hash, time_zone, locale, demo, invited_at, joined_at, last_seen_at, disabled_at, created_at)
       VALUES ($1, $2, $3, $4, $5, $6, true, $7, $8, $9, $10, $7)`,
      [
        p.email,
        p.name,
        p.roles,
        p.signsIn ? await hashes.hash(PASSWORD) : null,
        p.timeZone,
        p.locale ?? 'en',
        joinedAt ? new Date(joinedAt.getTime() - 86_400_000) : ago(26),
        joinedAt,
        p.seen === undefined ? null : ago(p.seen),
        p.disabled ? ago(p.seen!) : null,
      ],
    );
  }
}
