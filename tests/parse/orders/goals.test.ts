/** What a goal counts is nobody who is told: its order is the recipients'. Who has so many of something is told all the same. */
import { parsePage } from '../../../server/parse/parse-page.js';

const head =
  '索引号：99010601/2025-00001\n发布机构：云浦市澄湖区水务局\n公开日期：2025-03-06\n关于培育的通知\n各镇人民政府：\n';
const toldIn = (body: string): string[] =>
  parsePage({ content: `${head}${body}\n云浦市澄湖区水务局\n2025年3月5日` }).preview.directives.map(
    ({ path, addressees }) => `${path} ${addressees.map(({ text }) => text).join('、')}`,
  );

it.each([
  '一、工作目标\n到2027年底，全区智能工厂达到30家以上，污水处理率达到95%以上。',
  '一、发展目标\n2026年底，规上企业突破200家。',
  '一、主要目标\n力争2026年底前，养老机构增加到50家以上。',
])('%s', (body) => {
  expect(toldIn(body)).toEqual(['1 各镇人民政府']);
});

it('names nobody by a bare number', () => {
  expect(toldIn('一、工作目标\n到2026年，养老机构达到50家以上。').join()).not.toContain('养老机构');
});

it.each([
  ['一、工作目标\n到2027年底，各镇智能工厂达到3家以上。', '1 各镇'],
  ['一、工作目标\n到2027年底，区工信局要培育智能工厂30家以上。', '1 区工信局'],
])('near it: %s', (body, told) => {
  expect(toldIn(body).join()).toContain(told);
});
