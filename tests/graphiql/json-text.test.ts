/** Variables as clerks type them: what is wrong and where, and what can be mended by one press. */
import fc from 'fast-check';
import { jsonFault, placesOf } from '../../graphiql/json-text.js';
import { straightened } from '../../graphiql/straighten.js';

describe('a fault of JSON', () => {
  it.each([
    ['{\n  "title": “防汛通知”\n}', { line: 2, column: 12, found: '“' }],
    ['{“title”: "防汛通知"}', { line: 1, column: 2, found: '“' }],
    ['{"title"："防汛通知"}', { line: 1, column: 9, found: '：' }],
    ['{"a": 1，"b": 2}', { line: 1, column: 8, found: '，' }],
    ['{"a": 1,\n}', { line: 2, column: 1, found: '}' }],
    ['{"a": "未完', { line: 1, column: 10, found: '' }],
    ['{"a": 01}', { line: 1, column: 7, found: '0' }],
    ['{"𠮷": x}', { line: 1, column: 7, found: 'x' }],
    ['', { line: 1, column: 1, found: '' }],
  ])('in %j stands where its first wrong sign is', (text, place) => {
    expect(jsonFault(text)).toMatchObject(place);
  });

  it('is there where JSON.parse says so, and only there', () => {
    const pieces = [
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"a"',
      '"“”"',
      '1',
      '-0.5e3',
      'null',
      'true',
      ' ',
      '\n',
      '“',
      'x',
      '"\\u00e9"',
      '"\\x"',
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 12 }), fc.json(), (parts, whole) => {
        for (const text of [parts.join(''), whole, `{"a":${parts.join('')}}`]) {
          let isJson = true;
          try {
            JSON.parse(text);
          } catch {
            isJson = false;
          }
          expect([text, jsonFault(text) === null]).toEqual([text, isJson]);
        }
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('the place of a value', () => {
  it('is that of the value alone, however the text is laid out', () => {
    const text = '{"other": {"id": 1},\n "input" : { "reason":"x", "id" :  "N1" } }';
    const [place] = placesOf(text, [['input', 'id']]);
    expect(text.slice(place?.from, place?.to)).toBe('"N1"');
    expect(
      placesOf(text, [
        ['input', 'none'],
        ['nothing', 'id'],
      ]),
    ).toEqual([]);
    expect(placesOf('{"input": “', [['input', 'id']])).toEqual([]);
  });
});

describe('what one press mends', () => {
  it.each([
    ['{“title”： “防汛通知”}', { title: '防汛通知' }],
    ['{\n  "title": “防汛通知”，\n  "reason": ‘错别字’\n}', { title: '防汛通知', reason: '错别字' }],
    ['{"title": “关于“十四五”规划的通知”，"n": 1}', { title: '关于“十四五”规划的通知', n: 1 }],
    ['{"title": “关于"十四五"规划的通知”}', { title: '关于"十四五"规划的通知' }],
    ['{"title": "关于"十四五"规划的通知"}', { title: '关于"十四五"规划的通知' }],
    ['{"title": "错别字”,\n "reason": "更正"}', { title: '错别字', reason: '更正' }],
    ['｛"a"：［1，2］｝', { a: [1, 2] }],
    ['{"a": 1,}', { a: 1 }],
    ['{"title": “《办法》，《细则》”，"reason": “甲，乙：丙”}', { title: '《办法》，《细则》', reason: '甲，乙：丙' }],
    ['{"reason": “已写 \\"引号\\"”}', { reason: '已写 "引号"' }],
  ])('makes JSON of %j, and keeps what stands in values', (text, value) => {
    expect(JSON.parse(straightened(text) ?? 'null')).toEqual(value);
  });

  it.each([
    ['is JSON already, Chinese quotes and all', '{"title": "关于“十四五”规划，一：二"}'],
    ['lacks more than signs', '{"title": }'],
    ['lacks an end', '{"title": “防汛通知'],
  ])('is nothing where the text %s', (_what, text) => {
    expect(straightened(text)).toBeNull();
  });
});
