import { idOf, line, numbers, weighed, words } from '../random.mjs';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
export const OWNERS = 20;
/** Bookings of the one host, a half hour each, and the days ahead over which they lie. */
const BOOKINGS = 5000;
const AHEAD = 180;

const STATES = { NEW: 3, QUARANTINED: 1, CONTACTED: 6, NURTURE: 5, QUALIFIED: 5, CONVERTED: 20, DISQUALIFIED: 45, SPAM: 15 }; // prettier-ignore
const SOURCES = { CONTACT_FORM: 60, BOOKING: 10, REFERRAL: 10, LINKEDIN: 10, IMPORT: 10 };
const SERVICES = { '{}': 1, '{DIRECT_HIRE}': 4, '{FRACTIONAL_ARCHITECT,ARCHITECTURE_SPRINT}': 2 };
const SIZES = { LT_10: 4, S10_50: 3, S50_250: 2, GT_250: 1 };
const STANDINGS = { PROSPECT: 60, ACTIVE: 20, DORMANT: 12, FORMER: 7, DO_NOT_SERVE: 1 };
const ORDERS = { DRAFT: 5, PROPOSED: 5, OPEN: 15, COVERED: 5, ON_HOLD: 3, FILLED: 7, COMPLETED: 40, LOST: 15, CANCELLED: 5 }; // prettier-ignore
const CURRENCIES = { EUR: 6, USD: 3, GBP: 1 };

/** Leads, and of each four a company with two contacts; of each ten an engagement; and a host who is asked for a lot. */
export function rowsOf(leads, now = Date.now()) {
  const companies = Math.ceil(leads / 4);
  const contacts = companies * 2;
  const engagements = Math.ceil(leads / 10);
  const iso = (time) => new Date(time).toISOString();
  const day = (time) => iso(time).slice(0, 10);
  const came = (n) => now - 2 * 365 * DAY + Math.floor((2 * 365 * DAY * n) / leads);
  const owner = (next) => idOf(1 + next(OWNERS));
  return {
    *users() {
      for (let n = 1; n <= OWNERS; n++)
        yield line(idOf(n), `owner${n}@bench.test`, `Owner ${n}`, '{ACCOUNT_MANAGER}', iso(now));
    },
    *companies() {
      const next = numbers(3);
      for (let n = 1; n <= companies; n++)
        yield line(
          idOf(n),
          `${words(next, 2)} ${n}`,
          `company${n}.test`,
          weighed(next, SIZES),
          'Software',
          'DE',
          weighed(next, STANDINGS),
          next(10) ? owner(next) : null,
          weighed(next, CURRENCIES),
          next(20) ? null : day(now + 30 * DAY),
          'A placement of ours',
          words(next, 20),
          iso(now - next(700) * DAY - n),
        );
    },
    *contacts() {
      const next = numbers(4);
      for (let n = 1; n <= contacts; n++)
        yield line(
          idOf(n),
          idOf(1 + ((n - 1) >> 1)),
          `Contact ${n}`,
          `contact${n}@company${1 + ((n - 1) >> 1)}.test`,
          'Head of Data',
          n % 2 ? 't' : 'f',
          iso(now - next(700) * DAY),
        );
    },
    *leads() {
      const next = numbers(5);
      for (let n = 1; n <= leads; n++) {
        const status = weighed(next, STATES);
        const company = 1 + next(companies);
        const known = status === 'CONVERTED';
        const at = came(n);
        const due = next(10) ? at + 60 * MINUTE : null;
        const waits = status === 'NEW' || status === 'QUARANTINED';
        yield line(
          idOf(n),
          `L-${n}`,
          status,
          iso(at),
          `Visitor ${n}`,
          `visitor${n % 150_000}@company${company}.test`,
          `+4930${1_000_000 + n}`,
          `Company ${company}`,
          `company${company}.test`,
          weighed(next, SIZES),
          weighed(next, SERVICES),
          words(next, 10 + next(60)),
          weighed(next, SOURCES),
          status === 'QUARANTINED' || !next(10) ? null : owner(next),
          iso(at),
          due && iso(due),
          due && iso(due - 15 * MINUTE),
          waits ? null : iso(at + next(120) * MINUTE),
          status === 'NURTURE' ? iso(now + next(90) * DAY) : null,
          status === 'DISQUALIFIED' ? 'NO_FIT' : null,
          known ? idOf(company) : null,
          known ? idOf(2 * company) : null,
          iso(at),
        );
      }
    },
    *engagements() {
      const next = numbers(6);
      for (let n = 1; n <= engagements; n++) {
        const status = weighed(next, ORDERS);
        const company = 1 + next(companies);
        const hire = next(10) < 6;
        const openings = 1 + next(3);
        const closed = status === 'LOST' || status === 'CANCELLED';
        const pay = 60_000_00 + next(90_000_00);
        yield line(
          idOf(n),
          `ENG-2026-${n}`,
          hire ? 'DIRECT_HIRE' : 'FRACTIONAL',
          status,
          words(next, 3),
          idOf(company),
          idOf(2 * company),
          owner(next),
          next(5) ? owner(next) : null,
          next(20) ? 'f' : 't',
          openings,
          status === 'FILLED' ? openings : 0,
          next(4) ? day(now + (next(200) - 60) * DAY) : null,
          status === 'ON_HOLD' ? day(now + next(60) * DAY) : null,
          closed ? 'OTHER' : null,
          weighed(next, CURRENCIES),
          ...(hire ? ['PERCENT', '22.50', pay, pay + 10_000_00, 90] : [null, null, null, null, null]),
          ...(hire ? [null, null, null, null, null] : ['2.5', 1_200_00 + next(900_00), 900_00, 12, 28]),
          iso(now - next(700) * DAY),
        );
      }
    },
    *consultations() {
      const next = numbers(7);
      const half = 30 * MINUTE;
      const begin = Math.ceil(now / half) * half;
      const taken = new Set();
      while (taken.size < BOOKINGS) taken.add(next(AHEAD * 48));
      for (const [n, nth] of [...taken].entries()) {
        const [from, until] = [iso(begin + nth * half), iso(begin + (nth + 1) * half)];
        yield line(
          idOf(n + 1),
          `C-${n}`,
          'INTRO_CALL',
          'CONFIRMED',
          idOf(1),
          from,
          until,
          `[${from},${until})`,
          `Guest ${n}`,
          `guest${n}@guests.test`,
          `uid-${n}`,
        );
      }
    },
  };
}
