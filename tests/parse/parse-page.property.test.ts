import fc from 'fast-check';
import { parsePage } from '../../server/parse/parse-page.js';
import { checkSpans } from '../../scripts/fuzz/check-spans.js';

const piece = fc.constantFrom(
  '索引号：', '发布机构：', '云浦市澄湖区财政局', '澄府办〔2025〕12号', '2025年3月1日', '关于做好防汛工作的通知', '\n', '　', '一、', '（一）', '一是',
  '要抓好整改，', '力争完成不低于95%。', '會議強調', '澄(chéng)湖', '，', '《', '》', '?', '\ufffd', '锛屼細', '\u200b', '\u0000', '\ud800', '𠮷', '<p>', '</div>',
  '<table><tr><td>', '<!--', '&nbsp;', '<meta name="ArticleTitle" content="通知">',
); // prettier-ignore
const anyPage = fc.oneof(
  fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join('')),
  fc.string({ unit: 'binary', maxLength: 80 }),
);

describe('parsePage on any page', () => {
  it('never throws on text, keeps each character of it as the source, and quotes truly from both texts', () => {
    fc.assert(
      fc.property(anyPage, (content) => {
        const parsed = parsePage({ content });
        expect(parsed.sourceText).toBe(content);
        expect(checkSpans(parsed)).toBeNull();
      }),
      { numRuns: 300 },
    );
  });

  it('never throws on bytes, and quotes truly from both texts', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (content) => {
        expect(checkSpans(parsePage({ content }))).toBeNull();
      }),
      { numRuns: 300 },
    );
  });
});
