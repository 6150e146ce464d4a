import type { FoundTarget } from '../../../server/parse/stages.js';
import { read } from './body.kit.js';

/** Targets of the sentence as said by a meeting of 2023. */
function targets(sentence: string): readonly (FoundTarget & { readonly quote: string })[] {
  const found = read(`会议要求，要抓好落实。一要${sentence}。二要加强督查。`);
  return found.at('1.1').targets.map((target) => ({ ...target, quote: found.quote(target.range) }));
}

describe('targets', () => {
  it('reads a soft range of years', () => {
    expect(targets('大力招商，力争在2~3年取得明显成效')).toMatchObject([
      {
        kind: 'DEADLINE',
        quote: '力争在2~3年取得明显成效',
        soft: true,
        minimum: 2,
        maximum: 3,
        unit: '年',
        dueBy: null,
      },
    ]);
  });

  it('reads a comparison with an average', () => {
    expect(targets('抓紧补短板，上半年投资增速不低于全市平均水平')).toMatchObject([
      { kind: 'COMPARISON', comparator: '不低于', soft: false },
    ]);
  });

  it.each([
    ['于2025年底前完成改造', '2025-12-31'],
    ['于2024年9月底前完成改造', '2024-09-30'],
    ['在6月30日前完成改造', '2023-06-30'],
    ['在3月20日前完成改造', '2024-03-20'],
    ['在今年三季度末完成改造', '2023-09-30'],
    ['在春节前完成改造', '2024-02-09'],
    ['在月底前完成改造', '2023-05-31'],
    ['在本月底前完成改造', '2023-05-31'],
    ['在本季度末完成改造', '2023-06-30'],
    ['在年底前完成改造', '2023-12-31'],
    ['于每月底前完成改造', null],
    ['于每年底前完成改造', null],
    ['到十四五末完成改造', '2025-12-31'],
  ])('dates %s by %s', (sentence, dueBy) => {
    expect(targets(sentence)).toMatchObject([{ kind: 'DEADLINE', dueBy }]);
  });

  it('reads amounts with their unit and scale', () => {
    expect(targets('新增绿地1.5万亩')).toMatchObject([
      { kind: 'QUANTITY', minimum: 15_000, maximum: 15_000, unit: '亩' },
    ]);
    expect(targets('培育企业不少于20家')).toMatchObject([
      { kind: 'COMPARISON', minimum: 20, maximum: null, comparator: '不少于' },
    ]);
    expect(targets('把费用控制在300元以内')).toMatchObject([{ kind: 'COMPARISON', minimum: null, maximum: 300 }]);
  });

  it.each([
    '做好拆迁清零三年行动计划',
    '推进“1+9”改革',
    '做强“3+3+3”产业',
    '推进十大园区建设',
    '落实去年建成的20个项目经验',
  ])('finds no target in %s', (sentence) => {
    expect(targets(sentence)).toEqual([]);
  });

  it('leaves out what only explains in brackets', () => {
    expect(targets('新建住房200套（其中公租房50套）').map(({ quote }) => quote)).toEqual(['200套']);
  });
});
