import type { ThreadComment } from '../comments/thread.js';
import { threadView } from './thread-view.js';

const at = (id: string, depth: number): ThreadComment => ({
  id, depth, parentId: null, author: 'A', website: null, at: '2026-01-01T00:00:00Z', text: id, html: null, staff: false, awaiting: false, more: null,
}); // prettier-ignore

it('puts answers inside what they answer, and closes every list', () => {
  const thread = [
    at('a', 0),
    at('b', 1),
    at('c', 2),
    at('d', 1),
    at('e', 0),
    ...[0, 1, 2, 3, 4, 5, 6, 7].map((n) => at(`f${n}`, n)),
  ];
  const open: string[] = [];
  const parents: Record<string, string | undefined> = {};
  for (const [tag, end, name, id] of threadView(thread, { reply: null, from: String }).markup.matchAll(
    /<(\/?)(ol|li)(?: id="comment-(\w+)")?/g,
  )) {
    if (id) parents[id] = open.findLast((element) => element.startsWith('li'));
    if (!end) open.push(name + (id ?? ''));
    else expect([tag, open.pop()?.slice(0, 2)]).toEqual([tag, name]);
  }
  expect(open).toEqual([]);
  expect(parents).toMatchObject({
    a: undefined,
    b: 'lia',
    c: 'lib',
    d: 'lia',
    e: undefined,
    f1: 'lif0',
    f5: 'lif4',
    f7: 'lif4',
  });
});

it('leads on to more answers where those that are shown end', () => {
  const thread = [
    { ...at('a', 0), more: 'after-b' },
    at('b', 1),
    { ...at('c', 2), more: 'after-none' },
    ...[3, 4, 5].map((n) => at(`d${n}`, n)),
    { ...at('e', 6), more: 'deepest' },
    at('f', 0),
  ];
  const { markup } = threadView(thread, { reply: null, from: String });
  expect(markup.match(/(?<=id="comment-)\w+|(?<=<a href=")after[\w-]+|deepest/g)).toEqual([
    'a', 'b', 'c', 'd3', 'd4', 'd5', 'e', 'deepest', 'after-none', 'after-b', 'f',
  ]); // prettier-ignore
  expect(markup.match(/<(ol|li)\b/g)).toHaveLength(markup.match(/<\/(ol|li)>/g)!.length);
});
