import { idOf, line, numbers, words } from '../random.mjs';

const YEAR = 365 * 24 * 3600_000;
const END = Date.UTC(2026, 5, 1);
/** Spam of long ago would be wiped while the workloads run; what was brought in entered its state now. */
const ENTERED = new Date().toISOString();

/** Articles, authors and comments: one article for 25 comments, one author for 10, pending ones only among the newest fifth. */
export function rowsOf(count) {
  const articles = Math.ceil(count / 25);
  const authors = Math.ceil(count / 10);
  const pendingPercent = count > 100_000 ? 10 : 40;
  return {
    *articles() {
      const next = numbers(1);
      for (let n = 1; n <= articles; n++)
        yield line(
          idOf(n),
          `article-${n}`,
          words(next, 6),
          'PUBLISHED',
          new Date(END - 2 * YEAR).toISOString(),
        );
    },
    *authors() {
      for (let n = 1; n <= authors; n++) yield line(idOf(n), `reader${n}@readers.test`, `Reader ${n}`);
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
        yield line(
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
