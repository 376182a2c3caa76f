import type { FieldError } from '../../common/errors.js';
import { cleanLine } from '../../common/text.js';
import { lay, type Letter, type Part } from '../../platform/mail/letter.js';
import { closed, type Filling, openIn, unknownIn } from './placeholders.js';

/** What a template says. */
export interface Words {
  subject: string;
  body: string;
}

const PARAGRAPHS = /\n{2,}/;
const FOOTER = /^-- ?\n/;
/** A paragraph that ends with its link: the words before it are what one clicks. */
const LINK = /^([^]*?):?\s*\{\{\s*link\s*\}\}$/;

/** Why these words cannot be a template: what is empty, and what stands for nothing. */
export function faultsOf(words: Words, known: Filling): FieldError[] {
  return (['subject', 'body'] as const).flatMap((field) => {
    const [unknown] = unknownIn(words[field], known);
    if (!words[field].trim()) return [{ field, code: 'REQUIRED', message: 'Please write something here.' }];
    if (unknown === undefined) return [];
    const names = Object.keys(known).map((name) => `{{${name}}}`);
    return [
      {
        field,
        code: 'UNKNOWN',
        message: `{{${unknown}}} stands for nothing. There are ${names.join(', ')}.`,
      },
    ];
  });
}

/** Why these words cannot be sent: what is empty, and what is still open. */
export const unfinished = (words: Words): FieldError[] =>
  faultsOf(words, {}).map((fault) =>
    fault.code === 'UNKNOWN'
      ? { ...fault, code: 'OPEN', message: 'Something between {{ and }} is still open: please fill it in.' }
      : fault,
  );

/** A letter of the desk in text and HTML. `link` is what may be followed; a paragraph with nothing to say goes. */
export function worded(
  { subject, body }: Words,
  filling: Filling,
): Pick<Letter, 'subject' | 'text' | 'html'> {
  const parts = body.split(PARAGRAPHS).flatMap((paragraph) => partOf(paragraph, filling) ?? []);
  return { subject: cleanLine(closed(subject, filling)), ...lay(parts) };
}

function partOf(paragraph: string, filling: Filling): Part | undefined {
  if (openIn(paragraph).some((name) => filling[name] === null)) return undefined;
  const said = closed(paragraph, filling).trim();
  if (!said) return undefined;
  if (FOOTER.test(paragraph)) return { footer: said.replace(FOOTER, '') };
  const url = openIn(paragraph).includes('link') && filling.link;
  if (!url) return said;
  const label = closed(LINK.exec(paragraph)?.[1] ?? '', filling).trim();
  return label ? { label, url } : { words: said, url };
}

/** What a person wrote, paragraph by paragraph. */
export const asWritten = ({ subject, body }: Words): Pick<Letter, 'subject' | 'text' | 'html'> => ({
  subject,
  ...lay(body.split(PARAGRAPHS)),
});
