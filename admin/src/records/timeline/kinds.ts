import type { TimelineKind } from './timeline.graphql.js';

/** What one can write down, in the order of the composer, with its key. */
export const WRITTEN = [
  { kind: 'CALL', key: 'c' },
  { kind: 'EMAIL', key: 'm' },
  { kind: 'NOTE', key: 'n' },
  { kind: 'MEETING', key: '' },
  { kind: 'TASK', key: 't' },
] as const;
export type WrittenKind = (typeof WRITTEN)[number]['kind'];

/** What a timeline can be narrowed to: the names stand in the address and under `desk.records.shown`. */
export const SHOWN: Record<string, readonly TimelineKind[]> = {
  talks: ['CALL', 'EMAIL', 'MEETING', 'MESSAGE'],
  notes: ['NOTE'],
  moves: ['STAGE', 'MERGE'],
  tasks: ['TASK'],
  files: ['FILE'],
  comments: ['COMMENT'],
};
