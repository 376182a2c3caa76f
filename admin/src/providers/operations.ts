import type { DocumentNode, FieldNode, OperationDefinitionNode } from 'graphql';

/**
 * What the data provider may ask for a resource. The first root field of each document is its answer:
 * a page for `list` (which serves list, show and references by its `ids` filter), the record for the rest.
 */
export interface Operations {
  list: DocumentNode;
  /** Sort fields that the API knows, as the rows name them. */
  sorts?: readonly string[];
  /** Variables: input, and what else it takes from the record's fields of that name. */
  create?: DocumentNode;
  /** Variables: id, expectedVersion, input. */
  update?: DocumentNode;
  /** The fields that the input of create and update takes: nothing else is sent. */
  inputFields?: readonly string[];
  /** Variables: id, and expectedVersion where the record has one. */
  delete?: DocumentNode;
}

export type OperationMap = Readonly<Record<string, Operations>>;

/** The API's name of what a document asks: that is also the name of the permission. */
export function rootField(document: DocumentNode): string {
  const operation = document.definitions[0] as OperationDefinitionNode;
  return (operation.selectionSet.selections[0] as FieldNode).name.value;
}

export function variablesOf(document: DocumentNode): string[] {
  const operation = document.definitions[0] as OperationDefinitionNode;
  return operation.variableDefinitions?.map((definition) => definition.variable.name.value) ?? [];
}

/** publishedAt -> PUBLISHED_AT, as the sort enums are written. */
export const enumName = (field: string): string => field.replace(/([A-Z])/g, '_$1').toUpperCase();
