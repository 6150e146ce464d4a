/** inScript: converts titles and headings to the script in which a reader has the text. */
import { builder } from '../graphql/builder.js';
import { computed } from '../graphql/context.js';
import { BadUserInput } from '../platform/errors.js';
import { Script } from './notice.enums.js';
import { traditional } from './traditional.js';

const maxTexts = 1_000;
const maxLength = 100_000;

/** One result per text, in order. */
function inScript(texts: readonly string[], script: typeof Script.$inferType): readonly string[] {
  if (script === 'SOURCE')
    throw new BadUserInput('"script" must be SIMPLIFIED or TRADITIONAL here: the source text is in Notice.body.', {
      argument: 'script',
    });
  const length = texts.reduce((sum, text) => sum + text.length, 0);
  if (texts.length > maxTexts || length > maxLength)
    throw new BadUserInput(`"texts" may have at most ${maxTexts} items with ${maxLength} characters in total.`, {
      argument: 'texts',
    });
  return script === 'TRADITIONAL' ? texts.map(traditional) : texts;
}

builder.queryField('inScript', (t) =>
  t.stringList({
    description:
      'Converts titles, names and other texts from simplified characters into a script (简繁转换): one result per text, in order, by the same rules as Notice.body(script:).',
    args: {
      script: t.arg({
        type: Script,
        required: true,
        description: 'Target script: SIMPLIFIED, which changes nothing, or TRADITIONAL.',
      }),
      texts: t.arg.stringList({ required: true, description: 'At most 1,000 texts with 100,000 characters in total.' }),
    },
    extensions: { cost: 10 },
    resolve: (_root, { texts, script }, { facts }) => [...computed(facts, () => inScript(texts, script))],
  }),
);
