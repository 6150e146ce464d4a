/**
 * Standing organs of a place by all their names: 住建局, 住房城乡建设局 -> 住房和城乡建设局. Pure; local-organs.tsv.
 */
import { rowsOf, wordsOf } from './rows.js';

export type OrganLevel = 'NATIONAL' | 'PROVINCE' | 'PREFECTURE' | 'COUNTY' | 'TOWNSHIP';

export interface LocalOrgan {
  /** Function, independent of the name: 教育 for 教育局, 教育厅, 教委. */
  readonly function: string;
  /** Full name without its place. */
  readonly name: string;
  readonly levels: readonly OrganLevel[];
  /**
   * The superior: null for the government of its place, '-' for none, otherwise a central organ.
   */
  readonly under: string | null;
  readonly shortNames: readonly string[];
  readonly formerNames: readonly string[];
}

const levelOf: Readonly<Record<string, OrganLevel>> = { P: 'PROVINCE', M: 'PREFECTURE', C: 'COUNTY', T: 'TOWNSHIP' };

const organs = rowsOf('local-organs.tsv').map(
  ([purpose = '', name = '', levels = '', short = '', former = '', under = '']): LocalOrgan => ({
    function: purpose,
    name,
    levels: [...levels].flatMap((letter) => levelOf[letter] ?? []),
    under: under === '' ? null : under,
    shortNames: wordsOf(short),
    formerNames: wordsOf(former),
  }),
);
export const localOrgans: readonly LocalOrgan[] = organs;

/** 和, 与 and 及 are optional in names: 规划自然资源局 and 规划和自然资源局 are the same. */
const keyOf = (name: string): string => name.replaceAll(/(?<=.)[和与及](?=..)/gu, '');
const byKey = new Map<string, LocalOrgan>();
for (const organ of organs) {
  for (const name of [...organ.formerNames, ...organ.shortNames])
    if (!byKey.has(keyOf(name))) byKey.set(keyOf(name), organ);
}
for (const organ of organs) byKey.set(keyOf(organ.name), organ);

export const localOrgan = (core: string): LocalOrgan | null => byKey.get(keyOf(core)) ?? null;

/** The longest listed name at the start of the text, and the rest: 人社局社保中心. */
export function localHead(core: string): { readonly organ: LocalOrgan; readonly rest: string } | null {
  for (let length = Math.min(core.length - 2, 20); length >= 2; length -= 1) {
    const organ = localOrgan(core.slice(0, length));
    if (organ) return { organ, rest: core.slice(length) };
  }
  return null;
}

/** Functions by their names in 教育部门, 教育行政主管部门. */
const functions = new Set(organs.map((organ) => keyOf(organ.function)));
const byFunction = new Map(organs.map((organ) => [keyOf(organ.function), organ.function]));

/** 财政 for 财政部门; null for an unknown function. */
export function functionCalled(words: string): string | null {
  const key = keyOf(words);
  if (functions.has(key)) return byFunction.get(key) ?? null;
  for (const ending of ['局', '委', '厅', '办']) {
    const organ = localOrgan(`${words}${ending}`);
    if (organ) return organ.function;
  }
  return null;
}

/** Prefixes of names that 办 and 委 abbreviate. */
export const shortEndings = (ending: '办' | '委'): string[] => [
  ...new Set(
    organs.flatMap(({ shortNames, formerNames }) =>
      [...shortNames, ...formerNames]
        .filter((name) => name.endsWith(ending) && name.length > 1)
        .map((name) => name.slice(0, -1)),
    ),
  ),
];

/**
 * The function given directly or by an organ's name: 教育, 教育局, 教育部门; otherwise the words themselves.
 */
export const functionOf = (words: string): string => {
  const name = words.replaceAll(/\s/g, '').replace(/(?:行政)?(?:主管)?部门$/u, '');
  return localOrgan(name)?.function ?? functionCalled(name) ?? words;
};
