/**
 * SSRF protection: requests go to public unicast addresses and to what WEBHOOK_ALLOW permits. Names
 * are resolved once per connection and the connection is pinned to the checked addresses, against
 * DNS rebinding.
 */
import { lookup as lookupBySystem, Resolver } from 'node:dns/promises';
import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';

/** Hosts, addresses and networks, validated by config.ts. */
export type Allowed = readonly string[];

export type Refusal = 'scheme' | 'form' | 'place';

/** The address is not permitted. */
export class AddressRefused extends Error {
  constructor(readonly why: Refusal) {
    super(`address refused: ${why}`);
  }
}

/** Resolves a host name. */
export type Resolve = (host: string) => Promise<readonly string[]>;

const longest = 2_000;
/** Ports below 1024 that are permitted. */
const wellKnownPorts: ReadonlySet<string> = new Set(['', '80', '443']);
const dnsMs = 2_000;

/** c-ares instead of getaddrinfo, which would let a slow name server block the thread pool. */
function createResolve(): Resolve {
  const resolver = new Resolver({ timeout: dnsMs, tries: 1 });
  return async (host) => {
    const found = await Promise.allSettled([resolver.resolve4(host), resolver.resolve6(host)]);
    return found.flatMap((each) => (each.status === 'fulfilled' ? each.value : []));
  };
}

export class Addresses {
  private readonly hosts: ReadonlySet<string>;
  private readonly networks: readonly (readonly [ipaddr.IPv4 | ipaddr.IPv6, number])[];

  constructor(
    allowed: Allowed,
    private readonly resolve: Resolve = createResolve(),
  ) {
    const isNetwork = (text: string): boolean => isIP(text.split('/')[0] ?? '') !== 0;
    this.hosts = new Set(allowed.filter((text) => !isNetwork(text)).map((text) => text.toLowerCase()));
    this.networks = allowed.filter(isNetwork).map((text) => {
      const address = ipaddr.parse(text.split('/')[0] ?? '');
      return text.includes('/') ? ipaddr.parseCIDR(text) : [address, address.kind() === 'ipv4' ? 32 : 128];
    });
  }

  /** Checks without DNS. Throws AddressRefused. */
  read(text: string): URL {
    const url = URL.canParse(text) ? new URL(text) : null;
    if (!url || text.length > longest || url.username !== '' || url.password !== '' || url.hash !== '')
      throw new AddressRefused('form');
    if (url.protocol !== 'https:' && url.protocol !== 'http:') throw new AddressRefused('scheme');
    const host = hostOf(url);
    if (this.hosts.has(host)) return url;
    if (isIP(host) !== 0 && !this.isFit(host)) throw new AddressRefused('place');
    const isOwn = isIP(host) !== 0 && this.isAllowed(host);
    if (url.protocol === 'http:' && !isOwn && (isIP(host) !== 0 || this.networks.length === 0))
      throw new AddressRefused('scheme');
    if (!isOwn && !wellKnownPorts.has(url.port) && Number(url.port) < 1_024) throw new AddressRefused('form');
    return url;
  }

  /** Resolves to the addresses to connect to. Throws AddressRefused if any is not permitted, or there is none. */
  async find(host: string, isSecure: boolean): Promise<readonly string[]> {
    if (this.hosts.has(host)) return (await lookupBySystem(host, { all: true })).map(({ address }) => address);
    const found = isIP(host) === 0 ? await this.resolve(host) : [host];
    const isOwn = found.every((address) => this.isAllowed(address));
    if (found.length === 0 || !found.every((address) => this.isFit(address))) throw new AddressRefused('place');
    if (!isSecure && !isOwn) throw new AddressRefused('scheme');
    return found;
  }

  /** Checks including DNS. Throws AddressRefused. */
  async check(text: string): Promise<URL> {
    const url = this.read(text);
    await this.find(hostOf(url), url.protocol === 'https:');
    return url;
  }

  private isFit(address: string): boolean {
    return this.isAllowed(address) || isPublic(address);
  }

  private isAllowed(address: string): boolean {
    const parsed = ipaddr.process(address);
    return this.networks.some(([network, bits]) => parsed.kind() === network.kind() && parsed.match(network, bits));
  }
}

/** Normalized: lower case, IPv6 without brackets, without the trailing dot of an absolute name. */
export const hostOf = ({ hostname }: URL): string =>
  hostname
    .replace(/^\[|\]$/g, '')
    .replace(/\.$/, '')
    .toLowerCase();

/** Excludes private, loopback and link-local ranges, and IPv6 transition ranges (6to4, Teredo, NAT64). */
function isPublic(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.process(address); // ::ffff:10.0.0.1 is 10.0.0.1
  if (parsed.range() !== 'unicast') return false;
  return !(parsed instanceof ipaddr.IPv6) || isGlobal(parsed);
}

/** Only 2000::/3 is allocated. */
const isGlobal = (address: ipaddr.IPv6): boolean => ((address.parts[0] ?? 0) & 0xe000) === 0x2000;
