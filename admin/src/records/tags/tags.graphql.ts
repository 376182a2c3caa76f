import { graphql, type ResultOf } from '../../providers/graphql.js';
import type { Operations } from '../../providers/operations.js';
import { send } from '../../providers/request.js';

const TAG = graphql(`
  fragment TagFields on Tag {
    id
    version
    name
    uses
    createdAt
  }
`);
export type Tag = ResultOf<typeof TAG>;

const LIST = graphql(
  `
    query Tags($filter: TagFilter, $sort: TagSort, $page: PageInput) {
      tags(filter: $filter, sort: $sort, page: $page) {
        items {
          ...TagFields
        }
        totalCount
        totalIsExact
      }
    }
  `,
  [TAG],
);
const NAMES = graphql(`
  query TagNames($after: String) {
    tags(page: { limit: 100, after: $after }) {
      items {
        id
        version
        name
      }
      endCursor
    }
  }
`);
const TAG_RECORDS = graphql(`
  mutation TagRecords($type: ShortText!, $ids: [UUID!]!, $add: [ShortText!]!, $remove: [UUID!]!) {
    tagRecords(type: $type, ids: $ids, add: $add, remove: $remove) {
      id
      code
    }
  }
`);
const RENAME = graphql(`
  mutation RenameTag($id: UUID!, $expectedVersion: Int!, $name: ShortText!) {
    renameTag(id: $id, expectedVersion: $expectedVersion, name: $name) {
      id
    }
  }
`);
const JOIN = graphql(`
  mutation JoinTags($kept: MoveItem!, $joined: MoveItem!) {
    joinTags(kept: $kept, joined: $joined) {
      id
    }
  }
`);
const DELETE = graphql(`
  mutation DeleteTag($id: UUID!, $expectedVersion: Int!) {
    deleteTag(id: $id, expectedVersion: $expectedVersion) {
      id
    }
  }
`);

export const tagOperations: Operations = { list: LIST, sorts: ['name', 'uses'] };

export type TagName = Pick<Tag, 'id' | 'version' | 'name'>;

const ALL_AT_ONCE = 100;

/** Every tag there is, by name: words, and few enough to be had at once. */
export async function allTags(signal: AbortSignal): Promise<TagName[]> {
  const all: TagName[] = [];
  let after: string | null = null;
  do {
    const { tags }: ResultOf<typeof NAMES> = await send(NAMES, { after }, { signal });
    all.push(...tags.items);
    after = tags.items.length === ALL_AT_ONCE ? tags.endCursor : null;
  } while (after);
  return all;
}

type Outcome = ResultOf<typeof TAG_RECORDS>['tagRecords'][number];

/** add: names; remove: ids. */
export const tagRecords = async (
  type: string,
  ids: readonly string[],
  add: readonly string[],
  remove: readonly string[],
): Promise<Outcome[]> =>
  (await send(TAG_RECORDS, { type, ids: [...ids], add: [...add], remove: [...remove] })).tagRecords;

const item = ({ id, version }: TagName) => ({ id, expectedVersion: version });
export const renameTag = (tag: TagName, name: string): Promise<unknown> =>
  send(RENAME, { ...item(tag), name });
export const joinTags = (kept: TagName, joined: TagName): Promise<unknown> =>
  send(JOIN, { kept: item(kept), joined: item(joined) });
export const deleteTag = (tag: TagName): Promise<unknown> => send(DELETE, item(tag));
