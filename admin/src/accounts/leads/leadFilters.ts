import type { ListFilter } from '../../common/list/filters.js';
import { CLOSE_REASONS, SERVICES, SIZES } from './leadMoves.js';

const label = (key: string) => `desk.leads.filter.${key}`;
const choices = (of: string, ids: readonly string[]) =>
  ids.map((id) => ({ id, label: `desk.leads.${of}.${id}` }));
const yesNo = [
  { id: true, label: label('yes') },
  { id: false, label: label('no') },
];
const only = [{ id: true, label: label('yes') }];

const SOURCES = [
  'CONTACT_FORM',
  'BOOKING',
  'BLOG_COMMENT',
  'REFERRAL',
  'LINKEDIN',
  'EVENT',
  'OUTBOUND',
  'IMPORT',
];
const CLOCKS = ['OK', 'AT_RISK', 'BREACHED', 'MET', 'MET_LATE'];

/** What the inbox can be narrowed by; people are chosen among those who take leads. */
export const leadFilters = (owners: readonly { id: string; name: string }[]): ListFilter[] => [
  { source: 'forMe', label: label('forMe'), kind: 'choice', choices: only },
  {
    source: 'ownerId',
    label: label('ownerId'),
    kind: 'choice',
    choices: owners.map(({ id, name }) => ({ id, label: name })),
  },
  { source: 'owned', label: label('owned'), kind: 'choice', choices: yesNo },
  { source: 'slaState', label: label('slaState'), kind: 'choice', choices: choices('sla', CLOCKS) },
  { source: 'service', label: label('service'), kind: 'choice', choices: choices('service', SERVICES) },
  { source: 'source', label: label('source'), kind: 'choice', choices: choices('source', SOURCES) },
  { source: 'size', label: label('size'), kind: 'choice', choices: choices('size', SIZES) },
  { source: 'sized', label: label('sized'), kind: 'choice', choices: yesNo },
  { source: 'consulted', label: label('consulted'), kind: 'choice', choices: yesNo },
  {
    source: 'closeReason',
    label: label('closeReason'),
    kind: 'choice',
    choices: choices('reason', CLOSE_REASONS),
  },
  { source: 'receivedAfter', label: label('receivedAfter'), kind: 'moment' },
  { source: 'receivedBefore', label: label('receivedBefore'), kind: 'moment' },
  { source: 'dueAfter', label: label('dueAfter'), kind: 'moment' },
  { source: 'dueBefore', label: label('dueBefore'), kind: 'moment' },
  { source: 'duplicates', label: label('duplicates'), kind: 'choice', choices: only },
  { source: 'back', label: label('back'), kind: 'choice', choices: only },
  { source: 'deleted', label: label('deleted'), kind: 'choice', choices: only },
];
