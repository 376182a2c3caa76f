import { type AccessRows, allow } from '../../access/access-table.js';
import { AGENCY } from '../../access/roles.js';

/** On which records, RecordTypes says. */
export const tasksAccess: AccessRows = {
  Query: allow(AGENCY, 'tasks'),
  Mutation: allow(
    AGENCY,
    'createTask updateTask completeTasks reopenTasks snoozeTasks reassignTasks deleteTasks restoreTasks',
  ),
  Task: allow(
    AGENCY,
    `id version title note kind dueOn dueAt snoozedUntil doneAt createdAt updatedAt deletedAt state overdue subject assignee doneBy
     createdBy`,
  ),
  TaskPage: allow(AGENCY, 'items totalCount totalIsExact endCursor'),
  TaskOutcome: allow(AGENCY, 'id code task'),
  TaskFilter: allow(
    AGENCY,
    'ids q states mine assigneeId unassigned dueBefore overdue subjectType subjectId kind deleted',
  ),
  TaskSortField: allow(AGENCY, 'DUE CREATED_AT DONE_AT'),
};
