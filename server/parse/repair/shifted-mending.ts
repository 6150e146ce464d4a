/** Repair of one misaligned run, and the decision whether it was one. */
import type { Finding } from './mend.js';
import type { PagePhrases } from './page-phrases.js';
import { simplifyCharacters } from './script-tables.js';
import { type Choice, firstCharacter, lastCharacter, type Surroundings } from './shifted-ends.js';
import { halfCharacterAt, readShiftedRun, type ShiftedRun } from './shifted-run.js';
import { likelihood } from './word-likelihood.js';

/** Context characters on each side. */
const CONTEXT = 4;
/** Log-likelihood per character: floor of real text, and the minimum gain of a repair. */
const FLOOR = -12;
const HINT = 0.5;
/** Minimum gain of the whole repair including its context; higher without a second loss mark. */
const MARGIN = 2;
const MARGIN_UNMARKED = 25;
/** For a single character: the minimum likelihood of a word with its neighbours. */
const MARGIN_LETTER = -7;

/** How far back an open bracket is searched. */
const LINE = 200;
/** Maximum number of consecutive runs per repair; the next repair continues from there. */
const LONGEST_CHAIN = 50;

export interface ShiftedPage {
  readonly text: string;
  /** In simplified characters. */
  readonly simplified: string;
  readonly phrases: PagePhrases;
}

export class Mending {
  /** Cost so far: characters read, and runs whose ends were searched. */
  read = 0;
  runs = 0;
  private text = '';
  private shown = '';
  private end: number;
  private lead = Number.POSITIVE_INFINITY;
  private failed = false;
  private margin = MARGIN;

  constructor(
    private readonly page: ShiftedPage,
    private readonly start: number,
  ) {
    this.end = start;
  }

  /** Repairs from the run at an offset on; null if there is no improvement. */
  from(runStart: number): Finding | null {
    let run = this.runAt(runStart);
    if (run === null) return null;
    while (run && this.runs < LONGEST_CHAIN) run = this.add(run);
    if (this.failed || this.gain() < this.margin) return null;
    return { start: this.start, end: this.end, text: this.text, confidence: confidenceOf(this.lead) };
  }

  /** Repairs a character whose second byte is a letter at the offset. */
  fromLetter(at: number): Finding | null {
    const half = halfCharacterAt(this.page.text, at);
    if (half === null) return null;
    this.runs += 1;
    this.end = half.end;
    this.take(firstCharacter(this.around(this.page.simplified.slice(half.end, half.end + CONTEXT)), half.trail));
    if (this.failed || this.gain() < MARGIN_LETTER) return null;
    return { start: this.start, end: this.end, text: this.text, confidence: confidenceOf(this.lead) };
  }

  /** A run that may be improved by realignment. */
  private runAt(start: number): ShiftedRun | null {
    const run = readShiftedRun(this.page.text, start);
    if (run === null) return null;
    const { shown, inner } = run;
    this.read += shown.length;
    if (inner === '') return run;
    const mended = likelihood(simplifyCharacters(inner)) / inner.length;
    return mended > FLOOR && mended - likelihood(simplifyCharacters(shown)) / shown.length > HINT ? run : null;
  }

  /** Adds a run and its end characters; returns the adjacent run, if any. */
  private add(run: ShiftedRun): ShiftedRun | null {
    this.runs += 1;
    const inner = simplifyCharacters(run.inner);
    this.take(firstCharacter(this.around(inner.slice(0, CONTEXT)), run.firstTrail));
    this.text += run.inner;
    this.shown += run.shown;
    this.end = run.end;
    if (run.closing.by === 'letter') {
      this.text += run.closing.character;
      if (run.inner === '') this.margin = Math.min(this.margin, MARGIN_LETTER);
      return null;
    }
    const marked = run.closing.by === 'loss';
    if (!marked) this.margin = MARGIN_UNMARKED;
    const next = marked ? this.runAt(run.end) : null;
    this.take(
      lastCharacter(this.around(next ? '' : this.page.simplified.slice(run.end, run.end + CONTEXT)), run.lastLead),
    );
    return next;
  }

  private around(after: string): Surroundings {
    const { page, start, text } = this;
    const line = page.simplified.slice(Math.max(0, start - LINE), start) + simplifyCharacters(text.slice(-LINE));
    return { before: line.slice(-CONTEXT), after, phrases: page.phrases, open: openMarks(line) };
  }

  private take(choice: Choice | null): void {
    if (choice === null) this.failed = true;
    else {
      this.text += choice.character;
      this.lead = Math.min(this.lead, choice.lead);
    }
  }

  /** Gain in log-likelihood for the text and its context. */
  private gain(): number {
    const before = this.page.simplified.slice(Math.max(0, this.start - CONTEXT), this.start);
    const after = this.page.simplified.slice(this.end, this.end + CONTEXT);
    const mended = likelihood(before + simplifyCharacters(this.text) + after);
    return mended - likelihood(before) - likelihood(simplifyCharacters(this.shown)) - likelihood(after);
  }
}

/** Punctuation that would close what is open at the end of a line. */
function openMarks(text: string): string {
  const line = text.slice(text.lastIndexOf('\n') + 1);
  const isOpen = (opening: string, closing: string): boolean => line.lastIndexOf(opening) > line.lastIndexOf(closing);
  return (isOpen('（', '）') ? '）' : '') + (isOpen('《', '》') ? '》' : '') + (isOpen('“', '”') ? '”' : '');
}

/** The inside of a run is certain; its ends are as certain as their lead over the runner-up. */
function confidenceOf(lead: number): number {
  if (lead > 4) return 0.95;
  return lead > 1 ? 0.85 : 0.7;
}
