import { type AccessRows, allow } from '../access/access-table.js';
import { ACCOUNTS, ADMINS, AGENCY, MODERATORS, STAFF } from '../access/roles.js';

const PAGE = 'items totalCount totalIsExact endCursor';
/** Who may read all of a wing's records, and so their history. */
const HISTORIANS = [...ACCOUNTS, ...MODERATORS];

export const deskAccess: AccessRows = {
  Query: {
    ...allow(STAFF, 'home machines search'),
    // Of which work, each source says.
    ...allow(AGENCY, 'today'),
    // Which entries, the query says by wing.
    ...allow(HISTORIANS, 'auditEntries'),
    // One's own; all for an admin.
    ...allow(MODERATORS, 'jobs'),
    ...allow(ADMINS, 'letters'),
  },
  Mutation: { ...allow(MODERATORS, 'cancelJob'), ...allow(ADMINS, 'retryLetter') },
  JobPage: allow(MODERATORS, PAGE),
  JobFilter: allow(MODERATORS, 'ids kind state'),
  JobSortField: allow(MODERATORS, 'CREATED_AT'),
  Home: allow(STAFF, 'waiting waitingHours decisionsPerDay'),
  Waiting: allow(STAFF, 'key resource filter count oldestAt'),
  Today: allow(AGENCY, 'items more'),
  TodayItem: allow(AGENCY, 'why record task owner dueAt since late'),
  HourBucket: allow(STAFF, 'upToHours count isExact filter'),
  DayCount: allow(STAFF, 'day approved spam trash isExact filter'),
  Machine: allow(STAFF, 'name states moves'),
  Move: allow(STAFF, 'action from to needs system'),
  SearchHit: allow(STAFF, 'resource id label detail'),
  AuditEntry: allow(
    HISTORIANS,
    'id at by actorName action subjectType subjectId subjectLabel changes requestId',
  ),
  AuditEntryPage: allow(HISTORIANS, PAGE),
  AuditFilter: allow(HISTORIANS, 'ids actorId action subjectType subjectId after before'),
  AuditSortField: allow(HISTORIANS, 'AT'),
  // A letter may hold a link that opens an account.
  Letter: allow(ADMINS, 'id to subject text html state attempts error createdAt dueAt sentAt'),
  LetterPage: allow(ADMINS, PAGE),
  LetterFilter: allow(ADMINS, 'ids q state'),
  LetterSortField: allow(ADMINS, 'CREATED_AT'),
};
