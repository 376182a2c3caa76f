import { TimelineKind } from '../timeline/timeline.model.js';
import type { TimelineSource } from '../timeline/timeline-sources.js';
import type { MergeKinds } from './merge-kinds.js';

/** What was merged into a record. */
export const mergeSource = (kinds: MergeKinds): TimelineSource => ({
  on: 'any',
  kinds: [TimelineKind.MERGE],
  rows: ({
    type,
    id,
  }) => `SELECT m.at, 'MERGE' AS kind, m.id, ${kinds.label('m.subject_type', 'm.merged_id')} AS title, '' AS detail, m.by_id,
    json_build_object('undone', m.undone_at IS NOT NULL) AS data, NULL AS link_type, NULL::uuid AS link_id
    FROM merges m WHERE m.subject_type = ${type} AND m.kept_id = ${id}`,
});
