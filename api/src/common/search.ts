/** A LIKE pattern that finds `q` anywhere, its wildcards taken literally. */
export const containing = (q: string): string => `%${q.replace(/[\\%_]/g, '\\$&')}%`;
