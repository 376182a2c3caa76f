/** The n-th id: in order, so that the newest row has the highest, and below any that the product makes itself. */
export const idOf = (n) => `00000000-0000-7000-8000-${n.toString(16).padStart(12, '0')}`;
export const LAST_ID = idOf(0xffffffffffff);

/** Linear congruence modulo 2^32 (the constants are those of Numerical Recipes): the same numbers on every machine. */
export function numbers(seed) {
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
export const words = (next, n) => Array.from({ length: n }, () => WORDS[next(WORDS.length)]).join(' ');

/** One of the keys, as often as its weight says. */
export function weighed(next, weights) {
  const entries = Object.entries(weights);
  let drawn = next(entries.reduce((sum, [, weight]) => sum + weight, 0));
  return entries.find(([, weight]) => (drawn -= weight) < 0)[0];
}

/** A line as COPY's text format wants it; null and undefined are NULL. */
export const line = (...values) => values.map((value) => value ?? '\\N').join('\t');
