import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Beat } from '../../platform/beat.js';
import { CalendarsService } from './calendars.service.js';

/** How often it looks, in milliseconds. */
const LOOK = 60_000;
/** Minutes after which a calendar is read again. */
const OLD = 15;

/** Keeps what is told of calendars elsewhere from growing old. */
@Injectable()
export class CalendarKeeper implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly beat = new Beat('calendars', LOOK, async () => (await this.calendars.readOld(OLD)) > 0);

  constructor(private readonly calendars: CalendarsService) {}

  onApplicationBootstrap(): void {
    this.beat.start();
  }
  async onApplicationShutdown(): Promise<void> {
    await this.beat.stop();
  }
}
