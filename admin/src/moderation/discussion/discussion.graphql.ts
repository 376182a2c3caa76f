import { graphql, type ResultOf } from '../../providers/graphql.js';

const SETTINGS = graphql(`
  fragment SettingsFields on DiscussionSettings {
    version
    updatedAt
    holdAll
    requirePreviouslyApproved
    holdAtLinks
    moderationKeys
    disallowedKeys
    closeAfterDays
  }
`);
export type DiscussionSettings = ResultOf<typeof SETTINGS>;

export const DISCUSSION_SETTINGS = graphql(
  `
    query DiscussionSettings {
      discussionSettings {
        ...SettingsFields
      }
    }
  `,
  [SETTINGS],
);
export const UPDATE_DISCUSSION_SETTINGS = graphql(
  `
    mutation UpdateDiscussionSettings($expectedVersion: Int!, $input: DiscussionSettingsInput!) {
      updateDiscussionSettings(expectedVersion: $expectedVersion, input: $input) {
        ...SettingsFields
      }
    }
  `,
  [SETTINGS],
);
