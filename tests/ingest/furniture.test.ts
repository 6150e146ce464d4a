/** What is a change: the header's fields and the text proper, nothing that stands around them. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isComplete, readingOf } from '../../server/ingest/identity.js';
import { decodePage } from '../../server/parse/read/decode.js';
import { parsePage } from '../../server/parse/parse-page.js';
import { corpusFolder, describeWithCorpus } from '../kit/corpus.js';

/** The page as a later crawl finds it. */
function refetched(html: string): string {
  const above =
    '<div class="top"><a href="/">首页</a> <span>今天是2026年11月30日 星期一</span> <a href="/en">English</a></div>';
  const below = `<div class="related"><h3>相关链接</h3><ul><li><a href="/a/9.html">关于开展冬季清淤的通知</a></li>
    <li><a href="/a/8.html">关于印发值守安排的通知</a></li></ul></div>
    <div class="foot">页面生成时间：2026-11-30 08:12:44 您是第 118256 位访客 浏览次数：4711 技术支持：云浦网络中心</div>`;
  return html
    .replace(/<body[^>]*>/i, (tag) => `${tag}\n${above}`)
    .replace(/<\/body>/i, (tag) => `${below}\n${tag}`)
    .replace(/(ICP备\d{6})\d\d/g, '$119')
    .replace(/(浏览次数|点击数|阅读次数|点击量)([：:]\s*(?:<[^>]+>)?\s*)\d*/g, '$1$24711');
}

const fingerprint = (content: string, sourceUrl?: string): string | null => {
  const { preview } = parsePage({ content, sourceUrl });
  return isComplete(preview) ? readingOf(preview).fingerprint : null;
};

const invented = (banner: string, links: string) => `<html><head><title>关于做好防汛备汛工作的通知</title></head><body>
<div class="header"><a href="/">首页</a> ${banner}</div>
<table><tr><td>索引号</td><td>99010603/2025-00021</td><td>发布机构</td><td>云浦市澄湖区水务局</td></tr>
<tr><td>公开日期</td><td>2025-03-06</td><td>文号</td><td>澄水发〔2025〕9号</td></tr></table>
<div class="content"><h1>关于做好防汛备汛工作的通知</h1><p>各镇人民政府：</p><p>一、各镇要在汛期前检查堤防和水闸，备足物料，落实值守。</p>
<p>二、区水务局要按月通报，对走过场的通报批评，逐一登记险工险段。</p><p>云浦市澄湖区水务局</p><p>2025年3月6日</p></div>
<div class="related"><b>相关链接</b>${links}</div><div class="footer">主办单位：澄湖区人民政府 云ICP备12345678号 浏览次数：17</div></body></html>`;

describe('a page that is fetched again', () => {
  const before = fingerprint(invented('今天是2025年3月7日', '<a href="/1">关于甲的通知</a>'));

  it.each([
    [
      'a day and a counter',
      invented('今天是2026年1月8日 星期四', '<a href="/1">关于甲的通知</a>').replace('浏览次数：17', '浏览次数：99'),
    ],
    ['other links', invented('今天是2025年3月7日', '<a href="/2">关于乙的通知</a><a href="/3">关于丙的通知</a>')],
    [
      'another ICP number',
      invented('今天是2025年3月7日', '<a href="/1">关于甲的通知</a>').replace('12345678', '87654321'),
    ],
    [
      'a time of generation',
      invented('今天是2025年3月7日', '<a href="/1">关于甲的通知</a>').replace(
        '</body>',
        '<p>页面生成时间：2026-01-08 09:00:00</p></body>',
      ),
    ],
  ])('with %s says nothing new', (_what, page) => {
    expect(before).not.toBeNull();
    expect(fingerprint(page)).toBe(before);
  });

  it.each([
    ['text', '按月通报', '按周通报'],
    ['title', '关于做好防汛备汛工作的通知', '关于做好防汛备汛有关工作的通知'],
    ['date', '2025-03-06', '2025-03-07'],
    ['number', '〔2025〕9号', '〔2025〕10号'],
  ])('with another %s is a revision', (_what, from, to) => {
    const page = invented('今天是2025年3月7日', '<a href="/1">关于甲的通知</a>');
    expect(fingerprint(page.replaceAll(from, to))).not.toBe(before);
  });
});

describeWithCorpus('real pages that are fetched again', () => {
  const folders = ['pages/govcn_statecouncil_2019', 'pages/guangzhou_pages', 'sites'];
  const pages = folders.flatMap((folder) =>
    readdirSync(join(corpusFolder, folder))
      .filter((file) => file.endsWith('.html'))
      .map((file) => ({ file, html: decodePage(readFileSync(join(corpusFolder, folder, file)), undefined).text })),
  );
  const complete = pages.filter(({ html }) => fingerprint(html) !== null);

  it('say nothing new with other furniture', () => {
    expect(complete.length).toBeGreaterThanOrEqual(40);
    const changed = complete.filter(({ html }) => fingerprint(refetched(html)) !== fingerprint(html));
    expect(changed.map(({ file }) => file)).toEqual([]);
  }, 120_000);

  it('say something new where one character of the text proper differs', () => {
    const same = complete.filter(({ html }) => {
      const { preview, sourceText } = parsePage({ content: html });
      const place = preview.directives[0]?.span ?? preview.outline[0]?.span;
      if (!place) return false;
      const { start, end } = place.source;
      // The last character, as the first ones may be a marker or a tag.
      const at = sourceText.slice(start, end).search(/\p{Script=Han}(?=[^\p{Script=Han}]*$)/u) + start;
      const touched = `${sourceText.slice(0, at)}鑫${sourceText.slice(at + 1)}`;
      return fingerprint(touched) === fingerprint(html);
    });
    expect(same.map(({ file }) => file)).toEqual([]);
  }, 120_000);
});
