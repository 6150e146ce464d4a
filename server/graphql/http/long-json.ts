/**
 * Incremental parser for JSON of megabytes: a submitted page is a single long string. Parsing it
 * after its last byte would block the event loop. Long strings are unescaped in pieces by
 * JSON.parse; the rest is short.
 */
import { randomUUID } from 'node:crypto';

/** Minimum length of a string literal to be moved out, in characters as written. */
const longLiteral = 2 ** 14;

export class LongJson {
  /** The document with placeholders in place of long strings. */
  private readonly rest: string[] = [];
  private readonly strings: string[] = [];
  /** Random, so that a body cannot contain it. */
  private readonly mark = `${randomUUID()} `;
  /** Null outside a string. */
  private literal: Literal | null = null;
  /** An incomplete escape sequence at the end of the last chunk. */
  private begun = '';

  /** Throws SyntaxError for an invalid string. */
  add(part: string): void {
    const text = this.begun + part;
    this.begun = '';
    for (let at = 0; at < text.length;) at = this.literal === null ? this.outside(text, at) : this.inside(text, at);
  }

  /** Throws SyntaxError. */
  end(): unknown {
    if (this.literal !== null) throw new SyntaxError('unterminated string');
    const root: unknown = JSON.parse(this.rest.join(''));
    return this.filled({ root }).root;
  }

  /** Returns the position after the opening quote of the next string. */
  private outside(text: string, from: number): number {
    const quote = text.indexOf('"', from);
    if (quote < 0) {
      this.rest.push(text.slice(from));
      return text.length;
    }
    this.rest.push(text.slice(from, quote));
    this.literal = new Literal();
    return quote + 1;
  }

  /**
   * Returns the position after the closing quote, or the end of the last complete escape sequence.
   */
  private inside(text: string, from: number): number {
    const { literal } = this;
    const quote = closing(text, from);
    const end = quote < 0 ? wholeEscapes(text, from) : quote;
    literal?.add(text.slice(from, end));
    if (quote < 0) {
      this.begun = text.slice(end);
      return text.length;
    }
    this.rest.push(
      literal?.isLong === true
        ? `"${this.mark}${this.strings.push(literal.text()) - 1}"`
        : `"${literal?.text() ?? ''}"`,
    );
    this.literal = null;
    return quote + 1;
  }

  /**
   * Substitutes the long strings. Iterative, without a reviver: the nesting depth of a body is not
   * limited.
   */
  private filled<T extends object>(root: T): T {
    const left: object[] = [root];
    for (let each = left.pop(); each !== undefined; each = left.pop()) {
      for (const key of Object.keys(each)) {
        const value: unknown = Reflect.get(each, key);
        if (key.startsWith(this.mark)) throw new SyntaxError('name too long');
        if (typeof value === 'object' && value !== null) left.push(value);
        const text = typeof value === 'string' && value.startsWith(this.mark) ? this.named(value) : undefined;
        if (text !== undefined) Object.defineProperty(each, key, { value: text, ...plain });
      }
    }
    return root;
  }

  private readonly named = (name: string): string | undefined => this.strings[Number(name.slice(this.mark.length))];
}

const plain = { writable: true, enumerable: true, configurable: true } as const;

/** A string literal under construction. */
class Literal {
  isLong = false;
  private pieces: string[] = [];
  private length = 0;

  /** Escaped; the piece ends between escape sequences. */
  add(piece: string): void {
    this.length += piece.length;
    if (!this.isLong && this.length > longLiteral) {
      this.isLong = true;
      this.pieces = this.pieces.map(unescaped);
    }
    this.pieces.push(this.isLong ? unescaped(piece) : piece);
  }

  /** Unescaped if long. */
  text(): string {
    return this.pieces.join('');
  }
}

const unescaped = (piece: string): string => String(JSON.parse(`"${piece}"`));

/** The next unescaped quote; `from` must not be inside an escape sequence. */
function closing(text: string, from: number): number {
  for (let quote = text.indexOf('"', from); quote >= 0; quote = text.indexOf('"', quote + 1))
    if (backslashesBefore(text, from, quote) % 2 === 0) return quote;
  return -1;
}

function backslashesBefore(text: string, from: number, end: number): number {
  let at = end;
  while (at > from && text.charAt(at - 1) === '\\') at -= 1;
  return end - at;
}

const longestEscape = '\\u0000'.length;

/** End of the last complete escape sequence. */
function wholeEscapes(text: string, from: number): number {
  const last = text.lastIndexOf('\\');
  if (last < Math.max(from, text.length - longestEscape + 1)) return text.length;
  if (backslashesBefore(text, from, last + 1) % 2 === 0) return text.length; // the backslash is itself escaped
  return last + 1 === text.length || text.charAt(last + 1) === 'u' ? last : text.length;
}
