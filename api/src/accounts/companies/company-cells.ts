import { isCountry } from '../../common/trade-scalars.js';
import { CompanySize } from './company.enums.js';

const FEWER = /^\s*(?:<|under|less|fewer|up to)/i;

/** A size as any program writes it: our code, `51-200 employees`, `10,001+`, `120`. Throws where there is no number. */
export function sizeOf(text: string): CompanySize {
  const code = Object.values(CompanySize).find((one) => one === text.trim().toUpperCase());
  if (code) return code;
  const numbers = text.replace(/(\d)[,.'\s](?=\d{3}\b)/g, '$1').match(/\d+/g);
  if (!numbers) throw new Error('Please say how many people work there: a number, or from - to.');
  const people = numbers.reduce((sum, n) => sum + Number(n), 0) / numbers.length - (FEWER.test(text) ? 1 : 0);
  if (people < 10) return CompanySize.LT_10;
  if (people <= 50) return CompanySize.S10_50;
  return people <= 250 ? CompanySize.S50_250 : CompanySize.GT_250;
}

const LANGUAGES = ['en', 'de', 'fr', 'es', 'it', 'nl', 'pt', 'pl', 'ar'];
const COMMON = { uk: 'GB', usa: 'US', 'u.s.': 'US', uae: 'AE', england: 'GB', scotland: 'GB', holland: 'NL' };
let names: Map<string, string> | undefined;

/** A country by its two letters or by its name in one of a few languages. Throws where it is none. */
export function countryOf(text: string): string {
  const code = text.trim().toUpperCase();
  if (isCountry(code) && code !== 'UK') return code;
  names ??= namesOfCountries();
  const named = names.get(text.trim().toLowerCase());
  if (!named) throw new Error('This is not a country, such as DE or Germany.');
  return named;
}

/** Where there was a country once: DD is DE today. */
const isFormer = (code: string): boolean => Intl.getCanonicalLocales(`und-${code}`)[0] !== `und-${code}`;

function namesOfCountries(): Map<string, string> {
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  const codes = letters
    .flatMap((a) => letters.map((b) => a + b))
    .filter((code) => isCountry(code) && !isFormer(code));
  const found = new Map<string, string>(Object.entries(COMMON));
  for (const language of LANGUAGES) {
    const regions = new Intl.DisplayNames(language, { type: 'region' });
    for (const code of codes) {
      const name = regions.of(code)!.toLowerCase();
      if (!found.has(name)) found.set(name, code);
    }
  }
  return found;
}
