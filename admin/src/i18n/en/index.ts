import englishMessages from 'ra-language-english';
import { articleResource, articles } from './articles.js';
import { audit, auditResource } from './audit.js';
import { availability } from './availability.js';
import { blockResource, blocks } from './blocks.js';
import { board } from './board.js';
import { comments } from './comments.js';
import { common, time } from './common.js';
import { companies, companyResource } from './companies.js';
import { consultationResource, consultations } from './consultations.js';
import { contactResource, contacts } from './contacts.js';
import { discussion } from './discussion.js';
import { documents } from './documents.js';
import { engagementResource, engagements } from './engagements.js';
import { errors } from './errors.js';
import { home } from './home.js';
import { importResource, imports } from './imports.js';
import { jobResource, jobs } from './jobs.js';
import { layout } from './layout.js';
import { leadResource, leads } from './leads.js';
import { letterResource, letters } from './letters.js';
import { list } from './list.js';
import { login } from './login.js';
import { mail, mailTemplateResource } from './mail.js';
import { merges } from './merges.js';
import { numbers } from './numbers.js';
import { office } from './office.js';
import { people } from './people.js';
import { policy } from './policy.js';
import { profile } from './profile.js';
import { shortcuts } from './shortcuts.js';
import { records } from './records.js';
import { strayResource, strays } from './strays.js';
import { tagResource, tags } from './tags.js';
import { taskResource, tasks } from './tasks.js';
import { today } from './today.js';
import { sheetImportResource, sheetImports } from './sheetImports.js';
import { sessions, userResource, users } from './users.js';

/** One file for each area; the areas stand under `desk`, so that react-admin's own words stay apart. */
export const english = {
  ...englishMessages,
  ra: {
    ...englishMessages.ra,
    notification: {
      ...englishMessages.ra.notification,
      item_doesnt_exist: 'That record is not there, or no longer.',
    },
  },
  resources: {
    articles: articleResource,
    auditEntries: auditResource,
    blocks: blockResource,
    companies: companyResource,
    consultations: consultationResource,
    contacts: contactResource,
    engagements: engagementResource,
    imports: importResource,
    jobs: jobResource,
    leads: leadResource,
    letters: letterResource,
    mailTemplates: mailTemplateResource,
    sheetImports: sheetImportResource,
    strayMails: strayResource,
    tags: tagResource,
    tasks: taskResource,
    users: userResource,
  },
  desk: {
    articles,
    audit,
    availability,
    blocks,
    board,
    comments,
    common,
    companies,
    consultations,
    contacts,
    discussion,
    documents,
    engagements,
    error: errors,
    home,
    imports,
    jobs,
    layout,
    leads,
    letters,
    list,
    login,
    mail,
    merges,
    numbers,
    office,
    people,
    policy,
    profile,
    records,
    sessions,
    sheetImports,
    shortcuts,
    strays,
    tags,
    tasks,
    time,
    today,
    users,
  },
};
