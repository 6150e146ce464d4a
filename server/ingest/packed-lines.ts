/** Lines of a file that is packed by gzip: what `npm run export` of another instance wrote. */
import { createReadStream } from 'node:fs';
import { StringDecoder } from 'node:string_decoder';
import { createGunzip } from 'node:zlib';

/** A page of 64 MB, written as JSON. */
const longestLine = 256 * 2 ** 20;

/** Throws where the file is not whole, or unpacks to a line without end. */
export async function* packedLines(file: string): AsyncGenerator<string> {
  const source = createReadStream(file);
  const unpacking = createGunzip({ chunkSize: 2 ** 20 });
  source.once('error', (fault) => unpacking.destroy(fault));
  const decoder = new StringDecoder('utf8');
  let begun: string[] = [];
  let length = 0;
  for await (const chunk of source.pipe(unpacking) as AsyncIterable<Buffer>) {
    const [first = '', ...further] = decoder.write(chunk).split('\n');
    begun.push(first);
    length += first.length;
    if (length > longestLine) throw new Error('a line of it is longer than any page');
    for (const next of further) {
      yield begun.join('');
      begun = [next];
      length = next.length;
    }
  }
  yield begun.join('') + decoder.end();
}
