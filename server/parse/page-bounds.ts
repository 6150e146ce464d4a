/** What a page may hold to be read. Beyond it a page is kept whole and refused, before more time is spent on it. */
import bounds from './page-bounds.json' with { type: 'json' };

export type BoundName = keyof typeof bounds;
export const pageBounds: Readonly<Record<BoundName, PageBound>> = bounds;

export interface PageBound {
  readonly most: number;
  readonly what: string;
  /** For who wonders whether a page of theirs could have more. */
  readonly why: string;
}

/** Told how many of a thing the page has, as soon as that is known. May throw. */
export type CheckCount = (name: BoundName, count: number) => void;

/** A page has more of something than is read. */
export class PageTooLarge extends Error {
  constructor(
    readonly bound: PageBound,
    readonly count: number,
  ) {
    super(`The page has ${grouped(count)} ${bound.what}; the limit is ${grouped(bound.most)}.`);
  }
}

/** Throws PageTooLarge. */
export const checkCount: CheckCount = (name, count) => {
  if (count > pageBounds[name].most) throw new PageTooLarge(pageBounds[name], count);
};

/** For texts that were read before. */
export const anyCount: CheckCount = () => undefined;

const grouped = (count: number): string => count.toLocaleString('en-US');
