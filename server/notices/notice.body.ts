/** Notice.body and Revision.body: one text in three forms, each read only when it is asked for. */
import { createRequire } from 'node:module';
import type { GraphQLResolveInfo } from 'graphql';
import type { Context } from '../graphql/context.js';
import { expression } from '../graphql/read/fields.js';
import { ofText, sourceOfText } from './notice.sql.js';

type Convert = (text: string) => string;
let toTraditional: Convert | null = null;

/** The dictionary takes a tenth of a second and some memory: loaded by the first reader who asks for it. */
function traditional(text: string): string {
  if (toTraditional === null) {
    const openCc = createRequire(import.meta.url)('opencc-js') as {
      Converter: (o: { from: string; to: string }) => Convert;
    }; // its types are for import, which costs start-up
    toTraditional = openCc.Converter({ from: 'cn', to: 't' });
  }
  return toTraditional(text);
}

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
    if (args.script === 'TRADITIONAL') return traditional(answer);
    if (args.script === 'SIMPLIFIED') return answer;
    // A byte order mark is a part of the source.
    return new TextDecoder('utf-8', { ignoreBOM: true }).decode(Buffer.from(answer, 'base64'));
  },
};
