import iconv from 'iconv-lite';
import { Converter } from 'opencc-js/cn2t';
import { quotesOf, repaired } from './repaired.js';

/** Loses the first and the last byte of a stretch, as a filter does that takes bytes for characters. */
function shift(before: string, stretch: string, after: string, mark = '?'): { source: string; run: string } {
  const bytes = iconv.encode(stretch, 'gbk');
  const run = mark + iconv.decode(bytes.subarray(1, -1), 'gbk') + mark;
  return { source: before + run + after, run };
}

describe('shifted bytes', () => {
  it.each([
    ['要求各部门加强', '安全生产监督检查', '，压实责任。'],
    ['会议研究了全区', '重点项目建设', '情况。'],
    ['坚持以人民为', '中心的发展思想，', '全面推进各项工作。'],
    ['澄湖区政府办公室', '关于印发实施方案的', '通知'],
  ])('are put right: %s[%s]%s', (before, stretch, after) => {
    const { source, run } = shift(before, stretch, after);
    expect(repaired(source)).toEqual({
      text: before + stretch + after,
      repairs: [['SHIFTED_BYTES', run]],
      warnings: [],
    });
  });

  it('are put right where the loss shows as a replacement character', () => {
    const { source } = shift('要求各部门加强', '安全生产监督检查', '，压实责任。', '\ufffd');
    expect(repaired(source).text).toBe('要求各部门加强安全生产监督检查，压实责任。');
  });

  it('are put right where marks inside became half-width', () => {
    const { source } = shift('讓“山水澄湖更幸', '福”成為人們的切身感受', '、由衷感嘆。');
    expect(source).toContain('！');
    expect(repaired(source.replace('！', '!')).text).toBe('让“山水澄湖更幸福”成为人们的切身感受、由衷感叹。');
  });

  it('are put right where the page went into traditional script afterwards', () => {
    const { source } = shift('市政府发布', '城市管理工作实施办法的', '规定，请遵照执行。');
    const converted = Converter({ from: 'cn', to: 't' })(source);
    expect(converted).not.toContain(source.slice(5, -9));
    expect(repaired(converted).text).toBe('市政府发布城市管理工作实施办法的规定，请遵照执行。');
  });

  it('are put right one by one where a page has several runs', () => {
    const first = shift('要求各部门加强', '安全生产监督检查', '，压实责任；');
    const second = shift('研究了全区', '重点项目建设', '情况。');
    expect(quotesOf(first.source + second.source, 'SHIFTED_BYTES')).toEqual([first.run, second.run]);
  });

  it('are put right where a lost byte left the other one behind as a letter', () => {
    expect(iconv.encode('業', 'gbk')[1]).toBe('I'.charCodeAt(0));
    expect(repaired('推動產?I轉型升級，加強質量監管').text).toBe('推动产业转型升级，加强质量监管');
  });

  it.each([
    '你准备好了吗?我们准备好了!你呢?',
    '什么是?A类企业是指什么?',
    'https://www.example.cn/查询?id=5&名称=澄湖?x=1',
    '结果(?)待定',
  ])('are not seen where nothing is shifted: %s', (source) => {
    expect(repaired(source)).toEqual({ text: source, repairs: [], warnings: [] });
  });

  it('never stand for characters that are simply lost', () => {
    const { text, repairs, warnings } = repaired('全面加强安全生?工作，压实各级?任，严格落实。');
    expect([text, repairs]).toEqual(['全面加强安全生?工作，压实各级?任，严格落实。', []]);
    expect(warnings).toEqual([
      ['DAMAGED_TEXT', '?'],
      ['DAMAGED_TEXT', '?'],
    ]);
  });
});
