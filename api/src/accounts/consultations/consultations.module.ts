import { Module, type OnModuleInit } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Upkeep } from '../../platform/upkeep.js';
import { MergeKinds } from '../../records/merges/merge-kinds.js';
import { RecordTypes } from '../../records/record-types.js';
import { RecordsModule } from '../../records/records.module.js';
import { stageSource, TimelineSources } from '../../records/timeline/timeline-sources.js';
import { AvailabilityModule } from '../availability/availability.module.js';
import { clientsOf } from '../client-refs.js';
import { LeadsModule } from '../leads/leads.module.js';
import { OfficeModule } from '../office/office.module.js';
import { BookingsService } from './bookings.service.js';
import { Consultation } from './consultation.entity.js';
import { consultationRecord, meetingSource } from './consultation.record.js';
import { ConsultationLetters } from './consultation-letters.js';
import { ConsultationMovesService } from './consultation-moves.service.js';
import { ConsultationsQueries } from './consultations.queries.js';
import { ConsultationsResolver } from './consultations.resolver.js';
import { ConsultationsService } from './consultations.service.js';
import { GuestsService } from './guests.service.js';
import { HoldsService } from './holds.service.js';
import { HostFeedQueries } from './host-feed.queries.js';
import { SlotsService } from './slots.service.js';

/** Who meets whom, when, and what came of it. */
/** Somebody will be there. */
const UPCOMING = `r.status IN ('REQUESTED', 'CONFIRMED') AND r.ends_at >= now()`;

@Module({
  imports: [
    RecordsModule,
    OfficeModule,
    AvailabilityModule,
    LeadsModule,
    TypeOrmModule.forFeature([Consultation]),
  ],
  providers: [
    BookingsService,
    ConsultationLetters,
    ConsultationMovesService,
    ConsultationsQueries,
    ConsultationsResolver,
    ConsultationsService,
    GuestsService,
    HoldsService,
    HostFeedQueries,
    SlotsService,
  ],
  exports: [
    BookingsService,
    ConsultationsService,
    GuestsService,
    HoldsService,
    HostFeedQueries,
    SlotsService,
  ],
})
export class ConsultationsModule implements OnModuleInit {
  constructor(
    private readonly types: RecordTypes,
    private readonly timeline: TimelineSources,
    private readonly merges: MergeKinds,
    private readonly upkeep: Upkeep,
    private readonly holds: HoldsService,
    private readonly moves: ConsultationMovesService,
  ) {}

  onModuleInit(): void {
    this.types.register(consultationRecord);
    this.merges.refer(...clientsOf('consultations', 'Consultation', UPCOMING, 'true'));
    this.timeline.register(stageSource('Consultation', 'consultation_events'), meetingSource);
    this.upkeep.register('holds that ran out', (sql) => this.holds.forget(sql));
    this.upkeep.register('requests that nobody answered', (sql) => this.moves.expire(sql));
  }
}
