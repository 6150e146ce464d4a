/**
 * Bytes -> text. What a server says about its pages is often wrong (a proxy adds charset=utf-8 to everything, a template
 * keeps gb2312 from 2003), so the bytes decide and what was declared only breaks a tie.
 */
import iconv from 'iconv-lite';
import type { StageWarning } from '../stages.js';
import common from './common-characters.json' with { type: 'json' };

export interface DecodedPage {
  readonly text: string;
  readonly encoding: string;
  readonly warnings: readonly StageWarning[];
}

type Encoding = 'UTF-8' | 'GB18030' | 'Big5';
const commonCharacters = new Set(common.simplified + common.traditional + common.punctuation);
/** Enough to tell encodings apart; a longer look only costs time. */
const sampleBytes = 96 * 1024;
const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const declaredNames: ReadonlyMap<string, Encoding> = new Map([
  ['utf-8', 'UTF-8'],
  ['utf8', 'UTF-8'],
  ['gb2312', 'GB18030'],
  ['gbk', 'GB18030'],
  ['gb18030', 'GB18030'],
  ['x-gbk', 'GB18030'],
  ['cp936', 'GB18030'],
  ['big5', 'Big5'],
  ['big5-hkscs', 'Big5'],
  ['x-x-big5', 'Big5'],
]);

export function decodePage(content: Uint8Array | string, contentType: string | undefined): DecodedPage {
  if (typeof content === 'string') return { text: content, encoding: 'UTF-8', warnings: [] };
  const wide = wideEncoding(content);
  if (wide)
    return { text: iconv.decode(Buffer.from(content), wide, { stripBOM: false }), encoding: wide, warnings: [] };
  const declared = declaredEncoding(content, contentType);
  const strict = strictUtf8(content);
  if (strict !== null) return { text: strict, encoding: 'UTF-8', warnings: mislabelled(declared, 'UTF-8', strict) };
  return bestOf(content, declared);
}

/** UTF-16 is told by its byte order mark alone. */
function wideEncoding(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'UTF-16LE';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'UTF-16BE';
  return null;
}

function strictUtf8(bytes: Uint8Array): string | null {
  try {
    return utf8.decode(bytes);
  } catch {
    // Not a fault: the bytes are in another encoding, which is what this function is asked to find out.
    return null;
  }
}

/** The header's charset, else that of the first <meta>. */
function declaredEncoding(bytes: Uint8Array, contentType: string | undefined): Encoding | null {
  const head = Buffer.from(bytes.subarray(0, 4096)).toString('latin1');
  for (const text of [contentType ?? '', head]) {
    const name = /charset\s{0,4}=\s{0,4}["']?([\w-]{3,20})/i.exec(text)?.[1];
    const known = name === undefined ? undefined : declaredNames.get(name.toLowerCase());
    if (known) return known;
  }
  return null;
}

function bestOf(bytes: Uint8Array, declared: Encoding | null): DecodedPage {
  const sample = Buffer.from(bytes.subarray(0, sampleBytes));
  const candidates: readonly Encoding[] = ['GB18030', 'Big5', 'UTF-8'];
  let best: Encoding = 'GB18030';
  let bestScore = Number.NEGATIVE_INFINITY;
  for (const encoding of candidates) {
    const score = likelihood(iconv.decode(sample, encoding)) + (encoding === declared ? 0.02 : 0);
    if (score > bestScore) [best, bestScore] = [encoding, score];
  }
  const text = iconv.decode(Buffer.from(bytes), best, { stripBOM: false });
  return { text, encoding: best, warnings: [...mislabelled(declared, best, text), ...damaged(text, best)] };
}

/** Share of everyday characters among those outside ASCII; what cannot be decoded counts against it. */
function likelihood(text: string): number {
  let usual = 0;
  let broken = 0;
  let foreign = 0;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (code < 0x80) continue;
    foreign += 1;
    if (code === 0xfffd || (code >= 0xe000 && code < 0xf900)) broken += 1;
    else if (commonCharacters.has(text.charAt(i))) usual += 1;
  }
  return foreign === 0 ? 0 : (usual - 2 * broken) / foreign;
}

function mislabelled(declared: Encoding | null, found: Encoding, text: string): StageWarning[] {
  if (declared === null || declared === found || !hasForeign(text)) return [];
  const message = `The page says that it is ${declared}, but its bytes are ${found}.`;
  return [{ code: 'ENCODING_MISLABELLED', message, field: 'encoding', sourceRange: null }];
}

function hasForeign(text: string): boolean {
  for (let i = 0; i < text.length; i += 1) if (text.charCodeAt(i) > 0x7f) return true;
  return false;
}

function damaged(text: string, encoding: Encoding): StageWarning[] {
  const at = text.indexOf('\ufffd');
  if (at < 0) return [];
  const message = `Some bytes are not ${encoding}; the first stands here.`;
  return [{ code: 'ENCODING_DAMAGED', message, field: 'encoding', sourceRange: { start: at, end: at + 1 } }];
}
