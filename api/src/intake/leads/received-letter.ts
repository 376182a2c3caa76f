import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { LeadStatus } from '../../accounts/leads/lead.status.js';
import type { ReceivedLead } from '../../accounts/leads/leads.service.js';
import { CONFIG, type Config } from '../../platform/config.module.js';
import { compose, letterPosting } from '../../platform/mail/letter.js';
import type { Posting } from '../../platform/outbox/posting.js';
import { bookingUrl } from './booking-url.js';

/** Tells the sender that the message has arrived. */
@Injectable()
export class ReceivedLetter {
  private readonly site: string;

  constructor(@Inject(CONFIG) config: Config) {
    this.site = config.PUBLIC_URL;
  }

  /**
   * To each whose lead is not in quarantine. Anybody may type anybody's address, so the letter repeats nothing that was
   * written but a name that can be nothing else, and an address gets one an hour at most.
   */
  postings(received: readonly ReceivedLead[], leads: readonly { name: string; email: string }[]): Posting[] {
    return received.flatMap(({ reference, status, again }, i) => {
      if (again || status !== LeadStatus.NEW) return [];
      const { name, email } = leads[i]!;
      const letter = compose({
        to: email,
        toName: nameOf(name),
        subject: `We have your message (${reference})`,
        paragraphs: [
          `Hello${nameOf(name) && ` ${nameOf(name)}`},`,
          'thank you for writing to us. A representative will contact you shortly.',
          `Your reference is ${reference}.`,
        ],
        link: { label: 'Choose a time to talk', url: bookingUrl(this.site, reference) },
        footer:
          'This was sent by itself because this address was given in our contact form. If that was not you, nothing needs to be done.',
      });
      return [letterPosting(letter, { key: `letter:lead.received:${hourly(email)}` })];
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
