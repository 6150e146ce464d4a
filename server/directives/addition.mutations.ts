/** addDirective: a directive that no rule found. */
import { builder } from '../graphql/builder.js';
import { actorOf, mutate, refused, type Actor } from '../graphql/mutate.js';
import { placesIn, strengthOfText } from '../ingest/places.js';
import { lockNotice, sourceOf } from '../notices/revision.store.js';
import { storableText } from '../platform/insert-rows.js';
import { applied, type Place, type Reading, type Written } from './directive.edits.js';
import { ordinals, takePath } from './directive.match.js';
import { readingOf, rowsOf } from './directive.reading.js';
import { AddDirectiveInput, readAddition, type Addition } from './review.input.js';
import { DirectivePayload, organs, recordReview } from './review.mutations.js';
import { insertAdded, outlineOf, readDirective, type StoredDirective } from './review.store.js';
import type { Transaction } from '../platform/statement.js';

async function addDirective(tx: Transaction, addition: Addition, by: Actor): Promise<string> {
  const written = await writtenBy(tx, addition);
  const notice = await lockNotice(tx, addition.notice);
  if (notice === null) throw refused('NOT_FOUND', 'notice', 'No such notice.');
  const parent = await parentOf(tx, addition);
  const place = placeIn(await sourceOf(tx, notice.textId), addition);
  const read = readBelow(parent, place.quote);
  const { id: noticeId, publishedOn } = notice;
  const id = await insertAdded(tx, {
    noticeId,
    publishedOn,
    ...(await positionOf(tx, addition, parent)),
    parentId: parent?.id ?? null,
    meetingId: parent?.meetingId ?? null,
    strength: strengthOfText(place.quote),
    place: columnsOf(place),
    edits: { written, read, pageText: place.quote },
    rows: rowsOf(applied(read, written, place), notice),
  });
  await recordReview(tx, { notice, id, by, action: 'addDirective', reason: null, details: { noticeId } });
  return id;
}

async function writtenBy(tx: Transaction, { heading, issuer, addressees }: Addition): Promise<Written> {
  const [issuedBy] = issuer === null ? [] : await organs(tx, [issuer], 'issuer');
  return {
    ...(heading === null ? {} : { heading }),
    ...(issuedBy ? { issuerId: issuedBy.agencyId } : {}),
    ...(addressees === null ? {} : { addressees: await organs(tx, addressees) }),
  };
}

async function parentOf(tx: Transaction, { parent, notice }: Addition): Promise<StoredDirective | null> {
  if (parent === null) return null;
  const found = await readDirective(tx, parent);
  if (found?.noticeId !== notice) throw refused('NOT_FOUND', 'parent', 'The notice has no such directive.');
  return found;
}

/** A part inherits issuer and addressees from its whole. */
const readBelow = (parent: StoredDirective | null, text: string): Reading =>
  parent === null
    ? { heading: null, text, issuerId: null, addressees: [], targets: [] }
    : { ...readingOf({ ...parent, heading: null, text }), targets: [] };

function placeIn({ source, body }: { source: string; body: string }, { start, end }: Addition): Place {
  const quote = body.slice(start, end);
  if (end > body.length) throw refused('OUT_OF_RANGE', 'end', `The body has ${body.length} code units.`);
  if (!/[\p{L}\p{N}]/u.test(quote)) throw refused('INVALID', 'start', 'The range has no text.');
  if (storableText(quote) !== quote) throw refused('INVALID', 'start', 'The range splits a surrogate pair.');
  const place = placesIn(source, body)({ start, end });
  if (place === null)
    throw refused(
      'CONFLICT',
      'notice',
      'The page would be parsed differently by now: ingest it again, then add the directive.',
    );
  return place;
}

/** The next free position in document order, and a free path. */
async function positionOf(
  tx: Transaction,
  { notice, start, end }: Addition,
  parent: StoredDirective | null,
): Promise<{ ordinal: number; path: string }> {
  const known = await outlineOf(tx, notice);
  const [ordinal = known.length] = ordinals(known, [{ spanStart: start, spanEnd: end }]).kept;
  const path = takePath(parent === null ? '1' : `${parent.path}.1`, new Set(known.map((directive) => directive.path)));
  return { ordinal, path };
}

const columnsOf = ({ start, end, quote, source }: Place) => ({
  spanStart: start,
  spanEnd: end,
  sourceStart: source.start,
  sourceEnd: source.end,
  sourceQuote: source.quote === quote ? null : source.quote,
});

builder.mutationField('addDirective', (t) =>
  t.field({
    type: DirectivePayload,
    authScopes: { staff: true },
    description:
      'Adds a directive that no rule found (补录要求). Its review state is EDITED, and it survives re-ingestion of the page.',
    args: {
      input: t.arg({
        type: AddDirectiveInput,
        required: true,
        description: 'The range in the notice, and who must act.',
      }),
    },
    resolve: (_root, { input }, context) =>
      mutate(
        context,
        () => readAddition(input),
        (tx, addition) => addDirective(tx, addition, actorOf(context)),
      ),
  }),
);
