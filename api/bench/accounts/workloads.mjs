import { screenDocument } from '../../../tools/testing/screen-documents.mjs';
import { idOf } from '../random.mjs';

const DAY = 24 * 3600_000;
/** The farthest that the door answers at once, from tomorrow on. */
const from = new Date(Math.ceil(Date.now() / DAY) * DAY + DAY).toISOString();
const until = new Date(Date.parse(from) + 62 * DAY).toISOString();
const pageOf = (root) => ({
  desk: ({ data }) => [data[root].totalCount, data[root].items.map(({ id }) => id)],
  raw: ({ data }) => [data.total, data.rows.map(({ id }) => idOf(id))],
});
const columnsOf = (columns) =>
  Object.fromEntries(
    columns.map(({ status, count, sums, ids }) => [status, [count, sums?.length ?? 0, ids]]).sort(),
  );

/** What the screens send, word for word; `expected` counts and sorts what lies in the tables. */
export const workloads = {
  leads: {
    title: 'lead inbox of 50',
    good: { desk: '"totalCount":', raw: '"rows" : [{' },
    desk: ({ graphql }) => [
      graphql(screenDocument('Leads'), {
        filter: { status: 'NEW' },
        sort: { field: 'FIRST_RESPONSE_DUE_AT', order: 'ASC' },
        page: { limit: 50 },
      }),
    ],
    raw: ({ ask }) => [ask('leads', [])],
    read: pageOf('leads'),
    expected: `SELECT json_build_array((SELECT count(*) FROM leads WHERE status = 'NEW' AND deleted_at IS NULL), (SELECT json_agg(id) FROM (
      SELECT id FROM leads WHERE status = 'NEW' AND deleted_at IS NULL ORDER BY first_response_due_at NULLS LAST, id LIMIT 50) l)) AS expected`,
  },
  companies: {
    title: 'company list of 25',
    good: { desk: '"totalCount":', raw: '"rows" : [{' },
    desk: ({ graphql }) => [
      graphql(screenDocument('Companies'), {
        filter: {},
        sort: { field: 'NAME', order: 'ASC' },
        page: { limit: 25, offset: 0 },
      }),
    ],
    raw: ({ ask }) => [ask('companies', [])],
    read: pageOf('companies'),
    expected: `SELECT json_build_array((SELECT count(*) FROM companies WHERE deleted_at IS NULL), (SELECT json_agg(id) FROM (
      SELECT id FROM companies WHERE deleted_at IS NULL ORDER BY lower(name), id LIMIT 25) c)) AS expected`,
  },
  board: {
    title: 'engagement board',
    good: { desk: '"countIsExact":', raw: '"sums":[{' },
    desk: ({ graphql }) => [graphql(screenDocument('EngagementBoardWithMoney'), { filter: {} })],
    raw: ({ ask }) => [ask('board', [])],
    read: {
      desk: ({ data }) =>
        columnsOf(
          data.engagementBoard.map((column) => ({ ...column, ids: column.items.map(({ id }) => id) })),
        ),
      raw: ({ data }) =>
        columnsOf(data.map((column) => ({ ...column, ids: column.rows.map(({ id }) => idOf(id)) }))),
    },
    expected: `SELECT json_object_agg(status, json_build_array(count, sums, (SELECT json_agg(id) FROM (SELECT id FROM engagements e
      WHERE e.status = s.status AND deleted_at IS NULL ORDER BY begins_on, id LIMIT 20) e)) ORDER BY status) AS expected
      FROM (SELECT status, count(*), count(DISTINCT currency) AS sums FROM engagements WHERE deleted_at IS NULL GROUP BY status) s`,
  },
  free: {
    title: 'a busy host, 62 days',
    alone: true,
    good: { desk: '"slots":[{', raw: '"startsAt"' },
    desk: ({ get }) => [get(`/public/availability?kind=INTRO_CALL&host=busy&from=${from}&to=${until}`)],
    raw: ({ ask }) => [ask('free', [from, until])],
    read: {
      desk: ({ slots }) => slots.map(({ startsAt }) => Date.parse(startsAt)),
      raw: ({ data }) => data.map(({ startsAt }) => Date.parse(startsAt)),
    },
    expected: `SELECT json_agg(extract(epoch FROM at)::bigint * 1000 ORDER BY at) AS expected
      FROM generate_series('${from}'::timestamptz, '${until}'::timestamptz - interval '30 min', interval '30 min') at
      WHERE NOT EXISTS (SELECT FROM consultations c WHERE c.starts_at < at + interval '30 min' AND c.ends_at > at)`,
  },
};
