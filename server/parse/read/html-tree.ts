/**
 * Parses HTML into a flat list of elements and text segments with source offsets.
 *
 * Tokenised by parse5 according to the WHATWG rules. Its tree builder is not used: it moves
 * misplaced text out of tables and merges it, which invalidates source offsets, and only nesting is
 * needed here. Iterative and linear, however deep or unbalanced the page.
 */
import { MergedCells, spanOf } from './merged-cells.js';
import { Tokenizer, TokenizerMode, type Token } from 'parse5';
import { anyCount, type CheckCount } from '../page-bounds.js';

export interface HtmlElement {
  readonly name: string;
  /** Index of the parent in HtmlTree.elements; the root is its own parent. */
  readonly parent: number;
  readonly attributes: ReadonlyMap<string, string>;
}
/** Source text between two tags, with entities not decoded. */
export interface HtmlText {
  readonly start: number;
  readonly end: number;
  readonly element: number;
  /** Increases at each block boundary and <br>. */
  readonly block: number;
  /** The enclosing table row (or dt/dd pair); -1 if none. */
  readonly row: number;
  readonly cell: number;
  /** The innermost <a>; -1 if none. */
  readonly link: number;
}
export interface HtmlRow {
  /** Number of cells started. */
  cells: number;
  /** True if a cell contains a table: a layout row, not a row of values. */
  layout: boolean;
}
export interface HtmlTree {
  readonly elements: readonly HtmlElement[];
  readonly texts: readonly HtmlText[];
  readonly rows: readonly HtmlRow[];
}

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));
const voidNames = words('area base br col embed frame hr img input link meta param source track wbr');
const inlineNames = words(
  'a abbr acronym b bdi bdo big cite code del dfn em font i ins kbd label mark q rp rt ruby s samp small span strike strong sub sup tt u var',
);
const rawNames = words('script style xmp iframe noembed noframes');
const cellNames = words('td th');
/** A start tag of the key closes an open element of the listed names. */
const closes: ReadonlyMap<string, readonly string[]> = new Map([
  ['li', ['li']],
  ['option', ['option']],
  ['tr', ['tr']],
  ['td', ['td', 'th']],
  ['th', ['td', 'th']],
  ['dt', ['dt', 'dd']],
  ['dd', ['dt', 'dd']],
  ['tbody', ['tbody', 'thead', 'tfoot', 'tr']],
  ['tfoot', ['tbody', 'thead', 'tr']],
]);
/** An end tag does not match beyond these. */
const scopeNames = words('table td th html');
const tableNames = words('table tbody thead tfoot tr td th');
const pEnders = words(
  'address article aside blockquote center div dl fieldset footer form h1 h2 h3 h4 h5 h6 header hr main nav ol p pre section table ul',
);
/** How far an end tag of an inline element is matched before it counts as stray. */
const inlineReach = 64;

export function readHtml(source: string, check: CheckCount = anyCount): HtmlTree {
  const reader = new TreeReader(source, check);
  const tokenizer = new Tokenizer({ sourceCodeLocationInfo: true }, reader);
  reader.onMode = (mode) => {
    tokenizer.state = mode;
  };
  tokenizer.write(source, true);
  return { elements: reader.elements, texts: reader.texts, rows: reader.rows };
}

class TreeReader {
  readonly elements: HtmlElement[] = [{ name: '#root', parent: 0, attributes: new Map() }];
  readonly texts: HtmlText[] = [];
  readonly rows: HtmlRow[] = [];
  onMode: (mode: (typeof TokenizerMode)[keyof typeof TokenizerMode]) => void = () => undefined;
  private readonly open: number[] = [0];
  /** Depths in `open` by name, so that an end tag finds its start tag without a scan. */
  private readonly depths = new Map<string, number[]>();
  private readonly scopes: number[] = [0];
  private readonly links: number[] = [];
  private readonly places: { row: number; cell: number }[] = [{ row: -1, cell: 0 }];
  private readonly merged: MergedCells[] = [];
  private block = 0;
  private textFrom = 0;

  private characters = 0;

  constructor(
    private readonly source: string,
    private readonly check: CheckCount,
  ) {}

  onStartTag(token: Token.TagToken): void {
    this.passTag(token.location);
    const name = token.tagName;
    if (pEnders.has(name)) this.close('p');
    if (name === 'a') this.closeInline(name);
    for (const ended of closes.get(name) ?? []) this.close(ended);
    if (!inlineNames.has(name)) this.block += 1;
    const parent = this.open.at(-1) ?? 0;
    const index = this.elements.length;
    this.check('elements', index);
    this.elements.push({ name, parent, attributes: new Map(token.attrs.map((a) => [a.name, a.value])) });
    if (voidNames.has(name)) return;
    this.push(name, index);
    if (name === 'script') this.onMode(TokenizerMode.SCRIPT_DATA);
    else if (name === 'title' || name === 'textarea') this.onMode(TokenizerMode.RCDATA);
    else if (rawNames.has(name)) this.onMode(TokenizerMode.RAWTEXT);
  }

  onEndTag(token: Token.TagToken): void {
    this.passTag(token.location);
    const name = token.tagName;
    if (name === 'br') this.block += 1;
    else if (inlineNames.has(name)) this.closeInline(name);
    else {
      this.block += 1;
      this.close(name);
    }
  }

  onComment(token: Token.CommentToken): void {
    this.passTag(token.location);
  }
  onDoctype(token: Token.DoctypeToken): void {
    this.passTag(token.location);
  }
  onEof(): void {
    this.passText(this.source.length);
  }
  onCharacter(): void {
    // Text is taken from between two tags: the tokenizer's own copy lacks the offsets of entities.
  }
  onNullCharacter(): void {
    // See onCharacter.
  }
  onWhitespaceCharacter(): void {
    // See onCharacter.
  }

  private passTag(location: Token.Location | null): void {
    if (!location) return;
    this.passText(location.startOffset);
    this.textFrom = Math.max(this.textFrom, location.endOffset);
  }

  private passText(end: number): void {
    if (end <= this.textFrom) return;
    const { row, cell } = this.places.at(-1) ?? { row: -1, cell: 0 };
    const element = this.open.at(-1) ?? 0;
    if (!rawNames.has(this.elements[element]?.name ?? '')) this.characters += end - this.textFrom;
    this.check('htmlCharacters', this.characters);
    this.texts.push({
      start: this.textFrom,
      end,
      element,
      block: this.block,
      row,
      cell,
      link: this.links.at(-1) ?? -1,
    });
    this.textFrom = end;
  }

  private push(name: string, index: number): void {
    const depth = this.open.length;
    this.open.push(index);
    const depths = this.depths.get(name);
    if (depths) depths.push(depth);
    else this.depths.set(name, [depth]);
    if (scopeNames.has(name)) this.scopes.push(depth);
    if (name === 'a') this.links.push(index);
    this.enterRow(name, index);
  }

  private enterRow(name: string, index: number): void {
    const here = this.places.at(-1) ?? { row: -1, cell: 0 };
    if (name === 'table' || name === 'dl') {
      const around = this.rows[here.row];
      if (around) around.layout = true;
      this.places.push({ row: -1, cell: 0 });
      this.merged.push(new MergedCells());
    } else if (name === 'tr' || name === 'dt') {
      this.rows.push({ cells: name === 'dt' ? 1 : 0, layout: false });
      this.places[this.places.length - 1] = { row: this.rows.length - 1, cell: 0 };
      this.merged.at(-1)?.nextRow();
    } else if (cellNames.has(name) || name === 'dd') {
      const row = this.rows[here.row];
      if (!row) return;
      const attributes = this.elements[index]?.attributes ?? new Map<string, string>();
      const cell = this.merged.at(-1)?.place(row.cells, attributes) ?? row.cells;
      this.places[this.places.length - 1] = { row: here.row, cell };
      row.cells = cell + spanOf(attributes.get('colspan'));
    }
  }

  private leaveRow(name: string): void {
    if ((name === 'table' || name === 'dl') && this.places.length > 1) {
      this.places.pop();
      this.merged.pop();
    } else if (name === 'tr' || name === 'dd') {
      this.places[this.places.length - 1] = { row: -1, cell: 0 };
    }
  }

  /** Closes the innermost open `name` and everything in it, unless a table cell is in between. */
  private close(name: string): void {
    const depth = this.depths.get(name)?.at(-1);
    if (depth === undefined) return;
    const scope = this.scopes.at(-1) ?? 0;
    if (depth < scope && !(tableNames.has(name) && this.reachesTable(name, depth))) return;
    while (this.open.length > depth) this.pop();
  }

  /** A table tag closes cells and rows of its own table only. */
  private reachesTable(name: string, depth: number): boolean {
    const table = this.depths.get('table')?.at(-1) ?? 0;
    return name === 'table' || depth > table;
  }

  /** Many editors leave inline elements open; their end tags must not close enclosing blocks. */
  private closeInline(name: string): void {
    const top = this.open.length - 1;
    for (let depth = top; depth > Math.max(0, top - inlineReach); depth -= 1) {
      const element = this.elements[this.open[depth] ?? 0];
      if (!element || !inlineNames.has(element.name)) return;
      if (element.name !== name) continue;
      while (this.open.length > depth) this.pop();
      return;
    }
  }

  private pop(): void {
    const index = this.open.pop() ?? 0;
    const name = this.elements[index]?.name ?? '';
    this.depths.get(name)?.pop();
    if (scopeNames.has(name)) this.scopes.pop();
    if (name === 'a') this.links.pop();
    this.leaveRow(name);
  }
}
