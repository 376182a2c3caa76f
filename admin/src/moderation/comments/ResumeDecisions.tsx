import { useNotify } from 'react-admin';
import { useEffect } from 'react';
import { useMe } from '../../providers/me.js';
import { PREFIX } from './decisionJournal.js';

/**
 * Sends what a closed tab, a reload or a lost network left unanswered, on whatever screen the person begins. The code
 * that sends is loaded only where something is left.
 */
export function ResumeDecisions() {
  const owner = useMe()?.id;
  const notify = useNotify();
  useEffect(() => {
    if (!owner || !Object.keys(localStorage).some((key) => key.startsWith(PREFIX))) return;
    let stop: (() => void) | undefined;
    let isGone = false;
    void import('./decisions.js').then(({ decisions, onVerdict }) => {
      if (isGone) return;
      stop = onVerdict((_entry, { refusal, outcomes }) => {
        const refused = outcomes?.find(({ code }) => code !== 'APPLIED' && code !== 'NOOP');
        const reason = refusal?.message ?? refused?.message;
        // The queue, where it is on screen, shows the comment itself.
        if (reason && !document.querySelector('[data-queue]'))
          notify('desk.comments.said.refused', { type: 'error', messageArgs: { reason } });
      });
      decisions.resume(owner);
      // Signed in again: what waited for that need not wait longer.
      decisions.hurry();
    });
    return () => {
      isGone = true;
      stop?.();
    };
  }, [owner, notify]);
  return null;
}
