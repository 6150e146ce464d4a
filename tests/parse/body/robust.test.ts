import fc from 'fast-check';
import { read } from './body.kit.js';

const piece = fc.constantFrom(
  '一、',
  '（一）',
  '1.',
  '①',
  '一是',
  '二要',
  '第一，',
  '会议指出，',
  '要',
  '必须',
  '《',
  '》',
  '“',
  '”',
  '（',
  '）',
  '。',
  '；',
  '，',
  '\n',
  ' ',
  '2025年底前',
  '20亩',
  '澄湖区财政局',
  '书记王小明',
  '召开会议',
  '附件：',
  '抓好',
  '力争',
);

it('never throws, and every range lies in the text', () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
      const found = read(pieces.join(''));
      const ranges = [...found.outline, ...found.directives, ...found.meetings, ...found.citations].map(
        ({ range }) => range,
      );
      for (const { start, end } of [...ranges, ...found.mentions]) {
        expect(start).toBeGreaterThanOrEqual(0);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(found.text.length);
      }
      const paths = found.directives.map(({ path }) => path);
      expect(new Set(paths).size).toBe(paths.length);
    }),
    { numRuns: 1000 },
  );
});

it.each([
  ['numbered lines', (n: number) => Array.from({ length: n }, (_, i) => `${(i % 99) + 1}.加强管理`).join('\n')],
  ['run-in items', (n: number) => `要求：${'一是抓好；二是办好；'.repeat(n / 2)}`],
  ['digits', (n: number) => `一要${'1'.repeat(n * 8)}`],
  ['brackets', (n: number) => '（《“'.repeat(n)],
])('grows no faster than its text: %s', (_name, make) => {
  const seconds = (n: number): number => {
    const text = make(n);
    const start = process.cpuUsage().user;
    read(text);
    return (process.cpuUsage().user - start) / 1e6;
  };
  seconds(1000);
  const small = Math.max(seconds(4000), 0.02);
  expect(seconds(32_000)).toBeLessThan(small * 8 * 6);
});
