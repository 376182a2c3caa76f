import { type GraphQLSchema, lexicographicSortSchema, printSchema } from 'graphql';

/** The text of the contract between API and admin: sorted, so that a change shows as what it is. */
export const writtenSchema = (schema: GraphQLSchema): string =>
  `${printSchema(lexicographicSortSchema(schema))}\n`;
