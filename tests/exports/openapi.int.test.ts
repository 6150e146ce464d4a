/** The description of the addresses: lints clean, is in the schema's words, and is what the server does, example by example. */
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createConfig, lintFromString } from '@redocly/openapi-core';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormatsModule from 'ajv-formats';
import { writeExport } from '../../server/exports/bulk/write.js';
import { schema } from '../../server/schema.js';
import { testNow } from '../kit/app.js';
import { closeSites, siteOf, type Site } from './exports.kit.js';

let site: Site;
let text: string;
let api: any;
let bulkDir: string;
beforeAll(async () => {
  bulkDir = await mkdtemp(join(tmpdir(), 'openapi-'));
  site = await siteOf(null, { bulkDir });
  const wanted = { format: 'jsonl', since: null, tell: () => undefined } as const;
  await writeExport({ db: site.db, schema, now: testNow }, { ...wanted, out: join(bulkDir, '20250306T020000Z') });
  text = (await site.get('/openapi.json')).text;
  api = JSON.parse(text);
});
afterAll(async () => {
  await closeSites();
  await rm(bulkDir, { recursive: true });
});

it('lints clean', async () => {
  const config = await createConfig({ extends: ['recommended-strict'], rules: { 'no-server-example.com': 'off' } });
  const problems = await lintFromString({ source: text, absoluteRef: 'openapi.json', config });
  expect(problems.map(({ ruleId, message, location }) => ({ ruleId, message, at: location[0]?.pointer }))).toEqual([]);
});

it('has the version of the package, and a tag for If-None-Match', async () => {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
  expect([api.openapi, api.info.version]).toEqual(['3.1.1', version]);
  const { headers } = await site.get('/openapi.json');
  expect(await site.get('/openapi.json', { 'if-none-match': headers.etag ?? '' })).toMatchObject({ status: 304 });
});

it('says what the schema says', () => {
  const filter = schema.getType('NoticeFilter') as any; // an input type
  const parameters: any[] = api.paths['/notices'].get.parameters;
  for (const field of Object.values<any>(filter.getFields())) {
    const own = parameters.filter(({ name }) => name === field.name || name?.startsWith(`${field.name}.`));
    expect([field.name, own.length > 0]).toEqual([field.name, true]);
    if (own.length === 1) expect(own[0].description).toBe(field.description);
  }
  const title = api.components.schemas.NoticesAttributes.properties.title.description;
  expect(title).toBe((schema.getType('Notice') as any).getFields().title.description);
});

const resolved = (given: any): any => (given.$ref ? api.components.parameters[given.$ref.split('/').at(-1)] : given);

/** Each parameter's example by itself, and all that a path has together. */
function examplesOf(path: string): string[] {
  const parameters = (api.paths[path].get.parameters as any[]).map(resolved);
  const inPath = parameters.filter(({ in: where }) => where === 'path');
  const base = inPath.reduce((at, { name, example }) => at.replace(`{${name}}`, encodeURIComponent(example)), path);
  const inQuery = parameters.filter(({ in: where, example }) => where === 'query' && example !== undefined);
  const pairs = inQuery.map(({ name, example }): [string, string] => [name, String(example)]);
  return [[], ...pairs.map((pair) => [pair]), pairs].map((some) => `${base}?${new URLSearchParams(some).toString()}`);
}

it('is what the server does: every example is answered as its path says', async () => {
  const addFormats = addFormatsModule as unknown as (ajv: Ajv2020) => void; // CommonJS, whose types say otherwise
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  addFormats(ajv);
  ajv.addSchema({ $id: 'api', components: api.components });
  const paths = Object.keys(api.paths);
  expect(paths.length).toBeGreaterThan(30);
  let asked = 0;
  for (const path of paths)
    for (const example of examplesOf(path)) {
      let got = await site.get(example);
      if (got.status === 302) got = await site.get(String(got.headers.location));
      expect([example, got.status]).toEqual([example, 200]);
      const type = String(got.headers['content-type']).split(';')[0] ?? '';
      const content = api.paths[path].get.responses['200'].content;
      expect([example, Object.keys(content)]).toEqual([example, expect.arrayContaining([type])]);
      asked += 1;
      const ref: string | undefined = content[type].schema.$ref;
      if (ref === undefined) continue;
      const validate = ajv.getSchema(`api${ref}`) ?? ajv.compile({ $ref: `api${ref}` });
      expect([example, validate(JSON.parse(got.text)), validate.errors]).toEqual([example, true, null]);
    }
  expect(asked).toBeGreaterThan(150);
}, 120_000);

it('has an example for most parameters', () => {
  const all = Object.values<any>(api.paths).flatMap(({ get }) => get.parameters.map(resolved));
  expect(all.filter(({ example }) => example !== undefined).length / all.length).toBeGreaterThan(0.4);
});
