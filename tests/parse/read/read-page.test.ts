import { createHash } from 'node:crypto';
import { readPage } from '../../../server/parse/read/read-page.js';
import { cpuMs } from '../../kit/cpu.js';

const article = '为切实加强企业安全生产工作，防范各类事故，现将有关事项通知如下，请认真贯彻执行。'.repeat(3);
const page = `<!DOCTYPE html><html><head><meta charset="utf-8">
<meta name="ArticleTitle" content="关于开展安全生产检查的通知"><meta name="PubDate" content="2024-03-05 09:00">
<title>关于开展安全生产检查的通知 - 澄湖区人民政府</title><script>var 索引号 = '不读';</script></head><body>
<ul class="nav"><li><a href="/">首页</a></li><li><a href="/zw">政务公开，这里只是导航，没有正文。</a></li></ul>
<table><tr><td>索 引 号：</td><td>01420110X/2024-00012</td><td>发布机构：</td><td>澄湖区应急管理局</td></tr>
<tr><td>主题词：</td><td></td></tr></table>
<h1>关于开展安全生产检查的通知</h1>
<div id="zoom"><p>各镇人民政府：</p>\r\n<p>${article}</p><p>甲&nbsp;乙&amp;丙<br>丁&#19968;戊 😀 己</p>
<p>附件：<a href="./P020240305.doc">检查表</a></p></div>
<div class="share">分享到 微信 微博</div><div class="footer">主办单位：澄湖区人民政府 网站标识码：9901060012</div></body></html>`;

const read = (content: string): ReturnType<typeof readPage> =>
  readPage({ content, sourceUrl: 'https://www.example.gov.cn/a/t1.html' });

describe('readPage of HTML', () => {
  it('keeps the header rows, the title and the document, one block a line', () => {
    const lines = read(page).text.text.split('\n');
    expect(lines.slice(0, 5)).toEqual([
      '索 引 号： | 01420110X/2024-00012 | 发布机构： | 澄湖区应急管理局',
      '主题词： |',
      '关于开展安全生产检查的通知',
      '各镇人民政府：',
      article,
    ]);
  });

  it('leaves navigation, share bars, scripts and the footer out, and keeps the footer readable', () => {
    const { text, chrome } = read(page);
    expect(text.text).not.toMatch(/首页|导航|微信|主办单位|不读/);
    expect(chrome.text).toContain('网站标识码：9901060012');
    expect(chrome.text).not.toContain('不读');
  });

  it('maps every character to its place in the source, entities and CRLF and surrogate pairs included', () => {
    const { text, sourceText } = read(page);
    const at = text.text.indexOf('甲 乙&丙');
    expect(at).toBeGreaterThan(0);
    const quote = (from: number, to: number): string => {
      const range = text.toSource({ start: at + from, end: at + to });
      return sourceText.slice(range.start, range.end);
    };
    expect([quote(0, 1), quote(1, 2), quote(2, 3), quote(3, 4), quote(0, 5)]).toEqual([
      '甲',
      '&nbsp;',
      '乙',
      '&amp;',
      '甲&nbsp;乙&amp;丙',
    ]);
    const emoji = text.text.indexOf('😀');
    const place = text.toSource({ start: emoji, end: emoji + 4 });
    expect(sourceText.slice(place.start, place.end)).toBe('😀 己');
    const number = text.text.indexOf('一戊');
    const entity = text.toSource({ start: number, end: number + 1 });
    expect(sourceText.slice(entity.start, entity.end)).toBe('&#19968;');
  });

  it('lists attachments with absolute addresses and media types', () => {
    expect(read(page).attachments).toEqual([
      { name: '检查表', url: 'https://www.example.gov.cn/a/P020240305.doc', mediaType: 'application/msword' },
    ]);
  });

  it('gives an attachment no address where nobody knows where the page stood', () => {
    expect(readPage({ content: page }).attachments[0]?.url).toBeNull();
  });

  it('reads meta tags by lower-case name, and the title', () => {
    const { meta } = read(page);
    expect(meta.get('articletitle')).toBe('关于开展安全生产检查的通知');
    expect(meta.get('pubdate')).toBe('2024-03-05 09:00');
    expect(meta.get('title')).toBe('关于开展安全生产检查的通知 - 澄湖区人民政府');
  });

  it('finds the document by its prose where no id or class tells', () => {
    const anonymous = page.replace(' id="zoom"', '').replace('class="nav"', '').replace('class="footer"', '');
    const { text } = read(anonymous);
    expect(text.text).toContain(article);
    expect(text.text).not.toContain('导航');
  });

  it('reads dt and dd as a row', () => {
    const { text } = read(
      page.replace(/<table>.*<\/table>/s, '<dl><dt>索引号：</dt><dd>A-1</dd><dt>文号：</dt><dd></dd></dl>'),
    );
    expect(text.text.split('\n').slice(0, 2)).toEqual(['索引号： | A-1', '文号： |']);
  });

  it('takes a table that only lays out the page for no row of values', () => {
    const { text } = read(
      `<table><tr><td><a href="/">导航</a></td><td><p>${article}</p><table><tr><td>甲</td><td>乙</td></tr></table></td></tr></table>`,
    );
    expect(text.text.split('\n')).toEqual([article, '甲 | 乙']);
  });

  it.each([
    ['100,000 nested tags', '<div>'.repeat(100_000) + '正文'],
    ['100,000 unclosed links and stray end tags', '<a><b>'.repeat(50_000) + '</b></i></td>'.repeat(50_000)],
    ['50,000 nested tables', '<table><tr><td>'.repeat(50_000) + '正文'],
    ['a line of 5 MB', `<p>${'各单位要认真落实，'.repeat(550_000)}</p>`],
    ['300,000 entities', `<p>${'&nbsp'.repeat(300_000)}</p>`],
  ])('reads %s in time', (_name, content) => {
    expect(cpuMs(() => read(content))).toBeLessThan(5000);
  });
});

describe('readPage of text', () => {
  it('keeps every line, and leaves out only what no database stores', () => {
    const content = '\ufeff标题：甲\r\n正文\0乙\r丙\n主办单位：丁';
    const { text, sourceText, format } = readPage({ content });
    expect({ format, sourceText, text: text.text }).toEqual({
      format: 'TEXT',
      sourceText: content,
      text: '标题：甲\n正文乙\n丙\n主办单位：丁',
    });
    expect(text.toSource({ start: 8, end: 9 })).toEqual({ start: 11, end: 12 });
  });

  it('is not misled by a comment mark or an angle bracket', () => {
    expect(readPage({ content: '正文 --> <甲> 3 < 5' }).format).toBe('TEXT');
  });

  it('hashes the bytes received', () => {
    const bytes = Buffer.from('正文');
    const expected = createHash('sha256').update(bytes).digest('hex');
    expect([readPage({ content: bytes }).contentHash, readPage({ content: '正文' }).contentHash]).toEqual([
      expected,
      expected,
    ]);
  });

  it('lists the attachments that the text names', () => {
    const { attachments } = readPage({ content: '正文。\n附件：1.检查表\n2.联系人名单.xlsx\n\n澄湖区应急管理局' });
    expect(attachments.map(({ name, mediaType }) => [name, mediaType])).toEqual([
      ['检查表', null],
      ['联系人名单.xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
    ]);
  });
});
