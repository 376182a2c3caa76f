import { DeskError } from '../../providers/deskError.js';
import { send } from '../../providers/request.js';
import type { Queue } from './Queue.js';
import { type Row, toJudge } from './queueState.js';
import { CLAIM_NEXT, type Claim, RELEASE } from './verbs.graphql.js';

/** Held beyond the card on screen, so that a fast hand never waits for the desk. */
const AHEAD = 4;
/** How far down the list it is looked for them; the first time through the whole page. */
const LOOKED_THROUGH = 20;
const FIRST_LOOK = 50;

type Rows = Readonly<Record<string, Row>>;

/**
 * What the desk hands to me and to nobody else: the card on screen and the next few. It warns, it never blocks: a card
 * that somebody else has can still be opened and decided.
 */
export class Handout {
  private held = new Set<string>();
  private asking: Promise<void> | null = null;
  private isOwed = false;
  private isAllowed = true;

  constructor(private readonly queue: Queue) {}

  has(id: string): boolean {
    return this.held.has(id);
  }

  /** Before the first card of a list opens by itself: the same rows, with who has which. */
  async first(order: readonly string[], rows: Rows): Promise<Rows> {
    const ids = order.slice(0, FIRST_LOOK);
    return withClaims(rows, ids, await this.claim(null, ids, rows));
  }

  /** Renews what is on screen and sees to it that the next ones are mine. One question at a time. */
  ask(): Promise<void> {
    if (this.asking) {
      this.isOwed = true;
      return this.asking;
    }
    this.asking = this.follow().finally(() => {
      this.asking = null;
      if (this.isOwed) void this.ask();
      this.isOwed = false;
    });
    return this.asking;
  }

  /** Nothing is on screen any longer. */
  letGo(): void {
    const ids = [...this.held];
    this.held.clear();
    if (ids.length > 0)
      send(RELEASE, { ids }, { keepalive: true, asksToSignIn: false }).catch(() => undefined);
  }

  private async follow(): Promise<void> {
    const state = this.queue.get();
    const { openId } = state;
    if (!openId || !state.rows[openId]) return;
    const ids = toJudge(state, openId).slice(0, LOOKED_THROUGH);
    const claims = await this.claim(openId, ids, state.rows);
    if (claims) this.queue.set({ rows: withClaims(this.queue.get().rows, [openId, ...ids], claims) });
  }

  /** null where the desk could not be asked: then what the list says of the others has to do. */
  private async claim(onScreen: string | null, ids: string[], rows: Rows): Promise<Claim[] | null> {
    if (!this.isAllowed || document.visibilityState === 'hidden') return null;
    // One whose decision still travels is kept until it is answered: nobody shall begin to read it.
    const travels = (id: string) => rows[id]?.decided?.isAnswered === false;
    const done = [...this.held].filter((id) => id !== onScreen && !ids.includes(id) && !travels(id));
    const among = ids.map((id) => ({ id, expectedVersion: rows[id]!.comment.version }));
    try {
      const { claimNextComments: claims } = await send(CLAIM_NEXT, {
        onScreen,
        among,
        count: AHEAD,
        release: done,
      });
      this.held = new Set([
        ...[...this.held].filter(travels),
        ...claims.filter(({ mine }) => mine).map(({ commentId }) => commentId),
      ]);
      return claims;
    } catch (error) {
      // Nobody is kept from judging by it: the next step asks again, except where this person may never ask.
      if (error instanceof DeskError && error.code === 'FORBIDDEN') this.isAllowed = false;
      return null;
    }
  }
}

function withClaims(rows: Rows, ids: readonly string[], claims: Claim[] | null): Rows {
  if (!claims) return rows;
  const known = new Map(claims.map((claim) => [claim.commentId, claim]));
  const next = { ...rows };
  for (const id of ids) {
    const row = next[id];
    const claim = known.get(id);
    const isOnlyNext = claim ? !claim.mine && !claim.onScreen : undefined;
    if (row && (row.comment.claimedBy?.id !== claim?.by.id || row.isOnlyNext !== isOnlyNext))
      next[id] = { ...row, isOnlyNext, comment: { ...row.comment, claimedBy: claim?.by ?? null } };
  }
  return next;
}
