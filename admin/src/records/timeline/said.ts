import type { Entry } from './timeline.graphql.js';

/** The name of a state or a reason as words where the rooms have no better: ON_HOLD is "on hold". */
const plain = (code: string): string => code.replaceAll('_', ' ').toLowerCase();

type Translate = (key: string, args?: object) => string;

/** What happened, after the name of who did it: "called, no answer". */
export function saidOf({ kind, activity, data }: Entry, translate: Translate): string {
  const t = (key: string, args?: object) => translate(`desk.records.did.${key}`, args);
  if (kind === 'STAGE') {
    const { from, to, reason } = (data ?? {}) as { from?: string; to?: string; reason?: string };
    const named = (code: string | undefined) =>
      code ? translate(`desk.records.state.${code}`, { _: plain(code) }) : '';
    const move = t(from && from !== to ? 'moved' : 'put', { from: named(from), to: named(to) });
    return reason ? `${move}: ${named(reason)}` : move;
  }
  if (kind === 'MERGE') return t((data as { undone?: boolean } | null)?.undone ? 'MERGE_undone' : 'MERGE');
  if (!activity) return t(kind);
  if (activity.automatic) return t(`${kind}.automatic`);
  const { direction, answered } = activity;
  if (kind === 'CALL') return t(`CALL.${direction ?? 'OUT'}.${answered ? 'answered' : 'unanswered'}`);
  return direction ? t(`${kind}.${direction}`) : t(kind);
}
