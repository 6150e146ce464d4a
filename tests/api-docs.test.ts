/** docs/api.md says what the server does: its questions are golden cases, its costs are computed, its codes are all of them. */
import { readFileSync, writeFileSync } from 'node:fs';
import { parse } from 'graphql';
import { format, resolveConfig } from 'prettier';
import { compileCost } from '../server/graphql/guard/cost.js';
import { schema } from '../server/schema.js';
import { accepted, goldenCases } from './kit/golden.js';

const file = 'docs/api.md';
const isAccepting = Boolean(process.env['ACCEPT']) && !process.env['CI'];

const priced = [
  '{ notices { nodes { title } } }',
  '{ notices(first: 0, filter: { kinds: [CIRCULAR] }) { totalCount } }',
  '{ directives(first: 0, filter: { hasTargets: true }) { totalCount } }',
  '{ notices(first: 100) { totalCount nodes { title agency { name } } } }',
  '{ notices(first: 20) { nodes { title directives(first: 10) { nodes { text addressees { text } } } } } }',
  '{ search(query: "防汛", first: 20) { totalCount nodes { snippets { field } } } }',
];

/** Block name -> what stands in it. */
async function blocks(): Promise<Map<string, string>> {
  const questions = (await goldenCases()).filter(({ name }) => name.startsWith('questions/'));
  const told = questions.map(async (golden): Promise<[string, string]> => {
    const { json, ops } = accepted(golden);
    const shown = await format(json ?? '{}', { parser: 'json', printWidth: 120, objectWrap: 'collapse' });
    const calls = (ops ?? '').trimEnd().split('\n').length;
    const answer = `${calls} database ${calls === 1 ? 'call' : 'calls'}:`;
    const text = `\n\`\`\`graphql\n${golden.query.trimEnd()}\n\`\`\`\n\n${answer}\n\n\`\`\`json\n${shown.trimEnd()}\n\`\`\`\n`;
    return [golden.name.slice('questions/'.length), text];
  });
  const costs = priced.map((query) => `| \`${query}\` | ${compileCost(schema, parse(query), undefined)({})} |`);
  const table = ['', '| one operation | may cost |', '| --- | --: |', ...costs, ''].join('\n');
  return new Map([...(await Promise.all(told)), ['costs', table]]);
}

async function written(text: string): Promise<string> {
  const made = await blocks();
  const used = new Set<string>();
  const filled = text.replaceAll(/<!-- ([\w-]+) -->\n[^]*?<!-- end -->/g, (_block, name: string) => {
    used.add(name);
    return `<!-- ${name} -->\n${made.get(name) ?? 'nothing'}\n<!-- end -->`;
  });
  expect([...used].sort()).toEqual([...made.keys()].sort());
  return format(filled, { ...(await resolveConfig(file)), parser: 'markdown' });
}

it('shows the questions, their answers and costs as they are', async () => {
  const text = readFileSync(file, 'utf8');
  const fresh = await written(text);
  if (isAccepting) writeFileSync(file, fresh);
  expect({ run: 'npm run accept', text: isAccepting ? fresh : text }).toEqual({ run: 'npm run accept', text: fresh });
});

it('has eleven questions, none of which takes more than six database calls', async () => {
  const questions = (await goldenCases()).filter(({ name }) => name.startsWith('questions/'));
  expect(questions).toHaveLength(11);
  for (const question of questions) {
    const { json, ops } = accepted(question);
    expect(JSON.parse(json ?? '{}')).not.toHaveProperty('errors');
    expect((ops ?? '').trimEnd().split('\n').length).toBeLessThanOrEqual(6);
  }
});

it('tells every code that callers may meet', () => {
  const source = readFileSync('server/platform/errors.ts', 'utf8');
  const [, union = ''] = /ErrorCode =\n([^;]*);/.exec(source) ?? [];
  const starting = /CONFIG|DATA_DIR|DATABASE_UNREACHABLE|MIGRATION|PORT_/; // told on the command line, where a start fails
  const codes = [...union.matchAll(/'(\w+)'/g)].map(([, code = '']) => code).filter((code) => !starting.test(code));
  expect(codes.length).toBeGreaterThan(10);
  const text = readFileSync(file, 'utf8');
  const rows = [...text.matchAll(/^\| `([A-Z_]+)` +\| [\d, ]+\|/gm)].map(([, code = '']) => code);
  expect(rows.sort()).toEqual([...codes, 'GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED'].sort());
});
