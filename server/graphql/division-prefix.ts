/**
 * Normalises 32, 3205, 320506 and the padded forms 320000, 320500 to their significant digits. Null
 * for the whole country.
 */
import { BadUserInput } from '../platform/errors.js';

export function divisionPrefix(code: string): string | null {
  if (/^[A-Z][0-9A-Z]{5}$/.test(code)) return code; // a place outside of GB/T 2260
  if (!/^(?:\d{2}){1,3}$/.test(code)) {
    throw new BadUserInput('"division" must be two, four or six digits of GB/T 2260: 32, 3205 or 320506.', {
      argument: 'division',
    });
  }
  if (code === '10' || code.startsWith('1000')) return null;
  return code.replace(/(?:00){1,2}$/, '');
}
