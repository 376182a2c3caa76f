import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';

export interface Caller {
  /** The address as Postgres' inet takes it, null where a proxy sent something else. */
  ip: string | null;
  /** What is counted as one caller: an IPv4 address or an IPv6 /64, which is what one household gets. */
  network: string;
}

/** Who calls: `ip` is Express' `req.ip`, read by TRUST_PROXY. */
export function callerOf(ip: string | undefined): Caller {
  // Some proxies add the port to an IPv4 address or the zone to an IPv6 one.
  let address = (ip ?? '').trim().replace(/%.*$/, '');
  if (/^\d+\.\d+\.\d+\.\d+:\d+$/.test(address)) address = address.slice(0, address.indexOf(':'));
  const family = isIP(address);
  if (family === 4) return { ip: address, network: address };
  if (family === 0) return { ip: null, network: 'unknown' };
  const v6 = ipaddr.IPv6.parse(address);
  if (v6.isIPv4MappedAddress()) {
    const v4 = v6.toIPv4Address().toString();
    return { ip: v4, network: v4 };
  }
  const prefix = v6.parts.slice(0, 4).map((part) => part.toString(16));
  return { ip: v6.toString(), network: `${prefix.join(':')}::/64` };
}
