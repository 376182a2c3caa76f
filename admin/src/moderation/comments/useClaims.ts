import { useEffect } from 'react';
import { send } from '../../providers/request.js';
import { CLAIM, RELEASE } from './verbs.graphql.js';
import type { Queue } from './Queue.js';
import { useStore } from './store.js';

/** Who only walks past does not claim. */
const LOOKED_AT_MS = 400;
/** The desk forgets a claim after 120 s. */
const RENEW_MS = 60_000;

/** Tells the others what is on my screen, and shows what is on theirs. It warns, it never blocks. */
export function useClaims(queue: Queue): void {
  const openId = useStore(queue, ({ openId: id }) => id);
  const status = useStore(queue, ({ rows }) => (openId ? rows[openId]?.comment.status : undefined));
  const isHere = status !== undefined;
  useEffect(() => {
    if (!openId || !isHere) return;
    let isClaimed = false;
    const claim = async () => {
      if (document.visibilityState === 'hidden') return;
      isClaimed = true;
      const { claimComments } = await send(CLAIM, { ids: [openId] }).catch(() => ({ claimComments: [] }));
      const [held] = claimComments;
      const row = queue.get().rows[openId];
      if (held && row && row.comment.claimedBy?.id !== held.by.id)
        queue.put(openId, { comment: { ...row.comment, claimedBy: held.by } });
    };
    const first = setTimeout(() => void claim(), LOOKED_AT_MS);
    const again = setInterval(() => void claim(), RENEW_MS);
    const release = () => {
      if (isClaimed) send(RELEASE, { ids: [openId] }, { keepalive: true }).catch(() => undefined);
      isClaimed = false;
    };
    window.addEventListener('pagehide', release);
    return () => {
      clearTimeout(first);
      clearInterval(again);
      window.removeEventListener('pagehide', release);
      release();
    };
  }, [queue, openId, isHere]);
}
