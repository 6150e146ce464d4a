/** inScript: what lists and headings say, in the characters in which a reader has the text. */
import { builder } from '../graphql/builder.js';
import { computed } from '../graphql/context.js';
import { BadUserInput } from '../platform/errors.js';
import { Script } from './notice.enums.js';
import { traditional } from './traditional.js';

const maxTexts = 1_000;
const maxLength = 100_000;

/** One for one, in their order. */
function inScript(texts: readonly string[], script: typeof Script.$inferType): readonly string[] {
  if (script === 'SOURCE')
    throw new BadUserInput('"script" is SIMPLIFIED or TRADITIONAL here: what a page had is in its body.', {
      argument: 'script',
    });
  const length = texts.reduce((sum, text) => sum + text.length, 0);
  if (texts.length > maxTexts || length > maxLength)
    throw new BadUserInput(`"texts" are at most ${maxTexts}, with ${maxLength} characters in all.`, {
      argument: 'texts',
    });
  return script === 'TRADITIONAL' ? texts.map(traditional) : texts;
}

builder.queryField('inScript', (t) =>
  t.stringList({
    description:
      'Titles, names and other texts that come in simplified characters, in those asked for (简繁转换): one for one, in their order, converted as Notice.body(script:) is.',
    args: {
      script: t.arg({
        type: Script,
        required: true,
        description: 'SIMPLIFIED, which leaves all as it is, or TRADITIONAL.',
      }),
      texts: t.arg.stringList({ required: true, description: 'At most 1,000, with 100,000 characters in all.' }),
    },
    extensions: { cost: 10 },
    resolve: (_root, { texts, script }, { facts }) => [...computed(facts, () => inScript(texts, script))],
  }),
);
