/**
 * retryRejections: parses the rejected pages of a site again, in batches, after the table of sites
 * has changed.
 */
import { builder } from '../graphql/builder.js';
import type { Context } from '../graphql/context.js';
import { InputCheck } from '../graphql/input-check.js';
import { refused, userErrorsOf } from '../graphql/mutate.js';
import { encodeNodeId } from '../graphql/node-id.js';
import { UserError, type UserErrorShape } from '../graphql/user-error.type.js';
import { readAgain } from './rejection.mutations.js';
import { openRejectionsOf } from './rejection.store.js';

const mostAtOnce = 50;

const RetryRejectionsInput = builder.inputType('RetryRejectionsInput', {
  description: 'A site whose rejected pages are parsed again (批量重试), and a page size.',
  fields: (t) => ({
    site: t.id({ required: true, description: 'The site, whose host or code selects the rejections (网站).' }),
    first: t.int({ required: true, defaultValue: 20, description: `Number of pages (条数): 1 to ${mostAtOnce}.` }),
    after: t.id({ description: 'Continues after this rejection: `last` of the previous call.' }),
  }),
});
type Input = (typeof RetryRejectionsInput)['$inferInput'];

interface Retried {
  readonly tried: number;
  readonly accepted: number;
  readonly last: string | null;
  readonly hasMore: boolean;
  readonly userErrors: readonly UserErrorShape[];
}

const RetryRejectionsPayload = builder.objectRef<Retried>('RetryRejectionsPayload').implement({
  description: 'Result of retryRejections (批量重试结果).',
  authScopes: { staff: true },
  fields: (t) => ({
    tried: t.exposeInt('tried', { description: 'Number of pages parsed (已重试).' }),
    accepted: t.exposeInt('accepted', { description: 'Number of pages that became notices (已收录).' }),
    last: t.exposeID('last', { nullable: true, description: 'The last rejection parsed: `after` of the next call.' }),
    hasMore: t.exposeBoolean('hasMore', { description: 'Whether more rejections follow (还有更多).' }),
    userErrors: t.field({
      type: [UserError],
      description: 'Errors in the input that the caller can correct (输入错误); empty on success.',
      resolve: ({ userErrors }) => [...userErrors],
    }),
  }),
});

function readInput({ site, first, after }: Input): { siteId: string; first: number; after: string | null } {
  const check = new InputCheck();
  const siteId = check.key('site', 'Site', site);
  const behind = after == null ? null : check.key('after', 'Rejection', after);
  if (first < 1 || first > mostAtOnce) check.fault('OUT_OF_RANGE', 'first', `"first" must be 1 to ${mostAtOnce}.`);
  check.end();
  return { siteId, first, after: behind };
}

/** Sequential, each in its own transaction: earlier successes are kept when a later one fails. */
async function retryAll(input: Input, context: Context): Promise<Retried> {
  let [tried, accepted, last]: [number, number, string | null] = [0, 0, null];
  try {
    const { siteId, first, after } = readInput(input);
    const site = await context.db.prisma.site.findUnique({ where: { id: siteId } });
    if (site === null) throw refused('NOT_FOUND', 'site', 'No such site.');
    const ids = await openRejectionsOf(context.db.prisma, site, { first: first + 1, after });
    for (const id of ids.slice(0, first)) {
      const { outcome } = await readAgain(context, { id, note: null, hints: {} });
      tried += 1;
      if (outcome !== 'REJECTED') accepted += 1;
      last = encodeNodeId('Rejection', id);
    }
    return { tried, accepted, last, hasMore: ids.length > first, userErrors: [] };
  } catch (thrown) {
    return { tried, accepted, last, hasMore: true, userErrors: userErrorsOf(thrown) };
  }
}

builder.mutationField('retryRejections', (t) =>
  t.field({
    type: RetryRejectionsPayload,
    authScopes: { staff: true },
    description:
      'Parses the open rejections of a site again (批量重试) with the current table of sites. After setSite, repeat until hasMore is false.',
    args: { input: t.arg({ type: RetryRejectionsInput, required: true, description: 'The site and the page size.' }) },
    resolve: (_root, { input }, context) => retryAll(input, context),
  }),
);
