/** Pieces of SQL under construction: numbered parameters, table aliases, quoted names. */
import { createHash } from 'node:crypto';
import type { Statement } from '../../platform/db.js';

export const quoteName = (name: string): string => `"${name.replaceAll('"', '""')}"`;
export const quoteText = (text: string): string => `'${text.replaceAll("'", "''")}'`;

export class SqlWriter {
  readonly values: unknown[] = [];
  private aliases = 0;

  /** A parameter. The cast fixes its type, so that the statement is planned the same for every value. */
  bind(value: unknown, cast: string): string {
    this.values.push(value);
    return `$${this.values.length}::${cast}`;
  }

  alias(): string {
    this.aliases += 1;
    return `t${this.aliases}`;
  }

  statement(text: string, label: string): Statement {
    return { name: statementName(text), text, values: this.values, label };
  }
}

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
