/** "…通知如下：" and the noun that heads the first section are no list of things to be told: what stands below are orders. */
import { parsePage } from '../../../server/parse/parse-page.js';

const head =
  '索引号：99010601/2025-00001\n发布机构：云浦市澄湖区水务局\n公开日期：2025-03-06\n关于检查的通知\n各街道办事处：\n';
const told = (body: string): string[] =>
  parsePage({ content: `${head}${body}\n云浦市澄湖区水务局\n2025年3月5日` }).preview.directives.map(
    ({ path, addressees }) => `${path} ${addressees.map(({ text }) => text).join('、')}`,
  );

it.each([
  ['现就有关事项通知如下：\n一、检查内容\n（一）检查台账落实情况，各市场主办单位要建立台账。', ['1.1 各市场主办单位']],
  [
    '现将有关工作安排如下：\n一、整治对象\n（一）各镇要摸清河边堆场的底数。\n（二）区水务局要登记造册。',
    ['1.1 各镇', '1.2 区水务局'],
  ],
  ['有关要求明确如下：\n1.检查范围\n（1）区水务局要查清水闸。', ['1.1 区水务局']],
])('%s', (body, expected) => {
  expect(told(body)).toEqual(expected);
});

it('still takes what must be handed in for a list', () => {
  expect(told('申请时应当提交下列材料：\n（一）申请书；\n（二）身份证明。')).toEqual([]);
});
