import ipaddr from 'ipaddr.js';
import { domainToUnicode } from 'node:url';
import type { Arrival } from './judge.js';

export type BlockKindName = 'EMAIL' | 'DOMAIN' | 'NETWORK';

/** Whether a comment is of this email, of this domain (or below it: its mail, website or a link), or from this network. */
export function blockMatch(kind: BlockKindName, value: string): (comment: Arrival) => boolean {
  switch (kind) {
    case 'EMAIL':
      return (c) => c.email.toLowerCase() === value;
    case 'DOMAIN':
      return (c) =>
        within(c.email.slice(c.email.lastIndexOf('@') + 1), value) ||
        (c.website !== null && within(hostOf(c.website), value)) ||
        c.links.some((link) => within(link.domain, value) || within(hostOf(link.url), value));
    case 'NETWORK': {
      const [network, bits] = ipaddr.parseCIDR(value);
      return (c) => {
        if (c.ip === null) return false;
        const ip = ipaddr.process(c.ip);
        return ip.kind() === network.kind() && ip.match(network, bits);
      };
    }
  }
}

const hostOf = (url: string): string => new URL(url).hostname;

/** Written in Unicode or Punycode it is the same host. */
function within(host: string, domain: string): boolean {
  const name = domainToUnicode(host.toLowerCase());
  return name === domain || name.endsWith(`.${domain}`);
}
