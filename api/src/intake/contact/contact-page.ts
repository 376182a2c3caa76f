import { CONTACT_SCRIPT } from '../pages/assets.js';
import { html } from '../pages/html.js';
import type { Page } from '../pages/page.js';
import { contactForm, type ContactFormState, thanks } from './contact-form.js';

const TITLE = 'Talk to us';

export const contactPage = (state: ContactFormState): Page => ({
  title: TITLE,
  description:
    'Tell us whom you need: AI architects, engineers and leaders, for good, for a project or for some days a week.',
  script: CONTACT_SCRIPT,
  content: html`<h1>${TITLE}</h1>
    <p>Tell us whom or what you are looking for. Somebody who knows the field reads it and answers you.</p>
    <div class="panel">${contactForm(state)}</div>`,
});

/** Where a form without script leads. */
export const thanksPage = (reference: string): Page => ({
  title: TITLE,
  content: html`<h1>${TITLE}</h1>
    <div class="panel">${thanks(reference)}</div>`,
});
