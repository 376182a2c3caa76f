import { createHash } from 'node:crypto';

/** The uuid that these parts always have, so that what is sent twice is known by it; nothing can be read from it. */
export const uuidOf = (...parts: unknown[]): string => {
  const hex = createHash('sha256').update(JSON.stringify(parts)).digest('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join(
    '-',
  );
};
