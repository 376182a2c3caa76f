import {
  type ASTVisitor,
  type FieldNode,
  GraphQLError,
  type SelectionSetNode,
  type ValidationContext,
  type ValidationRule,
} from 'graphql';

const tooComplex = (message: string): GraphQLError =>
  // Apollo Server gives every broken rule one code of its own; `is` survives and becomes the code when it answers.
  new GraphQLError(message, { extensions: { is: 'QUERY_TOO_COMPLEX' } });

export interface OperationLimits {
  /** Levels of fields, fragments counted where they are spread. */
  depth: number;
  aliases: number;
  rootFields: number;
  /** Fields that the answer may hold: those of a page count once a row. */
  cost: number;
}

interface Size {
  depth: number;
  fields: number;
}

const ROWS_UNKNOWN = 100;

/** Refuses operations that are larger than any screen's, before anything of them runs. Linear in the text. */
export const operationLimits =
  (most: OperationLimits): ValidationRule =>
  (context: ValidationContext): ASTVisitor => {
    // A fragment is measured once: measured at each spread, a few dozen that spread one another take years.
    const measured = new Map<string, Size>();
    const sizeOfFragment = (name: string): Size => {
      let size = measured.get(name);
      if (!size) {
        measured.set(name, { depth: 0, fields: 0 }); // a circle: another rule refuses it
        const fragment = context.getFragment(name);
        if (fragment) measured.set(name, (size = sizeOf(fragment.selectionSet)));
      }
      return size ?? measured.get(name)!;
    };
    const sizeOf = (set: SelectionSetNode | undefined): Size => {
      const total = { depth: 0, fields: 0 };
      for (const node of set?.selections ?? []) {
        if (node.kind === 'Field' && node.name.value.startsWith('__')) continue;
        const inner =
          node.kind === 'FragmentSpread' ? sizeOfFragment(node.name.value) : sizeOf(node.selectionSet);
        const own = node.kind === 'Field' ? 1 : 0;
        total.depth = Math.max(total.depth, inner.depth + own);
        total.fields += inner.fields + own;
      }
      return total;
    };
    let aliases = 0;
    return {
      OperationDefinition({ operation, selectionSet }) {
        if (!context.getSchema().getRootType(operation))
          context.reportError(new GraphQLError(`There is no ${operation} here.`));
        const { depth, fields } = sizeOf(selectionSet);
        if (depth > most.depth)
          context.reportError(tooComplex(`Please ask for at most ${most.depth} levels of fields.`));
        const roots = selectionSet.selections;
        if (roots.length > most.rootFields)
          context.reportError(
            tooComplex(`Please ask for at most ${most.rootFields} root fields in one operation.`),
          );
        const cost = roots.reduce(
          (sum, node) =>
            sum +
            (node.kind === 'Field' ? rowsOf(node) * sizeOf(node.selectionSet).fields : ROWS_UNKNOWN * fields),
          0,
        );
        if (cost > most.cost)
          context.reportError(
            tooComplex(
              `Please ask for less at once: this answer could hold ${cost} fields, and ${most.cost} are allowed.`,
            ),
          );
      },
      Field(node) {
        if (node.alias && ++aliases === most.aliases + 1)
          context.reportError(tooComplex(`Please use at most ${most.aliases} aliases.`));
      },
    };
  };

/** How many rows a root field may answer with. */
function rowsOf(field: FieldNode): number {
  const page = field.arguments?.find((argument) => argument.name.value === 'page')?.value;
  if (page?.kind === 'ObjectValue') {
    const limit = page.fields.find((f) => f.name.value === 'limit')?.value;
    if (limit?.kind === 'IntValue') return Math.min(ROWS_UNKNOWN, Math.max(1, Number(limit.value)));
  }
  return field.name.value.startsWith('__') ? 1 : ROWS_UNKNOWN;
}
