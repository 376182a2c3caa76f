/** What the placeholders of a text stand for. null: there is nothing to say, and the paragraph that would say it goes. */
export type Filling = Readonly<Record<string, string | null>>;

/** What a template of people may leave open, with an example: whoever gets the letter, where they work, and who sends it. */
export const PEOPLES = { name: 'Ada Example', company: 'Example Works', me: 'Kim Example' } as const;

const OPEN = /([^\S\n]?)\{\{\s*([^{}]*?)\s*\}\}/g;

/** The names between {{ and }}. */
export const openIn = (text: string): string[] => [...text.matchAll(OPEN)].map(([, , name]) => name!);

/** Those that stand for nothing. */
export const unknownIn = (text: string, known: Filling = PEOPLES): string[] =>
  openIn(text).filter((name) => !Object.hasOwn(known, name));

/** The text with what is known in it; what is not known stays open, for whoever sends it to see. */
export const filled = (text: string, filling: Filling): string =>
  text.replace(OPEN, (open, space: string, name: string) => {
    const value = Object.hasOwn(filling, name) && filling[name];
    return value ? space + value : open;
  });

/** The text with what is known in it, and nothing open: what is not known goes with the space before it. */
export const closed = (text: string, filling: Filling): string =>
  text.replace(OPEN, (_open, space: string, name: string) => {
    const value = Object.hasOwn(filling, name) && filling[name];
    return value ? space + value : '';
  });
