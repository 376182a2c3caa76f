import { companyDomainOf, domainOf } from './company-domain.js';

describe('the domain of a company', () => {
  it.each([
    ['acme.example', 'acme.example'],
    ['https://www.Acme.example/jobs?x=1', 'acme.example'],
    ['talent.eu.acme.co.uk', 'acme.co.uk'],
    ['Jo@Mail.Acme.example', 'acme.example'],
    ['müller.de', 'müller.de'],
    ['xn--mller-kva.de', 'müller.de'],
    ['MÜLLER.de', 'müller.de'],
    ['info@xn--mller-kva.de', 'müller.de'],
    ['пример.рф', 'пример.рф'],
    ['acme.github.io', 'acme.github.io'],
    ['github.io', 'github.io'],
  ])('%s is %s', (text, domain) => expect(companyDomainOf(text)).toBe(domain));

  it.each([
    'gmail.com',
    'jo@GoogleMail.com',
    'mail.yahoo.co.jp',
    'gmx.de',
    'qq.com',
    'tutanota.com',
    'mailinator.com',
  ])('%s is free mail and tells no company', (text) => {
    expect(domainOf(text)?.freeMail).toBe(true);
    expect(companyDomainOf(text)).toBeNull();
  });

  it.each([
    '',
    'localhost',
    '127.0.0.1',
    'co.uk',
    'javascript:alert(1)',
    'two words',
    'a@b@c',
    null,
    undefined,
  ])('%s has none', (text) => expect(companyDomainOf(text)).toBeNull());
});
