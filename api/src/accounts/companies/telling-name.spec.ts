import { tellingName } from './telling-name.js';

it.each([
  ['Acme GmbH', 'acme'],
  ['Acme, Inc.', 'acme'],
  ['ACME  S.A.R.L.', 'acme'],
  ['Acme GmbH & Co. KG', 'acme &'],
  ['ООО «Ромашка»', 'ромашка'],
  ['株式会社アクメ', '株式会社アクメ'],
  ['株式会社 アクメ', 'アクメ'],
  ['Co', 'co'],
  ['Coca & Söhne', 'coca & söhne'],
  ['', ''],
])('%s is told by %s', (name, told) => expect(tellingName(name)).toBe(told));
