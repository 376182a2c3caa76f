import { BadInput, type FieldError } from '../../common/errors.js';
import { isUuid } from '../../common/scalars.js';
import { cleanLine, cleanText, isEmail, isUnseen } from '../../common/text.js';
import type { Fields } from './request-body.js';

/** The field that people do not see: what fills it is no person. */
export const HONEYPOT = 'topic';

/** Longest values in characters. */
const LONGEST = { email: 254, key: 200 } as const;

/** Reads the fields of a public form, and gathers what is wrong with them. A field that is wrong answers null. */
export class FormReader {
  private readonly wrong: FieldError[] = [];

  refuse(field: string, code: string, message: string): null {
    this.wrong.push({ field, code, message });
    return null;
  }

  /** Throws BadInput naming every wrong field. */
  done(): void {
    if (this.wrong.length) throw new BadInput(this.wrong);
  }
  get refused(): boolean {
    return this.wrong.length > 0;
  }

  text(field: string, value: unknown): string | null {
    if (value === undefined || value === null) return '';
    return typeof value === 'string' ? value : this.refuse(field, 'TYPE', 'This must be a text.');
  }

  /** One line without line breaks, which have no place where a header could be made of it. missing: what to say where it must be given. */
  line(field: string, value: unknown, longest: number, missing: string | null): string | null {
    const given = this.text(field, value);
    if (given === null) return null;
    if (/[\r\n]/.test(given)) return this.refuse(field, 'LINE_BREAK', 'This must be one line.');
    return this.seen(field, cleanLine(given), longest, missing);
  }

  /** Any number of lines. */
  words(field: string, value: unknown, longest: number, missing: string | null): string | null {
    const given = this.text(field, value);
    return given === null ? null : this.seen(field, cleanText(given), longest, missing);
  }

  email(field: string, value: unknown, missing: string): string | null {
    const email = this.line(field, value, LONGEST.email, missing);
    return email && !isEmail(email)
      ? this.refuse(field, 'EMAIL', 'This is not an e-mail address, such as name@example.com.')
      : email;
  }

  /** The name that a record has somewhere. */
  key(field: string, value: unknown): string | null {
    if (value === undefined || value === null || value === '') return null;
    const given = typeof value === 'number' ? String(value) : this.text(field, value);
    if (given !== null && (given.length > LONGEST.key || /[\r\n]/.test(given)))
      return this.refuse(field, 'FORMAT', 'This is not a name of a record.');
    return cleanLine(given ?? '') || null;
  }

  /** What every form of ours carries beside what people type. */
  marks(fields: Fields, idempotencyKey: string | undefined): FormMarks {
    // The header's own syntax is a quoted string (draft-ietf-httpapi-idempotency-key-header); most send it bare.
    const header = idempotencyKey?.replace(/^"(.*)"$/, '$1');
    const submission = this.key('submissionId', fields.submissionId ?? header);
    const token = this.text('token', fields.token);
    const honeypot = this.text(HONEYPOT, fields[HONEYPOT]);
    return {
      submissionId: submission && (isUuid(submission) ? submission.toLowerCase() : submission),
      token: token || null,
      honeypot: honeypot !== '',
    };
  }

  private seen(field: string, clean: string, longest: number, missing: string | null): string | null {
    if (isUnseen(clean)) return missing === null ? '' : this.refuse(field, 'REQUIRED', missing);
    return clean.length > longest
      ? this.refuse(field, 'TOO_LONG', `Please use at most ${longest} characters.`)
      : clean;
  }
}

export interface FormMarks {
  /** What the sender calls this submission: the same word again is the same submission. */
  submissionId: string | null;
  token: string | null;
  honeypot: boolean;
}
