import { escaped } from '../../common/markup.js';

/** Markup that is safe as it stands. */
export class Html {
  constructor(readonly markup: string) {}
}

type Part = Html | string | number | null | undefined | false | readonly Part[];

function render(part: Part): string {
  if (part === null || part === undefined || part === false) return '';
  if (part instanceof Html) return part.markup;
  if (typeof part === 'object') return part.map(render).join('');
  return escaped(String(part));
}

/** A template of markup: whatever is put into it is text, unless it is markup of another template. */
export const html = (strings: TemplateStringsArray, ...parts: Part[]): Html =>
  new Html(strings.reduce((all, text, i) => all + render(parts[i - 1]) + text));

/** Markup made elsewhere; only for what a sanitiser has seen. */
export const sanitised = (markup: string): Html => new Html(markup);
