/**
 * Detects the encoding of bytes. Pure and independent of a decoder: the server passes iconv-lite,
 * GraphiQL the browser's TextDecoder, with the same result.
 */
import common from './common-characters.json' with { type: 'json' };

export type Encoding = 'UTF-8' | 'UTF-16LE' | 'UTF-16BE' | 'GB18030' | 'Big5';
type Declarable = Exclude<Encoding, 'UTF-16LE' | 'UTF-16BE'>;
/** Undecodable bytes become U+FFFD; a byte order mark is kept. */
export type Decode = (bytes: Uint8Array, encoding: Encoding) => string;

const commonCharacters = new Set(common.simplified + common.traditional + common.punctuation);
/** Sufficient to distinguish encodings. */
const sampleBytes = 96 * 1024;
/** A <meta> must be within the first bytes. */
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
  /** The declared encoding, if known; null for UTF-16, which has a byte order mark. */
  readonly declared: Encoding | null;
  /** Neither a byte order mark nor strict UTF-8: the best match. */
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

/** UTF-16 is only recognised by its byte order mark. */
function wideEncoding(bytes: Uint8Array): Encoding | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'UTF-16LE';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'UTF-16BE';
  return null;
}

function strictUtf8(bytes: Uint8Array): string | null {
  try {
    return utf8.decode(bytes);
  } catch {
    // Not an error: the bytes have another encoding.
    return null;
  }
}

/** The charset of the header, otherwise of the first <meta>. */
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

/** Share of common characters among non-ASCII ones; undecodable ones count against it. */
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
