import { numberText } from './number.js';

/** As people of this locale say sizes of files: "18.4 MB". */
export function megabytes(bytes: number, locale: string | undefined): string {
  // What is there is never nothing, however small.
  if (bytes < 1_000_000)
    return numberText(Math.ceil(bytes / 1000), locale, { style: 'unit', unit: 'kilobyte' });
  return numberText(bytes / 1_000_000, locale, { style: 'unit', unit: 'megabyte', maximumFractionDigits: 1 });
}
