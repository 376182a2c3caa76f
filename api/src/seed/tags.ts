import type { SeedStep } from './demo.js';

/** Words, and to which rows of a list each goes: every so many-th, from one on. */
const TAGGED: readonly [name: string, type: string, table: string, every: number, from: number][] = [
  ['Fintech', 'Company', 'companies', 5, 0],
  ['Health', 'Company', 'companies', 7, 2],
  ['Needs an NDA', 'Company', 'companies', 11, 4],
  ['Speaks German', 'Contact', 'contacts', 6, 1],
  ['Met at a conference', 'Contact', 'contacts', 9, 3],
  ['日本語', 'Contact', 'contacts', 31, 5],
  ['Urgent', 'Lead', 'leads', 8, 0],
  ['Returning', 'Lead', 'leads', 13, 2],
  ['Fintech', 'Lead', 'leads', 10, 4],
  ['Fintech', 'Engagement', 'engagements', 6, 1],
  ['Remote only', 'Engagement', 'engagements', 4, 2],
  ['Reference client', 'Engagement', 'engagements', 9, 3],
  ['Needs an NDA', 'Consultation', 'consultations', 12, 1],
];

export const seedTags: SeedStep = async (sql, now) => {
  await sql.run(
    `INSERT INTO tags (name, key, created_at) SELECT DISTINCT name, lower(name), $2::timestamptz FROM unnest($1::text[]) name`,
    [TAGGED.map(([name]) => name), now],
  );
  for (const [name, type, table, every, from] of TAGGED)
    await sql.run(
      `INSERT INTO record_tags (tag_id, subject_type, subject_id, at)
       SELECT t.id, $2, r.id, $5::timestamptz FROM tags t, (SELECT id, row_number() OVER (ORDER BY created_at DESC, id) AS nth FROM ${table}) r
       WHERE t.name = $1 AND r.nth % $3 = $4`,
      [name, type, every, from, now],
    );
};
