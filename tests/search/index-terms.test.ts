import { fold } from '../../server/search/fold.js';
import { indexText, jieba, sortedGrams } from '../../server/search/index-terms.js';

const lines = [
  '澄湖区水务局关于开展2025年度河道整治（第3批）工作的通知，请各镇人民政府认真贯彻执行。',
  'abc联系人：程远山，电话0512-66660000；卡拉OK、AA制和T恤不算。',
  '一只😀字符，𠮷野家的标点。',
];

describe('terms of a text', () => {
  it('are the words that the dictionary has anywhere in a line, however it is cut', () => {
    const { words } = indexText({ title: [], headings: [], body: lines });
    const inLines = lines.flatMap((line) => jieba().cutAll(fold(line)));
    const wanted = inLines.filter((word) => /^\p{Script=Han}{2,}$/u.test(word) || (word.length > 1 && /^\p{Script=Han}$/u.test(word))); // prettier-ignore
    expect([...words].sort()).toEqual([...new Set(wanted)].sort());
    expect(words).toContain('河道整治'.slice(0, 2));
    expect(indexText({ title: [], headings: [], body: lines }).words).toEqual(words); // remembered, it is the same
  });

  it('are characters and pairs in ascending order, each once', () => {
    const grams = [...sortedGrams(['河道河道', '道'])];
    const pair = (two: string) => (two.charCodeAt(0) << 16) | two.charCodeAt(1);
    const wanted = ['河', '道'].map((one) => one.charCodeAt(0));
    expect(grams).toEqual([...wanted, pair('河道'), pair('道河')].sort((a, b) => a - b));
  });
});
