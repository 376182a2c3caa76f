import { isEmail } from '../../common/text.js';

/** Who wrote a mail that was forwarded, and to whom, as the forwarded text says. */
export interface ForwardedHead {
  from: string[];
  to: string[];
}

// As Gmail, Outlook, Apple Mail and Thunderbird write them in the languages that most people here use.
const FROM = 'from|von|de|da|van|från|fra|od|от|kimden|发件人|寄件者|差出人|보낸 사람|من|מאת';
const TO =
  'to|an|à|a|para|aan|till|til|do|кому|kime|收件人|宛先|받는 사람|إلى|אל|cc|kopie|kopia|копия|抄送|副本|参照|참조';
const OTHER =
  'date|sent|datum|gesendet|envoyé|enviado|fecha|inviato|verzonden|skickat|sendt|data|дата|отправлено|subject|betreff|objet|asunto|oggetto|onderwerp|ämne|emne|temat|тема|日期|主题|主旨|日時|件名|날짜|제목|reply-to';
/** A line of a head: quoted or not, its label bold or not. */
const line = (labels: string): RegExp =>
  new RegExp(`^[\\s>]*[*_]*(?:${labels})[*_]*\\s*[:：][*_]*\\s*(.*)$`, 'iu');
const LINES = { from: line(FROM), to: line(TO), other: line(OTHER) };
/** A head has no more lines than these, folded ones included. */
const LONGEST = 20;
/** A forwarded text begins near the top; what stands deeper is an older quotation. */
const FIRST_LINES = 400;
/** Characters of a line that are read: what looks for addresses takes the square of them. */
const LONGEST_LINE = 2000;

const ADDRESS = /[^\s<>()[\]:;,"'*|]+@[^\s<>()[\]:;,"'*|]+/gu;

/** The addresses in a text, in lower case. */
export const addressesIn = (text: string): string[] =>
  [...text.matchAll(ADDRESS)].map(([one]) => one.toLowerCase().replace(/\.$/, '')).filter(isEmail);

/** The first head of a forwarded mail in this text: a line with who wrote it, and beside it one at least of the others. */
export function forwardedHead(text: string): ForwardedHead | undefined {
  const lines = text.split('\n', FIRST_LINES).map((one) => one.slice(0, LONGEST_LINE));
  for (let at = 0; at < lines.length; at++) {
    if (!LINES.from.test(lines[at]!)) continue;
    const head = headAt(lines.slice(at, at + LONGEST));
    if (head) return head;
  }
  return undefined;
}

function headAt(lines: readonly string[]): ForwardedHead | undefined {
  const said = { from: '', to: '', other: '' };
  let field: keyof typeof said = 'from';
  let fields = 0;
  for (const text of lines) {
    if (/^[\s>]*$/.test(text)) break;
    const found = (Object.keys(LINES) as (keyof typeof said)[]).find((name) => LINES[name].test(text));
    if (found) fields++;
    field = found ?? field;
    said[field] += ` ${found ? LINES[found].exec(text)![1]! : text}`;
  }
  const from = addressesIn(said.from);
  return from.length && fields > 1
    ? { from: [...new Set(from)], to: [...new Set(addressesIn(said.to))] }
    : undefined;
}
