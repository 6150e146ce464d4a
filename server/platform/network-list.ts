/** Settings that are lists of hosts, addresses and networks. */
import { isIP } from 'node:net';

export const networksOf = (text: string): string[] => text.split(',').map((network) => network.trim());
export const listOf = (text: string): string[] => networksOf(text).filter((part) => part !== '');

export const isHost = (text: string): boolean => /^[\w-]+(?:\.[\w-]+)*$/.test(text);

/** 10.0.0.7, 10.0.0.0/8 or fd00::/8. */
export function isNetwork(text: string): boolean {
  const [address = '', bits, more] = text.split('/');
  const most = { 0: -1, 4: 32, 6: 128 }[isIP(address)] ?? -1;
  return more === undefined && most > 0 && (bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= most));
}
