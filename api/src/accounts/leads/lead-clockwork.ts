import {
  type BeforeApplicationShutdown,
  Injectable,
  type OnApplicationBootstrap,
  type OnModuleInit,
} from '@nestjs/common';
import { Beat } from '../../platform/beat.js';
import { LongDatabase } from '../../platform/database/long-database.js';
import { type ActivityLogged, ActivityEvents } from '../../records/activities/activity.events.js';
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
    this.activities.logged.listen(async (sql, by, activity) => {
      if (!isAnswer(activity)) return;
      for (const { type, id } of activity.links)
        if (type === 'Lead') await this.moves.responded(sql, by, id, activity.at, activity.id);
    });
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

/** We wrote or called, they reached us, or both sat together; a letter that the desk sent by itself answers nobody. */
const isAnswer = ({ kind, direction, answered, automatic }: ActivityLogged): boolean =>
  !automatic &&
  (direction === 'OUT' || kind === 'MEETING' || (kind === 'CALL' && direction === 'IN' && answered === true));
