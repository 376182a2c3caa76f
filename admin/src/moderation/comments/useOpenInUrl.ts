import { useEffect, useRef } from 'react';
import type { Queue } from './Queue.js';
import type { useQueueUrl } from './useQueueUrl.js';

/** A hand that walks writes the address once it rests: a new address draws the whole frame again. */
const REST_MS = 200;

/** The open card and the URL follow each other; on a phone opening one is a step that `back` undoes. */
export function useOpenInUrl(
  queue: Queue,
  { openId, markOpen }: ReturnType<typeof useQueueUrl>,
  isPhone: boolean,
): void {
  const written = useRef(openId);
  const mark = useRef(markOpen);
  useEffect(() => {
    mark.current = markOpen;
  }, [markOpen]);

  // The address changed: by a link, a reload, the browser's back.
  useEffect(() => {
    if (openId === written.current && queue.get().openId !== null) return;
    written.current = openId;
    if (openId !== queue.get().openId) queue.open(openId);
  }, [queue, openId]);

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const write = () => {
      const now = queue.get().openId;
      if (now === written.current) return;
      const isStep = isPhone && !written.current && now !== null;
      written.current = now;
      mark.current(now, !isStep);
    };
    const leave = queue.subscribe(() => {
      if (queue.get().openId === written.current) return;
      clearTimeout(timer);
      timer = setTimeout(write, REST_MS);
    });
    return () => {
      clearTimeout(timer);
      leave();
    };
  }, [queue, isPhone]);
}
