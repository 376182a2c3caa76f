import {
  type FieldNode,
  type FragmentDefinitionNode,
  getNamedType,
  type GraphQLObjectType,
  isObjectType,
  type SelectionSetNode,
} from 'graphql';

/** The fields that an operation asks of a type, by name: the union over aliases, fragments and conditions. */
export type Selection = ReadonlyMap<string, Selection>;

const NONE: Selection = new Map();

function collect(
  into: Map<string, Selection>,
  set: SelectionSetNode,
  type: GraphQLObjectType,
  fragments: Record<string, FragmentDefinitionNode>,
): void {
  for (const node of set.selections) {
    if (node.kind === 'Field') {
      const field = type.getFields()[node.name.value];
      if (!field) continue; // __typename
      const of = getNamedType(field.type);
      if (!node.selectionSet || !isObjectType(of)) into.set(node.name.value, NONE);
      else {
        const inner =
          (into.get(node.name.value) as Map<string, Selection> | undefined) ?? new Map<string, Selection>();
        into.set(node.name.value, inner);
        collect(inner, node.selectionSet, of, fragments);
      }
    } else {
      const inner =
        node.kind === 'InlineFragment' ? node.selectionSet : fragments[node.name.value]?.selectionSet;
      if (inner) collect(into, inner, type, fragments);
    }
  }
}

/** What is asked below a field. Made once, when the operation is compiled. */
export function selectionOf(
  nodes: readonly FieldNode[],
  type: GraphQLObjectType,
  fragments: Record<string, FragmentDefinitionNode>,
): Selection {
  const into = new Map<string, Selection>();
  for (const node of nodes) if (node.selectionSet) collect(into, node.selectionSet, type, fragments);
  return into;
}
