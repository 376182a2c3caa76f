import type { Request } from 'express';
import { urlOf } from '../../common/url.js';
import { articleIn } from '../leads/article-in.js';

const UTM = ['source', 'medium', 'campaign', 'term', 'content'];

/**
 * How a visitor came to this page, as hidden fields of a form without script: the words of the link, and the page before.
 * From a page of ours it is the article that counts.
 */
export function visitOf(req: Request): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const name of UTM) {
    const value = req.query[`utm_${name}`];
    if (typeof value === 'string' && value)
      fields[`touch[utm${name[0]!.toUpperCase()}${name.slice(1)}]`] = value.slice(0, 200);
  }
  const before = req.headers.referer ? urlOf(req.headers.referer) : null;
  if (before && before.host !== req.headers.host) fields['touch[referrer]'] = before.origin + before.pathname;
  const article = before?.host === req.headers.host ? articleIn(before?.pathname) : null;
  if (article) fields.articleSlug = article;
  fields['touch[landingPage]'] = req.path;
  return fields;
}
