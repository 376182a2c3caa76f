import { type DocumentNode, type OperationDefinitionNode, parse } from 'graphql';
import { ACCOUNTS, MODERATORS, type Role } from '../../access/roles.js';

/** A list that can be had as CSV: the operation that reads it, and its columns as paths into a row. */
export interface ExportSource {
  /** Who may take it away; what of it, the access table says. */
  roles: readonly Role[];
  document: DocumentNode;
  operation: OperationDefinitionNode;
  /** The root field. */
  field: string;
  columns: readonly { header: string; path: readonly string[] }[];
}

interface Described {
  field: string;
  /** The prefix of its filter and sort types. */
  type: string;
  sorted: boolean;
  roles: readonly Role[];
  columns: Record<string, string>;
}

const LISTS: Record<string, Described> = {
  companies: {
    field: 'companies',
    type: 'Company',
    sorted: true,
    roles: ACCOUNTS,
    columns: {
      id: 'id',
      name: 'name',
      domain: 'domain',
      website: 'website',
      size: 'size',
      industry: 'industry',
      country: 'country',
      status: 'status',
      'account manager': 'accountManager.name',
      contacts: 'contactCount',
      'primary contact': 'primaryContact.name',
      'fee %': 'feePercent',
      currency: 'currency',
      'guarantee days': 'guaranteeDays',
      'prorate after days': 'prorateAfterDays',
      'payment terms days': 'paymentTermsDays',
      'MSA signed': 'msaSignedOn',
      'NDA signed': 'ndaSignedOn',
      'off limits until': 'offLimitsUntil',
      'off limits reason': 'offLimitsReason',
      about: 'about',
      updated: 'updatedAt',
    },
  },
  contacts: {
    field: 'contacts',
    type: 'Contact',
    sorted: true,
    roles: ACCOUNTS,
    columns: {
      id: 'id',
      name: 'name',
      email: 'email',
      phone: 'phone',
      title: 'title',
      role: 'role',
      company: 'company.name',
      'company id': 'companyId',
      primary: 'isPrimary',
      since: 'employedSince',
      LinkedIn: 'linkedinUrl',
      'time zone': 'timeZone',
      about: 'about',
      updated: 'updatedAt',
    },
  },
  leads: {
    field: 'leads',
    type: 'Lead',
    sorted: true,
    roles: ACCOUNTS,
    columns: {
      id: 'id',
      reference: 'reference',
      state: 'status',
      name: 'name',
      email: 'email',
      phone: 'phone',
      company: 'companyName',
      domain: 'companyDomain',
      size: 'companySize',
      services: 'services',
      message: 'message',
      source: 'source',
      article: 'sourceArticle.title',
      campaign: 'firstTouch.utmCampaign',
      owner: 'owner.name',
      received: 'receivedAt',
      'answer due': 'firstResponseDueAt',
      answered: 'firstRespondedAt',
      clock: 'slaState',
      'comes back': 'snoozedUntil',
      'closed because': 'closeReason',
      note: 'closeNote',
      updated: 'updatedAt',
    },
  },
  // Amounts stand in minor units, as the API gives them: their currency is in a column of its own.
  engagements: {
    field: 'engagements',
    type: 'Engagement',
    sorted: true,
    roles: ACCOUNTS,
    columns: {
      id: 'id',
      code: 'code',
      type: 'type',
      status: 'status',
      since: 'statusSince',
      title: 'title',
      confidential: 'confidential',
      company: 'company.name',
      'hiring contact': 'contact.name',
      'account manager': 'accountManager.name',
      'lead recruiter': 'leadRecruiter.name',
      priority: 'priority',
      openings: 'openings',
      filled: 'filledCount',
      begins: 'beginsOn',
      currency: 'currency',
      'value (minor units)': 'value',
      'fee %': 'feePercent',
      'flat fee (minor units)': 'flatFee',
      'salary from (minor units)': 'salaryMin',
      'salary to (minor units)': 'salaryMax',
      'guarantee days': 'guaranteeDays',
      'days a week': 'daysPerWeek',
      'day rate (minor units)': 'billDayRate',
      'minimum weeks': 'minimumWeeks',
      starts: 'startsOn',
      ends: 'endsOn',
      'budget (minor units)': 'budgetCap',
      'fixed fee (minor units)': 'fixedFee',
      kickoff: 'kickoffOn',
      readout: 'readoutOn',
      opened: 'openedAt',
      closed: 'closeReason',
      updated: 'updatedAt',
    },
  },
  consultations: {
    field: 'consultations',
    type: 'Consultation',
    sorted: true,
    roles: ACCOUNTS,
    columns: {
      id: 'id',
      reference: 'reference',
      kind: 'kind',
      state: 'status',
      starts: 'startsAt',
      ends: 'endsAt',
      host: 'host.name',
      guest: 'guestName',
      email: 'guestEmail',
      phone: 'guestPhone',
      company: 'guestCompany',
      'guest time zone': 'guestZone',
      channel: 'channel',
      confidential: 'confidential',
      'NDA signed': 'ndaSignedOn',
      lead: 'lead.reference',
      outcome: 'outcome',
      'next step': 'nextStepOn',
      'called off by': 'closedBy',
      reason: 'closeReason',
      updated: 'updatedAt',
    },
  },
  comments: {
    field: 'comments',
    type: 'Comment',
    sorted: true,
    roles: MODERATORS,
    columns: {
      id: 'id',
      status: 'status',
      arrived: 'arrivedAt',
      article: 'article.title',
      slug: 'article.slug',
      author: 'author.name',
      email: 'author.email',
      website: 'author.url',
      address: 'author.ip',
      text: 'bodyText',
      decided: 'decidedAt',
      'decided by': 'decidedBy.name',
    },
  },
  articles: {
    field: 'articles',
    type: 'Article',
    sorted: true,
    roles: MODERATORS,
    columns: {
      id: 'id',
      title: 'title',
      slug: 'slug',
      author: 'authorName',
      status: 'status',
      published: 'publishedAt',
      comments: 'commentPolicy',
      pending: 'pendingCount',
      visible: 'visibleCount',
      updated: 'updatedAt',
    },
  },
  users: {
    field: 'users',
    type: 'User',
    sorted: true,
    roles: MODERATORS,
    columns: {
      id: 'id',
      name: 'name',
      email: 'email',
      roles: 'roles',
      joined: 'joinedAt',
      'last seen': 'lastSeenAt',
      disabled: 'disabledAt',
    },
  },
  blocks: {
    field: 'blocks',
    type: 'Block',
    sorted: false,
    roles: MODERATORS,
    columns: {
      id: 'id',
      kind: 'kind',
      value: 'value',
      note: 'note',
      hits: 'hits',
      expires: 'expiresAt',
      created: 'createdAt',
    },
  },
  auditEntries: {
    field: 'auditEntries',
    type: 'Audit',
    sorted: true,
    roles: [...ACCOUNTS, ...MODERATORS],
    columns: {
      id: 'id',
      at: 'at',
      person: 'by.name',
      action: 'action',
      'record type': 'subjectType',
      record: 'subjectLabel',
      'record id': 'subjectId',
      changes: 'changes',
      request: 'requestId',
    },
  },
};

/** `a`, `b.c` and `b.d` as a selection set: `a b { c d }`. */
function selection(paths: string[]): string {
  const inner = new Map<string, string[]>();
  for (const path of paths) {
    const [name, ...rest] = path.split('.');
    inner.set(name!, [...(inner.get(name!) ?? []), ...(rest.length ? [rest.join('.')] : [])]);
  }
  return [...inner]
    .map(([name, below]) => (below.length ? `${name} { ${selection(below)} }` : name))
    .join(' ');
}

function source({ field, type, sorted, roles, columns }: Described): ExportSource {
  const [declared, given] = sorted ? [`, $sort: ${type}Sort`, ', sort: $sort'] : ['', ''];
  const document = parse(
    `query ($filter: ${type}Filter, $page: PageInput${declared}) { ${field}(filter: $filter, page: $page${given}) { items { ${selection(Object.values(columns))} } endCursor } }`,
  );
  return {
    roles,
    document,
    operation: document.definitions[0] as OperationDefinitionNode,
    field,
    columns: Object.entries(columns).map(([header, path]) => ({ header, path: path.split('.') })),
  };
}

export const EXPORT_SOURCES: ReadonlyMap<string, ExportSource> = new Map(
  Object.entries(LISTS).map(([name, list]) => [name, source(list)]),
);
