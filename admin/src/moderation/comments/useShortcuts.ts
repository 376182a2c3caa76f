import { useMemo } from 'react';
import { queueKeys, type QueueVerb, reasonKeys } from '../../common/queueKeys.js';
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
    const acts: Record<QueueVerb, () => void> = {
      next: () => queue.move(1),
      previous: () => queue.move(-1),
      approve: decide('APPROVE'),
      spam: decide('SPAM'),
      trash: decide('TRASH'),
      unapprove: decide('UNAPPROVE'),
      wayBack: () => {
        const row = open();
        if (row) verbs.decideOpen(wayBack(row.comment));
      },
      reply: panel('reply'),
      approveReply: panel('approveReply'),
      edit: panel('edit'),
      author: panel('author'),
      select: () => {
        const { openId } = queue.get();
        if (openId) queue.toggle(openId);
      },
      selectAll: () => queue.toggleAll(),
      approveMany: () => void verbs.decideSelected('APPROVE'),
      spamMany: () => void verbs.decideSelected('SPAM'),
      trashMany: () => void verbs.decideSelected('TRASH'),
      undo: () => verbs.undo(),
      article: () => {
        const row = open();
        if (row) window.open(`/blog/${encodeURIComponent(row.comment.article.slug)}`, '_blank', 'noopener');
      },
      help: showHelp,
      close: () => queue.set({ panel: null }),
    };
    const ofReasons = reasonKeys.map((key, at): [string, () => void] => {
      const reason = reasons[at]!;
      return [key, () => queue.set({ reason: queue.get().reason === reason ? null : reason })];
    });
    return Object.fromEntries([
      ...Object.entries(acts).map(([verb, act]) => [queueKeys[verb as QueueVerb], act] as const),
      ...ofReasons,
    ]);
  }, [queue, verbs, showHelp]);
  useKeys(keys, isOn);
}
