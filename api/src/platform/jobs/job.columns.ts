import { person } from '../graphql/person.js';
import type { Columns } from '../graphql/shape.js';

/** How the fields of a Job are made; `j` is the row of jobs. */
export const JOB: Columns = {
  id: 'j.id',
  kind: 'j.kind',
  state: 'j.state',
  done: 'j.done',
  total: 'j.total',
  result: 'j.result',
  error: 'j.error',
  createdBy: person('j.created_by'),
  createdAt: 'j.created_at',
  finishedAt: 'j.finished_at',
};
