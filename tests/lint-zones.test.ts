/** The import zones and the rules of this project's own: each must be able to fail, with a message that teaches. */
import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';

const eslint = new ESLint({ cwd: process.cwd() });
/** The same without the rules that ask the compiler, which reads the whole project anew for each text. */
const untyped = new ESLint({ cwd: process.cwd(), overrideConfig: [tseslint.configs.disableTypeChecked] });

/** Messages about a file with this text in place of an existing one. */
async function messagesFor(filePath: string, code: string): Promise<string[]> {
  const [result] = await untyped.lintText(code, { filePath });
  return (result?.messages ?? []).map(({ message }) => message);
}

const mutations = 'server/notices/withdrawal.mutations.ts';
const example = 'examples/reader/src/graph/cascade.ts';
const importing = (path: string): string =>
  `import * as imported from '${path}';\nexport const used: unknown = imported;\n`;

describe('import zones', () => {
  it.each([
    [
      'one feature by another',
      'server/notices/notice.body.ts',
      '../agencies/agency.store.js',
      'Features never import each other',
    ],
    ['parse/ by a feature', 'server/notices/notice.sql.ts', '../parse/spans.js', 'Features never import each other'],
    ['the platform by parse/', 'server/parse/spans.ts', '../platform/errors.js', 'parse/ is pure'],
    ['GraphQL by the platform', 'server/platform/ids.ts', '../graphql/builder.js', 'platform/ knows npm packages only'],
    ['a feature by graphql/', 'server/graphql/rows.ts', '../notices/notice.sql.js', 'graphql/ knows no domain'],
    ['GraphQL by a store', 'server/notices/notice.store.ts', '../graphql/builder.js', 'A .store writes rows'],
    ['GraphQL by ingest/', 'server/ingest/identity.ts', '../graphql/node-id.js', 'ingest/ runs without GraphQL'],
    ['a type by ingest/', 'server/ingest/identity.ts', '../notices/notice.type.js', 'ingest/ uses the .store files'],
    ['a type of another feature by a mutation', mutations, '../agencies/agency.type.js', 'writes through .store files'],
    ['the parser by a mutation', mutations, '../parse/parse-page.js', 'writes through .store files'],
    ['the server by an example', example, '../../../../server/platform/ids.js', 'Examples use the packed SDK'],
    ['the SDK’s sources by an example', example, '../../../../sdk/src/client.js', 'Examples use the packed SDK'],
    ['the parser by GraphiQL', 'graphiql/page-file.ts', '../server/parse/parse-page.js', 'GraphiQL runs in a browser'],
    ['the SDK by GraphiQL', 'graphiql/page-file.ts', '../sdk/src/client.js', 'GraphiQL runs in a browser'],
    ['tests by the server', 'server/ingest/identity.ts', '../../tests/kit/db.js', 'Nobody imports tests/'],
  ])('refuse the import of %s', async (_what, file, path, message) => {
    expect(await messagesFor(file, importing(path))).toEqual([expect.stringContaining(message)]);
  });

  it.each([
    ['ingest/ a store', 'server/ingest/identity.ts', '../notices/notice.store.js'],
    ['ingest/ the parser', 'server/ingest/identity.ts', '../parse/preview.js'],
    ['a feature the read mechanism', 'server/notices/notice.sql.ts', '../graphql/read/source.js'],
    ['a feature the form of a preview', 'server/notices/notice.sql.ts', '../parse/preview.js'],
    ['a mutation the store of another feature', mutations, '../agencies/agency.store.js'],
    ['a mutation ingestion', mutations, '../ingest/run.js'],
    ['GraphiQL how encodings are told apart', 'graphiql/page-file.ts', '../server/parse/read/encoding.js'],
    ['an example the packed SDK', example, '@notice-graph/sdk'],
  ])('let %s', async (_what, file, path) => {
    expect(await messagesFor(file, importing(path))).toEqual([]);
  });
});

describe('rules of this project', () => {
  it('keep the database out of .type files', async () => {
    const code = 'export const call = (context: { db: { close(): void } }): void => context.db.close();\n';
    expect(await messagesFor('server/meetings/meeting.type.ts', code)).toEqual([
      expect.stringContaining('This file says what is read, and reads nothing'),
    ]);
    expect(await messagesFor('server/notices/notice.queries.ts', code)).toEqual([]);
  });

  it('let platform/config.ts alone read the environment', async () => {
    const code = "export const port = process.env['PORT'];\n";
    expect(await messagesFor('server/platform/ids.ts', code)).toEqual([
      expect.stringContaining('platform/config.ts alone'),
    ]);
    expect(await messagesFor('server/platform/config.ts', code)).toEqual([]);
  });

  it('refuse `any`, `!`, a forgotten promise and a slow regular expression', async () => {
    const code = [
      'export const anything: any = 1;',
      'export const first = (words: string[]): string => words[0]!;',
      'export function forget(): void { Promise.resolve(1); }',
      'export const slow = /^(?:a+)+$/;',
      '',
    ].join('\n');
    const [result] = await eslint.lintText(code, { filePath: 'server/platform/ids.ts' });
    const rules = (result?.messages ?? []).map(({ ruleId }) => ruleId);
    expect(rules).toEqual(
      expect.arrayContaining([
        '@typescript-eslint/no-explicit-any',
        '@typescript-eslint/no-non-null-assertion',
        '@typescript-eslint/no-floating-promises',
        'regexp/no-super-linear-backtracking',
      ]),
    );
  });
});
