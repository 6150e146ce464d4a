import { parsePage } from '../../../server/parse/parse-page.js';

const page = (table: string): string =>
  `<html><body><div class="content"><h1>云浦市澄湖区人民政府关于印发防汛任务分工的通知</h1><p>发布机构：云浦市澄湖区人民政府</p><p>发布日期：2025-06-12</p><p>各镇人民政府：</p><p>现将任务分工印发给你们。</p>${table}<p>云浦市澄湖区人民政府</p><p>2025年6月12日</p></div></body></html>`;

const rows = (table: string): readonly unknown[] =>
  parsePage({ content: page(table) })
    .preview.directives.filter(({ kind }) => kind === 'ASSIGNMENT')
    .map(({ marker, heading, addressees, targets }) => [
      marker,
      heading,
      addressees.map(({ text, role }) => `${text}:${role ?? ''}`).join(' '),
      targets.map(({ dueBy, recurrence }) => dueBy ?? recurrence).join(' '),
    ]);

describe('tables of tasks in HTML', () => {
  it('reads merged cells for every row that they reach', () => {
    const table = `<table><tr><th>序号</th><th>重点任务</th><th>具体措施</th><th>牵头单位</th><th>配合单位</th><th>完成时限</th></tr>
      <tr><td>1</td><td rowspan="2">河道清淤</td><td>清理淤泥</td><td rowspan="2">区水务局</td><td>各镇</td><td>2025年8月底</td></tr>
      <tr><td>2</td><td>修复闸门</td><td>区财政局、区农业农村局</td><td>9月-12月</td></tr>
      <tr><td>3</td><td>值班值守</td><td>落实值班制度</td><td>区应急管理局</td><td></td><td>每月5日前</td></tr></table>`;
    expect(rows(table)).toEqual([
      ['1', '河道清淤', '区水务局:LEAD 各镇:SUPPORT', '2025-08-31'],
      ['2', '河道清淤', '区水务局:LEAD 区财政局:SUPPORT 区农业农村局:SUPPORT', '2025-12-31'],
      ['3', '值班值守', '区应急管理局:LEAD', 'MONTHLY'],
    ]);
  });

  it('passes over columns that a title spans', () => {
    const table = `<table><tr><td colspan="3">任务一览</td></tr><tr><td>任务</td><td>责任单位</td><td>时限</td></tr>
      <tr><td>加固堤防三处</td><td>区水务局</td><td>8月20日</td></tr></table>`;
    expect(rows(table)).toEqual([[null, null, '区水务局:', '2025-08-20']]);
  });

  it('takes statistics and rosters for no tasks', () => {
    expect(
      rows(
        '<table><tr><td>指标</td><td>责任单位</td><td>同比</td></tr><tr><td>工业增加值</td><td>区统计局</td><td>3.6%</td></tr></table>',
      ),
    ).toEqual([]);
    expect(rows('<table><tr><td>姓名</td><td>职务</td></tr><tr><td>周启明</td><td>副区长</td></tr></table>')).toEqual(
      [],
    );
  });

  it('says where a table that seems to give tasks was not understood', () => {
    const { warnings } = parsePage({
      content: page('<table><tr><td>甲</td><td>责任单位</td></tr><tr><td>堤防</td><td>区水务局</td></tr></table>'),
    }).preview;
    const found = warnings.filter(({ code }) => code === 'TABLE_NOT_UNDERSTOOD');
    expect(found).toHaveLength(1);
    expect(found[0]?.span?.quote).toContain('责任单位');
  });
});
