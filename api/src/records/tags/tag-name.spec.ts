import { BadInput } from '../../common/errors.js';
import { keyOf, tagName } from './tag-name.js';

it.each([
  ['VIP', 'vip'],
  ['Straße', 'STRASSE'],
  ['ΟΔΟΣ', 'οδός'.normalize('NFD').replace(/\u0301/, '')],
  ['Ｆintech', 'fintech'],
  ['fin\u200btech', 'Fintech'],
  ['Zoe\u0308', 'zo\u00eb'],
])('takes %s and %s for one tag', (one, other) => expect(keyOf(one)).toBe(keyOf(other)));

it('tells accents apart', () => expect(keyOf('résumé')).not.toBe(keyOf('resume')));

it.each(['', '\u200b', '\u3164', `${'𝒳'.repeat(50)}x`])('refuses %j', (name) =>
  expect(() => tagName(name, 'name')).toThrow(BadInput),
);

it('takes fifty characters of whatever script', () =>
  expect(tagName('𝒳'.repeat(50), 'name').name).toBe('𝒳'.repeat(50)));
