import { graphql, type ResultOf } from '../../providers/graphql.js';
import type { Operations } from '../../providers/operations.js';

export const TASK = graphql(`
  fragment TaskFields on Task {
    id
    version
    title
    note
    kind
    dueOn
    dueAt
    snoozedUntil
    doneAt
    state
    overdue
    deletedAt
    subject {
      type
      id
      list
      label
    }
    assignee {
      id
      name
    }
    createdBy {
      id
      name
    }
    createdAt
  }
`);
export type Task = ResultOf<typeof TASK>;

export const TASKS = graphql(
  `
    query Tasks($filter: TaskFilter, $sort: TaskSort, $page: PageInput) {
      tasks(filter: $filter, sort: $sort, page: $page) {
        items {
          ...TaskFields
        }
        totalCount
        totalIsExact
      }
    }
  `,
  [TASK],
);
export const CREATE = graphql(
  `
    mutation CreateTask($on: RecordRefInput!, $input: TaskInput!) {
      createTask(on: $on, input: $input) {
        ...TaskFields
      }
    }
  `,
  [TASK],
);

export const UPDATE = graphql(
  `
    mutation UpdateTask($id: UUID!, $expectedVersion: Int!, $input: TaskInput!) {
      updateTask(id: $id, expectedVersion: $expectedVersion, input: $input) {
        ...TaskFields
      }
    }
  `,
  [TASK],
);

const OUTCOME = graphql(
  `
    fragment TaskOutcomeFields on TaskOutcome {
      id
      code
      task {
        ...TaskFields
      }
    }
  `,
  [TASK],
);
export type TaskOutcome = ResultOf<typeof OUTCOME>;

export const COMPLETE = graphql(
  `
    mutation CompleteTasks($items: [TaskItem!]!) {
      completeTasks(items: $items) {
        ...TaskOutcomeFields
      }
    }
  `,
  [OUTCOME],
);
export const REOPEN = graphql(
  `
    mutation ReopenTasks($items: [TaskItem!]!) {
      reopenTasks(items: $items) {
        ...TaskOutcomeFields
      }
    }
  `,
  [OUTCOME],
);
export const SNOOZE = graphql(
  `
    mutation SnoozeTasks($items: [TaskItem!]!, $until: DateTime) {
      snoozeTasks(items: $items, until: $until) {
        ...TaskOutcomeFields
      }
    }
  `,
  [OUTCOME],
);
export const REASSIGN = graphql(
  `
    mutation ReassignTasks($items: [TaskItem!]!, $assigneeId: UUID) {
      reassignTasks(items: $items, assigneeId: $assigneeId) {
        ...TaskOutcomeFields
      }
    }
  `,
  [OUTCOME],
);
export const DELETE = graphql(
  `
    mutation DeleteTasks($items: [TaskItem!]!) {
      deleteTasks(items: $items) {
        ...TaskOutcomeFields
      }
    }
  `,
  [OUTCOME],
);
export const RESTORE = graphql(
  `
    mutation RestoreTasks($items: [TaskItem!]!) {
      restoreTasks(items: $items) {
        ...TaskOutcomeFields
      }
    }
  `,
  [OUTCOME],
);

export const taskOperations: Operations = {
  list: TASKS,
  sorts: ['due', 'doneAt'],
};
