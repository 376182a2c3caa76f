import type { ListFilter } from '../../common/list/filters.js';
import { KINDS, OUTCOMES, STATUSES } from './consultationMoves.js';

const label = (key: string) => `desk.consultations.filter.${key}`;
const choices = (of: string, ids: readonly string[]) =>
  ids.map((id) => ({ id, label: `desk.consultations.${of}.${id}` }));
const only = [{ id: true, label: label('yes') }];

/** What the list can be narrowed by; hosts are chosen among those who take leads. */
export const consultationFilters = (hosts: readonly { id: string; name: string }[]): ListFilter[] => [
  { source: 'upcoming', label: label('upcoming'), kind: 'choice', choices: only },
  { source: 'toClose', label: label('toClose'), kind: 'choice', choices: only },
  { source: 'status', label: label('status'), kind: 'choice', choices: choices('status', STATUSES) },
  { source: 'forMe', label: label('forMe'), kind: 'choice', choices: only },
  {
    source: 'hostId',
    label: label('hostId'),
    kind: 'choice',
    choices: hosts.map(({ id, name }) => ({ id, label: name })),
  },
  { source: 'kind', label: label('kind'), kind: 'choice', choices: choices('kind', KINDS) },
  { source: 'outcome', label: label('outcome'), kind: 'choice', choices: choices('outcome', OUTCOMES) },
  {
    source: 'confidential',
    label: label('confidential'),
    kind: 'choice',
    choices: [...only, { id: false, label: label('no') }],
  },
  { source: 'startsFrom', label: label('startsFrom'), kind: 'moment' },
  { source: 'startsBefore', label: label('startsBefore'), kind: 'moment' },
];
