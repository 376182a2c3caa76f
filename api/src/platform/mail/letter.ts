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

/** What a blank line parts from the next: what people wrote, a link to follow, words with a link in them, the small print. */
export type Part =
  string | { label: string; url: string } | { words: string; url: string } | { footer: string };

/** Text and HTML of the same words. Whatever people typed is shown as text. */
export const lay = (parts: readonly Part[]): Pick<Letter, 'text' | 'html'> => ({
  text: parts.map(inText).join('\n\n'),
  html: `<!doctype html><html lang="en"><body style="font:16px/1.6 sans-serif;max-width:36em">\n${parts.map(inHtml).join('\n')}\n</body></html>`,
});

export function compose({ to, toName, subject, paragraphs, link, footer }: Words): Letter {
  const parts = [...paragraphs, ...(link ? [link] : []), ...(footer ? [{ footer }] : [])];
  return { to, toName, subject, ...lay(parts) };
}

function inText(part: Part): string {
  if (typeof part === 'string') return part;
  if ('footer' in part) return `-- \n${part.footer}`;
  return 'words' in part ? part.words : `${part.label}:\n${part.url}`;
}

function inHtml(part: Part): string {
  if (typeof part === 'string') return `<p>${lines(part)}</p>`;
  if ('footer' in part) return `<p style="color:#5b6472">${lines(part.footer)}</p>`;
  const url = escaped(part.url);
  const anchor = (label: string): string => `<a href="${url}">${label}</a>`;
  return 'words' in part
    ? `<p>${lines(part.words).replaceAll(url, () => anchor(url))}</p>`
    : `<p>${anchor(escaped(part.label))}</p>`;
}

const lines = (text: string): string => escaped(text).replaceAll('\n', '<br>');
