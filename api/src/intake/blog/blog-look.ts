import { BLOG_SCRIPT, BLOG_STYLE } from '../pages/assets.js';
import { html } from '../pages/html.js';
import type { Page } from '../pages/page.js';

/** What every page of the blog has. */
export const BLOG: Pick<Page, 'style' | 'script' | 'foot'> = {
  style: BLOG_STYLE,
  script: BLOG_SCRIPT,
  foot: html`We read every comment before it is published. Your e-mail address is never shown.`,
};
