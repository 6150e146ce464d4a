/** Units and clauses that tell somebody to do something, with who says it to whom. */
import type { BodyContext, FoundAddressee, FoundDirective } from '../stages.js';
import type { Range } from '../mapped-text.js';
import { addresseesIn } from './addressees.js';
import type { Block } from './blocks.js';
import { clausesIn } from './clauses.js';
import { asSpeaker } from './people.js';
import { targetsIn } from './targets.js';
import type { KnownUnit } from './read-body.js';
import { effortWord, mustWord } from './words.js';

interface Common {
  readonly context: BodyContext;
  readonly block: Block | null;
  readonly carried: readonly FoundAddressee[];
}

export function directivesOf(
  context: BodyContext,
  units: readonly KnownUnit[],
  blocks: readonly Block[],
): FoundDirective[] {
  const found: FoundDirective[] = [];
  let carried: readonly FoundAddressee[] = [];
  let block: Block | null = null;
  for (const unit of units) {
    const own = blocks.findLast(({ start, end }) => start <= unit.range.start && unit.range.start < end) ?? null;
    if (own !== block) carried = own ? addresseesIn(context.text, { start: own.saidFrom, end: unit.range.start }) : [];
    block = own;
    if (unit.kind !== 'DIRECTIVE' && unit.kind !== 'ASSIGNMENT') continue;
    const common = { context, block, carried };
    const directive = numbered(unit, common);
    if (directive.addressees.some(({ range }) => range !== null)) {
      carried = directive.addressees.map((addressee) => ({ ...addressee, range: null }));
    }
    found.push(directive, ...parts(unit, directive, common));
  }
  return [...found, ...unnumbered(context, units, blocks)].sort(
    (a, b) => a.range.start - b.range.start || b.range.end - a.range.end,
  );
}

function numbered(unit: KnownUnit, { context, block, carried }: Common): FoundDirective {
  const { path, marker, heading, range } = unit;
  const addressees = addresseesIn(context.text, { start: unit.contentStart, end: range.end });
  const text = context.text.slice(range.start, range.end);
  return {
    path,
    kind: unit.kind === 'ASSIGNMENT' ? 'ASSIGNMENT' : 'DIRECTIVE',
    marker,
    heading,
    range,
    ...said(block, context),
    addressees: addressees.length > 0 ? addressees : forget(carried),
    targets: targetsIn(context.text, { start: unit.contentStart, end: range.end }, { reference: referenceOf(context) }),
    strength: strengthOf(text),
    confidence: block ? 0.95 : 0.85,
    rule: unit.kind === 'ASSIGNMENT' ? 'numbered-assignment@1' : block ? 'numbered-point@1' : 'numbered-unit@1',
  };
}

/** The unnumbered orders inside a unit; a unit of one sentence has none besides itself. */
function parts(unit: KnownUnit, of: FoundDirective, { context }: Common): FoundDirective[] {
  const clauses = clausesIn(context.text, { start: unit.headingEnd, end: unit.range.end });
  if (clauses.length < 2) return [];
  return clauses.map((range, i) => clause(range, { of, path: `${of.path}.${i + 1}`, context }));
}

function clause(range: Range, at: { of: FoundDirective; path: string; context: BodyContext }): FoundDirective {
  const own = addresseesIn(at.context.text, range);
  const text = at.context.text.slice(range.start, range.end);
  return {
    ...at.of,
    kind: 'DIRECTIVE',
    path: at.path,
    marker: null,
    heading: null,
    range,
    addressees: own.length > 0 ? own : forget(at.of.addressees),
    targets: targetsIn(at.context.text, range, { reference: referenceOf(at.context) }),
    strength: strengthOf(text),
    confidence: 0.7,
    rule: 'clause@1',
  };
}

/** Orders of a block that stand outside its numbered points: 会议强调,要…. */
function unnumbered(context: BodyContext, units: readonly KnownUnit[], blocks: readonly Block[]): FoundDirective[] {
  return blocks.flatMap((block, i) => {
    const first = units.find(({ range }) => range.start >= block.saidFrom && range.start < block.end);
    const end = first?.range.start ?? endOfParagraph(context.text, block);
    const base: FoundDirective = {
      path: '',
      kind: 'DIRECTIVE',
      marker: null,
      heading: null,
      range: { start: block.saidFrom, end },
      ...said(block, context),
      addressees: [],
      targets: [],
      strength: 'MANDATORY',
      confidence: 0.7,
      rule: 'clause@1',
    };
    return clausesIn(context.text, { start: block.saidFrom, end }).map((range, n) =>
      clause(range, { of: base, path: `${i + 1}.0.${n + 1}`, context }),
    );
  });
}

const endOfParagraph = (text: string, block: Block): number => {
  const newline = text.indexOf('\n', block.saidFrom);
  return newline < 0 ? block.end : Math.min(block.end, newline);
};

function said(
  block: Block | null,
  context: BodyContext,
): Pick<FoundDirective, 'verb' | 'meeting' | 'issuerName' | 'speaker'> {
  if (block === null)
    return { verb: null, meeting: null, issuerName: context.issuerNames[0] ?? context.agencyName, speaker: null };
  const { verb, meeting, speaker } = block;
  const agencyName = speaker?.agencyName ?? null;
  return {
    verb,
    meeting: meeting?.name ?? null,
    issuerName: speaker ? agencyName : (meeting?.convenerName ?? null),
    speaker: speaker && asSpeaker(speaker),
  };
}

const forget = (addressees: readonly FoundAddressee[]): FoundAddressee[] =>
  addressees.map((addressee) => ({ ...addressee, range: null }));
const referenceOf = (context: BodyContext): string | null => context.createdOn ?? context.publishedOn;

function strengthOf(text: string): FoundDirective['strength'] {
  if (mustWord.test(text.replaceAll('力争', ''))) return 'MANDATORY';
  if (effortWord.test(text)) return 'EFFORT';
  return text.length <= 30 ? 'SLOGAN' : 'MANDATORY';
}
