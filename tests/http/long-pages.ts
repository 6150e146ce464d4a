/** Pages that are long in one way each, sent whole as staff send them. */
const head = (title: string): string => `标题：${title}
索引号：99010611/2025-${String(title.length * 1_009).padStart(5, '0')}
发布机构：云浦市澄湖区水务局
发文字号：澄水发〔2025〕77号
生成日期：2025-09-01
公开日期：2025-09-02

各镇人民政府：
`;
const mb = 2 ** 20;

const of = (piece: string, bytes: number): string => piece.repeat(Math.floor(bytes / Buffer.byteLength(piece)));
const lines = (count: number, line: (i: number) => string): string =>
  Array.from({ length: count }, (_, i) => line(i)).join('\n');

const paragraphs = [
  '一、落实河长巡查。各镇要在9月30日前完成巡查12次，发现问题当日上报。',
  '区水务局牵头，区财政局、区生态环境局配合，按月通报进展情况。',
  '澄湖沿岸的垃圾清运由属地负责，清运费用列入年度预算，专款专用。',
  '会议强调，要把防汛备汛摆在突出位置，确保人员、物资、预案三到位。',
  '2024年，全区河道保洁率达到96.5%，比上年提高2.1个百分点。',
];
/** No two paragraphs are the same, as on no page of an office they are. */
const ordinary = (bytes: number): string => {
  const parts: string[] = [];
  for (let i = 0, size = 0; size < bytes; i += 1) {
    const part = `${paragraphs[i % paragraphs.length] ?? ''}（第${i}条，编号${(i * 7_919) % 100_003}）\n`;
    parts.push(part);
    size += Buffer.byteLength(part);
  }
  return parts.join('');
};
const digits = '零一二三四五六七八九';
const numeral = (i: number): string => [...String(i)].map((digit) => digits.charAt(Number(digit))).join('');
const html = (body: string): string =>
  `<!DOCTYPE html><html><head><meta charset="utf-8"><meta name="ArticleTitle" content="关于河道保洁的通知"></head><body>${body}</body></html>`;
const rows = (bytes: number): string =>
  of('<tr><td>索引号</td><td>澄湖区水务局</td><td>2025-09-02</td><td>12.5</td></tr>', bytes);

export interface LongPage {
  readonly name: string;
  readonly content: string;
}

const made: Readonly<Record<string, () => string>> = {
  '200,000 short lines': () => head('关于短行的通知') + lines(200_000, (i) => `第${i % 10}行内容`),
  'one line of 2 MB': () => head('关于长行的通知') + of('会议指出要抓好工作落实，', 2 * mb),
  '100,000 numbered lines': () => head('关于编号的通知') + lines(100_000, (i) => `${i + 1}. 各镇要加强管理责任`),
  '50,000 × 会议指出': () => head('关于会议的通知') + of('会议指出', 50_000 * 12),
  '1.1 MB of glossed characters': () => head('关于注音的通知') + of('區(qū)', 1.1 * mb),
  'one line of 5 MB': () => head('关于长行的通知') + of('各地各部门要把安全生产放在首位', 5 * mb),
  'an ordinary page of 7 MB': () => head('关于河道保洁的通知') + ordinary(7 * mb),
  'a table of 7 MB': () => html(`<table>${rows(7 * mb)}</table>`),
  '7 MB of elements within elements': () => html(`${of('<div>', 3.5 * mb)}正文${of('</div>', 3.5 * mb)}`),
  '100,000 organs': () => head('关于机构的通知') + lines(100_000, (i) => `澄湖区第${i}街道办事处、`),
  '100,000 dates': () => head('关于日期的通知') + of('请于2025年3月1日前报送，', 100_000 * 34),
  '8 MB of brackets': () => `${of('（', 4 * mb - 200)}${of('）', 4 * mb - 200)}`,
  '50,000 cited documents': () =>
    head('关于文件的通知') + lines(50_000, (i) => `按照《关于工作的通知》（澄水发〔2025〕${i}号）执行。`),
  '20,000 meetings': () =>
    head('关于会议的通知') + lines(20_000, (i) => `9月1日，澄湖区水务局召开第${i}次党组会议。会议指出，要抓好落实。`),
  'a picture of 6 MB in a short page': () =>
    html(
      `<p>索引号：99010611/2025-00778</p><p>发布机构：云浦市澄湖区水务局</p><p>公开日期：2025-09-02</p><p>各镇要清理河面。</p><img src="data:image/png;base64,${of('iVBORw0KGgoAAAANSUhEUgAA', 6 * mb)}">`,
    ),
  'ordinary text of 410,000 characters': () => head('关于河道保洁的通知') + ordinary(410_000),
  'nearly too many lines': () => head('关于短行的通知') + lines(19_900, (i) => `第${i % 10}行内容`),
  'nearly too long a line': () => head('关于长行的通知') + of('各地各部门要把安全生产放在首位', 590_000),
  'nearly too many directives': () =>
    head('关于编号的通知') + lines(2_950, (i) => `${i + 1}. 各镇要加强河道管理，落实责任，清理漂浮物`),
  'nearly too many repairs': () => head('关于注音的通知') + of('區(qū)河道保潔(jié)工作', 9_900 * 30),
  'nearly too many organs': () =>
    head('关于机构的通知') +
    lines(2_900, (i) => `送达澄湖区第${numeral(i)}街道办事处、江州市第${numeral(i)}中学管理局。`),
  'nearly too many meetings': () =>
    head('关于会议的通知') +
    lines(190, (i) => `9月1日，澄湖区水务局召开第${i}次党组会议。会议指出，要抓好落实。会议强调，要加强巡查。`),
  'nearly too many documents': () =>
    head('关于文件的通知') + lines(990, (i) => `按照《关于第${i}项工作的通知》（澄水发〔2025〕${i}号）执行。`),
  'nearly too much 会议指出': () => head('关于会议的通知') + of('会议指出', 49_000 * 12),
  'nearly too many brackets': () => head('关于括号的通知') + of('（', 290_000) + of('）', 290_000),
  'nearly too many elements': () => html(`${of('<p>', 99_000 * 3)}各镇要清理河面`),
};

export const longPageNames: readonly string[] = Object.keys(made);
/** Of those the ones that are told at sight, or on the way, to hold too much. */
export const attackNames = longPageNames.slice(0, longPageNames.indexOf('a picture of 6 MB in a short page'));
export const longPage = (name: string): LongPage => ({ name, content: made[name]?.() ?? '' });
