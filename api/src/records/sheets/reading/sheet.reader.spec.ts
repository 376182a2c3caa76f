import { readForm, readRows, type SheetSource } from './sheet.reader.js';

const source = (bytes: Uint8Array | string, piece = 7): SheetSource => {
  const all = Buffer.from(bytes as string);
  async function* open(): AsyncGenerator<Uint8Array> {
    for (let at = 0; at < all.length; at += piece) yield all.subarray(at, at + piece);
  }
  return { open };
};

const read = async (bytes: Uint8Array | string, piece?: number) => {
  const file = source(bytes, piece);
  const form = await readForm(file);
  const rows = [];
  for await (const row of readRows(file, form)) rows.push(row);
  return { ...form, rows, cells: rows.map((row) => row.cells) };
};

const swapped = (text: string): Buffer => Buffer.from(text, 'utf16le').swap16();

describe('encodings', () => {
  const text = 'Name,Город\nZoë,Москва\nمحمد,東京\n';
  it.each([
    ['UTF-8', Buffer.from(text), 'utf-8', false],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${text}`), 'utf-8', true],
    ['UTF-16 LE with a mark', Buffer.from(`\ufeff${text}`, 'utf16le'), 'utf-16le', true],
    ['UTF-16 BE with a mark', swapped(`\ufeff${text}`), 'utf-16be', true],
    ['UTF-16 LE without', Buffer.from(text, 'utf16le'), 'utf-16le', false],
    ['UTF-16 BE without', swapped(text), 'utf-16be', false],
  ])('%s is known, also where a piece ends within a letter', async (_, bytes, name, bom) => {
    const { encoding, header, cells } = await read(bytes, 3);
    expect(encoding).toEqual({ name, bom });
    expect([header, ...cells]).toEqual([
      ['Name', 'Город'],
      ['Zoë', 'Москва'],
      ['محمد', '東京'],
    ]);
  });

  it('leaves out NUL, which no database keeps', async () => {
    const { header, cells } = await read(`Na\0me,City\nZo\0ë,${'x'.repeat(200)}\n`);
    expect([header, ...cells]).toEqual([
      ['Name', 'City'],
      ['Zoë', 'x'.repeat(200)],
    ]);
  });

  it('takes windows-1252 where it is no UTF-8 and little is known', async () => {
    const { encoding, cells } = await read(Buffer.from('Name,Fee\nZo\xeb,\x80 5\n', 'latin1'));
    expect(encoding).toEqual({ name: 'windows-1252', bom: false });
    expect(cells).toEqual([['Zoë', '€ 5']]);
  });

  it('knows another alphabet by its letters', async () => {
    const cyrillic = [
      ...'Имя;Город\nАнна Петрова;Санкт-Петербург\nОльга Иванова;Новосибирск и область\n',
    ].map((c) => (c >= 'А' && c <= 'я' ? c.charCodeAt(0) - 0x410 + 0xc0 : c.charCodeAt(0)));
    const { encoding, header } = await read(Uint8Array.from(cyrillic));
    expect(encoding.name).toBe('windows-1251');
    expect(header).toEqual(['Имя', 'Город']);
  });
});

describe('layout', () => {
  it.each([
    ['semicolons, with commas in the numbers', 'a;b\n1,5;2,5\n3,5;4,5\n', ';'],
    ['tabs', 'a\tb\n1, one\t2\n', '\t'],
    ['bars', 'a|b\n1|2\n', '|'],
    ['one column', 'Email\na@x.test\nb@x.test\n', ','],
    ['what Excel says', 'sep=;\na;b\n1;2\n', ';'],
  ])('%s', async (_, text, delimiter) => {
    const { delimiter: found, header, rows } = await read(text);
    expect(found).toBe(delimiter);
    expect(header[0]).toBe(text.includes('Email') ? 'Email' : 'a');
    expect(rows.every((row) => !row.ragged)).toBe(true);
  });

  it('finds the header under a title and notes, and counts no blank row', async () => {
    const { preamble, header, rows } = await read(
      'Export of today,,\n"A note, with a comma"\n\nName,Email,Phone\nAda,a@x.test,1\n,,\n\nBo,b@x.test,2\n',
    );
    expect({ preamble, header }).toEqual({ preamble: 3, header: ['Name', 'Email', 'Phone'] });
    expect(rows.map(({ number, line, cells }) => [number, line, cells[0]])).toEqual([
      [1, 5, 'Ada'],
      [2, 8, 'Bo'],
    ]);
  });

  it('keeps headers of the same name, and names that nobody gave', async () => {
    expect((await read('name,Name,,name\n1,2,3,4\n')).header).toEqual(['name', 'Name', '', 'name']);
  });

  it('fills short rows, keeps long ones and says so', async () => {
    const { rows } = await read('a,b,c\n1,2\n1,2,3,4\n1,2,3\n');
    expect(rows.map(({ cells, ragged }) => [cells.length, ragged])).toEqual([
      [3, true],
      [4, true],
      [3, false],
    ]);
  });

  it.each(['\n', '\r\n', '\r'])('reads line ends %j, within quotes as well', async (end) => {
    const { cells } = await read(['a,b', `"one${end}two","say ""hi"""`, '5" pipe,x'].join(end));
    expect(cells).toEqual([
      [`one${end}two`, 'say "hi"'],
      ['5" pipe', 'x'],
    ]);
  });

  it('refuses nothing, and a quote that is never closed', async () => {
    await expect(read('')).rejects.toMatchObject({ code: 'EMPTY' });
    await expect(read('\n , \n')).rejects.toMatchObject({ code: 'EMPTY' });
    await expect(read('a,b\n1,2\n3,"4\n5,6\n')).rejects.toMatchObject({ code: 'MALFORMED' });
  });
});
