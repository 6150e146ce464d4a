/** A file saved from a browser: its text and original address. */
import { readBytes, type Decode } from '../server/parse/read/encoding.js';
import { refusalOf, type Refusal } from './file-kinds.js';

export interface PageOfFile {
  readonly text: string;
  /** Empty if the file does not state it; never that of another page. */
  readonly address: string;
  readonly encoding: string;
}

/** The page as the server would read it (npm run ingest), or why it cannot. */
export async function pageOfFile(file: Blob): Promise<PageOfFile | Refusal> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const refusal = refusalOf(bytes);
  if (refusal) return refusal;
  const { text, encoding } = readBytes(bytes, decode);
  const marked = text.replace(/^\ufeff/, '');
  return { text: marked, address: savedFrom(marked), encoding };
}

const decode: Decode = (bytes, encoding) => new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes);

/**
 * Browsers write it at the beginning of a saved page, with its length: <!-- saved from
 * url=(0042)https://… -->
 */
const savedFrom = (text: string): string =>
  /<!-- saved from url=\(\d{4}\)(https?:\/\/\S+) -->/.exec(text.slice(0, 2_048))?.[1] ?? '';
