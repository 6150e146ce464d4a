/** Canonical form of page addresses: sites serve a page under several. */
import rules from './address.json' with { type: 'json' };

const tracking = new Set(rules.trackingParameters);
const mobileHost = new RegExp(`^(?:${rules.mobileHosts.join('|')})\\.(?=[^.]+\\.[^.]+)`);
const indexPage = /\/(?:index|default)\.(?:s?html?|php|jspx?|aspx?)$/i;

/**
 * The common form of all addresses of a page: without scheme, `www.` or mobile host, default port,
 * trailing slash, fragment and tracking parameters; other parameters sorted. Null if it is not a
 * web address.
 */
export function canonicalAddress(address: string): string | null {
  const url = parsed(address.trim());
  if (url === null) return null;
  const host = url.hostname.replace(/\.$/, '').replace(mobileHost, '');
  const port = url.port === '' || url.port === '80' || url.port === '443' ? '' : `:${url.port}`;
  const path = url.pathname
    .replace(/;jsessionid=[^/]*$/i, '')
    .replace(/\/{2,}/g, '/')
    .replace(indexPage, '/')
    .replace(/\/$/, '');
  const kept = [...url.searchParams].filter(([name]) => !isTracking(name));
  const query = new URLSearchParams(kept.sort(byText)).toString();
  return `${host}${port}${path}${query === '' ? '' : `?${query}`}`;
}

/** The host in canonical form, used for sites without a code. */
export const hostOf = (address: string): string | null => canonicalAddress(address)?.split(/[:/?]/)[0] ?? null;

function parsed(address: string): URL | null {
  try {
    const url = new URL(address);
    return url.protocol === 'http:' || url.protocol === 'https:' ? url : null;
  } catch {
    return null; // callers pass text from pages and people
  }
}

const isTracking = (name: string): boolean => tracking.has(name.toLowerCase()) || /^utm_/i.test(name);

function byText([nameA, valueA]: [string, string], [nameB, valueB]: [string, string]): number {
  const [a, b] = [`${nameA}=${valueA}`, `${nameB}=${valueB}`];
  return a < b ? -1 : a > b ? 1 : 0;
}
