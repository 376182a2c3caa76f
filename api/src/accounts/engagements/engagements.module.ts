import { Module, type OnModuleInit } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { RecordTypes } from '../../records/record-types.js';
import { RecordsModule } from '../../records/records.module.js';
import { Deliverables } from './deliverables.js';
import { Engagement } from './engagement.entity.js';
import { EngagementEvents } from './engagement.events.js';
import { engagementRecord } from './engagement.record.js';
import { EngagementFilling } from './engagement-filling.js';
import { EngagementMovesService } from './engagement-moves.service.js';
import { EngagementParties } from './engagement-parties.js';
import { EngagementsQueries } from './engagements.queries.js';
import { EngagementsResolver } from './engagements.resolver.js';
import { EngagementsService } from './engagements.service.js';
import { ProposalsResolver } from './proposals.resolver.js';
import { ProposalsService } from './proposals.service.js';

@Module({
  imports: [RecordsModule, TypeOrmModule.forFeature([Engagement])],
  providers: [
    Deliverables,
    EngagementEvents,
    EngagementFilling,
    EngagementMovesService,
    EngagementParties,
    EngagementsQueries,
    EngagementsResolver,
    EngagementsService,
    ProposalsResolver,
    ProposalsService,
  ],
  exports: [EngagementEvents, EngagementFilling, EngagementsQueries, EngagementsService],
})
export class EngagementsModule implements OnModuleInit {
  constructor(private readonly types: RecordTypes) {}

  onModuleInit(): void {
    this.types.register(engagementRecord);
  }
}
