import { Injectable } from '@nestjs/common';
import { TimelineKind } from './timeline.model.js';

/** The record whose timeline it is, as expressions of SQL. emails: a text[]. */
export interface TimelineSubject {
  type: string;
  id: string;
  emails: string;
}

export interface TimelineSource {
  /** The kinds of record on whose timelines it stands. */
  on: readonly string[] | 'any';
  kinds: readonly TimelineKind[];
  /**
   * A statement of `at, kind, id, title, detail, by_id, data, link_type, link_id`, with no order and no limit, so that an
   * index can give the newest. Whoever may read the record may read what it gives.
   */
  rows(of: TimelineSubject): string;
}

/** What stands on timelines. A room registers its own in onModuleInit. */
@Injectable()
export class TimelineSources {
  private readonly sources: TimelineSource[] = [ACTIVITIES, TASKS];

  register(...sources: TimelineSource[]): void {
    this.sources.push(...sources);
  }

  for(type: string, kinds?: readonly TimelineKind[] | null): TimelineSource[] {
    return this.sources.filter(
      (s) =>
        (s.on === 'any' || s.on.includes(type)) && (!kinds || s.kinds.some((kind) => kinds.includes(kind))),
    );
  }
}

/** The moves of a machine on the timelines of its records. events: the table of its events. */
export const stageSource = (type: string, events: string): TimelineSource => ({
  on: [type],
  kinds: [TimelineKind.STAGE],
  rows: ({
    id,
  }) => `SELECT e.at, 'STAGE' AS kind, e.id, e.action AS title, coalesce(e.note, '') AS detail, e.actor_id AS by_id,
    json_build_object('from', e.from_status, 'to', e.to_status, 'reason', e.reason) AS data, NULL AS link_type, NULL::uuid AS link_id
    FROM ${events} e WHERE e.subject_id = ${id}`,
});

const ACTIVITIES: TimelineSource = {
  on: 'any',
  kinds: [
    TimelineKind.CALL,
    TimelineKind.EMAIL,
    TimelineKind.MEETING,
    TimelineKind.MESSAGE,
    TimelineKind.NOTE,
  ],
  rows: ({
    type,
    id,
  }) => `SELECT l.at, a.kind, l.activity_id AS id, a.subject AS title, a.body AS detail, a.by_id, NULL::json AS data,
    NULL AS link_type, NULL::uuid AS link_id
    FROM activity_links l JOIN activities a ON a.id = l.activity_id AND a.deleted_at IS NULL
    WHERE l.subject_type = ${type} AND l.subject_id = ${id}`,
};

const TASKS: TimelineSource = {
  on: 'any',
  kinds: [TimelineKind.TASK],
  rows: ({
    type,
    id,
  }) => `SELECT t.done_at AS at, 'TASK' AS kind, t.id, t.title, t.note AS detail, t.done_by_id AS by_id, NULL::json AS data,
    NULL AS link_type, NULL::uuid AS link_id
    FROM tasks t WHERE t.subject_type = ${type} AND t.subject_id = ${id} AND t.done_at IS NOT NULL AND t.deleted_at IS NULL`,
};
