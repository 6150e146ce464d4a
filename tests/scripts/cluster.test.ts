/** Templates of deploy/cluster/: whoever fills them in by cluster.env leaves no word out, and so does `npm run cluster`. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fill, readEnv } from '../../scripts/cluster/template.js';
import { portNames, wordsOf } from '../../scripts/cluster/words.js';

const folder = 'deploy/cluster';
const read = (name: string): string => readFileSync(join(folder, name), 'utf8');
const templates = ['patroni.yml', 'etcd.env', 'haproxy.cfg', 'pgbouncer.ini', 'userlist.txt'];
const wordsIn = (text: string): readonly string[] => [...text.matchAll(/\$\{(\w+)\}/g)].map(([, word = '']) => word);

it('fills a template in, and says which word is missing', () => {
  expect(fill('port ${PORT} of %p, $1', { PORT: 5 })).toBe('port 5 of %p, $1');
  expect(() => fill('${NONE}', {})).toThrow('NONE');
});

it('cluster.env has every word of the templates, and no other', () => {
  const named = Object.keys(readEnv(read('cluster.env')));
  const used = new Set(templates.flatMap((name) => wordsIn(read(name))));
  expect([...used].filter((word) => !named.includes(word))).toEqual([]);
  expect(named.filter((word) => !used.has(word))).toEqual([]);
});

it('a cluster on one machine has every word, beside those of its nodes', () => {
  const ports = Object.fromEntries(portNames.map((name, n) => [name, 20_000 + n]));
  const node = ['NODE', 'NODE_HOST', 'PG_PORT', 'REST_PORT', 'DATA_DIR', 'PG_BIN'];
  const words = { ...wordsOf(ports, '/folder', 2), ...Object.fromEntries(node.map((name) => [name, name])) };
  for (const name of templates) expect(fill(read(name), words)).not.toMatch(/\$\{|undefined/);
});

it('every file of deploy/ is told in its README', () => {
  const readme = readFileSync('deploy/README.md', 'utf8');
  const files = readdirSync('deploy', { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
  expect(files.map(({ name }) => name).filter((name) => name !== 'README.md' && !readme.includes(name))).toEqual([]);
});
