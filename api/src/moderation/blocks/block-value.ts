import { domainToASCII, domainToUnicode } from 'node:url';
import ipaddr from 'ipaddr.js';
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
      return /^[^\s.@]+(?:\.[^\s.@]+)+$/.test(domain)
        ? domain
        : refuse('This is not a domain, such as example.com.');
    }
    case 'NETWORK':
      return cidrOf(text);
  }
}

function cidrOf(text: string): string {
  const wide = text.includes('/')
    ? text
    : ipaddr.isValid(text)
      ? `${text}/${ipaddr.parse(text).kind() === 'ipv4' ? 32 : 128}`
      : '';
  if (!ipaddr.isValidCIDR(wide))
    return refuse('Give an address or a network, such as 203.0.113.7 or 203.0.113.0/24.');
  const [address, bits] = ipaddr.parseCIDR(wide);
  const kind = address.kind();
  if (bits < FEWEST_BITS[kind])
    return refuse(`This network is too wide: give at least ${FEWEST_BITS[kind]} bits.`);
  const network =
    kind === 'ipv4' ? ipaddr.IPv4.networkAddressFromCIDR(wide) : ipaddr.IPv6.networkAddressFromCIDR(wide);
  return `${network.toString()}/${bits}`;
}
