import { initGraphQLTada } from 'gql.tada';
import type { introspection } from './graphql-env.js';

/** Typed documents: a field or an enum value that the schema lacks does not compile. */
export const graphql = initGraphQLTada<{
  introspection: introspection;
  // Fragments serve as types of rows here; masking them would only add unwrapping.
  disableMasking: true;
  scalars: {
    Country: string;
    Currency: string;
    Date: string;
    DateTime: string;
    Email: string;
    JSON: unknown;
    Money: number;
    Percent: number;
    Phone: string;
    ShortText: string;
    Text: string;
    TimeOfDay: string;
    TimeZone: string;
    UUID: string;
    Url: string;
  };
}>();

export type { ResultOf, TadaDocumentNode, VariablesOf } from 'gql.tada';
