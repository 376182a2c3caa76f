import { type Wanting, whoseAre } from './whose-leads.js';

const lead = (email: string | null, more: Partial<Wanting> = {}): Wanting => ({
  email,
  company_domain: email?.split('@')[1] ?? null,
  keeper: null,
  ...more,
});
const said = (leads: Wanting[]): (string | number | null)[] =>
  whoseAre(leads).whose.map((one) => ('turn' in one ? one.turn : one.owner));

describe('whose leads are that came together', () => {
  it.each<[string, Wanting[], (string | number | null)[]]>([
    ['each has its turn', [lead('a@x.test'), lead('b@y.test')], [0, 1]],
    ['one person has one owner', [lead('a@x.test'), lead('A@X.test'), lead('b@y.test')], [0, 0, 1]],
    ['colleagues have one owner', [lead('a@x.test'), lead('b@x.test')], [0, 0]],
    [
      'free mail is no company',
      [lead('a@f.test', { company_domain: null }), lead('b@f.test', { company_domain: null })],
      [0, 1],
    ],
    ['an owner is kept', [lead('a@x.test', { keeper: 'K' }), lead('b@x.test')], ['K', 'K']],
    [
      'what is given goes first',
      [lead('a@x.test', { keeper: 'K', ownerId: 'G' }), lead('b@y.test', { ownerId: null })],
      ['G', null],
    ],
    ['who has no address has a turn', [lead(null), lead(null)], [0, 1]],
  ])('%s', (_, leads, whose) => expect(said(leads)).toEqual(whose));

  it('takes as many turns as it needs', () => {
    expect(whoseAre([lead('a@x.test'), lead('b@x.test'), lead('c@y.test')]).turns).toBe(2);
  });
});
