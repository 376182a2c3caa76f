import DataLoader from 'dataloader';
import { Unavailable } from '../../common/errors.js';

/** Statements that one gatherer runs at the same moment; what comes meanwhile waits for the next, and goes with it. */
const AT_ONCE = 3;
/** In one statement at most: whoever came first waits for all. */
const MOST = 16;

/** serialization_failure, deadlock_detected, lock_not_available, query_canceled: nothing was written, and only one of them need be to blame. */
const NOTHING_DONE = new Set(['40001', '40P01', '55P03', '57014']);

/**
 * Writes what comes at the same moment together, so that a flood costs a few statements and not a few thousand: most of
 * what one costs is its beginning, its end and the flush of the log. What comes alone waits for nobody, and each is
 * answered after the commit that holds it. `write` answers in the order of the items.
 */
export class Together<Item, Answer> {
  /** Gives each item a way to its answer, so that one which has to wait holds up neither the others nor the next statement. */
  private readonly loader: DataLoader<Item, () => Promise<Answer>>;
  private readonly waiting: (() => void)[] = [];
  private running = 0;

  constructor(private readonly write: (items: readonly Item[]) => Promise<Answer[]>) {
    this.loader = new DataLoader((items) => this.inTurn(items), {
      cache: false,
      maxBatchSize: MOST,
      batchScheduleFn: (go) => {
        this.waiting.push(go);
        setImmediate(() => this.next());
      },
    });
  }

  async add(item: Item): Promise<Answer> {
    const answer = await this.loader.load(item);
    return answer();
  }

  private next(): void {
    if (this.running === AT_ONCE || !this.waiting.length) return;
    this.running++;
    this.waiting.shift()!();
  }

  private async inTurn(items: readonly Item[]): Promise<(() => Promise<Answer>)[]> {
    try {
      const answers = await this.write(items);
      return answers.map((answer) => () => Promise.resolve(answer));
    } catch (error) {
      const lost =
        error instanceof Unavailable && !NOTHING_DONE.has((error as { pgCode?: string }).pgCode ?? '');
      if (items.length === 1 || lost) throw error;
      // What Postgres refuses of one must not take the others with it: each is written alone.
      return items.map((item) => async () => (await this.write([item]))[0]!);
    } finally {
      this.running--;
      this.next();
    }
  }
}
