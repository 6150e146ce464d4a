/** What README and documents show, in either language, can be used as it stands: questions run, commands and links exist. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { loadDemo } from '../server/ingest/demo.js';
import type { Db } from '../server/platform/db.js';
import { askApp, testNow } from './kit/app.js';
import { testDb } from './kit/db.js';

const markdownBelow = (folder: string, recursive: boolean): string[] =>
  readdirSync(folder, { recursive, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md'))
    .map((file) => join(folder, file));
const examples = ['duties', 'mirror', 'reader'].map((name) => `examples/${name}/README.md`);
const files = [...markdownBelow('.', false), ...markdownBelow('docs', true), 'sdk/README.md', ...examples].sort();
const textOf = (file: string): string => readFileSync(file, 'utf8');
const blocksOf = (file: string): { language: string; text: string }[] =>
  [...textOf(file).matchAll(/^```(\w*)(?: .*)?\n([\s\S]*?)^```$/gm)].map(([, language = '', text = '']) => ({
    language,
    text,
  }));

/** The documents that show whole questions; docs/api.md has a test of its own, which holds the answers as well. */
const shown = ['README.md', 'README.zh-CN.md', 'docs/zh/partners.md'];

/** GraphQL of a block: as it is, in a body of JSON, or in a text of Python. */
function questionsOf({ language, text }: { readonly language: string; readonly text: string }): string[] {
  if (language === 'graphql') return [text];
  if (language === 'python') return [...text.matchAll(/"""([^]*?)"""/g)].map(([, query = '']) => query);
  if (language !== 'sh') return [];
  return [...text.matchAll(/-d '(\{[^']*\})'/g)].map(([, body = '']) => JSON.parse(body).query as string);
}

describe('the questions of', () => {
  let db: Db;
  beforeAll(async () => {
    db = await testDb();
    await loadDemo(db, testNow);
  });
  afterAll(() => db.close());

  it.each(shown)('%s are answered by the demo pages', async (file) => {
    const questions = blocksOf(file).flatMap(questionsOf);
    expect(questions.length).toBeGreaterThan(0);
    for (const question of questions) {
      const { data, errors } = await askApp(db)(question);
      expect([question, errors]).toEqual([question, undefined]);
      // A page without items, or an organ that is not there, shows a reader nothing.
      expect([question, Object.values(data).includes(null)]).toEqual([question, false]);
      expect([question, JSON.stringify(data)]).toEqual([question, expect.not.stringMatching(/"(?:nodes|edges)":\[\]/)]);
    }
  });
});

it.each(files)('%s names commands and files that exist', (file) => {
  const packages = ['.', 'sdk', 'examples/duties', 'examples/mirror', 'examples/reader'];
  const scripts = packages.flatMap((folder) => Object.keys(JSON.parse(textOf(`${folder}/package.json`)).scripts));
  const named = [...textOf(file).matchAll(/npm run ([\w:-]+)/g)].map(([, name = '']) => name);
  expect(named.filter((name) => !scripts.includes(name))).toEqual([]);
  const links = [...textOf(file).matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g)].map(([, link = '']) => link);
  expect(links.filter((link) => !existsSync(join(dirname(file), link)))).toEqual([]);
});

it('says the same settings and numbers in both languages', () => {
  const [english, chinese] = [textOf('README.md'), textOf('README.zh-CN.md')];
  const commands = (text: string): string[] => [...text.matchAll(/^npm [^#\n]*/gm)].map(([line]) => line.trim());
  expect(commands(chinese)).toEqual(commands(english));
  const told = textOf('docs/zh/partners.md').matchAll(/\b(\d{1,3}(?:,\d{3}){1,2}) 点/g);
  const limits = [...told].map(([, limit = '']) => limit);
  expect(limits).toEqual(['300,000', '3,000,000', '50,000', '100,000']);
  const rules = textOf('docs/api.md') + textOf('docs/operations.md');
  expect(limits.filter((limit) => !rules.includes(limit) && !rules.includes(limit.replaceAll(',', '')))).toEqual([]);
});
