import { LeadSource as Source } from '../../accounts/leads/lead.enums.js';
import { type LeadAction, LeadStatus as S } from '../../accounts/leads/lead.status.js';

/** What became of a lead of the demo. Times are minutes: `came`, `due` and `snoozed` from now, the others from when it came. */
export interface Life {
  came: number;
  source: Source;
  states: readonly {
    to: S;
    action?: keyof typeof LeadAction;
    after?: number;
    note?: string;
    reason?: string;
  }[];
  due?: number;
  answered?: number;
  snoozed?: number;
  unowned?: boolean;
}

const HOUR = 60;
const DAY = 1440;
const FORM = Source.CONTACT_FORM;
const SOURCES = [
  FORM,
  FORM,
  Source.BOOKING,
  FORM,
  Source.REFERRAL,
  FORM,
  Source.LINKEDIN,
  Source.BLOG_COMMENT,
  FORM,
  Source.EVENT,
];
const source = (n: number): Source => SOURCES[n % SOURCES.length]!;

const contacted = (answered: number) => ({ to: S.CONTACTED, action: 'CONTACT', after: answered }) as const;
const qualified = (after: number) => ({ to: S.QUALIFIED, action: 'QUALIFY', after }) as const;
/** In time mostly, and now and then much too late. */
const answer = (n: number): number => (n % 5 === 3 ? 190 + n * 7 : 12 + ((n * 11) % 45));

/** New ones: what is left of their clocks, in minutes, from the most urgent. */
const NEW = [-26 * HOUR, -3 * HOUR, -125, -38, -4, 6, 11, 14, 27, 41, 52, 58, 55, 60].map(
  (left, n): Life => ({
    came: Math.min(left - 60, -1 - n),
    due: left,
    source: n % 5 === 4 ? Source.REFERRAL : FORM,
    states: [{ to: S.NEW }],
    unowned: n === 5 || n === 9,
  }),
);

const QUARANTINED = [-210, -75, -44, -20, 9, 33, -15].map((left): Life => ({
  came: left - 60,
  due: left,
  source: FORM,
  states: [{ to: S.QUARANTINED }],
}));

const CONTACTED = Array.from({ length: 18 }, (_, n): Life => {
  const came = -(n + 1) * 0.8 * DAY - 3 * HOUR;
  return { came, source: source(n), answered: answer(n), states: [{ to: S.NEW }, contacted(answer(n))] };
});
/** Two that slept and came back by themselves. */
const BACK = [-50, -9 * HOUR].map((woke, n): Life => {
  const came = -(30 + n * 9) * DAY;
  return {
    came,
    source: source(n),
    answered: 30,
    snoozed: woke,
    states: [
      { to: S.NEW },
      contacted(30),
      { to: S.NURTURE, action: 'NURTURE', after: 2 * DAY },
      { to: S.CONTACTED, action: 'WAKE', after: woke - came },
    ],
  };
});

const NURTURE = [0.2, 1, 3, 6, 12, 20, 34, 60, 90].map((wakes, n): Life => ({
  came: -(12 + n * 5) * DAY,
  source: source(n + 3),
  answered: answer(n),
  snoozed: wakes * DAY,
  states: [{ to: S.NEW }, contacted(answer(n)), { to: S.NURTURE, action: 'NURTURE', after: (2 + n) * DAY }],
}));

const QUALIFIED = Array.from({ length: 12 }, (_, n): Life => ({
  came: -(2 + n * 2.3) * DAY,
  source: source(n + 1),
  answered: answer(n + 2),
  states: [{ to: S.NEW }, contacted(answer(n + 2)), qualified((0.5 + (n % 4) * 0.4) * DAY)],
}));

const CONVERTED = Array.from({ length: 11 }, (_, n): Life => ({
  came: -(10 + n * 7) * DAY,
  source: source(n + 2),
  answered: answer(n + 1),
  states: [
    { to: S.NEW },
    contacted(answer(n + 1)),
    qualified(DAY + n * HOUR),
    { to: S.CONVERTED, action: 'CONVERT', after: (3 + (n % 5)) * DAY },
  ],
}));

const CLOSED = [
  ['JOB_SEEKER', 'Asks for a job; told where to apply.'],
  ['NO_BUDGET', 'Hoped that it would be free.'],
  ['NO_ANSWER', 'Three mails, two calls, nothing.'],
  ['VENDOR', 'Wants to sell us people.'],
  ['NO_FIT', 'Needs a website.'],
  ['COMPETITOR', 'Another agency, asking for our terms.'],
  ['JOB_SEEKER', undefined],
  ['DUPLICATE', 'The same as their colleague’s.'],
  ['NO_ANSWER', undefined],
  ['OTHER', 'Was bought by a client of ours last week.'],
  ['NO_FIT', 'On-site in a country where we place nobody.'],
].map(([reason, note], n): Life => ({
  came: -(4 + n * 4) * DAY,
  source: source(n),
  answered: n % 3 === 1 ? undefined : answer(n),
  states: [
    { to: S.NEW },
    ...(n % 3 === 1 ? [] : [contacted(answer(n))]),
    { to: S.DISQUALIFIED, action: 'DISQUALIFY', after: (1 + (n % 4)) * DAY, reason, note },
  ],
}));

const SPAM = [3, 8, 15, 22, 30, 41].map((age): Life => ({
  came: -age * DAY,
  source: FORM,
  states: [{ to: S.QUARANTINED }, { to: S.SPAM, action: 'MARK_SPAM', after: 90 }],
}));

export const LIVES: readonly Life[] = [
  ...NEW, ...QUARANTINED, ...CONTACTED, ...BACK, ...NURTURE, ...QUALIFIED, ...CONVERTED, ...CLOSED, ...SPAM,
]; // prettier-ignore
