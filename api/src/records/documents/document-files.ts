import { createHash, randomUUID } from 'node:crypto';
import { type FileHandle, mkdir, open, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import { BadInput, DeskError } from '../../common/errors.js';
import { CONFIG, type Config } from '../../platform/config.module.js';
import { type DocumentType, typeOf } from './document-type.js';

/** Bytes of one file. */
export const MOST_BYTES = 20 * 1024 * 1024;
/** A file that is younger may be on its way: its row comes after it. */
const ON_ITS_WAY = 3_600_000;

export interface ReceivedFile {
  storedAs: string;
  type: DocumentType;
  bytes: number;
  sha256: string;
}

/** The bytes of documents, under random names in a folder of their own, outside of everything that is served. */
@Injectable()
export class DocumentFiles {
  private readonly folder: string;

  constructor(@Inject(CONFIG) config: Config) {
    this.folder = join(config.DATA_DIR, 'documents');
  }

  /** Durable when this returns, and gone when it throws: TOO_LARGE, UNSUPPORTED_TYPE, BadInput for an empty one, or that nobody sends any more. */
  async receive(body: AsyncIterable<Buffer>): Promise<ReceivedFile> {
    await mkdir(this.folder, { recursive: true, mode: 0o700 });
    const storedAs = randomUUID();
    const file = await open(join(this.folder, storedAs), 'wx+', 0o600);
    try {
      const taken = await take(file, body);
      await file.datasync();
      await file.close();
      return { storedAs, ...taken };
    } catch (error) {
      await file.close().catch(() => undefined);
      await this.remove(storedAs);
      throw error;
    }
  }

  /** Throws FILE_GONE where it is not here: another machine has it, or somebody removed it. */
  open(storedAs: string): Promise<FileHandle> {
    return open(join(this.folder, storedAs), 'r').catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOENT') throw error;
      throw new DeskError('FILE_GONE', 410, 'The bytes of this document are no longer here.');
    });
  }

  async remove(storedAs: string): Promise<void> {
    await rm(join(this.folder, storedAs), { force: true });
  }

  /** What lies here and is not on its way. */
  async settled(now = Date.now()): Promise<string[]> {
    const names = await readdir(this.folder).catch(() => []);
    const times = await Promise.all(
      names.map((name) =>
        stat(join(this.folder, name)).then(
          ({ mtimeMs }) => mtimeMs,
          () => now,
        ),
      ),
    );
    return names.filter((_, i) => now - times[i]! > ON_ITS_WAY);
  }
}

// What no text has: controls but for tab, line breaks and form feed.
// eslint-disable-next-line no-control-regex -- these are the characters to look for
const CONTROLS = /[\u0000-\u0008\u000b\u000e-\u001f]/;

async function take(file: FileHandle, body: AsyncIterable<Buffer>): Promise<Omit<ReceivedFile, 'storedAs'>> {
  const hash = createHash('sha256');
  const text = new TextDecoder('utf-8', { fatal: true });
  let isText = true;
  const reads = (part?: Buffer): boolean => {
    try {
      return !CONTROLS.test(text.decode(part, { stream: part !== undefined }));
    } catch {
      return false;
    }
  };
  let bytes = 0;
  for await (const part of body) {
    bytes += part.length;
    if (bytes > MOST_BYTES) throw new DeskError('TOO_LARGE', 413, 'A document has at most 20 MB.');
    hash.update(part);
    isText &&= reads(part);
    await file.writeFile(part);
  }
  if (bytes === 0) throw BadInput.field('body', 'REQUIRED', 'This file is empty.');
  const type = await typeOf({ size: bytes, read: (at, length) => part(file, at, length) }, isText && reads());
  if (!type)
    throw new DeskError(
      'UNSUPPORTED_TYPE',
      415,
      'Documents are PDF, Word, Excel, PowerPoint and OpenDocument files without macros, PNG and JPEG pictures, and texts in UTF-8.',
    );
  return { type, bytes, sha256: hash.digest('hex') };
}

async function part(file: FileHandle, at: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, at);
  return buffer.subarray(0, bytesRead);
}
