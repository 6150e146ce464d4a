/**
 * 粒度: which of a directive and its parts a list contains, by the current argument or the deprecated
 * ones. Pure.
 */
export type GranularityName = 'BOTH' | 'LEAVES' | 'WHOLE';

interface Asked {
  readonly granularity?: GranularityName | null | undefined;
  readonly filter?: { readonly leavesOnly?: boolean | null | undefined } | null | undefined;
  readonly parts?: boolean | null | undefined;
}

/**
 * The current argument takes precedence over deprecated ones, and of these the one that includes
 * more.
 */
export function granularityOf({ granularity, filter, parts }: Asked): GranularityName {
  if (granularity != null) return granularity;
  if (filter?.leavesOnly === true) return 'LEAVES';
  return parts === true ? 'BOTH' : 'WHOLE';
}

export const inPlaceOf = (word: string): string =>
  `Since 2026-12-01: use ${word}, which takes precedence. It stays for twelve months after the release that deprecates it.`;
