/** What Intl names beside countries: unions, test regions, the unknown. */
const NONE = new Set(['EU', 'EZ', 'QO', 'UN', 'XA', 'XB', 'ZZ']);
const A = 'A'.charCodeAt(0);
const LETTERS = Array.from({ length: 26 }, (_, n) => String.fromCharCode(A + n));

export const countryName = (code: string, locale = 'en'): string =>
  new Intl.DisplayNames(locale, { type: 'region' }).of(code) ?? code;

/** Every country by its two letters (ISO 3166-1), in the order of the names that this locale has for them. */
export function countries(locale = 'en'): { id: string; name: string }[] {
  const names = new Intl.DisplayNames(locale, { type: 'region', fallback: 'none' });
  return LETTERS.flatMap((first) => LETTERS.map((second) => first + second))
    .filter((code) => !NONE.has(code) && isCurrent(code))
    .flatMap((id) => {
      const name = names.of(id);
      return name ? [{ id, name }] : [];
    })
    .sort((a, b) => a.name.localeCompare(b.name, locale));
}

/** A country that is no more (DD, SU) has another code by now. */
const isCurrent = (code: string): boolean => Intl.getCanonicalLocales(`und-${code}`)[0] === `und-${code}`;
