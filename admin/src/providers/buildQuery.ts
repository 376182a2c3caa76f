import type { DocumentNode } from 'graphql';
import type { RaRecord } from 'react-admin';
import { DeskError } from './deskError.js';
import { enumName, type OperationMap, type Operations, variablesOf } from './operations.js';

interface Built {
  query: DocumentNode;
  variables: Record<string, unknown>;
  parseResponse: (response: { data: Record<string, unknown> }) => unknown;
}
interface Page {
  items: RaRecord[];
  totalCount: number;
  totalIsExact: boolean;
}
interface Params {
  id?: string;
  ids?: string[];
  target?: string;
  filter?: Record<string, unknown>;
  sort?: { field: string; order: string };
  pagination?: { page: number; perPage: number };
  data?: Record<string, unknown>;
  previousData?: Record<string, unknown>;
}
type Build = (operations: Operations, params: Params) => Built;

/** The API refuses offsets beyond this; older rows are reached by a filter. */
const MAX_OFFSET = 10_000;

const root = <T>(response: { data: Record<string, unknown> }): T => Object.values(response.data)[0] as T;

const asList = (response: { data: Record<string, unknown> }) => {
  const page = root<Page>(response);
  return { data: page.items, total: page.totalCount, meta: { totalIsExact: page.totalIsExact } };
};
const asRecord = (response: { data: Record<string, unknown> }) => ({ data: root<RaRecord>(response) });
const asOne = (response: { data: Record<string, unknown> }) => {
  const [record] = root<Page>(response).items;
  if (!record) throw new DeskError('desk.error.notFound', { code: 'NOT_FOUND' });
  return { data: record };
};

const list: Build = (operations, { filter, sort, pagination, target, id }) => {
  const { page = 1, perPage = 25 } = pagination ?? {};
  const variables: Record<string, unknown> = {
    filter: { ...filter, ...(target ? { [target]: id } : {}) },
    page: { limit: Math.min(perPage, 100), offset: Math.min((page - 1) * perPage, MAX_OFFSET) },
  };
  if (sort && operations.sorts?.includes(sort.field)) {
    variables.sort = { field: enumName(sort.field), order: sort.order };
  }
  return { query: operations.list, variables, parseResponse: asList };
};

const byIds = (ids: string[]) => ({ filter: { ids }, page: { limit: ids.length } });

const builders: Record<string, Build> = {
  GET_LIST: list,
  GET_MANY_REFERENCE: list,
  GET_ONE: (operations, { id }) => ({
    query: operations.list,
    variables: byIds([id!]),
    parseResponse: asOne,
  }),
  GET_MANY: (operations, { ids }) => ({
    query: operations.list,
    variables: byIds(ids!),
    parseResponse: asList,
  }),
  CREATE: (operations, { data }) => {
    const query = known(operations.create);
    const fields = variablesOf(query).map((name) => [name, data![name]]);
    return {
      query,
      variables: { ...Object.fromEntries(fields), input: inputOf(operations, data!) },
      parseResponse: asRecord,
    };
  },
  UPDATE: (operations, { id, data, previousData }) => ({
    query: known(operations.update),
    variables: {
      id,
      expectedVersion: previousData?.version,
      input: inputOf(operations, data!, previousData),
    },
    parseResponse: asRecord,
  }),
  DELETE: (operations, { id, previousData }) => ({
    query: known(operations.delete),
    variables: {
      id,
      ...(variablesOf(known(operations.delete)).includes('expectedVersion')
        ? { expectedVersion: previousData?.version }
        : {}),
    },
    parseResponse: asRecord,
  }),
};

/** The fields of the input alone, and of an update only those that changed: a colleague's edit of another field stays. */
function inputOf(operations: Operations, data: Record<string, unknown>, previous?: Record<string, unknown>) {
  const changed = (operations.inputFields ?? []).filter(
    (field) =>
      field in data && (!previous || JSON.stringify(data[field]) !== JSON.stringify(previous[field])),
  );
  return Object.fromEntries(changed.map((field) => [field, data[field]]));
}

function known(document: DocumentNode | undefined): DocumentNode {
  if (!document) throw new Error('The API has no such operation for this resource.');
  return document;
}

/** ra-data-graphql's hook: react-admin's questions, answered by the map of typed operations. */
export const buildQueryFrom =
  (map: OperationMap) =>
  (method: string, resource: string, params: Params): Built => {
    const operations = map[resource];
    const build = builders[method];
    if (!operations || !build) throw new Error(`No operation for ${method} of ${resource}.`);
    return build(operations, params);
  };
