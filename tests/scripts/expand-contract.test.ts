import { readFile } from 'node:fs/promises';
import { faultOf, faultsOf, taken, type Released } from '../../scripts/expand-contract.js';
import { readMigrations } from '../../server/platform/migrate.js';

describe('what a migration takes away', () => {
  it.each([
    ['DROP TABLE "Notice"', 'drops a table'],
    ['drop table if exists "Notice" cascade', 'drops a table'],
    ['DROP VIEW "notices"', 'drops a view'],
    ['DROP TYPE "Role"', 'drops a type, schema or sequence'],
    ['DROP FUNCTION duty_scopes(uuid)', 'drops a function'],
    ['ALTER TABLE "Notice" DROP COLUMN "title"', 'drops a column'],
    ['ALTER TABLE "Notice" DROP "title"', 'drops a column'],
    ['ALTER TABLE ONLY "Notice" ADD COLUMN "a" int, DROP COLUMN IF EXISTS "b"', 'drops a column'],
    ['ALTER TABLE "Notice" RENAME TO "Paper"', 'renames a table or column'],
    ['ALTER TABLE "Notice" RENAME COLUMN "title" TO "name"', 'renames a table or column'],
    ['ALTER TABLE "Notice" RENAME "title" TO "name"', 'renames a table or column'],
    ["ALTER TYPE \"Role\" RENAME VALUE 'A' TO 'B'", 'renames what is no table'],
    ['ALTER TABLE "Notice" ALTER COLUMN "title" SET NOT NULL', 'sets NOT NULL'],
    ['ALTER TABLE "Notice" ALTER COLUMN "a" TYPE numeric(10, 2), ALTER "b" SET DATA TYPE text', 'changes a type'],
    ['ALTER TABLE "Notice" ALTER COLUMN "title" DROP DEFAULT', 'drops a default'],
    ['ALTER TABLE "Notice" ADD COLUMN "a" INTEGER NOT NULL', 'adds a column that must be filled'],
    ['DO $$ BEGIN ALTER TABLE "Notice" DROP COLUMN "title"; END $$', 'drops a column'],
    ['DO $x$ BEGIN IF EXISTS (SELECT 1) THEN DROP TABLE "Notice"; END IF; END $x$', 'drops a table'],
  ])('%s', (statement, what) => {
    expect(taken(`-- why\nCREATE INDEX "i" ON "Notice"("id");\n${statement};\n`)).toEqual([what]);
  });

  it.each([
    'ALTER TABLE "Notice" ADD COLUMN "a" INTEGER',
    'ALTER TABLE "Notice" ADD COLUMN "a" INTEGER NOT NULL DEFAULT 0',
    'ALTER TABLE "Notice" ADD COLUMN "a" TEXT NOT NULL GENERATED ALWAYS AS (lower("title")) STORED',
    'ALTER TABLE "Notice" DROP CONSTRAINT "c", ADD CONSTRAINT "c" CHECK ("a" IS NOT NULL)',
    'ALTER TABLE "Notice" ALTER COLUMN "a" DROP NOT NULL, ALTER COLUMN "b" SET DEFAULT 1',
    'ALTER TYPE "Role" ADD VALUE \'OTHER\'',
    'DROP INDEX "Notice_idx"; DROP TRIGGER t ON "Notice"',
    'CREATE TABLE "New" ("a" INTEGER); ALTER TABLE "New" ALTER COLUMN "a" SET NOT NULL',
    'DROP FUNCTION f(uuid); CREATE FUNCTION f(uuid) RETURNS int LANGUAGE sql AS $$ SELECT 1; DROP TABLE x $$',
    '-- DROP TABLE "Notice"\nSELECT \'; DROP TABLE "Notice"\'',
  ])('is nothing in %s', (script) => {
    expect(taken(script)).toEqual([]);
  });
});

describe('a contract', () => {
  const names = ['0028_expand', '0029_more', '0030_contract'];
  const contract = (of: string) => ({ name: '0030_contract', sql: `-- contract of ${of}\nDROP TABLE "Old";` });
  const told = (of: string, released: Released) => faultOf(contract(of), names, released);

  it('is taken once its expand was released', () => {
    expect(told('0028_expand', { '0.2.0': '0029_more' })).toBeNull();
    expect(told('0029_more', { '0.2.0': '0028_expand', '0.3.0': '0029_more' })).toBeNull();
  });

  it('is refused before, and without an expand', () => {
    expect(told('0028_expand', {})).toContain('no release has yet');
    expect(told('0029_more', { '0.2.0': '0028_expand' })).toContain('no release has yet');
    expect(told('0031_later', { '0.2.0': '0029_more' })).toContain('no earlier migration');
    expect(told('0030_contract', { '0.2.0': '0029_more' })).toContain('no earlier migration');
    const unmarked = { name: '0030_contract', sql: 'DROP TABLE "Old";\n-- contract of 0028_expand' };
    expect(faultOf(unmarked, names, { '0.2.0': '0029_more' })).toContain('drops a table');
  });
});

it('finds nothing in the migrations that are there', async () => {
  const released = JSON.parse(await readFile('prisma/migrations/released.json', 'utf8')) as Released;
  expect(faultsOf(await readMigrations(), released)).toEqual([]);
  expect(faultsOf([], { '9.0.0': '0999_none' })).toEqual([expect.stringContaining('no migration')]);
});
