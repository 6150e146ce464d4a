/** A migration is one transaction with its entry in the history: its script must let itself be taken so. */
import { readMigrations } from '../../server/platform/migrate.js';

/** What PostgreSQL refuses within a transaction, and what would end ours. */
const forbidden: readonly (readonly [string, RegExp])[] = [
  ['CONCURRENTLY', /\bconcurrently\b/i],
  ['VACUUM', /^vacuum\b/i],
  ['CREATE or DROP DATABASE, TABLESPACE, SUBSCRIPTION', /^(?:create|drop)\s+(?:database|tablespace|subscription)\b/im],
  ['ALTER SYSTEM', /^alter\s+system\b/i],
  ['REINDEX of a DATABASE or SYSTEM', /^reindex\s+(?:\([^)]*\)\s*)?(?:database|system)\b/i],
  [
    'BEGIN, COMMIT, ROLLBACK or the like',
    /^(?:begin|start\s+transaction|commit|end|rollback|abort|prepare\s+transaction)\b/im,
  ],
  ['CALL of what may commit', /^call\b/i],
];

/** Without what is no statement of the script itself: comments, texts, names, bodies of functions. */
const statementsOf = (script: string): readonly string[] =>
  script
    .replaceAll(/--[^\n]*|\/\*[\s\S]*?\*\//g, '')
    .replaceAll(/(\$\w*\$)[\s\S]*?\1|'(?:[^']|'')*'|"(?:[^"]|"")*"/g, '?')
    .split(';')
    .map((statement) => statement.trim());

const faultsOf = (script: string): readonly string[] =>
  forbidden
    .filter(([, found]) => statementsOf(script).some((statement) => found.test(statement)))
    .map(([what]) => what);

/** Values that a script adds to an enum can be used by the next one, not by itself. */
function usesOwnLabels(script: string): readonly string[] {
  const labels = [...script.matchAll(/\badd\s+value\s+(?:if\s+not\s+exists\s+)?('(?:[^']|'')+')/gi)].map(
    ([, label = '']) => label,
  );
  return labels.filter((label) => script.split(label).length > 2);
}

it.each([
  ['CREATE INDEX CONCURRENTLY "a" ON "b"("c")', 'CONCURRENTLY'],
  ['DROP TABLE "a"; begin; DROP TABLE "b"; commit;', 'BEGIN, COMMIT, ROLLBACK or the like'],
  ['ALTER TABLE "a" ADD "b" INT;\n  VACUUM "a"', 'VACUUM'],
  ['REINDEX (VERBOSE) DATABASE x', 'REINDEX of a DATABASE or SYSTEM'],
  ['alter system set jit = off', 'ALTER SYSTEM'],
])('finds what cannot run in a transaction: %s', (script, what) => {
  expect(faultsOf(script)).toEqual([what]);
});

it.each([
  '-- vacuum\nCOMMENT ON TABLE "a" IS \'\nCOMMIT\';',
  'CREATE FUNCTION "f"() RETURNS trigger LANGUAGE plpgsql AS $$\nBEGIN\n  RETURN NEW;\nEND\n$$;',
  'CREATE TABLE "concurrently" ("end" INTEGER);\n/* begin;\ncommit; */',
  'REINDEX TABLE "a"',
])('finds nothing in what only looks so: %s', (script) => {
  expect(faultsOf(script)).toEqual([]);
});

it('finds a label that is used where it is added', () => {
  const add = `ALTER TYPE "Kind" ADD VALUE IF NOT EXISTS 'NEW';`;
  expect(usesOwnLabels(`${add} UPDATE "a" SET "kind" = 'NEW'`)).toEqual([`'NEW'`]);
  expect(usesOwnLabels(`${add} UPDATE "a" SET "kind" = 'OLD'`)).toEqual([]);
});

it('all migrations can run in a transaction', async () => {
  const faults = (await readMigrations()).map(({ name, sql }) => [name, faultsOf(sql), usesOwnLabels(sql)]);
  expect(faults.filter(([, ...found]) => found.flat().length > 0)).toEqual([]);
});
