import { decimalsOf, moneyText } from './money.js';

describe('an amount', () => {
  it.each([
    [0, 'EUR', '0 EUR'],
    [1, 'EUR', '0.01 EUR'],
    [1250, 'EUR', '12.50 EUR'],
    [125_000, 'EUR', '1,250 EUR'],
    [1250, 'JPY', '1,250 JPY'],
    [1250, 'KWD', '1.250 KWD'],
    [1000, 'KWD', '1 KWD'],
    [1_000_000_000_000, 'USD', '10,000,000,000 USD'],
    [999_999_999_999, 'USD', '9,999,999,999.99 USD'],
  ])('of %i in %s reads %s', (amount, currency, text) => expect(moneyText(amount, currency)).toBe(text));

  it('has as many decimals as its currency', () => {
    expect(['EUR', 'JPY', 'KWD', 'CLF'].map(decimalsOf)).toEqual([2, 0, 3, 4]);
  });
});
