/** Whether a page says that it is in force. */
import { parsePage } from '../../../server/parse/parse-page.js';

const page = (rows: string, title = '关于做好校舍检查的通知'): string =>
  `发布机构：云浦市澄湖区教育局\n公开日期：2015-06-12\n${rows}\n${title}\n各镇人民政府：\n各镇要做好校舍检查，确保安全。\n云浦市澄湖区教育局\n2015年6月10日`;
const read = (rows: string, title?: string, today = '2025-10-01') => {
  const { preview } = parsePage({ content: page(rows, title), today });
  return [preview.validity, preview.validUntil, preview.validitySpan?.quote ?? null];
};

describe('validity', () => {
  it.each<[string, readonly (string | null)[]]>([
    ['废止日期：2020-01-23', ['REPEALED', '2020-01-23', '2020-01-23']],
    ['失效日期：2020-01-23', ['EXPIRED', '2020-01-23', '2020-01-23']],
    ['废止时间：2031-01-23', ['UNSTATED', '2031-01-23', '2031-01-23']],
    ['有效性：有效\n失效日期：2031-01-23', ['IN_FORCE', '2031-01-23', '有效']],
    ['有效期：2015年6月12日至2031年6月11日', ['UNSTATED', '2031-06-11', '2015年6月12日']],
    ['是否有效：否', ['EXPIRED', null, '否']],
    ['是否有效：是', ['IN_FORCE', null, '是']],
    ['有效性：废止', ['REPEALED', null, '废止']],
    ['有效性：未废止', ['IN_FORCE', null, '未废止']],
    ['有效性：部分失效', ['UNSTATED', null, null]],
    ['有效性：', ['UNSTATED', null, null]],
  ])('%s', (rows, expected) => {
    expect(read(rows)).toEqual(expected);
  });

  it.each([
    ['【已废止】关于做好校舍检查的通知', 'REPEALED'],
    ['关于做好校舍检查的通知（已失效）', 'EXPIRED'],
    ['关于做好校舍检查的通知\n（此件已废止）', 'REPEALED'],
    ['关于废止校舍检查办法的通知', 'UNSTATED'],
    ['关于处置失效证照的通知', 'UNSTATED'],
  ])('%s', (title, expected) => {
    expect(read('', title)[0]).toBe(expected);
  });

  it('is doubted where two places disagree', () => {
    const { preview } = parsePage({ content: page('有效性：有效\n废止日期：2020-01-23'), today: '2025-10-01' });
    expect(preview.validity).toBe('REPEALED');
    expect(preview.warnings).toContainEqual(
      expect.objectContaining({ code: 'HEADER_ROWS_DISAGREE', field: 'validity' }),
    );
  });
});
