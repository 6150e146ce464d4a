import fc from 'fast-check';
import { parsePage } from '../../server/parse/parse-page.js';
import type { ParsedPage, Span } from '../../server/parse/preview.js';

const page = `索 引 號: | 12345678/2024-00027 |
生成日期: | 2024-03-01 |
公開日期: | 2024-03-05 |
發(fā)布機構(gòu): | 澄湖區(qū)工業(yè)和信息化局 |
文件編號: | 無 |
內(nèi)容概述: |
3月1日上午,區(qū)工信局召開黨委(擴大)會議,學(xué)習(xí)傳達區(qū)委第8次常委會會議精神,局黨委書記某某主持會議。
會議指出,各部門要抓好落實。一要加強排查,確保安全。二要強化服務(wù),提振信心。
主辦單位:澄湖區(qū)人民政府辦公室
備案:蘇ICP備10060399號 網(wǎng)站標(biāo)識碼:9901060031`;

function spansOf({ preview }: ParsedPage): Span[] {
  const { directives, outline, meetings, mentions, citations, repairs, addressees, warnings } = preview;
  const targets = directives.flatMap((directive) => directive.targets);
  const named = [...addressees, ...directives.flatMap((directive) => directive.addressees), ...warnings];
  const optional = named.flatMap(({ span }) => (span ? [span] : []));
  return [
    ...[directives, outline, meetings, mentions, citations, repairs, targets].flatMap((list) =>
      list.map(({ span }) => span),
    ),
    ...optional,
  ];
}

function expectTrueSpans(parsed: ParsedPage): void {
  for (const { start, end, quote, source } of spansOf(parsed)) {
    expect(parsed.preview.body.slice(start, end)).toBe(quote);
    expect(parsed.sourceText.slice(source.start, source.end)).toBe(source.quote);
  }
}

describe('parsePage', () => {
  it('reads a damaged page in traditional characters', () => {
    const { preview, problems } = parsePage({ content: page, sourceUrl: 'https://www.example.gov.cn/1.html' });
    expect(problems).toEqual([]);
    expect(preview).toMatchObject({
      title: '澄湖区工业和信息化局关于召开党委(扩大)会议,学习传达区委第8次常委会会议精神',
      titleOrigin: 'DERIVED',
      indexNumber: '12345678/2024-00027',
      documentNumber: null,
      agencyName: '澄湖区工业和信息化局',
      createdOn: '2024-03-01',
      publishedOn: '2024-03-05',
      summary: null,
      kind: 'MEETING',
      source: {
        url: 'https://www.example.gov.cn/1.html',
        siteCode: '9901060031',
        icpNumber: '苏ICP备10060399号',
        encoding: 'UTF-8',
      },
    });
    expect(preview.body.slice(preview.bodyStart, preview.bodyEnd)).toMatch(/^3月1日上午[^]*提振信心。$/);
  });

  it('quotes every span truly in both texts', () => {
    const parsed = parsePage({ content: page });
    expect(spansOf(parsed).length).toBeGreaterThan(10);
    expectTrueSpans(parsed);
  });

  it('says what keeps a page from becoming a notice', () => {
    const codes = (content: string): string[] => parsePage({ content }).problems.map(({ code }) => code);
    expect(codes('')).toEqual(['NO_CONTENT', 'NO_TITLE', 'NO_DATE', 'NO_AGENCY']);
    expect(codes('<html><body><script>var a = 1;</script></body></html>')).toContain('NO_CONTENT');
    expect(codes(page)).toEqual([]);
  });

  it('never throws and never loses a character of the source, whatever it is fed', () => {
    const pieces = [
      '索引号：',
      '发布日期：2024-13-45',
      '<div>',
      '</td>',
      '<table><tr>',
      '&nbsp;',
      '&#x1F600;',
      '學(xué)',
      '一要',
      '（',
      '附件：1.',
      '\n',
      '|',
      '\0',
      '\ud800',
      '各单位：',
      '文',
    ];
    const text = fc.array(fc.oneof(fc.constantFrom(...pieces), fc.string({ maxLength: 4 })), { maxLength: 60 });
    fc.assert(
      fc.property(text, (parts) => {
        const content = parts.join('');
        const parsed = parsePage({ content });
        expect(parsed.sourceText).toBe(content);
        expectTrueSpans(parsed);
      }),
      { numRuns: 300, seed: 20240305 },
    );
  });

  it('never throws on bytes of any kind', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (content) => {
        expectTrueSpans(parsePage({ content }));
      }),
      { numRuns: 300, seed: 7 },
    );
  });
});
