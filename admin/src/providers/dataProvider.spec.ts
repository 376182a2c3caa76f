import { parse } from 'graphql';
import { makeDataProvider } from './dataProvider.js';

const { jest } = import.meta;

const list = parse(
  'query Things($filter: F, $page: P) { things(filter: $filter, page: $page) { items { id } } }',
);
const provider = makeDataProvider({ things: { list } }, {});

describe('the data provider', () => {
  afterEach(() => void jest.restoreAllMocks());

  it('asks for many records in hundreds, which is what the API answers at once', async () => {
    const limits: number[] = [];
    jest.spyOn(globalThis, 'fetch').mockImplementation(async (_, init) => {
      const { variables } = JSON.parse(init!.body as string) as {
        variables: { filter: { ids: string[] }; page: { limit: number } };
      };
      limits.push(variables.page.limit);
      const items = variables.filter.ids.map((id) => ({ id }));
      return Response.json({ data: { things: { items, totalCount: items.length, totalIsExact: true } } });
    });
    const ids = Array.from({ length: 230 }, (_, n) => `id-${n}`);
    expect((await provider.getMany('things', { ids })).data.map(({ id }) => id)).toEqual(ids);
    expect(limits).toEqual([100, 100, 30]);
    expect((await provider.getMany('things', { ids: [] })).data).toEqual([]);
    expect(limits).toHaveLength(3);
  });

  it('does nothing to many at once: each has its own version', async () => {
    await expect(provider.updateMany('things', { ids: ['a'], data: {} })).rejects.toThrow('No operation');
    await expect(provider.deleteMany('things', { ids: ['a'] })).rejects.toThrow('No operation');
  });
});
