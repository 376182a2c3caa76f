import type { Cause } from '../common/cause.js';
import type { Sql } from './database/database.js';

type Listener<T> = (sql: Sql, by: Cause, happened: T) => Promise<void>;

/**
 * Something that happened, told to the rooms above in the transaction in which it happened: what a listener throws takes
 * it back. A room exposes its events as an injectable, and the rooms above listen from their onModuleInit.
 */
export class DeskEvent<T> {
  private readonly listeners: Listener<T>[] = [];

  listen(listener: Listener<T>): void {
    this.listeners.push(listener);
  }

  /** Waits for each in turn: they share one connection. */
  async publish(sql: Sql, by: Cause, happened: T): Promise<void> {
    for (const listener of this.listeners) await listener(sql, by, happened);
  }
}
