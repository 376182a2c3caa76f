import { Module, type OnModuleInit } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { MergeKinds } from '../../records/merges/merge-kinds.js';
import { RecordTypes } from '../../records/record-types.js';
import { RecordsModule } from '../../records/records.module.js';
import { stageSource, TimelineSources } from '../../records/timeline/timeline-sources.js';
import { TodaySources } from '../../records/today/today-sources.js';
import { clientsOf, standsIn } from '../client-refs.js';
import { Deliverables } from './deliverables.js';
import { Engagement } from './engagement.entity.js';
import { EngagementEvents } from './engagement.events.js';
import { engagementRecord } from './engagement.record.js';
import { FORECAST } from './engagement.status.js';
import { engagementToday } from './engagement.today.js';
import { EngagementBoardQueries } from './engagement-board.queries.js';
import { EngagementFilling } from './engagement-filling.js';
import { EngagementMovesService } from './engagement-moves.service.js';
import { EngagementParties } from './engagement-parties.js';
import { EngagementsQueries } from './engagements.queries.js';
import { EngagementsResolver } from './engagements.resolver.js';
import { EngagementsService } from './engagements.service.js';
import { ForecastResolver } from './forecast.resolver.js';
import { ForecastService } from './forecast.service.js';
import { ProposalsResolver } from './proposals.resolver.js';
import { ProposalsService } from './proposals.service.js';

@Module({
  imports: [RecordsModule, TypeOrmModule.forFeature([Engagement])],
  providers: [
    Deliverables,
    EngagementBoardQueries,
    EngagementEvents,
    EngagementFilling,
    EngagementMovesService,
    EngagementParties,
    EngagementsQueries,
    EngagementsResolver,
    EngagementsService,
    ForecastResolver,
    ForecastService,
    ProposalsResolver,
    ProposalsService,
  ],
  exports: [EngagementEvents, EngagementFilling, EngagementsQueries, EngagementsService],
})
export class EngagementsModule implements OnModuleInit {
  constructor(
    private readonly types: RecordTypes,
    private readonly timeline: TimelineSources,
    private readonly today: TodaySources,
    private readonly merges: MergeKinds,
  ) {}

  onModuleInit(): void {
    this.types.register(engagementRecord);
    this.merges.refer(...clientsOf('engagements', 'Engagement', standsIn(FORECAST)));
    this.timeline.register(stageSource('Engagement', 'engagement_events'));
    this.today.register(engagementToday);
  }
}
