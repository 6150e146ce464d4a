/** What stands where in a text, from spans: half-open ranges in UTF-16 code units, as JavaScript's own slice() has them. */

export interface Span {
  readonly start: number;
  readonly end: number;
}

export interface DirectiveMark extends Span {
  readonly kind: 'directive';
  readonly path: string;
}
export interface TargetMark extends Span {
  readonly kind: 'target';
  readonly dueBy: string | null;
}
export interface AgencyMark extends Span {
  readonly kind: 'agency';
  readonly id: string;
}
export interface RepairMark extends Span {
  readonly kind: 'repair';
  readonly repair: string;
  /** What stood there. */
  readonly was: string;
}
export type Mark = DirectiveMark | TargetMark | AgencyMark | RepairMark;

/** A piece of text to which the same marks apply. */
export interface Run {
  readonly text: string;
  readonly target: TargetMark | null;
  readonly agency: AgencyMark | null;
  readonly repair: RepairMark | null;
  /** Repairs that left nothing behind, such as invisible characters, right before the text. */
  readonly removed: readonly RepairMark[];
}

/** Runs of one paragraph that belong to the same directive, the innermost one; or to none. */
export interface Passage {
  readonly start: number;
  readonly directive: DirectiveMark | null;
  /** Directives that begin with it, the outermost first. */
  readonly opens: readonly DirectiveMark[];
  readonly runs: readonly Run[];
}
export interface Paragraph {
  readonly start: number;
  readonly passages: readonly Passage[];
}

/** Without those that stand within another, which tells the same. */
export function outermost<Spanned extends { readonly span: Span }>(all: readonly Spanned[]): Spanned[] {
  let reached = -1;
  return all
    .toSorted(({ span: a }, { span: b }) => a.start - b.start || b.end - a.end)
    .filter(({ span: { start, end } }) => {
      const isNew = end > reached || (start === end && start > reached);
      reached = Math.max(reached, end);
      return isNew;
    });
}

interface Piece extends Run {
  readonly start: number;
  readonly directive: DirectiveMark | null;
  readonly opens: readonly DirectiveMark[];
}

/** The paragraphs of a part of the body. Marks may nest and overlap, and may reach over line breaks and out of the part. */
export function paragraphsOf(body: string, part: Span, marks: readonly Mark[]): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let start = part.start;
  const sorted = marks.toSorted((a, b) => a.start - b.start || b.end - a.end);
  for (const line of body.slice(part.start, part.end).split('\n')) {
    const range = { start, end: start + line.length };
    const inside = sorted.filter((mark) => mark.start <= range.end && mark.end >= range.start);
    const passages = passagesOf(piecesOf(body, range, inside));
    if (line.trim() !== '') paragraphs.push({ start, passages });
    start = range.end + 1;
  }
  return paragraphs;
}

function piecesOf(body: string, { start, end }: Span, marks: readonly Mark[]): Piece[] {
  const cuts = new Set([start, end]);
  for (const mark of marks) for (const cut of [mark.start, mark.end]) if (cut > start && cut < end) cuts.add(cut);
  const places = [...cuts].sort((a, b) => a - b);
  return places.slice(0, -1).map((from, index) => {
    const to = places[index + 1] ?? end;
    const over = marks.filter((mark) => mark.start <= from && mark.end >= to && mark.end > mark.start);
    const gone = marks.filter((mark) => mark.start === mark.end && mark.start === from);
    return {
      start: from,
      text: body.slice(from, to),
      // Sorted by their beginning, outermost first: the last one that covers the piece is the innermost.
      directive: over.findLast(isDirective) ?? null,
      target: over.findLast(isTarget) ?? null,
      agency: over.findLast(isAgency) ?? null,
      repair: beginning(over.findLast(isRepair), from),
      opens: marks.filter(isDirective).filter((mark) => Math.max(mark.start, start) === from && mark.start >= start),
      removed: gone.filter(isRepair),
    };
  });
}

/** What stood there is told once, where the repair begins. */
const beginning = (repair: RepairMark | undefined, from: number): RepairMark | null =>
  repair ? { ...repair, was: repair.start === from ? repair.was : '' } : null;

function passagesOf(pieces: readonly Piece[]): Passage[] {
  const passages: { start: number; directive: DirectiveMark | null; opens: readonly DirectiveMark[]; runs: Run[] }[] =
    [];
  for (const { start, directive, opens, ...run } of pieces) {
    const last = passages.at(-1);
    if (last && last.directive === directive && opens.length === 0) last.runs.push(run);
    else passages.push({ start, directive, opens, runs: [run] });
  }
  return passages;
}

const isDirective = (mark: Mark): mark is DirectiveMark => mark.kind === 'directive';
const isTarget = (mark: Mark): mark is TargetMark => mark.kind === 'target';
const isAgency = (mark: Mark): mark is AgencyMark => mark.kind === 'agency';
const isRepair = (mark: Mark): mark is RepairMark => mark.kind === 'repair';
