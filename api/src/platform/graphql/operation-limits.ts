import { type ASTVisitor, GraphQLError, type ValidationContext, type ValidationRule } from 'graphql';

const tooComplex = (message: string): GraphQLError =>
  // Apollo Server gives every broken rule one code of its own; `is` survives and becomes the code when it answers.
  new GraphQLError(message, { extensions: { is: 'QUERY_TOO_COMPLEX' } });

/** Refuses an operation nested deeper than `max` fields, fragments counted where they are spread. */
export const maxDepth =
  (max: number): ValidationRule =>
  (context: ValidationContext): ASTVisitor => {
    const depthOf = (
      node: { selectionSet?: { selections: readonly unknown[] } },
      depth: number,
      spread: readonly string[],
    ): number => {
      if (depth > max) return depth;
      let deepest = depth;
      for (const child of (node.selectionSet?.selections ?? []) as {
        kind: string;
        name?: { value: string };
        selectionSet?: never;
      }[]) {
        if (child.kind === 'FragmentSpread') {
          const fragment = context.getFragment(child.name!.value);
          if (fragment && !spread.includes(child.name!.value))
            deepest = Math.max(deepest, depthOf(fragment as never, depth, [...spread, child.name!.value]));
        } else if (!child.name?.value.startsWith('__')) {
          deepest = Math.max(deepest, depthOf(child, child.kind === 'Field' ? depth + 1 : depth, spread));
        }
      }
      return deepest;
    };
    return {
      OperationDefinition(node) {
        if (depthOf(node as never, 0, []) > max)
          context.reportError(tooComplex(`Please ask for at most ${max} levels of fields.`));
        return false;
      },
    };
  };

/** Refuses a document with more than `max` aliases, or more than `max` root fields in one operation. */
export const maxAliases =
  (max: number): ValidationRule =>
  (context: ValidationContext): ASTVisitor => {
    let aliases = 0;
    return {
      OperationDefinition(node) {
        if (node.selectionSet.selections.length > max)
          context.reportError(tooComplex(`Please ask for at most ${max} root fields in one operation.`));
      },
      Field(node) {
        if (node.alias && ++aliases === max + 1)
          context.reportError(tooComplex(`Please use at most ${max} aliases.`));
      },
    };
  };
