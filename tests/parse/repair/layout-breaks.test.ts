import { MappedText } from '../../../server/parse/mapped-text.js';
import { joinLayoutBreaks } from '../../../server/parse/repair/layout-breaks.js';

const joined = (text: string): string => joinLayoutBreaks(MappedText.from(text)).text.text;

describe('breaks that a layout made', () => {
  it.each([
    [
      'within a title',
      '云浦市澄湖区人民政府关于印发《澄湖区灯会\n办法》的通知',
      '云浦市澄湖区人民政府关于印发《澄湖区灯会办法》的通知',
    ],
    [
      'within a word, a blank line in it',
      '（二）整修任务。加快整修干渠闸门、支渠护坡、斗渠管\n\n道等设施，少占农田。',
      '（二）整修任务。加快整修干渠闸门、支渠护坡、斗渠管道等设施，少占农田。',
    ],
    [
      'behind an enumeration',
      '各镇要备足沙袋、水泵、抽水设备、\n发电机等物资，做好值守。',
      '各镇要备足沙袋、水泵、抽水设备、发电机等物资，做好值守。',
    ],
    [
      'over a page',
      '各镇要加强监测预警，及时整合气象、交通等多源\n- 3 -\n数据，做好会商。',
      '各镇要加强监测预警，及时整合气象、交通等多源数据，做好会商。',
    ],
    ['a page number between whole lines', '要抓好值守。\n— 3 —\n二、要备足物资。', '要抓好值守。\n二、要备足物资。'],
  ])('go %s', (_what, text, expected) => {
    expect(joined(text)).toBe(expected);
  });

  it.each([
    '一、提高认识，加强领导\n各镇要抓好值守。',
    '坚持党建引领、推动基层治理提质增效\n各镇要抓好值守，备足物资。',
    '请认真贯彻执行。特此通知\n云浦市澄湖区水务局',
    '一、要抓好值守。\n二、要备足物资。',
    '序号 | 任务\n1 | 清理河道',
    '发布机构：云浦市澄湖区水务局\n发布日期：2025-06-12',
  ])('stay where a line had ended: %s', (text) => {
    expect(joined(text)).toBe(text);
  });

  it('tells each with its place in the source', () => {
    const { repairs } = joinLayoutBreaks(MappedText.from('关于印发《灯会\n办法》的通知'));
    expect(repairs).toEqual([{ kind: 'WHITESPACE', confidence: 0.9, sourceRange: { start: 7, end: 8 } }]);
  });
});
