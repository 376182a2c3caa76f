import { fetchMoves } from '../../common/machines.js';
import { codeOf } from '../../providers/deskError.js';
import { send } from '../../providers/request.js';
import { COMMENTS, type CommentFilter, EVIDENCE, type QueueComment } from './comments.graphql.js';
import { decisions } from './decisions.js';
import { Handout } from './Handout.js';
import { ahead, emptyQueue, nextOpen, type QueueState, type Row, targetOf } from './queueState.js';
import { Store } from './store.js';

const PAGE = 50;
/** The cards behind the open one whose evidence is fetched before they are asked for. */
const AHEAD = 3;
/** Fewer than this left to judge, and the next page is fetched. */
const LOW = 10;
/** Milliseconds between two questions for evidence where the desk does not answer: twice as long each time. */
const FIRST_PAUSE = 5_000;
const LONGEST_PAUSE = 60_000;

export interface View {
  filter: CommentFilter;
  order: 'ASC' | 'DESC';
}

/** What the queue screen knows and does; decisions are in QueueDecisions. */
export class Queue extends Store<QueueState> {
  private view: View | null = null;
  private asked = 0;
  private opensByItself = false;
  private readonly evidenceAsked = new Set<string>();
  private pause = { until: 0, ms: FIRST_PAUSE };

  readonly handout = new Handout(this);

  constructor(readonly me: { id: string; name: string }) {
    super(emptyQueue);
  }

  /** Reads a view from its start; what stood there stays until the answer is here. */
  async load(view: View, opensFirst: boolean): Promise<void> {
    this.view = view;
    this.opensByItself = opensFirst;
    const turn = ++this.asked;
    try {
      const [{ comments }, moves] = await Promise.all([this.read(view, null), fetchMoves('comment')]);
      if (turn !== this.asked) return;
      const order = comments.items.map(({ id }) => id);
      let rows: QueueState['rows'] = Object.fromEntries(
        comments.items.map((comment) => [comment.id, this.rowOf(comment, moves)]),
      );
      if (!this.get().openId && opensFirst) rows = await this.handout.first(order, rows);
      if (turn !== this.asked) return;
      const wanted = this.get().openId;
      this.set({
        phase: 'ready',
        error: null,
        moves,
        rows:
          wanted && !rows[wanted] && this.get().rows[wanted]
            ? { ...rows, [wanted]: this.get().rows[wanted]! }
            : rows,
        order,
        selected: new Set(),
        bulk: null,
        endCursor: comments.items.length === PAGE ? comments.endCursor : null,
        total: comments.totalCount,
        totalIsExact: comments.totalIsExact,
      });
      if (!wanted && opensFirst) this.open(nextOpen(this.get(), null, this.me.id));
      else if (wanted && !this.get().rows[wanted]) await this.fetchAlone(wanted);
      void this.prefetch();
    } catch (error) {
      if (turn === this.asked)
        this.set(this.get().phase === 'ready' ? { error } : { error, phase: 'failed' });
    }
  }

  async more(): Promise<void> {
    const { endCursor, isLoadingMore } = this.get();
    if (!endCursor || isLoadingMore || !this.view) return;
    const turn = this.asked;
    this.set({ isLoadingMore: true });
    try {
      const { comments } = await this.read(this.view, endCursor);
      if (turn !== this.asked) return;
      const { rows, order, moves } = this.get();
      const added = comments.items.filter(({ id }) => !order.includes(id));
      this.set({
        rows: {
          ...rows,
          ...Object.fromEntries(
            added.map((comment) => [comment.id, rows[comment.id] ?? this.rowOf(comment, moves)]),
          ),
        },
        order: [...order, ...added.map(({ id }) => id)],
        endCursor: comments.items.length === PAGE ? comments.endCursor : null,
      });
      if (!this.get().openId && this.opensByItself) this.open(nextOpen(this.get(), null, this.me.id));
    } catch {
      // The next step towards the end asks again.
    } finally {
      this.set({ isLoadingMore: false });
    }
  }

  open(id: string | null): void {
    if (id !== this.get().openId)
      this.set({ openId: id, openError: null, panel: null, reason: null, note: '', choosesReason: false });
    if (id && !this.get().rows[id]) void this.fetchAlone(id);
    void this.prefetch();
  }

  /** j and k: along the list, over what is decided too. */
  move(step: 1 | -1): void {
    const { order, openId } = this.get();
    const at = openId ? order.indexOf(openId) : step > 0 ? -1 : order.length;
    const to = order[at + step];
    if (to) this.open(to);
    if (at + step > order.length - LOW) void this.more();
  }

  toggle(id: string): void {
    const selected = new Set(this.get().selected);
    if (!selected.delete(id)) selected.add(id);
    this.set({ selected });
  }

  toggleAll(): void {
    const { order, rows, selected } = this.get();
    const open = order.filter((id) => !rows[id]?.decided && !rows[id]?.isTaken);
    this.set({ selected: new Set(selected.size >= open.length ? [] : open) });
  }

  put(id: string, change: Partial<Row>): void {
    const row = this.get().rows[id];
    if (row) this.set({ rows: { ...this.get().rows, [id]: { ...row, ...change } } });
  }

  /** Asks for a comment anew: somebody changed it. Its evidence goes with it. */
  async refetch(ids: string[]): Promise<void> {
    const { comments } = await send(COMMENTS, { filter: { ids }, page: { limit: 100 } });
    const rows = { ...this.get().rows };
    for (const comment of comments.items) {
      const row = rows[comment.id];
      if (row && row.comment.version <= comment.version) rows[comment.id] = { ...row, comment };
    }
    this.set({ rows });
    this.forgetEvidence(ids);
  }

  forgetEvidence(ids: readonly string[]): void {
    // What stands there stays on screen until the fresh one is here.
    for (const id of ids) this.evidenceAsked.delete(id);
    void this.prefetch();
  }

  async prefetch(): Promise<void> {
    const { openId } = this.get();
    const near = ahead(this.get(), AHEAD);
    if (near.length < LOW && this.get().endCursor && ahead(this.get(), LOW).length < LOW) void this.more();
    const ids = [...(openId ? [openId] : []), ...near].filter((id) => !this.evidenceAsked.has(id));
    if (ids.length === 0 || Date.now() < this.pause.until) return;
    for (const id of ids) this.evidenceAsked.add(id);
    try {
      const { commentEvidence } = await send(EVIDENCE, { ids });
      this.pause = { until: 0, ms: FIRST_PAUSE };
      this.set({
        evidence: {
          ...this.get().evidence,
          ...Object.fromEntries(commentEvidence.map((one) => [one.commentId, one])),
        },
      });
    } catch {
      // A card is judged without its evidence, too: what is missing is asked for with the first card or key after a pause.
      for (const id of ids) this.evidenceAsked.delete(id);
      const { ms } = this.pause;
      this.pause = { until: Date.now() + ms, ms: Math.min(ms * 2, LONGEST_PAUSE) };
    }
  }

  /** One that the list does not show. Only where it is gone does the hand go on; what could not be read stays open. */
  private async fetchAlone(id: string): Promise<void> {
    this.set({ openError: null });
    try {
      const { comments } = await send(COMMENTS, { filter: { ids: [id] }, page: { limit: 1 } });
      const [comment] = comments.items;
      if (comment) this.set({ rows: { ...this.get().rows, [id]: this.rowOf(comment, this.get().moves) } });
      else this.passOver(id);
    } catch (error) {
      // An address that can be no comment's is as good as one that is gone.
      if (codeOf(error) === 'BAD_USER_INPUT') this.passOver(id);
      else if (this.get().openId === id) this.set({ openError: error });
    }
  }

  private passOver(id: string): void {
    if (this.get().openId === id) this.open(nextOpen(this.get(), null, this.me.id));
  }

  private read({ filter, order }: View, after: string | null) {
    return send(COMMENTS, { filter, sort: { field: 'ARRIVED_AT', order }, page: { limit: PAGE, after } });
  }

  /** A comment whose decision is still on its way (from before a reload, too) is shown as decided. */
  private rowOf(comment: QueueComment, moves: QueueState['moves']): Row {
    const underWay = decisions.unanswered.find(
      ({ kind, items }) =>
        kind === 'DECIDE' &&
        items.some(({ id, expectedVersion }) => id === comment.id && expectedVersion === comment.version),
    );
    const to = underWay && targetOf(moves, comment, underWay.action as never);
    if (!underWay || !to) return { comment };
    return {
      comment: { ...comment, status: to, version: comment.version + 1 },
      decided: { action: underWay.action as never, batch: underWay.id, before: comment, isAnswered: false },
    };
  }
}
