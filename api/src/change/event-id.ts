import { hash } from 'node:crypto';

/** An event's id follows from its request and its record (RFC 9562 version 8), so that a request that comes twice meets itself. */
export function eventIdOf(request: string, recordId: string): string {
  const hex = hash('sha256', `${request}:${recordId}`);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
