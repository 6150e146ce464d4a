/** What a page may hold, and files that are no pages. */
import { parsePage } from '../../server/parse/parse-page.js';
import { pageBounds } from '../../server/parse/page-bounds.js';
import { documentKindOf } from '../../server/parse/read/document-kind.js';

const head = '标题：关于巡查的通知\n发布机构：云浦市澄湖区水务局\n公开日期：2025-09-02\n\n各镇人民政府：\n';
const many = (count: number, line: (i: number) => string): string =>
  head + Array.from({ length: count }, (_, i) => line(i + 1)).join('\n');
const codesOf = (content: string | Uint8Array): string[] => parsePage({ content }).problems.map(({ code }) => code);

it.each([
  ['lines', many(pageBounds.lines.most + 1, () => '巡查')],
  ['characters of a text', head + '巡'.repeat(pageBounds.sourceCharacters.most + 1)],
  ['characters to read', head + '巡查。'.repeat(pageBounds.characters.most / 3 + 1)],
  ['organs', many(pageBounds.mentions.most + 1, (i) => `送区水务局${i}号`)],
  ['cited documents', many(pageBounds.citations.most + 1, (i) => `见《关于巡查的通知》（澄水发〔2025〕${i}号）。`)],
  ['repairs', head + '區(qū)里'.repeat(pageBounds.repairs.most)],
  ['HTML elements', `<html><body>${'<p>巡查'.repeat(pageBounds.elements.most + 1)}</body></html>`],
])('a page with too many %s is refused, with its beginning and its bytes', (_what, content) => {
  const { problems, preview, sourceText } = parsePage({ content });
  expect(problems).toEqual([
    {
      code: 'PAGE_TOO_LARGE',
      message: expect.stringMatching(/^The page has [\d,]+ .*; the limit is [\d,]+\.$/),
      field: null,
      span: null,
    },
  ]);
  expect(sourceText === content).toBe(true);
  expect(preview.body.length).toBeGreaterThan(0);
  expect([preview.outline, preview.directives, preview.mentions]).toEqual([[], [], []]);
});

it.each([
  ['lines', many(2_500, (i) => `第${i}行`)],
  ['text', head + '要加强河道巡查，落实责任。\n'.repeat(1_500)],
])('a page with as much %s as the longest real one is read', (_what, content) => {
  expect(codesOf(content)).toEqual([]);
});

const zip = Buffer.from('504b030414000600', 'hex');
const files: readonly (readonly [string, Buffer, RegExp])[] = [
  [
    'a Word document',
    Buffer.concat([zip, Buffer.from('....word/document.xml....'), Buffer.alloc(80)]),
    /Word document/,
  ],
  ['an archive', Buffer.concat([zip, Buffer.alloc(90)]), /ZIP archive/],
  ['a PDF', Buffer.from(`%PDF-1.7\n${'x'.repeat(90)}`), /PDF/],
  ['an old Office file', Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(90)]), /Office or WPS/],
  [
    'a picture',
    Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), Buffer.alloc(90)]),
    /PNG picture.*cannot be read/,
  ],
];
it.each(files)('%s is told apart: as bytes, read as text, and as base64', (_what, bytes, told) => {
  for (const content of [
    bytes,
    bytes.toString('utf8'),
    bytes.toString('base64'),
    `data:x/y;base64,${bytes.toString('base64')}`,
  ]) {
    const [problem] = parsePage({ content }).problems;
    expect([problem?.code, problem?.message]).toEqual(['UNSUPPORTED_DOCUMENT', expect.stringMatching(told)]);
  }
});

it.each(['PK赛暂停的通知', '%PDF 格式说明', 'UEsDB 是什么', 'GIF 动图使用规定', '\ufffd\ufffd通知'])(
  'a text that begins with %s is a page',
  (start) => {
    expect(documentKindOf(`${start}\n${head}`)).toBeNull();
  },
);

it('says of a page of pictures that pictures cannot be read', () => {
  const [problem] = parsePage({
    content: '<html><body><p><img src="1.jpg"></p><p><img src="2.jpg"></p></body></html>',
  }).problems;
  expect(problem).toMatchObject({ code: 'NO_CONTENT', message: expect.stringContaining('Images cannot be read') });
});
