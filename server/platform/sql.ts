/**
 * SQL as a type. Everything that is not literal text of a statement enters as a value, a column, a
 * name or other SQL; a plain string does not compile. Fragments are values: parameter numbers and
 * alias names are assigned when a statement is written.
 */
import type { $Enums } from './_generated/prisma/client.js';

const write = Symbol('write');

/** A piece of SQL. The symbol is private to this file, so nothing else qualifies. */
export abstract class Sql {
  abstract [write](to: Writer): void;
}

type Scalar =
  | 'bigint'
  | 'boolean'
  | 'bpchar'
  | 'date'
  | 'int'
  | 'json'
  | 'jsonb'
  | 'regclass'
  | 'text'
  | 'timestamptz'
  | 'tsquery'
  | 'uuid'
  | `"${keyof typeof $Enums}"`;
export type SqlType = Scalar | `${Scalar}[]`;

class Template extends Sql {
  constructor(
    private readonly strings: readonly string[],
    private readonly holes: readonly Sql[],
  ) {
    super();
  }

  override [write](to: Writer): void {
    const { strings, holes } = this;
    for (let i = 0; i < strings.length; i += 1) {
      to.text += strings[i] ?? '';
      holes[i]?.[write](to);
    }
  }
}

export const sql = (strings: TemplateStringsArray, ...holes: readonly Sql[]): Sql => new Template(strings, holes);

class Value extends Sql {
  constructor(
    readonly value: unknown,
    readonly type: SqlType,
  ) {
    super();
  }
  override [write](to: Writer): void {
    to.text += `$${to.numberOf(this, this.value)}::${this.type}`;
  }
}

/**
 * A parameter with an explicit type, so that the plan does not depend on its value. Sent once even
 * if used repeatedly.
 */
export const value = (given: unknown, type: SqlType): Sql => new Value(given, type);

const plain = (text: string): Sql => new Template([text], []);
/** A quoted identifier. */
export const name = (text: string): Sql => plain(`"${text.replaceAll('"', '""')}"`);
/** A text literal, for JSON keys. Input of callers must be a value. */
export const quoted = (text: string): Sql => plain(`'${text.replaceAll("'", "''")}'`);
/** An integer literal, for limits: few distinct values, so few statement texts. */
export function count(number: number): Sql {
  if (!Number.isSafeInteger(number)) throw new RangeError(`not a whole number: ${number}`);
  return plain(String(number));
}
export const empty = sql``;

export const join = (
  pieces: readonly Sql[],
  between: ', ' | ' AND ' | ' OR ' | ' + ' | ' UNION ' | ' UNION ALL ' | ' ',
): Sql => new Template(['', ...pieces.slice(1).map(() => between), ''], pieces);
export const listed = (pieces: readonly Sql[]): Sql => join(pieces, ', ');
/** A conjunction without duplicates. */
class All extends Sql {
  constructor(private readonly conditions: readonly Sql[]) {
    super();
  }
  override [write](to: Writer): void {
    const before = to.text;
    const texts: string[] = [];
    for (const condition of this.conditions) {
      to.text = '';
      condition[write](to);
      if (!texts.includes(to.text)) texts.push(to.text);
    }
    to.text = before + (texts.join(' AND ') || 'TRUE');
  }
}
export const allOf = (conditions: readonly Sql[]): Sql => new All(conditions);
/** WHERE with all conditions, or nothing. */
export const whereAll = (conditions: readonly Sql[]): Sql =>
  conditions.length === 0 ? empty : sql` WHERE ${allOf(conditions)}`;

/** A unique alias: its base name and a number. */
export class Alias extends Sql {
  readonly #of: string;
  readonly #variant: string;
  constructor(of: string, variant = '') {
    super();
    this.#of = of;
    this.#variant = variant;
  }
  override [write](to: Writer): void {
    to.text += to.nameOf(this);
  }
  static of(alias: Alias): string {
    return alias.#of;
  }
  /** Distinguishes rows whose columns depend on the request. */
  static variant(alias: Alias): string {
    return alias.#variant;
  }
}
export const alias = (of: string): Alias => new Alias(of);

class Column extends Sql {
  constructor(
    private readonly table: Alias,
    private readonly column: string,
  ) {
    super();
  }
  override [write](to: Writer): void {
    to.text += `${to.nameOf(this.table)}."${this.column}"`;
  }
}
/** A column of an alias by name. Table aliases have their columns as properties: tables.ts. */
export const columnOf = (table: Alias, column: string): Sql =>
  new Column(table, column.includes('"') ? column.replaceAll('"', '""') : column);

interface Written {
  readonly text: string;
  readonly aliases: number;
  readonly values: readonly unknown[];
}
/** Cached texts of a fragment, by position. */
export type WrittenBefore = Map<string, Written>;
/**
 * Bound of cached texts per fragment. The key includes alias and parameter offsets, so a fragment
 * has a few entries.
 */
const manyPlaces = 16;

/** SQL over the rows of `self`, a placeholder for any alias in a statement. */
export interface Fragment {
  readonly sql: Sql;
  readonly self: Alias;
  readonly written: WrittenBefore;
}

/** A fragment bound to an alias; reuses its cached text at the same position. */
class Remembered extends Sql {
  constructor(
    private readonly fragment: Fragment,
    private readonly self: Alias,
  ) {
    super();
  }
  override [write](to: Writer): void {
    const { sql: piece, self, written } = this.fragment;
    const name = to.nameOf(this.self);
    const place = `${name} ${to.aliases} ${to.values.length}`;
    const known = written.get(place);
    if (known) {
      to.skip(known);
      return;
    }
    const [before, sent] = [to.text, to.values.length];
    to.text = '';
    to.call(self, name);
    piece[write](to);
    const { text, aliases, values } = to;
    if (written.size < manyPlaces) written.set(place, { text, aliases, values: values.slice(sent) });
    to.text = before + text;
  }
}

/** The fragment over the rows of `self`. */
export const again = (fragment: Fragment, self: Alias): Sql => new Remembered(fragment, self);

/** Serialises a statement. */
export class Writer {
  text = '';
  readonly values: unknown[] = [];
  aliases = 0;
  private readonly names = new Map<Alias, string>();
  private readonly numbers = new Map<Sql, number>();

  nameOf(of: Alias): string {
    const known = this.names.get(of);
    if (known !== undefined) return known;
    this.aliases += 1;
    return this.call(of, `${Alias.of(of)}${this.aliases}`);
  }

  call(of: Alias, name: string): string {
    this.names.set(of, name);
    return name;
  }

  numberOf(of: Sql, given: unknown): number {
    const known = this.numbers.get(of);
    if (known !== undefined) return known;
    const number = this.values.push(given);
    this.numbers.set(of, number);
    return number;
  }

  skip({ text, aliases, values }: Written): void {
    this.text += text;
    this.aliases = aliases;
    this.values.push(...values);
  }
}

/** The text of a statement and its parameters. */
export function written(statement: Sql): { readonly text: string; readonly values: readonly unknown[] } {
  const to = new Writer();
  statement[write](to);
  return { text: to.text, values: to.values };
}
