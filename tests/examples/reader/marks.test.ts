import fc from 'fast-check';
import { paragraphsOf, type Mark } from '../../../examples/reader/src/marks/marks.js';

const directive = (path: string, start: number, end: number): Mark => ({ kind: 'directive', path, start, end });
const target = (start: number, end: number): Mark => ({ kind: 'target', dueBy: null, start, end });
const repair = (start: number, end: number, was: string): Mark => ({
  kind: 'repair',
  repair: 'WIDTH',
  was,
  start,
  end,
});

/** Each passage as [directive, text], paragraph by paragraph. */
const read = (body: string, marks: readonly Mark[], part = { start: 0, end: body.length }) =>
  paragraphsOf(body, part, marks).map(({ passages }) =>
    passages.map(({ directive: over, runs }) => [over?.path ?? null, runs.map(({ text }) => text).join('')]),
  );

describe('marks in a text', () => {
  it('belong to the innermost directive, and reach over line breaks', () => {
    const body = '会议指出:一要稳粮\n各镇要种足1200亩。\n会后散会';
    expect(read(body, [directive('1', 5, 20), directive('1.1', 10, 19)])).toEqual([
      [
        [null, '会议指出:'],
        ['1', '一要稳粮'],
      ],
      [
        ['1.1', '各镇要种足1200'],
        ['1', '亩'],
        [null, '。'],
      ],
      [[null, '会后散会']],
    ]);
  });

  it('of targets and repairs may cross the edges of a directive', () => {
    const [paragraph] = paragraphsOf('甲乙丙丁戊', { start: 0, end: 5 }, [
      directive('1', 1, 3),
      target(2, 4),
      repair(3, 4, '丁丁'),
    ]);
    const runs = paragraph?.passages.flatMap((passage) =>
      passage.runs.map((run) => [passage.directive?.path ?? '', run.text, run.target !== null, run.repair?.was ?? '']),
    );
    expect(runs).toEqual([
      ['', '甲', false, ''],
      ['1', '乙', false, ''],
      ['1', '丙', true, ''],
      ['', '丁', true, '丁丁'],
      ['', '戊', false, ''],
    ]);
  });

  it('open once, with the directives that begin there, the outermost first', () => {
    const [first, second] = paragraphsOf('一二三\n四五', { start: 0, end: 6 }, [
      directive('1.1', 1, 3),
      directive('1', 1, 6),
    ]);
    expect(first?.passages.map(({ opens }) => opens.map(({ path }) => path))).toEqual([[], ['1', '1.1']]);
    expect(second?.passages.map(({ opens }) => opens.map(({ path }) => path))).toEqual([[]]);
  });

  it('tell of what was taken out without a trace', () => {
    const [paragraph] = paragraphsOf('甲乙', { start: 0, end: 2 }, [repair(1, 1, '\u200b'), repair(2, 2, '\u200b')]);
    const runs = paragraph?.passages.flatMap((passage) => passage.runs) ?? [];
    expect(runs.map(({ text, removed }) => [text, removed.length])).toEqual([
      ['甲', 0],
      ['乙', 1],
    ]);
  });

  it('leave the text as it is, whatever they are', () => {
    const places = fc.tuple(fc.nat(30), fc.nat(30)).map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }));
    const marks = fc.array(
      fc.tuple(places, fc.constantFrom('directive', 'target', 'repair')).map(([{ start, end }, kind]): Mark => {
        if (kind === 'directive') return directive(`${start}.${end}`, start, end);
        return kind === 'target' ? target(start, end) : repair(start, end, '?');
      }),
    );
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('一', '要', '\n', '𠮷'), maxLength: 30 }),
        marks,
        places,
        (body, all, part) => {
          const whole = paragraphsOf(body, part, all).map(({ passages }) =>
            passages.flatMap(({ runs }) => runs.map(({ text }) => text)).join(''),
          );
          const lines = body.slice(part.start, part.end).split('\n');
          expect(whole).toEqual(lines.filter((line) => line.trim() !== ''));
        },
      ),
    );
  });
});
