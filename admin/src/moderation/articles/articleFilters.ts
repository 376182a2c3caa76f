import type { ListFilter } from '../../common/list/filters.js';

export const articleFilters: ListFilter[] = [
  {
    source: 'status',
    label: 'desk.articles.status',
    kind: 'choice',
    choices: [
      { id: 'PUBLISHED', label: 'desk.articles.PUBLISHED' },
      { id: 'DRAFT', label: 'desk.articles.DRAFT' },
    ],
  },
  {
    source: 'commentPolicy',
    label: 'desk.articles.comments',
    kind: 'choice',
    choices: [
      { id: 'OPEN', label: 'desk.articles.OPEN' },
      { id: 'CLOSED', label: 'desk.articles.CLOSED' },
    ],
  },
  { source: 'kind', label: 'desk.articles.kind', kind: 'text' },
  {
    source: 'deleted',
    label: 'desk.articles.deleted',
    kind: 'choice',
    choices: [{ id: true, label: 'desk.articles.deletedOnly' }],
  },
];
