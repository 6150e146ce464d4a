/** Tiers: locations of matches, best first, each an indexable condition. docs/search.md. */
import { sql, type Sql } from '../platform/sql.js';
import type { Asked } from './asked.sql.js';
import { insteadShare, ranks, type SubjectType } from './hit-order.js';
import type { Loose, Match } from './match.js';

/** Rows of one table with the terms in one location. */
export interface Tier {
  readonly rank: number;
  readonly type: SubjectType;
  /** Indexable conditions on a search row `r`. */
  readonly where: readonly Sql[];
  /** Earlier tiers whose rows this one includes. */
  readonly without: readonly string[];
  readonly name: string;
  /** May include nearly all rows of its table. */
  readonly latestFirst?: boolean;
  /** Includes synonyms and sounds. */
  readonly loose: boolean;
}

interface Place {
  readonly rank: number;
  readonly name: string;
  readonly where: readonly Sql[];
  readonly latestFirst?: boolean;
  readonly loose: boolean;
}

/** The tiers of the requested types; `instead`: for replaced terms. */
export function tiersOf(types: readonly SubjectType[], asked: Asked, instead: boolean): Tier[] {
  const tiers = types.flatMap((type) => {
    const places = placesOf(type, asked).filter(({ where }) => where.length > 0);
    return places.map((place, i): Tier => ({ ...place, type, without: places.slice(0, i).map(({ name }) => name) }));
  });
  const sorted = tiers.sort((a, b) => b.rank - a.rank);
  return instead ? sorted.map((tier) => ({ ...tier, rank: tier.rank / insteadShare })) : sorted;
}

function placesOf(type: SubjectType, asked: Asked): readonly Place[] {
  if (type === 'AGENCY') return agencyPlaces(asked);
  return type === 'NOTICE' ? noticePlaces(asked) : directivePlaces(asked);
}

function agencyPlaces(asked: Asked): readonly Place[] {
  const { loose, name } = asked.match;
  const named = asked.words('name', name);
  const exact = asked.exactName();
  // Full and short names may have no characters in common: 工信局 and 工业和信息化局.
  const called = loose === null ? named : asked.words('loose name', loose.name);
  return [
    {
      rank: ranks.exactName,
      name: 'exact_name',
      loose: loose !== null,
      where: called.length > 0 ? [...called, exact] : [],
    },
    { rank: ranks.agencyName, name: 'agency_name', loose: false, where: named },
    ...looseOnes(loose, () => ({ rank: ranks.agencyNameLoose, name: 'agency_name_loose', where: called })),
  ];
}

function noticePlaces(asked: Asked): readonly Place[] {
  const { title, titlePart, heading, onlyCharacters, loose } = asked.match;
  const strict = { loose: false };
  return [
    {
      ...strict,
      rank: ranks.noticeTitle,
      name: 'title',
      where: asked.words('title', title),
      latestFirst: onlyCharacters,
    },
    ...looseOnes(loose, (of) => ({
      rank: ranks.noticeTitleLoose,
      name: 'title_loose',
      where: asked.words('loose title', of.title),
    })),
    ...partly(asked, titlePart, { rank: ranks.noticeTitlePart, name: 'title_part', loose: false }),
    ...(loose === null
      ? []
      : partly(asked, loose.titlePart, { rank: ranks.noticeTitlePartLoose, name: 'title_part_loose', loose: true })),
    { ...strict, rank: ranks.noticeHeading, name: 'heading', where: asked.words('heading', heading) },
    ...looseOnes(loose, (of) => ({
      rank: ranks.noticeHeadingLoose,
      name: 'heading_loose',
      where: asked.words('loose heading', of.heading),
    })),
    ...wholeText(asked, { strict: ranks.noticeBody, loose: ranks.noticeBodyLoose, name: 'body' }),
  ];
}

function directivePlaces(asked: Asked): readonly Place[] {
  const { title, loose } = asked.match;
  return [
    { rank: ranks.directiveHeading, name: 'directive_heading', loose: false, where: asked.words('title', title) },
    ...looseOnes(loose, (of) => ({
      rank: ranks.directiveHeadingLoose,
      name: 'directive_heading_loose',
      where: asked.words('loose title', of.title),
    })),
    ...wholeText(asked, { strict: ranks.directiveText, loose: ranks.directiveTextLoose, name: 'directive_text' }),
  ];
}

/** Some terms in the title, all of them anywhere. */
function partly(
  asked: Asked,
  tsquery: Match['titlePart'],
  place: Pick<Place, 'rank' | 'name' | 'loose'>,
): readonly Place[] {
  if (tsquery === null) return [];
  const title = asked.words(`${place.loose ? 'loose ' : ''}title part`, tsquery);
  const rest = place.loose ? asked.text(true) : asked.grams('', asked.match.grams);
  return [{ ...place, where: [...title, ...rest], latestFirst: true }];
}

const wholeText = (
  asked: Asked,
  { strict, loose, name }: { readonly strict: number; readonly loose: number; readonly name: string },
): readonly Place[] => [
  { rank: strict, name, loose: false, where: asked.text(false), latestFirst: true },
  ...looseOnes(asked.match.loose, () => ({
    rank: loose,
    name: `${name}_loose`,
    where: asked.text(true),
    latestFirst: true,
  })),
];

const looseOnes = (loose: Loose | null, place: (of: Loose) => Omit<Place, 'loose'>): readonly Place[] =>
  loose === null ? [] : [{ ...place(loose), loose: true }];

/** All hits of a type, in any tier. */
export function wholeTier(type: SubjectType, asked: Asked): readonly Sql[] {
  const { loose, name } = asked.match;
  if (type !== 'AGENCY') return asked.text(loose !== null);
  return loose === null ? asked.words('name', name) : asked.words('loose name', loose.name);
}

export const noHits = sql`SELECT 0 AS "rank", 'NOTICE' AS "type", NULL::date AS "publishedOn", NULL::uuid AS "subjectId" WHERE FALSE`;
