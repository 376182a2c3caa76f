import { nested } from './nested-fields.js';

const of = (text: string, ...lists: string[]): unknown =>
  JSON.parse(JSON.stringify(nested(new URLSearchParams(text), lists)));

describe('the names of a form', () => {
  it.each<[string, unknown]>([
    ['a=1&b=2&a=3', { a: '1', b: '2' }],
    ['consent[policyVersion]=1', { consent: { policyVersion: '1' } }],
    [
      'touch[first][utmSource]=x&touch[last][utmSource]=y',
      { touch: { first: { utmSource: 'x' }, last: { utmSource: 'y' } } },
    ],
    ['services[]=A&services[]=B', { services: ['A', 'B'] }],
    ['services=A&services=B', { services: ['A', 'B'] }],
    ['services=A&services[]=B', { services: ['A', 'B'] }],
    ['a=1&a[b]=2&a[]=3', { a: '1' }],
    ['a[b]=1&a=2&a[b]=3', { a: { b: '1' } }],
    ['a[b][c][d][e]=1&a[=2&]=3&[x]=4', { 'a[b][c][d][e]': '1', 'a[': '2', ']': '3', '[x]': '4' }],
  ])('%s', (text, fields) => expect(of(text, 'services')).toEqual(fields));

  it('reach nothing that is not a field', () => {
    const fields = nested(new URLSearchParams('__proto__[x]=1&constructor[prototype][x]=2'), []);
    expect(({} as { x?: string }).x).toBeUndefined();
    expect(Object.keys(fields)).toEqual(['__proto__', 'constructor']);
  });
});
