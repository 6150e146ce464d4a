/** Words that are not used in comments and in the schema: docs/vocabulary.md has the usual terms for them. */
import { readFileSync } from 'node:fs';
import { sourcesIn } from './kit/sources.js';

const words =
  /\b(?:told|tell|tells|telling|whoever|whomever|of no use|for ever|bade|dear|dearer|dearest|mend|mends|mended|mending|hung up|hang up|by nature|no more use)\b/i;

const folders = ['server', 'sdk/src', 'graphiql', 'scripts'];
/** The comment on a line: the whole line within a block, or what follows the code. Identifiers in backquotes are names. */
function commentOn(line: string): string {
  const comment = /^\s*(?:\/\/|\/\*|\*)(.*)$/.exec(line)?.[1] ?? /[;,{}()[\]\s]\/\/ (.*)$/.exec(line)?.[1] ?? '';
  return comment.replaceAll(/`[^`]*`|\b[\w-]{1,60}\.(?:tsx?|mjs|md|sql)\b/g, '');
}

const found = (path: string, textOn: (line: string) => string): string[] =>
  readFileSync(path, 'utf8')
    .split('\n')
    .flatMap((line, i) => {
      const word = words.exec(textOn(line))?.[0];
      return word === undefined ? [] : [`${path}:${i + 1} ${word}`];
    });

it('finds a word in a comment, and none in code or in names', () => {
  const lines = [
    '/** What is told. */',
    'tell(told); // for ever',
    ' * mended by',
    "const told = 'told';",
    '// see `told`',
  ];
  expect(lines.map((line) => words.test(commentOn(line)))).toEqual([true, true, true, false, false]);
});

it.each(folders)('%s uses the terms of docs/vocabulary.md in comments', (folder) => {
  expect(sourcesIn(folder, /\.(?:tsx?|mjs)$/).flatMap((path) => found(path, commentOn))).toEqual([]);
});

it('schema.graphql uses them in descriptions', () => {
  expect(found('schema.graphql', (line) => line)).toEqual([]);
});
