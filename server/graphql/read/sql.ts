/** Pieces of SQL under construction: numbered parameters, table aliases, quoted names. */
import { createHash } from 'node:crypto';
import type { Statement } from '../../platform/db.js';
import { BadUserInput } from '../../platform/errors.js';
import { storableText } from '../../platform/insert-rows.js';

export const quoteName = (name: string): string => `"${name.replaceAll('"', '""')}"`;
export const quoteText = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** What was written from one place on: the same aliases and numbers of parameters come out again from there. */
interface Written {
  readonly sql: string;
  readonly aliases: number;
  readonly values: readonly unknown[];
}
export type Memory = Map<string, Written>;
export const newMemory = (): Memory => new Map();
/** Of one field. Another shape of what stands before it is another place; callers have a few. */
const manyPlaces = 16;

export class SqlWriter {
  readonly values: unknown[] = [];
  private aliases = 0;

  /** A parameter. The cast fixes its type, so that the statement is planned the same for every value. */
  bind(value: unknown, cast: string): string {
    if (!isStorable(value)) throw new BadUserInput('An argument holds a NUL or half a character, which no text has.');
    this.values.push(value);
    return `$${this.values.length}::${cast}`;
  }

  alias(): string {
    this.aliases += 1;
    return `t${this.aliases}`;
  }

  /** What `write` writes, from memory where it wrote from this place before. It must depend on nothing but `place`. */
  remembered(memory: Memory, place: string, write: () => string): string {
    const key = `${place} ${this.aliases} ${this.values.length}`;
    const known = memory.get(key);
    if (known) {
      this.aliases = known.aliases;
      this.values.push(...known.values);
      return known.sql;
    }
    const before = this.values.length;
    const sql = write();
    if (memory.size < manyPlaces) memory.set(key, { sql, aliases: this.aliases, values: this.values.slice(before) });
    return sql;
  }

  statement(text: string, label: string): Statement {
    return { name: statementName(text), text, values: this.values, label };
  }
}

const isStorable = (value: unknown): boolean =>
  typeof value === 'string' ? storableText(value) === value : !Array.isArray(value) || value.every(isStorable);

/** A server keeps a plan for every name: beyond this many texts, statements go unnamed. */
const maxNames = 1_000;
const namesByText = new Map<string, string>();

function statementName(text: string): string {
  const known = namesByText.get(text);
  if (known !== undefined) return known;
  if (namesByText.size >= maxNames) return '';
  const name = createHash('sha256').update(text).digest('base64url').slice(0, 20);
  namesByText.set(text, name);
  return name;
}
