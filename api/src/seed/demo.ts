import type { Sql } from '../platform/database/database.js';
import type { LongDatabase } from '../platform/database/long-database.js';
import { seedBlog } from './blog.js';
import { seedClients } from './clients.js';
import { seedEngagements } from './engagements.js';
import { seedConsultations } from './consultations.js';
import { seedHosts } from './hosts.js';
import { seedLeads } from './leads.js';
import { seedOffice } from './office.js';
import { seedStaff } from './staff.js';
import { seedTags } from './tags.js';
import { seedTalks } from './talks.js';

/** Writes one room's part of the demo, after those before it. `now`: all its dates are told from here. */
export type SeedStep = (sql: Sql, now: Date) => Promise<void>;

/** Every room's part, in the order of what stands on what. */
const STEPS: readonly SeedStep[] = [
  seedStaff,
  seedOffice,
  seedHosts,
  seedClients,
  seedBlog,
  seedLeads,
  seedConsultations,
  seedEngagements,
  seedTalks,
  seedTags,
];

// Any constant will do, so long as every process takes the same one.
const LOCK = 7_310_584_022;

/** Fills an empty desk with a lively demo, whole or not at all. True where it did. */
export function seedDemo(db: LongDatabase, now = new Date()): Promise<boolean> {
  return db.tx(async (sql) => {
    await sql.run('SELECT pg_advisory_xact_lock($1)', [LOCK]);
    if (await sql.one('SELECT FROM users LIMIT 1')) return false;
    for (const step of STEPS) await step(sql, now);
    return true;
  });
}
