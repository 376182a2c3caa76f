import { GraphQLSchemaHost } from '@nestjs/graphql';
import {
  buildSchema,
  getNamedType,
  getNullableType,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isListType,
  isObjectType,
  isRequiredArgument,
} from 'graphql';
import { AccessTable } from '../src/access/access-table.js';
import { Role } from '../src/access/roles.js';
import { type Person, startApp, type TestApp } from './support/app.js';
import { expectedFor } from './support/expected-access.js';

const ROLES = [Role.ADMIN, Role.ACCOUNT_MANAGER, Role.RECRUITER, Role.MODERATOR];
type Field = GraphQLField<unknown, unknown>;
interface Way {
  operation: 'query' | 'mutation';
  root: Field;
  path: Field[];
  /** What of the table one passes: type and field. */
  needs: [string, string][];
}

let desk: TestApp;
let schema: GraphQLSchema;
const people = new Map<Role, Person>();
beforeAll(async () => {
  desk = await startApp();
  schema = desk.app.get(GraphQLSchemaHost).schema;
  for (const role of ROLES) people.set(role, await desk.person(role));
});
afterAll(() => desk.stop());

const leafOf = (field: Field): string => {
  const type = getNamedType(field.type);
  return isObjectType(type) ? ' { __typename }' : '';
};

/**
 * The operation that goes this way. Required arguments are variables that nobody sends: who may is refused for them
 * after the permissions were looked at, so that nothing is ever done here.
 */
function documentOf({ operation, root, path }: Way, filter?: string): string {
  const args = root.args.filter(isRequiredArgument);
  const declared = args.length ? `(${args.map((a) => `$${a.name}: ${String(a.type)}`).join(', ')})` : '';
  const given = [...args.map((a) => `${a.name}: $${a.name}`), ...(filter ? [filter] : [])];
  const last = path.at(-1) ?? root;
  const below = path.reduceRight((inner, field) => ` { ${field.name}${inner} }`, leafOf(last));
  return `${operation} ${declared} { ${root.name}${given.length ? `(${given.join(', ')})` : ''}${below} }`;
}

/** A way to every published field, the shortest first. */
function waysToFields(): Way[] {
  const ways: Way[] = [];
  const queue: { way: Way; type: unknown }[] = [];
  for (const operation of ['query', 'mutation'] as const) {
    const parent = operation === 'query' ? schema.getQueryType() : schema.getMutationType();
    for (const root of Object.values(parent!.getFields())) {
      const way: Way = { operation, root, path: [], needs: [[parent!.name, root.name]] };
      ways.push(way);
      queue.push({ way, type: getNamedType(root.type) });
    }
  }
  const seen = new Set<string>();
  for (let next = queue.shift(); next; next = queue.shift()) {
    const { way, type } = next;
    if (!isObjectType(type) || seen.has(type.name)) continue;
    seen.add(type.name);
    for (const field of Object.values(type.getFields())) {
      const longer: Way = {
        ...way,
        path: [...way.path, field],
        needs: [...way.needs, [type.name, field.name]],
      };
      ways.push(longer);
      queue.push({ way: longer, type: getNamedType(field.type) });
    }
  }
  return ways;
}

/** A value of each scalar that filters take. */
const VALUES: Record<string, unknown> = {
  Boolean: true,
  Int: 1,
  String: 'x',
  ShortText: 'x',
  UUID: '00000000-0000-7000-8000-000000000000',
  Date: '2026-01-31',
  DateTime: '2026-01-31T12:00:00Z',
  Country: 'DE',
  Currency: 'EUR',
};

/** A value that such a field takes, to be sent as a variable and as it is written in a document. */
function valueFor(type: GraphQLInputType): { value: unknown; literal: string } {
  const some = getNullableType(type);
  if (isListType(some)) {
    const { value, literal } = valueFor(some.ofType as GraphQLInputType);
    return { value: [value], literal: `[${literal}]` };
  }
  if (isEnumType(some)) return { value: some.getValues()[0]!.name, literal: some.getValues()[0]!.name };
  const value = VALUES[String(some)];
  if (value === undefined) throw new Error(`This test knows no value of the type ${String(some)}.`);
  return { value, literal: JSON.stringify(value) };
}

async function mayUse(document: string, role: Role): Promise<boolean> {
  const answer = await desk.graphql(document, {}, people.get(role)!.cookie);
  const codes = (answer.errors ?? []).map((e) => e.extensions.code);
  if (codes.includes('GRAPHQL_VALIDATION_FAILED')) throw new Error(`${document}: ${JSON.stringify(answer)}`);
  return !codes.includes('FORBIDDEN');
}

it('every published name has a line in the expected table', () => {
  const missing: string[] = [];
  for (const type of Object.values(schema.getTypeMap())) {
    if (type.name.startsWith('__')) continue;
    const named =
      isObjectType(type) || (isInputObjectType(type) && type.name.endsWith('Filter'))
        ? Object.keys(type.getFields())
        : isEnumType(type) && type.name.endsWith('SortField')
          ? type.getValues().map((v) => v.name)
          : [];
    missing.push(...named.filter((f) => !expectedFor(type.name, f)).map((f) => `${type.name}.${f}`));
  }
  expect(missing).toEqual([]);
});

it('nobody gets anything without a session', async () => {
  for (const way of waysToFields().filter((w) => w.path.length === 0)) {
    const answer = await desk.graphql(documentOf(way));
    expect([way.root.name, answer.errors?.[0]?.extensions.code]).toEqual([way.root.name, 'UNAUTHENTICATED']);
  }
});

it.each(ROLES)(
  '%s may use exactly the operations and fields that the table says',
  async (role) => {
    const wrong: string[] = [];
    for (const way of waysToFields()) {
      const expected = way.needs.every(([type, field]) => expectedFor(type, field)?.has(role));
      if ((await mayUse(documentOf(way), role)) !== expected)
        wrong.push(`${way.needs.at(-1)!.join('.')} ${expected ? 'is refused' : 'is allowed'}`);
    }
    expect(wrong).toEqual([]);
  },
  120_000,
);

it.each(ROLES)(
  '%s may filter and sort by exactly what the table says, written out or as a variable',
  async (role) => {
    const wrong: string[] = [];
    for (const root of Object.values(schema.getQueryType()!.getFields())) {
      for (const arg of root.args) {
        const type = getNamedType(arg.type);
        if (!isInputObjectType(type)) continue;
        const sorted = type.getFields().field && getNamedType(type.getFields().field!.type);
        const names = type.name.endsWith('Filter')
          ? Object.values(type.getFields()).map(({ name, type: wanted }) => {
              const { literal, value } = valueFor(wanted);
              return { of: type.name, f: name, literal: `{${name}: ${literal}}`, value: { [name]: value } };
            })
          : isEnumType(sorted)
            ? sorted.getValues().map(({ name }) => ({
                of: sorted.name,
                f: name,
                literal: `{field: ${name}, order: ASC}`,
                value: { field: name, order: 'ASC' },
              }))
            : [];
        for (const { of, f, literal, value } of names) {
          const expected = !!expectedFor('Query', root.name)?.has(role) && !!expectedFor(of, f)?.has(role);
          const below = ' { __typename }';
          const required = root.args.filter((a) => isRequiredArgument(a) && a !== arg);
          if (required.length) throw new Error(`${root.name} wants more arguments than this test knows.`);
          const written = `{ ${root.name}(${arg.name}: ${literal})${below} }`;
          const variable = `query ($v: ${String(arg.type)}) { ${root.name}(${arg.name}: $v)${below} }`;
          const answer = await desk.graphql(variable, { v: value }, people.get(role)!.cookie);
          const codes = (answer.errors ?? []).map((e) => e.extensions.code);
          if ((await mayUse(written, role)) !== expected) wrong.push(`${of}.${f} written out`);
          if (codes.includes('FORBIDDEN') === expected || codes.includes('INTERNAL_SERVER_ERROR'))
            wrong.push(`${of}.${f} as a variable: ${codes.join()}`);
        }
      }
    }
    expect(wrong).toEqual([]);
  },
);

it('a filter that is hidden in a variable is refused as well', async () => {
  const query = 'query ($f: CommentFilter) { comments(filter: $f) { totalCount } }';
  const { cookie } = people.get(Role.RECRUITER)!;
  const hidden = await desk.graphql(query, { f: { email: 'a@b.test' } }, cookie);
  expect(hidden.errors![0]!.extensions.code).toBe('FORBIDDEN');
  expect((await desk.graphql(query, { f: { minLinks: 1 } }, cookie)).data.comments.totalCount).toBe(0);
});

it('a field reached by a fragment, an alias or a condition is refused as well', async () => {
  const { cookie } = people.get(Role.RECRUITER)!;
  for (const query of [
    '{ comments { items { author { e: email } } } }',
    'query { comments { items { author { ...A } } } } fragment A on CommentAuthor { email }',
    'query ($no: Boolean = false) { comments { items { author { ... on CommentAuthor @include(if: $no) { email } } } } }',
    '{ u: users { __typename } }',
  ])
    expect((await desk.graphql(query, {}, cookie)).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
});

it('the schema is for admins only', async () => {
  for (const role of ROLES)
    for (const query of ['{ __schema { types { name } } }', '{ __type(name: "User") { name } }'])
      expect(await mayUse(query, role)).toBe(role === Role.ADMIN);
});

it('a start with a field that nobody decided on is refused, and one with a line for nothing', () => {
  const rows = (more: object) => new AccessTable([{ Query: { me: [Role.ADMIN] }, ...more } as never]);
  expect(rows({}).gaps(schema)).toContain('Query.mySessions has no access entry');
  expect(rows({ Nothing: { at: [Role.ADMIN] } }).gaps(schema)).toContain(
    'Nothing.at has an access entry but is not in the schema',
  );
  expect(desk.app.get(AccessTable).gaps(schema)).toEqual([]);
  const abstract = buildSchema(
    'type Query { me: Thing } interface Thing { id: ID } union Any = Some type Some implements Thing { id: ID }',
  );
  expect(rows({ Some: { id: [Role.ADMIN] } }).gaps(abstract)).toEqual([
    'Thing is an interface or a union, of which nobody could say who may read it',
    'Any is an interface or a union, of which nobody could say who may read it',
  ]);
});
