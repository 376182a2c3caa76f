/** The part of a LIKE pattern that finds just this text: its wildcards are characters like others. */
export const literally = (text: string): string => text.replace(/[\\%_]/g, '\\$&');

/** A LIKE pattern that finds `q` anywhere. */
export const containing = (q: string): string => `%${literally(q)}%`;
