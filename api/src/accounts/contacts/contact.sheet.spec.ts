import { guessMapping } from '../../records/sheets/mapping/guess-mapping.js';
import { readRow } from '../../records/sheets/mapping/sheet.js';
import { contactSheet } from './contact.sheet.js';

const guess = (header: string[], ...rows: string[][]) => guessMapping(contactSheet, header, rows);

describe('the guess which column is which', () => {
  it.each([
    [
      ['First Name', 'lastName', 'E-MAIL_ADDRESS', 'Organization'],
      ['firstName', 'lastName', 'email', 'companyName'],
    ],
    [
      ['Vorname', 'Nachname', 'Firma', 'Telefon'],
      ['firstName', 'lastName', 'companyName', 'phone'],
    ],
    [
      ['الاسم', 'البريد', 'Entreprise', 'телефон'],
      ['name', 'email', 'companyName', 'phone'],
    ],
  ])('%j by its headings', (header, mapping) => {
    expect(guess(header)).toEqual(mapping);
  });

  it('by a part of the heading, and each once', () => {
    expect(guess(['Customer name', 'Private email', 'Other email'])).toEqual(['name', 'email', null]);
  });

  it('by the cells, where the heading says nothing or lies', () => {
    expect(
      guess(
        ['Email', '☎', 'x', 'Name'],
        ['Ada', '+44 20 7946 0018', 'ada@x.test', ''],
        ['Bo', '020', 'bo@x.test', ''],
      ),
    ).toEqual([null, null, 'email', 'name']);
  });

  it('by cells that are filled before those that are not', () => {
    expect(guess(['Email', 'Work email'], ['', 'ada@x.test'])).toEqual([null, 'email']);
  });
});

describe('a row', () => {
  const MAPPING = ['firstName', 'lastName', 'email', 'phone', null, 'role'];

  it('is read cell by cell, and what is empty or not mapped is left out', () => {
    expect(
      readRow(contactSheet, MAPPING, [' Ada ', '', 'ada@x.test', '+44 20 7946 0018', 'no', 'HR/Talent']),
    ).toEqual({
      values: { firstName: 'Ada', email: 'ada@x.test', phone: '+442079460018', role: 'HR_TALENT' },
      errors: [],
    });
  });

  it('tells everything that is wrong with it beside the field', () => {
    const { errors } = readRow(contactSheet, MAPPING, ['', '', 'nobody', '0171', '', 'King']);
    expect(errors.map(({ field, code }) => [field, code])).toEqual([
      ['email', 'FORMAT'],
      ['phone', 'FORMAT'],
      ['role', 'FORMAT'],
      ['name', 'REQUIRED'],
    ]);
  });

  it('takes a number without its country as one of the country of the sheet', () => {
    const read = (country?: string) =>
      readRow(contactSheet, MAPPING, ['A', '', '', '06 12 34 56 78'], { country });
    expect(read('FR').values.phone).toBe('+33612345678');
    expect(read().errors).toHaveLength(1);
    expect(read('XX').errors).toHaveLength(1);
  });
});
