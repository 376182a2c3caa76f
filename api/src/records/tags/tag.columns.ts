import { type Columns, columnsOf, listOf } from '../../platform/graphql/shape.js';

/** The column of a record's TagRefs, by name; `id`: an expression, `where`: one more condition. */
export const tagsOf = (type: string, id: string, where = 'true'): Exclude<Columns[string], string> => {
  const rows = `FROM record_tags rt JOIN tags t ON t.id = rt.tag_id WHERE rt.subject_type = '${type}' AND rt.subject_id = ${id} AND ${where}`;
  return (asked) =>
    listOf(`SELECT ${columnsOf(asked, { id: 't.id', name: 't.name' })} ${rows} ORDER BY t.key`);
};

/** The condition that a record bears a tag; expressions of their ids. */
export const bears = (type: string, id: string, tag: string): string =>
  `${id} IN (SELECT rt.subject_id FROM record_tags rt WHERE rt.tag_id = ${tag} AND rt.subject_type = '${type}')`;
