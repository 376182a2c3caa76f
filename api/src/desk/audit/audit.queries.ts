import { Injectable } from '@nestjs/common';
import { AccessTable } from '../../access/access-table.js';
import { type Actor, holds, Role } from '../../access/roles.js';
import type { PageInput, PageOf } from '../../common/page.js';
import { SortOrder } from '../../common/sort.js';
import { Database } from '../../platform/database/database.js';
import { ListQuery } from '../../platform/database/list-query.js';
import { RecordTypes } from '../../records/record-types.js';
import type { AuditEntry, AuditFilter, AuditSort } from './audit-entry.js';

/** hidden: a condition under which the asker learns only that something was done, and by whom. */
const entry = (hidden: string): string =>
  `json_build_object('id', e.id, 'at', e.at, 'action', e.action, 'subjectType', e.subject_type,
  'subjectId', e.subject_id, 'subjectLabel', CASE WHEN NOT hidden THEN e.subject_label END, 'changes', CASE WHEN hidden THEN '{}' ELSE e.changes END,
  'requestId', e.request_id, 'actorName', u.name, 'by', CASE WHEN u.id IS NOT NULL THEN json_build_object('id', u.id, 'name', u.name) END)`.replaceAll(
    'hidden',
    `(${hidden})`,
  );

@Injectable()
export class AuditQueries {
  constructor(
    private readonly db: Database,
    private readonly types: RecordTypes,
    private readonly access: AccessTable,
  ) {}

  /** The newest first, unless asked otherwise. A person sees the kinds of records that `Audit` of the access table gives, an admin all. */
  page(
    actor: Actor,
    filter?: AuditFilter | null,
    sort?: AuditSort | null,
    page?: PageInput | null,
  ): Promise<PageOf<AuditEntry>> {
    const admin = holds(actor, Role.ADMIN);
    const confidential = this.types.confidential('$1::uuid', 'e.subject_type', 'e.subject_id');
    // Why a glass was broken, every admin reads.
    const hidden = admin ? `e.action <> 'glass.broken' AND ${confidential}` : confidential;
    const mine = admin ? null : this.access.fieldsOf(actor.roles, 'Audit');
    return (
      new ListQuery('audit_entries e LEFT JOIN users u ON u.id = e.actor_id', entry(hidden), [actor.id])
        .when(mine, 'e.subject_type = ANY ($::text[])')
        .when(filter?.ids, 'e.id = ANY ($::uuid[])')
        .when(filter?.actorId, 'e.actor_id = $')
        .when(filter?.action || null, 'starts_with(e.action, $)')
        .when(filter?.subjectType || null, 'e.subject_type = $')
        .when(filter?.subjectId, 'e.subject_id = $')
        .when(filter?.after, 'e.at >= $')
        .when(filter?.before, 'e.at < $')
        // Ids are in the order of time.
        .page(this.db, [{ by: 'e.id', type: 'uuid' }], sort?.order ?? SortOrder.DESC, page)
    );
  }
}
