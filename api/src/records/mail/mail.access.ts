import { type AccessRows, allow } from '../../access/access-table.js';
import { ACCOUNTS, AGENCY } from '../../access/roles.js';

/** About which records, RecordTypes says; and who words the desk's own letters, `mayWord`. */
export const mailAccess: AccessRows = {
  Audit: allow(ACCOUNTS, 'MailTemplate'),
  Query: allow(AGENCY, 'mailTemplates mailPreview letterDraft'),
  Mutation: allow(
    AGENCY,
    `createMailTemplate updateMailTemplate resetMailTemplate deleteMailTemplate restoreMailTemplate
     sendLetter takeBackLetter`,
  ),
  MailTemplate: allow(
    AGENCY,
    'id version name occasion subject body isOriginal isMine updatedBy updatedAt deletedAt',
  ),
  MailTemplatePage: allow(AGENCY, 'items totalCount totalIsExact endCursor'),
  MailTemplateFilter: allow(AGENCY, 'ids q byDesk deleted'),
  MailTemplateSortField: allow(AGENCY, 'NAME UPDATED_AT'),
  MailPreview: allow(AGENCY, 'subject text html faults placeholders'),
  MailFault: allow(AGENCY, 'field message'),
  MailPlaceholder: allow(AGENCY, 'name example'),
  LetterDraft: allow(AGENCY, 'to subject body'),
};
