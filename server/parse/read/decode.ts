/**
 * Decodes bytes. Declared encodings are often wrong (a proxy adds charset=utf-8 to everything, a
 * template keeps gb2312 from 2003), so the bytes decide and the declaration only breaks a tie.
 */
import iconv from 'iconv-lite';
import type { StageWarning } from '../stages.js';
import { readBytes, type Decode, type Encoding } from './encoding.js';

export interface DecodedPage {
  readonly text: string;
  readonly encoding: string;
  readonly warnings: readonly StageWarning[];
}

const decode: Decode = (bytes, encoding) => iconv.decode(Buffer.from(bytes), encoding, { stripBOM: false });

export function decodePage(content: Uint8Array | string, contentType: string | undefined): DecodedPage {
  if (typeof content === 'string') return { text: content, encoding: 'UTF-8', warnings: [] };
  const { text, encoding, declared, isGuessed } = readBytes(content, decode, contentType);
  const damage = isGuessed ? damaged(text, encoding) : [];
  return { text, encoding, warnings: [...mislabelled(declared, encoding, text), ...damage] };
}

function mislabelled(declared: Encoding | null, found: Encoding, text: string): StageWarning[] {
  if (declared === null || declared === found || !hasForeign(text)) return [];
  const message = `The page declares ${declared}, but its bytes are ${found}.`;
  return [{ code: 'ENCODING_MISLABELLED', message, field: 'encoding', sourceRange: null }];
}

function hasForeign(text: string): boolean {
  for (let i = 0; i < text.length; i += 1) if (text.charCodeAt(i) > 0x7f) return true;
  return false;
}

function damaged(text: string, encoding: Encoding): StageWarning[] {
  const at = text.indexOf('\ufffd');
  if (at < 0) return [];
  const message = `Some bytes are not valid ${encoding}; the first ones are here.`;
  return [{ code: 'ENCODING_DAMAGED', message, field: 'encoding', sourceRange: { start: at, end: at + 1 } }];
}
