/** Documents of codegen, graphql-tag and gql.tada, printed without the graphql package. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { parse, print as printed, visit } from 'graphql';
import * as sdk from '../../sdk/src/index.js';
import { print } from '../../sdk/src/print.js';

/** In the one form that two documents of the same meaning share: block strings as plain ones. */
const canonical = (text: string) =>
  printed(visit(parse(text, { noLocation: true }), { StringValue: (node) => ({ ...node, block: false }) }));
const reprinted = (text: string) => print(parse(text, { noLocation: true }));

it.each([
  'query Q($a: [ID!]! = ["x", "\\"\\n中"], $b: In = { c: [1, -2.5e3], d: null, e: ENUM, f: true, g: {} }) @live(a: 1) { a }',
  '{ a b: c(d: $e, f: """block "text" \\""" here""") @include(if: $g) @skip(if: false) { ...F ... on T @x { h } ... { i } } }',
  'fragment F on T @d { a(b: []) } mutation M { m(input: { a: "b" }) { ...F @e } } subscription { s }',
])('means the same when it is printed: %s', (text) => {
  expect(canonical(reprinted(text))).toBe(canonical(text));
});

it('prints every ready-made operation and fragment so that it means the same', () => {
  const texts = Object.values(sdk).flatMap((value) =>
    typeof value === 'string' ? [value] : typeof value === 'object' && 'text' in value ? [value.text] : [],
  );
  expect(texts.length).toBeGreaterThan(15);
  for (const text of texts) expect(canonical(reprinted(text))).toBe(canonical(text));
});

it('lists every ready-made operation under the hash that a client sends', async () => {
  const listed: unknown = JSON.parse(await readFile('sdk/src/_generated/persisted-documents.json', 'utf8'));
  const texts = Object.values(sdk).flatMap((value) =>
    typeof value === 'object' && 'text' in value ? [value.text] : [],
  );
  const hash = (text: string) => createHash('sha256').update(text).digest('hex');
  expect(listed).toEqual(Object.fromEntries(texts.map((text) => [hash(text), text])));
});
