/** The text of a file that was saved from a browser: in UTF-8, in the encoding that its own meta element names, or in GB18030. */

/** A meta element stands within the first bytes of a page. */
const headBytes = 2_048;

export async function textOfFile(file: Blob): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  return decoded(bytes, 'utf-8') ?? decoded(bytes, namedEncoding(bytes)) ?? new TextDecoder('gb18030').decode(bytes);
}

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
