import { TimelineKind } from '../timeline/timeline.model.js';
import type { TimelineSource } from '../timeline/timeline-sources.js';

export const documentSource: TimelineSource = {
  on: 'any',
  kinds: [TimelineKind.FILE],
  rows: ({
    type,
    id,
  }) => `SELECT d.created_at AS at, 'FILE' AS kind, d.id, d.name AS title, '' AS detail, d.by_id,
    json_build_object('mime', d.mime, 'bytes', d.bytes) AS data, NULL AS link_type, NULL::uuid AS link_id
    FROM documents d WHERE d.subject_type = ${type} AND d.subject_id = ${id} AND d.deleted_at IS NULL`,
};
