import { Module, type OnModuleInit } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { MergeKinds } from '../../records/merges/merge-kinds.js';
import { RecordTypes } from '../../records/record-types.js';
import { RecordsModule } from '../../records/records.module.js';
import { stageSource, TimelineSources } from '../../records/timeline/timeline-sources.js';
import { SheetImportsModule } from '../../records/sheets/imports/sheet-imports.module.js';
import { SheetTargets } from '../../records/sheets/imports/sheet-target.js';
import { TodaySources } from '../../records/today/today-sources.js';
import { clientsOf, standsIn } from '../client-refs.js';
import { OfficeModule } from '../office/office.module.js';
import { LeadClockwork } from './lead-clockwork.js';
import { LeadEditsService } from './lead-edits.service.js';
import { LeadLetters } from './lead-letters.js';
import { LeadLikenessesQueries } from './lead-likenesses.queries.js';
import { LeadMovesService } from './lead-moves.service.js';
import { LeadOwnersService } from './lead-owners.service.js';
import { Lead } from './lead.entity.js';
import { LeadNumbersQueries } from './lead-numbers.queries.js';
import { LeadNumbersResolver } from './lead-numbers.resolver.js';
import { leadRecord } from './lead.record.js';
import { LeadTarget } from './lead-target.js';
import { OPEN } from './lead.status.js';
import { backToday, clockToday } from './lead.today.js';
import { LeadsQueries } from './leads.queries.js';
import { LeadsResolver } from './leads.resolver.js';
import { LeadsService } from './leads.service.js';

@Module({
  imports: [RecordsModule, SheetImportsModule, OfficeModule, TypeOrmModule.forFeature([Lead])],
  providers: [
    LeadsQueries,
    LeadLikenessesQueries,
    LeadsService,
    LeadEditsService,
    LeadOwnersService,
    LeadMovesService,
    LeadClockwork,
    LeadLetters,
    LeadTarget,
    LeadsResolver,
    LeadNumbersQueries,
    LeadNumbersResolver,
  ],
  exports: [LeadsService, LeadMovesService, LeadsQueries],
})
export class LeadsModule implements OnModuleInit {
  constructor(
    private readonly types: RecordTypes,
    private readonly timeline: TimelineSources,
    private readonly today: TodaySources,
    private readonly merges: MergeKinds,
    private readonly targets: SheetTargets,
    private readonly target: LeadTarget,
  ) {}

  onModuleInit(): void {
    this.types.register(leadRecord);
    this.merges.refer(...clientsOf('leads', 'Lead', standsIn(OPEN)));
    this.timeline.register(stageSource('Lead', 'lead_events'));
    this.targets.register(this.target);
    this.today.register(clockToday, backToday);
  }
}
