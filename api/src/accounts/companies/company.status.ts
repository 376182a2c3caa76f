import type { Machine } from '../../change/machine.js';

export enum CompanyStatus {
  PROSPECT = 'PROSPECT',
  ACTIVE = 'ACTIVE',
  DORMANT = 'DORMANT',
  FORMER = 'FORMER',
  DO_NOT_SERVE = 'DO_NOT_SERVE',
}

export enum CompanyAction {
  PURSUE = 'PURSUE',
  ACTIVATE = 'ACTIVATE',
  REST = 'REST',
  PART = 'PART',
  BAR = 'BAR',
  UNBAR = 'UNBAR',
}

const { PROSPECT, ACTIVE, DORMANT, FORMER, DO_NOT_SERVE } = CompanyStatus;

/** From DO_NOT_SERVE a company begins again as a prospect, and somebody says why. */
export const companyMachine: Machine<CompanyStatus, CompanyAction> = {
  name: 'company',
  states: [PROSPECT, ACTIVE, DORMANT, FORMER, DO_NOT_SERVE],
  fallback: PROSPECT,
  moves: [
    { action: CompanyAction.ACTIVATE, from: [PROSPECT, DORMANT, FORMER], to: ACTIVE },
    { action: CompanyAction.PURSUE, from: [DORMANT, FORMER], to: PROSPECT },
    { action: CompanyAction.REST, from: [PROSPECT, ACTIVE], to: DORMANT },
    { action: CompanyAction.PART, from: [ACTIVE, DORMANT], to: FORMER },
    {
      action: CompanyAction.BAR,
      from: [PROSPECT, ACTIVE, DORMANT, FORMER],
      to: DO_NOT_SERVE,
      needs: ['reason'],
    },
    { action: CompanyAction.UNBAR, from: [DO_NOT_SERVE], to: PROSPECT, needs: ['note'] },
  ],
};
