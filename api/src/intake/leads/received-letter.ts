import { createHash } from 'node:crypto';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { LeadStatus } from '../../accounts/leads/lead.status.js';
import type { ReceivedLead } from '../../accounts/leads/leads.service.js';
import { CONFIG, type Config } from '../../platform/config.module.js';
import { letterPosting } from '../../platform/mail/letter.js';
import type { Sql } from '../../platform/database/database.js';
import type { Posting } from '../../platform/outbox/posting.js';
import { type DeskLetter, DeskLetters } from '../../records/mail/desk-letters.js';
import { bookingUrl } from './booking-url.js';

const LEAD_RECEIVED: DeskLetter = {
  occasion: 'lead.received',
  subject: 'We have your message ({{reference}})',
  body: [
    'Hello {{name}},',
    'thank you for writing to us. A representative will contact you shortly.',
    'Your reference is {{reference}}.',
    'Choose a time to talk:\n{{link}}',
    '-- \nThis was sent by itself because this address was given in our contact form. If that was not you, nothing needs to be done.',
  ].join('\n\n'),
  placeholders: {
    name: 'Ada Example',
    reference: 'L-7F3K-9QWD',
    link: 'https://desk.example/book/intro?lead=L-7F3K-9QWD',
  },
};

/** Tells the sender that the message has arrived. */
@Injectable()
export class ReceivedLetter implements OnModuleInit {
  private readonly site: string;

  constructor(
    @Inject(CONFIG) config: Config,
    private readonly letters: DeskLetters,
  ) {
    this.site = config.PUBLIC_URL;
  }

  onModuleInit(): void {
    this.letters.register(LEAD_RECEIVED);
  }

  /**
   * To each whose lead is not in quarantine. Anybody may type anybody's address, so the letter repeats nothing that was
   * written but a name that can be nothing else, and an address gets one an hour at most.
   */
  async postings(
    sql: Sql,
    received: readonly ReceivedLead[],
    leads: readonly { name: string; email: string }[],
  ): Promise<Posting[]> {
    const told = received.flatMap(({ reference, status, again }, i) =>
      again || status !== LeadStatus.NEW ? [] : [{ reference, ...leads[i]! }],
    );
    if (told.length === 0) return [];
    const written = await this.letters.writer(sql, LEAD_RECEIVED.occasion);
    return told.map(({ reference, email, ...typed }) => {
      const name = nameOf(typed.name);
      const words = written({ name, reference, link: bookingUrl(this.site, reference) });
      const key = `letter:lead.received:${hourly(email)}`;
      return letterPosting({ to: email, toName: name, ...words }, { key });
    });
  }
}

/** A name of letters alone; whatever else was typed there might be somebody's advert. */
const nameOf = (typed: string): string =>
  /^[\p{L}\p{M}'’. -]{1,60}$/u.test(typed) && !/\w\.\w/.test(typed) ? typed : '';

/** The address in this hour, not to be read. */
const hourly = (email: string): string =>
  createHash('sha256')
    .update(`${email.toLowerCase()} ${new Date().toISOString().slice(0, 13)}`)
    .digest('base64url');
