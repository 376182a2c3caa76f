import { useEffect } from 'react';
import type { Queue } from './Queue.js';

/** Who only walks past does not claim. */
const LOOKED_AT_MS = 400;
/** The desk forgets a claim after 120 s. */
const RENEW_MS = 60_000;

/** Lets what the desk has handed to me follow what is on screen, and lets go of it when I leave. */
export function useHandout({ handout, get, subscribe }: Queue): void {
  useEffect(() => {
    let shown: string | null = null;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const follow = () => {
      const { openId, rows } = get();
      const now = openId && rows[openId] ? openId : null;
      if (now === shown) return;
      shown = now;
      clearTimeout(timer);
      if (!now) return handout.letGo();
      timer = setTimeout(() => void handout.ask(), handout.has(now) ? 0 : LOOKED_AT_MS);
    };
    const leave = subscribe(follow);
    const again = setInterval(() => void handout.ask(), RENEW_MS);
    const wake = () => void handout.ask();
    const release = () => handout.letGo();
    document.addEventListener('visibilitychange', wake);
    window.addEventListener('pagehide', release);
    follow();
    return () => {
      leave();
      clearTimeout(timer);
      clearInterval(again);
      document.removeEventListener('visibilitychange', wake);
      window.removeEventListener('pagehide', release);
      release();
    };
  }, [handout, get, subscribe]);
}
