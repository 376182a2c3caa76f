import { isUuid } from '../../common/scalars.js';
import { webAddress } from '../../common/text.js';
import { type FormMarks, FormReader } from '../doors/form-reader.js';
import type { Fields } from '../doors/request-body.js';

/** How a form names its article: our address, our id, or the id that the WordPress site gave it. */
export type ArticleKey = { by: 'slug' | 'id' | 'external'; value: string };

export interface CommentForm extends FormMarks {
  article: ArticleKey;
  /** Our id, or the number that the WordPress site gave the comment that is answered. */
  parent: string | null;
  name: string;
  email: string;
  website: string | null;
  body: string;
  remember: boolean;
}

/** Longest values in characters. */
const LONGEST = { name: 200, website: 2000, body: 20_000 } as const;

/** Reads and checks a comment form under both sets of names, ours and WordPress'. Throws BadInput naming every wrong field. */
export function readCommentForm(fields: Fields, idempotencyKey: string | undefined): CommentForm {
  const form = new FormReader();
  const wordpress = fields.comment_post_ID !== undefined && fields.articleSlug === undefined;
  const named = (ours: string, theirs: string): [name: string, value: unknown] =>
    fields[ours] !== undefined
      ? [ours, fields[ours]]
      : [wordpress || fields[theirs] !== undefined ? theirs : ours, fields[theirs]];

  const slug = form.key('articleSlug', fields.articleSlug);
  const post = form.key('comment_post_ID', fields.comment_post_ID);
  if (!slug && !post && !form.refused)
    form.refuse(
      wordpress ? 'comment_post_ID' : 'articleSlug',
      'REQUIRED',
      'Please say which article this is about.',
    );

  const name = form.line(...named('name', 'author'), LONGEST.name, 'Please tell us your name.');
  const email = form.email('email', fields.email, 'Please tell us your e-mail address. It is not published.');

  const [websiteField, address] = named('website', 'url');
  const given = form.line(websiteField, address, LONGEST.website, null);
  const website = given && !/^https?:\/*$/i.test(given) ? webAddress(given) : '';
  if (website === null)
    form.refuse(websiteField, 'URL', 'This is not a web address, such as https://example.com.');

  const body = form.words(...named('body', 'comment'), LONGEST.body, 'Please write something.');

  const [parentField, rawParent] = named('parentId', 'comment_parent');
  const answered = form.key(parentField, rawParent);
  const parent = answered === '0' ? null : answered;
  if (parent && !isUuid(parent) && !/^\d{1,20}$/.test(parent))
    form.refuse(parentField, 'FORMAT', 'This names no comment.');
  const marks = form.marks(fields, idempotencyKey);
  const [rememberField, remember] = named('remember', 'wp-comment-cookies-consent');
  if (remember !== undefined && !['string', 'boolean'].includes(typeof remember))
    form.refuse(rememberField, 'TYPE', 'This is ticked or not.');

  form.done();
  return {
    ...marks,
    article: slug ? { by: 'slug', value: slug } : { by: isUuid(post!) ? 'id' : 'external', value: post! },
    parent,
    name: name!,
    email: email!,
    website: website || null,
    body: body!,
    remember:
      remember === true ||
      (typeof remember === 'string' && !['', '0', 'false', 'no', 'off'].includes(remember)),
  };
}
