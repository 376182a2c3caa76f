import { callerOf } from './network.js';

describe('callerOf', () => {
  it.each([
    ['203.0.113.7', '203.0.113.7', '203.0.113.7'],
    ['::ffff:203.0.113.7', '203.0.113.7', '203.0.113.7'],
    ['203.0.113.7:4711', '203.0.113.7', '203.0.113.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:db8:1:2:ffff::1', '2001:db8:1:2:ffff::1', '2001:db8:1:2::/64'],
    ['fe80::1%eth0', 'fe80::1', 'fe80:0:0:0::/64'],
    ['nonsense', null, 'unknown'],
    [undefined, null, 'unknown'],
  ])('counts %s as %s of %s', (given, ip, network) => expect(callerOf(given)).toEqual({ ip, network }));
});
