import { domainToASCII, domainToUnicode } from 'node:url';
import ipaddr from 'ipaddr.js';
import { getPublicSuffix } from 'tldts';
import { BadInput } from '../../common/errors.js';
import { isEmail } from '../../common/text.js';
import type { BlockKindName } from '../arrival/block-match.js';

/** Fewer bits than these would shut out whole countries. */
const FEWEST_BITS = { ipv4: 8, ipv6: 19 } as const;

const refuse = (message: string): never => {
  throw BadInput.field('value', 'FORMAT', message);
};

/** What a person typed in the one form that is stored and compared. Throws BadInput for `value`. */
export function blockValue(kind: BlockKindName, typed: string): string {
  const text = typed.trim().toLowerCase();
  switch (kind) {
    case 'EMAIL':
      return isEmail(text) ? text : refuse('This is not an e-mail address, such as name@example.com.');
    case 'DOMAIN': {
      const host = text
        .replace(/^[a-z]+:\/\//, '')
        .replace(/[/?#].*$/, '')
        .replace(/^(?:\*\.|@|www\.)/, '');
      const domain = domainToUnicode(domainToASCII(host));
      if (!/^[^\s.@]+(?:\.[^\s.@]+)+$/.test(domain)) refuse('This is not a domain, such as example.com.');
      if (getPublicSuffix(domain) === domain)
        refuse('Under this one anybody may have a domain. Block the domain of the sender.');
      return domain;
    }
    case 'NETWORK':
      return cidrOf(text);
  }
}

/** An IPv6 address in which an IPv4 one is written is that one, as where comments come from is read. */
function cidrOf(text: string): string {
  const [given = '', mask] = text.split('/');
  const isWhole =
    ipaddr.IPv4.isValidFourPartDecimal(given) || (ipaddr.IPv6.isValid(given) && !given.includes('%'));
  if (!isWhole || !(mask === undefined || ipaddr.isValidCIDR(text)))
    return refuse('Give an address or a network, such as 203.0.113.7 or 203.0.113.0/24.');
  const typed = ipaddr.parse(given);
  const address = ipaddr.process(given);
  const all = address.kind() === 'ipv4' ? 32 : 128;
  const bits = mask === undefined ? all : Number(mask) - (typed.kind() === address.kind() ? 0 : 96);
  if (bits < FEWEST_BITS[address.kind()])
    return refuse(`This network is too wide: give at least ${FEWEST_BITS[address.kind()]} bits.`);
  const wide = `${address.toString()}/${bits}`;
  const network = (address.kind() === 'ipv4' ? ipaddr.IPv4 : ipaddr.IPv6).networkAddressFromCIDR(wide);
  return `${network.toString()}/${bits}`;
}
