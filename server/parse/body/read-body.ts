/** What the text proper says: its outline, who tells whom to do what, meetings, organs named, documents cited. */
import type { Range } from '../mapped-text.js';
import { anyCount, type CheckCount } from '../page-bounds.js';
import type { UnitKind } from '../preview.js';
import type { BodyContext, FoundBody } from '../stages.js';
import { type Block, findBlocks } from './blocks.js';
import { findBoundaries } from './boundaries.js';
import { findCitations } from './citations.js';
import { findDirectives, type KnownUnit } from './directives.js';
import { headingOf } from './headings.js';
import { maskQuotes } from './masked.js';
import { findMeetings } from './meetings.js';
import { findMentions } from './mentions.js';
import { findSpeakers } from './speakers.js';
import { kindOf } from './unit-kinds.js';
import { findAddressees } from './addressees.js';
import { findTargets } from './targets.js';
import { findUnits, RANK, type Unit } from './units.js';

/** `check` is told counts as they become known, and may throw. */
export function readBody(context: BodyContext, check: CheckCount = anyCount): FoundBody {
  const { text, body } = context;
  const noticeDate = context.createdOn ?? context.publishedOn;
  const boundaries = findBoundaries(text, body);
  const speakers = findSpeakers(text, body.start, body.end);
  const blocks = withLimits(
    findBlocks(text, speakers, body.start, body.end),
    boundaries.signatures[0]?.start ?? body.end,
  );
  const openers = blocks.map((block) => block.start);
  const units = findUnits({ text, body, boundaries, openers });
  check('units', units.length);
  const masked = maskQuotes(text);
  const blockPaths = new Map<Block, string>();
  const known = describe(context, { units, blocks, masked, blockPaths });
  const meetings = findMeetings(text, body, noticeDate);
  check('meetings', meetings.length);
  const mentions = findMentions(text);
  check('mentions', mentions.length);
  const citations = findCitations(text, body);
  check('citations', citations.length);
  const signatories = [...new Set(boundaries.signatures[0]?.organs ?? [])];
  const issuer = context.issuerNames[0] ?? signatories[0] ?? context.agencyName;
  const directives = findDirectives({
    context,
    masked,
    units: known,
    blocks,
    blockPaths,
    meetings,
    issuer,
    loose: looseParts(context, units, blocks, boundaries.signatures[0]?.start ?? body.end),
    targets: findTargets(masked, body, noticeDate),
    addressees: findAddressees(text, masked, body),
  });
  return {
    outline: known.map(({ unit, path, kind, heading }) => ({
      path,
      kind,
      marker: text.slice(unit.marker.start, unit.marker.end),
      heading: heading ? text.slice(heading.start, heading.end) : null,
      range: { start: unit.marker.start, end: unit.end },
    })),
    directives,
    meetings,
    mentions,
    citations,
    signatories,
    warnings: [],
  };
}

/** Paragraphs beside the units of a notice that is sent to someone: 请认真贯彻执行. What nobody is sent orders nobody. */
function looseParts(
  { body, addressees }: BodyContext,
  units: readonly Unit[],
  blocks: readonly Block[],
  end: number,
): readonly Range[] {
  const sentTo = addressees.at(-1);
  if (!sentTo || blocks.length > 0) return [];
  const tops = units.filter((unit) => unit.parent === null && unit.marker.start < end);
  const first = tops[0]?.marker.start ?? end;
  const last = tops.at(-1)?.end ?? end;
  const lead = { start: Math.max(body.start, sentTo.range?.end ?? body.start), end: first };
  return [lead, { start: last, end }].filter((range) => range.start < range.end);
}

function withLimits(blocks: readonly Block[], limit: number): readonly Block[] {
  return blocks.filter((block) => block.start < limit).map((block) => ({ ...block, end: Math.min(block.end, limit) }));
}

interface Found {
  readonly units: readonly Unit[];
  readonly blocks: readonly Block[];
  readonly masked: string;
  readonly blockPaths: Map<Block, string>;
}

/** Kind, heading, path and speech of every unit, in order. */
function describe(context: BodyContext, { units, blocks, masked, blockPaths }: Found): readonly KnownUnit[] {
  const { text } = context;
  const isReply =
    /答复|复函/u.test(context.title ?? '') ||
    /现(?:就有关问题)?答复如下/u.test(text.slice(context.body.start, context.body.start + 3000));
  const kinds = new Map<Unit, UnitKind>();
  /** By the unit above: the list that is going on below it, for another begins only where one has ended. */
  const lists = new Map<Unit | null, OpenList>();
  const paths = new Paths(
    blocks,
    blockPaths,
    units.filter((unit) => unit.parent === null),
  );
  return units.map((unit) => {
    const heading = headingOf(text, unit);
    const before = lists.get(unit.parent);
    const list: OpenList =
      before?.group === unit.group ? before : { group: unit.group, lead: leadOf(text, unit), kind: null };
    const kind = kindOf(unit, {
      text,
      masked,
      heading,
      parentKind: unit.parent ? (kinds.get(unit.parent) ?? null) : null,
      siblingKind: list.kind,
      isReply,
      lead: list.lead,
    });
    kinds.set(unit, kind);
    list.kind = kind;
    lists.set(unit.parent, list);
    return { unit, heading, kind, ...paths.of(unit) };
  });
}

interface OpenList {
  readonly group: number;
  readonly lead: string;
  /** Of its latest unit. */
  kind: UnitKind | null;
}

/** What stands before the first unit of a list. */
const leadOf = (text: string, { marker }: Unit): string =>
  text.slice(Math.max(0, marker.start - 80), marker.start).trimEnd();

/** Paths in document order: block.point for speeches, the nesting of the markers everywhere else. */
class Paths {
  private readonly known = new Map<Unit, { path: string; block: Block | null }>();
  private readonly counts = new Map<string, number>();
  private readonly topPaths = new Map<Unit, string>();
  private next = 0;
  private readonly coarsest: number;

  constructor(
    private readonly blocks: readonly Block[],
    private readonly blockPaths: Map<Block, string>,
    tops: readonly Unit[],
  ) {
    // No spread: a page may hold more units than a call takes arguments.
    this.coarsest = tops.reduce((rank, unit) => Math.min(rank, RANK[unit.marker.style]), Infinity);
    this.numberTops(tops);
  }

  of(unit: Unit): { path: string; block: Block | null } {
    const block = this.blockAt(unit.marker.start);
    const above = unit.parent ? this.known.get(unit.parent) : undefined;
    const prefix = above?.path ?? (block ? this.blockPaths.get(block) : this.topPrefix(unit));
    const path = this.topPaths.get(unit) ?? this.free(prefix ?? '0');
    const found = { path, block: above?.block ?? block };
    this.known.set(unit, found);
    return found;
  }

  /** Speeches and top headings share one count, in order; a speech inside a numbered unit is part of it. */
  private numberTops(tops: readonly Unit[]): void {
    let count = 0;
    let next = 0;
    let within = 0;
    const passUnits = (upTo: number): void => {
      for (let top = tops[next]; top && top.marker.start < upTo; top = tops[next]) {
        const free = this.blockAround(top.marker.start) === null;
        if (free && this.topPrefix(top) === undefined) this.topPaths.set(top, String((count += 1)));
        within = top.end;
        next += 1;
      }
    };
    for (const block of this.blocks) {
      passUnits(block.start);
      if (block.start >= within) this.blockPaths.set(block, String((count += 1)));
    }
    passUnits(Infinity);
    this.next = 0;
  }

  private blockAround(at: number): Block | null {
    const block = this.blockAt(at);
    return block && this.blockPaths.has(block) ? block : null;
  }

  /** Items before and beside the first headings of a document: 0.n. */
  private topPrefix(unit: Unit): string | undefined {
    return RANK[unit.marker.style] > this.coarsest ? '0' : undefined;
  }

  private free(prefix: string): string {
    const count = (this.counts.get(prefix) ?? 0) + 1;
    this.counts.set(prefix, count);
    return `${prefix}.${count}`;
  }

  private blockAt(at: number): Block | null {
    while ((this.blocks[this.next]?.end ?? Infinity) <= at) this.next += 1;
    const block = this.blocks[this.next];
    return block && block.start <= at ? block : null;
  }
}
