/**
 * Extracts directives from units and speeches: numbered points that order, and statements below and
 * beside them.
 */
import type { Range } from '../mapped-text.js';
import type { DirectiveKind, UnitKind } from '../preview.js';
import type { BodyContext, FoundAddressee, FoundDirective, FoundMeeting, FoundSentence } from '../stages.js';
import type { Block } from './blocks.js';
import { LeadActors } from './lead-actors.js';
import { BLANK } from './masked.js';
import { looseReading, type PageManner, speechReading } from './manners.js';
import { isRunIn, type KnownUnit, tailOf } from './outline.js';
import { isPlausible } from './sentences/actor-words.js';
import { dutiesFor, dutiesIn } from './sentences/duties.js';
import { type Masks, readSentences, type Sentence } from './sentences/read-sentences.js';
import type { Statement } from './sentences/statements.js';
import { strengthOf } from './strength.js';
import { findTargets, type TargetText } from './targets/find-targets.js';
import type { TaskRow } from './tables/read-tables.js';
import { type Voice, VoiceFinder } from './voice.js';
import { withInnerTargets, withOwnPaths } from './whole.js';

export interface DirectiveContext {
  readonly context: BodyContext;
  readonly masks: Masks;
  readonly page: PageManner;
  readonly units: readonly KnownUnit[];
  readonly blocks: readonly Block[];
  readonly blockPaths: ReadonlyMap<Block, string>;
  readonly meetings: readonly FoundMeeting[];
  readonly issuer: string | null;
  readonly noticeDate: string | null;
  /** Unnumbered paragraphs outside of speeches that may order, such as the closing of a notice. */
  readonly loose: readonly Range[];
  readonly taskRows: readonly TaskRow[];
}

interface Place {
  readonly block: Block | null;
  readonly range: Range;
  readonly path: string;
  readonly sentences: readonly Sentence[];
  /** Path numbers already taken. */
  readonly from: number;
}

/** Orders outside of units: before the first and after the last. */
const LOOSE = '0.0';
/** Rows of tables of tasks. */
const TABLE = '0.1000';
/** An audience is not an addressee: 各位代表, 同志们. */
const AUDIENCE = /^各位|(?:同志|朋友|代表|委员|女士|先生|同学)们?$|^(?:我|通观|现|刚刚)/u;
const RUN_RULE = new Set(['YAO', 'SHI', 'NTH', 'FIRST', 'SIDE']);

export interface FoundOrders {
  readonly directives: readonly FoundDirective[];
  readonly sentences: readonly FoundSentence[];
}

export function findDirectives(all: DirectiveContext): FoundOrders {
  const places = unnumberedPlaces(all);
  const writer = new DirectiveWriter(all, new LeadActors(all.masks.masked, all.units, places));
  for (const place of places) writer.addPlace(place);
  for (const known of all.units) {
    if (isOrder(known.kind)) writer.addPoint(known);
    else if (known.kind === 'SECTION' && all.page.stance === 'REPORT' && known.unit.children.length === 0)
      writer.addStatementsOf(known);
  }
  all.taskRows.forEach((row, i) => {
    writer.addRow(row, `${TABLE}.${i + 1}`);
  });
  const found = quoted(writer.found, all.context.text).sort(
    (a, b) => a.range.start - b.range.start || b.range.end - a.range.end,
  );
  const sentences = [...places, ...all.units].flatMap((place) =>
    place.sentences.map(({ kind, start, end }) => ({ kind, range: { start, end } })),
  );
  return {
    directives: withInnerTargets(withOwnPaths(found)),
    sentences: sentences.sort((a, b) => a.range.start - b.range.start || a.range.end - b.range.end),
  };
}

/** Names are searched in masked text, and quoted from the original: 各“两新”组织. */
const quoted = (found: readonly FoundDirective[], text: string): FoundDirective[] =>
  found.map((directive) => ({
    ...directive,
    addressees: directive.addressees.map((one) =>
      one.range && one.text.includes(BLANK) ? { ...one, text: text.slice(one.range.start, one.range.end) } : one,
    ),
  }));

const isOrder = (kind: UnitKind): boolean => kind === 'DIRECTIVE' || kind === 'ASSIGNMENT';
const kindOf = (kind: UnitKind): DirectiveKind => (kind === 'ASSIGNMENT' ? 'ASSIGNMENT' : 'DIRECTIVE');

class DirectiveWriter {
  readonly found: FoundDirective[] = [];
  private readonly voices: VoiceFinder;
  private readonly targetText: TargetText;

  constructor(
    private readonly all: DirectiveContext,
    private readonly leads: LeadActors,
  ) {
    this.voices = new VoiceFinder(all);
    this.targetText = { text: all.context.text, masked: all.masks.masked, noticeDate: all.noticeDate };
  }

  addPlace(place: Place): void {
    const voice = this.voices.of(place.block);
    const statements = place.sentences.flatMap((sentence) => sentence.statements);
    statements.forEach((statement, i) => {
      this.addStatement(statement, { voice, path: `${place.path}.${place.from + i + 1}`, above: this.recipients() });
    });
  }

  addPoint(known: KnownUnit): void {
    const { masks, context } = this.all;
    const { unit, path, block, sentences, heading } = known;
    const own = { start: unit.marker.start, end: unit.children[0]?.marker.start ?? unit.end };
    const statements = sentences.flatMap((sentence) => sentence.statements);
    const duties = dutiesIn(masks.masked, own);
    const named = inOrder([...statements.flatMap((statement) => statement.named), ...duties]);
    const lead = this.leads.of(unit);
    const above = lead.length > 0 ? lead : this.recipients();
    const voice = this.voices.of(block);
    this.found.push({
      ...voice,
      path,
      kind: kindOf(known.kind),
      marker: context.text.slice(unit.marker.start, unit.marker.end),
      heading: heading ? context.text.slice(heading.start, heading.end) : null,
      range: { start: unit.marker.start, end: unit.end },
      addressees: named.length > 0 ? named : above,
      targets: this.targetsOf(known, own, statements),
      strength: known.kind === 'ASSIGNMENT' ? 'MANDATORY' : strengthOf(masks.masked.slice(own.start, own.end)),
      confidence: unit.marker.boundary === 'LINE' ? 0.95 : 0.9,
      rule: RUN_RULE.has(unit.marker.style) && unit.marker.boundary !== 'LINE' ? 'run-in-list@3' : 'numbered-point@4',
    });
    // A point with a single statement is one order.
    if (statements.length < 2) return;
    const below = unit.children.length > 0 ? `${path}.0` : path;
    statements.forEach((statement, i) => {
      const inCharge = dutiesFor(statement, duties, statements);
      this.addStatement(statement, {
        voice,
        path: `${below}.${i + 1}`,
        above: inCharge.length > 0 ? inCharge : above,
      });
    });
  }

  /** For a section that is not an order as a whole. */
  addStatementsOf({ unit, path, block, sentences }: KnownUnit): void {
    const lead = this.leads.of(unit);
    const above = lead.length > 0 ? lead : this.recipients();
    const voice = this.voices.of(block);
    sentences
      .flatMap(({ statements }) => statements)
      .forEach((statement, i) => {
        this.addStatement(statement, { voice, path: `${path}.${i + 1}`, above });
      });
  }

  addRow({ start, end, marker, heading, addressees, targets, filled }: TaskRow, path: string): void {
    this.found.push({
      ...this.voices.of(null),
      path,
      kind: 'ASSIGNMENT',
      marker,
      heading,
      range: { start, end },
      addressees: inOrder(addressees),
      targets,
      strength: 'MANDATORY',
      // An empty cell may be intentional.
      confidence: filled ? 0.75 : 0.9,
      rule: 'task-table@1',
    });
  }

  private targetsOf(
    { kind, heading }: KnownUnit,
    own: Range,
    statements: readonly Statement[],
  ): FoundDirective['targets'] {
    const parts =
      kind === 'ASSIGNMENT' || statements.length === 0 ? [own] : [...(heading ? [heading] : []), ...statements];
    return this.findTargets(parts, own);
  }

  private findTargets(parts: readonly Range[], around: Range): FoundDirective['targets'] {
    return findTargets(this.targetText, parts, around);
  }

  private addStatement(
    { start, end, named, carried }: Statement,
    { voice, path, above }: { voice: Voice; path: string; above: readonly FoundAddressee[] },
  ): void {
    const { masked } = this.all.masks;
    const range = { start, end };
    const duties = dutiesIn(masked, range);
    const own = inOrder([...named, ...duties]);
    const strength = strengthOf(masked.slice(start, end));
    this.found.push({
      ...voice,
      path,
      kind: 'DIRECTIVE',
      marker: null,
      heading: null,
      range,
      addressees: own.length > 0 ? own : carried.length > 0 ? carried : above,
      targets: this.findTargets([range], range),
      strength,
      confidence: strength === 'MANDATORY' ? 0.8 : 0.65,
      rule: 'statement@3',
    });
  }

  private recipients(): readonly FoundAddressee[] {
    return this.all.context.addressees
      .filter(
        ({ text, scope }) =>
          !AUDIENCE.test(text) &&
          (scope === 'NAMED_AGENCY' || text.startsWith('各') || isPlausible(text.replaceAll('、', ''))),
      )
      .map((addressee) => ({ ...addressee, range: null }));
  }
}

/** Each position once, in document order. */
function inOrder(addressees: readonly FoundAddressee[]): readonly FoundAddressee[] {
  const byPlace = new Map<number, FoundAddressee>();
  const names = new Map<string, number>();
  const sorted = [...addressees].sort((a, b) => (a.range?.start ?? 0) - (b.range?.start ?? 0));
  for (const addressee of sorted) {
    const at = addressee.range?.start ?? -1;
    if (byPlace.has(at)) continue;
    // A repeated name is one addressee, with the role of either occurrence.
    const before = names.get(addressee.text);
    if (before === undefined) {
      byPlace.set(at, addressee);
      names.set(addressee.text, at);
    } else if (addressee.role && !byPlace.get(before)?.role)
      byPlace.set(before, { ...addressee, range: byPlace.get(before)?.range ?? null });
  }
  return [...byPlace.values()];
}

/** Text before, between and after the numbered points of a speech, and the loose paragraphs. */
function unnumberedPlaces(all: DirectiveContext): readonly Place[] {
  const { masks, page, blockPaths } = all;
  const tops = all.units.filter(({ unit }) => unit.parent === null);
  const places: Place[] = [];
  let next = 0;
  for (const block of all.blocks) {
    const path = blockPaths.get(block);
    if (path === undefined) continue;
    while (next < tops.length && (tops[next]?.unit.end ?? 0) <= block.start) next += 1;
    const inside = tops[next];
    if (inside !== undefined && inside.unit.marker.start < block.textStart) continue;
    const range = { start: block.textStart, end: Math.min(block.end, inside?.unit.marker.start ?? block.end) };
    const numbered = inside !== undefined && inside.unit.marker.start < block.end;
    const sentences = readSentences(masks, range, speechReading(page, block.verb));
    places.push({ block, range, path: numbered ? `${path}.0` : path, sentences, from: 0 });
  }
  let loose = 0;
  for (const range of all.loose) {
    const sentences = readSentences(masks, range, looseReading(page));
    places.push({ block: null, range, path: LOOSE, sentences, from: loose });
    loose += sentences.reduce((sum, { statements }) => sum + statements.length, 0);
  }
  for (const { unit, path, block, kind } of all.units) {
    const range = tailOf(unit);
    // The closing order of a section is after its last point. The text below an article is its next
    // paragraph.
    if (unit.children.at(-1)?.marker.style === 'ARTICLE') continue;
    if (!range || isRunIn(unit) || kind === 'RULE' || kind === 'DEFINITION' || kind === 'DESCRIPTION') continue;
    places.push({
      block,
      range,
      path,
      sentences: readSentences(masks, range, looseReading(page)),
      from: unit.children.length,
    });
  }
  return places;
}
