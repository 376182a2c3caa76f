import { graphql, type ResultOf, type VariablesOf } from '../../providers/graphql.js';
import { send } from '../../providers/request.js';

const PROPOSAL = graphql(`
  fragment ProposalFields on Proposal {
    id
    version
    number
    message
    validUntil
    sentAt
    sentBy {
      id
      name
    }
    sentTo
    terms {
      label
      text
    }
    answer
    answeredOn
    answeredBy
    document
    answerNote
    updatedAt
  }
`);
export type Proposal = ResultOf<typeof PROPOSAL>;

const READ = graphql(
  `
    query Proposals($ids: [UUID!]!) {
      engagements(filter: { ids: $ids }, page: { limit: 1 }) {
        items {
          proposals {
            ...ProposalFields
          }
        }
      }
    }
  `,
  [PROPOSAL],
);
const CREATE = graphql(
  `
    mutation CreateProposal($engagementId: UUID!, $input: ProposalInput!) {
      createProposal(engagementId: $engagementId, input: $input) {
        ...ProposalFields
      }
    }
  `,
  [PROPOSAL],
);
const UPDATE = graphql(
  `
    mutation UpdateProposal($id: UUID!, $expectedVersion: Int!, $input: ProposalInput!) {
      updateProposal(id: $id, expectedVersion: $expectedVersion, input: $input) {
        ...ProposalFields
      }
    }
  `,
  [PROPOSAL],
);
const SEND = graphql(
  `
    mutation SendProposal($id: UUID!, $expectedVersion: Int!, $byLetter: Boolean!, $batch: UUID!) {
      sendProposal(id: $id, expectedVersion: $expectedVersion, byLetter: $byLetter, clientMutationId: $batch) {
        ...ProposalFields
      }
    }
  `,
  [PROPOSAL],
);
const ANSWER = graphql(
  `
    mutation AnswerProposal($id: UUID!, $expectedVersion: Int!, $input: ProposalAnswerInput!) {
      answerProposal(id: $id, expectedVersion: $expectedVersion, input: $input) {
        ...ProposalFields
      }
    }
  `,
  [PROPOSAL],
);
type ProposalInput = VariablesOf<typeof CREATE>['input'];
export type ProposalAnswerInput = VariablesOf<typeof ANSWER>['input'];

export const proposalsKey = (engagementId: string) => ['engagements', 'proposals', engagementId];

/** The versions of an engagement, the newest first. */
export const proposalsOf = async (engagementId: string, signal?: AbortSignal): Promise<Proposal[]> =>
  (await send(READ, { ids: [engagementId] }, { signal })).engagements.items[0]?.proposals ?? [];
export const createProposal = async (engagementId: string, input: ProposalInput) =>
  (await send(CREATE, { engagementId, input })).createProposal;
export const updateProposal = async ({ id, version }: Proposal, input: ProposalInput) =>
  (await send(UPDATE, { id, expectedVersion: version, input })).updateProposal;
/** `batch`: by which undoEngagementMoves takes it back. */
export const sendProposal = async ({ id, version }: Proposal, byLetter: boolean, batch: string) =>
  (await send(SEND, { id, expectedVersion: version, byLetter, batch })).sendProposal;
export const answerProposal = async ({ id, version }: Proposal, input: ProposalAnswerInput) =>
  (await send(ANSWER, { id, expectedVersion: version, input })).answerProposal;
