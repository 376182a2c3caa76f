import { BadInput, type DeskError, type FieldError } from '../../common/errors.js';
import type { Fields } from '../doors/request-body.js';

/** What a form sent without script shows again when it was refused: all that was typed, and what is wrong with it. */
export interface RefusedForm {
  status: number;
  typed: Record<string, string>;
  errors: readonly FieldError[];
  refusal: string | null;
  replyTo: string | null;
}

const THEIRS: Record<string, string> = {
  author: 'name',
  url: 'website',
  comment: 'body',
  comment_parent: 'parentId',
};
const SHOWN = new Set(['name', 'email', 'website', 'body']);

export function refusedForm(error: DeskError, fields: Fields): RefusedForm {
  const text = (...names: string[]): string =>
    String(names.map((n) => fields[n]).find((v) => typeof v === 'string') ?? '');
  const errors =
    error instanceof BadInput ? error.fields.map((e) => ({ ...e, field: THEIRS[e.field] ?? e.field })) : [];
  const elsewhere = errors.filter((e) => !SHOWN.has(e.field)).map((e) => e.message);
  return {
    status: error.status,
    typed: {
      name: text('name', 'author'),
      email: text('email'),
      website: text('website', 'url'),
      body: text('body', 'comment'),
      remember: text('remember', 'wp-comment-cookies-consent'),
    },
    errors,
    refusal: errors.length === 0 ? error.message : elsewhere.join(' ') || null,
    replyTo: text('parentId', 'comment_parent') || null,
  };
}
