/** Names that hold a verb, a bracket or a mark, and names of organs that only sound so. */
import { readFileSync } from 'node:fs';
import { isOddName } from '../../server/doubts/doubt.names.js';
import { centralOrgans } from '../../server/parse/organs/central.js';
import { localOrgans } from '../../server/parse/organs/local.js';

it.each([
  '做好澄湖区水务局',
  '区财政局负责',
  '会同云浦市交通运输局',
  '由澄湖区林业局',
  '督促澄湖区教育局',
  '云浦市水务局（河长制办公室',
  '澄湖区农业农村局、水务局',
  '推进澄湖区统计局',
  '组织澄湖区文化馆',
  '报送区档案馆',
  '云浦市民政局:',
])('doubts %s', (name) => {
  expect(isOddName(name)).toBe(true);
});

it.each([
  '澄湖区行政审批局',
  '云浦市督查室',
  '云浦市推进海绵城市建设工作领导小组',
  '澄湖区招商引资促进中心',
  '中共云浦市委组织部',
  '组织部',
  '云浦市政务服务和数据管理局',
  '澄湖区消防救援大队',
  '将乐县水利局',
  '云浦市机构编制委员会办公室',
  '云浦市信息发布中心',
])('does not doubt %s', (name) => {
  expect(isOddName(name)).toBe(false);
});

it('doubts no organ of the closed lists, and none that was judged to be one', () => {
  const listed = [...centralOrgans, ...localOrgans].map(({ name }) => name).filter((name) => !/[（“]/.test(name));
  expect(listed.filter(isOddName)).toEqual([]);
  const judged = readFileSync('tests/ingest/agencies.tsv', 'utf8')
    .split('\n')
    .map((line) => line.split('\t'));
  const organs = judged.flatMap(([name = '', verdict = '']) => (verdict === 'organ' ? [name] : []));
  expect(organs.length).toBeGreaterThan(300);
  expect(organs.filter(isOddName)).toEqual([]);
});
