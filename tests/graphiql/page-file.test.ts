/** A file is read in the browser as the server reads it. */
import iconv from 'iconv-lite';
import { pageRefusal, refusalOf } from '../../graphiql/file-kinds.js';
import { pageOfFile } from '../../graphiql/page-file.js';
import { decodePage } from '../../server/parse/read/decode.js';

const simplified = '澄湖区应急管理局关于做好汛期值班值守工作的通知。各镇人民政府要在6月30日前完成隐患排查。\n';
const traditional = '澄湖區應急管理局關於做好汛期值班值守工作的通知。各鎮人民政府要在6月30日前完成隱患排查。\n';
const withMeta = (charset: string, text: string): string =>
  `<html><head><meta http-equiv="Content-Type" content="text/html; charset=${charset}"></head><body>${text}</body></html>`;

const fileOf = (bytes: Uint8Array): Blob => new Blob([new Uint8Array(bytes)]);
const marked = (mark: readonly number[], bytes: Buffer): Buffer => Buffer.concat([Buffer.from(mark), bytes]);

describe('the text of a file', () => {
  it.each([
    ['UTF-8', simplified, Buffer.from(simplified)],
    ['UTF-8 with its mark', simplified, marked([0xef, 0xbb, 0xbf], Buffer.from(simplified))],
    ['UTF-16LE', simplified, marked([0xff, 0xfe], iconv.encode(simplified, 'utf-16le'))],
    ['UTF-16BE', traditional, marked([0xfe, 0xff], iconv.encode(traditional, 'utf-16be'))],
    ['GB18030', simplified, iconv.encode(simplified, 'gb18030')],
    ['Big5', traditional, iconv.encode(traditional, 'big5')],
    ['GB18030 that says so', withMeta('gb2312', simplified), iconv.encode(withMeta('gb2312', simplified), 'gb18030')],
    ['Big5 that says so', withMeta('big5', traditional), iconv.encode(withMeta('big5', traditional), 'big5')],
    ['Big5 that says gbk', withMeta('gbk', traditional), iconv.encode(withMeta('gbk', traditional), 'big5')],
    ['GB18030 that says utf-8', withMeta('utf-8', simplified), iconv.encode(withMeta('utf-8', simplified), 'gb18030')],
    ['UTF-8 that says big5', withMeta('big5', simplified), Buffer.from(withMeta('big5', simplified))],
  ])('is read in %s, as the server reads it', async (_encoding, text, bytes) => {
    expect(await pageOfFile(fileOf(bytes))).toMatchObject({ text });
    expect(decodePage(bytes, undefined).text.replace(/^\ufeff/, '')).toBe(text);
  });

  it('brings the address that it was saved from, and none where it does not tell', async () => {
    const saved = `<!-- saved from url=(0035)https://www.chenghu.example/1.html -->${simplified}`;
    expect(await pageOfFile(new Blob([saved]))).toMatchObject({ address: 'https://www.chenghu.example/1.html' });
    expect(await pageOfFile(new Blob([simplified]))).toMatchObject({ address: '' });
  });
});

const bytesOf = (latin1: string): Uint8Array => new Uint8Array(Buffer.from(latin1, 'latin1'));
const zipped = (name: string): Uint8Array => bytesOf(`PK\x03\x04\x14\0\x06\0${'\0'.repeat(18)}${name}\xcd\xce\0\x01`);

describe('a file that is no page', () => {
  it.each([
    ['.docx', zipped('word/document.xml'), 'Word'],
    ['.xlsx', zipped('xl/workbook.xml'), 'Excel'],
    ['.ofd', zipped('OFD.xml'), 'OFD'],
    ['.zip', zipped('page/index.html'), '.zip'],
    ['.doc', bytesOf('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0\0'), '旧版 Word'],
    ['.pdf', bytesOf('%PDF-1.7\n%\xe2\xe3'), 'PDF'],
    ['.png', bytesOf('\x89PNG\r\n\x1a\n\0\0'), '图片'],
    ['.jpg', bytesOf('\xff\xd8\xff\xe0\0\x10JFIF'), '图片'],
    ['.webp', bytesOf('RIFF\x01\x02\x03\x04WEBPVP8 '), '图片'],
    ['.rtf', bytesOf('{\\rtf1\\ansi'), 'RTF'],
    ['.mht', bytesOf('From: <Saved by Blink>\r\nSnapshot-Content-Location: https://x\r\n'), 'MHTML'],
    ['.exe', bytesOf('MZ\x90\0\x03\0\0\0'), '不是文本'],
    ['of nothing', bytesOf(''), '空的'],
  ])('of the kind %s is told by its first bytes, with what to do', (_name, bytes, what) => {
    const refusal = refusalOf(bytes);
    expect(refusal?.what.zh).toContain(what);
    expect(refusal?.then.zh).toMatch(/请/);
  });

  it('of more than 8 MB is told before it is sent', () => {
    expect(refusalOf(new Uint8Array(8 * 1024 * 1024 + 1).fill(0x41))?.what.zh).toContain('8 MB');
    expect(refusalOf(new Uint8Array(8 * 1024 * 1024).fill(0x41))).toBeNull();
  });

  it.each([
    ['a text that speaks of PDF', 'PDF 版见附件'],
    ['a text that begins with BM', 'BMW 门店检查通知'],
    ['a page with a header of its own', 'From: 区政府办\n关于会议的通知'],
  ])('is not %s', (_name, text) => {
    expect(refusalOf(new Uint8Array(Buffer.from(text)))).toBeNull();
  });
});

describe('a page that need not be sent', () => {
  const picture = '<img src="scan-1.jpg" alt="澄湖区人民政府关于印发实施方案的通知第一页">';
  it.each([
    ['pictures alone', `<html><head><title>关于印发实施方案的通知</title></head><body>${picture}</body></html>`],
    ['pictures and a button', `<body><script>var 说明 = "一二三四五六七八九十";</script>${picture}<a>打印</a></body>`],
    ['a scan in a canvas', '<div><canvas id="page1"></canvas></div>'],
  ])('has %s', (_name, html) => {
    expect(pageRefusal(html)?.what.zh).toContain('只有图片');
  });

  it('may have pictures beside its text, or no Chinese at all', () => {
    expect(pageRefusal(`${picture}<p>${simplified}</p>`)).toBeNull();
    expect(pageRefusal('404 Not Found')).toBeNull();
    expect(
      pageRefusal(`${picture}${[...'各单位要完成隐患排查工作'].map((c) => `&#${c.codePointAt(0)};`).join('')}`),
    ).toBeNull();
  });

  it('has more than 8 MB as it is sent, not in characters', () => {
    expect(pageRefusal('汛'.repeat(3_000_000))?.what.zh).toContain('8 MB');
    expect(pageRefusal('汛'.repeat(2_700_000))).toBeNull();
  });
});
