/** Bodies of megabytes that are read as they come say what JSON.parse would say of them, wherever they are cut. */
import { LongJson } from '../../server/graphql/http/long-json.js';

function read(text: string, pieceLength: number): unknown {
  const json = new LongJson();
  for (let at = 0; at < text.length; at += pieceLength) json.add(text.slice(at, at + pieceLength));
  return json.end();
}

/** All that a string may hold, each more than once: escapes of every kind lie across every cut. */
const escapes = '"\\/\b\f\n\r\tu0041\u0000\u2028é区𠮷\\\\"\\u00e9';
const long = `各镇要巡查。${escapes}`.repeat(2_000);
const escaped = JSON.stringify(long).replaceAll('区', '\\u533a').replaceAll('𠮷', '\\ud842\\udfb7');

describe('JSON that is read as it comes', () => {
  it.each([1, 2, 3, 5, 7, 64, 16_384, 1_000_000])('is what JSON.parse says, in pieces of %i characters', (length) => {
    const text = `{"query": "mutation { \\"a\\" }", "variables": {"input": {"content": ${escaped}, "dryRun": true, "many": [${escaped}, 1, "短", null]}}}`;
    expect(read(text, length)).toEqual(JSON.parse(text));
  });

  it('keeps short strings that end in backslashes apart from what follows', () => {
    const text = `[${Array.from({ length: 9 }, (_, i) => JSON.stringify('\\'.repeat(i) + '"'.repeat(i % 3))).join()}, ${escaped}]`;
    for (const length of [1, 2, 3, 4]) expect(read(text, length)).toEqual(JSON.parse(text));
  });

  it('leaves a name that means something to JavaScript a name', () => {
    const given = read(`{"__proto__": ${escaped}}`, 1_000) as object; // a test's own
    expect(Object.getOwnPropertyDescriptor(given, '__proto__')?.value === long).toBe(true);
  });

  it('takes what nests deep', () => {
    const depth = 100_000;
    let at = read(`${'['.repeat(depth)}${escaped}${']'.repeat(depth)}`, 65_536);
    for (let left = depth; left > 0; left -= 1) at = Array.isArray(at) ? at[0] : null;
    expect(at === long).toBe(true);
  });

  it.each([
    ['a string that does not end', `{"a": "${'x'.repeat(40_000)}`],
    ['a line end within a string', `{"a": "${'x'.repeat(40_000)}\n"}`],
    ['an escape that there is not', `{"a": "${'x'.repeat(40_000)}\\x"}`],
    ['an escape that does not end', `{"a": "${'x'.repeat(40_000)}\\u00"}`],
    ['something behind its end', `{"a": ${escaped}} 1`],
    ['no value', `{"a": ${escaped}, "b": }`],
    ['a name of thousands of characters', `{${escaped}: 1}`],
  ])('refuses %s', (_what, text) => {
    for (const length of [1_000, 1_000_000]) expect(() => read(text, length)).toThrow(SyntaxError);
  });
});
