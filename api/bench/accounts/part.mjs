import { readFileSync } from 'node:fs';
import { copyIn } from '../copy.mjs';
import { withoutSlowIndexes } from '../database.mjs';
import { rowsOf } from './rows.mjs';
import { workloads } from './workloads.mjs';

/** What COPY fills, by the name of its rows. */
const COLUMNS = {
  users: 'id, email, name, roles, joined_at',
  companies:
    'id, name, domain, size, industry, country, status, account_manager_id, currency, off_limits_until, off_limits_reason, about, updated_at',
  contacts: 'id, company_id, name, email, title, is_primary, updated_at',
  leads: `id, reference, status, status_since, name, email, phone, company_name, company_domain, company_size, services, message, source, owner_id,
    received_at, first_response_due_at, first_response_at_risk_at, first_responded_at, snoozed_until, close_reason, company_id, contact_id, updated_at`,
  engagements: `id, code, type, status, title, company_id, contact_id, account_manager_id, lead_recruiter_id, confidential, openings, filled_count,
    target_start, review_on, close_reason, currency, fee_model, fee_percent, salary_min, salary_max, guarantee_days, days_per_week, bill_day_rate,
    max_pay_day_rate, minimum_weeks, notice_days, updated_at`,
  consultations:
    'id, reference, kind, status, host_id, starts_at, ends_at, blocked, guest_name, guest_email, calendar_uid',
};

/** The lists and the board of an account manager, and the door at which a busy host is booked. */
export const accounts = {
  /** The number counts up whenever the rows change, so that an older database is not mistaken for this one. */
  database: 'bench_accounts_1',
  of: 'leads',
  sizes: { s: 20_000, m: 200_000 },
  person: { email: 'owner2@bench.test', name: 'Owner 2', roles: ['ACCOUNT_MANAGER'] },
  workloads,
  flat: 'leads',

  async fill(client, count) {
    const rows = rowsOf(count);
    await withoutSlowIndexes(client, Object.keys(COLUMNS), async () => {
      // The rows refer to each other rightly already, and what triggers count is counted once in the end.
      await client.query('SET session_replication_role = replica');
      for (const [table, columns] of Object.entries(COLUMNS))
        await copyIn(client, `${table} (${columns})`, rows[table]());
      await client.query('RESET session_replication_role');
      await client.query(readFileSync(new URL('derived.sql', import.meta.url), 'utf8'));
    });
    await client.query('VACUUM ANALYZE');
  },
};
