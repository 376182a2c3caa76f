import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../../platform/config.module.js';
import { Database } from '../../platform/database/database.js';
import { Together } from '../../platform/database/together.js';
import type { Judgement } from '../../moderation/arrival/judge.js';
import { searchText } from '../../moderation/comments/new-comment.js';
import type { FoundLink } from '../../moderation/comments/links.js';
import type { Caller } from '../doors/network.js';
import type { Limit } from '../doors/limits.js';
import { acceptStatement, type Shape, type SubmissionRow } from './accept-statement.js';
import type { CommentForm } from './comment-form.js';

/** What happened to a submission; SAME: it was here before; RACE: another copy of it arrives at this moment. */
export type Verdict = 'ACCEPTED' | 'SAME' | 'CLOSED' | 'NO_PARENT' | 'DUPLICATE' | 'RACE' | Limit;

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

@Injectable()
export class AcceptComment {
  private readonly doors = new Map<string, Together<Submission, Answer>>();

  constructor(
    private readonly db: Database,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** undefined: there is no such published article. */
  async accept(s: Submission): Promise<Answer> {
    const { article, parent } = s.form;
    const door = this.doorOf({
      by: article.by,
      parent: parent === null ? 'none' : /^\d+$/.test(parent) ? 'external' : 'id',
      held: s.judgement.status !== null && s.staffId === null,
      blocked: s.judgement.blocked.length > 0,
    });
    const answer = await door.add(s);
    // The copy that came first had not been committed when this one looked: look once more.
    return answer?.verdict === 'RACE' ? door.add(s) : answer;
  }

  private doorOf(shape: Shape): Together<Submission, Answer> {
    const key = Object.values(shape).join(' ');
    let door = this.doors.get(key);
    if (!door) {
      const text = acceptStatement(shape, this.config.LIMITS_FACTOR);
      this.doors.set(key, (door = new Together((batch) => this.write(text, batch))));
    }
    return door;
  }

  private async write(text: string, batch: readonly Submission[]): Promise<Answer[]> {
    const rows = await this.db.many<Accepted & { n: number }>(text, [JSON.stringify(rowsOf(batch))]);
    const answers = new Map(rows.map((row) => [row.n, row]));
    return batch.map((_, n) => answers.get(n));
  }
}

/** Those of a batch, each with what comes before it there: Postgres sees of others only what is committed. */
function rowsOf(batch: readonly Submission[]): SubmissionRow[] {
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
