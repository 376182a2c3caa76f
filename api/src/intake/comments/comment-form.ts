import { BadInput, type FieldError } from '../../common/errors.js';
import { isUuid } from '../../common/scalars.js';
import { cleanLine, cleanText, isEmail, webAddress } from '../../common/text.js';
import type { Fields } from '../doors/request-body.js';

/** The field that people do not see: what fills it is no person. */
export const HONEYPOT = 'topic';

/** How a form names its article: our address, our id, or the id that the WordPress site gave it. */
export type ArticleKey = { by: 'slug' | 'id' | 'external'; value: string };

export interface CommentForm {
  article: ArticleKey;
  /** Our id, or the number that the WordPress site gave the comment that is answered. */
  parent: string | null;
  name: string;
  email: string;
  website: string | null;
  body: string;
  remember: boolean;
  /** What the sender calls this submission: the same word again is the same submission. */
  submissionId: string | null;
  token: string | null;
  honeypot: boolean;
}

/** Longest values in characters. */
const LONGEST = { name: 200, email: 254, website: 2000, body: 20_000, key: 200 } as const;

/** Nothing that could be seen: only spaces, formats and marks. */
const UNSEEN = /^[\s\p{Cf}\p{Mn}\p{Zs}\u115f\u1160\u3164\uffa0]*$/u;

/** Reads and checks a comment form under both sets of names, ours and WordPress'. Throws BadInput naming every wrong field. */
export function readCommentForm(fields: Fields, idempotencyKey: string | undefined): CommentForm {
  const wrong: FieldError[] = [];
  const wordpress = fields.comment_post_ID !== undefined && fields.articleSlug === undefined;

  const named = (ours: string, theirs: string): [name: string, value: unknown] =>
    fields[ours] !== undefined
      ? [ours, fields[ours]]
      : [wordpress || fields[theirs] !== undefined ? theirs : ours, fields[theirs]];
  const refuse = (field: string, code: string, message: string): null => {
    wrong.push({ field, code, message });
    return null;
  };
  const text = (field: string, value: unknown): string | null => {
    if (value === undefined || value === null) return '';
    return typeof value === 'string' ? value : refuse(field, 'TYPE', 'This must be a text.');
  };
  /** One line without line breaks, which have no place where a header could be made of it. */
  const line = (
    ours: string,
    theirs: string,
    longest: number,
    missing: string | null,
  ): [string, string | null] => {
    const [field, value] = named(ours, theirs);
    const given = text(field, value);
    if (given === null) return [field, null];
    if (/[\r\n]/.test(given)) return [field, refuse(field, 'LINE_BREAK', 'This must be one line.')];
    const clean = cleanLine(given);
    if (UNSEEN.test(clean)) return [field, missing === null ? '' : refuse(field, 'REQUIRED', missing)];
    if (clean.length > longest)
      return [field, refuse(field, 'TOO_LONG', `Please use at most ${longest} characters.`)];
    return [field, clean];
  };
  const key = (field: string, value: unknown): string | null => {
    if (value === undefined || value === null || value === '') return null;
    const given = typeof value === 'number' ? String(value) : text(field, value);
    if (given !== null && (given.length > LONGEST.key || /[\r\n]/.test(given)))
      return refuse(field, 'FORMAT', 'This is not a name of a record.');
    return given && cleanLine(given);
  };

  const slug = key('articleSlug', fields.articleSlug);
  const post = key('comment_post_ID', fields.comment_post_ID);
  if (!slug && !post && !wrong.length)
    refuse(
      wordpress ? 'comment_post_ID' : 'articleSlug',
      'REQUIRED',
      'Please say which article this is about.',
    );

  const [, name] = line('name', 'author', LONGEST.name, 'Please tell us your name.');
  const [emailField, email] = line(
    'email',
    'email',
    LONGEST.email,
    'Please tell us your e-mail address. It is not published.',
  );
  if (email && !isEmail(email))
    refuse(emailField, 'EMAIL', 'This is not an e-mail address, such as name@example.com.');

  const [websiteField, given] = line('website', 'url', LONGEST.website, null);
  const website = given && !/^https?:\/*$/i.test(given) ? webAddress(given) : '';
  if (website === null)
    refuse(websiteField, 'URL', 'This is not a web address, such as https://example.com.');

  const [bodyField, rawBody] = named('body', 'comment');
  const body = text(bodyField, rawBody);
  const words = body === null ? null : cleanText(body);
  if (words !== null && UNSEEN.test(words)) refuse(bodyField, 'REQUIRED', 'Please write something.');
  else if (words !== null && words.length > LONGEST.body)
    refuse(bodyField, 'TOO_LONG', `Please use at most ${LONGEST.body} characters.`);

  const [parentField, rawParent] = named('parentId', 'comment_parent');
  const answered = key(parentField, rawParent);
  const parent = answered === '0' ? null : answered;
  if (parent && !isUuid(parent) && !/^\d{1,20}$/.test(parent))
    refuse(parentField, 'FORMAT', 'This names no comment.');
  const submission = key('submissionId', fields.submissionId ?? idempotencyKey);
  const token = text('token', fields.token);
  const honeypot = text(HONEYPOT, fields[HONEYPOT]);
  const [rememberField, remember] = named('remember', 'wp-comment-cookies-consent');
  if (remember !== undefined && !['string', 'boolean'].includes(typeof remember))
    refuse(rememberField, 'TYPE', 'This is ticked or not.');

  if (wrong.length) throw new BadInput(wrong);
  return {
    article: slug ? { by: 'slug', value: slug } : { by: isUuid(post!) ? 'id' : 'external', value: post! },
    parent,
    name: name!,
    email: email!,
    website: website || null,
    body: words!,
    remember:
      remember === true ||
      (typeof remember === 'string' && !['', '0', 'false', 'no', 'off'].includes(remember)),
    submissionId: submission && (isUuid(submission) ? submission.toLowerCase() : submission),
    token: token || null,
    honeypot: honeypot !== '',
  };
}
