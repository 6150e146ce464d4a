/** Pathological pages of a single construct: reveal super-linear run time. */
import type { MutatedPage } from './mutate-page.js';

const of = (piece: string, bytes: number): string => piece.repeat(Math.ceil(bytes / Buffer.byteLength(piece)));

/** Repeated up to the size. */
const pieces: Readonly<Record<string, string>> = {
  'one line': '会议指出要抓好工作落实，',
  'one word': '要',
  'one letter': 'a',
  digits: '1234567890',
  'empty lines': '\n',
  'markers in a line': '一是',
  'markers with text': '一是抓好落实；二是强化监督；',
  'bracketed markers': '（一）\n',
  'open brackets': '（',
  'titles never closed': '《',
  'titles within titles': '《通知',
  glosses: '重庆(chóngqìng)',
  'glosses never closed': '庆(chóng',
  labels: '索引号：发布机构：',
  'labels with blanks': '索 引 号  ：',
  'document numbers': '澄府办〔2025〕12号',
  'half document numbers': '澄府办〔2025',
  dates: '2025年3月1日至',
  'half dates': '2025年',
  organs: '澄湖区人民政府办公室',
  'organs joined': '财政局、',
  quotes: '“',
  quantities: '不低于10%以上',
  'question marks': '?',
  'replacement characters': '\ufffd',
  'shifted bytes': '锛屼細',
  traditional: '會議強調要貫徹落實',
  'elements never closed': '<p><b><i>',
  'tables in tables': '<table><tr><td>',
  entities: '&nbsp;&#20844;',
  'half tags': '<',
  'comments never closed': '<!-- ',
  links: '<a href="/x.html">附件</a>',
  scripts: '<script>var a = "</scr";</script>',
  'meta tags': '<meta name="ArticleTitle" content="通知">',
};

const shaped = (bytes: number): Readonly<Record<string, string>> => ({
  blanks: `标题${of(' ', bytes)}。`,
  'full-width blanks': `标题${of('\u3000', bytes)}。`,
  'numbered lines': numbered(bytes),
  'nested brackets': `${of('（', bytes / 2)}${of('）', bytes / 2)}`,
  'nested elements': `${of('<div>', bytes / 2)}正文${of('</div>', bytes / 2)}`,
  attributes: `<div ${of('a="b" ', bytes)}>正文</div>`,
});

const numbered = (bytes: number): string =>
  Array.from({ length: Math.ceil(bytes / 30) }, (_, i) => `${i + 1}.加强管理，落实责任`).join('\n');

/** Each of about this many bytes. */
export function bombs(bytes: number): MutatedPage[] {
  const repeated = Object.entries(pieces).map(([name, piece]) => [name, of(piece, bytes)] as const);
  return [...repeated, ...Object.entries(shaped(bytes))].map(([name, text]) => ({ name, content: Buffer.from(text) }));
}
