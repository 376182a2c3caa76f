import { type AccessRows, allow } from '../../access/access-table.js';
import { AGENCY } from '../../access/roles.js';

/** About which records, RecordTypes says. */
export const mailAccess: AccessRows = {
  Query: allow(AGENCY, 'mailTemplates letterDraft'),
  Mutation: allow(AGENCY, 'saveMailTemplate deleteMailTemplate sendLetter'),
  MailTemplate: allow(AGENCY, 'id version name subject body updatedBy updatedAt'),
  LetterDraft: allow(AGENCY, 'to subject body'),
};
