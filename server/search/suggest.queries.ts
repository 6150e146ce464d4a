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
      'Completions for a search box (联想): agencies by name, short name, pinyin (shuiwuju) or initials (swj); titles by their beginning or that of their subject (after 关于, within 《》); document numbers with or without brackets. Exact matches come first; agencies fill at most half of the list if there are other matches.',
    args: {
      prefix: t.arg.string({
        required: true,
        description:
          'Text entered so far, at most 100 characters. Punctuation and blanks are ignored; an empty prefix has no suggestions.',
      }),
      first: t.arg.int({ required: true, defaultValue: 10, description: 'Number of suggestions, 1 to 20.' }),
    },
    extensions: { cost: 10 },
    resolve: async (_root, args, context, info) => {
      const { prefix, first } = args;
      if (prefix.length > maxCharacters)
        throw new BadUserInput(`"prefix" may have at most ${maxCharacters} characters.`, { argument: 'prefix' });
      if (first < 1 || first > maxFirst)
        throw new BadUserInput(`"first" must be 1 to ${maxFirst} here.`, { argument: 'first' });
      const key = keyOf(prefix);
      if (key === '') return [];
      const answer = await readRoot({ context, info }, args, (field, compiler) =>
        suggestionsOf(key, first, { field, compiler }),
      );
      return answer as SuggestionRow[]; // JSON written by suggestionsOf
    },
  }),
);
