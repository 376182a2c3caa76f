import { cut } from '../../common/text.js';
import { Direction } from '../activities/activity.entity.js';
import { forwardedHead } from './forwarded-head.js';
import type { ReadMail } from './read-mail.js';

/** What a mail to the desk tells of: a letter between us and people outside. */
export interface Correspondence {
  messageId: string | null;
  direction: Direction;
  /** ISO 8601; null: unknown. */
  at: string | null;
  subject: string;
  body: string;
  /** Of the people outside. */
  addresses: string[];
}

const LONGEST = 100_000;

/**
 * A mail to somebody outside, of which the desk got a copy, went out to them. One that went to colleagues and the desk alone is a
 * forwarded one, if it has another in it: as a file, or with its head in the text. desk: its address.
 */
export function correspondenceOf(
  mail: ReadMail,
  { desk, isStaff }: { desk: string; isStaff: (address: string) => boolean },
): Correspondence {
  const outside = (addresses: readonly string[]): string[] => [
    ...new Set(addresses.filter((address) => address !== desk && !isStaff(address))),
  ];
  const { messageId, date: at, subject } = mail;
  const files = mail.files.length ? `[${mail.files.join(', ')}]` : '';
  const body = (...texts: string[]): string => cut([...texts, files].filter(Boolean).join('\n\n'), LONGEST);
  const told = outside(mail.to);
  if (told.length)
    return { messageId, at, subject, body: body(mail.text), direction: Direction.OUT, addresses: told };

  const { attached } = mail;
  const inner = attached ?? forwardedHead(mail.text);
  const addresses = inner ? outside([...inner.from, ...inner.to]) : [];
  const direction = inner && !inner.from.some(isStaff) ? Direction.IN : Direction.OUT;
  return attached
    ? {
        messageId: attached.messageId ?? messageId,
        at: attached.date ?? at,
        subject: attached.subject || subject,
        body: body(mail.text, attached.text),
        direction,
        addresses,
      }
    : { messageId, at, subject, body: body(mail.text), direction, addresses };
}
