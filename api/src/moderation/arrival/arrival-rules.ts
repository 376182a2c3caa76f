import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Beat } from '../../platform/beat.js';
import { Database } from '../../platform/database/database.js';
import { blockMatch, type BlockKindName } from './block-match.js';
import { DISCUSSION, type Discussion, NEW_DISCUSSION } from './discussion.js';
import { keysOf, type Rules } from './judge.js';

/** Another process learns of a change within this time, in milliseconds; this one at once. */
const READ_AGAIN = 5_000;

interface Stored {
  discussion: Partial<Discussion> | null;
  blocks: { id: string; kind: BlockKindName; value: string }[];
}

const ready = ({ discussion, blocks }: Stored): Rules => {
  const settings = { ...NEW_DISCUSSION, ...discussion };
  return {
    discussion: settings,
    moderationKeys: keysOf(settings.moderationKeys),
    disallowedKeys: keysOf(settings.disallowedKeys),
    blocks: blocks.map(({ id, kind, value }) => ({ id, matches: blockMatch(kind, value) })),
  };
};

/** Discussion settings and block list in memory, so that a comment does not read them again. */
@Injectable()
export class ArrivalRules implements OnApplicationBootstrap, OnApplicationShutdown {
  private rules: Rules = ready({ discussion: null, blocks: [] });
  private readonly beat = new Beat('arrival rules', READ_AGAIN, async () => {
    await this.readAgain();
    return false;
  });

  constructor(private readonly db: Database) {}

  get current(): Rules {
    return this.rules;
  }

  async onApplicationBootstrap(): Promise<void> {
    await this.readAgain();
    this.beat.start();
  }
  async onApplicationShutdown(): Promise<void> {
    await this.beat.stop();
  }

  /** Reads settings and blocks; after each change of either. */
  async readAgain(): Promise<void> {
    const stored = await this.db.one<Stored>(
      `SELECT (SELECT value FROM settings WHERE name = $1) AS discussion,
         (SELECT coalesce(json_agg(json_build_object('id', id, 'kind', kind, 'value', value)), '[]') FROM blocks
           WHERE expires_at IS NULL OR expires_at > now()) AS blocks`,
      [DISCUSSION],
    );
    this.rules = ready(stored!);
  }
}
