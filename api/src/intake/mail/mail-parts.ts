import { convert, type HtmlToTextOptions } from 'html-to-text';
import { type AddressObject, type ParsedMail, simpleParser } from 'mailparser';
import { cleanLine, cleanText, cut, isEmail } from '../../common/text.js';
import type { ReadLetter, ReadMail } from '../../records/strays/read-mail.js';

const OPTIONS = {
  skipTextToHtml: true,
  skipTextLinks: true,
  skipImageLinks: true,
  maxHtmlLengthToParse: 1_000_000,
};
/** Pictures say nothing, and what nests deeper than this was written to hurt. */
const AS_TEXT: HtmlToTextOptions = {
  wordwrap: false,
  limits: { maxInputLength: OPTIONS.maxHtmlLengthToParse, maxDepth: 100 },
  selectors: [
    { selector: 'img', format: 'skip' },
    { selector: 'a', options: { hideLinkHrefIfSameAsText: true } },
  ],
};
const MOST = { text: 100_000, subject: 200, id: 500, addresses: 100, files: 20 };
/** An older date is a clock that was never set. */
const FIRST_YEAR = 2000;

/** A mail taken apart, HTML as text; throws where nobody could read it. */
export async function partsOf(raw: Buffer): Promise<ReadMail> {
  const mail = await simpleParser(raw, OPTIONS);
  const file = mail.attachments.find(({ contentType }) => contentType === 'message/rfc822');
  const others = mail.attachments.filter((one) => one !== file && !one.related);
  return {
    ...letterOf(mail),
    attached: file ? letterOf(await simpleParser(file.content, OPTIONS)) : null,
    files: others.slice(0, MOST.files).map(({ filename }) => cut(cleanLine(filename ?? ''), 100) || 'a file'),
  };
}

function letterOf({ messageId, date, subject, from, to, cc, text, html }: ParsedMail): ReadLetter {
  const isTime = date && !Number.isNaN(date.getTime()) && date.getUTCFullYear() >= FIRST_YEAR;
  const words = text ?? (html ? convert(html, AS_TEXT) : '');
  return {
    messageId: idOf(messageId ?? ''),
    date: isTime ? date.toISOString() : null,
    subject: cut(cleanLine(subject ?? ''), MOST.subject),
    from: addressesOf(from),
    to: addressesOf(to, cc),
    text: cut(cleanText(cut(words, MOST.text)), MOST.text),
  };
}

/** In angle brackets, which no name that the desk gives itself begins with. */
const idOf = (text: string): string | null => {
  const bare = cut(cleanLine(text).replace(/^<|>$/g, ''), MOST.id);
  return bare ? `<${bare}>` : null;
};

const addressesOf = (...fields: (AddressObject | AddressObject[] | undefined)[]): string[] =>
  fields
    .flatMap((field) => field ?? [])
    .flatMap(({ value }) => value.flatMap((one) => [one, ...(one.group ?? [])]))
    .map(({ address = '' }) => cleanLine(address).toLowerCase())
    .filter(isEmail)
    .slice(0, MOST.addresses);
