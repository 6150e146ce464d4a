/** Who may open connections: where proxies are named, nobody but them, for whoever comes past them would choose his own address. */
import type { TrustedProxies } from '../config.js';
import { createReadAddress, networkList, networkOf, type ReadAddress } from '../sender.js';
import type { Holder } from './shares.js';

export interface Peers {
  /** Whose address a request comes from. */
  readonly addressOf: ReadAddress;
  /** Whether connections from there are many callers'. */
  readonly isProxy: (socketAddress: string) => boolean;
  readonly mayAsk: (socketAddress: string, path: string) => boolean;
}

const healthPaths: ReadonlySet<string> = new Set(['/health', '/ready']);

/** `health`: networks that may ask whether the server lives without coming through a proxy. */
export function createPeers(trusted: TrustedProxies, health: readonly string[]): Peers {
  const addressOf = createReadAddress(trusted);
  if ('hops' in trusted) return { addressOf, isProxy: () => trusted.hops > 0, mayAsk: () => true };
  const isProxy = networkList(trusted.networks);
  const isWatcher = networkList(health);
  return {
    addressOf,
    isProxy,
    mayAsk: (socketAddress, path) => isProxy(socketAddress) || (healthPaths.has(path) && isWatcher(socketAddress)),
  };
}

/** An address counts by itself, of IPv6 its /64; and there its /48 as well, which is what one customer may have at most. */
export const holderOf = (address: string): Holder => ({
  own: networkOf(address, { ipv4: 32, ipv6: 64 }),
  wide: address.includes(':') ? `${networkOf(address, { ipv4: 32, ipv6: 48 })}/48` : null,
});
