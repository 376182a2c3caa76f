import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import type { Cause } from '../../access/current-actor.js';
import { NotFound } from '../../common/errors.js';
import type { Sql } from '../../platform/database/database.js';
import { moveEngagement } from './engagement.moves.js';
import { EngagementStatus, type SystemAction } from './engagement.status.js';

interface Places {
  id: string;
  status: EngagementStatus;
  openings: number;
  filledCount: number;
}

/** Keeps an engagement FILLED exactly while its live placements are as many as its openings. */
@Injectable()
export class EngagementFilling {
  /** Writes how many placements live, in the caller's transaction: recruiting calls it. */
  async place(sql: Sql, by: Cause, id: string, filledCount: number): Promise<void> {
    const places = await sql.one<Places>(
      'SELECT id, status, openings FROM engagements WHERE id = $1 FOR UPDATE',
      [id],
    );
    if (!places) throw new NotFound('engagement');
    await this.settle(sql, by, { ...places, filledCount }, async () => {
      await sql.run(
        'UPDATE engagements SET filled_count = $2, version = version + 1, updated_at = now() WHERE id = $1',
        [id, filledCount],
      );
    });
  }

  /** Makes the move that follows from places as they will be, around the statement that writes them. The row is locked already. */
  async settle(
    sql: Sql,
    by: Cause,
    { id, status, openings, filledCount }: Places,
    write: () => Promise<void>,
  ): Promise<void> {
    const full = openings === filledCount;
    // A filled one has as many placements as openings, or the database refuses it: so it is left first and entered last.
    if (status === EngagementStatus.FILLED && !full) await this.move(sql, by, id, 'UNFILL');
    await write();
    if ((status === EngagementStatus.OPEN || status === EngagementStatus.COVERED) && full)
      await this.move(sql, by, id, 'FILL');
  }

  private async move(sql: Sql, by: Cause, id: string, action: SystemAction): Promise<void> {
    const { version } = (await sql.one<{ version: number }>('SELECT version FROM engagements WHERE id = $1', [
      id,
    ]))!;
    await moveEngagement.apply(sql, [{ id, expectedVersion: version, action, by, eventId: randomUUID() }]);
  }
}
