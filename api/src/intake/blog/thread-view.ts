import { partsOf } from '../../moderation/comments/links.js';
import type { ThreadComment } from '../comments/thread.js';
import { type Html, html, sanitised } from '../pages/html.js';
import { instant } from '../pages/page.js';

/** Answers deeper than this stand in one list: a telephone has no room for more steps. */
const DEEPEST = 5;

type Address = (id: string) => string;
interface Addresses {
  /** Where a comment is answered; null where comments are closed. */
  reply: Address | null;
  /** Where the thread goes on from a comment. */
  from: Address;
}

/** The visible thread as nested lists; what has no room for all answers to it says so where they end. */
export function threadView(thread: readonly ThreadComment[], addresses: Addresses): Html {
  const parts: Html[] = [];
  let level = -1;
  // An item's end comes after the answers to it, so this is no template: a formatter would close it here.
  const item = (depth: number, begin: string): void => {
    const to = Math.min(depth, DEEPEST);
    parts.push(sanitised(to > level ? '<ol class="thread">' : `</li>${'</ol></li>'.repeat(level - to)}`));
    parts.push(sanitised(begin));
    level = to;
  };
  const open: ThreadComment[] = [];
  const close = (depth: number): void => {
    for (let last = open.at(-1); last && last.depth >= depth; last = open.at(-1)) {
      open.pop();
      if (!last.more) continue;
      item(last.depth + 1, '<li class="more">');
      parts.push(html`<a href="${addresses.from(last.more)}">More answers to <bdi>${last.author}</bdi></a>`);
    }
  };
  for (const comment of thread) {
    close(comment.depth);
    item(comment.depth, `<li id="comment-${comment.id}">`);
    parts.push(commentView(comment, addresses.reply));
    open.push(comment);
  }
  close(0);
  if (level >= 0) parts.push(sanitised(`</li></ol>${'</li></ol>'.repeat(level)}`));
  return html`${parts}`;
}

function commentView(c: ThreadComment, reply: Address | null): Html {
  const name = c.website
    ? html`<a href="${c.website}" rel="nofollow ugc noopener">${c.author}</a>`
    : c.author;
  return html`<article class="comment${c.awaiting && ' awaiting'}">
    <p class="by">
      <strong dir="auto">${name}</strong> ${c.staff && html`<span class="chip">Agency</span>`}
      <a class="when" href="#comment-${c.id}">${instant(c.at)}</a>
    </p>
    ${c.awaiting && html`<p class="note">Awaiting moderation. For ten minutes you alone see it here.</p>`}
    <div class="words" dir="auto">${c.html === null ? wordsOf(c.text) : sanitised(c.html)}</div>
    ${
      reply &&
      !c.awaiting &&
      html`<p class="do">
        <a href="${reply(c.id)}" rel="nofollow">Reply<span class="hidden"> to ${c.author}</span></a>
      </p>`
    }
  </article>`;
}

/** Text as it was written, the addresses in it as links that search engines do not follow. */
const wordsOf = (text: string): Html[] =>
  text.split(/\n{2,}/).map((paragraph) => html`<p>${partsOf(paragraph).map(linked)}</p>`);

const linked = (part: ReturnType<typeof partsOf>[number]): Html | string =>
  typeof part === 'string' || !/^https?:/.test(part.url)
    ? typeof part === 'string'
      ? part
      : part.text
    : html`<a href="${part.url}" rel="nofollow ugc noopener">${part.text}</a>`;
