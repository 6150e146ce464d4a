/** Limits of a page's content. A page beyond them is stored in full but not parsed further. */
import bounds from './page-bounds.json' with { type: 'json' };

export type BoundName = keyof typeof bounds;
export const pageBounds: Readonly<Record<BoundName, PageBound>> = bounds;

export interface PageBound {
  readonly most: number;
  readonly what: string;
  /** Rationale of the limit. */
  readonly why: string;
}

/** Called with each count as soon as it is known. May throw. */
export type CheckCount = (name: BoundName, count: number) => void;

/** A count exceeds its limit. */
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

/** For texts parsed before. */
export const anyCount: CheckCount = () => undefined;

const grouped = (count: number): string => count.toLocaleString('en-US');
