import { ShortText, Text, Url } from '../../common/scalars.js';
import { TimeZone } from '../../common/trade-scalars.js';
import { as, looksLikePhone, oneOf, phone } from '../../records/sheets/mapping/cells.js';
import type { Sheet } from '../../records/sheets/mapping/sheet.js';
import { COMPANY_NAMES, WEBSITES } from '../companies/company.sheet.js';
import { ContactRole } from './contact.enums.js';
import { amissWithPerson, NOTES, PERSON_COLUMNS, PHONES } from './person-columns.js';

/** Contacts as they come in by sheets. */
export const contactSheet: Sheet = {
  columns: [
    { name: 'companyName', label: 'Company', synonyms: COMPANY_NAMES, read: as(ShortText) },
    ...PERSON_COLUMNS,
    { name: 'phone', label: 'Phone', synonyms: PHONES, looksSo: looksLikePhone, read: phone },
    {
      name: 'title',
      label: 'Title',
      synonyms: [
        'job title',
        'position',
        'function',
        'poste',
        'fonction',
        'cargo',
        'beruf',
        'должность',
        '役職',
      ],
      read: as(ShortText),
    },
    {
      name: 'role',
      label: 'Role',
      synonyms: ['contact role', 'buying role'],
      read: oneOf(ContactRole, { HR_TALENT: ['hr', 'recruiter'], HIRING_MANAGER: ['manager'] }),
    },
    {
      name: 'linkedinUrl',
      label: 'LinkedIn',
      synonyms: ['linkedin profile', 'url', 'profile url'],
      looksSo: (text) => /linkedin\.com\//i.test(text),
      read: as(Url),
    },
    { name: 'companyWebsite', label: 'Company website', synonyms: WEBSITES, read: as(Url) },
    { name: 'timeZone', label: 'Time zone', synonyms: ['timezone', 'zeitzone'], read: as(TimeZone) },
    { name: 'about', label: 'About', synonyms: NOTES, read: as(Text) },
  ],
  amiss: amissWithPerson,
};
