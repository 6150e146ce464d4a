/** Reads pages from files, directories and standard input, one at a time. */
import { open, readdir, readFile, stat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { z } from 'zod';
import { messageOf } from '../platform/errors.js';
import { aboutPage, knownBeside, toKnown, withKnown, type KnownOfPage } from './page.about.js';
import { packedLines } from './packed-lines.js';
import type { IncomingPage } from './received.js';

/** A page with its origin, or the reason why there is none. */
export type Input =
  | { readonly from: string; readonly page: IncomingPage }
  | { readonly from: string; readonly fault: string }
  /** A file in a directory that is not a page. */
  | { readonly from: string; readonly skipped: string };

/** Larger files are not even kept as rejections. */
const storableBytes = 64 * 2 ** 20;
const pageEndings = new Set(['.html', '.htm', '.txt']);
const lineEndings = new Set(['.jsonl', '.ndjson']);

/** Of an export's folder, the one that holds pages. */
const packedPages = 'pages.jsonl.gz';
const isPacked = (file: string): boolean => /\.(?:jsonl|ndjson)\.gz$/i.test(file);

const line = aboutPage.extend({ content: z.string() });

/** `known`: defaults for the metadata of all pages. */
export async function* readInputs(arguments_: readonly string[], known: KnownOfPage = {}): AsyncGenerator<Input> {
  for (const argument of arguments_) {
    const inputs = argument === '-' ? readStandardInput() : readPath(argument);
    for await (const input of inputs) yield 'page' in input ? { ...input, page: withKnown(input.page, known) } : input;
  }
}

/** Number of inputs, counting each JSON line, for the progress bar. Null if unknown. */
export async function countInputs(arguments_: readonly string[]): Promise<number | null> {
  if (arguments_.includes('-')) return null;
  let count = 0;
  for (const argument of arguments_)
    for await (const file of filesOf(argument))
      count += typeof file === 'string' && hasLines(file) ? await countLines(file) : 1;
  return count;
}

/** Non-empty lines; an unreadable file counts as one input. */
async function countLines(file: string): Promise<number> {
  let count = 0;
  try {
    for await (const line of await linesIn(file)) if (line.trim() !== '') count += 1;
  } catch {
    return 1;
  }
  return count;
}

async function* readPath(path: string): AsyncGenerator<Input> {
  for await (const file of filesOf(path)) {
    if (typeof file !== 'string') yield file;
    else if (hasLines(file)) yield* readLines(file);
    else yield await readPageFile(file);
  }
}

/** A file given by name is a page whatever its extension; in a directory the extension decides. */
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
      else if (pageEndings.has(ending) || lineEndings.has(ending) || entry.name === packedPages) yield file;
    }
  } catch (thrown) {
    yield { from: path, fault: messageOf(thrown) };
  }
}

async function readPageFile(file: string): Promise<Input> {
  try {
    const { size } = await stat(file);
    if (size > storableBytes) return { from: file, fault: tooMuch(size) };
    return { from: file, page: withKnown({ content: await readFile(file) }, await knownBeside(file)) };
  } catch (thrown) {
    return { from: file, fault: messageOf(thrown) };
  }
}

async function* readLines(file: string): AsyncGenerator<Input> {
  try {
    yield* linesOf(await linesIn(file), file);
  } catch (thrown) {
    yield { from: file, fault: messageOf(thrown) };
  }
}

const hasLines = (file: string): boolean => lineEndings.has(extname(file).toLowerCase()) || isPacked(file);

const linesIn = async (file: string): Promise<AsyncIterable<string>> =>
  isPacked(file) ? packedLines(file) : (await open(file)).readLines();

async function* linesOf(lines: AsyncIterable<string>, from: string): AsyncGenerator<Input> {
  let number = 0;
  for await (const text of lines) {
    number += 1;
    if (text.trim() !== '') yield readLine(text, `${from}:${number}`);
  }
}

/**
 * A JSON line without content is metadata, not a page: skipped. A line that is not JSON is an
 * error.
 */
function readLine(text: string, from: string): Input {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (thrown) {
    return { from, fault: `is not valid JSON: ${messageOf(thrown)}` };
  }
  if (isAboutPage(value)) return { from, skipped: 'has no content' };
  const parsed = line.safeParse(value);
  if (!parsed.success)
    return { from, fault: parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ') };
  const { content, ...about } = parsed.data;
  return { from, page: withKnown({ content }, toKnown(about)) };
}

const isAboutPage = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !('content' in value);

/** One page, or JSON lines if it begins with a brace: these are streamed. */
async function* readStandardInput(): AsyncGenerator<Input> {
  const chunks = process.stdin[Symbol.asyncIterator]() as AsyncIterableIterator<Buffer>; // no encoding is set, so chunks are buffers
  let head = Buffer.alloc(0);
  while (head.toString('utf8').trim() === '') {
    const next = await chunks.next();
    if (next.done === true) break;
    head = Buffer.concat([head, next.value]);
  }
  const whole = Readable.from(rejoined(head, chunks));
  if (head.toString('utf8').trimStart().startsWith('{')) {
    yield* linesOf(createInterface({ input: whole, crlfDelay: Infinity }), 'standard input');
    return;
  }
  const parts: Buffer[] = [];
  for await (const part of whole) parts.push(part as Buffer); // buffers put in above
  const content = Buffer.concat(parts);
  if (content.length > storableBytes) yield { from: 'standard input', fault: tooMuch(content.length) };
  else yield { from: 'standard input', page: { content } };
}

async function* rejoined(head: Buffer, rest: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  yield head;
  yield* rest;
}

const tooMuch = (size: number): string => `has ${Math.ceil(size / 2 ** 20)} MB; the limit is 64 MB`;
