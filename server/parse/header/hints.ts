/** Applies hints of the submitter to fields that the page does not state, each with a warning. */
import type { PageHints } from '../preview.js';
import type { StageWarning } from '../stages.js';
import { namesNobody, type FoundAgency } from './agency.js';
import type { HeaderDates } from './header-dates.js';

const names: Readonly<Record<string, string>> = { agencyName: 'publisher' };

export function fromHint(field: string, { bySite = [] }: PageHints): StageWarning {
  const isOfSite = bySite.includes(names[field] ?? field);
  return {
    code: isOfSite ? 'FIELD_FROM_SITE' : 'FIELD_FROM_HINT',
    message: `Not stated on the page; taken from ${isOfSite ? 'the table of sites' : 'the hints sent with the page'}.`,
    field,
    sourceRange: null,
  };
}

/**
 * If the page names something that is not an organ (澄湖发布), the name is kept and the hint becomes
 * the issuer.
 */
export function hintedAgency(found: FoundAgency, hints: PageHints): FoundAgency {
  const { publisher } = hints;
  if (publisher === undefined) return found;
  const warnings = [...found.warnings, fromHint('agencyName', hints)];
  if (found.agencyName === null) return { ...found, agencyName: publisher, warnings };
  const isNobody = found.issuerNames.length === 0 && namesNobody(found.agencyName);
  return isNobody ? { ...found, issuerNames: [publisher], warnings } : found;
}

/** The hint replaces a publication date inferred from the signature. */
export function hintedDates(found: HeaderDates, hints: PageHints): HeaderDates {
  const { publishedOn } = hints;
  const stated = found.warnings.filter(({ code }) => code !== 'PUBLISHED_ON_INFERRED');
  const isStated = found.publishedOn !== null && stated.length === found.warnings.length;
  if (isStated || publishedOn === undefined) return found;
  return { ...found, publishedOn, warnings: [...stated, fromHint('publishedOn', hints)] };
}

/** The site code, if the page does not state it. */
export const hintedSite = (
  siteCode: string | null,
  hints: PageHints,
): { siteCode: string | null; warnings: StageWarning[] } =>
  siteCode === null && hints.siteCode !== undefined
    ? { siteCode: hints.siteCode, warnings: [fromHint('siteCode', hints)] }
    : { siteCode, warnings: [] };
