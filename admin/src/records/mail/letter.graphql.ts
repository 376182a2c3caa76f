import { graphql } from '../../providers/graphql.js';

/** What people may choose from to write a letter. */
export const CHOICES = graphql(`
  query LetterTemplates {
    mailTemplates(filter: { byDesk: false }, page: { limit: 100 }) {
      items {
        id
        name
      }
    }
  }
`);
export const DRAFT = graphql(`
  query LetterDraft($of: RecordRefInput!, $templateId: UUID) {
    letterDraft(of: $of, templateId: $templateId) {
      to
      subject
      body
    }
  }
`);
export const SEND = graphql(`
  mutation SendLetter($input: LetterInput!, $batch: UUID!) {
    sendLetter(input: $input, clientMutationId: $batch)
  }
`);
export const TAKE_BACK = graphql(`
  mutation TakeBackLetter($batch: UUID!) {
    takeBackLetter(clientMutationId: $batch)
  }
`);
