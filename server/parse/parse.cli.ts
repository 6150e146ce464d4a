/**
 * npm run parse -- FILE…: reads pages and writes one {"file", "preview"} per line. Uses no
 * database.
 */
import { readFile } from 'node:fs/promises';
import { parsePage } from './parse-page.js';

const usage = `Usage: npm run parse -- FILE…
Parses pages (HTML or text; UTF-8, GB18030 or Big5; - is standard input) and prints one JSON object per line:
{"file": the name as given, "preview": the result of parsing}; a page with several documents has one line for each.`;

export async function parseFiles(files: readonly string[], io: ParseIo): Promise<number> {
  if (files.length === 0 || files.includes('--help')) {
    io.err(usage);
    return files.length === 0 ? 2 : 0;
  }
  const today = new Date().toISOString().slice(0, 10);
  let failed = false;
  for (const file of files) {
    const content = await io
      .read(file)
      .catch((error: unknown) => (error instanceof Error ? error : new Error(String(error))));
    if (content instanceof Error) {
      failed = true;
      io.err(`${file}: ${reasonOf(content)}`);
      continue;
    }
    const { preview, further } = parsePage({ content, today });
    for (const each of [preview, ...further]) io.out(JSON.stringify({ file, preview: each }));
  }
  return failed ? 1 : 0;
}

export interface ParseIo {
  readonly read: (file: string) => Promise<Uint8Array>;
  readonly out: (line: string) => void;
  readonly err: (line: string) => void;
}

const reasons: ReadonlyMap<string, string> = new Map([
  ['ENOENT', 'no such file'],
  ['EISDIR', 'is a directory, not a page'],
  ['EACCES', 'permission denied'],
]);

function reasonOf(error: Error): string {
  const code = 'code' in error ? String(error.code) : '';
  return reasons.get(code) ?? error.message;
}

async function readStandardInput(): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}

if (process.argv[1]?.endsWith('parse.cli.ts') === true) {
  process.exitCode = await parseFiles(process.argv.slice(2), {
    read: (file) => (file === '-' ? readStandardInput() : readFile(file)),
    out: (line) => process.stdout.write(`${line}\n`),
    err: (line) => process.stderr.write(`${line}\n`),
  });
}
