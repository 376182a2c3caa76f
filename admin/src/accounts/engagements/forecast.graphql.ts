import { graphql, type ResultOf, type VariablesOf } from '../../providers/graphql.js';
import { send } from '../../providers/request.js';
import type { EngagementStatus } from './engagements.graphql.js';

const SETTINGS = graphql(`
  fragment ForecastSettingsFields on ForecastSettings {
    draft
    proposed
    open
    covered
    onHold
    filled
    version
    updatedAt
  }
`);
export type ForecastSettings = ResultOf<typeof SETTINGS>;

const READ = graphql(
  `
    query ForecastSettings {
      forecastSettings {
        ...ForecastSettingsFields
      }
    }
  `,
  [SETTINGS],
);
const UPDATE = graphql(
  `
    mutation UpdateForecastSettings($expectedVersion: Int!, $input: ForecastSettingsInput!) {
      updateForecastSettings(expectedVersion: $expectedVersion, input: $input) {
        ...ForecastSettingsFields
      }
    }
  `,
  [SETTINGS],
);

export const forecastSettingsQuery = {
  queryKey: ['forecastSettings'],
  queryFn: async ({ signal }: { signal: AbortSignal }) => (await send(READ, {}, { signal })).forecastSettings,
  // What was typed would go with what is read anew.
  refetchOnWindowFocus: false,
};
export const saveForecastSettings = async (
  expectedVersion: number,
  input: VariablesOf<typeof UPDATE>['input'],
): Promise<ForecastSettings> => (await send(UPDATE, { expectedVersion, input })).updateForecastSettings;

/** The states that are weighed, as the settings name them. */
export const WEIGHED = {
  draft: 'DRAFT',
  proposed: 'PROPOSED',
  open: 'OPEN',
  covered: 'COVERED',
  onHold: 'ON_HOLD',
  filled: 'FILLED',
} as const satisfies Partial<Record<keyof ForecastSettings, EngagementStatus>>;
export type Weighed = keyof typeof WEIGHED;

/** undefined where a state brings nothing in any more, or nothing is known yet. */
export function probabilityOf(
  settings: ForecastSettings | undefined,
  status: EngagementStatus,
): number | undefined {
  const key = (Object.keys(WEIGHED) as Weighed[]).find((one) => WEIGHED[one] === status);
  return key && settings?.[key];
}
