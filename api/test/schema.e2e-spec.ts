import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { buildSchema, lexicographicSortSchema, printSchema } from 'graphql';
import { startApp, type TestApp } from './support/app.js';

describe('the contract between api and admin', () => {
  let app: TestApp;
  beforeAll(async () => (app = await startApp()));
  afterAll(() => app.stop());

  it('is what the code publishes: `npm run desk -- schema` writes api/schema.graphql anew', async () => {
    const committed = buildSchema(await readFile(join(import.meta.dirname, '../schema.graphql'), 'utf8'));
    const { schema } = app.app.get(GraphQLSchemaHost, { strict: false });
    expect(printSchema(committed)).toBe(printSchema(lexicographicSortSchema(schema)));
  });
});
