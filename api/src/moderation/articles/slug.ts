const LONGEST = 80;

/** Letters that do not fall apart into a plain one and a mark. */
const PLAIN: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
};

/**
 * The address of a title in any script: letters and digits joined by hyphens, Latin ones without their marks. Empty where
 * there are none. longest: in characters.
 */
export function slugOf(title: string, longest = LONGEST): string {
  const words = title
    .normalize('NFKD')
    .replace(/(\p{Script=Latin})\p{M}+/gu, '$1')
    .normalize('NFC')
    .toLowerCase()
    .replace(/[ßæœøłđðþı]/g, (letter) => PLAIN[letter]!)
    .replace(/['’]/g, '')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-');
  return [...words.replace(/^-+/, '')].slice(0, longest).join('').replace(/-+$/, '');
}
