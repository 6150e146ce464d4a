/**
 * A merge that is undone leaves every table as it was: random graphs, and merges that build on one another, undone from the last.
 * UNMERGE_SEEDS: how many graphs; a few where it is missing.
 */
import { encodeNodeId } from '../../server/graphql/node-id.js';
import type { Db } from '../../server/platform/db.js';
import type { Ask } from '../kit/app.js';
import { describeEachHome } from '../kit/db.js';
import { randomFrom } from '../sdk/faults.kit.js';
import { differing, dumpOf, inventGraph } from './graph.kit.js';
import { asClerk, doing } from './staff.kit.js';

const seeds = Number(process.env['UNMERGE_SEEDS'] ?? 3);
const idOf = (key: string): string => encodeNodeId('Agency', key);

async function mergeRandomly(ask: Ask, keys: readonly string[], random: () => number): Promise<string[]> {
  const merge = doing(ask, 'mergeAgencies', 'agency { id }');
  const left = [...keys];
  const gone: string[] = [];
  for (let i = 0; i < 3; i += 1) {
    const [duplicate = ''] = left.splice(Math.floor(random() * left.length), 1);
    const target = left[Math.floor(random() * left.length)] ?? '';
    const input = { duplicate: idOf(duplicate), target: idOf(target), reason: '同一机构', acrossPlaces: true };
    expect((await merge(input)).userErrors).toEqual([]);
    gone.push(duplicate);
  }
  return gone;
}

describeEachHome('merges that are undone', ({ open }) => {
  let db: Db;
  beforeEach(async () => {
    db = await open();
  });
  afterEach(() => db.close());

  it.each(Array.from({ length: seeds }, (_, i) => i + 1))('leave all as it was, graph %d', async (seed) => {
    const random = randomFrom(seed);
    const { agencies } = await inventGraph(db, random);
    const ask = asClerk(db);
    const before = await dumpOf(db);
    const gone = await mergeRandomly(
      ask,
      agencies.map(({ id }) => id),
      random,
    );
    expect(differing(before, await dumpOf(db))).not.toEqual([]);
    const unmerge = doing(ask, 'unmergeAgencies', 'restored { skipped }');
    for (const key of gone.reverse()) {
      const { userErrors, restored } = await unmerge({ duplicateId: idOf(key), reason: '误并' });
      expect([userErrors, restored]).toEqual([[], { skipped: 0 }]);
    }
    expect(differing(before, await dumpOf(db))).toEqual([]);
  });
});
