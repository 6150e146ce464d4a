/** Whose address a request counts for: what a sender writes into X-Forwarded-For must never decide it. */
import { createReadAddress, networkOf } from '../../server/platform/sender.js';
import { readConfig } from '../../server/platform/config.js';

const read = (trust: string, socketAddress: string | undefined, forwardedFor?: string): string =>
  createReadAddress(readConfig({ TRUST_PROXY: trust }).rateLimit.trustProxy)({ socketAddress, forwardedFor });

type Case = readonly [trust: string, socket: string | undefined, forwarded: string | undefined, expected: string];
const cases: Readonly<Record<string, Case>> = {
  'nobody is trusted: the socket': ['0', '203.0.113.9', '198.51.100.1', '203.0.113.9'],
  'one proxy: what it added': ['1', '10.0.0.1', '1.1.1.1, 198.51.100.7', '198.51.100.7'],
  'two proxies: what the first added': ['2', '10.0.0.1', '1.1.1.1, 198.51.100.7, 10.0.0.2', '198.51.100.7'],
  'fewer entries than proxies: it came another way': ['2', '203.0.113.9', '1.1.1.1', '203.0.113.9'],
  'an entry that is no address': ['1', '10.0.0.1', 'unknown', '10.0.0.1'],
  'no header': ['1', '203.0.113.9', undefined, '203.0.113.9'],
  'a named proxy': ['10.0.0.0/8, 192.0.2.1', '10.0.0.1', '1.1.1.1, 198.51.100.7', '198.51.100.7'],
  'a chain of named ones': ['10.0.0.0/8', '10.0.0.1', '1.1.1.1, 198.51.100.7, 10.3.0.2', '198.51.100.7'],
  'a stranger who claims to be behind it': ['10.0.0.0/8', '203.0.113.9', '198.51.100.1', '203.0.113.9'],
  'a chain that is broken': ['10.0.0.0/8', '10.0.0.1', '1.1.1.1, , 10.0.0.2', '10.0.0.2'],
  'a chain of proxies alone': ['10.0.0.0/8', '10.0.0.1', '10.0.0.3', '10.0.0.3'],
  'IPv4 in the form of IPv6': ['10.0.0.0/8', '::ffff:10.0.0.1', '::ffff:198.51.100.7', '198.51.100.7'],
  'entries with ports': ['1', '10.0.0.1', '198.51.100.7:5123', '198.51.100.7'],
  'IPv6 with a port': ['fd00::/8', 'fd00::1', '[2001:db8::7]:5123', '2001:db8::7'],
  'IPv6 with a zone': ['0', 'fe80::1%eth0', undefined, 'fe80::1'],
  'a socket that is gone': ['1', undefined, 'nonsense', 'unknown'],
};

describe('the sender of a request', () => {
  it.each(Object.entries(cases))('%s', (_what, [trust, socket, forwarded, expected]) => {
    expect(read(trust, socket, forwarded)).toBe(expected);
  });

  it.each(['10', 'x', '10.0.0.0/33', '10.0.0.0/8/8', 'fd00::/129', '10.0.0.1,', '-1', 'localhost'])(
    'TRUST_PROXY=%s is refused',
    (trust) => {
      expect(() => readConfig({ TRUST_PROXY: trust })).toThrow(/TRUST_PROXY: /);
    },
  );
});

describe('the network of an address', () => {
  const alone = { ipv4: 32, ipv6: 64 } as const;
  const neighbours = { ipv4: 16, ipv6: 32 } as const;
  it.each([
    ['198.51.100.7', '198.51.100.7', '198.51'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2', '2001:db8'],
    ['2001:0DB8:0001:0002:ffff::1', '2001:db8:1:2', '2001:db8'],
    ['2001:db8::1', '2001:db8:0:0', '2001:db8'],
    ['::1', '0:0:0:0', '0:0'],
    ['64:ff9b::198.51.100.7', '64:ff9b:0:0', '64:ff9b'],
    ['unknown', 'unknown', 'unknown'],
  ])('of %s is %s, and %s among many', (address, own, wide) => {
    expect([networkOf(address, alone), networkOf(address, neighbours)]).toEqual([own, wide]);
  });
});
