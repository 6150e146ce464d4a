import iconv from 'iconv-lite';
import { decodePage } from '../../../server/parse/read/decode.js';

const text = '澄湖区工业和信息化局关于开展安全生产检查的通知，请各单位认真落实。\n';
const traditional = '澄湖區工業和資訊化局關於開展安全生產檢查的通知，請各單位認真落實。\n';

describe('decodePage', () => {
  it.each([
    ['UTF-8', text, undefined],
    ['GB18030', text, undefined],
    ['Big5', traditional, undefined],
    ['GB18030', text, 'text/html; charset=utf-8'],
    ['Big5', traditional, 'text/html; charset=gbk'],
    ['UTF-8', text, 'text/html; charset=gb2312'],
  ])('reads %s by its bytes, whatever the header says', (encoding, page, contentType) => {
    const decoded = decodePage(iconv.encode(page, encoding), contentType);
    expect(decoded).toMatchObject({ text: page, encoding });
  });

  it('says that the page is labelled wrongly', () => {
    const bytes = iconv.encode(`<meta charset="utf-8">${text}`, 'GB18030');
    expect(decodePage(bytes, undefined).warnings).toMatchObject([{ code: 'ENCODING_MISLABELLED', field: 'encoding' }]);
  });

  it('keeps the byte order mark, so that the text encodes back to the bytes', () => {
    const bytes = Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from(text)]);
    expect(Buffer.from(decodePage(bytes, undefined).text).equals(bytes)).toBe(true);
  });

  it('marks the first place where bytes are damaged', () => {
    const bytes = Buffer.concat([
      Buffer.from(text.repeat(20)),
      Buffer.from([0xe4, 0xb8]),
      Buffer.from(text.repeat(20)),
    ]);
    const { encoding, text: read, warnings } = decodePage(bytes, undefined);
    expect(encoding).toBe('UTF-8');
    const range = warnings.find(({ code }) => code === 'ENCODING_DAMAGED')?.sourceRange;
    expect(read.slice(range?.start, range?.end)).toBe('\ufffd');
  });
});
