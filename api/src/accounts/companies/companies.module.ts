import { Module, type OnModuleInit } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { MergeKinds } from '../../records/merges/merge-kinds.js';
import { RecordTypes } from '../../records/record-types.js';
import { RecordsModule } from '../../records/records.module.js';
import { stageSource, TimelineSources } from '../../records/timeline/timeline-sources.js';
import { SheetImportsModule } from '../../records/sheets/imports/sheet-imports.module.js';
import { SheetTargets } from '../../records/sheets/imports/sheet-target.js';
import { CompaniesQueries } from './companies.queries.js';
import { CompaniesResolver } from './companies.resolver.js';
import { CompaniesService } from './companies.service.js';
import { Company } from './company.entity.js';
import { companyMerge } from './company.merge.js';
import { CompanyMovesService } from './company-moves.service.js';
import { companyRecord } from './company.record.js';
import { CompanyTarget } from './company-target.js';

@Module({
  imports: [RecordsModule, SheetImportsModule, TypeOrmModule.forFeature([Company])],
  providers: [CompaniesQueries, CompaniesService, CompanyMovesService, CompanyTarget, CompaniesResolver],
  exports: [CompaniesQueries, CompaniesService, CompanyTarget],
})
export class CompaniesModule implements OnModuleInit {
  constructor(
    private readonly types: RecordTypes,
    private readonly timeline: TimelineSources,
    private readonly merges: MergeKinds,
    private readonly companies: CompaniesService,
    private readonly targets: SheetTargets,
    private readonly target: CompanyTarget,
  ) {}

  onModuleInit(): void {
    this.types.register(companyRecord);
    this.timeline.register(stageSource('Company', 'company_events'));
    this.merges.register(companyMerge(this.companies));
    this.targets.register(this.target);
  }
}
