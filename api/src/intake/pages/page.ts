import type { Response } from 'express';
import { type Asset, FORM_STYLE, ICON, PAGE_STYLE } from './assets.js';
import { type Html, html } from './html.js';

export interface Page {
  title: string;
  description?: string;
  content: Html;
  /** Of this page alone, beside those of the frame. */
  style?: Asset;
  script?: Asset;
  /** What the foot says. */
  foot?: Html;
}

/** Nothing but our own files; pictures of imported articles may come from where they always were. */
const POLICY = [
  `default-src 'none'`,
  `style-src 'self'`,
  `script-src 'self'`,
  `connect-src 'self'`,
  `img-src 'self' https: data:`,
  `form-action 'self'`,
  `base-uri 'none'`,
  `frame-ancestors 'none'`,
].join('; ');

export function sendPage(res: Response, status: number, page: Page): void {
  const { title, description, content, style, script, foot } = page;
  res.setHeader('Content-Security-Policy', POLICY);
  if (!res.getHeader('Referrer-Policy')) res.setHeader('Referrer-Policy', 'strict-origin-when-cross-origin');
  if (!res.getHeader('Cache-Control')) res.setHeader('Cache-Control', 'private, no-cache');
  const { markup } = html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${title} · Agency notes</title>
        ${description && html`<meta name="description" content="${description}" />`}
        <link rel="icon" href="${ICON.path}" type="image/svg+xml" />
        ${[FORM_STYLE, PAGE_STYLE, ...(style ? [style] : [])].map(({ path }) => html`<link rel="stylesheet" href="${path}" />`)}
        ${script && html`<script type="module" src="${script.path}"></script>`}
      </head>
      <body>
        <a class="skip" href="#content">Skip to the content</a>
        <header class="top">
          <a class="home" href="/blog">Agency notes</a>
          <span>On hiring the people who build AI</span>
          <nav aria-label="Site"><a href="/book">Book a meeting</a> <a href="/contact">Contact</a></nav>
        </header>
        <main id="content">${content}</main>
        ${foot && html`<footer class="foot"><p>${foot}</p></footer>`}
      </body>
    </html>`;
  res.status(status).type('html').send(markup);
}

const DAY = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});
const INSTANT = new Intl.DateTimeFormat('en-GB', {
  dateStyle: 'medium',
  timeStyle: 'short',
  timeZone: 'UTC',
});

export const day = (at: string): Html => html`<time datetime="${at}">${DAY.format(new Date(at))}</time>`;
export const instant = (at: string): Html =>
  html`<time datetime="${at}" title="${at}">${INSTANT.format(new Date(at))} UTC</time>`;

export const missingPage: Page = {
  title: 'Not found',
  content: html`<h1>There is no such page</h1>
    <p>It may have moved, or was never there. <a href="/blog">All articles</a></p>`,
};
