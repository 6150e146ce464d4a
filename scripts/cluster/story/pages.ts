/** Pages of an invented district, each with a number of its own. */
export const indexNumberOf = (number: number): string => `99010615/2026-${String(number).padStart(5, '0')}`;

const streets = ['东门', '南湖', '西坝', '北桥', '中河', '后塘', '前洲', '上渡'];

export function pageOf(number: number): string {
  const street = streets[number % streets.length] ?? '';
  return `标题：关于${street}街道第${number}号农贸市场联合检查的通知
索引号：${indexNumberOf(number)}
发布机构：云浦市澄湖区市场监督管理局
发文字号：澄市监联〔2026〕${number}号
生成日期：2026-03-20
公开日期：2026-03-22
公开方式：主动公开

${street}街道办事处：
为规范第${number}号农贸市场经营秩序，决定开展联合检查。现就有关事项通知如下：
一、检查内容
（一）检查第${number}号农贸市场食品安全主体责任落实情况，建立进货查验台账。
（二）检查计量器具使用情况，严禁使用未经检定的计量器具。
二、工作要求
${street}街道办事处要明确一名分管负责人，2026年6月1日前报区市场监督管理局，做到问题整改率100%。

云浦市澄湖区市场监督管理局
2026年3月20日
`;
}
