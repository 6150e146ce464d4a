/** Files, folders and standard input -> pages, one at a time. */
import { createReadStream } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import { messageOf } from '../platform/errors.js';
import type { IncomingPage } from './run.js';

/** A page with where it came from, or why there is none. */
export type Input =
  | { readonly from: string; readonly page: IncomingPage }
  | { readonly from: string; readonly fault: string }
  /** Something that is no page and was not asked for by name. */
  | { readonly from: string; readonly skipped: string };

const pageEndings = new Set(['.html', '.htm', '.txt']);
const lineEndings = new Set(['.jsonl', '.ndjson']);

const line = z.object({
  content: z.string(),
  sourceUrl: z.url({ protocol: /^https?$/ }).nullish(),
  retrievedAt: z.iso.datetime({ offset: true }).nullish(),
});

export async function* readInputs(arguments_: readonly string[]): AsyncGenerator<Input> {
  for (const argument of arguments_) {
    if (argument === '-') yield* readStandardInput();
    else yield* readPath(argument);
  }
}

/** How many files there are to read: for the progress bar. */
export async function countInputs(arguments_: readonly string[]): Promise<number> {
  let count = 0;
  for (const argument of arguments_)
    for await (const file of filesOf(argument)) if (typeof file === 'string') count += 1;
  return count;
}

async function* readPath(path: string): AsyncGenerator<Input> {
  for await (const file of filesOf(path)) {
    if (typeof file !== 'string') yield file;
    else if (lineEndings.has(extname(file).toLowerCase())) yield* readLines(file);
    else yield await readPageFile(file);
  }
}

/** A file that is named is a page whatever its ending; in a folder the ending tells. */
async function* filesOf(path: string): AsyncGenerator<string | Input> {
  if (path === '-') return;
  try {
    if (!(await stat(path)).isDirectory()) {
      yield path;
      return;
    }
    const entries = (await readdir(path, { withFileTypes: true })).sort((a, b) => (a.name < b.name ? -1 : 1));
    for (const entry of entries) {
      const file = join(path, entry.name);
      const ending = extname(entry.name).toLowerCase();
      if (entry.isDirectory()) yield* filesOf(file);
      else if (pageEndings.has(ending) || lineEndings.has(ending)) yield file;
    }
  } catch (thrown) {
    yield { from: path, fault: messageOf(thrown) };
  }
}

async function readPageFile(file: string): Promise<Input> {
  try {
    return { from: file, page: { content: await readFile(file) } };
  } catch (thrown) {
    return { from: file, fault: messageOf(thrown) };
  }
}

async function* readLines(file: string): AsyncGenerator<Input> {
  let number = 0;
  for await (const text of createInterface({ input: createReadStream(file, 'utf8'), crlfDelay: Infinity })) {
    number += 1;
    if (text.trim() !== '') yield readLine(text, `${file}:${number}`);
  }
}

/** A line of JSON without content is about a page, not one: skipped. One that is no JSON at all is a fault. */
function readLine(text: string, from: string): Input {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (thrown) {
    return { from, fault: `is no JSON: ${messageOf(thrown)}` };
  }
  if (typeof value === 'object' && value !== null && !('content' in value)) return { from, skipped: 'has no content' };
  const parsed = line.safeParse(value);
  if (!parsed.success)
    return { from, fault: parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ') };
  const { content, sourceUrl, retrievedAt } = parsed.data;
  const at = retrievedAt == null ? {} : { retrievedAt: new Date(retrievedAt) };
  return { from, page: { content, ...(sourceUrl == null ? {} : { sourceUrl }), ...at } };
}

/** One page, or JSON lines where the first line is an object with content. */
async function* readStandardInput(): AsyncGenerator<Input> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk as Uint8Array)); // standard input is read as bytes
  const bytes = Buffer.concat(chunks);
  const text = bytes.toString('utf8').trimStart();
  if (!text.startsWith('{')) {
    yield { from: 'standard input', page: { content: bytes } };
    return;
  }
  for (const [i, one] of text.split('\n').entries())
    if (one.trim() !== '') yield readLine(one, `standard input:${i + 1}`);
}
