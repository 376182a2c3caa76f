import { newReference, referenceIn } from './reference.js';

describe('the reference of a lead', () => {
  it('is never the same, and found again as it is', () => {
    const many = Array.from({ length: 200 }, newReference);
    expect(new Set(many).size).toBe(200);
    for (const reference of many) {
      expect(reference).toMatch(/^L-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/);
      expect(referenceIn(reference)).toBe(reference);
    }
  });

  it.each([
    ['l-7k3m-9qzd', 'L-7K3M-9QZD'],
    ['L-7K3M9QZD', 'L-7K3M-9QZD'],
    ['L-7K3M 9QZD', 'L-7K3M-9QZD'],
    ['L-OOIL-9QZD', 'L-0011-9QZD'],
    ['Linda Berg', null],
    ['Acme Ltd', null],
    ['L-7K3M', null],
    ['', null],
  ])('in %j is %j', (text, reference) => expect(referenceIn(text)).toBe(reference));
});
