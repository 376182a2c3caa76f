import { domainToUnicode } from 'node:url';
import { getDomain } from 'tldts';
import { isEmail, webAddress } from '../../common/text.js';
import { isFreeMail } from '../../common/free-mail.js';

interface DomainOf {
  /** The registrable domain (publicsuffix.org, its private part too: acme.github.io), its letters as people read them. */
  name: string;
  /** Of a provider where anybody may have an address. */
  freeMail: boolean;
}

/** The domain of a host name, web address or e-mail address; written in Unicode or Punycode it is the same. Null where there is none. */
export function domainOf(text: string): DomainOf | null {
  const url = webAddress(isEmail(text) ? text.slice(text.lastIndexOf('@') + 1) : text);
  const host = url && new URL(url).hostname;
  const domain = host && (getDomain(host, { allowPrivateDomains: true }) ?? getDomain(host));
  const name = domain && domainToUnicode(domain);
  return name ? { name, freeMail: isFreeMail(name) || isFreeMail(domainToUnicode(host)) } : null;
}

/** The domain that tells a company by an address of it: null where there is none, and for free mail. */
export function companyDomainOf(text: string | null | undefined): string | null {
  const domain = text ? domainOf(text) : null;
  return domain && !domain.freeMail ? domain.name : null;
}
