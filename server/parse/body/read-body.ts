/** Content of the text proper: outline, directives, meetings, organs and citations. */
import type { Range } from '../mapped-text.js';
import { anyCount, type CheckCount } from '../page-bounds.js';
import type { BodyContext, FoundBody, FoundWarning } from '../stages.js';
import { type Block, findBlocks } from './blocks.js';
import { findBoundaries } from './boundaries.js';
import { findCitations } from './citations.js';
import { withIssued } from './issued.js';
import { findDirectives } from './directives.js';
import { lateMeetings } from './late-meetings.js';
import type { PageManner } from './manners.js';
import { maskQuotes } from './masked.js';
import { findMeetings } from './meetings.js';
import { findMentions } from './mentions.js';
import { describeUnits, type KnownUnit } from './outline.js';
import { withoutBrackets } from './sentences/pieces.js';
import { stanceOf, type Stance } from './sentences/stance.js';
import { findSpeakers } from './speakers.js';
import { withSupersessions } from './supersessions.js';
import { readTables } from './tables/read-tables.js';
import { findUnits, type Unit } from './units.js';

/** `check` is called with counts as they become known, and may throw. */
export function readBody(context: BodyContext, check: CheckCount = anyCount): FoundBody {
  const { text, body } = context;
  const noticeDate = context.createdOn ?? context.publishedOn;
  const boundaries = findBoundaries(text, body);
  const speakers = findSpeakers(text, body.start, body.end);
  const end = boundaries.signatures[0]?.start ?? body.end;
  const blocks = withLimits(findBlocks(text, speakers, body.start, body.end), end);
  const masked = maskQuotes(text);
  const tables = readTables({ text, masked, noticeDate }, body);
  const units = findUnits({
    text,
    body,
    boundaries,
    tables: tables.ranges,
    openers: blocks.map((block) => block.start),
  });
  check('units', units.length);
  const masks = { masked, flat: withoutBrackets(masked) };
  const signatories = [...new Set(boundaries.signatures[0]?.organs ?? [])];
  const page = pageManner(context, signatories, noticeDate);
  const blockPaths = new Map<Block, string>();
  const known = describeUnits({ text, masks, page, units, blocks, blockPaths });
  const meetings = findMeetings({ text, body, title: context.title, noticeDate });
  check('meetings', meetings.length);
  const mentions = findMentions(text);
  check('mentions', mentions.length);
  const citations = withIssued(text, withSupersessions(findCitations(text, body), context), context.title);
  check('citations', citations.length);
  const found = findDirectives({
    context,
    masks,
    page,
    units: known,
    blocks,
    blockPaths,
    meetings,
    issuer: context.issuerNames[0] ?? signatories[0] ?? context.agencyName,
    noticeDate,
    loose: withoutRanges(looseParts(context, units, blocks, end), tables.ranges),
    taskRows: holdsOrders(page.stance) ? tables.rows : [],
  });
  return {
    outline: known.map((unit) => outlined(text, unit)),
    sentences: found.sentences,
    directives: found.directives,
    meetings,
    mentions,
    citations,
    signatories,
    warnings: [...tables.unclear.map(unclearTable), ...lateMeetings(meetings, context.publishedOn)],
  };
}

/** For a page whose body is not parsed. */
export const unreadBody: FoundBody = {
  outline: [],
  sentences: [],
  directives: [],
  meetings: [],
  mentions: [],
  citations: [],
  signatories: [],
  warnings: [],
};

const holdsOrders = (stance: Stance): boolean => stance === 'ORDERS' || stance === 'REPORT' || stance === 'PUBLIC';

const unclearTable = (place: Range): FoundWarning => ({
  code: 'TABLE_NOT_UNDERSTOOD',
  message: 'A table seems to assign tasks, but its columns could not be identified; nothing was extracted from it.',
  field: 'directives',
  place,
});

/** The ranges minus `cut`; both ascending. */
function withoutRanges(ranges: readonly Range[], cut: readonly Range[]): readonly Range[] {
  return ranges.flatMap((range) => {
    const left: Range[] = [];
    let at = range.start;
    for (const { start, end } of cut) {
      if (end <= at || start >= range.end) continue;
      if (start > at) left.push({ start: at, end: start });
      at = Math.max(at, end);
    }
    if (at < range.end) left.push({ start: at, end: range.end });
    return left;
  });
}

const outlined = (text: string, { unit, path, kind, heading, says }: KnownUnit): FoundBody['outline'][number] => ({
  path,
  kind,
  marker: text.slice(unit.marker.start, unit.marker.end),
  heading: heading ? text.slice(heading.start, heading.end) : null,
  says,
  range: { start: unit.marker.start, end: unit.end },
});

function pageManner(context: BodyContext, signatories: readonly string[], noticeDate: string | null): PageManner {
  const { text, body, title, kind, agencyName, issuerNames, addressees } = context;
  return {
    stance: stanceOf({ title, kind, text: text.slice(body.start, body.end), hasRecipients: addressees.length > 0 }),
    issuers: [...issuerNames, ...signatories, ...(agencyName === null ? [] : [agencyName])],
    noticeYear: noticeDate === null ? null : Number(noticeDate.slice(0, 4)),
  };
}

/** Titles that imply addressees, even without a line of them. */
const TELLS = /(?:通知|意见|决定|方案|纪要|通报)(?:[（(][^（()）]{0,20}[）)])?$/u;

/**
 * Paragraphs outside of the units of a notice with addressees: 请认真贯彻执行. Without addressees they are
 * not orders.
 */
function looseParts(
  { body, addressees, title }: BodyContext,
  units: readonly Unit[],
  blocks: readonly Block[],
  end: number,
): readonly Range[] {
  const sentTo = addressees.at(-1);
  if ((!sentTo && !TELLS.test(title ?? '')) || blocks.length > 0) return [];
  const tops = units.filter((unit) => unit.parent === null && unit.marker.start < end);
  const first = tops[0]?.marker.start ?? end;
  const last = tops.at(-1)?.end ?? end;
  const lead = { start: Math.max(body.start, sentTo?.range?.end ?? body.start), end: first };
  return [lead, { start: last, end }].filter((range) => range.start < range.end);
}

function withLimits(blocks: readonly Block[], limit: number): readonly Block[] {
  return blocks.filter((block) => block.start < limit).map((block) => ({ ...block, end: Math.min(block.end, limit) }));
}
