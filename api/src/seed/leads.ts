import { LeadSource } from '../accounts/leads/lead.enums.js';
import type { Sql } from '../platform/database/database.js';
import { companyDomainOf } from '../accounts/free-mail/company-domain.js';
import { isConfidential } from '../accounts/leads/new-lead.js';
import { randomFrom } from './blog/random.js';
import { insert, type Row } from './insert.js';
import { ASKERS, SUSPECTS } from './leads/people.js';
import { type Life, LIVES } from './leads/lives.js';

const MINUTE = 60_000;
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const SAID: Record<string, string> = {
  CALL: 'Spoke with them: what they need, by when, and who decides.',
  EMAIL: 'Sent three questions, and two times for a call.',
};

/** Some ninety leads in every state and with every kind of clock. */
export async function seedLeads(sql: Sql, now: Date): Promise<void> {
  const random = randomFrom(90_210);
  const at = (minutes: number): Date => new Date(now.getTime() + minutes * MINUTE);
  const reference = (): string => {
    const four = (): string => Array.from({ length: 4 }, () => LETTERS[random.whole(0, 31)]).join('');
    return `L-${four()}-${four()}`;
  };
  const owners = await sql.many<{ id: string }>(
    `SELECT id FROM users WHERE 'ACCOUNT_MANAGER' = ANY (roles) AND disabled_at IS NULL ORDER BY email`,
  );
  const articles = await sql.many<{ id: string; slug: string }>(
    `SELECT id, slug FROM articles WHERE status = 'PUBLISHED' ORDER BY published_at DESC LIMIT 5`,
  );

  const rows: Row[] = [];
  const events: Row[] = [];
  const activities: Row[] = [];
  const links: Row[] = [];
  const submissions: Row[] = [];
  const make = (life: Life, n: number): void => {
    const suspect = life.states.at(0)?.to === 'QUARANTINED' ? SUSPECTS[n % SUSPECTS.length]! : null;
    const asker = ASKERS[n % ASKERS.length]!;
    const [name, email, company, message] = suspect ?? [
      asker[0],
      `${asker[1]}@${asker[3]}`,
      asker[2],
      asker[6],
    ];
    const services = suspect ? [] : asker[5];
    const came = at(life.came);
    const id = random.uuid(came);
    const owner = life.unowned ? null : owners[random.whole(0, owners.length - 1)]!.id;
    const source = suspect ? LeadSource.CONTACT_FORM : life.source;
    const article = source === LeadSource.BLOG_COMMENT || random.chance(0.4) ? random.pick(articles) : null;
    const touch = touchOf(random.whole(0, 5), article?.slug ?? null, came);
    const clock = source !== LeadSource.OUTBOUND && source !== LeadSource.IMPORT;
    const due = life.due === undefined ? life.came + (isConfidential(services) ? 30 : 60) : life.due;
    let event = random.uuid(came);
    events.push({ id: event, subject_id: id, at: came, actor_id: null, action: 'ARRIVE', from_status: null, to_status: life.states[0]!.to, before: null, reason: null, note: null, version_seen: 1 }); // prettier-ignore
    for (const [step, { to, action, after, note, reason }] of life.states.entries()) {
      if (step === 0) continue;
      const moved = at(life.came + after!);
      const before = life.states[step - 1]!.to;
      event = random.uuid(moved);
      events.push({
        id: event, subject_id: id, at: moved, actor_id: action === 'WAKE' ? null : owner, action, from_status: before, to_status: to,
        before: { status: before, status_since: came, event_id: null, snoozed_until: null, close_reason: null, close_note: null },
        reason: reason ?? null, note: note ?? null, version_seen: step,
      }); // prettier-ignore
    }
    const last = life.states.at(-1)!;
    const since = at(life.came + (last.after ?? 0));
    rows.push({
      id, reference: reference(), status: last.to, status_since: since, event_id: event, name, email,
      phone: n % 3 ? null : `+49301234${String(1000 + n).slice(-4)}`, company_name: company, company_domain: companyDomainOf(email),
      company_size: suspect ? null : asker[4], services, message: source === LeadSource.IMPORT ? '' : message, source, source_article_id: article?.id ?? null,
      first_touch: source === LeadSource.CONTACT_FORM ? touch : null, last_touch: source === LeadSource.CONTACT_FORM && n % 2 ? touch : null,
      consent: source === LeadSource.CONTACT_FORM ? { purpose: 'answer', policyVersion: '2', sentence: 'I have read the privacy notice and want to be answered.', at: came } : null,
      quarantine_reasons: suspect?.[4] ?? [], owner_id: owner, received_at: came, first_response_due_at: clock ? at(due) : null,
      first_response_at_risk_at: clock ? at(due - 15) : null, first_responded_at: life.answered === undefined ? null : at(life.came + life.answered),
      snoozed_until: life.snoozed === undefined ? null : at(life.snoozed), close_reason: last.reason ?? null,
      close_note: last.reason ? (last.note ?? null) : null, version: life.states.length, created_at: came, updated_at: since,
    }); // prettier-ignore
    if (source === LeadSource.CONTACT_FORM)
      submissions.push({
        lead_id: id, received_at: came, user_agent: 'Mozilla/5.0 (demo)',
        fields: { name, email, companyName: company, companySize: asker[4], services, message, consent: { policyVersion: '2' } },
      }); // prettier-ignore
    if (life.answered !== undefined) {
      const kind = n % 2 ? 'CALL' : 'EMAIL';
      const when = at(life.came + life.answered);
      const activity = random.uuid(when);
      activities.push({
        id: activity, kind, direction: 'OUT', answered: kind === 'CALL' ? true : null, at: when, body: SAID[kind],
        subject: kind === 'EMAIL' ? `Your request to us` : '', by_id: owner, automatic: false, version: 1, created_at: when, updated_at: when,
      }); // prettier-ignore
      links.push({ activity_id: activity, subject_type: 'Lead', subject_id: id, at: when });
    }
  };
  LIVES.forEach(make);
  await insert(sql, 'leads', rows);
  await insert(sql, 'lead_submissions', submissions);
  await insert(sql, 'lead_events', events);
  await insert(sql, 'activities', activities);
  await insert(sql, 'activity_links', links);
  // Who wrote twice: the later one points to the one that is open still.
  await sql.run(
    `UPDATE leads l SET duplicate_of_id = d.id FROM leads d WHERE d.email = l.email AND d.id <> l.id AND d.received_at < l.received_at
       AND l.status IN ('NEW', 'CONTACTED') AND d.status IN ('NEW', 'CONTACTED', 'NURTURE', 'QUALIFIED')`,
  );
  await sql.run(
    'INSERT INTO lead_counts (status, slot, n) SELECT status, 0, count(*) FROM leads GROUP BY status',
  );
}

/** How somebody came: by a campaign, a search, a friend's link, or nobody knows. */
function touchOf(kind: number, slug: string | null, at: Date): Row | null {
  const landingPage = slug ? `/blog/${slug}` : '/contact';
  const from = (utmSource: string, utmMedium: string, utmCampaign: string): Row => ({
    utmSource,
    utmMedium,
    utmCampaign,
    landingPage,
    at,
  });
  return [
    from('linkedin', 'social', 'fractional-architects'),
    from('newsletter', 'email', 'staffing-letter-41'),
    from('google', 'cpc', 'ai-architect-eu'),
    { referrer: 'https://news.example/threads/ai-hiring', landingPage, at },
    { referrer: 'https://www.search.example/', landingPage, at },
    null,
  ][kind]!;
}
