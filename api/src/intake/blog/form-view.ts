import type { FieldError } from '../../common/errors.js';
import { HONEYPOT } from '../comments/comment-form.js';
import { type Html, html } from './html.js';

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

interface Field {
  name: 'name' | 'email' | 'website';
  label: string;
  type: string;
  autocomplete: string;
  required: boolean;
  hint?: string;
}
const FIELDS: Field[] = [
  { name: 'name', label: 'Name', type: 'text', autocomplete: 'name', required: true },
  {
    name: 'email',
    label: 'E-mail',
    type: 'email',
    autocomplete: 'email',
    required: true,
    hint: 'Not published.',
  },
  { name: 'website', label: 'Website (optional)', type: 'text', autocomplete: 'url', required: false },
];

/** The form that works by itself, and without a reload where blog.js runs. */
export function formView({ slug, token, typed, errors, refusal, replyTo }: FormState): Html {
  const wrong = (name: string): FieldError | undefined => errors.find((e) => e.field === name);
  // The errors stand in the page from the start, hidden, so that the script has a place to write them.
  const says = (name: string, hint?: string): Html =>
    html` aria-describedby="${name}-error${hint && ` ${name}-hint`}"${wrong(name) && html` aria-invalid="true"`}`;
  const error = (name: string): Html =>
    html`<p class="error" id="${name}-error" ${!wrong(name) && html` hidden`}>${wrong(name)?.message}</p>`;
  const fields = FIELDS.map(
    (f) =>
      html`<div class="field">
        <label for="${f.name}">${f.label}</label>
        <input
          id="${f.name}"
          name="${f.name}"
          type="${f.type}"
          value="${typed[f.name]}"
          dir="auto"
          autocomplete="${f.autocomplete}"
          ${f.required && html` aria-required="true"`}${says(f.name, f.hint)}
        />
        ${f.hint && html`<p class="hint" id="${f.name}-hint">${f.hint}</p>`} ${error(f.name)}
      </div>`,
  );

  // Not `required`: the server says what is missing, beside the field, with and without script.
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
    <p class="refusal" role="alert" id="refusal" ${!refusal && html` hidden`}>${refusal}</p>
    <input type="hidden" name="articleSlug" value="${slug}" />
    <input type="hidden" name="token" value="${token}" />
    ${replyTo && html`<input type="hidden" name="parentId" value="${replyTo.id}" />`}
    <div class="field">
      <label for="body">Comment</label>
      <textarea
        id="body"
        name="body"
        rows="6"
        maxlength="20000"
        dir="auto"
        aria-required="true"
        ${says('body')}
      >
${typed.body}</textarea>
      ${error('body')}
    </div>
    ${fields}
    <div class="apart" aria-hidden="true">
      <label for="${HONEYPOT}">Leave this empty</label>
      <input id="${HONEYPOT}" name="${HONEYPOT}" type="text" tabindex="-1" autocomplete="off" />
    </div>
    <p class="tick">
      <input id="remember" name="remember" type="checkbox" value="yes" ${typed.remember && html` checked`} />
      <label for="remember">Save my name, email and website in this browser</label>
    </p>
    <p><button type="submit">${replyTo ? 'Post reply' : 'Post comment'}</button></p>
  </form>`;
}
