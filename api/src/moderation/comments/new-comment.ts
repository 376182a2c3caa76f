import { TextFormat } from './comment.enums.js';
import { shownHtml, textOfHtml } from './comment-html.js';
import { type FoundLink, linksOf } from './links.js';

/** What is stored of a text beside the text itself. */
export interface Reading {
  bodyText: string | null;
  bodyHtml: string | null;
  links: FoundLink[];
}

/** Reads a text once, when it is written: queue, search and rules only look it up. */
export const reading = (body: string, format: TextFormat): Reading => ({
  bodyText: format === TextFormat.HTML ? textOfHtml(body) : null,
  bodyHtml: format === TextFormat.HTML ? shownHtml(body) : null,
  links: linksOf(body, format),
});

/** What the quick search looks through, in lower case. */
export const searchText = (c: {
  name: string;
  email?: string | null;
  url?: string | null;
  text: string;
}): string => [c.name, c.email, c.url, c.text].filter(Boolean).join('\n').toLowerCase();
