import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ActivitiesQueries } from './activities/activities.queries.js';
import { ActivitiesResolver } from './activities/activities.resolver.js';
import { ActivitiesService } from './activities/activities.service.js';
import { Activity } from './activities/activity.entity.js';
import { ActivityEvents } from './activities/activity.events.js';
import { RecordTypes } from './record-types.js';
import { SavedViewsResolver } from './saved-views/saved-views.resolver.js';
import { SavedViewsService } from './saved-views/saved-views.service.js';

/** What hangs on any record. */
@Module({
  imports: [TypeOrmModule.forFeature([Activity])],
  providers: [
    RecordTypes,
    ActivityEvents,
    ActivitiesQueries,
    ActivitiesService,
    ActivitiesResolver,
    SavedViewsService,
    SavedViewsResolver,
  ],
  exports: [RecordTypes, ActivityEvents, ActivitiesService],
})
export class RecordsModule {}
