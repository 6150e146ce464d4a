/**
 * Rows in PostgreSQL's binary COPY format, which spares the server parsing numbers, dates and lists
 * from text.
 */
import { storableJson, storableText } from './insert-rows.js';

/** Column name and type as in pg_type; enums are `enum`. */
export interface ColumnType {
  readonly name: string;
  readonly type: string;
}

const signature = Buffer.from('PGCOPY\n\u00ff\r\n\0', 'latin1');
const headerBytes = signature.length + 8;
const int4 = 23;
const text = 25;
const millisecondsTo2000 = Date.UTC(2000, 0, 1);
const day = 86_400_000;
/** Terminator of a lexeme without positions. */
const lexemeEnd = '\0\0\0';

/** Rows of one table, in sequence. */
export class BinaryRows {
  private readonly writer = new BinaryWriter();
  private readonly fields: readonly { readonly name: string; readonly write: Write }[];

  constructor(columns: readonly ColumnType[]) {
    this.fields = columns.map(({ name, type }) => ({ name, write: writers[type] ?? unknownType(type) }));
  }

  add(row: object): void {
    const { writer, fields } = this;
    writer.int16(fields.length);
    for (const { name, write } of fields) {
      const value: unknown = Reflect.get(row, name);
      if (value === null || value === undefined) writer.int32(-1);
      else write(writer, value);
    }
  }

  end(): Uint8Array {
    return this.writer.end();
  }
}

type Write = (writer: BinaryWriter, value: unknown) => void;
const unknownType = (type: string): Write => {
  throw new Error(`bulk loading does not support the column type ${type}: add it to binary-rows.ts`);
};

const writeText: Write = (writer, value) => {
  writer.text(String(value));
};
const writers: Readonly<Record<string, Write>> = {
  text: writeText,
  bpchar: writeText,
  enum: writeText,
  uuid: (writer, value) => {
    writer.uuid(String(value));
  },
  bool: (writer, value) => {
    writer.int32(1);
    writer.int8(value === true ? 1 : 0);
  },
  int4: (writer, value) => {
    writer.int32(4);
    writer.int32(Number(value));
  },
  int8: (writer, value) => {
    writer.int32(8);
    writer.int64(BigInt(Number(value)));
  },
  float8: (writer, value) => {
    writer.int32(8);
    writer.double(Number(value));
  },
  date: (writer, value) => {
    writer.int32(4);
    writer.int32(Math.floor((millisecondsOf(value) - millisecondsTo2000) / day));
  },
  timestamptz: (writer, value) => {
    writer.int32(8);
    writer.int64(BigInt(millisecondsOf(value) - millisecondsTo2000) * 1_000n);
  },
  jsonb: (writer, value) => {
    writer.sized(() => {
      writer.int8(1); // tsvector format version
      writer.characters(storableJson(value));
    });
  },
  bytea: (writer, value) => {
    if (!(value instanceof Uint8Array)) throw new Error('expected bytes');
    writer.int32(value.length);
    writer.bytes(value);
  },
  tsvector: (writer, value) => {
    writer.sized(() => {
      writer.lexemes(listOf(value).map(String));
    });
  },
  _int4: (writer, value) => {
    const numbers = value instanceof Int32Array ? value : Int32Array.from(listOf(value), Number);
    writer.list(int4, numbers.length, () => {
      writer.integers(numbers);
    });
  },
  _text: (writer, value) => {
    const texts = listOf(value);
    writer.list(text, texts.length, () => {
      for (const each of texts) writer.text(String(each));
    });
  },
};

function listOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  throw new Error('expected a list');
}

/** YYYY-MM-DD dates or instants. */
function millisecondsOf(value: unknown): number {
  const milliseconds = value instanceof Date ? value.getTime() : Date.parse(String(value));
  if (Number.isNaN(milliseconds)) throw new Error(`${String(value)} is not a valid date`);
  return milliseconds;
}

class BinaryWriter {
  private buffer = Buffer.allocUnsafe(1 << 16);
  private at = headerBytes;

  constructor() {
    signature.copy(this.buffer);
    this.buffer.fill(0, signature.length, headerBytes); // flags and header extension length: none
  }

  int8(value: number): void {
    this.room(1);
    this.at = this.buffer.writeUInt8(value, this.at);
  }

  int16(value: number): void {
    this.room(2);
    this.at = this.buffer.writeInt16BE(value, this.at);
  }

  int32(value: number): void {
    this.room(4);
    this.at = this.buffer.writeInt32BE(value | 0, this.at);
  }

  /** Each preceded by its length. */
  integers(values: Int32Array): void {
    this.room(values.length * 8);
    const view = new DataView(this.buffer.buffer, this.buffer.byteOffset + this.at, values.length * 8);
    for (let i = 0; i < values.length; i += 1) {
      view.setInt32(i * 8, 4);
      view.setInt32(i * 8 + 4, values[i] ?? 0);
    }
    this.at += values.length * 8;
  }

  int64(value: bigint): void {
    this.room(8);
    this.at = this.buffer.writeBigInt64BE(value, this.at);
  }

  double(value: number): void {
    this.room(8);
    this.at = this.buffer.writeDoubleBE(value, this.at);
  }

  bytes(value: Uint8Array): void {
    this.room(value.length);
    this.buffer.set(value, this.at);
    this.at += value.length;
  }

  /** An unpaired surrogate is encoded as U+FFFD. */
  characters(value: string): void {
    this.room(value.length * 3);
    this.at += this.buffer.write(value, this.at, 'utf8');
  }

  text(value: string): void {
    const storable = value.includes('\0') ? storableText(value) : value;
    this.room(4 + storable.length * 3);
    const written = this.buffer.write(storable, this.at + 4, 'utf8');
    this.int32(written);
    this.at += written;
  }

  uuid(value: string): void {
    this.room(20);
    this.int32(16);
    const written = this.buffer.write(value.replaceAll('-', ''), this.at, 'hex');
    if (written !== 16) throw new Error(`${value} is not a UUID`);
    this.at += written;
  }

  list(type: number, length: number, write: () => void): void {
    this.sized(() => {
      this.int32(length === 0 ? 0 : 1); // dimensions
      this.int32(0); // no nulls
      this.int32(type);
      if (length === 0) return;
      this.int32(length);
      this.int32(1); // the first is number 1
      write();
    });
  }

  /** Unpaired surrogates all encode as U+FFFD: no lexeme may occur twice. */
  lexemes(words: readonly string[]): void {
    const joined = words.join(lexemeEnd);
    const isStorable = !/\p{Surrogate}/u.test(joined);
    const storable = isStorable ? words : [...new Set(words.map(storableText))];
    this.int32(storable.length);
    if (storable.length > 0) this.characters((isStorable ? joined : storable.join(lexemeEnd)) + lexemeEnd);
  }

  /** Writes the length before the content. */
  sized(write: () => void): void {
    this.int32(0);
    const start = this.at;
    write();
    this.buffer.writeInt32BE(this.at - start, start - 4);
  }

  end(): Uint8Array {
    this.int16(-1);
    return this.buffer.subarray(0, this.at);
  }

  private room(bytes: number): void {
    const needed = this.at + bytes;
    if (needed <= this.buffer.length) return;
    const larger = Buffer.allocUnsafe(Math.max(needed, this.buffer.length * 2));
    this.buffer.copy(larger, 0, 0, this.at);
    this.buffer = larger;
  }
}
