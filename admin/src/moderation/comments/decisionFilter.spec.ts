import { instantOf, momentsOf, wrongMoment } from './decisionFilter.js';

const AFTER = '2025-11-03T10:20:30.000Z';
const BEFORE = '2025-11-04T10:20:30.000Z';
const SOMEBODY = '0f0d4d8e-3c56-4b5f-8d3f-0e6a3c1c2b1a';

describe('the moments of a decision in a form', () => {
  it('are empty where the filter has none', () => {
    expect(momentsOf({})).toEqual({ decidedAfter: '', decidedBefore: '' });
  });

  it('keep their seconds where nobody touched them', () => {
    const { decidedAfter } = momentsOf({ decidedAfter: AFTER });
    expect(decidedAfter).toMatch(/^2025-11-0\dT\d\d:\d\d$/);
    expect(instantOf('decidedAfter', decidedAfter, { decidedAfter: AFTER })).toBe(AFTER);
  });

  it('are the browser’s own time where somebody typed them, and nothing where they were emptied', () => {
    const typed = '2025-11-05T09:00';
    expect(instantOf('decidedAfter', typed, { decidedAfter: AFTER })).toBe(new Date(typed).toISOString());
    expect(instantOf('decidedBefore', '', { decidedBefore: BEFORE })).toBeNull();
  });
});

describe('a filter by decisions', () => {
  it.each([
    ['nothing', {}],
    ['since when', { decidedAfter: AFTER }],
    ['by whom', { decidedBy: SOMEBODY }],
    ['by whom, until when', { decidedBy: SOMEBODY, decidedBefore: BEFORE }],
    ['since when, until when and to what', { decidedAfter: AFTER, decidedBefore: BEFORE, decidedTo: 'SPAM' }],
  ] as const)('is taken with %s', (_, filter) => {
    expect(wrongMoment(filter)).toBeNull();
  });

  it.each([
    ['to what', { decidedTo: 'SPAM' }],
    ['until when', { decidedBefore: BEFORE }],
  ] as const)('wants a beginning or a person beside %s alone', (_, filter) => {
    expect(wrongMoment(filter)).toEqual({ field: 'decidedAfter', said: 'sinceOrBy' });
  });

  it('does not end before it begins, nor at once', () => {
    const ends = { field: 'decidedBefore', said: 'endsFirst' };
    expect(wrongMoment({ decidedAfter: BEFORE, decidedBefore: AFTER })).toEqual(ends);
    expect(wrongMoment({ decidedAfter: AFTER, decidedBefore: AFTER })).toEqual(ends);
  });
});
