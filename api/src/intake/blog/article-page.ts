import { shownArticle } from '../../moderation/articles/article-html.js';
import type { PublicArticle } from '../comments/public-articles.js';
import type { ThreadPart } from '../comments/thread.js';
import { formView, type FormState } from './form-view.js';
import { html, sanitised } from '../pages/html.js';
import { day, type Page } from '../pages/page.js';
import { BLOG } from './blog-look.js';
import { threadView } from './thread-view.js';

/** The article, what was said about it, and the form where comments are open. */
export function articlePage(article: PublicArticle, part: ThreadPart, form: FormState): Page {
  const { comments: thread, under, earlier, later } = part;
  const whole = !under && !earlier && !later && thread.every((c) => !c.more);
  const count = thread.filter((c) => !c.awaiting).length;
  const address = `/blog/${encodeURIComponent(article.slug)}`;
  const earlierLink =
    earlier && html`<a rel="prev" href="${address}?from=${earlier}#comments">Earlier comments</a>`;
  const own = thread.find((c) => c.awaiting);
  const said = own && html`Thank you. <a href="#comment-${own.id}">Your comment</a> is awaiting moderation.`;
  return {
    ...BLOG,
    title: article.title,
    description: article.excerpt,
    content: html`
      <article class="text">
        <h1 dir="auto">${article.title}</h1>
        <p class="by">
          ${article.author && html`<span dir="auto">${article.author}</span> · `}${day(article.publishedAt)}
        </p>
        <div dir="auto">${sanitised(shownArticle(article.body))}</div>
      </article>
      <section id="comments" aria-labelledby="comments-title">
        <h2 id="comments-title">
          ${!whole ? 'Comments' : count === 0 ? 'No comments yet' : count === 1 ? 'One comment' : `${count} comments`}
        </h2>
        <p class="said" id="said" role="status" tabindex="-1">${said}</p>
        ${
          under &&
          html`<p>
            Answers to <bdi>${under.author}</bdi>.
            <a href="${address}?from=${under.id}#comments">See what they answer</a>
          </p>`
        }
        ${earlier && html`<p class="pages">${earlierLink}</p>`}
        ${threadView(thread, {
          reply: article.commentsOpen ? (id) => `${address}?reply=${id}#respond` : null,
          from: (id) => `${address}?from=${id}#comments`,
        })}
        ${
          (earlier || later) &&
          html`<nav class="pages" aria-label="Comments">
            ${earlierLink}
            ${later && html`<a rel="next" href="${address}?from=${later}#comments">Later comments</a>`}
          </nav>`
        }
      </section>
      ${article.commentsOpen ? formView(form) : html`<p class="closed">Comments are closed.</p>`}
    `,
  };
}
