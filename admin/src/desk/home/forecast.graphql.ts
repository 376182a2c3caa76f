import { graphql, type ResultOf } from '../../providers/graphql.js';

export const FORECAST = graphql(`
  query Forecast {
    forecast {
      month
      openEnded
      currency
      count
      unvalued
      value
      weighted
      filter
    }
    forecastSettings {
      draft
      proposed
      open
      covered
      onHold
      filled
    }
  }
`);
export type ForecastCell = ResultOf<typeof FORECAST>['forecast'][number];
export type Probabilities = ResultOf<typeof FORECAST>['forecastSettings'];
