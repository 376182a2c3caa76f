import type { DeskError } from '../../common/errors.js';
import type { Fields } from '../doors/request-body.js';
import { type Refusal, refusalOf } from '../pages/form-parts.js';

/** What a form sent without script shows again when it was refused: all that was typed, and what is wrong with it. */
export interface RefusedForm extends Refusal {
  typed: Record<string, string>;
  replyTo: string | null;
}

const THEIRS = { author: 'name', url: 'website', comment: 'body', comment_parent: 'parentId' };
const SHOWN = new Set(['name', 'email', 'website', 'body']);

export function refusedForm(error: DeskError, fields: Fields): RefusedForm {
  const text = (...names: string[]): string =>
    String(names.map((n) => fields[n]).find((v) => typeof v === 'string') ?? '');
  return {
    ...refusalOf(error, SHOWN, THEIRS),
    typed: {
      name: text('name', 'author'),
      email: text('email'),
      website: text('website', 'url'),
      body: text('body', 'comment'),
      remember: text('remember', 'wp-comment-cookies-consent'),
    },
    replyTo: text('parentId', 'comment_parent') || null,
  };
}
