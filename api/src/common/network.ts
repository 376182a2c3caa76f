import ipaddr from 'ipaddr.js';

/** What one person can change their address within: an IPv4 address, or the /64 of an IPv6 address. */
export function networkOf(address: string | undefined): string {
  if (!address || !ipaddr.isValid(address)) return 'unknown';
  const ip = ipaddr.process(address);
  if (ip.kind() === 'ipv4') return ip.toString();
  const start = ipaddr.IPv6.networkAddressFromCIDR(`${ip.toString()}/64`);
  return `${start.toString()}/64`;
}

export const isLoopback = (address: string | undefined): boolean =>
  !!address && ipaddr.isValid(address) && ipaddr.process(address).range() === 'loopback';
