/** The table of sites as hints of the lowest precedence: page, submitted hints, site. */
import { hostOf } from '../domain/address.js';
import type { PageHints } from '../parse/preview.js';
import { allSites, sitesOf, type KnownSite } from '../sites/site.store.js';
import type { IncomingPage, ReceivedPage } from './received.js';
import type { Transaction } from '../platform/statement.js';

/** Sites by host and by code. */
export class SiteBook {
  private readonly byHost = new Map<string, KnownSite>();
  private readonly byCode = new Map<string, KnownSite>();

  constructor(sites: readonly KnownSite[]) {
    for (const site of sites) {
      if (site.host !== null) this.byHost.set(site.host, site);
      if (site.siteCode !== null) this.byCode.set(site.siteCode, site);
    }
  }

  static readonly of = async (tx: Transaction): Promise<SiteBook> => new SiteBook(await allSites(tx));

  /** Adds hints by the host of the address. */
  withHost(page: IncomingPage): IncomingPage {
    const host = page.sourceUrl === undefined ? null : hostOf(page.sourceUrl);
    const site = host === null ? undefined : this.byHost.get(host);
    return site ? withSite(page, site) : page;
  }

  /** The page with hints by its site code, to be parsed again; null if they add nothing. */
  withCode(page: IncomingPage, { parsed }: ReceivedPage): IncomingPage | null {
    const code = codeToAsk(parsed);
    const site = code === null ? undefined : this.byCode.get(code);
    const sited = site && withSite(page, site);
    return sited && sited.hints?.publisher !== page.hints?.publisher ? sited : null;
  }
}

/** The site code of a page without a publisher. */
export const codeToAsk = ({ preview, problems }: ReceivedPage['parsed']): string | null =>
  problems.some(({ code }) => code === 'NO_AGENCY') ? preview.source.siteCode : null;

const hostsOf = (pages: readonly IncomingPage[]): string[] =>
  pages.flatMap(({ sourceUrl }) => (sourceUrl === undefined ? [] : (hostOf(sourceUrl) ?? [])));

/** The sites of these pages' addresses, in one statement. */
export const bookFor = async (tx: Transaction, pages: readonly IncomingPage[]): Promise<SiteBook> =>
  new SiteBook(await sitesOf(tx, { hosts: hostsOf(pages), codes: [] }));

export const bookOfCode = async (tx: Transaction, code: string): Promise<SiteBook> =>
  new SiteBook(await sitesOf(tx, { hosts: [], codes: [code] }));

function withSite(page: IncomingPage, { publisher, divisionCode, siteCode }: KnownSite): IncomingPage {
  const told: PageHints = {
    ...(publisher === null ? {} : { publisher }),
    ...(divisionCode === null ? {} : { division: divisionCode }),
    ...(siteCode === null ? {} : { siteCode }),
  };
  const given = Object.fromEntries(Object.entries(page.hints ?? {}).filter(([, value]) => value !== undefined));
  const bySite = Object.keys(told).filter((name) => !(name in given));
  return bySite.length === 0 ? page : { ...page, hints: { ...told, ...given, bySite } };
}
