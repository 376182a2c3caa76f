import { domainToUnicode } from 'node:url';
import { LinkifyIt } from 'linkify-it';
import sanitizeHtml from 'sanitize-html';
import { getDomain } from 'tldts';
import { cut } from '../../common/text.js';
import { urlOf } from '../../common/url.js';
import { ofSaneDepth } from './comment-html.js';

/** A link as a moderator must see it: where it goes, the domain that somebody registered for it, what it pretends to be. */
export interface FoundLink {
  url: string;
  /** The registrable domain (Public Suffix List) in Unicode, or the bare host where there is none. */
  domain: string;
  text: string;
}

/** More than this says nothing more about a comment. */
const MOST = 100;

// Bare addresses count as well (a spammer does not need the scheme); these are the ends that spam and people really use.
const ENDS =
  'top xyz online site club live store bet casino vip fun icu app dev blog agency tech world link click work';
const linkify = new LinkifyIt({ fuzzyLink: true, fuzzyEmail: false, urlAuth: true }).tlds(
  ENDS.split(' '),
  true,
);
// `README.md` and `train.py` are files before they are addresses.
const FILE = /^[^/:]+\.(?:md|py|sh|rs|pl|ps|cc|so)$/i;

/** The links of a comment's body, in order of their appearance: addresses written out, and for HTML its anchors first. */
export function linksOf(body: string, format: 'TEXT' | 'HTML'): FoundLink[] {
  return format === 'HTML' ? linksOfHtml(body) : writtenOut(body);
}

const writtenOut = (text: string): FoundLink[] => partsOf(text).filter((part) => typeof part !== 'string');

/** A text in its parts: words, and the links written out among them. */
export function partsOf(text: string): (string | FoundLink)[] {
  // Most comments have no link: one cheap look spares them the search.
  if (!/[.:]\S/u.test(text)) return [text];
  const parts: (string | FoundLink)[] = [];
  let links = 0;
  let end = 0;
  for (const match of linkify.match(text) ?? []) {
    const link = match.schema === '' && FILE.test(match.raw) ? null : known(match.url, match.raw);
    if (!link) continue;
    parts.push(text.slice(end, match.index), link);
    end = match.lastIndex;
    if (++links === MOST) break;
  }
  parts.push(text.slice(end));
  return parts;
}

function linksOfHtml(given: string): FoundLink[] {
  const html = ofSaneDepth(given);
  const found: FoundLink[] = [];
  let rest = html;
  if (/<a\s/i.test(html)) {
    // The filter sees every anchor when it ends, with the text inside it; what it drops leaves the addresses written out.
    rest = sanitizeHtml(html, {
      allowedTags: ['a'],
      allowedAttributes: { a: ['href'] },
      exclusiveFilter: ({ tag, attribs, text }) => {
        const link =
          tag === 'a' && attribs.href ? known(attribs.href, text.replace(/\s+/g, ' ').trim()) : null;
        if (link && found.length < MOST) found.push(link);
        return tag === 'a';
      },
    });
  }
  // No `<` within a tag: with one, a long row of them takes time by the square of its length.
  const text = rest.replace(/<[^<>]*>/g, ' ').replace(/&amp;/g, '&');
  return [...found, ...writtenOut(text)].slice(0, MOST);
}

/** The link, or null where the address leads nowhere on the web. */
function known(address: string, text: string): FoundLink | null {
  const url = urlOf(address.startsWith('//') ? `http:${address}` : address);
  if (!url) return null;
  const { protocol, hostname, href } = url;
  if (!/^(https?|ftp):$/.test(protocol) || !hostname) return null;
  return { url: href.slice(0, 2000), domain: domainOf(hostname), text: cut(text, 500) };
}

/** The registrable domain of a host in Unicode (`xn--bcher-kva.example` is `bücher.example`); an address of the network as it is. */
export function domainOf(hostname: string): string {
  const registrable = getDomain(hostname, { allowPrivateDomains: true }) ?? hostname;
  return domainToUnicode(registrable) || registrable;
}
