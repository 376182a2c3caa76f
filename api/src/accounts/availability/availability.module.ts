import { Module } from '@nestjs/common';
import { CalendarKeeper } from './calendar-keeper.js';
import { CalendarReader } from './calendar-reader.js';
import { CalendarUploadController } from './calendar-upload.controller.js';
import { CalendarsService } from './calendars.service.js';
import { HostsQueries } from './hosts.queries.js';
import { HostsResolver } from './hosts.resolver.js';
import { HostsService } from './hosts.service.js';

/** Who can be met, and when. */
@Module({
  controllers: [CalendarUploadController],
  providers: [HostsQueries, HostsService, HostsResolver, CalendarReader, CalendarsService, CalendarKeeper],
  exports: [CalendarsService],
})
export class AvailabilityModule {}
