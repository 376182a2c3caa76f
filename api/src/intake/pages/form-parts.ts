import { BadInput, type DeskError, type FieldError } from '../../common/errors.js';
import { HONEYPOT } from '../doors/form-reader.js';
import { type Html, html } from './html.js';

export interface Line {
  name: string;
  label: string;
  type?: string;
  autocomplete?: string;
  required?: boolean;
  hint?: string;
}

/** The parts of a form that keeps what was typed and says beside each field what is wrong with it. */
export class FormParts {
  constructor(
    private readonly typed: Readonly<Record<string, string>>,
    private readonly errors: readonly FieldError[],
  ) {}

  // Not `required`: the server says what is missing, beside the field, with and without script.
  line({ name, label, type = 'text', autocomplete, required, hint }: Line): Html {
    return html`<div class="field">
      <label for="${name}">${label}</label>
      <input
        id="${name}"
        name="${name}"
        type="${type}"
        value="${this.typed[name]}"
        dir="auto"
        ${autocomplete && html` autocomplete="${autocomplete}"`}${required && html` aria-required="true"`}${this.says(name, hint)}
      />
      ${hint && html`<p class="hint" id="${name}-hint">${hint}</p>`} ${this.error(name)}
    </div>`;
  }

  area(name: string, label: string, rows: number, longest: number, required = true): Html {
    return html`<div class="field">
      <label for="${name}">${label}</label>
      <textarea
        id="${name}"
        name="${name}"
        rows="${rows}"
        maxlength="${longest}"
        dir="auto"
        ${required && html` aria-required="true"`}${this.says(name)}
      >
${this.typed[name]}</textarea>
      ${this.error(name)}
    </div>`;
  }

  /** Several answers to one question. `inputs` are named under `name` or `name[]`. */
  choice(name: string, question: string, inputs: Html[]): Html {
    return html`<fieldset class="field" id="${name}" ${this.says(name)}>
      <legend>${question}</legend>
      <div class="ticks">${inputs}</div>
      ${this.error(name)}
    </fieldset>`;
  }

  // The error stands in the page from the start, hidden, so that the script has a place to write it.
  error(name: string): Html {
    const wrong = this.wrong(name);
    return html`<p class="error" id="${name}-error" ${!wrong && html` hidden`}>${wrong?.message}</p>`;
  }

  private says(name: string, hint?: string): Html {
    return html` aria-describedby="${name}-error${hint && ` ${name}-hint`}"${this.wrong(name) && html` aria-invalid="true"`}`;
  }

  private wrong(name: string): FieldError | undefined {
    return this.errors.find((e) => e.field === name);
  }
}

/** What is wrong with the whole form. */
export const refusalView = (refusal: string | null): Html =>
  html`<p class="refusal" role="alert" ${!refusal && html` hidden`}>${refusal}</p>`;

/** The field that people do not see: what fills it is no person. */
export const trap = html`<div class="apart" aria-hidden="true">
  <label for="${HONEYPOT}">Leave this empty</label>
  <input id="${HONEYPOT}" name="${HONEYPOT}" type="text" tabindex="-1" autocomplete="off" />
</div>`;

/** What a form sent without script says when it was refused. */
export interface Refusal {
  status: number;
  errors: readonly FieldError[];
  /** What is wrong with the whole. */
  refusal: string | null;
}

/** shown: the fields that people see; ours: how we call a field that goes by another name. */
export function refusalOf(
  error: DeskError,
  shown: ReadonlySet<string>,
  ours: Readonly<Record<string, string>> = {},
): Refusal {
  const errors =
    error instanceof BadInput ? error.fields.map((e) => ({ ...e, field: ours[e.field] ?? e.field })) : [];
  const elsewhere = errors.filter((e) => !shown.has(e.field)).map((e) => e.message);
  return {
    status: error.status,
    errors,
    refusal: errors.length === 0 ? error.message : elsewhere.join(' ') || null,
  };
}
