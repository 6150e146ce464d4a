import { choicesOf, maxTries } from '../../server/search/fewer.js';
import { readTerms, type Term } from '../../server/search/query-terms.js';
import { withGroups } from '../../server/search/synonyms.js';

const term = (written: string): Term => ({ written, words: [written], phrases: [], others: [], sounds: [] });
const counted = (counts: Readonly<Record<string, number>>) =>
  Object.entries(counts).map(([written, count]) => ({ term: term(written), count, isTitled: false }));
const first = (counts: Readonly<Record<string, number>>) =>
  choicesOf(counted(counts))[0]?.map(({ written }) => written);

describe('which words are left out', () => {
  it('keeps what few texts have', () => {
    expect(first({ 工作: 9_000, 稳岗: 12, 返还: 40 })?.sort()).toEqual(['稳岗', '返还'].sort());
  });

  it('keeps what titles have rather than what few texts have', () => {
    const titled = counted({ 仲裁: 40, 申请书: 20 }).map((each) => ({
      ...each,
      isTitled: each.term.written === '仲裁',
    }));
    expect(choicesOf(titled)[0]?.map(({ written }) => written)).toEqual(['仲裁']);
    expect(first({ 仲裁: 40, 申请书: 20 })).toEqual(['申请书']);
  });

  it('gives up a place or an organ last', () => {
    const choices = choicesOf(counted({ 澄湖区: 8_000, 水务局: 5_000, 稳岗: 2 })).map((terms) =>
      terms.map(({ written }) => written).sort(),
    );
    expect(choices[0]).toEqual(['水务局', '澄湖区'].sort());
    expect(choices.at(-1)).toEqual(['稳岗']);
  });

  it('tries no word that no text has, and never all words again', () => {
    const choices = choicesOf(counted({ 甲: 1, 乙: 0, 丙: 3 }));
    expect(choices.flat().map(({ written }) => written)).not.toContain('乙');
    expect(choicesOf(counted({ 甲乙: 1, 丙丁: 3 })).some((terms) => terms.length === 2)).toBe(false);
  });

  it('tries a bounded number, each word alone among them', () => {
    const many = Object.fromEntries(Array.from({ length: 12 }, (_, i) => [`词${i}`, 10 + i]));
    const choices = choicesOf(counted(many));
    expect(choices.length).toBeLessThanOrEqual(maxTries);
    expect(choices.filter((terms) => terms.length === 1)).toHaveLength(6);
  });
});

describe('words that mean the same', () => {
  const othersOf = (query: string, groups: readonly (readonly string[])[] = []) =>
    Object.fromEntries(readTerms(query, withGroups('1', groups)).terms.map(({ written, others }) => [written, others]));

  it('are those of the list, of the lists of organs and of staff', () => {
    expect(othersOf('低保 申请')).toMatchObject({ 低保: ['最低生活保障', '最低生活保障金'], 申请: [] });
    expect(othersOf('澄湖区工信局')).toMatchObject({ 工信局: expect.arrayContaining(['工业和信息化局']) });
    expect(othersOf('工业和信息化局')).toMatchObject({ 工业和信息化局: expect.arrayContaining(['工信局']) });
    expect(othersOf('河长日', [['河长日', '护河日']])).toEqual({ 河长日: ['护河日'] });
  });

  it('leave out what has the word in it, which is found as it is', () => {
    expect(othersOf('公租房')).toEqual({ 公租房: ['公共租赁住房'] });
    expect(othersOf('身份证')).toEqual({ 身份证: [] });
  });

  it('are found where jieba cuts through them, a short one only as a word of its own', () => {
    expect(othersOf('市人社局通知')).toMatchObject({ 人社局: expect.arrayContaining(['人力资源和社会保障局']) });
    expect(othersOf('引入户外广告')).not.toHaveProperty('入户');
  });
});

describe('words in which people ask', () => {
  const asked = (query: string) => readTerms(query).terms.map(({ written }) => written);

  it.each([
    ['请问低保怎么申请', ['低保', '申请']],
    ['退休金什么时候发', ['退休金', '发']],
    ['在哪里办居住证？', ['办', '居住证']],
    ['公租房申请条件是什么', ['公租房', '申请', '条件']],
  ])('%s', (query, terms) => {
    expect(asked(query)).toEqual(terms);
  });

  it('are searched where there is nothing else, and in quotes', () => {
    expect(asked('怎么')).toEqual(['怎么']);
    expect(asked('"怎么办"')).toEqual(['怎么办']);
  });
});
