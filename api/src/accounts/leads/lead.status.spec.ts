import { target } from '../../change/machine.js';
import { LeadAction as A, leadMachine, LeadStatus as S } from './lead.status.js';

const { moves, states } = leadMachine;
/** The whole table: where each action leads from each state. What is not here is not allowed. */
const LEGAL: Record<S, Partial<Record<A, S>>> = {
  NEW: {
    CONTACT: S.CONTACTED,
    QUALIFY: S.QUALIFIED,
    DISQUALIFY: S.DISQUALIFIED,
    MARK_SPAM: S.SPAM,
  },
  QUARANTINED: { RELEASE: S.NEW, MARK_SPAM: S.SPAM },
  CONTACTED: { QUALIFY: S.QUALIFIED, NURTURE: S.NURTURE, DISQUALIFY: S.DISQUALIFIED },
  NURTURE: {
    CONTACT: S.CONTACTED,
    WAKE: S.CONTACTED,
    QUALIFY: S.QUALIFIED,
    DISQUALIFY: S.DISQUALIFIED,
  },
  QUALIFIED: { CONVERT: S.CONVERTED, NURTURE: S.NURTURE, DISQUALIFY: S.DISQUALIFIED },
  CONVERTED: {},
  DISQUALIFIED: { REOPEN: S.NEW, RESUME: S.CONTACTED },
  SPAM: { REOPEN: S.NEW, RESUME: S.CONTACTED },
};

describe('the states of a lead', () => {
  it.each(states.flatMap((from) => Object.values(A).map((action) => [from, action] as const)))(
    'from %s, %s',
    (from, action) => expect(target(leadMachine, from, action)).toBe(LEGAL[from][action]),
  );

  it('are each reached by some move, but for those in which a lead arrives', () => {
    const reached = new Set(moves.map(({ to }) => to));
    expect(states.filter((state) => !reached.has(state))).toEqual([S.QUARANTINED]);
  });

  it('have one way that people may ask for from each to each', () => {
    const ways = moves
      .filter(({ system }) => !system)
      .flatMap(({ from, to }) => from.map((f) => `${f} ${to}`));
    expect(ways).toEqual([...new Set(ways)]);
  });
});
