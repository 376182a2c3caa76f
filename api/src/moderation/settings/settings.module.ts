import { Module } from '@nestjs/common';
import { ArrivalModule } from '../arrival/arrival.module.js';
import { DiscussionSettingsResolver } from './discussion-settings.resolver.js';
import { DiscussionSettingsService } from './discussion-settings.service.js';

@Module({ imports: [ArrivalModule], providers: [DiscussionSettingsService, DiscussionSettingsResolver] })
export class SettingsModule {}
