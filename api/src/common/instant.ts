/** To the millisecond, which is what the API takes in; the database keeps more and writes it otherwise. */
export const sameInstant = (a: string | null, b: string | null): boolean =>
  a !== null && b !== null && new Date(a).getTime() === new Date(b).getTime();
