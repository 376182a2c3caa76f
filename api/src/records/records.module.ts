import { Module } from '@nestjs/common';
import { ActivityEvents } from './activities/activity.events.js';
import { RecordTypes } from './record-types.js';
import { SavedViewsResolver } from './saved-views/saved-views.resolver.js';
import { SavedViewsService } from './saved-views/saved-views.service.js';

/** What hangs on any record. */
@Module({
  providers: [RecordTypes, ActivityEvents, SavedViewsService, SavedViewsResolver],
  exports: [RecordTypes, ActivityEvents],
})
export class RecordsModule {}
