import { createHash } from 'node:crypto';

/** What of a token is stored: the token itself has at least 192 random bits, so a plain hash cannot be turned back. */
export const hashToken = (token: string): Buffer => createHash('sha256').update(token).digest();
