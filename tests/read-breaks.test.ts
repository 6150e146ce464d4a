/**
 * Breaks the read mechanism on purpose, as somebody in a hurry would: a call a row in a new field, an argument pasted into SQL, a barrel,
 * a read in a filter. Each must fail in the type check or the linter; that a call a row which both let pass is found, is shown by
 * tests/graphql/lists-below.int.test.ts.
 */
import { join } from 'node:path';
import { ESLint } from 'eslint';
import ts from 'typescript';
import tseslint from 'typescript-eslint';

const untyped = new ESLint({ cwd: process.cwd(), overrideConfig: [tseslint.configs.disableTypeChecked] });
async function linted(filePath: string, code: string): Promise<string[]> {
  const [result] = await untyped.lintText(code, { filePath });
  return (result?.messages ?? [])
    .filter(({ ruleId }) => ruleId === 'no-restricted-syntax')
    .map(({ message }) => message);
}

const head = `import { builder } from '../graphql/builder.js';
import type { Table } from '../platform/tables.js';
import { sql, value, type Sql } from '../platform/sql.js';
export const used = [builder, sql, value];
export type Used = Sql | Table<'Meeting'>;
`;
const field = (body: string): string => `${head}builder.modelFields('Notice', (t) => ({ broken: ${body} }));\n`;

/** Files that do not exist, and what the type check says of each: a part of its first message, or null where it must pass. */
const files: readonly (readonly [what: string, code: string, message: string | null])[] = [
  [
    'a field of columns, a row and SQL',
    field(`t.sql({ type: 'Int', description: '', sql: (n) => sql\`length(\${n.title})\` }),
      fine: t.row('Agency', { by: 'agencyId', description: '' }),
      alsoFine: t.from(['title'], { type: 'String', description: '', resolve: ({ title }) => title })`),
    null,
  ],
  [
    'a resolver of a model',
    field(`t.field({ type: 'String', description: '', resolve: () => '' })`),
    "'field' does not exist",
  ],
  [
    'a resolver that is given the context',
    field(`t.from(['title'], { type: 'String', description: '', resolve: (_row, _args, context) => context })`),
    'is not assignable',
  ],
  ['a column that is not there', field(`t.row('Agency', { by: 'agencyOd', description: '' })`), 'not assignable'],
  [
    'a column that was not asked for',
    field(`t.from(['title'], { type: 'String', description: '', resolve: (n) => n.summary ?? '' })`),
    "'summary' does not exist",
  ],
  [
    'a value of another type',
    field(`t.from(['title'], { type: 'Int', description: '', resolve: (n) => n.title })`),
    'not assignable',
  ],
  [
    'SQL of a column that is not there',
    field(`t.sql({ type: 'Int', description: '', sql: (n) => sql\`\${n.titel}\` })`),
    "'titel' does not exist",
  ],
  [
    'an argument pasted into SQL',
    `${head}export const named = (self: Table<'Meeting'>, name: string): Sql => sql\`strpos(\${self.name}, \${name}) > 0\`;\n`,
    "'string' is not assignable to parameter of type 'Sql'",
  ],
  [
    'a string in place of SQL',
    `${head}export const named = (self: Table<'Meeting'>, name: string): Sql => \`strpos(\${String(self)}, '\${name}') > 0\`;\n`,
    "'string' is not assignable to type 'Sql'",
  ],
  [
    'an object in place of SQL',
    `${head}export const made: Sql = { text: 'TRUE', values: [] };\n`,
    "does not exist in type 'Sql'",
  ],
  [
    'a type that PostgreSQL does not have',
    `${head}export const given = (kind: string): Sql => value(kind, '"NoticeKnd"');\n`,
    'is not assignable',
  ],
  [
    'an argument as a value',
    `${head}export const named = (self: Table<'Meeting'>, name: string): Sql => sql\`strpos(\${self.name}, \${value(name, 'text')}) > 0\`;\n`,
    null,
  ],
  [
    'a list of other rows than the field hangs on',
    `${head}import { agenciesBelow } from '../agencies/agency.sql.js';\nbuilder.modelFields('Meeting', (t) => ({ broken: t.list(agenciesBelow, { description: '' }) }));\n`,
    'not assignable',
  ],
  [
    'arguments that a list does not understand',
    `${head}import { meetings } from '../meetings/meeting.sql.js';\nbuilder.queryField('broken', (t) => t.list(meetings, { description: '', args: { filter: t.arg.string() } }));\n`,
    'not assignable',
  ],
];

describe('the type check', () => {
  const pathOf = (i: number): string => join(process.cwd(), `server/notices/broken-${i}.type.ts`);
  const texts = new Map(files.map(([, code], i) => [pathOf(i), code]));
  let program: ts.Program;

  beforeAll(() => {
    const config = ts.readConfigFile('tsconfig.json', (path) => ts.sys.readFile(path)).config as unknown;
    const { options } = ts.parseJsonConfigFileContent(config, ts.sys, process.cwd());
    const host = ts.createCompilerHost({ ...options, noEmit: true });
    const given = { ...host };
    host.fileExists = (path) => texts.has(path) || given.fileExists(path);
    host.readFile = (path) => texts.get(path) ?? given.readFile(path);
    host.getSourceFile = (path, languageVersion, ...rest) => {
      const text = texts.get(path);
      return text === undefined
        ? given.getSourceFile(path, languageVersion, ...rest)
        : ts.createSourceFile(path, text, languageVersion);
    };
    program = ts.createProgram(
      [...texts.keys(), join(process.cwd(), 'server/schema.ts')],
      { ...options, noEmit: true },
      host,
    );
  }, 120_000);

  it.each(files.map(([what, , message], i) => [message === null ? 'lets pass' : 'refuses', what, i] as const))(
    '%s %s',
    (_does, _what, i) => {
      const [, , expected = null] = files[i] ?? [];
      const found = program
        .getSemanticDiagnostics(program.getSourceFile(pathOf(i)))
        .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
      if (expected === null) expect(found).toEqual([]);
      else expect(found.join('\n')).toContain(expected);
    },
    120_000,
  );
});

describe('the linter', () => {
  const reads = 'This file says what is read, and reads nothing';
  const type = 'server/notices/notice.kin.type.ts';
  const filter = 'server/notices/notice.filter.ts';
  it.each([
    [
      'a call a row',
      type,
      'export const title = (_row: object, _args: object, context: { rows(): void }): void => context.rows();\n',
    ],
    [
      'a call a row of what the context has',
      type,
      'export const title = (_row: object, _args: object, { rows }: { rows(): void }): void => rows();\n',
    ],
    [
      'a call a row of what is taken out of the context',
      type,
      'export function title(context: { rows(): void }): void {\n  const { rows } = context;\n  rows();\n}\n',
    ],
    [
      'a read of the root in a type',
      type,
      "import { readOne } from '../graphql/read/root.js';\nexport const read = readOne;\n",
    ],
    [
      'a read of a payload in a type',
      type,
      "import { readKey } from '../graphql/mutate.js';\nexport const read = readKey;\n",
    ],
    [
      'a store in a type',
      type,
      "import { publishedBy } from './revision.store.js';\nexport const read = publishedBy;\n",
    ],
    [
      'a read in a filter',
      filter,
      'export const all = (context: { db: { rows(): void } }): void => context.db.rows();\n',
    ],
    ['the database in a filter', filter, "import { openDb } from '../platform/db.js';\nexport const open = openDb;\n"],
    [
      'running SQL in a filter',
      filter,
      "import { query } from '../platform/run-sql.js';\nexport const read = query;\n",
    ],
    [
      'a read in an input',
      'server/notices/notice.input.ts',
      'export const all = (context: { db: { rows(): void } }): void => context.db.rows();\n',
    ],
  ])('refuses %s', async (_what, file, code) => {
    expect(await linted(file, code)).toContainEqual(expect.stringContaining(reads));
  });

  it('refuses a barrel', async () => {
    const barrel = ["export * from './notice.sql.js';", "export { noticeOrder } from './notice.filter.js';", ''].join(
      '\n',
    );
    const messages = await linted('server/notices/notice.sql.ts', barrel);
    expect(messages).toEqual([expect.stringContaining('barrels'), expect.stringContaining('barrels')]);
  });

  it("refuses Prisma's raw methods but where typed SQL is run", async () => {
    const code =
      'export const run = (tx: { $executeRawUnsafe(text: string): void }): void => tx.$executeRawUnsafe(`DELETE`);\n';
    expect(await linted('server/notices/tally.store.ts', code)).toEqual([
      expect.stringContaining('platform/run-sql.ts'),
    ]);
    expect(await linted('server/platform/run-sql.ts', code)).toEqual([]);
  });

  it('lets a type name a statement of its feature', async () => {
    expect(await linted(type, "import { notices } from './notice.sql.js';\nexport const list = notices;\n")).toEqual(
      [],
    );
  });
});
