import { Module } from '@nestjs/common';
import { SavedViewsResolver } from './saved-views/saved-views.resolver.js';
import { SavedViewsService } from './saved-views/saved-views.service.js';

/** What hangs on any record. */
@Module({ providers: [SavedViewsService, SavedViewsResolver] })
export class RecordsModule {}
