import { Module, type OnModuleInit } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { MergeKinds } from '../../records/merges/merge-kinds.js';
import { RecordTypes } from '../../records/record-types.js';
import { RecordsModule } from '../../records/records.module.js';
import { stageSource, TimelineSources } from '../../records/timeline/timeline-sources.js';
import { CompaniesQueries } from './companies.queries.js';
import { CompaniesResolver } from './companies.resolver.js';
import { CompaniesService } from './companies.service.js';
import { Company } from './company.entity.js';
import { companyMerge } from './company.merge.js';
import { CompanyMovesService } from './company-moves.service.js';
import { companyRecord } from './company.record.js';

@Module({
  imports: [RecordsModule, TypeOrmModule.forFeature([Company])],
  providers: [CompaniesQueries, CompaniesService, CompanyMovesService, CompaniesResolver],
  exports: [CompaniesQueries, CompaniesService],
})
export class CompaniesModule implements OnModuleInit {
  constructor(
    private readonly types: RecordTypes,
    private readonly timeline: TimelineSources,
    private readonly merges: MergeKinds,
    private readonly companies: CompaniesService,
  ) {}

  onModuleInit(): void {
    this.types.register(companyRecord);
    this.timeline.register(stageSource('Company', 'company_events'));
    this.merges.register(companyMerge(this.companies));
  }
}
