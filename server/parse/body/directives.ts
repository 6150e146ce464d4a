/** Units and speeches -> directives: the numbered points that order, and the unnumbered clauses below and beside them. */
import type { Range } from '../mapped-text.js';
import type { DirectiveKind, DirectiveStrength, UnitKind } from '../preview.js';
import type { BodyContext, FoundAddressee, FoundDirective, FoundMeeting, FoundTarget } from '../stages.js';
import type { Block } from './blocks.js';
import { findClauses } from './clauses.js';
import words from './directive-verbs.json' with { type: 'json' };
import { meetingBefore } from './meetings.js';
import { containsVerb } from './order-signals.js';
import { placesIn } from './places.js';
import type { Unit } from './units.js';

export interface KnownUnit {
  readonly unit: Unit;
  readonly path: string;
  readonly kind: UnitKind;
  readonly heading: Range | null;
  readonly block: Block | null;
}

export interface DirectiveContext {
  readonly context: BodyContext;
  readonly masked: string;
  readonly units: readonly KnownUnit[];
  readonly blocks: readonly Block[];
  readonly blockPaths: ReadonlyMap<Block, string>;
  readonly meetings: readonly FoundMeeting[];
  /** Of the whole body, ascending. */
  readonly targets: readonly FoundTarget[];
  readonly addressees: readonly FoundAddressee[];
  readonly issuer: string | null;
  /** Unnumbered paragraphs that may order outside any speech: the notice's closing. */
  readonly loose: readonly Range[];
}

interface Voice {
  readonly verb: string | null;
  readonly meeting: string | null;
  readonly issuerName: string | null;
  readonly speaker: FoundDirective['speaker'];
}

/** Orders of a notice outside its units: before the first and behind the last. */
const LOOSE = '0.0';
const RUN_RULE = new Set(['YAO', 'SHI', 'NTH', 'FIRST', 'SIDE']);

export function findDirectives(all: DirectiveContext): readonly FoundDirective[] {
  const found: FoundDirective[] = [];
  const carried = new Map<Block | null, readonly FoundAddressee[]>();
  const voices = new Map<Block | null, Voice>();
  const voiceOf = (block: Block | null): Voice => {
    const known = voices.get(block);
    if (known) return known;
    const voice = findVoice(all, block);
    voices.set(block, voice);
    return voice;
  };
  let loose = 0;
  for (const place of unnumberedPlaces(all)) {
    const numbered = place.path === LOOSE ? { ...place, from: loose } : place;
    const before = found.length;
    addClauses(all, numbered, { found, carried, voice: voiceOf(place.block) });
    if (place.path === LOOSE) loose += found.length - before;
  }
  for (const known of all.units) {
    if (known.kind !== 'DIRECTIVE' && known.kind !== 'ASSIGNMENT') continue;
    addPoint(all, known, { found, carried, voice: voiceOf(known.block) });
  }
  return withOwnPaths(found.sort((a, b) => a.range.start - b.range.start || b.range.end - a.range.end));
}

/** A path names one directive of its notice. */
function withOwnPaths(found: readonly FoundDirective[]): readonly FoundDirective[] {
  const taken = new Set<string>();
  const next = new Map<string, number>();
  return found.map((directive) => {
    let path = directive.path;
    if (taken.has(path)) {
      const above = path.slice(0, path.lastIndexOf('.') + 1);
      let count = next.get(above) ?? 1000;
      while (taken.has(`${above}${count}`)) count += 1;
      path = `${above}${count}`;
      next.set(above, count + 1);
    }
    taken.add(path);
    return path === directive.path ? directive : { ...directive, path };
  });
}

interface Sink {
  readonly found: FoundDirective[];
  readonly carried: Map<Block | null, readonly FoundAddressee[]>;
  readonly voice: Voice;
}
interface Place {
  readonly block: Block | null;
  readonly range: Range;
  readonly path: string;
  /** Outside speeches and numbered points only 请, 要 and 必须 order. */
  readonly modalOnly?: boolean;
  /** Numbers of this path that are taken. */
  readonly from?: number;
}

function addPoint(all: DirectiveContext, known: KnownUnit, sink: Sink): void {
  const { context, masked } = all;
  const { unit, path, block } = known;
  const own = { start: unit.marker.start, end: unit.children[0]?.marker.start ?? unit.end };
  const named = placesIn(all.addressees, own);
  const addressees = named.length > 0 ? named : inherited(all, block, sink.carried);
  if (named.length > 0 && block !== null) sink.carried.set(block, named.map(carry));
  const range = { start: unit.marker.start, end: unit.end };
  sink.found.push({
    verb: sink.voice.verb,
    meeting: sink.voice.meeting,
    issuerName: sink.voice.issuerName,
    speaker: sink.voice.speaker,
    path,
    kind: kindOf(known.kind),
    marker: context.text.slice(unit.marker.start, unit.marker.end),
    heading: known.heading ? context.text.slice(known.heading.start, known.heading.end) : null,
    range,
    addressees,
    targets: placesIn(all.targets, own),
    strength: known.kind === 'ASSIGNMENT' ? 'MANDATORY' : strengthOf(masked.slice(own.start, own.end)),
    confidence: unit.marker.boundary === 'LINE' ? 0.95 : 0.9,
    rule: RUN_RULE.has(unit.marker.style) && unit.marker.boundary !== 'LINE' ? 'run-in-list@1' : 'numbered-point@1',
  });
  const bodyStart = clauseStart(known, context.text);
  const below = unit.children.length > 0 ? `${path}.0` : path;
  addClauses(all, { block, range: { start: bodyStart, end: own.end }, path: below }, sink, addressees);
  dropEcho(sink.found, context.text, range);
}

/** A single clause that says all that its point says is no order of its own. */
function dropEcho(found: FoundDirective[], text: string, point: Range): void {
  const clause = found.at(-1);
  if (clause?.marker !== null || found.at(-2)?.range.start !== point.start) return;
  if (clause.range.end - clause.range.start > MOST_ECHO) return;
  const before = text.slice(found.at(-2)?.range.start ?? 0, clause.range.start);
  const behind = text.slice(clause.range.end, point.end);
  if (before.trim().length <= LONGEST_MARKER && /^[。；;！.\s]*$/u.test(behind)) found.pop();
}
const LONGEST_MARKER = 5;
const MOST_ECHO = 400;

/** Behind the heading where it is a line or a sentence of its own; a heading that opens a sentence belongs to its clause. */
function clauseStart({ unit, heading }: KnownUnit, text: string): number {
  if (!heading) return unit.marker.end;
  return /[，,]/u.test(text.charAt(heading.end)) ? unit.marker.end : heading.end;
}

function addClauses(all: DirectiveContext, place: Place, sink: Sink, above: readonly FoundAddressee[] = []): void {
  const { masked } = all;
  let current = above.map(carry);
  const from = place.from ?? 0;
  findClauses(masked, place.range, place.modalOnly).forEach((range, i) => {
    const named = placesIn(all.addressees, range);
    if (named.length > 0 && place.block !== null) sink.carried.set(place.block, named.map(carry));
    if (named.length > 0) current = named.map(carry);
    const inheritedNow = current.length > 0 ? current : inherited(all, place.block, sink.carried);
    const strength = strengthOf(masked.slice(range.start, range.end));
    sink.found.push({
      verb: sink.voice.verb,
      meeting: sink.voice.meeting,
      issuerName: sink.voice.issuerName,
      speaker: sink.voice.speaker,
      path: `${place.path}.${from + i + 1}`,
      kind: 'DIRECTIVE',
      marker: null,
      heading: null,
      range,
      addressees: named.length > 0 ? named : inheritedNow,
      targets: placesIn(all.targets, range),
      strength,
      confidence: strength === 'MANDATORY' ? 0.8 : 0.65,
      rule: 'clause@1',
    });
  });
}

/** What a speech says before, between and behind its numbered points, and the loose paragraphs. */
function unnumberedPlaces(all: DirectiveContext): readonly Place[] {
  const tops = all.units.filter(({ unit }) => unit.parent === null);
  const places: Place[] = [];
  let next = 0;
  for (const block of all.blocks) {
    const path = all.blockPaths.get(block);
    if (path === undefined) continue;
    while (next < tops.length && (tops[next]?.unit.end ?? 0) <= block.start) next += 1;
    const inside = tops[next];
    const holds = inside !== undefined && inside.unit.marker.start < block.textStart;
    if (holds) continue;
    const end = Math.min(block.end, inside?.unit.marker.start ?? block.end);
    const numbered = inside !== undefined && inside.unit.marker.start < block.end;
    places.push({ block, range: { start: block.textStart, end }, path: numbered ? `${path}.0` : path });
  }
  for (const range of all.loose) places.push({ block: null, range, path: LOOSE, modalOnly: true });
  for (const { unit, path, block } of all.units) {
    const last = unit.children.at(-1);
    // A closing order of a section stands behind its last point.
    if (last && last.end < unit.end)
      places.push({
        block,
        range: { start: last.end, end: unit.end },
        path,
        from: unit.children.length,
        modalOnly: true,
      });
  }
  return places;
}

const carry = (addressee: FoundAddressee): FoundAddressee => ({ ...addressee, range: null });

function inherited(all: DirectiveContext, block: Block | null, carried: Sink['carried']): readonly FoundAddressee[] {
  return carried.get(block) ?? all.context.addressees.map(carry);
}

const kindOf = (kind: UnitKind): DirectiveKind => (kind === 'ASSIGNMENT' ? 'ASSIGNMENT' : 'DIRECTIVE');

function findVoice({ meetings, issuer }: DirectiveContext, block: Block | null): Voice {
  if (block === null) return { verb: null, meeting: null, issuerName: issuer, speaker: null };
  if (block.speaker) {
    const { name, title, agencyName } = block.speaker;
    const meeting =
      meetings.find((held) => held.chair?.name === name && held.range.start < block.start) ??
      meetingBefore(meetings, block.start);
    const organ = meeting?.chair?.name === name ? meeting.convenerName : agencyName;
    return {
      verb: block.verb,
      meeting: meeting?.name ?? null,
      issuerName: organ ?? issuer,
      speaker: { name, title, agencyName: organ ?? agencyName },
    };
  }
  const meeting = meetingBefore(meetings, block.start);
  return {
    verb: block.verb,
    meeting: meeting?.name ?? null,
    issuerName: meeting?.convenerName ?? issuer,
    speaker: null,
  };
}

const EFFORT = new RegExp(words.effort.join('|'), 'u');
const MANDATORY =
  /必须|务必|不得|严禁|确保|应当|不准|禁止|[^重主需只必简首紧摘]要(?![求素点闻])|^要|(?<![响适反供相对效感])应(?![急用对])|须|坚决|严防|守住|严格/u;

export function strengthOf(masked: string): DirectiveStrength {
  if (MANDATORY.test(masked)) return 'MANDATORY';
  if (EFFORT.test(masked)) return 'EFFORT';
  return containsVerb(masked) ? 'MANDATORY' : 'SLOGAN';
}
