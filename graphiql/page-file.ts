/** A file that was saved from a browser: its text, and where it was saved from. */
import { readBytes, type Decode } from '../server/parse/read/encoding.js';
import { refusalOf, type Refusal } from './file-kinds.js';

export interface PageOfFile {
  readonly text: string;
  /** Empty where the file does not tell, never that of another page. */
  readonly address: string;
  readonly encoding: string;
}

/** As the server would read it (npm run ingest), or why it cannot. */
export async function pageOfFile(file: Blob): Promise<PageOfFile | Refusal> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const refusal = refusalOf(bytes);
  if (refusal) return refusal;
  const { text, encoding } = readBytes(bytes, decode);
  const marked = text.replace(/^\ufeff/, '');
  return { text: marked, address: savedFrom(marked), encoding };
}

const decode: Decode = (bytes, encoding) => new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes);

/** A browser writes it at the head of what it saves, with its length: <!-- saved from url=(0042)https://… --> */
const savedFrom = (text: string): string =>
  /<!-- saved from url=\(\d{4}\)(https?:\/\/\S+) -->/.exec(text.slice(0, 2_048))?.[1] ?? '';
