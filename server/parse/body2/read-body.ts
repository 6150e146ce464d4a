/** What the text proper says: its outline, who tells whom to do what, the meetings it reports, whom and what it names. */
import type { UnitKind } from '../preview.js';
import type { BodyContext, FoundBody, FoundUnit } from '../stages.js';
import { findBlocks, type Block } from './blocks.js';
import { citationsIn } from './citations.js';
import { directivesOf } from './directives.js';
import { headingOf } from './headings.js';
import { kindOf } from './kinds.js';
import { findMeetings } from './meetings.js';
import { mentionsIn } from './mentions.js';
import { findPeople } from './people.js';
import { signatoriesIn } from './signature.js';
import { buildOutline, type Unit } from './units.js';

export interface KnownUnit extends FoundUnit {
  /** Behind the marker. */
  readonly contentStart: number;
  /** Behind the heading. */
  readonly headingEnd: number;
}

export function readBody(context: BodyContext): FoundBody {
  const { text, body } = context;
  const reference = context.createdOn ?? context.publishedOn;
  const people = findPeople(text.slice(0, body.end)).filter(({ at }) => at >= body.start);
  const meetings = findMeetings({ text, start: body.start, end: body.end, reference, people });
  const blocks = findBlocks(text, body, { meetings, people });
  const signature = signatoriesIn(text, body);
  const proper = { start: body.start, end: signature.start };
  const units = buildOutline(
    text,
    proper,
    blocks.map(({ start }) => start),
  );
  const known = describe(context, units, blocks);
  return {
    outline: known.map(({ contentStart, headingEnd, ...unit }) => unit),
    directives: directivesOf(context, known, blocks),
    meetings,
    mentions: mentionsIn(text),
    citations: citationsIn(text, body.start, body.end),
    signatories: signature.names,
    warnings: [],
  };
}

function describe({ text, title }: BodyContext, units: readonly Unit[], blocks: readonly Block[]): KnownUnit[] {
  const paths = pathsOf(units, blocks);
  const isReply = /答复|复函/.test(title ?? '');
  return units.map((unit): KnownUnit => {
    const { marker } = unit;
    const heading = headingOf(text, unit);
    const firstChild = units.find((other) => other.list.parent === unit);
    const ownEnd = firstChild?.marker.start ?? unit.end;
    const isSpoken = blocks.some(({ start, end }) => start <= marker.start && marker.start < end);
    const own = text.slice(marker.end, ownEnd);
    const kind: UnitKind = kindOf({ unit, own, heading, hasChildren: firstChild !== undefined, isSpoken, isReply });
    const headingAt = heading === null ? -1 : text.indexOf(heading, marker.end);
    return {
      path: paths.get(unit) ?? '',
      kind,
      marker: text.slice(marker.start, marker.end),
      heading,
      range: { start: marker.start, end: unit.end },
      contentStart: marker.end,
      headingEnd: headingAt < 0 ? marker.end : headingAt + (heading?.length ?? 0),
    };
  });
}

/** 2.1.3. Lists that hang on nothing are told apart by their block, where there are several or a speaker begins one. */
function pathsOf(units: readonly Unit[], blocks: readonly Block[]): Map<Unit, string> {
  const roots = [...new Set(units.filter(({ list }) => list.parent === null).map(({ list }) => list))];
  const prefixed = roots.length > 1 || (roots[0]?.style === 'SPOKEN' && blocks.length > 0);
  const paths = new Map<Unit, string>();
  for (const unit of units) {
    const own = String(unit.list.units.indexOf(unit) + 1);
    const above = unit.list.parent
      ? paths.get(unit.list.parent)
      : prefixed
        ? String(roots.indexOf(unit.list) + 1)
        : undefined;
    paths.set(unit, above === undefined ? own : `${above}.${own}`);
  }
  return paths;
}
