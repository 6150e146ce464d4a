/** Notice.body and Revision.body: one text in three forms, each read only when it is asked for. */
import type { GraphQLResolveInfo } from 'graphql';
import { computed, type Context } from '../graphql/context.js';
import { expression } from '../graphql/read/fields.js';
import { ofText, sourceOfText } from './notice.sql.js';
import { traditional } from './traditional.js';

const read = expression<unknown>(({ self, field: { args } }) =>
  args['script'] === 'SOURCE' ? sourceOfText(self) : ofText(self, 'body'),
);

export const bodyOf = {
  extensions: read.extensions,
  resolve: (
    parent: object,
    args: { script: 'SIMPLIFIED' | 'TRADITIONAL' | 'SOURCE' },
    context: Context,
    info: GraphQLResolveInfo,
  ): string => {
    const answer = String(read.resolve(parent, args, context, info));
    if (args.script === 'TRADITIONAL') return computed(context.facts, () => traditional(answer));
    if (args.script === 'SIMPLIFIED') return answer;
    // A byte order mark is a part of the source.
    return new TextDecoder('utf-8', { ignoreBOM: true }).decode(Buffer.from(answer, 'base64'));
  },
};
