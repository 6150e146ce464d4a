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
  ['区民政部门', '民政', 'COUNTY'],
  ['市税务机关', '税务', 'PREFECTURE'],
  ['公安机关', '公安', null],
  ['各级检察机关', '检察院', null],
  ['行政执法机关', '行政执法机关', null],
  ['消防救援机构', '消防', null],
  ['市场监管部门', '市场监督管理', null],
  ['水行政主管部门', '水利', null],
  ['宣传部门', '宣传', null],
  ['政府部门', '工作部门', null],
  ['地方各级人民政府', '人民政府', null],
  ['县级以上人民政府民政部门', '民政', null],
  ['设区的市级人民政府', '人民政府', 'PREFECTURE'],
  ['市、县人民政府', '人民政府', null],
])('%s means all of %s at level %s', (words, purpose, level) => {
  expect(organClassOf(words)).toEqual({ function: purpose, level });
});

it.each([
  '司法机关',
  '审批机关',
  '登记机关',
  '经办机构',
  '执法机关',
  '主管部门',
  '生产部门',
  '区教育局',
  '区政府',
  '市场监督管理总局',
  '江州省教育厅',
  '国务院',
  '相关部门',
  '各单位',
  '市民',
  '各位代表',
])('%s is no class', (words) => {
  expect(organClassOf(words)).toBeNull();
});

it('is no class where the page decides whose organ a bare name means', () => {
  expect(organClassOf('财政局', true)).toBeNull();
  expect(organClassOf('各镇财政局', true)).toEqual({ function: '财政', level: 'TOWNSHIP' });
});
