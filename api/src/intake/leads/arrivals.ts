import type { NewLead } from '../../accounts/leads/new-lead.js';
import type { Sql } from '../../platform/database/database.js';

export interface ArrivedLead {
  lead: NewLead & { email: string };
  /** What is counted as one caller. */
  network: string;
  /** Of the sender's word for this submission. */
  submission: string | null;
  /** Of all that was written. */
  fingerprint: string;
  requestId: string;
}

/** What the visitor is told; wait: seconds, where too many came. */
export type LeadAnswer = { reference: string } | { wait: number };

export const isSame = (a: ArrivedLead, b: ArrivedLead): boolean =>
  a.fingerprint === b.fingerprint || (a.submission !== null && a.submission === b.submission);

/** One transaction after the other, so that each sees what came before it. */
export const inTurn = (sql: Sql): Promise<unknown> =>
  sql.run(`SELECT pg_advisory_xact_lock(hashtext('lead arrivals'))`);

const KNOWN = `SELECT coalesce(
    (SELECT reference FROM lead_arrivals WHERE submission = a.submission),
    (SELECT reference FROM lead_arrivals WHERE fingerprint = a.fingerprint ORDER BY at DESC LIMIT 1)) AS reference
  FROM json_to_recordset($1) AS a (n int, submission uuid, fingerprint uuid) ORDER BY a.n`;

/** What was answered to the same before, in the order of those that arrived; undefined where nothing was. */
export async function answeredBefore(
  sql: Sql,
  arrived: readonly ArrivedLead[],
): Promise<(LeadAnswer | undefined)[]> {
  const asked = arrived.map(({ submission, fingerprint }, n) => ({ n, submission, fingerprint }));
  const known = await sql.many<{ reference: string | null }>(KNOWN, [JSON.stringify(asked)]);
  return known.map(({ reference }) => (reference === null ? undefined : { reference }));
}

/** What is answered to the same from now on. */
export const remember = (
  sql: Sql,
  arrived: readonly (Pick<ArrivedLead, 'submission' | 'fingerprint'> & { reference: string })[],
): Promise<unknown> =>
  sql.run(
    `INSERT INTO lead_arrivals (reference, submission, fingerprint)
     SELECT reference, submission, fingerprint FROM json_to_recordset($1) AS a (reference text, submission uuid, fingerprint uuid)`,
    [JSON.stringify(arrived)],
  );

/** After a month the same words are a new matter. */
export const forgetOld = (sql: Sql): Promise<number> =>
  sql.run(`DELETE FROM lead_arrivals WHERE at < now() - interval '30 days'`);
