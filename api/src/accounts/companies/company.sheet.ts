import { ShortText, Text, Url } from '../../common/scalars.js';
import { as } from '../../records/sheets/mapping/cells.js';
import type { Sheet } from '../../records/sheets/mapping/sheet.js';
import { countryOf, sizeOf } from './company-cells.js';

export const COMPANY_NAMES = [
  ...['company name', 'organization', 'organisation', 'account', 'account name', 'employer', 'business'],
  ...[
    'firm',
    'firma',
    'unternehmen',
    'entreprise',
    'société',
    'empresa',
    'azienda',
    'bedrijf',
    'organisatie',
  ],
  ...['الشركة', 'компания', 'организация', '会社名', '会社', '公司'],
];
export const WEBSITES = [
  'website',
  'web site',
  'web',
  'homepage',
  'site',
  'site web',
  'sito web',
  'сайт',
  'الموقع',
];
export const SIZES = [
  ...['employees', 'number of employees', 'headcount', 'company size', 'staff', 'no of employees'],
  ...['mitarbeiter', 'effectif', 'empleados', 'dipendenti', 'сотрудники'],
];

/** Companies as they come in by sheets. */
export const companySheet: Sheet = {
  columns: [
    { name: 'name', label: 'Name', synonyms: ['company', ...COMPANY_NAMES], read: as(ShortText) },
    {
      name: 'domain',
      label: 'Domain',
      synonyms: ['company domain name', 'email domain'],
      read: as(ShortText),
    },
    { name: 'website', label: 'Website', synonyms: WEBSITES, read: as(Url) },
    { name: 'size', label: 'Size', synonyms: SIZES, read: sizeOf },
    {
      name: 'industry',
      label: 'Industry',
      synonyms: ['sector', 'branche', 'secteur', 'industria', 'settore', 'отрасль'],
      read: as(ShortText),
    },
    {
      name: 'country',
      label: 'Country',
      synonyms: ['country region', 'land', 'pays', 'país', 'paese', 'страна', 'البلد'],
      read: countryOf,
    },
    {
      name: 'about',
      label: 'About',
      synonyms: ['description', 'notes', 'note', 'comments', 'beschreibung', 'notizen', 'remarques'],
      read: as(Text),
    },
  ],
  amiss: ({ name }) =>
    name ? [] : [{ field: 'name', code: 'REQUIRED', message: 'Please say what the company is called.' }],
};
