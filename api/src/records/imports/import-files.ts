import { randomUUID } from 'node:crypto';
import { mkdir, open, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import { DeskError } from '../../common/errors.js';
import { CONFIG, type Config } from '../../platform/config.module.js';
import { fileSource, type ImportSource } from './import-source.js';

/** Uploaded files, under random names in a folder of their own; they go when their import is over. */
@Injectable()
export class ImportFiles {
  private readonly folder: string;

  constructor(@Inject(CONFIG) config: Config) {
    this.folder = join(config.DATA_DIR, 'imports');
  }

  newName(): string {
    return randomUUID();
  }

  /**
   * Durable before the database says so: the bytes are on the disk when this returns. Throws FILE_GONE where what came
   * before them is not here: another machine has it, or somebody removed it.
   */
  async write(name: string, offset: number, bytes: Uint8Array): Promise<void> {
    await mkdir(this.folder, { recursive: true, mode: 0o700 });
    const file = await open(join(this.folder, name), offset === 0 ? 'w' : 'r+', 0o600).catch(gone);
    try {
      for (let written = 0; written < bytes.length;)
        written += (await file.write(bytes, written, bytes.length - written, offset + written)).bytesWritten;
      await file.datasync();
    } finally {
      await file.close();
    }
  }

  async names(): Promise<string[]> {
    return readdir(this.folder).catch(() => []);
  }

  /** undefined where the file is not there. */
  async source(name: string): Promise<ImportSource | undefined> {
    const path = join(this.folder, name);
    const found = await stat(path).catch(() => undefined);
    return found && fileSource(path, found.size);
  }

  async remove(name: string): Promise<void> {
    await rm(join(this.folder, name), { force: true });
  }
}

function gone(error: NodeJS.ErrnoException): never {
  if (error.code !== 'ENOENT') throw error;
  throw new DeskError(
    'FILE_GONE',
    410,
    'What had arrived of this file is no longer here. Cancel this import and upload the file again.',
  );
}
