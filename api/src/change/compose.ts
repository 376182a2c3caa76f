/** Pieces of SQL by name: parts of a statement, or parameters with their types. */
export type Named = Readonly<Record<string, string>>;

/** The column of a parameter: it stands beside its record, under a name that no table has. */
export const given = (name: string): string => `given_${name}`;

/** Where a part finds the parameters; all others read `moved`. */
const BESIDE: Named = { cur: 'request', judged: 'cur' };
/** What the writing parts read is found once, before they write. */
const ONCE = new Set(['cur', 'judged', 'moved']);

/** One statement of parts that read each other; `:name` in a part is a parameter. Throws where there is none of that name. */
export function compose(types: Named, parts: readonly (Named | undefined)[], answer: string): string {
  const bound = (part: string, text: string): string =>
    text.replace(/(?<![:\w]):([a-zA-Z]\w*)/g, (_, name: string) => {
      if (!(name in types)) throw new Error(`The statement uses :${name}, which is no parameter.`);
      return `${BESIDE[part] ?? 'moved'}."${given(name)}"`;
    });
  const columns = Object.entries(types).map(([name, type]) => `"${given(name)}" ${type}`);
  const ctes = parts
    .flatMap((part) => Object.entries(part ?? {}))
    .map(([part, text]) => `${part} AS ${ONCE.has(part) ? 'MATERIALIZED ' : ''}(${bound(part, text)})`);
  return `WITH request AS (SELECT * FROM json_to_recordset($1) AS r (n int, ${columns.join(', ')})),
    ${ctes.join(',\n')}
    ${answer}`;
}
