/** Bytes -> text. What the content says wins over what its labels claim: headers and meta tags lie. */
import iconv from 'iconv-lite';

export type Encoding = 'UTF-8' | 'GB18030' | 'Big5';

const names: readonly (readonly [RegExp, Encoding])[] = [
  [/^utf-?8$/i, 'UTF-8'],
  [/^(?:gb18030|gbk|gb2312|gb_2312-80|x-gbk|cp936)$/i, 'GB18030'],
  [/^(?:big5|big5-hkscs|x-x-big5|cp950)$/i, 'Big5'],
];
const charset = /charset\s{0,4}=\s{0,4}["']?([\w-]{3,20})/i;

export function decodeBytes(bytes: Uint8Array, contentType: string | undefined): { text: string; encoding: Encoding } {
  const strict = decodeUtf8(bytes, true);
  if (strict !== null) return { text: strict, encoding: 'UTF-8' };
  const encoding = claimed(contentType) ?? claimed(Buffer.from(bytes.subarray(0, 2_048)).toString('latin1'));
  const candidates: Encoding[] =
    encoding === null || encoding === 'UTF-8' ? ['GB18030', 'Big5'] : [encoding, ...others(encoding)];
  const read = candidates.map((name) => ({ encoding: name, text: iconv.decode(bytes, name) }));
  const best = read.reduce((a, b) => (faults(b.text) < faults(a.text) ? b : a));
  // UTF-8 with a few broken bytes is still UTF-8.
  const loose = decodeUtf8(bytes, false) ?? '';
  return faults(loose) < faults(best.text) ? { text: loose, encoding: 'UTF-8' } : best;
}

const others = (encoding: Encoding): Encoding[] => (encoding === 'Big5' ? ['GB18030'] : ['Big5']);

function claimed(label: string | undefined): Encoding | null {
  const name = label === undefined ? undefined : charset.exec(label)?.[1];
  return names.find(([pattern]) => name !== undefined && pattern.test(name))?.[1] ?? null;
}

function decodeUtf8(bytes: Uint8Array, fatal: boolean): string | null {
  try {
    return new TextDecoder('utf-8', { fatal, ignoreBOM: true }).decode(bytes);
  } catch {
    return null; // not UTF-8: that is the question
  }
}

/** What text read in the wrong encoding is full of: marks of loss, private and rare characters. As a share. */
function faults(text: string): number {
  const sample = text.slice(0, 20_000);
  const bad = sample.match(/[\ufffd\ue000-\uf8ff\u0080-\u009f]/g)?.length ?? 0;
  const han = sample.match(/[\u4e00-\u9fff]/g)?.length ?? 0;
  const frequent =
    sample.match(/[的一是在不了有和人这中大为上国我以要他会政府市区公开發關於通知工作會議號機構]/g)?.length ?? 0;
  return bad / Math.max(1, sample.length) - (han === 0 ? 0 : frequent / han / 10);
}
