import { escaped } from '../../common/markup.js';
import type { Posting } from '../outbox/posting.js';

/** A letter as it is stored in the outbox and sent. */
export interface Letter {
  to: string;
  toName?: string;
  subject: string;
  text: string;
  html: string;
  /** Who wrote it: answers go there. Without it nobody did, and it says so. */
  replyTo?: { address: string; name: string };
  /** A part of the text that opens something (a link's token): struck out once the letter has left by SMTP. */
  secret?: string;
  /** For the reader's calendar, as RFC 5546 has it. */
  invitation?: { method: 'REQUEST' | 'CANCEL'; content: string };
  /** What it is about: who may not read that record whole sees only that a letter left. */
  record?: { type: string; id: string };
}

export const LETTERS = 'letters';

/** The posting of a letter. key: the occasion, so that it is sent once. */
export const letterPosting = (letter: Letter, about: Omit<Posting, 'topic' | 'payload'> = {}): Posting => ({
  topic: LETTERS,
  payload: letter,
  ...about,
});

/** What a letter says, from which both its forms are made: paragraphs, and at most one link to follow. */
export interface Words {
  to: string;
  toName?: string;
  subject: string;
  paragraphs: string[];
  link?: { label: string; url: string };
  footer?: string;
}

/** Text and HTML of the same words. Whatever people typed is shown as text. */
export function compose({ to, toName, subject, paragraphs, link, footer }: Words): Letter {
  const text = [
    ...paragraphs,
    ...(link ? [`${link.label}:\n${link.url}`] : []),
    ...(footer ? [`-- \n${footer}`] : []),
  ].join('\n\n');
  const html = [
    ...paragraphs.map((p) => `<p>${escaped(p).replaceAll('\n', '<br>')}</p>`),
    ...(link ? [`<p><a href="${escaped(link.url)}">${escaped(link.label)}</a></p>`] : []),
    ...(footer ? [`<p style="color:#5b6472">${escaped(footer)}</p>`] : []),
  ].join('\n');
  return {
    to,
    toName,
    subject,
    text,
    html: `<!doctype html><html lang="en"><body style="font:16px/1.6 sans-serif;max-width:36em">\n${html}\n</body></html>`,
  };
}
