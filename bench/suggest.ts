/**
 * npm run bench:suggest -- URL [--prefixes 1000]: suggestions while typing, one prefix after
 * another. URL is a PostgreSQL database filled by `npm run bench:generate`; the answer cache is
 * disabled.
 */
import { parseArgs } from 'node:util';
import { Client } from 'pg';
import { similarTo } from '../server/search/similar.js';
import { startOwn, tableOf, timesOf, type Question } from './measure/own-server.js';
import { loadAverage } from './measure/processes.js';
import { chance, evenly } from './data/random.js';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { prefixes: { type: 'string', default: '1000' } },
});
const [databaseUrl = ''] = positionals;
const most = Number(values.prefixes);

const client = new Client({ connectionString: databaseUrl });
await client.connect();
/** Whole keys sampled from the index, to be cut. */
const keysOf = async (kind: string, like: string): Promise<string[]> =>
  (
    await client.query<{ key: string }>(
      `SELECT "key" FROM (SELECT DISTINCT "key" FROM "SuggestKey" WHERE "kind" = $1 AND "key" ~ $2) k ORDER BY md5("key") LIMIT $3`,
      [kind, like, most],
    )
  ).rows.map(({ key }) => key);
const [han, sounds, initials] = ['^[^a-z]+$', '^[a-z0-9]{12,}$', '^[a-z0-9]{2,11}$'];
const drawn = {
  titles: await keysOf('TITLE', han),
  agencies: await keysOf('AGENCY', han),
  pinyin: [...(await keysOf('AGENCY', sounds)), ...(await keysOf('TITLE', sounds))],
  initials: [...(await keysOf('AGENCY', initials)), ...(await keysOf('TITLE', initials))],
};
const { rows: [counted] } = await client.query<{ notices: string; keys: string }>(
  `SELECT (SELECT count(*) FROM "Notice") AS "notices", (SELECT count(*) FROM "SuggestKey") AS "keys"`,
); // prettier-ignore
await client.end();
if (counted?.keys === '0') throw new Error('The database has no keys: make it again with npm run bench:generate.');

const random = chance(41);
/** Simulates typing: one character and more, up to the whole key. */
const begun = (key: string): string => {
  const characters = [...key];
  return characters.slice(0, random.between(1, Math.min(characters.length, 24))).join('');
};
/** Replaces one character by one that sounds or looks alike. */
const mistaken = (prefix: string): string => {
  const characters = [...prefix];
  const at = random.between(0, characters.length - 1);
  const alike = similarTo(characters[at] ?? '');
  return characters.with(at, alike.length > 0 ? evenly(random, alike) : 'q').join('');
};
const prefixes = (from: readonly string[], typed: (key: string) => string): Question => {
  const all = Array.from({ length: most }, () => typed(evenly(random, from)));
  return {
    query: 'query ($prefix: String!) { suggest(prefix: $prefix) { kind text } }',
    variables: (round) => ({ prefix: all[round % all.length] }),
  };
};
const everything = [...drawn.titles, ...drawn.agencies];
const questions = {
  'titles, as they are written': prefixes(drawn.titles, begun),
  'agencies, as they are written': prefixes(drawn.agencies, begun),
  pinyin: prefixes(drawn.pinyin, begun),
  initials: prefixes(drawn.initials, begun),
  'one character mistaken': prefixes(everything, (key) => mistaken(begun(key))),
  'one character': prefixes(everything, (key) => [...key].slice(0, 1).join('')),
};

const server = await startOwn(databaseUrl);
const times = await timesOf(server, questions, most);
server.stop();
console.log(
  `${counted?.notices ?? ''} notices, ${counted?.keys ?? ''} keys, load ${await loadAverage()}, ${most} prefixes of each kind.\n`,
);
console.log(tableOf(new Map([...times, ['all', [...times.values()].flat().sort((a, b) => a - b)]])));
