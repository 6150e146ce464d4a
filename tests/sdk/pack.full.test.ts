/** The packed tarball as a partner uses it, against a listening server: modules, bundles, a browser, the README. */
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { join, resolve } from 'node:path';
import vm from 'node:vm';
import { build } from 'esbuild';
import { loadDemo } from '../../server/ingest/demo.js';
import type { Db } from '../../server/platform/db.js';
import { hasBrowser, launch } from '../kit/browser.js';
import { testDb } from '../kit/db.js';
import { testApp, testNow } from '../kit/app.js';
import { listen } from './faults.kit.js';
import { installPacked, run, tool, type App } from './packed.kit.js';

let db: Db;
let server: Server;
let app: App;
let url: string;

beforeAll(async () => {
  app = await installPacked();
  await writeFile(join(app.folder, 'package.json'), '{ "name": "app", "private": true, "type": "module" }');
  db = await testDb();
  await loadDemo(db, testNow);
  server = createServer(testApp(db).listener);
  url = await listen(server);
}, 120_000);
afterAll(async () => {
  server.close();
  server.closeAllConnections();
  await db.close();
  await app.remove();
});

const write = (file: string, text: string) => writeFile(join(app.folder, file), text);
const node = async (file: string) => (await run(process.execPath, [file], { cwd: app.folder })).stdout;
const compile = (compiler: string, ...args: readonly string[]) =>
  run(process.execPath, [tool(`${compiler}/bin/tsc`), ...args], { cwd: app.folder }).catch((failed: unknown) => {
    throw new Error(String((failed as { stdout: unknown }).stdout));
  });

const question = () => `sdk.createClient({ url: '${url}', persisted: true })
  .request(sdk.getNotice, { by: { indexNumber: '99010611/2025-00007' } })
  .then(({ notice }) => JSON.stringify([notice.title, notice.documentNumber.text]))`;
const expected = JSON.stringify(['关于做好2025年防汛备汛工作的通知', '澄水发〔2025〕9号']);

describe('the package', () => {
  it('answers from an ECMAScript module', async () => {
    await write('app.mjs', `import * as sdk from '@notice-graph/sdk';\nconsole.log(await ${question()});`);
    expect(await node('app.mjs')).toBe(`${expected}\n`);
  });

  it('answers from CommonJS', async () => {
    await write('app.cjs', `const sdk = require('@notice-graph/sdk');\n${question()}.then(console.log);`);
    expect(await node('app.cjs')).toBe(`${expected}\n`);
  });

  it('answers from a bundle for workers, which has what the web has and nothing of Node', async () => {
    await write('worker.js', `import * as sdk from '@notice-graph/sdk';\nglobalThis.answer = ${question()};`);
    const { outputFiles } = await build({
      absWorkingDir: app.folder,
      entryPoints: ['worker.js'],
      bundle: true,
      write: false,
      platform: 'neutral',
      mainFields: ['module'],
      conditions: ['worker', 'import'],
    });
    const web = {
      fetch,
      AbortController,
      URL,
      URLSearchParams,
      TextEncoder,
      TextDecoder,
      crypto,
      setTimeout,
      clearTimeout,
    };
    const worker = vm.createContext({ ...web });
    vm.runInContext(outputFiles[0]?.text ?? '', worker);
    expect(await worker['answer']).toBe(expected);
  });

  (hasBrowser ? it : it.skip)('answers from a Vite build in a browser', async () => {
    await write('index.html', '<!doctype html><title>…</title><script type="module" src="/page.js"></script>');
    await write('page.js', `import * as sdk from '@notice-graph/sdk';\ndocument.title = await ${question()};`);
    await run(process.execPath, [tool('vite/bin/vite.js'), 'build', '--logLevel', 'error'], { cwd: app.folder });
    const site = createServer((request, response) => {
      const file = join(app.folder, 'dist', request.url === '/' ? 'index.html' : (request.url ?? ''));
      readFile(file).then(
        (content) => {
          const type = file.endsWith('.js') ? 'text/javascript' : 'text/html; charset=utf-8';
          response.writeHead(200, { 'content-type': type }).end(content);
        },
        () => response.writeHead(404).end(),
      );
    });
    const address = (await listen(site)).replace('/graphql', '/');
    const browser = await launch();
    try {
      const page = await browser.newPage();
      const faults: string[] = [];
      page.on('pageerror', (error) => faults.push(error.message));
      await page.goto(address);
      await page.waitForFunction('document.title !== "…"', null, { timeout: 20_000 }).catch(() => undefined);
      expect([await page.title(), faults]).toEqual([expected, []]);
    } finally {
      await browser.close();
      site.close();
    }
  });

  it('holds what it should and nothing else', async () => {
    const files = await readdir(join(app.folder, 'node_modules/@notice-graph/sdk'), { recursive: true });
    const source = await readdir('sdk/src', { recursive: true });
    const modules = source.filter((file) => file.endsWith('.ts')).map((file) => file.replace(/\.ts$/, ''));
    const built = ['esm', 'cjs'].flatMap((format) => [
      `dist/${format}/package.json`,
      ...[...modules, 'introspection', 'documents', 'graphcache'].flatMap((name) => [
        `dist/${format}/${name}.js`,
        `dist/${format}/${name}.d.ts`,
      ]),
      // Shipped as its source: gql.tada's check reads calls.
      `dist/${format}/tada.js`,
      `dist/${format}/tada.ts`,
    ]);
    const operations = (await readdir('sdk/operations')).map((file) => `operations/${file}`);
    const codegen = ['codegen.cjs', 'codegen.mjs', 'codegen.d.cts', 'codegen.d.mts'];
    const beside = [...codegen, 'package.json', 'README.md', 'API.md', 'CHANGELOG.md', 'LICENSE'];
    const schema = ['dist/fragments.graphql', 'dist/persisted-documents.json', 'dist/schema.graphql'];
    expect(files.filter((file) => /\.\w+$|LICENSE$/.test(file)).sort()).toEqual(
      [...built, ...operations, ...beside, ...schema].sort(),
    );
  });

  it('is published from its built folder, which holds the same files', async () => {
    const filesOf = async (folder: string) => (await readdir(folder, { recursive: true })).sort();
    expect(await filesOf(app.publishable)).toEqual(await filesOf(join(app.folder, 'node_modules/@notice-graph/sdk')));
    const manifest: unknown = JSON.parse(await readFile(join(app.publishable, 'package.json'), 'utf8'));
    expect(manifest).toMatchObject({ name: '@notice-graph/sdk', publishConfig: { access: 'public' } });
    expect(Object.keys(manifest as object)).not.toContain('private');
    expect(Object.keys(manifest as object)).not.toContain('scripts');
  });

  it('cannot be published from sdk/, where nothing is built', async () => {
    const { stdout, stderr } = await run('npm', ['publish', '--dry-run', '--loglevel', 'warn'], {
      cwd: resolve('sdk'),
    }).catch((refused: unknown) => refused as { stdout: string; stderr: string });
    expect(stdout).not.toContain('+ @notice-graph/sdk');
    expect(stderr).toMatch(/private/);
  });

  it('has no link out of the package', async () => {
    for (const file of ['README.md', 'API.md']) {
      const text = await readFile(join(app.publishable, file), 'utf8');
      const local = [...text.matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(([, link = '']) => link);
      expect(local).not.toHaveLength(0);
      for (const link of local) expect([link, existsSync(join(app.publishable, link))]).toEqual([link, true]);
    }
  });

  it('resolves as it says, for every way of importing it', async () => {
    const linted = await run(process.execPath, [tool('publint/src/cli.js'), app.packed, '--strict']);
    expect(linted.stdout).toContain('All good!');
    const entries = ['schema.graphql', 'fragments.graphql', 'persisted-documents.json', 'package.json'];
    const attw = [tool('@arethetypeswrong/cli/dist/index.js'), app.packed, '--exclude-entrypoints', ...entries];
    const { stdout } = await run(process.execPath, attw);
    expect(stdout).toContain('No problems found');
  });

  it('is as small as it promises', async () => {
    const { stdout } = await run(process.execPath, [tool('size-limit/bin.js'), '--json'], { cwd: 'sdk' });
    expect(JSON.parse(stdout)).toEqual([
      expect.objectContaining({ name: 'createClient', passed: true, sizeLimit: 3_400 }),
      expect.objectContaining({ name: 'createClient and one operation', passed: true, sizeLimit: 4_000 }),
      expect.objectContaining({ name: 'everything', passed: true, sizeLimit: 12_000 }),
    ]);
  });
});

describe('the types', () => {
  it.each(['typescript-5.9', 'typescript', 'typescript-7'])('are right for %s', async (compiler) => {
    const { version } = JSON.parse(await readFile(tool(`${compiler}/package.json`), 'utf8'));
    expect(version).toMatch({ 'typescript-5.9': /^5\.9\./, typescript: /^6\./ }[compiler] ?? /^7\./);
    await compile(compiler, '-p', '.');
  });

  it('need those of the web, by lib or by @types/node, as the README says', async () => {
    await write(
      'bare.ts',
      `import * as sdk from '@notice-graph/sdk';\nexport const client = sdk.createClient({ url: '' });`,
    );
    const compileWith = async (lib: readonly string[], types: readonly string[]) => {
      const compilerOptions = { module: 'nodenext', strict: true, noEmit: true, skipLibCheck: false, lib, types };
      await write('tsconfig.bare.json', JSON.stringify({ compilerOptions, files: ['bare.ts'] }));
      return compile('typescript', '-p', 'tsconfig.bare.json').then(
        () => 'compiles',
        (error: unknown) => String(error),
      );
    };
    expect(await compileWith(['ES2022'], [])).toMatch(/TS2304: Cannot find name '(?:RequestInit|AbortSignal)'/);
    expect(await compileWith(['ES2022', 'DOM'], [])).toBe('compiles');
    expect(await compileWith(['ES2022'], ['node'])).toBe('compiles');
  });

  it('are right for documents that code generation reads, by its configuration in the README', async () => {
    const block = (await readme()).find(({ language }) => language === 'ts codegen.ts');
    await write('codegen.ts', block?.text ?? '');
    const cli = [tool('@graphql-codegen/cli/cjs/bin.js'), '--config', 'codegen.ts'];
    await run(process.execPath, cli, { cwd: app.folder });
    await write('tsconfig.codegen.json', '{ "extends": "./tsconfig.json", "include": ["codegen"] }');
    await compile('typescript', '-p', 'tsconfig.codegen.json');
    await write(
      'titles.ts',
      `import { latestTitles } from './codegen/app.js';\nconsole.log(await latestTitles('${url}'));`,
    );
    const { stdout } = await run(process.execPath, [tool('tsx/dist/cli.mjs'), 'titles.ts'], { cwd: app.folder });
    expect(stdout.match(/澄湖区/g)?.length ?? 0).toBeGreaterThan(0);
  });
});

interface Block {
  readonly language: string;
  readonly text: string;
}
const readme = async (): Promise<Block[]> =>
  [...(await readFile('sdk/README.md', 'utf8')).matchAll(/^```(.*)\n([\s\S]*?)^```$/gm)].map(
    ([, language = '', text = '']) => ({ language, text }),
  );

describe('every block of the README', () => {
  it('is of a kind that is run', async () => {
    const kinds = new Set((await readme()).map(({ language }) => language));
    expect([...kinds].sort()).toEqual(['sh', 'ts', 'ts codegen.ts']);
  });

  it('compiles and runs where it is TypeScript', async () => {
    const blocks = (await readme()).filter(({ language }) => language === 'ts');
    await mkdir(join(app.folder, 'readme'));
    for (const [index, { text }] of blocks.entries()) {
      await write(`readme/block-${index}.ts`, text.replaceAll('http://localhost:4000/graphql', url));
    }
    await write('tsconfig.readme.json', '{ "extends": "./tsconfig.json", "include": ["readme"] }');
    await compile('typescript', '-p', 'tsconfig.readme.json');
    for (const index of blocks.keys()) {
      const { stdout } = await run(process.execPath, [tool('tsx/dist/cli.mjs'), `readme/block-${index}.ts`], {
        cwd: app.folder,
      });
      expect([index, stdout.trim()]).toEqual([index, expect.stringMatching(/\S/)]);
    }
  }, 150_000);

  it('installs where it is a command', async () => {
    const blocks = (await readme()).filter(({ language }) => language === 'sh');
    for (const { text } of blocks) {
      const [npm = '', ...args] = text.trim().replace('@notice-graph/sdk', app.packed).split(' ');
      const installed = join(app.folder, 'installed');
      await mkdir(installed);
      await writeFile(join(installed, 'package.json'), '{ "name": "other", "private": true }');
      await run(npm, [...args, '--offline', '--no-audit', '--no-fund'], { cwd: installed });
      expect(await readdir(join(installed, 'node_modules/@notice-graph/sdk'))).toContain('README.md');
    }
  });
});
