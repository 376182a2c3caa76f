import { createHmac, timingSafeEqual } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../../platform/config.module.js';

/** How long a form may stay open before its token says nothing any more, in milliseconds. */
export const CHALLENGE_LASTS = 24 * 3600_000;
/** How long the writer of a comment sees the own text before it is approved, in milliseconds. */
export const OWN_TEXT_LASTS = 10 * 60_000;

/** No token of ours is longer; with its name it fits the 4096 bytes that browsers keep of a cookie. */
const LONGEST = 4000;

/** What a browser keeps of its writer, who asked for it; `comments` are the last ones sent from it. */
export interface Remembered {
  name: string;
  email: string;
  website: string;
  comments: string[];
}

/** Tokens that this server made and no other could: each purpose has a key of its own, so that none passes for another. */
@Injectable()
export class SignedTokens {
  private readonly secret: string;

  constructor(@Inject(CONFIG) config: Config) {
    this.secret = config.SECRET_KEY;
  }

  /** Says when a form was opened. */
  challenge(now = Date.now()): string {
    return this.sign('challenge', now.toString(36));
  }
  /** When the form was opened, or null for a token that is not ours or too old. */
  openedAt(token: string | null, now = Date.now()): number | null {
    const text = this.verify('challenge', token);
    const at = text === null ? NaN : parseInt(text, 36);
    return now - at <= CHALLENGE_LASTS && at <= now ? at : null;
  }

  /** Lets its bearer see this comment until ten minutes after its arrival. */
  ownText(commentId: string, arrivedAt: number): string {
    return this.sign('own-text', `${commentId}~${(arrivedAt + OWN_TEXT_LASTS).toString(36)}`);
  }
  /** The comment that the bearer may see, or null. */
  commentOf(token: string | null, now = Date.now()): string | null {
    const [id, until] = this.verify('own-text', token)?.split('~') ?? [];
    return id && until && now < parseInt(until, 36) ? id : null;
  }

  /** A website that is too long for a cookie is left out. */
  remember(writer: Remembered): string {
    const whole = this.writer(writer);
    return whole.length <= LONGEST ? whole : this.writer({ ...writer, website: '' });
  }
  remembered(cookie: string | null): Remembered | null {
    const text = this.verify('writer', cookie);
    return text === null ? null : (JSON.parse(Buffer.from(text, 'base64url').toString()) as Remembered);
  }

  private writer(writer: Remembered): string {
    return this.sign('writer', Buffer.from(JSON.stringify(writer)).toString('base64url'));
  }
  private sign(purpose: string, text: string): string {
    return `${text}.${this.mac(purpose, text).toString('base64url')}`;
  }
  private verify(purpose: string, token: string | null): string | null {
    const dot = token?.lastIndexOf('.') ?? -1;
    if (!token || dot < 1 || token.length > LONGEST) return null;
    const text = token.slice(0, dot);
    const given = Buffer.from(token.slice(dot + 1), 'base64url');
    const wanted = this.mac(purpose, text);
    return given.length === wanted.length && timingSafeEqual(given, wanted) ? text : null;
  }
  private mac(purpose: string, text: string): Buffer {
    return createHmac('sha256', `${purpose}:${this.secret}`).update(text).digest().subarray(0, 16);
  }
}
