import { graphql, type ResultOf, type VariablesOf } from '../../providers/graphql.js';
import { send } from '../../providers/request.js';

const POLICY = graphql(`
  fragment Policy on PolicyVersion {
    version
    notice
    sentence
    createdAt
    by {
      id
      name
    }
  }
`);
export type Policy = ResultOf<typeof POLICY>;

const READ = graphql(
  `
    query PolicyVersions {
      policyVersions {
        ...Policy
      }
    }
  `,
  [POLICY],
);
const PUBLISH = graphql(
  `
    mutation PublishPolicy($expectedVersion: Int!, $input: PolicyInput!) {
      publishPolicy(expectedVersion: $expectedVersion, input: $input) {
        ...Policy
      }
    }
  `,
  [POLICY],
);

export const policiesQuery = {
  queryKey: ['policyVersions'],
  queryFn: async ({ signal }: { signal: AbortSignal }) => (await send(READ, {}, { signal })).policyVersions,
  // What was typed would go with what is read anew.
  refetchOnWindowFocus: false,
};
export const publishPolicy = async (
  expectedVersion: number,
  input: VariablesOf<typeof PUBLISH>['input'],
): Promise<Policy> => (await send(PUBLISH, { expectedVersion, input })).publishPolicy;
