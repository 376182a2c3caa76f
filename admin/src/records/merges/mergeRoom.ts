/** A kind of record of which two may be one. */
export interface MergeRoom {
  /** Its GraphQL type. */
  type: 'Company' | 'Contact';
  resource: string;
  /** How a value of a field is said, where it is a code. */
  say?: (field: string, value: string, translate: (key: string) => string) => string;
}
