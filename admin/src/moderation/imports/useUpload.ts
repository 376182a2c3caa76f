import { useDataProvider } from 'react-admin';
import { useEffect, useRef, useState } from 'react';
import type { Import, ImportVerbs } from './imports.graphql.js';
import { upload } from './upload.js';

export interface Upload {
  fileName: string;
  bytes: number;
  sent: number;
  state: 'sending' | 'paused' | 'failed';
  message?: string;
}

/** Carries one file to the API, then starts the dry run. It can be paused, gone on with, and given up. */
export function useUpload(onArrived: (id: string) => void) {
  const dataProvider = useDataProvider<ReturnType<typeof useDataProvider> & ImportVerbs>();
  const [state, setState] = useState<Upload>();
  const job = useRef<{ file: File; batch?: Import; stop: AbortController }>(undefined);
  useEffect(() => () => job.current?.stop.abort(), []);

  const run = async (file: File, known?: Import) => {
    const stop = new AbortController();
    const mine: NonNullable<typeof job.current> = { file, stop, ...(known ? { batch: known } : {}) };
    job.current = mine;
    const show = (change: Partial<Upload>) => {
      if (job.current === mine)
        setState((before) => ({
          fileName: file.name,
          bytes: file.size,
          sent: 0,
          state: 'sending',
          ...before,
          ...change,
        }));
    };
    show({ state: 'sending', fileName: file.name, bytes: file.size, message: undefined });
    try {
      const batch = (mine.batch = known ?? (await dataProvider.createImport(file.name, file.size)));
      // What arrived is the API's to say: the last piece may have, though its answer was lost.
      const from = known ? ((await dataProvider.readImport(batch.id))?.bytesReceived ?? 0) : 0;
      show({ sent: from });
      await upload({ id: batch.id, file, from, signal: stop.signal, onProgress: (sent) => show({ sent }) });
      await dataProvider.startImport(batch.id);
      onArrived(batch.id);
    } catch (error) {
      if (stop.signal.aborted) show({ state: 'paused' });
      else show({ state: 'failed', message: (error as Error).message });
    }
  };
  return {
    state,
    begin: (file: File, known?: Import) => void run(file, known),
    pause: () => job.current?.stop.abort(),
    resume: () => job.current && void run(job.current.file, job.current.batch),
    giveUp: async () => {
      const mine = job.current;
      job.current = undefined;
      setState(undefined);
      mine?.stop.abort();
      if (mine?.batch) await dataProvider.cancelImport(mine.batch.id);
    },
  };
}
