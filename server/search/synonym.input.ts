/** What staff pass to keep the groups of synonyms. */
import { builder } from '../graphql/builder.js';
import { InputCheck, noteLength } from '../graphql/input-check.js';
import { fold } from './fold.js';
import type { SynonymColumns } from './synonym.store.js';

export const SetSynonymInput = builder.inputType('SetSynonymInput', {
  description: 'A group of synonyms as it is to be (同义词登记).',
  fields: (t) => ({
    id: t.id({ description: 'The group that is changed; missing where one is added.' }),
    expectedVersion: t.int({ description: 'The version that you saw (版本); required with id.' }),
    words: t.stringList({
      required: true,
      description:
        'Words that mean the same (词语): two to ten, each of two to twenty characters without blanks or signs.',
    }),
    note: t.string({ description: 'What is noted (备注).' }),
  }),
});

export const DeleteSynonymInput = builder.inputType('DeleteSynonymInput', {
  description: 'Which group of synonyms is taken away (删除同义词).',
  fields: (t) => ({
    id: t.id({ required: true, description: 'The group.' }),
    expectedVersion: t.int({ required: true, description: 'The version that you saw (版本).' }),
    note: t.string({ description: 'Why (原因): kept in the audit log.' }),
  }),
});

export interface ChangedSynonym {
  readonly id: string;
  readonly expectedVersion: number;
}

const [fewest, most, longest] = [2, 10, 20];
/** One word as a search takes it: letters and digits alone. */
const word = /^[\p{L}\p{N}]{2,}$/u;

export function readSynonym(input: (typeof SetSynonymInput)['$inferInput']): {
  readonly changed: ChangedSynonym | null;
  readonly columns: SynonymColumns;
} {
  const check = new InputCheck();
  const { id, expectedVersion } = input;
  if (id != null && expectedVersion == null)
    check.fault('REQUIRED', 'expectedVersion', 'Pass the version of the group that you saw.');
  const key = id == null ? null : check.key('id', 'Synonym', id);
  const words = [...new Map(input.words.map((given) => [fold(given), given.trim()])).values()];
  if (words.some((given) => !word.test(given) || given.length > longest))
    check.fault('INVALID', 'words', `Each of "words" is a word of two to ${longest} characters, without signs.`);
  if (words.length < fewest || words.length > most)
    check.fault('INVALID', 'words', `"words" are ${fewest} to ${most} different words.`);
  const columns = { words, note: check.optionalText('note', input.note, noteLength) };
  check.end();
  return { changed: key === null ? null : { id: key, expectedVersion: expectedVersion ?? 0 }, columns };
}

export function readSynonymDeletion(
  input: (typeof DeleteSynonymInput)['$inferInput'],
): ChangedSynonym & { readonly note: string | null } {
  const check = new InputCheck();
  const read = {
    id: check.key('id', 'Synonym', input.id),
    expectedVersion: input.expectedVersion,
    note: check.optionalText('note', input.note, noteLength),
  };
  check.end();
  return read;
}
