import { compile } from 'html-to-text';
import sanitizeHtml from 'sanitize-html';

const ALLOWED: sanitizeHtml.IOptions = {
  allowedTags: ['p', 'br', 'a', 'em', 'strong', 'blockquote', 'code', 'pre', 'ul', 'ol', 'li'],
  allowedAttributes: { a: ['href', 'rel'] },
  allowedSchemes: ['http', 'https'],
  allowProtocolRelative: false,
  nestingLimit: 20,
  transformTags: {
    b: 'strong',
    i: 'em',
    // Links of people are theirs: search engines are told so, and the page they lead to learns nothing of ours.
    a: (_name, { href }) => ({
      tagName: 'a',
      attribs: (href ? { href, rel: 'nofollow ugc noopener' } : {}) as sanitizeHtml.Attributes,
    }),
  },
};

/** Elements within one another that a person's text may have. */
const DEEPEST = 100;
const VOID = /^(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/;
/** One of these ends where the next begins. */
const SIBLING = /^(?:p|li|dt|dd|tr|th|td)$/;

/**
 * The HTML as it came, or without any tag where elements stand too deep in one another: what parses HTML takes time by
 * the square of the depth, and a megabyte of `<b>` would hold up the whole process for minutes.
 */
export function ofSaneDepth(html: string): string {
  const open: string[] = [];
  for (const [, end, tag] of html.matchAll(/<(\/?)([a-z][^\s/>]*)/gi)) {
    const name = tag!.toLowerCase();
    if (VOID.test(name)) continue;
    if (end) {
      const at = open.lastIndexOf(name);
      if (at >= 0) open.length = at;
    } else if (open.at(-1) !== name || !SIBLING.test(name)) open.push(name);
    if (open.length > DEEPEST) return html.replace(/<[^<>]*>/g, ' ');
  }
  return html;
}

/** The HTML of a comment as it may be shown: a short list of elements, links to http and https only. */
export function shownHtml(given: string): string {
  const html = ofSaneDepth(given);
  // WordPress stores comments without <p>: a blank line parts paragraphs, a single one breaks the line.
  return sanitizeHtml(/<(?:p|br|ul|ol|pre|blockquote)\b/i.test(html) ? html : paragraphs(html), ALLOWED);
}

/** As WordPress does when it shows what was written without markup: a blank line parts paragraphs, a single one breaks the line. */
export const paragraphs = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .split(/\n{2,}/)
    .map((part) => `<p>${part.trim().replace(/\n/g, '<br>')}</p>`)
    .join('');

const toText = compile({
  wordwrap: false,
  preserveNewlines: true,
  selectors: [
    { selector: 'a', options: { ignoreHref: true } },
    { selector: 'img', format: 'skip' },
    { selector: 'blockquote', options: { trimEmptyLines: true } },
  ],
  limits: { maxInputLength: 1_000_000, maxDepth: 50 },
});

/** The text that a person reads in the HTML of a comment: for rules, search and previews. */
export function textOfHtml(given: string): string {
  const html = ofSaneDepth(given);
  return /[<&]/.test(html) ? toText(html).trim() : html.trim();
}
