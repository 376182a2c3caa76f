import { initGraphQLTada } from 'gql.tada';
import type { introspection } from './graphql-env.js';

/** Typed documents: a field or an enum value that the schema lacks does not compile. */
export const graphql = initGraphQLTada<{
  introspection: introspection;
  // Fragments serve as types of rows here; masking them would only add unwrapping.
  disableMasking: true;
  scalars: {
    DateTime: string;
    Email: string;
    JSON: unknown;
    ShortText: string;
    Text: string;
    UUID: string;
    Url: string;
  };
}>();

export type { ResultOf, TadaDocumentNode, VariablesOf } from 'gql.tada';
