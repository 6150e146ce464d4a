/** What pages say of themselves without a label: in metadata, in a line below the title, in labels of other systems. */
import { describe, expect, it } from '@jest/globals';
import { parsePage } from '../../../server/parse/parse-page.js';

const title = '关于做好河道清淤工作的通知';
const organ = '云浦市澄湖区水务局';
const paragraphs = ['各镇人民政府：', '为做好清淤工作，现就有关事项通知如下。', '一、各镇要于4月15日前完成摸底。']
  .map((line) => `<p>${line}</p>`)
  .join('');
const facts = (content: string) => {
  const { preview, problems } = parsePage({ content });
  return [problems.map(({ code }) => code), preview.title, preview.agencyName, preview.publishedOn];
};
const page = (below: string, head = ''): string =>
  `<html><head>${head}</head><body><h1>${title}</h1>${below}${paragraphs}</body></html>`;
const right = [[], title, organ, '2025-03-06'];

describe('metadata of other systems', () => {
  it.each([
    [
      '<meta property="article:published_time" content="2025-03-06T08:00:00+08:00"><meta property="og:site_name" content="云浦市澄湖区水务局">',
    ],
    ['<meta name="publishdate" content="2025-03-06 10:00"><meta name="source" content="云浦市澄湖区水务局">'],
    ['<meta itemprop="datePublished" content="2025-03-06"><meta itemprop="publisher" content="云浦市澄湖区水务局">'],
    [
      '<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2025-03-06","publisher":{"name":"云浦市澄湖区水务局"}}</script>',
    ],
    [
      '<script type="application/ld+json">{"@graph":[{"@type":"WebSite"},{"@type":["Article"],"datePublished":"2025-03-06T09:00:00","author":[{"name":"云浦市澄湖区水务局"}]}]}</script>',
    ],
  ])('%s tells day and organ', (head) => {
    expect(facts(page('', head))).toEqual(right);
  });

  it.each([
    ['<script type="application/ld+json">{"@type":"Article", broken</script>'],
    ['<script type="application/ld+json">{"@type":"Organization","datePublished":"2025-03-06"}</script>'],
    ['<script>{"@type":"Article","datePublished":"2025-03-06"}</script>'],
  ])('%s tells nothing', (head) => {
    expect(facts(page('', head))).toEqual([['NO_DATE', 'NO_AGENCY'], title, null, null]);
  });

  it('gives way to what readers see', () => {
    const head = '<meta property="article:published_time" content="2026-01-09">';
    expect(facts(page(`<p>发布日期：2025-03-06 来源：${organ}</p>`, head))).toEqual(right);
  });

  it('takes the last part of <title> for the name of the site', () => {
    const { preview } = parsePage({ content: page('<p>2025-03-06</p>', `<title>${title}_通知公告_${organ}</title>`) });
    expect(preview.source.siteName).toBe(organ);
    expect([preview.title, preview.agencyName]).toEqual([title, organ]);
  });
});

describe('a line below the title', () => {
  it.each([
    [`<div><span>2025-03-06 17:45:02</span><span>${organ}</span></div>`],
    [`<p>${organ}　2025年3月6日</p>`],
    [`<p>2025/03/06 | ${organ}</p>`],
    [`<p>${organ} · 2025.3.6 09:10</p>`],
  ])('%s tells day and organ', (line) => {
    expect(facts(page(line))).toEqual(right);
  });

  it('is a signature below the text, and says when it was written', () => {
    const { preview } = parsePage({
      content: `${title}\n各镇人民政府：\n一、各镇要摸底。\n${organ}　2025年3月4日`,
    });
    expect([preview.createdOn, preview.agencyName]).toEqual(['2025-03-04', organ]);
  });

  it.each([['<p>2025-03-06 某某日报</p>'], ['<p>2025-03-06 周怀谦</p>'], ['<p>2025-03-06 至 2025-03-09 公示</p>']])(
    '%s names no organ',
    (line) => {
      expect(facts(page(line))[2]).toBeNull();
    },
  );
});

describe('labels of other systems', () => {
  it.each([
    [`<p>发布机关(Issued by)：${organ}</p><p>发布日期（Date）：2025-03-06</p>`],
    [`<p>单位：${organ}</p><p>日期：2025-03-06</p>`],
    [`<p>发布人：${organ}　上传时间：2025-03-06 11:20</p>`],
    [`<p>信息提供单位：${organ}　发稿时间：2025年3月6日</p>`],
    [`<p>作者：${organ}　时间：2025-03-06</p>`],
    [`<p>发布：2025-03-06　稿源：${organ}</p>`],
  ])('%s', (rows) => {
    expect(facts(page(rows))).toEqual(right);
  });

  it.each([['单位：万元'], ['作者：周怀谦'], ['机构：3家'], ['出处：《澄湖文史》']])('%s is no publisher', (row) => {
    expect(facts(page(`<p>发布日期：2025-03-06</p><p>${row}</p>`))).toEqual([['NO_AGENCY'], title, null, '2025-03-06']);
  });

  it('takes an author for the publisher where nothing else says who it is', () => {
    const rows = `<p>作者：云浦市澄湖区融媒体中心　来源：${organ}　时间：2025-03-06</p>`;
    expect(facts(page(rows))).toEqual(right);
  });

  it('reads the author of front matter where it is an organ', () => {
    const front = (author: string): string =>
      `---\ntitle: ${title}\nauthor: ${author}\ndate: 2025-03-06T08:00:00+08:00\n---\n一、各镇要摸底。`;
    expect(facts(front(organ))).toEqual(right);
    expect(facts(front('周怀谦'))[2]).toBeNull();
  });
});

describe('the title', () => {
  it.each([
    ['今天是：2026年11月30日 星期一'],
    ['2026年11月30日 星期一'],
    ['欢迎访问澄湖区水务局门户网站'],
    ['现在是北京时间：2026年11月30日'],
    ['首页 机构概况 政策文件'],
  ])('is never %s', (line) => {
    const content = `<html><body><div>${line}</div><h1>${title}</h1><p>${organ}　2025-03-06</p>${paragraphs}</body></html>`;
    expect(facts(content)).toEqual(right);
  });

  it('is read where its letters stand apart', () => {
    const apart = [...title].join('&nbsp;');
    expect(
      facts(page('', '').replace(title, apart).replace('</h1>', `</h1><p>来源：${organ} 日期：2025-03-06</p>`)),
    ).toEqual(right);
  });

  it('is the heading of the page, not the first line of the text', () => {
    const content = `<html><body><h1>常见问题：怎样申请取水许可？</h1><p>发布机构：${organ} 发布日期：2025-03-06</p>
      <p>问：怎样申请取水许可？</p><p>答：申请人应当向区水务局提出申请。</p></body></html>`;
    expect(facts(content)).toEqual([[], '常见问题：怎样申请取水许可？', organ, '2025-03-06']);
  });

  it.each([['澄湖区水务局'], ['通知公告'], ['云浦市澄湖区人民政府门户网站']])('is not the heading %s', (heading) => {
    const content = `<html><body><h1>${heading}</h1><h2>${title}</h2><p>来源：${organ} 日期：2025-03-06</p>${paragraphs}</body></html>`;
    expect(facts(content)).toEqual(right);
  });
});

it('tells the results of a search from a notice', () => {
  const hits = [1, 2, 3, 4].map(
    (i) =>
      `<div><a href="/a${i}">关于做好第${i}批清淤工作的通知</a><p>各镇：为做好清淤工作……</p><span>2025-05-1${i}</span></div>`,
  );
  const content = `<html><head><title>站内搜索</title></head><body><h2>搜索结果</h2><p>共找到 132 条</p>${hits.join('')}</body></html>`;
  expect(facts(content)[0]).toContain('LIST_PAGE');
});
