import { rowsUrl } from '../common/rowsUrl.js';

export interface NavEntry {
  /** Names the text (`desk.layout.nav.<key>`) and the resource whose waiting rows are counted. */
  key: string;
  to: string;
  /** The root field that opens this screen; an entry that I may not open is not shown. */
  needs?: string;
}
export interface NavSection {
  key: string;
  entries: NavEntry[];
}

export const today: NavEntry = { key: 'today', to: '/' };

/** What stands above the wings: one's own, whatever one works in. */
export const own: NavEntry[] = [
  today,
  { key: 'tasks', to: rowsUrl('tasks', { mine: true, states: ['OPEN'] }), needs: 'tasks' },
];

/** The wings, as they stand at the left. */
export const wings: NavSection[] = [
  {
    key: 'accounts',
    entries: [
      { key: 'leads', to: '/leads', needs: 'leads' },
      { key: 'consultations', to: '/consultations', needs: 'consultations' },
      { key: 'engagements', to: '/engagements', needs: 'engagements' },
      { key: 'companies', to: '/companies', needs: 'companies' },
      { key: 'contacts', to: '/contacts', needs: 'contacts' },
      { key: 'sheetImports', to: '/sheetImports', needs: 'sheetImports' },
      { key: 'numbers', to: '/numbers', needs: 'leadNumbers' },
    ],
  },
  {
    key: 'moderation',
    entries: [
      { key: 'comments', to: '/comments', needs: 'comments' },
      { key: 'articles', to: '/articles', needs: 'articles' },
      { key: 'imports', to: '/imports', needs: 'imports' },
      { key: 'blocks', to: '/blocks', needs: 'createBlock' },
    ],
  },
  {
    key: 'desk',
    entries: [
      { key: 'users', to: '/users', needs: 'users' },
      { key: 'auditEntries', to: '/auditEntries', needs: 'auditEntries' },
      { key: 'strayMails', to: '/strayMails', needs: 'strayMails' },
      { key: 'letters', to: '/letters', needs: 'letters' },
      { key: 'jobs', to: '/jobs', needs: 'jobs' },
    ],
  },
  {
    key: 'settings',
    entries: [
      { key: 'office', to: '/office', needs: 'officeSettings' },
      { key: 'availability', to: '/availability', needs: 'saveHost' },
      { key: 'forecast', to: '/forecast', needs: 'updateForecastSettings' },
      { key: 'policy', to: '/policy', needs: 'policyVersions' },
      { key: 'mailTemplates', to: '/mailTemplates', needs: 'mailTemplates' },
      { key: 'tags', to: '/tags', needs: 'tags' },
      { key: 'discussion', to: '/discussion', needs: 'updateDiscussionSettings' },
    ],
  },
];

/** The entries that a person with these permissions may open. */
export const openTo = (permissions: readonly string[], entries: NavEntry[]): NavEntry[] =>
  entries.filter(({ needs }) => !needs || permissions.includes(needs));

/** What of the wings a person with these permissions sees. */
export function openWings(permissions: readonly string[]): NavSection[] {
  return wings
    .map((wing) => ({ ...wing, entries: openTo(permissions, wing.entries) }))
    .filter(({ entries }) => entries.length > 0);
}

/** What the search offers to do. */
export const actions: NavEntry[] = [
  { key: 'newLead', to: '/leads/create', needs: 'createLead' },
  { key: 'newEngagement', to: '/engagements/create', needs: 'createEngagement' },
  { key: 'newCompany', to: '/companies/create', needs: 'createCompany' },
  { key: 'newContact', to: '/contacts/create', needs: 'createContact' },
  { key: 'newTemplate', to: '/mailTemplates/create', needs: 'createMailTemplate' },
  { key: 'importSheet', to: '/sheetImports/create', needs: 'createSheetImport' },
  { key: 'newArticle', to: '/articles/create', needs: 'createArticle' },
  { key: 'import', to: '/imports/create', needs: 'createImport' },
  { key: 'block', to: '/blocks/create', needs: 'createBlock' },
  { key: 'invite', to: '/users/create', needs: 'inviteUser' },
  { key: 'profile', to: '/profile' },
  { key: 'shortcuts', to: '/shortcuts' },
];
