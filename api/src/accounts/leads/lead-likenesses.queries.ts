import { Injectable } from '@nestjs/common';
import { NotFound } from '../../common/errors.js';
import { Database } from '../../platform/database/database.js';
import { type Asked, columnsOf, objectOf } from '../../platform/graphql/shape.js';
import { answer, type Shaped } from '../../platform/graphql/shaped.js';
import { LEAD } from './lead.columns.js';
import type { LeadLikeness } from './lead.model.js';

const MOST = 10;
/** From here two names are one name written twice, and two companies likely one. */
const SAME_NAME = 0.55;
const SAME_COMPANY = 0.4;

/** Other leads that may be the same matter: of the same person, or of somebody of their company. */
@Injectable()
export class LeadLikenessesQueries {
  constructor(private readonly db: Database) {}

  async of(asked: Asked, id: string): Promise<LeadLikeness[] | Shaped> {
    const found = (
      await this.db.planned<{ json: string | null }>(
        `SELECT CASE WHEN EXISTS (SELECT FROM leads WHERE id = $1) THEN (
           WITH me AS (SELECT * FROM leads WHERE id = $1), alike AS (
             SELECT o.id, 1 AS nth, 'EMAIL' AS reason FROM me JOIN leads o ON o.email = me.email
             UNION SELECT o.id, 2, 'PHONE' FROM me JOIN leads o ON o.phone = me.phone
             UNION SELECT o.id, 3, 'NAME' FROM me JOIN leads o ON o.name % me.name AND o.deleted_at IS NULL
               AND similarity(o.name, me.name) >= ${SAME_NAME} AND (o.company_name = '' OR me.company_name = '' OR similarity(o.company_name, me.company_name) >= ${SAME_COMPANY})
             UNION (SELECT o.id, 4, 'DOMAIN' FROM me JOIN leads o ON o.company_domain = me.company_domain ORDER BY o.received_at DESC LIMIT ${MOST * 2})
           ), best AS (
             SELECT l.id, json_agg(alike.reason ORDER BY nth) AS reasons, min(nth) AS nth, l.received_at
             FROM alike JOIN leads l ON l.id = alike.id AND l.id <> $1 AND l.deleted_at IS NULL
             GROUP BY l.id ORDER BY min(nth), l.received_at DESC, l.id LIMIT ${MOST}
           )
           SELECT coalesce(json_agg(t), '[]')::text FROM (SELECT ${columnsOf(asked.selection, {
             lead: (fields) => objectOf(fields, LEAD),
             reasons: 'best.reasons',
           })} FROM best JOIN leads l ON l.id = best.id ORDER BY best.nth, best.received_at DESC, best.id) t) END AS json`,
        [id],
      )
    )[0];
    if (!found?.json) throw new NotFound('lead');
    return answer<LeadLikeness[]>(asked, found.json);
  }
}
