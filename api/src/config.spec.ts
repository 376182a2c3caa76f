import { parseConfig } from './config.js';

const good = { DATABASE_URL: 'postgres://localhost/x', SECRET_KEY: 'x'.repeat(32) };

describe('a wrong environment', () => {
  it.each([
    ['DATABASE_URL', { DATABASE_URL: undefined }, 'is missing'],
    [
      'DATABASE_URL',
      { DATABASE_URL: 'mysql://x' },
      'must be a URL that begins with postgres:// or postgresql://',
    ],
    ['PORT', { PORT: 'abc' }, 'must be a whole number from 0 to 65535'],
    ['PORT', { PORT: '99999' }, 'must be a whole number from 0 to 65535'],
    ['DEMO', { DEMO: 'maybe' }, 'must be true or false'],
    ['PUBLIC_URL', { PUBLIC_URL: 'desk.example' }, 'must be a URL that begins with http:// or https://'],
    ['PUBLIC_URL', { PUBLIC_URL: 'http:desk' }, 'must be a URL that begins with http:// or https://'],
    ['SMTP_URL', { SMTP_URL: 'http://mail' }, 'must be a URL that begins with smtp:// or smtps://'],
    ['MAIL_FROM', { MAIL_FROM: 'x' }, 'must have at least 3 characters'],
    ...[
      '127.0.0.1 desk@x.test',
      '127.0.0.1:2525',
      '127.0.0.1:2525 desk',
      '127.0.0.1:99999 d@x.test',
      ':25 d@x.test',
      '[::1]:25 d@x.test cert.pem',
    ].map((MAIL_IN): [string, object, string] => [
      'MAIL_IN',
      { MAIL_IN },
      'must be host:port and the address',
    ]),
    [
      'EGRESS_ALLOW',
      { EGRESS_ALLOW: '10.0.0.0/8, home' },
      'must be addresses and networks separated by commas',
    ],
    ['TRUST_PROXY', { TRUST_PROXY: 'everybody' }, 'must be loopback, none, all, or addresses'],
    ['LIMITS_FACTOR', { LIMITS_FACTOR: 'x' }, 'must be a number greater than 0'],
    ['LIMITS_FACTOR', { LIMITS_FACTOR: '-1' }, 'must be a number greater than 0'],
    ['LOG_LEVEL', { LOG_LEVEL: 'loud' }, 'must be one of fatal, error, warn, info, debug, silent'],
    ['POOL_SIZE', { POOL_SIZE: '1' }, 'must be a whole number from 2 to 200'],
    ['SECRET_KEY', { SECRET_KEY: 'short' }, 'must have at least 32 characters'],
    ['SECRET_KEY', { SECRET_KEY: undefined, NODE_ENV: 'production' }, 'production wants its own'],
    ['DEMO', { DEMO: 'true', NODE_ENV: 'production' }, 'demo logins are not allowed'],
  ])('is refused by the name of the key and what it wants: %s %j', (key, env, want) => {
    expect(() => parseConfig({ ...good, ...env })).toThrow(`\n  ${key}: ${want}`);
  });

  it('is not one where mail is taken in', () => {
    expect(parseConfig({ ...good, MAIL_IN: '[::1]:2525 Desk@X.test a.pem b.pem' }).MAIL_IN).toEqual({
      host: '::1',
      port: 2525,
      address: 'desk@x.test',
      tls: { cert: 'a.pem', key: 'b.pem' },
    });
    expect(parseConfig(good).MAIL_IN).toBeUndefined();
  });

  it('names every key that is wrong at once', () => {
    expect(() => parseConfig({ ...good, PORT: 'x', LOG_LEVEL: 'y' })).toThrow(/PORT: .*\n {2}LOG_LEVEL: /);
  });
});
