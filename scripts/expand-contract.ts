/**
 * Compatibility of migrations with servers of the previous release: only expanding changes are
 * allowed, and contracting ones once no released server depends on them
 * (docs/decisions/053-expand-and-contract.md). Pure.
 */

/** The last migration of each release, by version: prisma/migrations/released.json. */
export type Released = Readonly<Record<string, string>>;

interface Script {
  readonly name: string;
  readonly sql: string;
}

/** The last migration before this rule was introduced. */
const lastFree = '0027_planned_scopes';

type Rule = readonly [isSo: (statement: string) => boolean, what: string];
const begins =
  (...beginnings: readonly string[]) =>
  (statement: string): boolean =>
    beginnings.some((words) => statement.startsWith(`${words} `));
const has = (statement: string, words: string): boolean => ` ${statement} `.includes(` ${words} `);

/** Contracting statements. Matched in lower case with single spaces. */
const statements: readonly Rule[] = [
  [begins('drop table'), 'drops a table'],
  [begins('drop view', 'drop materialized view'), 'drops a view'],
  [begins('drop type', 'drop domain', 'drop schema', 'drop sequence'), 'drops a type, schema or sequence'],
  [(it) => begins('alter')(it) && !begins('alter table')(it) && has(it, 'rename'), 'renames what is no table'],
];
/** Contracting actions of ALTER TABLE. */
const actions: readonly Rule[] = [
  [(it) => begins('rename')(it) && !begins('rename constraint')(it), 'renames a table or column'],
  [(it) => begins('drop')(it) && !begins('drop constraint')(it), 'drops a column'],
  [(it) => begins('alter')(it) && has(it, 'set not null'), 'sets NOT NULL'],
  [(it) => begins('alter')(it) && has(it, 'type'), 'changes a type'],
  [(it) => begins('alter')(it) && has(it, 'drop default'), 'drops a default'],
  [
    (it) => begins('add')(it) && !begins('add constraint')(it) && isEmptyAndMustNot(it),
    'adds a column that must be filled',
  ],
];

const isEmptyAndMustNot = (it: string): boolean => has(it, 'not null') && !has(it, 'default') && !has(it, 'generated');

/** Statements of a script, without comments and string literals. DO blocks are statements, too. */
function statementsOf(sql: string): readonly string[] {
  const plain = sql.replaceAll(/--[^\n]*|\/\*[\s\S]*?\*\//g, ' ').replaceAll(/'(?:[^']|'')*'/g, `''`);
  const blocks = [...plain.matchAll(/\bdo\s+(\$\w*\$)([\s\S]*?)\1/gi)].map(([, , body = '']) => body);
  const outside = plain.replaceAll(/(\$\w*\$)[\s\S]*?\1/g, `''`);
  const within = blocks
    .flatMap((body) => body.split(';'))
    .map((statement) => statement.split(/\b(?:begin|then|else|loop)\b/i).at(-1) ?? '');
  return [...outside.split(';'), ...within].map((statement) => statement.trim().replaceAll(/\s+/g, ' ').toLowerCase());
}

/** Splits at commas outside of brackets. */
function partsOf(text: string): readonly string[] {
  let depth = 0;
  const parts = [''];
  for (const letter of text) {
    depth += letter === '(' ? 1 : letter === ')' ? -1 : 0;
    if (letter === ',' && depth === 0) parts.push('');
    else parts[parts.length - 1] += letter;
  }
  return parts.map((part) => part.trim());
}

/** The name after a statement's leading keywords; null if it starts otherwise. */
function named(
  statement: string,
  beginnings: readonly string[],
): { readonly name: string; readonly rest: string } | null {
  const beginning = beginnings.find((words) => statement.startsWith(`${words} `));
  if (beginning === undefined) return null;
  const behind = statement.slice(beginning.length).replace(/^ (?:if (?:not )?exists )?(?:only )?/, '');
  const name = /^(?:"[^"]*"|\w+)(?:\.(?:"[^"]*"|\w+))?/.exec(behind)?.[0] ?? '';
  return { name: name.replaceAll('"', ''), rest: behind.slice(name.length).trim() };
}

/** Names of objects that the script itself creates. */
const madeIn = (all: readonly string[], beginnings: readonly string[]): ReadonlySet<string> =>
  new Set(all.flatMap((statement) => named(statement, beginnings)?.name ?? []));

/** What a server of the previous release would miss; empty if nothing. */
export function taken(sql: string): readonly string[] {
  const all = statementsOf(sql);
  const tables = madeIn(all, ['create table', 'create unlogged table']);
  const functions = madeIn(all, ['create function', 'create or replace function']);
  const told = (rules: readonly Rule[], of: string): string[] =>
    rules.filter(([isSo]) => isSo(of)).map(([, what]) => what);
  const by = (statement: string): readonly string[] => {
    const dropped = named(statement, ['drop function']);
    const gone = dropped && !functions.has(dropped.name) ? ['drops a function'] : [];
    const altered = named(statement, ['alter table']);
    const changed = altered && !tables.has(altered.name) ? partsOf(altered.rest) : [];
    return [...told(statements, statement), ...gone, ...changed.flatMap((part) => told(actions, part))];
  };
  return [...new Set(all.flatMap(by))];
}

/** The migration named in a first line `-- contract of 0031_name`; null if there is none. */
const contractOf = (sql: string): string | null =>
  /^-- contract of (\S+)$/m.exec(sql.trimStart().split('\n', 1)[0] ?? '')?.[1] ?? null;

/** The problem of a migration; null if there is none. */
export function faultOf({ name: own, sql }: Script, names: readonly string[], released: Released): string | null {
  if (own <= lastFree) return null;
  const expand = contractOf(sql);
  const what = taken(sql);
  if (expand === null)
    return what.length === 0
      ? null
      : `${own} ${what.join(', ')}: servers of the release before would fail. Add what is new first, and take away what is old in a migration of a later release that begins with "-- contract of NAME" (CONTRIBUTING.md).`;
  if (!names.includes(expand) || expand >= own)
    return `${own} is the contract of ${expand}, which is no earlier migration.`;
  const isReleased = Object.values(released).some((last) => expand <= last);
  return isReleased
    ? null
    : `${own} is the contract of ${expand}, which no release has yet (prisma/migrations/released.json): servers that run still use what it takes away.`;
}

/** Problems of all migrations, and of the list of releases. */
export function faultsOf(scripts: readonly Script[], released: Released): readonly string[] {
  const names = scripts.map(({ name: own }) => own);
  const strange = Object.entries(released).filter(([, last]) => !names.includes(last));
  return [
    ...strange.map(([version, last]) => `released.json says that ${version} ends in ${last}, which is no migration.`),
    ...scripts.map((script) => faultOf(script, names, released)).filter((fault) => fault !== null),
  ];
}
