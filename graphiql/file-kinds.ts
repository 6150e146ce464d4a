/**
 * Detects unreadable files by their first bytes, with advice. Independent of the browser, for
 * tests.
 */
import type { Bilingual } from './tasks/task.js';

/** The server's limit for a page; checked here before sending. */
export const maxPageBytes = 8 * 1024 * 1024;

/** Space for the page in a request: 64 KB more, minus the document and the other variables. */
const requestBytes = 48 * 1024;

const saveAsText: Bilingual = {
  zh: '请用 Word、WPS 或 Excel 打开它，另存为“网页（.html）”或“纯文本（.txt）”再选；或复制全文，粘贴到“网页原文”。',
  en: 'Open it in Word, WPS or Excel and save it as a web page (.html) or as plain text (.txt); or copy all of its text and paste that.',
};
const copyText: Bilingual = {
  zh: '请打开它，复制全文，粘贴到“网页原文”。扫描件没有文字可复制，须先识别成文字。',
  en: 'Open it, copy all of its text and paste that. A scan holds no text: it has to be recognised as text first.',
};
const noPicture: Bilingual = {
  zh: '图片里的文字读不出来。请找到文字版，或识别成文字后粘贴到“网页原文”。',
  en: 'What is written in a picture cannot be read. Find the page as text, or have the text recognised, and paste that.',
};
const saveAsHtml: Bilingual = {
  zh: '请在浏览器里另存为“网页，仅 HTML”再选；或复制网页文字，粘贴到“网页原文”。',
  en: 'In the browser, save the page as “Webpage, HTML only”; or copy its text and paste that.',
};
const unpack: Bilingual = {
  zh: '请先解压，再选里面的网页（.html）或文本（.txt）。',
  en: 'Unpack it first, then choose the page (.html) or the text (.txt) in it.',
};

export interface Refusal {
  readonly what: Bilingual;
  readonly then: Bilingual;
}
const refusal = (zh: string, en: string, then: Bilingual): Refusal => ({ what: { zh, en }, then });

/** First bytes as Latin-1, at the start unless stated otherwise. */
const kinds: readonly (readonly [RegExp, Refusal])[] = [
  [/^%PDF-/, refusal('这是 PDF 文件，不能直接读取。', 'This is a PDF, which cannot be read as it is.', copyText)],
  [
    /^\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1/,
    refusal('这是旧版 Word、Excel 或 WPS 文件。', 'This is a file of an older Word, Excel or WPS.', saveAsText),
  ],
  [/^\{\\rtf/, refusal('这是 RTF 文档。', 'This is a document in RTF.', saveAsText)],
  [
    /^(?:\x89PNG|\xff\xd8\xff|GIF8[79]a|BM[^]{4}\0\0\0\0|II\*\0|MM\0\*|RIFF[^]{4}WEBP|\0\0\0[^]ftyp(?:hei|mif|avif))/,
    refusal('这是图片。', 'This is a picture.', noPicture),
  ],
  [/^(?:Rar!\x1a|7z\xbc\xaf\x27\x1c|\x1f\x8b)/, refusal('这是压缩包。', 'This is an archive.', unpack)],
  [
    /^(?:From: <Saved by|(?:[\w-]{1,40}: [^\n]{0,400}\n){0,8}MIME-Version: 1\.0)/i,
    refusal('这是 MHTML 网页（.mht）。', 'This is a page in MHTML (.mht).', saveAsHtml),
  ],
];
const zips: readonly (readonly [RegExp, Refusal])[] = [
  [/word\//, refusal('这是 Word 文档（.docx）。', 'This is a Word document (.docx).', saveAsText)],
  [/xl\//, refusal('这是 Excel 表格（.xlsx）。', 'This is an Excel sheet (.xlsx).', saveAsText)],
  [/ppt\//, refusal('这是演示文稿（.pptx）。', 'This is a presentation (.pptx).', copyText)],
  [/OFD\.xml|Doc_0\//, refusal('这是 OFD 版式文件。', 'This is an OFD document.', copyText)],
  [/opendocument/, refusal('这是 OpenDocument 文档。', 'This is an OpenDocument file.', saveAsText)],
];
const archive = refusal('这是压缩包（.zip）。', 'This is an archive (.zip).', unpack);
const binary = refusal('这不是文本文件。', 'This is no text.', copyText);
const tooLarge = refusal('文件超过 8 MB，没有读取。', 'The file has more than 8 MB, and was not read.', {
  zh: '网页太大往往是因为内嵌了图片：请复制其中的文字，粘贴到“网页原文”。',
  en: 'Pages are so large because of the pictures in them: copy the text and paste that.',
});
const empty = refusal('文件是空的。', 'The file is empty.', {
  zh: '请检查是否保存完整，或复制网页文字，粘贴到“网页原文”。',
  en: 'Check that it was saved whole, or copy the text of the page and paste that.',
});

/** Names in an archive are in its first and last bytes. */
const namesBytes = 64 * 1024;
const sniffed = 1024;

/** Null if the bytes may be a page. */
export function refusalOf(bytes: Uint8Array): Refusal | null {
  if (bytes.length === 0) return empty;
  const head = binaryText(bytes.subarray(0, sniffed));
  if (/^PK(?:\x03\x04|\x05\x06)/.test(head)) {
    const names = binaryText(bytes.subarray(0, namesBytes)) + binaryText(bytes.subarray(-namesBytes));
    return zips.find(([name]) => name.test(names))?.[1] ?? archive;
  }
  const known = kinds.find(([start]) => start.test(head))?.[1];
  if (known) return known;
  if (bytes.length > maxPageBytes) return tooLarge;
  return isUtf16(head) || !head.includes('\0') ? null : binary;
}

/** TextDecoder’s latin1 is windows-1252, which differs from 0x80 to 0x9f. */
const binaryText = (bytes: Uint8Array): string => {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return text;
};
const isUtf16 = (head: string): boolean => head.startsWith('\xff\xfe') || head.startsWith('\xfe\xff');

const onlyPictures = refusal(
  '这个网页只有图片，几乎没有文字。',
  'This page has pictures alone, and hardly any text.',
  noPicture,
);
const tooLong = refusal('原文超过 8 MB，没有发送。', 'The page has more than 8 MB, and was not sent.', tooLarge.then);

/** Fewer Chinese characters than any title, date and agency. */
const fewCharacters = 10;

/** Why a pasted page need not be sent; null if it may be. */
export function pageRefusal(page: string): Refusal | null {
  if (isTooLong(page)) return tooLong;
  if (!/<(?:img|image|canvas|embed|object|v:imagedata)\b/i.test(page)) return null;
  return chineseIn(page) < fewCharacters ? onlyPictures : null;
}

/** Limits of the page itself and of the request, in which quotes and line ends take two bytes. */
function isTooLong(page: string): boolean {
  const bytesIn = (text: string): number => new TextEncoder().encode(text).length;
  if (page.length * 3 <= maxPageBytes) return false;
  return bytesIn(page) > maxPageBytes || bytesIn(JSON.stringify(page)) > maxPageBytes + requestBytes;
}

/** Number of visible Chinese characters. */
function chineseIn(html: string): number {
  const body = html
    .replace(/<!--[^]*?-->/g, '')
    .replace(/<(head|script|style|title|noscript)\b[^>]*>[^]*?<\/\1\s*>/gi, '')
    .replace(/<[^<>]*>/g, '')
    .replace(/&#x([\da-f]{1,6});/gi, (_all, code: string) => safeCharacter(parseInt(code, 16)))
    .replace(/&#(\d{1,7});/g, (_all, code: string) => safeCharacter(Number(code)));
  return body.match(/\p{Script=Han}/gu)?.length ?? 0;
}
const safeCharacter = (code: number): string => (code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '');
