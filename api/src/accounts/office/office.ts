import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Beat } from '../../platform/beat.js';
import { Database } from '../../platform/database/database.js';
import { addBusinessTime, type BusinessCalendar } from './business-time.js';
import { calendarOf, NEW_OFFICE, OFFICE, type OfficeHours } from './office-hours.js';

/** Another process learns of a change within this time, in milliseconds; this one at once. */
const READ_AGAIN = 5_000;
/** The share of the time to answer after which it is at risk. */
const AT_RISK = 0.75;

/** When a request wants its first answer, and from when that is in danger. */
export interface Clock {
  atRiskAt: Date;
  dueAt: Date;
}

/** The office's hours in memory, and what follows from them. */
@Injectable()
export class Office implements OnApplicationBootstrap, OnApplicationShutdown {
  private hours: OfficeHours = NEW_OFFICE;
  private opened: BusinessCalendar = calendarOf(NEW_OFFICE);
  private readonly beat = new Beat('office hours', READ_AGAIN, async () => {
    await this.readAgain();
    return false;
  });

  constructor(private readonly db: Database) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.readAgain();
    this.beat.start();
  }
  async onApplicationShutdown(): Promise<void> {
    await this.beat.stop();
  }

  get calendar(): BusinessCalendar {
    return this.opened;
  }

  /** The clock of what came at that moment. */
  clockOf(arrived: Date, confidential: boolean): Clock {
    const { responseMinutes, confidentialResponseMinutes } = this.hours;
    const minutes = confidential ? confidentialResponseMinutes : responseMinutes;
    return {
      atRiskAt: addBusinessTime(arrived, minutes * AT_RISK, this.opened),
      dueAt: addBusinessTime(arrived, minutes, this.opened),
    };
  }

  /** After each change of the settings. */
  async readAgain(): Promise<void> {
    const stored = await this.db.one<{ value: Partial<OfficeHours> }>(
      'SELECT value FROM settings WHERE name = $1',
      [OFFICE],
    );
    this.hours = { ...NEW_OFFICE, ...stored?.value };
    this.opened = calendarOf(this.hours);
  }
}
