import { useMemo } from 'react';
import { type Keys, useKeys } from '../../common/useKeys.js';
import type { Action } from './verbs.graphql.js';
import type { QueueRoom } from './queueContext.js';
import { wayBack } from './queueState.js';
import { reasons } from './reasons.js';

/** What each key does here. */
export function useShortcuts({ queue, verbs }: QueueRoom, isOn: boolean, showHelp: () => void): void {
  const keys = useMemo((): Keys => {
    const open = () => {
      const { openId, rows } = queue.get();
      return openId ? rows[openId] : undefined;
    };
    const decide = (action: Action) => () => void verbs.decideOpen(action);
    const panel = (name: 'reply' | 'approveReply' | 'edit' | 'author') => () => {
      if (open()) queue.set({ panel: queue.get().panel === name ? null : name });
    };
    const reasonKeys = Object.fromEntries(
      reasons
        .slice(0, 10)
        .map((reason, at): [string, () => void] => [
          String((at + 1) % 10),
          () => queue.set({ reason: queue.get().reason === reason ? null : reason }),
        ]),
    );
    return {
      j: () => queue.move(1),
      k: () => queue.move(-1),
      a: decide('APPROVE'),
      s: decide('SPAM'),
      d: decide('TRASH'),
      u: decide('UNAPPROVE'),
      n: () => {
        const row = open();
        if (row) verbs.decideOpen(wayBack(row.comment));
      },
      r: panel('reply'),
      'Shift+r': panel('approveReply'),
      e: panel('edit'),
      h: panel('author'),
      x: () => {
        const { openId } = queue.get();
        if (openId) queue.toggle(openId);
      },
      'Shift+x': () => queue.toggleAll(),
      'Shift+a': () => void verbs.decideSelected('APPROVE'),
      'Shift+s': () => void verbs.decideSelected('SPAM'),
      'Shift+d': () => void verbs.decideSelected('TRASH'),
      z: () => verbs.undo(),
      o: () => {
        const row = open();
        if (row) window.open(`/blog/${encodeURIComponent(row.comment.article.slug)}`, '_blank', 'noopener');
      },
      '?': showHelp,
      Escape: () => queue.set({ panel: null }),
      ...reasonKeys,
    };
  }, [queue, verbs, showHelp]);
  useKeys(keys, isOn);
}
