import { mendWindows1252 } from '../../../common/windows-1252.js';
import { WxrError } from './wxr.error.js';
import type { WxrTally } from './wxr.events.js';

// eslint-disable-next-line no-control-regex -- these are the characters to find
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
const REPLACEMENT = '\ufffd';
/** Enough for a declaration; a file's first bytes are kept back until there are so many. */
const HEAD_BYTES = 512;

/**
 * Bytes to text in whatever encoding the file has: byte order mark, UTF-16 without one, then the XML declaration,
 * then UTF-8 (XML 1.0, appendix F). Invalid bytes become U+FFFD, forbidden control characters go; both are counted.
 */
export class WxrDecoder {
  private head: Uint8Array | null = new Uint8Array(0);
  private decoder = new TextDecoder('utf-8');
  private isUtf8 = true;
  private tail = new Uint8Array(0);

  constructor(private readonly tally: WxrTally) {}

  decode(bytes: Uint8Array): string {
    this.tally.bytes += bytes.length;
    if (!this.head) return this.text(bytes, true);
    const head = Buffer.concat([this.head, bytes]);
    if (head.length < HEAD_BYTES) {
      this.head = head;
      return '';
    }
    return this.begin(head, true);
  }

  end(): string {
    return this.head ? this.begin(this.head, false) : this.text(new Uint8Array(0), false);
  }

  private begin(head: Uint8Array, more: boolean): string {
    this.head = null;
    const label = encodingOf(head);
    try {
      this.decoder = new TextDecoder(label);
    } catch {
      throw new WxrError('ENCODING', `The encoding ${JSON.stringify(label)} is not known.`, 1, 1);
    }
    this.isUtf8 = this.decoder.encoding === 'utf-8';
    return this.text(head, more);
  }

  private text(bytes: Uint8Array, more: boolean): string {
    const decoded = this.decoder.decode(bytes, { stream: more });
    const text = this.decoder.encoding === 'windows-1252' ? mendWindows1252(decoded) : decoded;
    this.countInvalid(bytes, text);
    const clean = text.replace(FORBIDDEN, '');
    this.tally.controlCharacters += text.length - clean.length;
    return clean;
  }

  /** U+FFFD in the text that is not written as such in the bytes stands for an invalid sequence. */
  private countInvalid(bytes: Uint8Array, text: string): void {
    if (text.includes(REPLACEMENT)) this.tally.invalidBytes += text.split(REPLACEMENT).length - 1;
    if (!this.isUtf8) return;
    const seam = Buffer.concat([this.tail, bytes]);
    for (let at = seam.indexOf('\ufffd'); at !== -1; at = seam.indexOf('\ufffd', at + 3))
      this.tally.invalidBytes -= 1;
    this.tail = new Uint8Array(seam.subarray(Math.max(0, seam.length - 2)));
  }
}

function encodingOf(head: Uint8Array): string {
  const [a, b, c] = head;
  if (a === undefined) throw new WxrError('EMPTY', 'The file is empty.');
  if ((a === 0x1f && b === 0x8b) || (a === 0x50 && b === 0x4b))
    throw new WxrError('COMPRESSED', 'The file is compressed. Unpack it and send the .xml file inside.');
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0x00 && b === 0x3c) return 'utf-16be';
  if (a === 0x3c && b === 0x00) return 'utf-16le';
  const start = Buffer.from(head.subarray(0, HEAD_BYTES)).toString('latin1');
  const declared = /^\s*<\?xml[^>]*\sencoding\s*=\s*["']([^"']+)["']/.exec(start)?.[1] ?? 'utf-8';
  // A file that says UTF-16 in plain ASCII bytes is none.
  return /^(utf-?16|ucs-?2|iso-10646-ucs-2)/i.test(declared) ? 'utf-8' : declared;
}
