/** Lists of those on duty, taken apart into names. */
import { organNamesIn } from '../../../server/parse/organs/names-in.js';

const partsOf = (text: string): string[] =>
  organNamesIn(text).map((part) => {
    expect(text.slice(part.start, part.end)).toBe(part.text);
    return part.kind === 'ORGAN' ? part.text : `${part.kind} ${part.text}`;
  });

describe('a list of organs', () => {
  it.each([
    ['（区水务局、区财政局、区农业农村局等负责）', ['区水务局', '区财政局', '区农业农村局']],
    ['（区林业局、区妇联）', ['区林业局', '区妇联']],
    ['（区水务局', ['区水务局']],
    ['区水务局、区残联）', ['区水务局', '区残联']],
    ['区教委（牵头）、区财政局（配合）', ['区教委', '区财政局']],
    ['区教育局、区水务局按职责分工负责', ['区教育局', '区水务局']],
    ['牵头单位：区商务局；配合单位：区税务局、各镇', ['区商务局', '区税务局', 'OTHER 各镇']],
    ['牵头单位区商务局、配合单位区税务局', ['区商务局', '区税务局']],
    ['财政部等和各有关省级人民政府', ['财政部', 'CLASS 各有关省级人民政府']],
    ['云浦市医疗保障局 云浦市财政局', ['云浦市医疗保障局', '云浦市财政局']],
    ['云浦市水务局，云浦市林业局', ['云浦市水务局', '云浦市林业局']],
    ['区民政局和退役军人事务局', ['区民政局', '退役军人事务局']],
    ['市场监管局（厅、委）、教育厅（教委）', ['CLASS 市场监管局（厅、委）', 'CLASS 教育厅（教委）']],
    ['各镇（街道）、区水务局', ['OTHER 各镇（街道）', '区水务局']],
  ])('%s names %j', (text, names) => {
    expect(partsOf(text)).toEqual(names);
  });

  it.each([
    '区营商和数据局',
    '区规划和自然资源局',
    '区发展和改革委员会',
    '区人力资源和社会保障局',
    '县（市、区）人民政府',
  ])('leaves %s whole', (name) => {
    expect(organNamesIn(name).map(({ text }) => text)).toEqual([name]);
  });

  it('says of words that are no organ that they are none', () => {
    expect(partsOf('教育、供水等行业主管部门和市国资委')).toEqual([
      'OTHER 教育',
      'OTHER 供水等行业主管部门',
      '市国资委',
    ]);
    expect(partsOf('各有关单位')).toEqual(['OTHER 各有关单位']);
    expect(partsOf('')).toEqual([]);
  });
});
