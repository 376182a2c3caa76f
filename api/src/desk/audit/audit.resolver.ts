import { Args, Query, Resolver } from '@nestjs/graphql';
import { By, type StaffCause } from '../../access/current-actor.js';
import { PageInput, type PageOf } from '../../common/page.js';
import { AuditQueries } from './audit.queries.js';
import { type AuditEntry, AuditEntryPage, AuditFilter, AuditSort } from './audit-entry.js';

@Resolver()
export class AuditResolver {
  constructor(private readonly queries: AuditQueries) {}

  @Query(() => AuditEntryPage)
  auditEntries(
    @By() { actor }: StaffCause,
    @Args('filter', { type: () => AuditFilter, nullable: true }) filter?: AuditFilter,
    @Args('sort', { type: () => AuditSort, nullable: true }) sort?: AuditSort,
    @Args('page', { type: () => PageInput, nullable: true }) page?: PageInput,
  ): Promise<PageOf<AuditEntry>> {
    return this.queries.page(actor, filter, sort, page);
  }
}
