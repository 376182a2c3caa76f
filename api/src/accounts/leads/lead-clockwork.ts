import { randomUUID } from 'node:crypto';
import {
  type BeforeApplicationShutdown,
  Injectable,
  type OnApplicationBootstrap,
  type OnModuleInit,
} from '@nestjs/common';
import type { Cause } from '../../access/current-actor.js';
import { Beat } from '../../platform/beat.js';
import type { Sql } from '../../platform/database/database.js';
import { LongDatabase } from '../../platform/database/long-database.js';
import { type ActivityLogged, ActivityEvents } from '../../records/activities/activity.events.js';
import { isAnswer } from './lead-answers.js';
import { LeadMovesService } from './lead-moves.service.js';

/** Milliseconds between two looks for leads whose snooze is over. */
const PACE = 60_000;

/** What moves leads by itself: an answer, and the end of a snooze. */
@Injectable()
export class LeadClockwork implements OnModuleInit, OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly beat = new Beat('snoozed leads', PACE, async () => (await this.moves.wake(this.db)) > 0);

  constructor(
    private readonly db: LongDatabase,
    private readonly moves: LeadMovesService,
    private readonly activities: ActivityEvents,
  ) {}

  onModuleInit(): void {
    const answer = async (sql: Sql, by: Cause, activity: ActivityLogged, cause: string): Promise<void> => {
      if (!isAnswer(activity)) return;
      for (const { type, id } of activity.links)
        if (type === 'Lead') await this.moves.responded(sql, by, id, activity.at, cause);
    };
    this.activities.logged.listen((sql, by, activity) => answer(sql, by, activity, activity.id));
    // A move of its own: the one of the first time may be taken back.
    this.activities.corrected.listen((sql, by, activity) => answer(sql, by, activity, randomUUID()));
    this.activities.withdrawn.listen(async (sql, by, { id: activity, at, links }) => {
      for (const { type, id } of links)
        if (type === 'Lead') await this.moves.unanswered(sql, by, id, at, activity);
    });
  }
  onApplicationBootstrap(): void {
    this.beat.start();
  }
  beforeApplicationShutdown(): Promise<void> {
    return this.beat.stop();
  }
}
