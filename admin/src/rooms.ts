import { lazy, type ComponentType } from 'react';
import { companyVerbs } from './accounts/companies/companies.graphql.js';
import { companies } from './accounts/companies/index.js';
import { consultations } from './accounts/consultations/index.js';
import { contactVerbs } from './accounts/contacts/contacts.graphql.js';
import { contacts } from './accounts/contacts/index.js';
import { engagements } from './accounts/engagements/index.js';
import { sheetImports } from './accounts/imports/index.js';
import { leads } from './accounts/leads/index.js';
import { audit } from './desk/audit/index.js';
import { jobs } from './desk/jobs/index.js';
import { jobVerbs } from './desk/jobs/jobs.graphql.js';
import { letters } from './desk/letters/index.js';
import { letterVerbs } from './desk/letters/letters.graphql.js';
import { articleVerbs } from './moderation/articles/articles.graphql.js';
import { articles } from './moderation/articles/index.js';
import { blocks } from './moderation/blocks/index.js';
import { importVerbs } from './moderation/imports/imports.graphql.js';
import { comments } from './moderation/comments/index.js';
import { imports } from './moderation/imports/index.js';
import type { OperationMap } from './providers/operations.js';
import type { Room } from './providers/room.js';
import { mailTemplates } from './records/mail/index.js';
import { strayMails } from './records/strays/index.js';
import { tags } from './records/tags/index.js';
import { tasks } from './records/tasks/index.js';
import { users } from './staff/users/index.js';
import { userVerbs } from './staff/users/users.graphql.js';

/** Every room that is built: App makes its routes, the data provider its operations from this. */
export const rooms: Room[] = [
  tasks,
  leads,
  consultations,
  engagements,
  companies,
  contacts,
  sheetImports,
  comments,
  articles,
  imports,
  blocks,
  users,
  strayMails,
  mailTemplates,
  tags,
  audit,
  letters,
  jobs,
];

/** Screens that stand for no resource. */
export const pages: { path: string; Screen: ComponentType }[] = [
  { path: '/availability', Screen: lazy(() => import('./accounts/availability/AvailabilityPage.js')) },
  {
    path: '/consultations/calendar',
    Screen: lazy(() => import('./accounts/consultations/calendar/CalendarPage.js')),
  },
  { path: '/discussion', Screen: lazy(() => import('./moderation/discussion/DiscussionPage.js')) },
  { path: '/numbers', Screen: lazy(() => import('./desk/numbers/NumbersPage.js')) },
  {
    path: '/engagements/:id/brief',
    Screen: lazy(() => import('./accounts/engagements/BriefPage.js')),
  },
  { path: '/forecast', Screen: lazy(() => import('./accounts/engagements/ForecastSettingsPage.js')) },
  { path: '/office', Screen: lazy(() => import('./accounts/office/OfficePage.js')) },
  { path: '/policy', Screen: lazy(() => import('./accounts/policy/PolicyPage.js')) },
  { path: '/profile', Screen: lazy(() => import('./ProfileScreen.js')) },
  { path: '/shortcuts', Screen: lazy(() => import('./desk/shortcuts/ShortcutsPage.js')) },
];

export const operations: OperationMap = Object.fromEntries(
  rooms.map((room) => [room.resource, room.operations]),
);

/** The rooms' domain verbs, which stand as methods on the data provider. */
export const verbs = {
  ...companyVerbs,
  ...contactVerbs,
  ...articleVerbs,
  ...importVerbs,
  ...userVerbs,
  ...letterVerbs,
  ...jobVerbs,
};
