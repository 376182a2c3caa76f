import { useNotify, useRefresh } from 'react-admin';
import { useEffect, useRef, useState } from 'react';
import type { RecordRef } from '../recordRef.js';
import { upload } from './upload.js';

export interface Upload {
  key: number;
  name: string;
  share: number;
  /** Why it is not here: a text or a message key. */
  error?: string;
  /** While it is on its way: stops it; afterwards: takes the line away. */
  dismiss: () => void;
}

const MOST_BYTES = 20 * 1024 * 1024;
let keys = 0;

/** Files on their way to a record. Whoever leaves the page stops them. */
export function useUploads(on: RecordRef): { uploads: Upload[]; begin: (file: File) => void } {
  const notify = useNotify();
  const refresh = useRefresh();
  const [uploads, setUploads] = useState<Upload[]>([]);
  const left = useRef(new AbortController());
  useEffect(() => {
    const controller = new AbortController();
    left.current = controller;
    return () => controller.abort();
  }, []);
  const begin = (file: File) => {
    const key = (keys += 1);
    const stop = new AbortController();
    const drop = () => setUploads((all) => all.filter((one) => one.key !== key));
    const set = (change: Partial<Upload>) =>
      setUploads((all) => all.map((one) => (one.key === key ? { ...one, ...change } : one)));
    const dismiss = () => {
      stop.abort();
      drop();
    };
    const isTooLarge = file.size > MOST_BYTES;
    const error = isTooLarge ? 'desk.documents.tooLarge' : undefined;
    setUploads((all) => [...all, { key, name: file.name, share: 0, error, dismiss }]);
    if (isTooLarge) return;
    const signal = AbortSignal.any([stop.signal, left.current.signal]);
    upload({ on, file, signal, onProgress: (share) => set({ share }) })
      .then(() => {
        drop();
        notify('desk.documents.added', { type: 'success', messageArgs: { name: file.name } });
        refresh();
      })
      .catch((failed: Error) => failed.name !== 'AbortError' && set({ error: failed.message }));
  };
  return { uploads, begin };
}
