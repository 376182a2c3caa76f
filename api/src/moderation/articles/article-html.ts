import { LRUCache } from 'lru-cache';
import sanitizeHtml from 'sanitize-html';
import { ofSaneDepth, paragraphs } from '../comments/comment-html.js';

const ALLOWED: sanitizeHtml.IOptions = {
  allowedTags: (
    'h2 h3 h4 p br hr a em strong s sub sup blockquote code pre ul ol li dl dt dd figure figcaption img ' +
    'table caption thead tbody tfoot tr th td'
  ).split(' '),
  allowedAttributes: {
    a: ['href', 'rel'],
    img: ['src', 'alt', 'width', 'height', 'loading'],
    th: ['scope', 'colspan', 'rowspan'],
    td: ['colspan', 'rowspan'],
  },
  allowedSchemes: ['http', 'https', 'mailto'],
  allowProtocolRelative: false,
  nestingLimit: 30,
  transformTags: {
    // The title of the page is its only h1.
    h1: 'h2',
    h5: 'h4',
    h6: 'h4',
    b: 'strong',
    i: 'em',
    a: (_name, { href }) => ({
      tagName: 'a',
      attribs: (href ? { href, rel: 'noopener' } : {}) as sanitizeHtml.Attributes,
    }),
    img: (_name, { src, alt, width, height }) => ({
      tagName: 'img',
      attribs: Object.fromEntries(
        Object.entries({ src, alt: alt ?? '', width, height, loading: 'lazy' }).filter(
          ([, v]) => v !== undefined,
        ),
      ) as sanitizeHtml.Attributes,
    }),
  },
};

/** What was cleaned last, by the text as it came: an imported article may have megabytes, and anybody may ask for its page. */
const CLEANED = new LRUCache<string, string>({
  maxSize: 32_000_000,
  sizeCalculation: (clean, given) => given.length + clean.length + 1,
});

/** The body of an article as it may be shown on a page of ours: it may have come from anywhere. */
export function shownArticle(given: string): string {
  const known = CLEANED.get(given);
  if (known !== undefined) return known;
  const body = ofSaneDepth(given);
  const clean = sanitizeHtml(
    /<(?:p|h[1-6]|ul|ol|table|figure|blockquote)\b/i.test(body) ? body : paragraphs(body),
    ALLOWED,
  );
  CLEANED.set(given, clean);
  return clean;
}
