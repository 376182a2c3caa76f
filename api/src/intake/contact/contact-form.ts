import type { FieldError } from '../../common/errors.js';
import { SERVICES, SIZES } from '../leads/choices.js';
import { bookingUrl } from '../leads/booking-url.js';
import { FormParts, type Line, refusalView, trap } from '../pages/form-parts.js';
import { type Html, html } from '../pages/html.js';
import type { PolicyVersion } from '../policies/policy.model.js';

/** What was typed of a form that comes back. */
export interface TypedContact {
  lines: Readonly<Record<string, string>>;
  companySize: string;
  services: readonly string[];
  consent: boolean;
}
export interface ContactFormState {
  /** Where the form is sent. */
  action: string;
  token: string;
  submissionId: string;
  policy: PolicyVersion;
  typed: TypedContact;
  errors: readonly FieldError[];
  /** What is wrong with the whole. */
  refusal: string | null;
  /** What the form knows of the visit without script, by the names of its fields. */
  hidden: Readonly<Record<string, string>>;
}

const WHO: Line[] = [
  { name: 'name', label: 'Name', autocomplete: 'name', required: true },
  { name: 'email', label: 'E-mail', type: 'email', autocomplete: 'email', required: true },
  { name: 'phone', label: 'Phone (optional)', type: 'tel', autocomplete: 'tel' },
  { name: 'companyName', label: 'Company', autocomplete: 'organization', required: true },
];

export const SIZE_QUESTION = 'How many people work in your company?';
export const SERVICES_QUESTION = 'What are you looking for?';

/** The form, and the thanks that take its place where contact.js runs. Its ids are its own: it may stand in a shadow tree. */
export function contactForm(state: ContactFormState): Html {
  const { typed, policy, hidden } = state;
  const parts = new FormParts(typed.lines, state.errors);
  const sizes = SIZES.map(({ code, label }) =>
    tick('radio', 'companySize', code, label, typed.companySize === code),
  );
  const services = SERVICES.map(({ code, label }) =>
    tick('checkbox', 'services[]', code, label, typed.services.includes(code)),
  );
  const further = { token: state.token, submissionId: state.submissionId, ...hidden };
  return html`<form id="contact" method="post" action="${state.action}" novalidate aria-label="Contact">
      ${refusalView(state.refusal)}
      ${Object.entries(further).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`)}
      ${WHO.map((line) => parts.line(line))} ${parts.choice('companySize', SIZE_QUESTION, sizes)}
      ${parts.choice('services', SERVICES_QUESTION, services)} ${parts.area('message', 'Message', 6, 5000)} ${trap}
      <p class="notice" dir="auto">${policy.notice}</p>
      <p class="tick">
        <input
          id="consent"
          name="consent[policyVersion]"
          type="checkbox"
          value="${policy.version}"
          ${typed.consent && html` checked`}
        />
        <label for="consent"><bdi>${policy.sentence}</bdi> <span class="hint">(Optional)</span></label>
      </p>
      <p><button type="submit">Send</button></p>
    </form>
    ${thanks('', true)}`;
}

/** hidden: the script fills it in when the time has come. */
export const thanks = (reference: string, hidden = false): Html =>
  html`<div class="thanks" id="thanks" tabindex="-1" ${hidden && html` hidden`}>
    <h2>Thank you</h2>
    <p>A representative will contact you shortly.</p>
    <p>Your reference is <strong data-reference>${reference}</strong>.</p>
    <p><a class="button" data-booking href="${bookingUrl('', reference)}">Choose a time to talk</a></p>
  </div>`;

const tick = (type: string, name: string, code: string, label: string, ticked: boolean): Html =>
  html`<p class="tick">
    <input id="${code}" name="${name}" type="${type}" value="${code}" ${ticked && html` checked`} />
    <label for="${code}">${label}</label>
  </p>`;
