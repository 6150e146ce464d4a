/** Validates an address at registration, including a DNS lookup, so that errors show at once. */
import { BadUserInput } from '../platform/errors.js';
import { AddressRefused, type Addresses, type Refusal } from './deliver/address.js';

const whyRefused: Readonly<Record<Refusal, string>> = {
  scheme: 'the scheme must be https',
  form: 'credentials, fragments, ports below 1024 except 80 and 443, and more than 2,000 characters are not permitted',
  place: 'the host has no permitted public IP address',
};

/** Throws BAD_USER_INPUT. Internal and unknown hosts get the same message, to reveal no internal names. */
export async function readAddress(address: string, addresses: Addresses): Promise<string> {
  try {
    return (await addresses.check(address)).href;
  } catch (thrown) {
    const why = thrown instanceof AddressRefused ? thrown.why : 'place';
    const argument = 'input.address';
    throw new BadUserInput(`"${argument}" is not permitted: ${whyRefused[why]}.`, { argument });
  }
}
