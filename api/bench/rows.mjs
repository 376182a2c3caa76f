/** The n-th id: in order, so that the newest comment has the highest, and below any that the product makes itself. */
export const idOf = (n) => `00000000-0000-7000-8000-${n.toString(16).padStart(12, '0')}`;
export const LAST_ID = idOf(0xffffffffffff);

/** Linear congruence modulo 2^32 (the constants are those of Numerical Recipes): the same numbers on every machine. */
function numbers(seed) {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const WORDS =
  'agency model prompt review thank article question answer data budget client brief talent remote contract hour rate team great wrong link read wrote never always maybe ship test deploy learn token value point example'.split(
    ' ',
  );
const words = (next, n) => Array.from({ length: n }, () => WORDS[next(WORDS.length)]).join(' ');

const YEAR = 365 * 24 * 3600_000;
const END = Date.UTC(2026, 5, 1);
/** Spam of long ago would be wiped while the workloads run; what was brought in entered its state now. */
const ENTERED = new Date().toISOString();

/** Articles, authors and comments: one article for 25 comments, one author for 10, pending ones only among the newest fifth. */
export function rowsOf(count) {
  const articles = Math.ceil(count / 25);
  const authors = Math.ceil(count / 10);
  const pendingPercent = count > 100_000 ? 10 : 40;
  const tab = (...values) => values.join('\t');
  return {
    *articles() {
      const next = numbers(1);
      for (let n = 1; n <= articles; n++)
        yield tab(
          idOf(n),
          `article-${n}`,
          words(next, 6),
          'PUBLISHED',
          new Date(END - 2 * YEAR).toISOString(),
        );
    },
    *authors() {
      for (let n = 1; n <= authors; n++) yield tab(idOf(n), `reader${n}@readers.test`, `Reader ${n}`);
    },
    *comments() {
      const next = numbers(2);
      for (let n = 1; n <= count; n++) {
        const author = 1 + Math.min(next(authors), next(authors)); // some write much more than others
        const kind = next(100);
        const pending = n > count * 0.8 && kind < pendingPercent;
        const status = pending ? 'PENDING' : kind >= 88 ? 'SPAM' : 'APPROVED';
        const at = new Date(END - YEAR + Math.floor((YEAR * n) / count)).toISOString();
        const ip = `10.${(author >> 16) & 255}.${(author >> 8) & 255}.${author & 255}`;
        const body = words(next, 8 + next(25));
        yield tab(
          idOf(n),
          idOf(1 + next(articles)),
          idOf(author),
          status,
          ENTERED,
          at,
          `Reader ${author}`,
          `reader${author}@readers.test`,
          ip,
          body,
        );
      }
    },
  };
}
