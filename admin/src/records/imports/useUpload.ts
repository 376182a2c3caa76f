import { useEffect, useRef, useState } from 'react';
import { upload } from './upload.js';

export interface Upload {
  fileName: string;
  bytes: number;
  sent: number;
  state: 'sending' | 'paused' | 'failed';
  message?: string;
}

/** What an upload asks of the API, whatever is imported. */
export interface UploadVerbs {
  /** Announces a file; answers the import's id. */
  create: (file: File) => Promise<string>;
  /** How many bytes have arrived. */
  received: (id: string) => Promise<number>;
  /** Goes on with what has arrived as a whole. */
  arrived: (id: string) => Promise<unknown>;
  cancel: (id: string) => Promise<unknown>;
}

/** Carries one file to the API. It can be paused, gone on with, and given up. */
export function useUpload(verbs: UploadVerbs, onArrived: (id: string) => void) {
  const [state, setState] = useState<Upload>();
  const job = useRef<{ file: File; id?: string; stop: AbortController }>(undefined);
  useEffect(() => () => job.current?.stop.abort(), []);

  const run = async (file: File, known?: string) => {
    const stop = new AbortController();
    const mine: NonNullable<typeof job.current> = { file, stop, ...(known ? { id: known } : {}) };
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
      const id = (mine.id = known ?? (await verbs.create(file)));
      // What arrived is the API's to say: the last piece may have, though its answer was lost.
      const from = known ? await verbs.received(id) : 0;
      show({ sent: from });
      await upload({ id, file, from, signal: stop.signal, onProgress: (sent) => show({ sent }) });
      await verbs.arrived(id);
      onArrived(id);
    } catch (error) {
      if (stop.signal.aborted) show({ state: 'paused' });
      else show({ state: 'failed', message: (error as Error).message });
    }
  };
  return {
    state,
    begin: (file: File, known?: string) => void run(file, known),
    pause: () => job.current?.stop.abort(),
    resume: () => job.current && void run(job.current.file, job.current.id),
    giveUp: async () => {
      const mine = job.current;
      job.current = undefined;
      setState(undefined);
      mine?.stop.abort();
      if (mine?.id) await verbs.cancel(mine.id);
    },
  };
}
