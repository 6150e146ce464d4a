/** Words that mean a class of organs and nobody in particular. */
import { organClassOf } from '../../../server/parse/organs/organ-class.js';

it.each([
  ['各区县教育局', '教育', 'COUNTY'],
  ['各县（市、区）水利局', '水利', 'COUNTY'],
  ['各市（州）财政局', '财政', 'PREFECTURE'],
  ['各省级人民政府', '人民政府', 'PROVINCE'],
  ['各有关省级人民政府', '人民政府', 'PROVINCE'],
  ['镇人民政府', '人民政府', 'TOWNSHIP'],
  ['各乡镇（街道）人民政府', '人民政府', 'TOWNSHIP'],
  ['县级以上人民政府', '人民政府', null],
  ['市场监管局（厅、委）', '市场监督管理', null],
  ['教育厅（教委）', '教育', null],
  ['财政局', '财政', null],
  ['民政厅', '民政', 'PROVINCE'],
  ['各级财政部门', '财政', null],
  ['市级教育行政部门', '教育', 'PREFECTURE'],
  ['各委', '工作部门', null],
  ['区政府各部门', '工作部门', 'COUNTY'],
  ['市政府各委', '工作部门', 'PREFECTURE'],
  ['各级党委', '党委', null],
])('%s means all of %s at level %s', (words, purpose, level) => {
  expect(organClassOf(words)).toEqual({ function: purpose, level });
});

it.each(['区教育局', '区政府', '市场监督管理总局', '江州省教育厅', '国务院', '相关部门', '各单位', '市民', '各位代表'])(
  '%s is no class',
  (words) => {
    expect(organClassOf(words)).toBeNull();
  },
);

it('is no class where the page decides whose organ a bare name means', () => {
  expect(organClassOf('财政局', true)).toBeNull();
  expect(organClassOf('各镇财政局', true)).toEqual({ function: '财政', level: 'TOWNSHIP' });
});
