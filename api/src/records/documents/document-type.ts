/** What a document may be, by its content: the name that somebody gave a file proves nothing. */
export interface DocumentType {
  mime: string;
  /** The first is put at the end of a name that has none of them. */
  extensions: readonly string[];
}

/** A file of which parts can be read. */
export interface Readable {
  size: number;
  /** Fewer bytes where it ends before. */
  read(at: number, length: number): Promise<Buffer>;
}

const type = (mime: string, ...extensions: string[]): DocumentType => ({ mime, extensions });
const OFFICE = 'application/vnd.openxmlformats-officedocument';
const OPEN = 'application/vnd.oasis.opendocument';

const PDF = type('application/pdf', 'pdf');
const PNG = type('image/png', 'png');
const JPEG = type('image/jpeg', 'jpg', 'jpeg');
const TEXT = type('text/plain', 'txt', 'csv', 'tsv', 'md', 'json', 'log', 'ics', 'vcf');
/** Of zip files: the part that makes it what it is. */
const PARTS: readonly [part: string, type: DocumentType][] = [
  ['word/document.xml', type(`${OFFICE}.wordprocessingml.document`, 'docx')],
  ['xl/workbook.xml', type(`${OFFICE}.spreadsheetml.sheet`, 'xlsx')],
  ['ppt/presentation.xml', type(`${OFFICE}.presentationml.presentation`, 'pptx')],
];
const OPEN_DOCUMENTS = [
  type(`${OPEN}.text`, 'odt'),
  type(`${OPEN}.spreadsheet`, 'ods'),
  type(`${OPEN}.presentation`, 'odp'),
];
/** Programs within: of Office, and of OpenDocument. */
const MACROS = /(?:^|\/)vbaProject\.bin$|^Basic\/|^Scripts\//i;

/** isText: whether all of it is UTF-8 without controls. undefined: nothing that we keep. */
export async function typeOf(file: Readable, isText: boolean): Promise<DocumentType | undefined> {
  const head = await file.read(0, 128);
  const begins = (bytes: string, at = 0): boolean =>
    head.subarray(at, at + bytes.length).equals(Buffer.from(bytes, 'latin1'));
  if (begins('%PDF-')) return (await tail(file, 2048)).includes('%%EOF') ? PDF : undefined;
  if (begins('\x89PNG\r\n\x1a\n') && begins('IHDR', 12)) return PNG;
  if (begins('\xff\xd8\xff')) return JPEG;
  if (begins('PK\x03\x04')) return zipped(file, head);
  return isText ? TEXT : undefined;
}

async function zipped(file: Readable, head: Buffer): Promise<DocumentType | undefined> {
  const names = await namesIn(file);
  if (names.some((name) => MACROS.test(name))) return undefined;
  if (names.includes('[Content_Types].xml')) return PARTS.find(([part]) => names.includes(part))?.[1];
  // The first part of an OpenDocument says what it is, and is not compressed, so that one can read it so.
  const said = head.subarray(30).toString('latin1');
  return OPEN_DOCUMENTS.find(({ mime }) => said.startsWith(`mimetype${mime}PK`));
}

const END = Buffer.from('PK\x05\x06', 'latin1');
const ENTRY = 0x02014b50;
/** The end of a zip and the longest comment that may follow it; the longest directory that we read. */
const END_WITHIN = 22 + 65_535;
const MOST_DIRECTORY = 1_000_000;

/** The parts of a zip by its directory (APPNOTE.TXT 4.3.12, 4.3.16); none where it is not what it says. */
async function namesIn(file: Readable): Promise<string[]> {
  const last = await tail(file, END_WITHIN);
  const end = last.lastIndexOf(END);
  if (end < 0 || end + 22 > last.length) return [];
  const [size, at] = [last.readUInt32LE(end + 12), last.readUInt32LE(end + 16)];
  if (size > MOST_DIRECTORY || at + size > file.size) return [];
  const directory = await file.read(at, size);
  const names: string[] = [];
  for (let i = 0; i + 46 <= directory.length && directory.readUInt32LE(i) === ENTRY;) {
    const length = directory.readUInt16LE(i + 28);
    names.push(directory.toString('utf8', i + 46, i + 46 + length));
    i += 46 + length + directory.readUInt16LE(i + 30) + directory.readUInt16LE(i + 32);
  }
  return names;
}

const tail = (file: Readable, length: number): Promise<Buffer> =>
  file.read(Math.max(0, file.size - length), Math.min(length, file.size));

/** The name with an ending that tells the truth. */
export function namedAs(name: string, { extensions }: DocumentType): string {
  const ending = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase();
  return ending && extensions.includes(ending) ? name : `${name}.${extensions[0]}`;
}
