/** A file that was saved from a browser: its text, and where it was saved from. */
import type { PastedPage } from './page-panel.js';

/** A meta element stands within the first bytes of a page. */
const headBytes = 2_048;

/** The address is empty where the file does not tell, never that of another page. */
export async function pageOfFile(file: Blob): Promise<PastedPage> {
  const text = textOf(new Uint8Array(await file.arrayBuffer()));
  return { text, address: savedFrom(text) };
}

/** In UTF-8, in the encoding that its own meta element names, or in GB18030. */
const textOf = (bytes: Uint8Array): string =>
  decoded(bytes, 'utf-8') ?? decoded(bytes, namedEncoding(bytes)) ?? new TextDecoder('gb18030').decode(bytes);

/** Null where the bytes are not of this encoding, or there is none of this name. */
function decoded(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

const namedEncoding = (bytes: Uint8Array): string =>
  /charset=["']?([\w-]+)/i.exec(new TextDecoder('latin1').decode(bytes.subarray(0, headBytes)))?.[1] ?? 'gb18030';

/** Browsers write it at the head of what they save, with its length: <!-- saved from url=(0042)https://… --> */
const savedFrom = (text: string): string =>
  /<!-- saved from url=\(\d{4}\)(https?:\/\/\S+) -->/.exec(text.slice(0, headBytes))?.[1] ?? '';
