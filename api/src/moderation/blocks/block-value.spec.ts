import { blockMatch, type BlockKindName } from '../arrival/block-match.js';
import { blockValue } from './block-value.js';

const comment = {
  name: 'Ann',
  email: 'Ann@Mail.Example.com',
  website: 'https://blog.bücher.example/x',
  body: '',
  stripped: '',
  ip: '2001:db8::7',
  userAgent: null,
  links: [{ url: 'https://go.evil.top/', domain: 'evil.top', text: '' }],
  marks: [],
};

describe('a block', () => {
  it.each<[BlockKindName, string, string]>([
    ['EMAIL', ' Ann@Example.COM', 'ann@example.com'],
    ['DOMAIN', 'https://www.Evil.top/casino?x', 'evil.top'],
    ['DOMAIN', '*.xn--bcher-kva.example', 'bücher.example'],
    ['NETWORK', '203.0.113.7', '203.0.113.7/32'],
    ['NETWORK', '203.0.113.99/24', '203.0.113.0/24'],
    ['NETWORK', '2001:DB8::7/64', '2001:db8::/64'],
    ['NETWORK', '::ffff:203.0.113.9', '203.0.113.9/32'],
    ['NETWORK', '::ffff:203.0.113.9/120', '203.0.113.0/24'],
  ])('of %s %s is kept as %s', (kind, typed, value) => expect(blockValue(kind, typed)).toBe(value));

  it.each<[BlockKindName, string]>([
    ['EMAIL', 'example.com'],
    ['DOMAIN', 'localhost'],
    ['DOMAIN', 'a b.com'],
    ['NETWORK', '0.0.0.0/0'],
    ['NETWORK', 'example.com'],
    ['NETWORK', '10.0.0.0/64'],
    ['NETWORK', '10'],
    ['NETWORK', '1.2'],
    ['NETWORK', '0x7f.1'],
    ['NETWORK', '1.2/16'],
    ['NETWORK', 'fe80::1%eth0'],
    ['NETWORK', '::ffff:203.0.113.0/90'],
    ['NETWORK', '203.0.113.0/24/8'],
    ['DOMAIN', 'co.uk'],
  ])('of %s %s is refused', (kind, typed) => expect(() => blockValue(kind, typed)).toThrow('value'));

  it.each(['x@bücher.example', 'x@xn--bcher-kva.example', 'x@mail.XN--BCHER-KVA.example'])(
    'of a domain meets %s in either writing of it',
    (email) =>
      expect(blockMatch('DOMAIN', 'bücher.example')({ ...comment, website: null, email })).toBe(true),
  );

  it.each<[BlockKindName, string, boolean]>([
    ['EMAIL', 'ann@mail.example.com', true],
    ['EMAIL', 'n@mail.example.com', false],
    ['DOMAIN', 'example.com', true],
    ['DOMAIN', 'ample.com', false],
    ['DOMAIN', 'bücher.example', true],
    ['DOMAIN', 'evil.top', true],
    ['DOMAIN', 'go.evil.top', true],
    ['NETWORK', '2001:db8::/64', true],
    ['NETWORK', '10.0.0.0/8', false],
  ])('of %s %s meets the comment: %s', (kind, value, meets) =>
    expect(blockMatch(kind, value)(comment)).toBe(meets),
  );
});
