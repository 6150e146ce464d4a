/**
 * JSON as typed: position of the syntax error, and positions of values. Independent of the browser,
 * for tests.
 */

export interface JsonFault {
  readonly at: number;
  readonly line: number;
  readonly column: number;
  /** The unexpected character; empty at the end of the text. */
  readonly found: string;
}

/** A value with its position; `members` of an object by name. */
interface Placed {
  readonly from: number;
  readonly to: number;
  readonly members: ReadonlyMap<string, Placed>;
}
const none: ReadonlyMap<string, Placed> = new Map();

class Unexpected extends Error {
  constructor(readonly at: number) {
    super(`unexpected at ${at}`);
  }
}

/** Null if the text is valid JSON. */
export function jsonFault(text: string): JsonFault | null {
  try {
    new Reader(text).whole();
    return null;
  } catch (thrown) {
    if (!(thrown instanceof Unexpected)) throw thrown;
    const before = text.slice(0, thrown.at).split('\n');
    const column = [...(before.at(-1) ?? '')].length + 1;
    return { at: thrown.at, line: before.length, column, found: characterAt(text, thrown.at) };
  }
}

/** Positions of these values in text order, without missing ones; empty for invalid JSON. */
export function placesOf(
  text: string,
  paths: readonly (readonly string[])[],
): { readonly path: readonly string[]; readonly from: number; readonly to: number }[] {
  if (jsonFault(text) !== null) return [];
  const root: Placed = new Reader(text).whole();
  const places = paths.flatMap((path) => {
    let place: Placed | undefined = root;
    for (const name of path) place = place?.members.get(name);
    return place ? [{ path, from: place.from, to: place.to }] : [];
  });
  return places.sort((a, b) => a.from - b.from);
}

const characterAt = (text: string, at: number): string => {
  const code = text.codePointAt(at);
  return code === undefined ? '' : String.fromCodePoint(code);
};

class Reader {
  private at = 0;
  constructor(private readonly text: string) {}

  whole(): Placed {
    const value = this.value();
    this.space();
    if (this.at < this.text.length) throw new Unexpected(this.at);
    return value;
  }

  private value(): Placed {
    this.space();
    const from = this.at;
    const first = this.text.charAt(from);
    if (first === '{') return { from, members: this.object(), to: this.at };
    if (first === '[') this.list();
    else this.token(first === '"' ? stringToken : wordToken);
    return { from, members: none, to: this.at };
  }

  private object(): ReadonlyMap<string, Placed> {
    const members = new Map<string, Placed>();
    this.items('}', () => {
      this.space();
      const name: unknown = JSON.parse(this.token(stringToken));
      this.expect(':');
      members.set(String(name), this.value());
    });
    return members;
  }

  private list(): void {
    this.items(']', () => void this.value());
  }

  private items(end: string, item: () => void): void {
    this.at += 1;
    this.space();
    if (this.text.charAt(this.at) === end) {
      this.at += 1;
      return;
    }
    for (;;) {
      item();
      this.space();
      const next = this.text.charAt(this.at);
      if (next !== ',' && next !== end) throw new Unexpected(this.at);
      this.at += 1;
      if (next === end) return;
    }
  }

  private token(pattern: RegExp): string {
    pattern.lastIndex = this.at;
    const [token] = pattern.exec(this.text) ?? [];
    if (token === undefined) throw new Unexpected(this.at + lengthOfGood(this.text, this.at));
    this.at += token.length;
    return token;
  }

  private expect(sign: string): void {
    this.space();
    if (this.text.charAt(this.at) !== sign) throw new Unexpected(this.at);
    this.at += 1;
  }

  private space(): void {
    while (/[\t\n\r ]/.test(this.text.charAt(this.at))) this.at += 1;
  }
}

// JSON strings contain no control characters.
const stringToken = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*"/y;
const wordToken = /(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)(?![\w.])/y;

/** Length of the valid part of a string that is unterminated or has an invalid escape. */
function lengthOfGood(text: string, from: number): number {
  if (text.charAt(from) !== '"') return 0;
  const good = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*/y;
  good.lastIndex = from;
  return good.exec(text)?.[0].length ?? 0;
}
