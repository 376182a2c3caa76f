import { domainOf, linksOf } from './links.js';

describe('linksOf', () => {
  it.each([
    ['see https://bbc.co.uk/x', 'bbc.co.uk'],
    ['or www.shop.de!', 'shop.de'],
    ['best odds at evil.top', 'evil.top'],
    ['http://xn--bcher-kva.example/', 'bücher.example'],
    ['пример.рф', 'пример.рф'],
    ['https://google.com@evil.com/login', 'evil.com'],
    ['http://1.2.3.4/x', '1.2.3.4'],
  ])('finds where %s leads', (body, domain) => {
    expect(linksOf(body, 'TEXT').map((l) => l.domain)).toEqual([domain]);
  });

  it.each(['node.js is fine', 'read README.md and train.py', 'a@b.com', 'e.g. this', 'javascript:alert(1)'])(
    'finds no link in %s',
    (body) => expect(linksOf(body, 'TEXT')).toEqual([]),
  );

  // The time limit of the runner is the assertion: by the square of its length this would take an hour.
  it('reads a long row of anything', () => {
    for (const piece of ['<', '<a ', '<b>', '<a href="http://a.com">', '<!--'])
      expect(linksOf(piece.repeat(300_000 / piece.length), 'HTML').length).toBeLessThanOrEqual(100);
  });

  it('tells what an anchor pretends to be from where it goes', () => {
    expect(
      linksOf(
        '<a href="https://evil.co.uk/?a=1&amp;b=2">www.<b>bank</b>.com</a> and http://other.com',
        'HTML',
      ),
    ).toEqual([
      { url: 'https://evil.co.uk/?a=1&b=2', domain: 'evil.co.uk', text: 'www.bank.com' },
      { url: 'http://other.com/', domain: 'other.com', text: 'http://other.com' },
    ]);
  });

  it('stops at a hundred links', () => {
    expect(linksOf('http://a.com '.repeat(500), 'TEXT')).toHaveLength(100);
  });
});

describe('domainOf', () => {
  it('keeps a host without a registrable domain', () => expect(domainOf('localhost')).toBe('localhost'));
  it('tells the tenants of a shared host apart', () => expect(domainOf('x.github.io')).toBe('x.github.io'));
});
