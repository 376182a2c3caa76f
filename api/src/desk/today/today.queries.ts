import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/roles.js';
import { Database } from '../../platform/database/database.js';
import { person } from '../../platform/graphql/person.js';
import { type Asked, type Columns, columnsOf, listOf, objectOf } from '../../platform/graphql/shape.js';
import { answer, type Shaped } from '../../platform/graphql/shaped.js';
import { RecordTypes } from '../../records/record-types.js';
import { TasksQueries } from '../../records/tasks/tasks.queries.js';
import { TodaySources, type Viewer } from '../../records/today/today-sources.js';
import type { Today } from './today.model.js';

const MOST = 100;
const ORDER = 'ORDER BY w.late DESC, CASE WHEN w.late THEN w.weight END, w.due_at, w.id';

@Injectable()
export class TodayQueries {
  constructor(
    private readonly db: Database,
    private readonly types: RecordTypes,
    private readonly sources: TodaySources,
    private readonly tasks: TasksQueries,
  ) {}

  /** One statement. */
  async of(asked: Asked, actor: Actor): Promise<Today | Shaped> {
    const viewer: Viewer = {
      id: 'viewer.id',
      zone: 'viewer.zone',
      readable: (type, id) => this.types.readable(actor, 'viewer.id', type, id),
    };
    const branches = this.sources
      .for(actor)
      .flatMap(({ weight, rows }) =>
        rows(viewer, MOST + 1).map(
          (row) =>
            `SELECT ${weight} AS weight, s.* FROM (${row}) s (why, type, id, task_id, owner_id, due_at, since)`,
        ),
      );
    // Whatever a source gives, nobody is shown what they may not read.
    const text = `WITH viewer AS (SELECT $1::uuid AS id, $2::text AS zone),
      due AS MATERIALIZED (SELECT w.* FROM viewer, LATERAL (SELECT b.*, b.due_at < now() AS late FROM (${branches.join(' UNION ALL ')}) b) w
        WHERE ${viewer.readable('w.type', 'w.id')} ${ORDER} LIMIT ${MOST + 1})
      SELECT row_to_json(r)::text AS json FROM (SELECT ${columnsOf(asked.selection, {
        items: (fields) =>
          listOf(
            `SELECT ${columnsOf(fields, this.columns(actor))} FROM (SELECT * FROM due w ${ORDER} LIMIT ${MOST}) w, viewer ${ORDER}`,
          ),
        more: `(SELECT count(*) > ${MOST} FROM due)`,
      })}) r`;
    const found = await this.db.one<{ json: string }>(text, [actor.id, actor.timeZone]);
    return answer<Today>(asked, found!.json);
  }

  private columns(actor: Actor): Columns {
    return {
      why: 'w.why',
      record: this.types.link(actor, 'viewer.id', 'w.type', 'w.id'),
      task: (selection) =>
        `(SELECT ${objectOf(selection, this.tasks.columns(actor))} FROM tasks t WHERE t.id = w.task_id)`,
      owner: person('w.owner_id'),
      dueAt: 'w.due_at',
      since: 'w.since',
      late: 'w.late',
    };
  }
}
