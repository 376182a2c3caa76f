import { graphql, type ResultOf, type VariablesOf } from '../../providers/graphql.js';
import { send } from '../../providers/request.js';

const MATCH = graphql(`
  query ClientOfLead($email: ShortText, $companyName: ShortText, $website: ShortText) {
    clientMatch(email: $email, companyName: $companyName, website: $website) {
      by
      company {
        id
        name
      }
      contact {
        id
        name
        title
      }
      alike {
        id
        name
        domain
      }
    }
  }
`);
export type ClientMatch = ResultOf<typeof MATCH>['clientMatch'];

const CONVERT = graphql(`
  mutation ConvertLead($id: UUID!, $expectedVersion: Int!, $input: ConversionInput!, $batch: UUID!) {
    convertLead(id: $id, expectedVersion: $expectedVersion, input: $input, clientMutationId: $batch) {
      engagement {
        id
        code
      }
    }
  }
`);
export type ConversionInput = VariablesOf<typeof CONVERT>['input'];
export type ConvertedEngagement = NonNullable<ResultOf<typeof CONVERT>['convertLead']['engagement']>;

const UNDO = graphql(`
  mutation UndoConversion($of: UUID!, $batch: UUID!) {
    undoConversion(batch: $of, clientMutationId: $batch) {
      lead {
        id
      }
    }
  }
`);

const BECAME = graphql(`
  query EngagementsOfLead($leadId: UUID!) {
    engagements(filter: { leadId: $leadId }) {
      items {
        id
        code
        title
      }
    }
  }
`);

/** Who of our clients this is, as far as the address, the website and the company's name tell. */
export const matchClient = async (
  clues: VariablesOf<typeof MATCH>,
  signal?: AbortSignal,
): Promise<ClientMatch> => (await send(MATCH, clues, { signal })).clientMatch;

export const convertLead = async (
  { id, version }: { id: string; version: number },
  input: ConversionInput,
  batch: string,
): Promise<ConvertedEngagement | null> =>
  (await send(CONVERT, { id, expectedVersion: version, input, batch })).convertLead.engagement;

export const undoConversion = async (of: string, batch: string): Promise<void> =>
  void (await send(UNDO, { of, batch }));

export const engagementsOf = async (leadId: string, signal?: AbortSignal) =>
  (await send(BECAME, { leadId }, { signal })).engagements.items;
