import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';

/**
 * An address as Postgres' inet takes it, or null where it is none. Some proxies add the port to an IPv4 address or the
 * zone to an IPv6 one, and a socket for both writes the former inside the latter.
 */
export function addressOf(given: string | undefined): string | null {
  const address = (given ?? '')
    .trim()
    .replace(/%.*$/, '')
    .replace(/^(\d+\.\d+\.\d+\.\d+):\d+$/, '$1');
  const family = isIP(address);
  if (family === 6) return ipaddr.process(address).toString();
  return family === 4 ? address : null;
}

/** What one person can change their address within: an IPv4 address, or the /64 that one household gets of IPv6. */
export function networkOf(given: string | undefined): string {
  const address = addressOf(given);
  if (address === null) return 'unknown';
  if (isIP(address) === 4) return address;
  const prefix = ipaddr.IPv6.parse(address)
    .parts.slice(0, 4)
    .map((part) => part.toString(16));
  return `${prefix.join(':')}::/64`;
}

export const isLoopback = (given: string | undefined): boolean => {
  const address = addressOf(given);
  return address !== null && ipaddr.parse(address).range() === 'loopback';
};
