import { ContactRole } from '../accounts/contacts/contact.enums.js';
import type { Sql } from '../platform/database/database.js';
import { type Random, randomFrom } from './blog/random.js';
import { COMPANIES, type DemoCompany } from './clients/companies.js';
import { PEOPLE, PHONES, TITLES, ZONES } from './clients/people.js';
import { insert, type Row } from './insert.js';

const DAY = 86_400_000;
const { DECISION_MAKER, HIRING_MANAGER, HR_TALENT, TECH_INTERVIEWER, BILLING, OTHER } = ContactRole;
/** Who is known at a company, in this order: the first one is asked first. */
const ROLES = [DECISION_MAKER, HIRING_MANAGER, HR_TALENT, TECH_INTERVIEWER, BILLING, OTHER];
const HOW_MANY = { LT_10: 1, S10_50: 2, S50_250: 2, GT_250: 3 } as const;

/** Sixty companies in every state and many scripts, and the people there; some of them worked at another before. */
export async function seedClients(sql: Sql, now: Date): Promise<void> {
  const random = randomFrom(90_210);
  const managers = await sql.many<{ id: string }>(
    `SELECT id FROM users WHERE 'ACCOUNT_MANAGER' = ANY (roles) AND joined_at IS NOT NULL AND disabled_at IS NULL ORDER BY joined_at, email`,
  );
  const ids = managers.map(({ id }) => id);
  const made = COMPANIES.map((company) => companyOf(company, ids, random, now));
  await insert(
    sql,
    'companies',
    made.map(({ row }) => row),
  );
  await insert(
    sql,
    'company_events',
    made.flatMap(({ events }) => events),
  );
  const names = namesByPlace();
  const contacts = COMPANIES.flatMap((company, n) => peopleOf(company, made[n]!.row, names, random, now));
  await insert(sql, 'contacts', contacts);
  await insert(sql, 'contact_employments', formerlyElsewhere(contacts, made, random, now));
}

const ago = (now: Date, days: number): Date => new Date(now.getTime() - days * DAY);
const dayOf = (date: Date): string => date.toISOString().slice(0, 10);

function companyOf(
  company: DemoCompany,
  managers: string[],
  random: Random,
  now: Date,
): { row: Row; events: Row[] } {
  const { terms, offLimits, barred, status, domain } = company;
  const age = random.whole(40, 700);
  const created = ago(now, age);
  const moved = ago(now, random.whole(1, age - 1));
  const id = random.uuid(created);
  const manager = random.chance(0.9) ? random.pick(managers) : null;
  const event: Row = {
    id: random.uuid(moved), subject_id: id, at: moved, actor_id: manager, action: ACTION[status], from_status: status === 'FORMER' ? 'ACTIVE' : 'PROSPECT',
    to_status: status, before: null, reason: barred?.[0] ?? null, note: barred?.[1] ?? null, version_seen: 1,
  }; // prettier-ignore
  const row: Row = {
    id, name: company.name, domain, website: domain && `https://www.${domain}/`, size: company.size, industry: company.industry, country: company.country,
    about: company.about ?? '', status, status_since: status === 'PROSPECT' ? created : moved, event_id: status === 'PROSPECT' ? null : event.id,
    account_manager_id: manager, currency: terms?.[1] ?? null, fee_percent: terms?.[0] ?? null, guarantee_days: terms ? 90 : null,
    prorate_after_days: terms && random.chance(0.6) ? 30 : null, payment_terms_days: terms ? random.pick([14, 30, 45]) : null,
    msa_signed_on: terms ? dayOf(ago(now, age - 5)) : null, nda_signed_on: random.chance(0.5) ? dayOf(ago(now, age - 2)) : null,
    off_limits_until: offLimits ? dayOf(ago(now, -offLimits[0])) : null, off_limits_reason: offLimits?.[1] ?? null,
    version: status === 'PROSPECT' ? 1 : 2, created_at: created, updated_at: status === 'PROSPECT' ? created : moved,
  }; // prettier-ignore
  return { row, events: status === 'PROSPECT' ? [] : [event] };
}

const ACTION: Record<DemoCompany['status'], string> = {
  PROSPECT: 'PURSUE',
  ACTIVE: 'ACTIVATE',
  DORMANT: 'REST',
  FORMER: 'PART',
  DO_NOT_SERVE: 'BAR',
};

/** Names of the place first, each once; then those of anywhere, again and again. */
function namesByPlace(): (country: string) => readonly [name: string, mailbox: string] {
  const next = new Map<string, number>();
  const take = (place: string): readonly [string, string] | undefined => {
    const n = next.get(place) ?? 0;
    next.set(place, n + 1);
    return place === 'OTHER' ? PEOPLE.OTHER![n % PEOPLE.OTHER!.length] : PEOPLE[place]?.[n];
  };
  return (country) => take(country) ?? take('OTHER')!;
}

function peopleOf(
  company: DemoCompany,
  row: Row,
  names: ReturnType<typeof namesByPlace>,
  random: Random,
  now: Date,
): Row[] {
  return ROLES.slice(0, HOW_MANY[company.size]).map((role, n) => {
    const [name, mailbox] = names(company.country);
    const created = new Date(
      Math.max((row.created_at as Date).getTime(), ago(now, random.whole(1, 400)).getTime()),
    );
    const phone = PHONES[company.country];
    return {
      id: random.uuid(created), company_id: row.id, name, email: company.domain ? `${mailbox}.${n}@${company.domain}` : `${mailbox}.demo@gmail.com`,
      phone: phone && random.chance(0.7) ? `${phone}${random.whole(10, 99)}` : null, title: random.pick(TITLES[role]!), role, is_primary: n === 0,
      employed_since: random.chance(0.6) ? dayOf(ago(now, random.whole(200, 2500))) : null, linkedin_url: null, time_zone: ZONES[company.country] ?? null,
      about: '', version: 1, created_at: created, updated_at: created,
    }; // prettier-ignore
  });
}

/** Every ninth came from another company here. */
function formerlyElsewhere(contacts: Row[], made: { row: Row }[], random: Random, now: Date): Row[] {
  return contacts
    .filter((contact, n) => n % 9 === 4 && contact.employed_since)
    .map((contact) => {
      const from = random.pick(made.filter(({ row }) => row.id !== contact.company_id)).row;
      const ended = String(contact.employed_since);
      const started = dayOf(new Date(Date.parse(ended) - random.whole(300, 1500) * DAY));
      return {
        id: random.uuid(now), contact_id: contact.id, company_id: from.id, company_name: from.name, title: random.pick(TITLES.TECH_INTERVIEWER!),
        email: null, started_on: started, ended_on: ended, created_at: contact.created_at,
      }; // prettier-ignore
    });
}
