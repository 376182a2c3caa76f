import { namedAs, typeOf } from './document-type.js';

const read = (content: Buffer | string) => {
  const bytes = typeof content === 'string' ? Buffer.from(content, 'latin1') : content;
  const file = {
    size: bytes.length,
    read: (at: number, n: number) => Promise.resolve(bytes.subarray(at, at + n)),
  };
  return typeOf(file, typeof content === 'string' && /^[\x20-\x7e\n]*$/.test(content));
};

/** A zip of empty parts that are not compressed. */
function zip(...names: string[]): Buffer {
  const local = names.map((name) =>
    Buffer.concat([
      Buffer.from('PK\x03\x04'.padEnd(26, '\0'), 'latin1'),
      u16(name.length),
      u16(0),
      Buffer.from(name),
    ]),
  );
  const entries = names.map((name) =>
    Buffer.concat([
      Buffer.from('PK\x01\x02'.padEnd(28, '\0'), 'latin1'),
      u16(name.length),
      Buffer.alloc(16),
      Buffer.from(name),
    ]),
  );
  const [body, directory] = [Buffer.concat(local), Buffer.concat(entries)];
  return Buffer.concat([
    body,
    directory,
    Buffer.from('PK\x05\x06'.padEnd(12, '\0'), 'latin1'),
    u32(directory.length),
    u32(body.length),
    u16(0),
  ]);
}
const u16 = (n: number): Buffer => Buffer.from([n & 255, n >> 8]);
const u32 = (n: number): Buffer => Buffer.concat([u16(n & 0xffff), u16(n >>> 16)]);
const WORD = ['[Content_Types].xml', 'word/document.xml'];

it.each([
  ['application/pdf', '%PDF-1.7\n1 0 obj\n%%EOF\n'],
  ['image/png', `\x89PNG\r\n\x1a\n\0\0\0\rIHDR`],
  ['image/jpeg', '\xff\xd8\xff\xe0'],
  ['text/plain', 'name,email\nAda,ada@x.test\n'],
  ['text/plain', '<script>alert(1)</script>'],
  ['application/vnd.openxmlformats-officedocument.wordprocessingml.document', zip(...WORD)],
  [
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    zip('[Content_Types].xml', 'xl/workbook.xml'),
  ],
  [
    'application/vnd.oasis.opendocument.text',
    zip('mimetypeapplication/vnd.oasis.opendocument.text', 'content.xml'),
  ],
])('knows %s', async (mime, content) => expect((await read(content))?.mime).toBe(mime));

it.each([
  ['a PDF that ends too soon', '%PDF-1.7\n1 0 obj'],
  ['a Word file with macros', zip(...WORD, 'word/vbaProject.bin')],
  ['any other zip', zip('evil.exe')],
  ['a zip without a directory', 'PK\x03\x04'],
  ['a zip whose directory lies', Buffer.concat([zip(...WORD).subarray(0, -6), u32(1e9), u16(0)])],
  ['a program', 'MZ\x90\0'],
  ['an Office file of before 2007', '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'],
  ['nothing', ''.padEnd(4, '\0')],
])('refuses %s', async (_what, content) => expect(await read(content)).toBeUndefined());

it('gives a name the ending of what it is', () => {
  const pdf = { mime: 'application/pdf', extensions: ['pdf'] };
  expect(['Offer.PDF', 'Offer', 'offer.exe', 'v1.2'].map((name) => namedAs(name, pdf))).toEqual([
    'Offer.PDF',
    'Offer.pdf',
    'offer.exe.pdf',
    'v1.2.pdf',
  ]);
});
