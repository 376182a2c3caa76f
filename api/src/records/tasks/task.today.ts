import { type TodaySource, WEIGHT } from '../today/today-sources.js';

/** One's own tasks that are late or due today; what sleeps is not there. */
export const taskToday: TodaySource = {
  needs: 'tasks',
  weight: WEIGHT.TASK,
  rows: ({ id, zone, readable }, limit) => {
    const today = `(now() AT TIME ZONE ${zone})::date`;
    return [
      // `due` ends days in UTC: roughly, for the index; then by the day where the person is.
      `SELECT 'task.due', t.subject_type, t.subject_id, t.id, t.assignee_id,
         coalesce(t.due_at, (t.due_on + 1)::timestamp AT TIME ZONE ${zone}), t.created_at FROM tasks t
       WHERE t.assignee_id = ${id} AND t.done_at IS NULL AND t.deleted_at IS NULL AND (t.snoozed_until > now()) IS NOT TRUE
         AND t.due < (${today} + 2)::timestamp AT TIME ZONE 'UTC' AND coalesce(t.due_on, (t.due_at AT TIME ZONE ${zone})::date) <= ${today}
         AND ${readable('t.subject_type', 't.subject_id')} ORDER BY t.due, t.id LIMIT ${limit}`,
    ];
  },
};
