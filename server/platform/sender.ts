/**
 * Client address of a request. Each proxy appends to X-Forwarded-For what it was connected from,
 * and the client can forge the beginning: it is read from the end, only as far as proxies are
 * trusted (TRUST_PROXY).
 */
import { BlockList, isIP, SocketAddress } from 'node:net';
import type { TrustedProxies } from './config.js';

/** What a request carries about its origin. */
export interface Sender {
  /** Address of the peer. */
  readonly socketAddress: string | undefined;
  /** The X-Forwarded-For header, which anyone can forge. */
  readonly forwardedFor: string | undefined;
}

export type ReadAddress = (sender: Sender) => string;

/** The address of a socket whose peer has disconnected. */
const unknown = 'unknown';

export function createReadAddress(trusted: TrustedProxies): ReadAddress {
  const isTrusted = 'hops' in trusted ? null : networkList(trusted.networks);
  return ({ socketAddress, forwardedFor }) => {
    const socket = plain(socketAddress ?? '') ?? unknown;
    if (forwardedFor === undefined) return socket;
    return isTrusted
      ? firstStranger(socket, forwardedFor, isTrusted)
      : behindHops(socket, forwardedFor, 'hops' in trusted ? trusted.hops : 0);
  };
}

/** With n proxies, the client is the n-th entry from the end. */
function behindHops(socket: string, forwardedFor: string, hops: number): string {
  if (hops === 0) return socket;
  const entry = forwardedFor.split(',').at(-hops);
  return (entry === undefined ? null : plain(entry)) ?? socket; // it bypassed some of them
}

function firstStranger(socket: string, forwardedFor: string, isTrusted: (address: string) => boolean): string {
  let nearest = socket;
  const entries = forwardedFor.split(',');
  while (isTrusted(nearest)) {
    const entry = plain(entries.pop() ?? '');
    if (entry === null) break;
    nearest = entry;
  }
  return nearest;
}

/** Whether an address, in any notation, is in one of the networks. */
export function networkList(networks: readonly string[]): (address: string) => boolean {
  const list = new BlockList();
  for (const network of networks) {
    const [address = '', bits] = network.split('/');
    const family = isIP(address) === 6 ? 'ipv6' : 'ipv4';
    if (bits === undefined) list.addAddress(address, family);
    else list.addSubnet(address, Number(bits), family);
  }
  return (given) => {
    const address = plain(given);
    return address !== null && list.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4');
  };
}

/** Without port, zone and IPv4-mapped prefix; null if it is not an address. */
function plain(given: string): string | null {
  const text = given.trim();
  const bare = /^\[([^\]]+)\](?::\d+)?$/.exec(text)?.[1] ?? /^([\d.]+):\d+$/.exec(text)?.[1] ?? text;
  const [withoutZone = ''] = bare.split('%', 1);
  const address = /^::ffff:[\d.]+$/i.test(withoutZone) ? withoutZone.slice('::ffff:'.length) : withoutZone;
  return isIP(address) === 0 ? null : address;
}

/** Prefix lengths: a customer has at least an IPv6 /64. */
export interface Network {
  readonly ipv4: 16 | 32;
  readonly ipv6: 32 | 48 | 64;
}

/** The network to which an address is accounted. */
export function networkOf(address: string, { ipv4, ipv6 }: Network): string {
  if (!address.includes(':')) return ipv4 === 32 ? address : address.split('.').slice(0, 2).join('.');
  const { address: canonical } = new SocketAddress({ address, family: 'ipv6' });
  const [before = '', after = ''] = canonical.split('::');
  const [head, tail] = [groups(before), groups(after)];
  const zeros = new Array<string>(Math.max(0, 8 - head.length - tail.length)).fill('0');
  return [...head, ...zeros, ...tail].slice(0, ipv6 / 16).join(':');
}

const groups = (text: string): string[] => (text === '' ? [] : text.split(':'));
