import { graphql, type VariablesOf } from './graphql.js';
import { MINE, rememberMe } from './me.js';
import { send } from './request.js';

const UPDATE_PROFILE = graphql(
  `
    mutation UpdateProfile($input: ProfileInput!) {
      updateProfile(input: $input) {
        ...Mine
      }
    }
  `,
  [MINE],
);
export type ProfileInput = VariablesOf<typeof UPDATE_PROFILE>['input'];

/** Saves what I changed of my profile and shows it everywhere at once. */
export async function saveProfile(input: ProfileInput): Promise<void> {
  rememberMe((await send(UPDATE_PROFILE, { input })).updateProfile);
}
