import { gzipSync } from 'node:zlib';
import type { Plugin, Rolldown } from 'vite';

const LIMIT_KB = 400;

/** Adds up the script that a person waits for before the first screen, and stops the build above the limit. */
export function firstLoadLimit(firstScreens: string[]): Plugin {
  return {
    name: 'first-load-limit',
    apply: 'build',
    generateBundle(_options, bundle) {
      const chunks = Object.values(bundle).filter(
        (file): file is Rolldown.OutputChunk => file.type === 'chunk',
      );
      const byName = new Map(chunks.map((chunk) => [chunk.fileName, chunk]));
      const needed = new Set<Rolldown.OutputChunk>();
      const need = (chunk: Rolldown.OutputChunk | undefined): void => {
        if (!chunk || needed.has(chunk)) return;
        needed.add(chunk);
        for (const name of chunk.imports) need(byName.get(name));
      };
      for (const chunk of chunks) {
        if (chunk.isEntry || firstScreens.some((screen) => chunk.facadeModuleId?.endsWith(screen)))
          need(chunk);
      }
      const bytes = [...needed].reduce((sum, chunk) => sum + gzipSync(chunk.code).length, 0);
      const sentence = `first load: ${(bytes / 1024).toFixed(1)} kB gzip of script in ${needed.size} files (limit ${LIMIT_KB})`;
      if (bytes > LIMIT_KB * 1024) this.error(sentence);
      console.log(sentence);
    },
  };
}
