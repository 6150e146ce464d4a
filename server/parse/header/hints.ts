/** What whoever fetched the page knows, where the page itself does not say it. Each such field is warned about. */
import type { PageHints } from '../preview.js';
import type { StageWarning } from '../stages.js';
import type { FoundAgency } from './agency.js';
import type { HeaderDates } from './header-dates.js';

export const fromHint = (field: string): StageWarning => ({
  code: 'FIELD_FROM_HINT',
  message: 'The page does not say it; it was given with the page.',
  field,
  sourceRange: null,
});

export function hintedAgency(found: FoundAgency, { publisher }: PageHints): FoundAgency {
  if (found.agencyName !== null || publisher === undefined) return found;
  return { ...found, agencyName: publisher, warnings: [...found.warnings, fromHint('agencyName')] };
}

/** The day of publication is not the day of the signature, from which it would be inferred. */
export function hintedDates(found: HeaderDates, { publishedOn }: PageHints): HeaderDates {
  const stated = found.warnings.filter(({ code }) => code !== 'PUBLISHED_ON_INFERRED');
  const isStated = found.publishedOn !== null && stated.length === found.warnings.length;
  if (isStated || publishedOn === undefined) return found;
  return { ...found, publishedOn, warnings: [...stated, fromHint('publishedOn')] };
}
