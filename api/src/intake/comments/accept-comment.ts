import { Inject, Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import { Unavailable } from '../../common/errors.js';
import { CONFIG, type Config } from '../../platform/config.module.js';
import { Database } from '../../platform/database/database.js';
import type { Judgement } from '../../moderation/arrival/judge.js';
import { searchText } from '../../moderation/comments/new-comment.js';
import type { FoundLink } from '../../moderation/comments/links.js';
import type { Caller } from '../doors/network.js';
import { LIMITS } from '../doors/limits.js';
import { acceptStatement, type AskedRow, type Shape } from './accept-statement.js';
import type { CommentForm } from './comment-form.js';

/** What happened to a submission; SAME: it was here before; RACE: another copy of it arrives at this moment. */
export type Verdict =
  | 'ACCEPTED' | 'SAME' | 'CLOSED' | 'NO_PARENT' | 'DUPLICATE' | 'RACE'
  | 'EMAIL_LIMIT' | 'NETWORK_LIMIT' | 'ARTICLE_LIMIT' | 'WHOLE_LIMIT'; // prettier-ignore

export interface Accepted {
  verdict: Verdict;
  slug: string;
  /** The comment that was written, or the first one of SAME. */
  id: string | null;
  status: string | null;
  arrivedAt: Date | null;
  /** Seconds until the minute of the limits is over. */
  wait: number;
}

export interface Submission {
  form: CommentForm;
  caller: Caller;
  userAgent: string | null;
  links: readonly FoundLink[];
  judgement: Judgement;
  requirePreviouslyApproved: boolean;
  closeAfterDays: number | null;
  /** When the form was opened, in milliseconds; null: not known. */
  openedAt: number | null;
  /** Comments that were sent from this browser before. */
  sentBefore: readonly string[];
  /** A moderator who is signed in. */
  staffId: string | null;
}

type Answer = Accepted | undefined;

/** Statements that run at the same moment; what comes meanwhile waits for the next, and goes with it. */
const AT_ONCE = 3;
/** Comments in one statement at most: a text may have 20,000 characters, and whoever came first waits for all. */
const MOST = 16;

/**
 * Writes what arrives at the same moment together, so that a flood of comments costs a few statements and not a few thousand:
 * most of what one costs is its beginning, its end and the flush of the log. A comment that comes alone waits for nobody.
 * Each is answered after the commit that holds it.
 */
@Injectable()
export class AcceptComment {
  private readonly loaders = new Map<string, DataLoader<Submission, Answer>>();
  private readonly limits: readonly number[];
  private readonly waiting: (() => void)[] = [];
  private running = 0;

  constructor(
    private readonly db: Database,
    @Inject(CONFIG) config: Config,
  ) {
    this.limits = LIMITS.map((most) => Math.max(1, Math.round(most * config.LIMITS_FACTOR)));
  }

  /** undefined: there is no such published article. */
  async accept(s: Submission): Promise<Answer> {
    const { article, parent } = s.form;
    const loader = this.loaderOf({
      by: article.by,
      parent: parent === null ? 'none' : /^\d+$/.test(parent) ? 'external' : 'id',
      held: s.judgement.status !== null && s.staffId === null,
      blocked: s.judgement.blocked.length > 0,
    });
    const answer = await loader.load(s);
    // The copy that came first had not been committed when this one looked: look once more.
    return answer?.verdict === 'RACE' ? loader.load(s) : answer;
  }

  private loaderOf(shape: Shape): DataLoader<Submission, Answer> {
    const key = Object.values(shape).join(' ');
    let loader = this.loaders.get(key);
    if (!loader) {
      const text = acceptStatement(shape, this.limits);
      loader = new DataLoader((batch) => this.inTurn(() => this.write(text, batch)), {
        cache: false,
        maxBatchSize: MOST,
        batchScheduleFn: (go) => {
          this.waiting.push(go);
          setImmediate(() => this.next());
        },
      });
      this.loaders.set(key, loader);
    }
    return loader;
  }

  private next(): void {
    if (this.running === AT_ONCE || !this.waiting.length) return;
    this.running++;
    this.waiting.shift()!();
  }

  private async inTurn<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } finally {
      this.running--;
      this.next();
    }
  }

  /** What Postgres refuses of one must not take the others with it: then each is written alone. */
  private async write(text: string, batch: readonly Submission[]): Promise<(Answer | Error)[]> {
    try {
      return await this.writeTogether(text, batch);
    } catch (error) {
      if (batch.length === 1 || error instanceof Unavailable) throw error;
      const alone = batch.map((one) => () => this.writeTogether(text, [one]));
      const answers: (Answer | Error)[] = [];
      for (const one of alone) answers.push(...(await one().catch((e: unknown) => [e as Error])));
      return answers;
    }
  }

  private async writeTogether(text: string, batch: readonly Submission[]): Promise<Answer[]> {
    const rows = await this.db.many<Accepted & { n: number }>(text, [JSON.stringify(rowsOf(batch))]);
    const answers = new Map(rows.map((row) => [row.n, row]));
    return batch.map((_, n) => answers.get(n));
  }
}

/** Those of a batch, each with what comes before it there: Postgres sees of others only what is committed. */
function rowsOf(batch: readonly Submission[]): AskedRow[] {
  const seen = new Map<string, number>();
  const before = (...key: unknown[]): number => seen.get(JSON.stringify(key)) ?? 0;
  const count = (...key: unknown[]): number => {
    const n = before(...key);
    seen.set(JSON.stringify(key), n + 1);
    return n;
  };
  return batch.map((s, n) => {
    const { form, caller, judgement, staffId } = s;
    const article = form.article.value;
    const email = form.email.toLowerCase();
    const sameWord = form.submissionId === null ? 0 : count('word', article, email, form.submissionId);
    const copy = sameWord + count('text', article, email, form.parent, form.body) > 0;
    const tally = copy ? before : count;
    return {
      n,
      copy,
      article,
      parent: form.parent,
      opened: s.openedAt === null ? 'infinity' : new Date(s.openedAt).toISOString(),
      email: form.email,
      name: form.name,
      network: caller.network,
      website: form.website,
      body: form.body,
      agent: s.userAgent,
      links: s.links,
      held: staffId ? 'APPROVED' : judgement.status,
      reasons: staffId ? [] : judgement.reasons,
      search: searchText({ name: form.name, email: form.email, url: form.website, text: form.body }),
      word: form.submissionId,
      wary: s.requirePreviouslyApproved && !staffId,
      sent: s.sentBefore,
      ip: caller.ip,
      close: s.closeAfterDays,
      staff: staffId,
      blocked: judgement.blocked,
      same_email: tally('email', email),
      same_network: tally('network', caller.network),
      same_article: tally('article', article),
      before: tally('whole'),
    };
  });
}
