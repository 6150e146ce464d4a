import { builder } from '../graphql/builder.js';
import { weighing } from '../graphql/guard/weighing.js';
import { readRows } from '../graphql/read/root.js';
import { countsOf, doubts } from './doubt.sql.js';
import { DoubtCountRef, DoubtKindRef, type DoubtCount } from './doubt.type.js';

const DoubtFilter = builder.inputType('DoubtFilter', {
  description: 'Filter for doubts; all conditions must hold.',
  fields: (t) => ({
    kinds: t.field({ type: [DoubtKindRef], description: 'Any of these kinds (存疑类别).' }),
    agency: t.id({ description: 'About this agency, or notices that it published (机构).' }),
    division: t.string({ description: 'Division (行政区划) by code prefix, with all below it: 32, 3205 or 320506.' }),
    dismissed: t.boolean({ description: 'True: the dismissed doubts (已忽略) in place of the open ones.' }),
  }),
});

const filterArg = (which: string) =>
  builder.args((t) => ({ filter: t.field({ type: DoubtFilter, description: which }) }));

builder.queryFields((t) => ({
  doubts: t.list(doubts, {
    authScopes: { staff: true },
    description:
      'Stored data that looks wrong (存疑), by kind in the order of DoubtKind, as `npm run audit` prints it. Requires STAFF.',
    args: filterArg('Filter; all open doubts if omitted.'),
    cost: 20,
  }),
  doubtCounts: t.field({
    type: [DoubtCountRef],
    authScopes: { staff: true },
    description: 'Number of doubts by kind (存疑统计). Requires STAFF.',
    args: filterArg('Filter; all open doubts if omitted.'),
    ...weighing(400, {}),
    resolve: async (_root, { filter }, context, info) => {
      const rows = await readRows({ context, info }, (compiler) => countsOf(filter ?? {}, compiler));
      const counts = rows as unknown as readonly DoubtCount[]; // columns of countsOf
      return counts.filter(({ count }) => count > 0).sort((a, b) => a.rank - b.rank);
    },
  }),
}));
