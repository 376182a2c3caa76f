import { createReadStream } from 'node:fs';

/** A file that can be read from its start as often as it takes. */
export interface ImportSource {
  readonly bytes: number;
  open(): AsyncIterable<Uint8Array>;
}

export function fileSource(path: string, bytes: number): ImportSource {
  return { bytes, open: () => createReadStream(path) };
}

/** Says how far a reading is; several readings of the same file follow one another. */
export function watched(source: ImportSource, seen: (bytes: number) => void): AsyncIterable<Uint8Array> {
  async function* pieces(): AsyncGenerator<Uint8Array> {
    let bytes = 0;
    for await (const piece of source.open()) {
      yield piece;
      seen((bytes += piece.length));
    }
  }
  return pieces();
}

const MOST_ROWS = 1000;
const MOST_CHARACTERS = 1_500_000;

/**
 * Gathers rows as the JSON that a statement takes, numbered in their order. Bounded by number and size, and text at once:
 * as objects a batch takes several times the memory.
 */
export class Batch {
  size = 0;
  private parts: string[] = [];
  private characters = 0;

  /** True when the batch is full. */
  add(row: object): boolean {
    const json = withoutHalves(JSON.stringify({ ...row, ordinal: this.size }));
    this.parts.push(json);
    this.size += 1;
    this.characters += json.length;
    return this.size >= MOST_ROWS || this.characters >= MOST_CHARACTERS;
  }

  take(): string {
    const json = `[${this.parts.join(',')}]`;
    this.parts = [];
    this.size = this.characters = 0;
    return json;
  }
}

/** Postgres refuses half a character (text cut in its middle), which JSON writes as \\udxxx, and NUL. */
function withoutHalves(json: string): string {
  return /\\u(d[89a-f]|0000)/.test(json)
    ? json.replace(
        /(\\\\)|\\u(?:d[89a-f][0-9a-f]{2}|0000)/g,
        (_, backslash?: string) => backslash ?? '\ufffd',
      )
    : json;
}
