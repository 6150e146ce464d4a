import { builder } from '../graphql/builder.js';
import { weighing } from '../graphql/guard/weighing.js';
import { readRows } from '../graphql/read/root.js';
import { countsOf, doubts } from './doubt.sql.js';
import { DoubtCountRef, DoubtKindRef, type DoubtCount } from './doubt.type.js';

const DoubtFilter = builder.inputType('DoubtFilter', {
  description: 'Which doubts; conditions add up.',
  fields: (t) => ({
    kinds: t.field({ type: [DoubtKindRef], description: 'Any of these kinds (存疑类别).' }),
    agency: t.id({ description: 'About this agency, or about notices that it published (机构).' }),
    division: t.string({ description: 'Of this division and all below it (行政区划): 32, 3205 or 320506.' }),
    dismissed: t.boolean({ description: 'True: those that staff dismissed (已忽略), in place of the open ones.' }),
  }),
});

const filterArg = (which: string) =>
  builder.args((t) => ({ filter: t.field({ type: DoubtFilter, description: which }) }));

builder.queryFields((t) => ({
  doubts: t.list(doubts, {
    authScopes: { staff: true },
    description:
      'Staff: what is stored and looks wrong (存疑), without reading it: by kind, in the order of DoubtKind as `npm run audit` prints them.',
    args: filterArg('Which; all that are open where it is missing.'),
    cost: 20,
  }),
  doubtCounts: t.field({
    type: [DoubtCountRef],
    authScopes: { staff: true },
    description: 'Staff: how many doubts there are of each kind (存疑统计).',
    args: filterArg('Of which; all that are open where it is missing.'),
    ...weighing(400, {}),
    resolve: async (_root, { filter }, context, info) => {
      const rows = await readRows({ context, info }, (compiler) => countsOf(filter ?? {}, compiler));
      const counts = rows as unknown as readonly DoubtCount[]; // as countsOf says
      return counts.filter(({ count }) => count > 0).sort((a, b) => a.rank - b.rank);
    },
  }),
}));
