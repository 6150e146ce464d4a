/** Real pages with other things around them are no change; with another character in the text proper they are one. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decodePage } from '../../server/parse/read/decode.js';
import { parsePage } from '../../server/parse/parse-page.js';
import { corpusFolder, describeWithCorpus } from '../kit/corpus.js';
import { fingerprint } from './fingerprint.kit.js';

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
