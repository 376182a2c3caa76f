import { mkdir, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Inject, Injectable, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { createTransport } from 'nodemailer';
import { cleanLine, isEmail } from '../../common/text.js';
import { CONFIG, type Config } from '../config.module.js';
import { DAYS_KEPT, type Leaving, Outbox } from '../outbox/outbox.js';
import { Upkeep } from '../upkeep.js';
import { type Letter, LETTERS } from './letter.js';

/** How long the other side may take, in milliseconds. */
const PATIENCE = { connectionTimeout: 5000, greetingTimeout: 5000, socketTimeout: 8000 };

/** Sends letters by SMTP; without SMTP_URL each becomes a file in DATA_DIR/letters. */
@Injectable()
export class Mailer implements OnModuleInit, OnApplicationShutdown {
  private readonly folder: string;
  private readonly smtp;
  private readonly paper = createTransport({ streamTransport: true, buffer: true, newline: 'windows' });

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly outbox: Outbox,
    private readonly upkeep: Upkeep,
  ) {
    this.folder = join(config.DATA_DIR, 'letters');
    this.smtp = config.SMTP_URL
      ? createTransport({ url: config.SMTP_URL, pool: true, maxConnections: 3, ...PATIENCE })
      : undefined;
  }

  onModuleInit(): void {
    this.outbox.register(LETTERS, (leaving) => this.deliver(leaving));
    this.upkeep.register('letters in files', () => this.forget());
  }

  onApplicationShutdown(): void {
    this.smtp?.close();
  }

  private async deliver({ id, payload }: Leaving): Promise<{ payload: Letter } | void> {
    const letter = payload as Letter;
    const message = this.message(id, letter);
    if (!this.smtp) return this.write(id, message);
    await this.smtp.sendMail(message);
    if (letter.secret) return { payload: withoutSecret(letter) };
  }

  private message(id: string, letter: Letter) {
    if (!isEmail(letter.to)) throw new Error('the address is not usable');
    return {
      from: this.config.MAIL_FROM,
      // As an object, so that nothing in a name can become another address; one line, so that nothing becomes a header.
      to: { address: letter.to, name: cleanLine(letter.toName ?? '') },
      subject: cleanLine(letter.subject),
      text: letter.text,
      html: letter.html,
      icalEvent: letter.invitation && { ...letter.invitation, filename: 'invitation.ics' },
      // The same at each attempt: whoever gets a letter twice after a crash can tell.
      messageId: `<${id}@${new URL(this.config.PUBLIC_URL).hostname}>`,
      replyTo: letter.replyTo && { ...letter.replyTo, name: cleanLine(letter.replyTo.name) },
      // RFC 3834. What a person wrote may be answered by a machine.
      headers: letter.replyTo
        ? {}
        : { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
      disableFileAccess: true,
      disableUrlAccess: true,
    };
  }

  private async write(id: string, message: ReturnType<Mailer['message']>): Promise<void> {
    const { message: bytes } = await this.paper.sendMail(message);
    await mkdir(this.folder, { recursive: true, mode: 0o700 });
    await writeFile(join(this.folder, `${id}.eml`), bytes as Buffer, { mode: 0o600 });
  }

  /** A letter's file goes when the letter itself does. */
  private async forget(): Promise<number> {
    const before = Date.now() - DAYS_KEPT * 86_400_000;
    let gone = 0;
    for (const name of await readdir(this.folder).catch(() => [])) {
      const file = join(this.folder, name);
      const { mtimeMs } = await stat(file);
      if (mtimeMs >= before) continue;
      await rm(file, { force: true });
      gone++;
    }
    return gone;
  }
}

function withoutSecret({ secret, ...letter }: Letter): Letter {
  const strike = (text: string): string => text.replaceAll(secret!, '…');
  return { ...letter, text: strike(letter.text), html: strike(letter.html) };
}
