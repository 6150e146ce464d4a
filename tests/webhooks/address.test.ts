/** Where webhooks may lead: every way to write an address of the own network is refused, at registration and when it is called. */
import { Addresses, AddressRefused, type Resolve } from '../../server/webhooks/deliver/address.js';

const names: Record<string, readonly string[]> = {
  'good.example': ['203.0.114.7', '2600:1f18::7'],
  'inside.example': ['10.0.0.7'],
  'mixed.example': ['203.0.114.7', '192.168.1.1'],
  'mapped.example': ['::ffff:10.0.0.7'],
  'internal.corp': ['10.1.2.3'],
};
const resolve: Resolve = (host) => Promise.resolve(names[host] ?? []);
const whyOf = async (address: string, allowed: readonly string[] = []): Promise<string> => {
  try {
    return (await new Addresses(allowed, resolve).check(address)).href;
  } catch (thrown) {
    return thrown instanceof AddressRefused ? thrown.why : String(thrown);
  }
};

it.each([
  'https://127.0.0.1/x',
  'https://127.1/x',
  'https://2130706433/x',
  'https://0x7f.0.0.1/x',
  'https://0177.0.0.1/x',
  'https://0.0.0.0/x',
  'https://10.0.0.1/x',
  'https://172.16.0.1/x',
  'https://192.168.0.1/x',
  'https://169.254.169.254/latest/meta-data',
  'https://100.64.0.1/x',
  'https://198.18.0.1/x',
  'https://192.0.2.1/x',
  'https://224.0.0.1/x',
  'https://255.255.255.255/x',
  'https://[::1]/x',
  'https://[::]/x',
  'https://[fc00::1]/x',
  'https://[fd12:3456::1]/x',
  'https://[fe80::1]/x',
  'https://[fec0::1]/x',
  'https://[ff02::1]/x',
  'https://[::ffff:127.0.0.1]/x',
  'https://[::ffff:a00:1]/x',
  'https://[::127.0.0.1]/x',
  'https://[64:ff9b::a00:1]/x',
  'https://[64:ff9b:1::a00:1]/x',
  'https://[2002:a00:1::]/x',
  'https://[2001:0:a00:1::]/x',
  'https://[2001:db8::1]/x',
  'https://inside.example/x',
  'https://inside.example./x',
  'https://INSIDE.example/x',
  'https://mixed.example/x',
  'https://mapped.example/x',
  'https://localhost/x',
  'https://unknown.example/x',
  'https://１２７.0.0.1/x',
])('%s leads nowhere that may be called', async (address) => {
  expect(await whyOf(address)).toBe('place');
});

it.each([
  ['http://good.example/x', 'scheme'],
  ['http://203.0.114.7/x', 'scheme'],
  ['ftp://good.example/x', 'scheme'],
  ['file:///etc/passwd', 'scheme'],
  ['https://user:word@good.example/x', 'form'],
  ['https://good.example/x#part', 'form'],
  ['https://good.example:25/x', 'form'],
  [`https://good.example/${'x'.repeat(2_000)}`, 'form'],
  ['no address', 'form'],
])('%s is no address: %s', async (address, why) => {
  expect(await whyOf(address)).toBe(why);
});

it.each([
  'https://good.example/x',
  'https://good.example:8443/x?y=z',
  'https://203.0.114.7/x',
  'https://[2600:1f18::7]/x',
])('%s may be called', async (address) => {
  expect(await whyOf(address)).toBe(address);
});

it('what the operator allows may be of the own network, over http and at any port, and nothing beside it', async () => {
  const allowed = ['10.1.0.0/16', 'fd00:1::/32', 'localhost', '192.168.7.7'];
  for (const address of [
    'http://10.1.2.3:80/x',
    'http://internal.corp/x',
    'https://internal.corp/x',
    'http://[fd00:1::7]/x',
    'http://localhost:81/x',
    'http://192.168.7.7/x',
  ])
    expect([address, await whyOf(address, allowed)]).toEqual([address, new URL(address).href]);
  for (const address of [
    'http://10.2.0.1/x',
    'https://inside.example/x',
    'http://[fd00:2::7]/x',
    'https://192.168.7.8/x',
  ])
    expect([address, await whyOf(address, allowed)]).toEqual([address, 'place']);
  expect(await whyOf('http://good.example/x', allowed)).toBe('scheme');
});

it('the address that was judged is the one that is connected to: a name is asked for once a connection', async () => {
  const answers = [['203.0.114.7'], ['127.0.0.1']];
  const addresses = new Addresses([], () => Promise.resolve(answers.shift() ?? []));
  expect(await addresses.find('turning.example', true)).toEqual(['203.0.114.7']);
  await expect(addresses.find('turning.example', true)).rejects.toThrow(AddressRefused);
});
