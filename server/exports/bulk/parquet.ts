/** Rows as a Parquet file: columns by the types of the schema, lists as lists, packed within. */
import { gzipSync } from 'node:zlib';
import { fileWriter, ParquetWriter } from 'hyparquet-writer';
import type { SchemaElement } from 'hyparquet';
import type { Line } from '../formats/rows.js';
import { factsOf } from '../operation.js';
import type { RowFile, Shape } from './row-file.js';

/** What is held before it is written as a group. */
const rowsAtMost = 5_000;
const charactersAtMost = 4_000_000;

type ValueType = Pick<SchemaElement, 'type' | 'converted_type'>;
const text: ValueType = { type: 'BYTE_ARRAY', converted_type: 'UTF8' };
const types: Readonly<Record<string, ValueType>> = {
  Int: { type: 'INT32' },
  Float: { type: 'DOUBLE' },
  Boolean: { type: 'BOOLEAN' },
};

function elementsOf({ schema, type: of, columns }: Shape): SchemaElement[] {
  const below = columns.flatMap((column): SchemaElement[] => {
    const { type, isList } = factsOf(schema, of, column);
    const value = types[type.name] ?? text;
    if (!isList) return [{ name: column.name, repetition_type: 'OPTIONAL', ...value }];
    return [
      { name: column.name, repetition_type: 'OPTIONAL', num_children: 1, converted_type: 'LIST' },
      { name: 'list', repetition_type: 'REPEATED', num_children: 1 },
      { name: 'element', repetition_type: 'OPTIONAL', ...value },
    ];
  });
  return [{ name: 'root', num_children: columns.length }, ...below];
}

export class ParquetFile implements RowFile {
  rows = 0;
  private readonly writer: ParquetWriter;
  private held: Line[] = [];
  private characters = 0;

  constructor(
    path: string,
    private readonly shape: Shape,
  ) {
    this.writer = new ParquetWriter({
      writer: fileWriter(path),
      schema: elementsOf(shape),
      codec: 'GZIP',
      compressors: { GZIP: (bytes) => gzipSync(bytes) },
      createdBy: 'notice-graph',
    });
  }

  async add(rows: readonly Line[]): Promise<void> {
    this.rows += rows.length;
    for (const line of rows) {
      this.held.push(line);
      for (const cell of line) this.characters += typeof cell === 'string' ? cell.length : 8;
    }
    if (this.held.length >= rowsAtMost || this.characters >= charactersAtMost) await this.flush();
  }

  async end(): Promise<void> {
    await this.flush();
    await this.writer.finish();
  }

  private async flush(): Promise<void> {
    if (this.held.length === 0) return;
    const { held } = this;
    const columnData = this.shape.columns.map(({ name }, i) => ({ name, data: held.map((line) => line[i] ?? null) }));
    await this.writer.write({ columnData, rowGroupSize: held.length });
    this.held = [];
    this.characters = 0;
  }
}
