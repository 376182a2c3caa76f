import { openSheet } from '../imports/open-sheet.js';

const CARDS = [
  'BEGIN:VCARD',
  'VERSION:2.1',
  'N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:M=C3=BCller;Zo=',
  '=C3=AB;;;',
  'TEL;CELL;VOICE:030 1',
  'PHOTO;ENCODING=BASE64;JPEG:AAAA',
  ' TEL;WORK:999',
  '',
  'AGENT:',
  'BEGIN:VCARD',
  'FN:Somebody else',
  'END:VCARD',
  'END:VCARD',
  'BEGIN:VCARD',
  'VERSION:4.0',
  'FN:Ada\\, Countess of Lo',
  ' velace',
  'item1.EMAIL:home@ada.example',
  'EMAIL;TYPE=work,pref:ada@acme.example',
  'TEL;VALUE=uri:tel:+44-20-7946-0018',
  'ORG:Acme\\; Sons;Research',
  'URL:https://www.linkedin.com/in/ada',
  'URL:https://acme.example',
  'NOTE:One\\nTwo',
  'END:VCARD',
  'BEGIN:VCARD',
  'END:VCARD',
];

it.each(['\r\n', '\n'])('reads address books of any version as a table, with line ends %j', async (end) => {
  const { header, rows } = await openSheet({
    async *open() {
      yield Buffer.from(CARDS.join(end));
    },
  });
  const found = [];
  for await (const { cells } of rows())
    found.push(
      Object.fromEntries(header.map((heading, i) => [heading, cells[i]]).filter(([, cell]) => cell)),
    );
  expect(found).toEqual([
    { 'First name': 'Zoë', 'Last name': 'Müller', Phone: '030 1' },
    {
      Name: 'Ada, Countess of Lovelace',
      Email: 'ada@acme.example',
      'Other emails': 'home@ada.example',
      Phone: '+44-20-7946-0018',
      Company: 'Acme; Sons',
      LinkedIn: 'https://www.linkedin.com/in/ada',
      Website: 'https://acme.example',
      Notes: 'One\nTwo',
    },
  ]);
});
