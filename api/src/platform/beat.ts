import { Logger } from '@nestjs/common';

/** Work done again and again, one round at a time: at a pace, at once while there is more, and sooner when asked. */
export class Beat {
  private timer: NodeJS.Timeout | undefined;
  private wakeAt = Infinity;
  private round: Promise<void> | undefined;
  private asked = false;
  private stopped = true;

  /** pace: milliseconds between rounds. work: true where another round should follow at once. */
  constructor(
    private readonly name: string,
    private readonly pace: number,
    private readonly work: () => Promise<boolean>,
  ) {}

  start(): void {
    this.stopped = false;
    this.plan(0);
  }

  /** A round within `ms` milliseconds, or right after the one that runs. */
  soon(ms: number): void {
    if (this.stopped) return;
    if (this.round) this.asked = true;
    else this.plan(ms);
  }

  /** No further round; answers when the one that runs is over. */
  async stop(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    await this.round;
  }

  private plan(ms: number): void {
    const at = Date.now() + ms;
    if (at >= this.wakeAt) return;
    clearTimeout(this.timer);
    this.wakeAt = at;
    this.timer = setTimeout(() => {
      this.wakeAt = Infinity;
      this.round = this.once();
    }, ms);
  }

  private async once(): Promise<void> {
    this.asked = false;
    let more = false;
    try {
      more = await this.work();
    } catch (error) {
      // Mostly a database that is away for a moment: the next round tries again.
      new Logger('Beat').warn(`${this.name}: ${(error as Error).message}`);
    }
    this.round = undefined;
    if (!this.stopped) this.plan(more || this.asked ? 0 : this.pace);
  }
}
