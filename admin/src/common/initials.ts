const words = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
const first = (word: string): string => words.segment(word)[Symbol.iterator]().next().value?.segment ?? '';

/** First and last initial; whole graphemes, so that no name loses half a letter. */
export function initials(name: string): string {
  const parts = name.trim().split(/\s+/).filter(Boolean);
  const ends = parts.length > 1 ? [parts[0]!, parts.at(-1)!] : parts;
  return ends.map(first).join('').toLocaleUpperCase();
}
