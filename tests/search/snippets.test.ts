import fc from 'fast-check';
import { fold } from '../../server/search/fold.js';
import { snippetsOf } from '../../server/search/snippets.js';

const shown = (text: string, terms: string[]) =>
  snippetsOf([['body', text]], terms).map(({ segments }) =>
    segments.map(({ text: piece, match }) => (match ? `[${piece}]` : piece)).join(''),
  );

describe('snippets', () => {
  it('show the text as it stands, cut where a match begins and ends', () => {
    expect(shown('备足“防 汛”物資。', ['防汛', '物资'])).toEqual(['备足“[防 汛]”[物資]。']);
  });

  it('show the text proper rather than the labels before it, and these where they alone have the term', () => {
    const body = '索引号：7 | 标题：防汛备汛\n各镇要做好防汛工作。\n主办：水务局';
    const [start, end] = [body.indexOf('各镇'), body.indexOf('\n主办')];
    const text = (term: string) =>
      snippetsOf([['body', body, start, end]], [term]).map(({ segments }) =>
        segments.map((part) => part.text).join(''),
      );
    expect(text('防汛')).toEqual(['各镇要做好防汛工作。\n主办：水务局']);
    expect(text('备汛')).toEqual([body]);
  });

  it('join matches that overlap', () => {
    expect(shown('智能工厂培育', ['智能工厂', '工厂培育'])).toEqual(['[智能工厂培育]']);
  });

  it('show at most three pieces, each around a match', () => {
    const far = '。'.repeat(200);
    const pieces = shown(`防汛${far}防汛${far}防汛${far}防汛`, ['防汛']);
    expect(pieces).toHaveLength(3);
    expect(pieces.every((piece) => piece.length <= 2 + 2 + 80 && piece.includes('[防汛]'))).toBe(true);
  });

  it('leave out texts without a match, and texts that are not there', () => {
    expect(
      snippetsOf(
        [
          ['title', '防汛'],
          ['body', '抗旱'],
          ['documentNumber', null],
        ],
        ['防汛'],
      ),
    ).toEqual([{ field: 'title', segments: [{ text: '防汛', match: true }] }]);
  });

  it('mark what folds to a term and nothing else, whatever the text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 300 }),
        fc.string({ unit: 'grapheme', minLength: 1, maxLength: 3 }),
        (text, raw) => {
          const term = fold(raw);
          fc.pre(term.length > 0);
          const pieces = snippetsOf([['body', text]], [term]);
          expect(pieces.length > 0).toBe(fold(text).includes(term));
          for (const { segments } of pieces) {
            expect(text).toContain(segments.map((segment) => segment.text).join(''));
            expect(segments.some(({ match }) => match)).toBe(true);
          }
        },
      ),
    );
  });
});
