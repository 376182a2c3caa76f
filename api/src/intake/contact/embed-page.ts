import { SERVICES, SIZES } from '../leads/choices.js';
import { CONTACT_SCRIPT } from '../pages/assets.js';
import { type Html, html } from '../pages/html.js';
import type { Page } from '../pages/page.js';
import type { PolicyVersion } from '../policies/policy.model.js';
import { SERVICES_QUESTION, SIZE_QUESTION } from './contact-form.js';

/** How the form gets onto another site, by script or as plain HTML. site: where the desk is reached. */
export const embedPage = (site: string, policy: PolicyVersion): Page => ({
  title: 'The contact form on your site',
  script: CONTACT_SCRIPT,
  content: html`<h1>The contact form on your site</h1>
    <h2 id="by-script">By script</h2>
    <p>
      Put these two lines where the form should be. It takes the font and the colour scheme of your page; where no script
      runs the link stays.
    </p>
    ${sample('by-script', byScript(site))}
    <ul>
      <li>The form stands in a shadow tree, so your styles and ours do not meet. It needs nothing else and sets no cookies.</li>
      <li>
        Colours are properties that you may set on the element: <code>--ink</code>, <code>--mute</code>,
        <code>--panel</code>, <code>--control</code>, <code>--accent</code>, <code>--on-accent</code>,
        <code>--bad</code>. For a dark page say <code>color-scheme: dark</code>.
      </li>
      <li>
        A content security policy has to allow <code>script-src ${site}</code> and <code>connect-src ${site}</code>,
        and nothing unsafe.
      </li>
      <li>
        Put the script on every page, with or without the form: it remembers how a visitor came, in the local storage of
        your site and only once they have ticked the sentence under the form. A visit by no link changes nothing of it.
      </li>
    </ul>
    <h2 id="plain">As plain HTML</h2>
    <p>
      Works without any script and may look as you like. Nothing tells such a post from a program’s, so it waits in
      quarantine until somebody has looked at it, and its sender gets no letter until then.
    </p>
    ${sample('plain', plainForm(site, policy))}
    <p>
      Programs send the same fields as JSON to <code>${site}/public/leads</code>, with a <code>token</code> from
      <code>${site}/public/challenge</code> that is at least three seconds old, and a <code>submissionId</code> of their own, which makes it
      safe to send twice.
    </p>`,
});

const sample = (labelledBy: string, text: string): Html =>
  html`<div class="sample">
    <pre tabindex="0" role="region" aria-labelledby="${labelledBy}"><code>${text}</code></pre>
    <button type="button" class="quiet" data-copy hidden aria-describedby="${labelledBy}">Copy</button>
  </div>`;

const byScript = (
  site: string,
): string => `<div data-agency-desk-contact><a href="${site}/contact">Contact us</a></div>
<script async src="${site}/contact/embed.js"></script>`;

const plainForm = (site: string, policy: PolicyVersion): string =>
  html`<form method="post" action="${site}/public/leads">
  <p><label>Name <input name="name" autocomplete="name" required></label></p>
  <p><label>E-mail <input name="email" type="email" autocomplete="email" required></label></p>
  <p><label>Phone (optional) <input name="phone" type="tel" autocomplete="tel"></label></p>
  <p><label>Company <input name="companyName" autocomplete="organization" required></label></p>
  <fieldset>
    <legend>${SIZE_QUESTION}</legend>
${lines(SIZES.map(({ code, label }) => html`    <label><input type="radio" name="companySize" value="${code}"> ${label}</label>`))}
  </fieldset>
  <fieldset>
    <legend>${SERVICES_QUESTION}</legend>
${lines(SERVICES.map(({ code, label }) => html`    <label><input type="checkbox" name="services[]" value="${code}"> ${label}</label>`))}
  </fieldset>
  <p><label>Message <textarea name="message" rows="6" maxlength="5000" required></textarea></label></p>
  <p>${policy.notice}</p>
  <p><label><input type="checkbox" name="consent[policyVersion]" value="${policy.version}"> ${policy.sentence} (Optional)</label></p>
  <p hidden><label>Leave this empty <input name="topic" tabindex="-1" autocomplete="off"></label></p>
  <p><button>Send</button></p>
</form>`.markup;

const lines = (parts: Html[]): Html[] => parts.flatMap((part, i) => (i ? [html`\n`, part] : [part]));
