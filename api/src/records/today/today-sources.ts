import { Injectable } from '@nestjs/common';
import { AccessTable } from '../../access/access-table.js';
import type { Actor } from '../../access/roles.js';

/** The person whose day it is, as expressions of SQL. */
export interface Viewer {
  id: string;
  /** Their time zone. */
  zone: string;
  /** The condition that they may read the record that two expressions name. */
  readable(type: string, id: string): string;
}

export interface TodaySource {
  /** The operation whose permission means: such work can be one's own. */
  needs: string;
  /** Among what is late already, the smaller comes first. */
  weight: number;
  /**
   * Statements of `why, type, id, task_id, owner_id, due_at, since`, at most `limit` rows each and those that were or will
   * be late first, so that an index can give them. `due_at`: when it is late; `since`: what it has been waiting from.
   */
  rows(viewer: Viewer, limit: number): string[];
}

/** What may stand in a person's day. A room registers its own in onModuleInit. */
@Injectable()
export class TodaySources {
  private readonly sources: TodaySource[] = [];

  constructor(private readonly access: AccessTable) {}

  register(...sources: TodaySource[]): void {
    this.sources.push(...sources);
  }

  for({ roles }: Pick<Actor, 'roles'>): TodaySource[] {
    return this.sources.filter(({ needs }) =>
      ['Query', 'Mutation'].some((type) => this.access.allows(roles, type, needs)),
    );
  }
}

/** In what order of weight the rooms come, so that one list of it is to be read. */
export const WEIGHT = { CLOCK: 1, CONSULTATION: 2, LEAD: 3, TASK: 4, ENGAGEMENT: 5 } as const;
