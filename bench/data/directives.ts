/** Rows of a directive. */
import { scopeMarks, undated } from '../../server/domain/addressee-marks.js';
import { sketchOf } from '../../server/search/sketch.js';
import type { Batch } from './batch.js';
import { day, sha256, spanOf, type Notice } from './notice.js';
import { dayOf, keyAt, type Chance } from './random.js';
import { indexedText } from './search-rows.js';
import type { InventedDirective } from './text.js';

interface DirectiveAt {
  readonly directive: InventedDirective;
  readonly ordinal: number;
  readonly meetingId: string | null;
  readonly random: Chance;
}

export function addDirective(
  batch: Batch,
  notice: Notice,
  { directive, ordinal, meetingId, random }: DirectiveAt,
): void {
  const { publishedOn, agency, addressee, at } = notice;
  const id = keyAt(random, at);
  const { marker, heading, text, start, end, isRejected } = directive;
  const dueBy = ordinal === 0 ? dayOf(at + random.between(30, 400) * day) : null;
  batch.add('Directive', {
    id,
    noticeId: notice.id,
    ordinal,
    kind: 'DIRECTIVE',
    meetingId,
    path: String(ordinal + 1),
    marker,
    heading,
    text,
    spanStart: start,
    spanEnd: end,
    sourceStart: start + 17,
    sourceEnd: end + 17,
    verb: '要求',
    issuerId: agency.id,
    strength: random.next() < 0.8 ? 'MANDATORY' : 'EFFORT',
    confidence: 0.9,
    rule: 'numbered-order@1',
    review: isRejected ? 'REJECTED' : 'EXTRACTED',
    textHash: sha256(text.replaceAll(/[，。]/g, '')),
    publishedOn,
    dueBy,
    targetCount: dueBy === null ? 0 : 1,
    addresseeMarks: scopeMarks.NAMED_AGENCY,
  });
  const indexed = indexedText({ title: [heading], headings: [], body: [text] });
  const { bands, pairs } = sketchOf(text, marker);
  batch.add('DirectiveSketch', { directiveId: id, bands, pairs });
  batch.add('DirectiveSearchRow', { subjectId: id, noticeId: notice.id, publishedOn, ...indexed });
  const named = spanOf(addressee.name, notice.text.bodyStart);
  const to = { text: addressee.name, scope: 'NAMED_AGENCY', agencyId: addressee.id, publishedOn, span: named };
  batch.add('DirectiveAddressee', { directiveId: id, ordinal: 0, dueSort: dueBy ?? undated, ...to });
  if (dueBy === null) return;
  const target = { kind: 'DEADLINE', text: dueBy, span: spanOf(dueBy, start), soft: false, dueBy };
  batch.add('Target', { directiveId: id, ordinal: 0, ...target });
}
