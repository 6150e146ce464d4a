/** Inputs of the synonym mutations. */
import { builder } from '../graphql/builder.js';
import { InputCheck, noteLength } from '../graphql/input-check.js';
import { fold } from './fold.js';
import type { SynonymColumns } from './synonym.store.js';

export const SetSynonymInput = builder.inputType('SetSynonymInput', {
  description: 'A group of synonyms in its new state (同义词登记).',
  fields: (t) => ({
    id: t.id({ description: 'The group to change; omit to add one.' }),
    expectedVersion: t.int({
      description: 'The version that the change is based on (版本), for optimistic locking; required with id.',
    }),
    words: t.stringList({
      required: true,
      description:
        'Words with the same meaning (词语): two to ten, each of two to twenty characters without blanks or punctuation.',
    }),
    note: t.string({ description: 'Note (备注).' }),
  }),
});

export const DeleteSynonymInput = builder.inputType('DeleteSynonymInput', {
  description: 'The group of synonyms to delete (删除同义词).',
  fields: (t) => ({
    id: t.id({ required: true, description: 'Global id of the group.' }),
    expectedVersion: t.int({ required: true, description: 'The version that the deletion is based on (版本).' }),
    note: t.string({ description: 'Reason for the audit log (原因).' }),
  }),
});

export interface ChangedSynonym {
  readonly id: string;
  readonly expectedVersion: number;
}

const [fewest, most, longest] = [2, 10, 20];
/** A word consists of letters and digits only. */
const word = /^[\p{L}\p{N}]{2,}$/u;

export function readSynonym(input: (typeof SetSynonymInput)['$inferInput']): {
  readonly changed: ChangedSynonym | null;
  readonly columns: SynonymColumns;
} {
  const check = new InputCheck();
  const { id, expectedVersion } = input;
  if (id != null && expectedVersion == null)
    check.fault(
      'REQUIRED',
      'expectedVersion',
      'Pass "expectedVersion", the version of the group that the change is based on.',
    );
  const key = id == null ? null : check.key('id', 'Synonym', id);
  const words = [...new Map(input.words.map((given) => [fold(given), given.trim()])).values()];
  if (words.some((given) => !word.test(given) || given.length > longest))
    check.fault('INVALID', 'words', `Each of "words" must have two to ${longest} characters, without punctuation.`);
  if (words.length < fewest || words.length > most)
    check.fault('INVALID', 'words', `"words" must be ${fewest} to ${most} different words.`);
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
