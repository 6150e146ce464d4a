/** Pieces of SQL under construction: numbered parameters, table aliases, quoted names. */
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
}

const isStorable = (value: unknown): boolean =>
  typeof value === 'string' ? storableText(value) === value : !Array.isArray(value) || value.every(isStorable);
