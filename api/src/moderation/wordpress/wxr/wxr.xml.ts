import { SaxesParser, type SaxesTagNS } from 'saxes';
import { WxrError } from './wxr.error.js';
import { CHILDREN, usualPrefix, type FrameKind } from './wxr.names.js';

/** What is told of the elements; `values` are the fields of the element by usual name. */
export interface WxrSink {
  openChannel(values: Map<string, string>): void;
  openItem(values: Map<string, string>): void;
  closeAuthor(values: Map<string, string>): void;
  closeComment(values: Map<string, string>): void;
  closeItem(values: Map<string, string>): void;
  count(kind: 'postmeta' | 'commentmeta'): void;
  countInChannel(name: string): void;
}

/** As saxes counts: lines from 1. */
interface Place {
  line: number;
  column: number;
}

interface Frame {
  kind: FrameKind;
  name: string;
  text: string;
  values: Map<string, string>;
  began: Place;
}

/** Characters without any markup, so of one text, attribute or comment; also of one field in several pieces. */
const MAX_FIELD = 10 * 1024 * 1024;
/** WordPress keeps comments of at most 64 kB. */
const MAX_COMMENT = 1024 * 1024;
const MAX_DEPTH = 100;
const MAX_ATTRIBUTES = 1000;
const NOT_WXR = 'This is not a WordPress export';

/** The XML side: well-formedness by saxes (strict), limits, and which element stands where. */
export class WxrXml {
  private readonly parser = new SaxesParser({ xmlns: true, position: true });
  private readonly frames: Frame[] = [frame('document', '', { line: 1, column: 0 })];
  /** The first & of this text or attribute that no ; came after: where an entity began, if it is one. */
  private ampersand: Place | null = null;
  private ended = false;
  private sinceMarkup = 0;
  private attributes = 0;
  private started = false;
  private skippedLines = 0;
  private isExport = false;

  constructor(private readonly sink: WxrSink) {
    const parser = this.parser;
    // saxes puts the place before its words; the place is told apart here.
    parser.on('error', (error) => {
      throw this.malformed(error.message.replace(/^\d+:\d+: /, ''));
    });
    parser.on('doctype', () => {
      throw this.fault('DOCTYPE', 'A document type declaration is refused: it can define entities.');
    });
    parser.on('attribute', () => {
      this.attributes += 1;
      if (this.attributes > MAX_ATTRIBUTES)
        throw this.fault('TOO_LARGE', `An element has more than ${MAX_ATTRIBUTES} attributes.`);
    });
    parser.on('opentag', (tag) => this.open(tag));
    parser.on('closetag', () => this.close());
    parser.on('text', (text) => this.append(text));
    parser.on('cdata', (text) => this.append(text));
    parser.on('comment', () => this.markup());
  }

  /** Whitespace before the declaration, which a careless plugin prints, is the one leniency in the markup. */
  write(text: string): void {
    let rest = text;
    if (!this.started) {
      rest = text.trimStart();
      this.skippedLines += (text.slice(0, text.length - rest.length).match(/\n/g) ?? []).length;
      if (rest === '') return;
      if (!rest.startsWith('<'))
        throw new WxrError('NOT_XML', 'This is not an XML file.', this.skippedLines + 1, 1);
      if (/^<(!doctype\s+html|html)\b/i.test(rest))
        throw new WxrError('NOT_WXR', `${NOT_WXR}: it is a web page.`, this.skippedLines + 1, 1);
      this.started = true;
    }
    this.sinceMarkup += rest.length;
    this.parse(rest);
    if (this.sinceMarkup > MAX_FIELD)
      throw this.fault('TOO_LARGE', 'A single text, attribute or comment is over 10 MB.');
  }

  end(): void {
    if (!this.started) throw new WxrError('EMPTY', 'The file is empty.');
    this.ended = true;
    this.parser.close();
    if (!this.isExport) throw this.fault('NOT_WXR', `${NOT_WXR}: nothing in it is in WordPress's namespace.`);
  }

  /** In pieces that begin with their &, so that the place of each is known. */
  private parse(text: string): void {
    for (let at = 0; at < text.length;) {
      const next = text.indexOf('&', at + 1);
      const piece = text.slice(at, next < 0 ? text.length : next);
      if (piece.startsWith('&')) this.ampersand ??= { line: this.parser.line, column: this.parser.column };
      this.parser.write(piece);
      if (piece.includes(';')) this.ampersand = null;
      at += piece.length;
    }
  }

  private open(tag: SaxesTagNS): void {
    this.markup();
    const parent = this.frames.at(-1)!;
    const prefix = usualPrefix(tag.uri);
    if (this.frames.length > MAX_DEPTH)
      throw this.fault('TOO_LARGE', `Elements are nested deeper than ${MAX_DEPTH} levels.`);
    if (!this.isExport)
      this.isExport = prefix === 'wp:' || Object.values(tag.ns).some((uri) => usualPrefix(uri) === 'wp:');
    const name = prefix === null ? '' : prefix + tag.local;
    const kind = (name && CHILDREN[parent.kind]?.[name]) || 'skip';
    if (parent.kind === 'document' && kind !== 'rss')
      throw this.fault(
        'NOT_WXR',
        `${NOT_WXR}: it starts with <${tag.name.slice(0, 60)}> where <rss> belongs.`,
      );
    const opened = frame(kind, name, this.parser);
    this.frames.push(opened);
    if (kind === 'channel') this.sink.openChannel(opened.values);
    if (kind === 'item') this.sink.openItem(opened.values);
    if (kind === 'postmeta' || kind === 'commentmeta') this.sink.count(kind);
    if (kind === 'author' || kind === 'term') this.sink.countInChannel(tag.local);
  }

  private close(): void {
    this.markup();
    const closed = this.frames.pop()!;
    const parent = this.frames.at(-1)!;
    if (closed.kind === 'field' && !parent.values.has(closed.name))
      parent.values.set(closed.name, closed.text);
    if (closed.kind === 'author') this.sink.closeAuthor(closed.values);
    if (closed.kind === 'comment') this.sink.closeComment(closed.values);
    if (closed.kind === 'item') {
      if (!this.isExport)
        throw this.fault('NOT_WXR', `${NOT_WXR}: a feed without anything in WordPress's namespace.`);
      this.sink.closeItem(closed.values);
    }
  }

  private append(text: string): void {
    this.markup();
    const top = this.frames.at(-1)!;
    if (top.kind !== 'field') return;
    top.text += text;
    const most = top.name.startsWith('wp:comment_') ? MAX_COMMENT : MAX_FIELD;
    if (top.text.length > most)
      throw this.fault('TOO_LARGE', `The field <${top.name}> is over ${most / 1024 / 1024} MB.`);
  }

  private markup(): void {
    this.ampersand = null;
    this.sinceMarkup = 0;
    this.attributes = 0;
  }

  /** saxes tells of a bare & where the next ; stands, and of an element without an end at the end of the file: name where they began. */
  private malformed(detail: string): WxrError {
    const bare = this.ampersand;
    if (bare && (this.ended || /^(disallowed character in|empty) entity name/.test(detail)))
      return this.fault('MALFORMED', 'this & begins no entity; as text it is written &amp;.', bare);
    if (bare && detail.includes('entity')) return this.fault('MALFORMED', detail, bare);
    return this.fault('MALFORMED', detail, this.ended ? this.frames.at(-1)!.began : this.parser);
  }

  private fault(code: WxrError['code'], detail: string, { line, column }: Place = this.parser): WxrError {
    return new WxrError(code, detail, line + this.skippedLines, column);
  }
}

function frame(kind: FrameKind, name: string, { line, column }: Place): Frame {
  return { kind, name, text: '', values: new Map(), began: { line, column } };
}
