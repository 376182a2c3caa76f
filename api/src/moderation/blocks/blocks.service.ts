import { Injectable } from '@nestjs/common';
import type { Cause } from '../../access/current-actor.js';
import { audit, type AuditEntryOf } from '../../audit/audit.js';
import { BadInput, NotFound } from '../../common/errors.js';
import { isFreeMail } from '../../common/free-mail.js';
import type { PageInput, PageOf } from '../../common/page.js';
import { containing } from '../../common/search.js';
import { SortOrder } from '../../common/sort.js';
import { Database } from '../../platform/database/database.js';
import { ListQuery } from '../../platform/database/list-query.js';
import { ArrivalRules } from '../arrival/arrival-rules.js';
import { type Block, BLOCK_JSON, type BlockFilter, type BlockInput } from './block.model.js';
import { blockValue } from './block-value.js';

@Injectable()
export class BlocksService {
  constructor(
    private readonly db: Database,
    private readonly rules: ArrivalRules,
  ) {}

  /** The newest first. */
  page(filter: BlockFilter, page?: PageInput | null): Promise<PageOf<Block>> {
    return new ListQuery('blocks b', BLOCK_JSON)
      .when(filter.ids, 'b.id = ANY ($::uuid[])')
      .when(filter.kind, 'b.kind = $')
      .when(
        filter.q ? containing(filter.q.toLowerCase()) : null,
        `lower(b.value || ' ' || coalesce(b.note, '')) LIKE $`,
      )
      .page(
        this.db,
        [
          { by: 'b.created_at', type: 'timestamptz' },
          { by: 'b.id', type: 'uuid' },
        ],
        SortOrder.DESC,
        page,
      );
  }

  /** Holds for the next comment. Throws BadInput beside the field; a block that ran out is made anew. */
  async create(by: Cause, input: BlockInput): Promise<Block> {
    const value = blockValue(input.kind, input.value);
    if (input.kind === 'DOMAIN' && isFreeMail(value) && !input.everybody)
      throw BadInput.field(
        'value',
        'FREE_MAIL',
        `Anybody may have an address at ${value}: block the one address, or say that everybody there is meant.`,
      );
    const until = input.expiresAt ?? null;
    if (until && new Date(until).getTime() <= Date.now())
      throw BadInput.field('expiresAt', 'PAST', 'Give a time in the future, or none.');
    const block = await this.db.tx(async (sql) => {
      const made = await sql.one<{ item: Block }>(
        `INSERT INTO blocks AS b (kind, value, note, expires_at, created_by) VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT (kind, value) DO UPDATE SET note = excluded.note, expires_at = excluded.expires_at, created_by = excluded.created_by,
           created_at = now(), hits = 0 WHERE b.expires_at <= now() RETURNING ${BLOCK_JSON} AS item`,
        [input.kind, value, input.note || null, until, by.actor?.id ?? null],
      );
      if (!made) throw BadInput.field('value', 'TAKEN', 'This is blocked already.');
      await audit(sql, by, about(made.item, 'block.created', { expiresAt: [null, until] }));
      return made.item;
    });
    await this.rules.readAgain();
    return block;
  }

  async delete(by: Cause, id: string): Promise<Block> {
    const block = await this.db.tx(async (sql) => {
      const gone = await sql.one<{ item: Block }>(
        `DELETE FROM blocks b WHERE id = $1 RETURNING ${BLOCK_JSON} AS item`,
        [id],
      );
      if (!gone) throw new NotFound('block');
      await audit(sql, by, about(gone.item, 'block.deleted', {}));
      return gone.item;
    });
    await this.rules.readAgain();
    return block;
  }
}

/** Whom it blocks is a visitor's own: the audit does not keep it longer than the block list does. */
const about = (block: Block, action: string, changes: AuditEntryOf['changes']): AuditEntryOf => ({
  action,
  subjectType: 'Block',
  subjectId: block.id,
  subjectLabel: block.kind,
  changes,
});
