import { Injectable } from '@nestjs/common';
import type { StaffCause } from '../../access/current-actor.js';
import { audit } from '../../audit/audit.js';
import { BadInput, NotFound } from '../../common/errors.js';
import { Database } from '../../platform/database/database.js';
import { type RecordRef, RecordTypes } from '../record-types.js';
import { GLASS_MINUTES } from './reads-whole.js';

@Injectable()
export class GlassService {
  constructor(
    private readonly db: Database,
    private readonly types: RecordTypes,
  ) {}

  /** Opens a confidential record to an admin who is not named in it, for an hour. Answers until when. */
  async break(by: StaffCause, record: RecordRef, reason: string): Promise<string> {
    if (!reason)
      throw BadInput.field('reason', 'REQUIRED', 'Please say why you must read it: it is written down.');
    const confidential = this.types.readableBy(by.actor).find((t) => t.type === record.type && t.visible);
    if (!confidential) throw new NotFound();
    return this.db.tx(async (sql) => {
      const there = await sql.one(`SELECT FROM ${confidential.table} WHERE id = $1`, [record.id]);
      if (!there) throw new NotFound();
      const row = await sql.one<{ until: string }>(
        `INSERT INTO broken_glass (user_id, record_type, record_id, reason, until)
         VALUES ($1, $2, $3, $4, now() + interval '${GLASS_MINUTES} minutes') RETURNING to_json(until)#>>'{}' AS until`,
        [by.actor.id, record.type, record.id, reason],
      );
      await audit(sql, by, {
        action: 'glass.broken',
        subjectType: record.type,
        subjectId: record.id,
        changes: { reason: [null, reason], until: [null, row!.until] },
      });
      return row!.until;
    });
  }
}
