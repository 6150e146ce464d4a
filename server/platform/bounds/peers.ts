/**
 * Who may connect: if proxies are configured, only they, because direct clients could forge their
 * address in X-Forwarded-For.
 */
import type { TrustedProxies } from '../config.js';
import { createReadAddress, networkList, networkOf, type ReadAddress } from '../sender.js';
import type { Holder } from './shares.js';

export interface Peers {
  /** Determines the client address of a request. */
  readonly addressOf: ReadAddress;
  /** Whether connections from there carry requests of many clients. */
  readonly isProxy: (socketAddress: string) => boolean;
  readonly mayAsk: (socketAddress: string, path: string) => boolean;
}

const healthPaths: ReadonlySet<string> = new Set(['/health', '/ready']);

/** `health`: networks that may request health checks without a proxy. */
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

/**
 * Limits apply per address (IPv6: /64), and additionally per IPv6 /48, the most that one customer
 * has.
 */
export const holderOf = (address: string): Holder => ({
  own: networkOf(address, { ipv4: 32, ipv6: 64 }),
  wide: address.includes(':') ? `${networkOf(address, { ipv4: 32, ipv6: 48 })}/48` : null,
});
