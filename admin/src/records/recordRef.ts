/** A record by its GraphQL type and its id. */
export interface RecordRef {
  type: string;
  id: string;
}
