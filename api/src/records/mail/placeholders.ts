/** What a template may leave open, and what it stands for. */
export interface Filling {
  /** Of whoever gets the letter. */
  name: string;
  /** Where they work. */
  company: string;
  /** Of whoever sends it. */
  me: string;
}
export const PLACEHOLDERS: readonly (keyof Filling)[] = ['name', 'company', 'me'];

const OPEN = /\{\{\s*([^{}]*?)\s*\}\}/g;

/** Those that stand for nothing. */
export const unknownIn = (text: string): string[] =>
  [...text.matchAll(OPEN)]
    .map(([, name]) => name!)
    .filter((name) => !(PLACEHOLDERS as readonly string[]).includes(name));

/** The text with what is known in it; what is not known stays open, for whoever sends it to see. */
export const filled = (text: string, filling: Filling): string =>
  text.replace(OPEN, (open, name: string) => (filling as unknown as Record<string, string>)[name] || open);
