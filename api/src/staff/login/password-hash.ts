import { Injectable } from '@nestjs/common';
import argon2 from 'argon2';
import { Unavailable } from '../../common/errors.js';
import { normalised } from './password-rule.js';

/** OWASP's first choice for argon2id: 46 MiB, one pass, one lane. */
const COST = { type: argon2.argon2id, memoryCost: 47104, timeCost: 1, parallelism: 1 } as const;
const AT_ONCE = 4;
/** Beyond this many waiting the desk says that it is busy instead of growing. */
const QUEUE = 40;

/** Hashes and verifies passwords, at most four at once: each takes 46 MiB and a thread of the pool. */
@Injectable()
export class PasswordHash {
  private running = 0;
  private readonly waiting: (() => void)[] = [];
  // What is verified where there is no such person or no password: the same work, so that time tells nothing.
  private dummy: Promise<string> | undefined;

  hash(password: string): Promise<string> {
    return this.inTurn(() => argon2.hash(normalised(password), COST));
  }

  /** False for a wrong password and where there is none, after the same work. */
  async verify(hash: string | null | undefined, password: string): Promise<boolean> {
    this.dummy ??= this.hash('nobody has this password');
    const stored = hash ?? (await this.dummy);
    const fits = await this.inTurn(() => argon2.verify(stored, normalised(password)));
    return fits && !!hash;
  }

  private async inTurn<T>(work: () => Promise<T>): Promise<T> {
    if (this.running >= AT_ONCE) {
      if (this.waiting.length >= QUEUE) throw new Unavailable(2);
      await new Promise<void>((resolve) => this.waiting.push(resolve));
    } else this.running++;
    try {
      return await work();
    } finally {
      const next = this.waiting.shift();
      if (next)
        next(); // takes over this place
      else this.running--;
    }
  }
}
