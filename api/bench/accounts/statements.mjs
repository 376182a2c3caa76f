const named = (row, as) =>
  `CASE WHEN ${row}.id IS NOT NULL THEN json_build_object('id', ${row}.id, 'name', ${row}.name) END AS ${as}`;
const page = (total, rows) =>
  `SELECT json_build_object('total', (SELECT n FROM raw.counters WHERE ${total}), 'rows', (SELECT json_agg(r) FROM (${rows}) r))::text AS json`;

/** What the raw server asks for the accounts wing, one statement a request. */
export const statements = {
  leads: page(
    `of = 'leads' AND status = 'NEW'`,
    `SELECT l.*, ${named('o', 'owner')}, ${named('c', 'company')}, ${named('p', 'contact')}
     FROM (SELECT * FROM raw.leads WHERE status = 'NEW' ORDER BY first_response_due_at, id LIMIT 50) l LEFT JOIN raw.users o ON o.id = l.owner_id
       LEFT JOIN raw.companies c ON c.id = l.company_id LEFT JOIN raw.contacts p ON p.id = l.contact_id ORDER BY l.first_response_due_at, l.id`,
  ),
  companies: page(
    `of = 'companies' AND status = ''`,
    `SELECT c.*, ${named('o', 'owner')}, ${named('p', 'contact')}
     FROM (SELECT * FROM raw.companies ORDER BY lower(name), id LIMIT 25) c LEFT JOIN raw.users o ON o.id = c.owner_id
       LEFT JOIN raw.contacts p ON p.id = c.primary_id ORDER BY lower(c.name), c.id`,
  ),
  board: `SELECT json_agg(b)::text AS json FROM (SELECT k.status, k.n AS count,
      (SELECT json_agg(s) FROM (SELECT currency, value FROM raw.sums s WHERE s.status = k.status ORDER BY value DESC) s) AS sums,
      (SELECT json_agg(r) FROM (SELECT e.*, ${named('c', 'company')}, ${named('o', 'owner')}, ${named('u', 'recruiter')}
        FROM (SELECT * FROM raw.engagements e WHERE e.status = k.status ORDER BY begins_on, id LIMIT 20) e JOIN raw.companies c ON c.id = e.company_id
          JOIN raw.users o ON o.id = e.owner_id LEFT JOIN raw.users u ON u.id = e.recruiter_id ORDER BY e.begins_on, e.id) r) AS rows
    FROM raw.counters k WHERE k.of = 'engagements') b`,
  free: `SELECT json_agg(json_build_object('startsAt', at, 'endsAt', at + interval '30 min') ORDER BY at)::text AS json
    FROM (SELECT range_agg(during) AS busy FROM raw.bookings WHERE host_id = 1 AND during && tstzrange($1, $2)) b,
      generate_series($1::timestamptz, $2::timestamptz - interval '1 min', interval '30 min') at WHERE NOT busy && tstzrange(at, at + interval '30 min')`,
};
