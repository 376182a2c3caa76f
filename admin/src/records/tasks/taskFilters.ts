import type { ListFilter } from '../../common/list/filters.js';

export const taskFilters: ListFilter[] = [
  {
    source: 'mine',
    label: 'desk.tasks.filter.mine',
    kind: 'choice',
    choices: [{ id: true, label: 'desk.tasks.filter.mineOnly' }],
  },
  {
    source: 'states',
    label: 'desk.tasks.filter.states',
    kind: 'choices',
    choices: ['OPEN', 'SNOOZED', 'DONE'].map((id) => ({ id, label: `desk.tasks.state.${id}` })),
  },
  {
    source: 'overdue',
    label: 'desk.tasks.filter.overdue',
    kind: 'choice',
    choices: [{ id: true, label: 'desk.tasks.filter.overdueOnly' }],
  },
  {
    source: 'unassigned',
    label: 'desk.tasks.filter.unassigned',
    kind: 'choice',
    choices: [{ id: true, label: 'desk.tasks.filter.unassignedOnly' }],
  },
  {
    source: 'deleted',
    label: 'desk.tasks.filter.deleted',
    kind: 'choice',
    choices: [{ id: true, label: 'desk.tasks.filter.deletedOnly' }],
  },
];
