import { addressOf, isLoopback, networkOf } from './network.js';

describe('a caller', () => {
  it.each([
    ['203.0.113.7', '203.0.113.7', '203.0.113.7'],
    ['::ffff:203.0.113.7', '203.0.113.7', '203.0.113.7'],
    ['203.0.113.7:4711', '203.0.113.7', '203.0.113.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:db8:1:2:ffff::1', '2001:db8:1:2:ffff::1', '2001:db8:1:2::/64'],
    ['fe80::1%eth0', 'fe80::1', 'fe80:0:0:0::/64'],
    ['nonsense', null, 'unknown'],
    [undefined, null, 'unknown'],
  ])('%s is the address %s in the network %s', (given, address, network) =>
    expect([addressOf(given), networkOf(given)]).toEqual([address, network]),
  );

  it.each([
    ['127.0.0.1', true],
    ['127.9.9.9:4711', true],
    ['::1', true],
    ['::ffff:127.0.0.1', true],
    ['203.0.113.7', false],
    ['localhost', false],
    [undefined, false],
  ])('%s is on this machine: %s', (given, here) => expect(isLoopback(given)).toBe(here));
});
