/**
 * Which encoding bytes are in. Pure, without a decoder of its own: the server brings iconv-lite, GraphiQL the browser's TextDecoder, and
 * both come to the same answer.
 */
import common from './common-characters.json' with { type: 'json' };

export type Encoding = 'UTF-8' | 'UTF-16LE' | 'UTF-16BE' | 'GB18030' | 'Big5';
type Declarable = Exclude<Encoding, 'UTF-16LE' | 'UTF-16BE'>;
/** What cannot be decoded becomes U+FFFD; a byte order mark stays. */
export type Decode = (bytes: Uint8Array, encoding: Encoding) => string;

const commonCharacters = new Set(common.simplified + common.traditional + common.punctuation);
/** Enough to tell encodings apart; a longer look only costs time. */
const sampleBytes = 96 * 1024;
/** A <meta> stands within the first bytes of a page. */
const headBytes = 4096;
const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const latin1 = new TextDecoder('latin1');
const declaredNames: ReadonlyMap<string, Declarable> = new Map([
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

export interface Reading {
  readonly text: string;
  readonly encoding: Encoding;
  /** What the page says of itself, where that is known; null for UTF-16, which says it by its mark. */
  readonly declared: Encoding | null;
  /** Neither a mark nor strict UTF-8: what fits best. */
  readonly isGuessed: boolean;
}

export function readBytes(bytes: Uint8Array, decode: Decode, contentType?: string): Reading {
  const wide = wideEncoding(bytes);
  if (wide) return { text: decode(bytes, wide), encoding: wide, declared: null, isGuessed: false };
  const declared = declaredEncoding(bytes, contentType);
  const strict = strictUtf8(bytes);
  if (strict !== null) return { text: strict, encoding: 'UTF-8', declared, isGuessed: false };
  const encoding = likeliest(bytes.subarray(0, sampleBytes), declared, decode);
  return { text: decode(bytes, encoding), encoding, declared, isGuessed: true };
}

/** UTF-16 is told by its byte order mark alone. */
function wideEncoding(bytes: Uint8Array): Encoding | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'UTF-16LE';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'UTF-16BE';
  return null;
}

function strictUtf8(bytes: Uint8Array): string | null {
  try {
    return utf8.decode(bytes);
  } catch {
    // Not a fault: the bytes are in another encoding, which is what is asked here.
    return null;
  }
}

/** The header's charset, else that of the first <meta>. */
function declaredEncoding(bytes: Uint8Array, contentType: string | undefined): Declarable | null {
  const head = latin1.decode(bytes.subarray(0, headBytes));
  for (const text of [contentType ?? '', head]) {
    const name = /charset\s{0,4}=\s{0,4}["']?([\w-]{3,20})/i.exec(text)?.[1];
    const known = name === undefined ? undefined : declaredNames.get(name.toLowerCase());
    if (known) return known;
  }
  return null;
}

function likeliest(sample: Uint8Array, declared: Encoding | null, decode: Decode): Encoding {
  let best: Encoding = 'GB18030';
  let bestScore = Number.NEGATIVE_INFINITY;
  for (const encoding of ['GB18030', 'Big5', 'UTF-8'] as const) {
    const score = likelihood(decode(sample, encoding)) + (encoding === declared ? 0.02 : 0);
    if (score > bestScore) [best, bestScore] = [encoding, score];
  }
  return best;
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
