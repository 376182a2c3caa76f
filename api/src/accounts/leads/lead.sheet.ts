import { ShortText, Text, Url } from '../../common/scalars.js';
import { as, looksLikePhone } from '../../records/sheets/mapping/cells.js';
import type { Sheet } from '../../records/sheets/mapping/sheet.js';
import { COMPANY_NAMES, SIZES, WEBSITES } from '../companies/company.sheet.js';
import { sizeOf } from '../companies/company-cells.js';
import { amissWithPerson, NOTES, PERSON_COLUMNS, PHONES } from '../contacts/person-columns.js';
import { storedPhone } from './new-lead.js';

/** Leads as they come in by sheets. A lead keeps a number without a country as it was written. */
export const leadSheet: Sheet = {
  columns: [
    { name: 'companyName', label: 'Company', synonyms: COMPANY_NAMES, read: as(ShortText) },
    ...PERSON_COLUMNS,
    {
      name: 'phone',
      label: 'Phone',
      synonyms: PHONES,
      looksSo: looksLikePhone,
      read: (text, { country }) => storedPhone(as(ShortText)(text) as string, country),
    },
    { name: 'website', label: 'Website', synonyms: WEBSITES, read: as(Url) },
    { name: 'companySize', label: 'Company size', synonyms: SIZES, read: sizeOf },
    { name: 'message', label: 'Message', synonyms: NOTES, read: as(Text) },
  ],
  amiss: amissWithPerson,
};
