import type { Sql } from '../platform/database/database.js';
import { randomFrom } from './blog/random.js';
import { insert, type Row } from './insert.js';
import { SAID, TO_DO } from './talks/said.js';

const DAY = 86_400_000;
/** Of the contacts, how many we have spoken with lately. */
const SPOKEN_WITH = 70;

interface Person {
  id: string;
  companyId: string;
}

/** What was said with clients in the last months, and what is still to do about it. */
export async function seedTalks(sql: Sql, now: Date): Promise<void> {
  const random = randomFrom(52_711);
  const ago = (days: number): Date => new Date(now.getTime() - days * DAY);
  const managers = await sql.many<{ id: string }>(
    `SELECT id FROM users WHERE 'ACCOUNT_MANAGER' = ANY (roles) AND joined_at IS NOT NULL AND disabled_at IS NULL ORDER BY email`,
  );
  const people = await sql.many<Person>(
    `SELECT id, company_id AS "companyId" FROM contacts WHERE company_id IS NOT NULL ORDER BY name, id LIMIT ${SPOKEN_WITH}`,
  );
  const activities: Row[] = [];
  const links: Row[] = [];
  const tasks: Row[] = [];

  for (const person of people) {
    const by = random.pick(managers).id;
    for (let times = random.whole(1, 4); times > 0; times--) {
      const at = ago(random.whole(1, 120) + random.next());
      const id = random.uuid(at);
      const { kind, direction, subject, body } = random.pick(SAID);
      activities.push({
        id, kind, direction, answered: kind === 'CALL' ? !body.startsWith('Nobody') : null, at, subject, body, by_id: by,
        automatic: false, version: 1, created_at: at, updated_at: at,
      }); // prettier-ignore
      links.push({ activity_id: id, subject_type: 'Contact', subject_id: person.id, at });
      links.push({ activity_id: id, subject_type: 'Company', subject_id: person.companyId, at });
    }
  }
  for (const [nth, { title, note, due, done }] of TO_DO.entries()) {
    const made = ago(20 - nth);
    const assignee = managers[nth % managers.length]!.id;
    tasks.push({
      id: random.uuid(made), subject_type: 'Contact', subject_id: random.pick(people).id, title, note, kind: 'MANUAL',
      due_on: due === null ? null : ago(-due).toISOString().slice(0, 10), assignee_id: assignee, created_by_id: assignee,
      done_at: done ? ago(1) : null, done_by_id: done ? assignee : null, version: 1, created_at: made, updated_at: made,
    }); // prettier-ignore
  }
  await insert(sql, 'activities', activities);
  await insert(sql, 'activity_links', links);
  await insert(sql, 'tasks', tasks);
}
