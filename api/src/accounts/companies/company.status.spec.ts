import { target } from '../../change/machine.js';
import { CompanyAction as A, companyMachine, CompanyStatus as S } from './company.status.js';

const table: [S, A, S | undefined][] = [
  [S.PROSPECT, A.ACTIVATE, S.ACTIVE],
  [S.DORMANT, A.ACTIVATE, S.ACTIVE],
  [S.FORMER, A.ACTIVATE, S.ACTIVE],
  [S.ACTIVE, A.ACTIVATE, undefined],
  [S.DO_NOT_SERVE, A.ACTIVATE, undefined],
  [S.DORMANT, A.PURSUE, S.PROSPECT],
  [S.FORMER, A.PURSUE, S.PROSPECT],
  [S.ACTIVE, A.PURSUE, undefined],
  [S.DO_NOT_SERVE, A.PURSUE, undefined],
  [S.PROSPECT, A.REST, S.DORMANT],
  [S.ACTIVE, A.REST, S.DORMANT],
  [S.FORMER, A.REST, undefined],
  [S.ACTIVE, A.PART, S.FORMER],
  [S.DORMANT, A.PART, S.FORMER],
  [S.PROSPECT, A.PART, undefined],
  [S.PROSPECT, A.BAR, S.DO_NOT_SERVE],
  [S.ACTIVE, A.BAR, S.DO_NOT_SERVE],
  [S.DORMANT, A.BAR, S.DO_NOT_SERVE],
  [S.FORMER, A.BAR, S.DO_NOT_SERVE],
  [S.DO_NOT_SERVE, A.BAR, undefined],
  [S.DO_NOT_SERVE, A.UNBAR, S.PROSPECT],
  [S.ACTIVE, A.UNBAR, undefined],
];

describe('the states of a company', () => {
  it.each(table)('%s, %s leads to %s', (from, action, to) => {
    expect(target(companyMachine, from, action)).toBe(to);
  });

  it('wants a reason where nobody may serve it, and a note where one may again', () => {
    const needs = companyMachine.moves.filter((m) => m.needs).map((m) => [m.action, m.needs]);
    expect(needs).toEqual([
      [A.BAR, ['reason']],
      [A.UNBAR, ['note']],
    ]);
  });
});
