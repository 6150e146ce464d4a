/** Lines of a page as a reader sees them: one per block, one per table row with separated cells. */
import { type MappedText, MappedTextBuilder } from '../mapped-text.js';
import { textRuns } from './html-text.js';
import type { HtmlRow, HtmlText, HtmlTree } from './html-tree.js';

export interface HtmlLine {
  /** Indices of HtmlTree.texts, in source order. */
  readonly texts: readonly number[];
  /** Trimmed; cells are separated by ' | '. */
  readonly text: string;
  readonly row: number;
}

/** A longer cell of several blocks is a part of the page, not a value. */
const longestCell = 600;
const mostBlocks = 4;
const cellBreak = ' | ';

export function htmlLines(source: string, tree: HtmlTree, isSkipped: (text: HtmlText) => boolean): HtmlLine[] {
  const layout = layoutRows(tree);
  const lines: HtmlLine[] = [];
  let texts: number[] = [];
  let key = '';
  const flush = (): void => {
    if (texts.length === 0) return;
    const row = rowOf(tree, texts, layout);
    const line = { texts, row };
    const text = joinLines(source, tree, [{ ...line, text: '' }]).text;
    if (text !== '') lines.push({ ...line, text });
    texts = [];
  };
  tree.texts.forEach((text, index) => {
    if (isSkipped(text)) return;
    const next = text.row >= 0 && !layout.has(text.row) ? `r${text.row}` : `b${text.block}`;
    if (next !== key) flush();
    key = next;
    texts.push(index);
  });
  flush();
  return lines;
}

function rowOf(tree: HtmlTree, texts: readonly number[], layout: ReadonlySet<number>): number {
  const row = tree.texts[texts[0] ?? -1]?.row ?? -1;
  return layout.has(row) ? -1 : row;
}

/** Layout rows: with a nested table, a single cell, or a cell with a whole article. */
function layoutRows(tree: HtmlTree): ReadonlySet<number> {
  const layout = new Set<number>();
  tree.rows.forEach((row: HtmlRow, index) => {
    if (row.layout || row.cells < 2) layout.add(index);
  });
  let cell = '';
  let size = 0;
  let blocks = 0;
  let block = -1;
  for (const text of tree.texts) {
    if (text.row < 0) continue;
    const here = `${text.row}/${text.cell}`;
    if (here !== cell) [cell, size, blocks, block] = [here, 0, 0, -1];
    if (text.block !== block) [block, blocks] = [text.block, blocks + 1];
    size += text.end - text.start;
    if (size > longestCell && blocks > mostBlocks) layout.add(text.row);
  }
  return layout;
}

/** The text of the lines, mapped to the source. */
export function joinLines(source: string, tree: HtmlTree, lines: readonly HtmlLine[]): MappedText {
  const builder = new MappedTextBuilder(source);
  let at = 0;
  for (const line of lines) {
    const before = builder.size;
    at = writeLine(builder, { source, tree, line, at, first: before === 0 });
  }
  return builder.build();
}

interface LineInPlace {
  readonly source: string;
  readonly tree: HtmlTree;
  readonly line: HtmlLine;
  /** Position up to which the source has been written. */
  readonly at: number;
  readonly first: boolean;
}

function writeLine(builder: MappedTextBuilder, { source, tree, line, at: from, first }: LineInPlace): number {
  let at = from;
  let begun = false;
  let cell = 0;
  let block = -1;
  let gap: { start: number; end: number } | null = null;
  for (const index of line.texts) {
    const text = tree.texts[index];
    if (!text) continue;
    if (line.row >= 0 && text.block !== block && block >= 0 && text.cell === cell)
      gap ??= { start: text.start, end: text.start };
    block = text.block;
    for (const run of textRuns(source, text.start, text.end)) {
      if (run.kind === 'SPACE') {
        gap ??= { start: run.start, end: run.end };
        continue;
      }
      const start = begun && cell === text.cell ? run.start : skipIndent(source, run);
      if (start >= run.end) continue;
      const cells = line.row >= 0 ? text.cell - cell : 0;
      if (!begun && !first) builder.put('\n', at, at);
      if (cells > 0) builder.put((begun ? cellBreak : cellBreak.trimStart()).repeat(cells), at, at);
      else if (begun && gap) builder.put(' ', gap.start, gap.end);
      if (run.text === null) builder.keep(start, run.end);
      else builder.put(run.text, run.start, run.end);
      [begun, cell, gap, at] = [true, text.cell, null, run.end];
    }
  }
  const unwritten = begun && line.row >= 0 ? (tree.rows[line.row]?.cells ?? 0) - 1 - cell : 0;
  // An empty cell after a label is an empty value, not one on the next line.
  if (unwritten > 0) builder.put(' |', at, at);
  return at;
}

/** Ideographic blanks at the start of a line are indentation. */
function skipIndent(
  source: string,
  run: { readonly text: string | null; readonly start: number; readonly end: number },
): number {
  let start = run.start;
  if (run.text === null) while (start < run.end && source.charCodeAt(start) === 0x3000) start += 1;
  return start;
}
