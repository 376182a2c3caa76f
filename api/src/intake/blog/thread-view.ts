import { partsOf } from '../../moderation/comments/links.js';
import type { ThreadComment } from '../comments/thread.js';
import { type Html, html, sanitised } from './html.js';
import { instant } from './page.js';

/** Answers deeper than this stand in one list: a telephone has no room for more steps. */
const DEEPEST = 5;

type ReplyAddress = ((id: string) => string) | null;

/** The visible thread as nested lists. `replyAddress`: where a comment is answered, null where comments are closed. */
export function threadView(thread: readonly ThreadComment[], replyAddress: ReplyAddress): Html {
  const parts: Html[] = [];
  let level = -1;
  for (const comment of thread) {
    const depth = Math.min(comment.depth, DEEPEST);
    parts.push(
      sanitised(depth > level ? '<ol class="thread">' : `</li>${'</ol></li>'.repeat(level - depth)}`),
    );
    level = depth;
    // Its end comes after the answers to it, so this is no template: a formatter would close it here.
    parts.push(sanitised(`<li id="comment-${comment.id}">`), commentView(comment, replyAddress));
  }
  if (level >= 0) parts.push(sanitised(`</li></ol>${'</li></ol>'.repeat(level)}`));
  return html`${parts}`;
}

function commentView(c: ThreadComment, replyAddress: ReplyAddress): Html {
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
      replyAddress &&
      !c.awaiting &&
      html`<p class="do">
        <a href="${replyAddress(c.id)}" rel="nofollow">Reply<span class="hidden"> to ${c.author}</span></a>
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
