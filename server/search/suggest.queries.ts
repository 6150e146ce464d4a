import { builder } from '../graphql/builder.js';
import { readRoot } from '../graphql/read/root.js';
import { BadUserInput } from '../platform/errors.js';
import { keyOf } from './suggest-keys.js';
import { suggestionsOf } from './suggest.sql.js';
import type { SuggestionRow } from './suggest.type.js';

const [maxFirst, maxCharacters] = [20, 100];

builder.queryField('suggest', (t) =>
  t.field({
    type: ['Suggestion'],
    description:
      'What may be meant by what somebody typed so far (联想), for a search box: agencies by a name, a short name, pinyin (shuiwuju) or initials (swj), titles by their beginning or that of their own words (behind 关于, within 《》), document numbers with or without brackets. What is exactly so comes first; agencies take half of the places at most where there are others.',
    args: {
      prefix: t.arg.string({
        required: true,
        description:
          'What was typed, at most 100 characters. Signs and blanks do not count; nothing is suggested for nothing.',
      }),
      first: t.arg.int({ required: true, defaultValue: 10, description: 'At most this many, 1 to 20.' }),
    },
    extensions: { cost: 10 },
    resolve: async (_root, args, context, info) => {
      const { prefix, first } = args;
      if (prefix.length > maxCharacters)
        throw new BadUserInput(`"prefix" may have at most ${maxCharacters} characters.`, { argument: 'prefix' });
      if (first < 1 || first > maxFirst)
        throw new BadUserInput(`"first" is 1 to ${maxFirst} here.`, { argument: 'first' });
      const key = keyOf(prefix);
      if (key === '') return [];
      const answer = await readRoot({ context, info }, args, (field, compiler) =>
        suggestionsOf(key, first, { field, compiler }),
      );
      return answer as SuggestionRow[]; // the JSON that suggestionsOf wrote
    },
  }),
);
