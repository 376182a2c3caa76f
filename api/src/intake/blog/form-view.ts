import type { FieldError } from '../../common/errors.js';
import { FormParts, type Line, refusalView, trap } from '../pages/form-parts.js';
import { type Html, html } from '../pages/html.js';

export interface FormState {
  slug: string;
  token: string;
  /** What was typed, or what the browser was asked to remember. */
  typed: Readonly<Record<string, string>>;
  errors: readonly FieldError[];
  /** What is wrong with the whole. */
  refusal: string | null;
  replyTo: { id: string; author: string } | null;
}

const FIELDS: Line[] = [
  { name: 'name', label: 'Name', autocomplete: 'name', required: true },
  {
    name: 'email',
    label: 'E-mail',
    type: 'email',
    autocomplete: 'email',
    required: true,
    hint: 'Not published.',
  },
  { name: 'website', label: 'Website (optional)', autocomplete: 'url' },
];

/** The form that works by itself, and without a reload where blog.js runs. */
export function formView({ slug, token, typed, errors, refusal, replyTo }: FormState): Html {
  const parts = new FormParts(typed, errors);
  return html`<form
    id="respond"
    class="respond"
    method="post"
    action="/public/comments"
    novalidate
    aria-labelledby="respond-title"
  >
    <h2 id="respond-title">
      ${replyTo ? html`Reply to <span dir="auto">${replyTo.author}</span>` : 'Write a comment'}
    </h2>
    ${replyTo && html`<p><a href="/blog/${encodeURIComponent(slug)}#respond">Comment on the article instead</a></p>`}
    ${refusalView(refusal)}
    <input type="hidden" name="articleSlug" value="${slug}" />
    <input type="hidden" name="token" value="${token}" />
    ${replyTo && html`<input type="hidden" name="parentId" value="${replyTo.id}" />`}
    ${parts.area('body', 'Comment', 6, 20_000)} ${FIELDS.map((field) => parts.line(field))} ${trap}
    <label class="tick">
      <input id="remember" name="remember" type="checkbox" value="yes" ${typed.remember && html` checked`} />
      Save my name, email and website in this browser
    </label>
    <p><button type="submit">${replyTo ? 'Post reply' : 'Post comment'}</button></p>
  </form>`;
}
