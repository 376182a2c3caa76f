import { upload } from './upload.js';

const { jest } = import.meta;

const MIB = 1024 * 1024;
type Answer = Response | Error;

const ok = () => Response.json({});
const refusal = (status: number, more: object = {}) =>
  Response.json({ errors: [{ code: 'NO', message: 'No.', ...more }] }, { status });

/** Uploads so many bytes to a desk that answers so, and then well: each piece that was sent as [offset, bytes]. */
async function pieces(bytes: number, answers: Answer[], from = 0) {
  const sent: number[][] = [];
  const progress: number[] = [];
  const fetched = jest.spyOn(globalThis, 'fetch').mockImplementation(async (path, init) => {
    sent.push([Number(/offset=(\d+)/.exec(path as string)![1]), (init!.body as Blob).size]);
    const answer = answers.shift() ?? ok();
    if (answer instanceof Error) throw answer;
    return answer;
  });
  const done = upload({
    id: 'an-import',
    file: new Blob([new Uint8Array(bytes)]),
    from,
    signal: new AbortController().signal,
    onProgress: (reached) => progress.push(reached),
  }).then(
    () => undefined,
    (error: Error) => error,
  );
  await jest.advanceTimersByTimeAsync(60_000);
  const failure = await done;
  fetched.mockRestore();
  return { sent, progress, failure };
}

describe('an upload', () => {
  beforeEach(() => void jest.useFakeTimers());
  afterEach(() => void jest.useRealTimers());

  it('sends pieces of 4 MiB, from where the desk is', async () => {
    const { sent, progress, failure } = await pieces(10 * MIB, [], MIB);
    expect(sent).toEqual([
      [MIB, 4 * MIB],
      [5 * MIB, 4 * MIB],
      [9 * MIB, MIB],
    ]);
    expect(progress).toEqual([5 * MIB, 9 * MIB, 10 * MIB]);
    expect(failure).toBeUndefined();
  });

  it.each([
    ['was too slow for the desk', () => refusal(408)],
    ['was lost', () => new TypeError('Failed to fetch')],
    ['came while the desk was away', () => refusal(503)],
    ['was too large for what stands between', () => new Response('<html>', { status: 413 })],
  ])('sends half of a piece that %s', async (_, answer) => {
    const { sent, failure } = await pieces(4 * MIB, [answer(), answer()]);
    expect(sent.slice(0, 3)).toEqual([
      [0, 4 * MIB],
      [0, 2 * MIB],
      [0, MIB],
    ]);
    expect(failure).toBeUndefined();
  });

  it('sends more at a time again where that is quick', async () => {
    const { sent } = await pieces(8 * MIB, [refusal(408), refusal(408)]);
    expect(sent.slice(2)).toEqual([
      [0, MIB],
      [MIB, 2 * MIB],
      [3 * MIB, 4 * MIB],
      [7 * MIB, MIB],
    ]);
  });

  it('never sends fewer than 64 KiB, and gives up after eight times', async () => {
    const { sent, failure } = await pieces(
      4 * MIB,
      Array.from({ length: 9 }, () => refusal(503)),
    );
    expect(sent.map(([, size]) => size! / 1024)).toEqual([4096, 2048, 1024, 512, 256, 128, 64, 64]);
    expect(failure?.message).toBe('No.');
  });

  it('goes on where the desk says it is', async () => {
    const { sent, failure } = await pieces(10 * MIB, [ok(), refusal(409, { current: { offset: 6 * MIB } })]);
    expect(sent).toEqual([
      [0, 4 * MIB],
      [4 * MIB, 4 * MIB],
      [6 * MIB, 4 * MIB],
    ]);
    expect(failure).toBeUndefined();
  });

  it.each([
    ['is over', refusal(409, { current: { offset: 0 } })],
    ['is nobody’s', refusal(404)],
    ['is not allowed', refusal(403)],
  ])('says so at once where it %s', async (_, answer) => {
    const { sent, failure } = await pieces(MIB, [answer]);
    expect(sent).toHaveLength(1);
    expect(failure?.message).toBe('No.');
  });
});
