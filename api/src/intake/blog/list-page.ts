import type { ListedArticle } from '../comments/public-articles.js';
import { html } from '../pages/html.js';
import { day, type Page } from '../pages/page.js';
import { BLOG } from './blog-look.js';

/** Every published article, the newest first. */
export function listPage(articles: readonly ListedArticle[], page: number, more: boolean): Page {
  const items = articles.map(
    (a) =>
      html`<li>
        <h2 dir="auto"><a href="/blog/${encodeURIComponent(a.slug)}">${a.title}</a></h2>
        <p class="by">${a.author && html`<span dir="auto">${a.author}</span> · `}${day(a.publishedAt)}</p>
        ${a.excerpt && html`<p dir="auto">${a.excerpt}</p>`}
      </li>`,
  );
  return {
    ...BLOG,
    title: page > 1 ? `Articles, page ${page}` : 'Articles',
    description: 'Notes of an agency that places AI architects, engineers and leaders.',
    content: html`
      <h1>Articles</h1>
      ${
        items.length
          ? html`<ul class="articles">
              ${items}
            </ul>`
          : html`<p>Nothing has been published yet.</p>`
      }
      ${
        (page > 1 || more) &&
        html`<nav class="pages" aria-label="Pages">
          ${page > 1 && html`<a rel="prev" href="/blog?page=${page - 1}">Newer articles</a>`}
          ${more && html`<a rel="next" href="/blog?page=${page + 1}">Older articles</a>`}
        </nav>`
      }
    `,
  };
}
