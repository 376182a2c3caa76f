import { lookThrough } from './open-sheet.js';

const sheet = { columns: [], amiss: () => [] };
const of = (cells: string[], count: number) => ({
  header: ['a', 'b'],
  async *rows() {
    for (let number = 1; number <= count; number++) yield { number, line: number, cells, ragged: false };
  },
});

it('takes as many rows as it says, and tells of each column what stands in it', async () => {
  const { form } = await lookThrough(of(['x', ' '], 50_000), sheet);
  expect(form).toEqual({ header: ['a', 'b'], samples: [['x'], []], rows: 50_000 });
});

it('shows the beginning of a long value, and no half character of it', async () => {
  const { form } = await lookThrough(of([`${'x'.repeat(119)}🦊`, ''], 1), sheet);
  expect(form.samples).toEqual([['x'.repeat(119)], []]);
});

it.each([
  [0, 'EMPTY'],
  [50_001, 'TOO_LARGE'],
])('refuses %d rows', async (count, code) => {
  await expect(lookThrough(of(['x', 'y'], count), sheet)).rejects.toMatchObject({ code });
});
