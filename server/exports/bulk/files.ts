/** Files of an export: rows go in, some at a time, and wait until they are written. */
import { createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { finished } from 'node:stream/promises';
import { createGzip, type Gzip } from 'node:zlib';
import { lines, table, type Line, type RowWriter } from '../formats/rows.js';
import type { BulkFormat } from './manifest.js';
import { ParquetFile } from './parquet.js';
import type { RowFile, Shape } from './row-file.js';

/** Text, packed as it comes. */
export class PackedText {
  private readonly gzip: Gzip;
  private readonly written: Promise<void>;

  constructor(path: string) {
    this.gzip = createGzip({ level: 6 });
    const file = createWriteStream(path, { flags: 'wx' });
    this.gzip.once('error', (fault) => file.destroy(fault));
    file.once('error', (fault) => this.gzip.destroy(fault));
    this.written = finished(this.gzip.pipe(file));
    this.written.catch(() => undefined); // end() rejects
  }

  async add(text: string): Promise<void> {
    if (this.gzip.destroyed) return this.written;
    if (text !== '' && !this.gzip.write(text)) await Promise.race([once(this.gzip, 'drain'), this.written]);
  }

  async end(): Promise<void> {
    this.gzip.end();
    await this.written;
  }
}

class TextFile implements RowFile {
  rows = 0;
  private readonly text: PackedText;
  private isBegun = false;

  constructor(
    path: string,
    private readonly writer: RowWriter,
  ) {
    this.text = new PackedText(path);
  }

  async add(rows: readonly Line[]): Promise<void> {
    this.rows += rows.length;
    await this.begin();
    await this.text.add(this.writer.rows(rows));
  }

  async end(): Promise<void> {
    await this.begin();
    await this.text.end();
  }

  private async begin(): Promise<void> {
    if (this.isBegun) return;
    this.isBegun = true;
    await this.text.add(this.writer.head);
  }
}

export const endings: Readonly<Record<BulkFormat, string>> = {
  jsonl: 'jsonl.gz',
  csv: 'csv.gz',
  parquet: 'parquet',
};

export function rowFile(path: string, format: BulkFormat, shape: Shape): RowFile {
  if (format === 'parquet') return new ParquetFile(path, shape);
  return new TextFile(path, format === 'csv' ? table(shape.columns, 'en') : lines(shape.columns));
}
