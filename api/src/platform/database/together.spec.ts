import { setTimeout as pause } from 'node:timers/promises';
import { Unavailable } from '../../common/errors.js';
import { Together } from './together.js';

const refused = (pgCode?: string): Error => Object.assign(new Unavailable(), { pgCode });

/** A writer that takes its time and doubles numbers, with what it was given. */
function gatherer(fails: (items: readonly number[]) => Error | undefined = () => undefined) {
  const written: number[][] = [];
  let running = 0;
  let most = 0;
  const together = new Together<number, number>(async (items) => {
    written.push([...items]);
    most = Math.max(most, ++running);
    await pause(5);
    running--;
    const error = fails(items);
    if (error) throw error;
    return items.map((n) => n * 2);
  });
  return { together, written, mostAtOnce: () => most };
}
const upTo = (n: number): number[] => Array.from({ length: n }, (_, i) => i);

describe('what is written together', () => {
  it('is written alone where it comes alone', async () => {
    const { together, written } = gatherer();
    expect([await together.add(1), await together.add(2)]).toEqual([2, 4]);
    expect(written).toEqual([[1], [2]]);
  });

  it('is at most sixteen in one statement and three statements at once, and each gets its own answer', async () => {
    const { together, written, mostAtOnce } = gatherer();
    const answers = await Promise.all(upTo(100).map((n) => together.add(n)));
    expect(answers).toEqual(upTo(100).map((n) => n * 2));
    expect(written.map((items) => items.length)).toEqual([16, 16, 16, 16, 16, 16, 4]);
    expect(mostAtOnce()).toBe(3);
  });

  it.each([
    ['a value that Postgres refuses', new Error('refused')],
    ['a row that somebody holds', refused('55P03')],
  ])('does not suffer for %s', async (_, error) => {
    const { together } = gatherer((items) => (items.includes(2) ? error : undefined));
    const answers = await Promise.allSettled([1, 2, 3].map((n) => together.add(n)));
    expect(answers.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  });

  it('does not wait for one that somebody holds, nor do those who come after', async () => {
    let release = (): void => undefined;
    const released = new Promise<void>((resolve) => (release = resolve));
    const together = new Together<number, number>(async (items) => {
      if (items.length > 1 && items.some((n) => n < 0)) throw refused('55P03');
      if (items[0]! < 0) await released;
      return [...items];
    });
    const held = [-1, -2, -3, -4].map((n) => together.add(n));
    const others = upTo(60).map((n) => together.add(n));
    expect(await Promise.all(others)).toEqual(upTo(60));
    expect(await together.add(99)).toBe(99);
    release();
    expect(await Promise.all(held)).toEqual([-1, -2, -3, -4]);
  });

  it('is not written again where the connection was lost: it may have been written', async () => {
    const { together, written } = gatherer(() => refused('57P01'));
    const answers = await Promise.allSettled([1, 2, 3].map((n) => together.add(n)));
    expect(answers.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
    expect(written).toHaveLength(1);
  });

  it('goes on after a failure', async () => {
    const { together } = gatherer((items) => (items.includes(0) ? new Error('refused') : undefined));
    for (let i = 0; i < 5; i++) await expect(together.add(0)).rejects.toThrow('refused');
    expect(await together.add(4)).toBe(8);
  });
});
