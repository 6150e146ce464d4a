/** Validates the hints in a mutation input. */
import { tomorrow, type InputCheck } from './input-check.js';

export interface PageHintsShape {
  readonly title?: string | null | undefined;
  readonly publisher?: string | null | undefined;
  readonly publishedOn?: string | null | undefined;
}

export interface GivenHints {
  readonly title?: string;
  readonly publisher?: string;
  readonly publishedOn?: string;
}

const longest = 300;

export function readHints(check: InputCheck, hints: PageHintsShape | null | undefined, now: Date): GivenHints {
  const title = check.optionalText('hints.title', hints?.title, longest);
  const publisher = check.optionalText('hints.publisher', hints?.publisher, longest);
  const day = hints?.publishedOn ?? null;
  return {
    ...(title === null ? {} : { title }),
    ...(publisher === null ? {} : { publisher }),
    ...(day === null ? {} : { publishedOn: check.day('hints.publishedOn', day, tomorrow(now)) }),
  };
}
