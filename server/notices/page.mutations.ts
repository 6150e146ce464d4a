/** ingestPage: ingests a submitted page like any other. */
import { addAuditEntry } from '../audit/audit.store.js';
import { builder } from '../graphql/builder.js';
import type { Context } from '../graphql/context.js';
import { InputCheck } from '../graphql/input-check.js';
import { actorOf, userErrorsOf, type Actor } from '../graphql/mutate.js';
import { readHints } from '../graphql/page-hints.js';
import type { UserErrorShape } from '../graphql/user-error.type.js';
import { knownOf, type KnownPage } from '../ingest/known.js';
import {
  documentKindOf,
  ingestPage,
  readBeside,
  parsableBytes,
  type IncomingPage,
  type IngestedPage,
} from '../ingest/run.js';
import { bookFor } from '../ingest/site.hints.js';
import type { SavedPage } from '../ingest/page.save.js';
import { comparedPage } from '../search/compared.store.js';
import type { PagePreview } from '../parse/preview.js';
import { slicesOf } from '../platform/in-slices.js';
import { nothingDone, type PagePayload } from './page.payload.type.js';
import type { Transaction } from '../platform/statement.js';

const IngestPageInput = builder.inputType('IngestPageInput', {
  description: 'A page to ingest (网页).',
  fields: (t) => ({
    content: t.string({ required: true, description: 'Content of the page (网页内容): text or HTML, at most 8 MB.' }),
    sourceUrl: t.field({ type: 'URL', description: 'Address where the page was found (网址).' }),
    retrievedAt: t.field({ type: 'DateTime', description: 'When it was fetched (采集时间); now if omitted.' }),
    hints: t.field({
      type: 'PageHintsInput',
      description: 'Metadata known from elsewhere (补充信息); the page takes precedence.',
    }),
    dryRun: t.boolean({
      required: true,
      defaultValue: false,
      description: 'Returns what would be stored and stores nothing (试运行).',
    }),
  }),
});
type Input = (typeof IngestPageInput)['$inferInput'];

/** Longer than browsers and servers support. */
const urlLength = 2_000;

async function readPage({ content, sourceUrl, retrievedAt, hints }: Input, now: Date): Promise<IncomingPage> {
  const check = new InputCheck();
  await checkContent(check, content);
  if (sourceUrl != null && sourceUrl.length > urlLength)
    check.fault('TOO_LONG', 'sourceUrl', `"sourceUrl" may have at most ${urlLength} characters.`);
  const at = retrievedAt == null ? null : new Date(retrievedAt);
  // Tolerance for clock skew.
  if (at !== null && at.getTime() > now.getTime() + 600_000)
    check.fault('OUT_OF_RANGE', 'retrievedAt', '"retrievedAt" must not be in the future.');
  const given = readHints(check, hints, now);
  check.end();
  return { content, sourceUrl: sourceUrl ?? undefined, retrievedAt: at ?? undefined, hints: given };
}

/** Yields to the event loop: the content may have megabytes. */
async function checkContent(check: InputCheck, content: string): Promise<void> {
  let [bytes, holdsNul] = [0, false];
  for await (const slice of slicesOf(content)) {
    bytes += Buffer.byteLength(slice);
    holdsNul ||= slice.includes('\0');
  }
  if (!/\S/.test(content)) check.fault('REQUIRED', 'content', 'The page is empty.');
  else if (bytes > parsableBytes)
    check.fault('TOO_LONG', 'content', `The page exceeds the limit of ${parsableBytes / 2 ** 20} MB.`);
  const kind = documentKindOf(content);
  if (kind) check.fault('UNSUPPORTED_DOCUMENT', 'content', `The page is ${kind.what}. ${kind.advice}`);
  else if (holdsNul) check.fault('INVALID', 'content', 'The page contains a NUL character.');
}

async function ingest(input: Input, context: Context): Promise<PagePayload> {
  try {
    const page = await readPage(input, context.now);
    const sited = (await bookFor(context.db.prisma, [page])).withHost(page);
    const known = input.dryRun ? null : ((await knownOf(context.db, [sited]))[0] ?? null);
    if (known) return asKnown(known, sited);
    const ingested = await ingestPage(context.db, sited, context.now, {
      dryRun: input.dryRun,
      alongside: async (tx, saved) => {
        for (const each of [saved, ...saved.further]) await addEntry(tx, each, actorOf(context));
      },
    });
    return input.dryRun ? dryRunPayload(ingested) : stored(ingested);
  } catch (thrown) {
    return { ...nothingDone, userErrors: userErrorsOf(thrown) };
  }
}

/** A page that changes nothing has no audit entry. */
async function addEntry(tx: Transaction, saved: SavedPage, by: Actor): Promise<void> {
  const { outcome } = saved;
  if (outcome === 'UNCHANGED') return;
  const subject =
    outcome === 'REJECTED'
      ? ({ subjectType: 'Rejection', subjectId: saved.rejectionId } as const)
      : ({ subjectType: 'Notice', subjectId: saved.noticeId } as const);
  await addAuditEntry(tx, { ...by, ...subject, action: 'ingestPage', reason: null, details: { outcome } });
}

const noticeSide = (page: IngestedPage): Pick<PagePayload, 'status' | 'compared'> => ({
  status: 'status' in page ? page.status : null,
  compared: comparedPage(page.preview),
});

const furtherOf = (page: IngestedPage, isDry: boolean): PagePayload['further'] =>
  page.further.map((each) => ({
    outcome: each.outcome,
    noticeId: 'noticeId' in each && !(isDry && each.outcome === 'CREATED') ? each.noticeId : null,
    status: 'status' in each ? each.status : null,
    preview: each.preview,
    isWritten: !isDry && each.outcome !== 'UNCHANGED',
  }));

const stored = (page: IngestedPage): PagePayload => ({
  outcome: page.outcome,
  noticeId: 'noticeId' in page ? page.noticeId : null,
  rejectionId: 'rejectionId' in page ? page.rejectionId : null,
  preview: page.preview,
  ...noticeSide(page),
  further: furtherOf(page, false),
  isWritten: [page, ...page.further].some(({ outcome }) => outcome !== 'UNCHANGED'),
  userErrors: [],
});

/** Known bytes: parsed only if the caller selects the content. */
function asKnown(known: KnownPage, page: IncomingPage): PagePayload {
  let read: Promise<PagePreview> | null = null;
  const preview = (): Promise<PagePreview> => (read ??= readBeside(page).then(({ parsed }) => parsed.preview));
  const { outcome } = known;
  const isNotice = 'noticeId' in known;
  return {
    outcome,
    noticeId: isNotice ? known.noticeId : null,
    rejectionId: isNotice ? null : known.rejectionId,
    preview,
    status: isNotice ? known.status : null,
    compared: async () => comparedPage(await preview())?.() ?? null,
    further: [],
    isWritten: false,
    userErrors: [],
  };
}

/** For a dry run: new notices and rejections do not exist, so they are not returned. */
const dryRunPayload = (page: IngestedPage): PagePayload => ({
  outcome: page.outcome,
  noticeId: page.outcome === 'REVISED' || page.outcome === 'UNCHANGED' ? page.noticeId : null,
  rejectionId: null,
  preview: page.preview,
  ...noticeSide(page),
  further: furtherOf(page, true),
  isWritten: false,
  userErrors: page.problems.map(({ code, message }) => ({ code: codeFor(code), message, field: ['input', 'content'] })),
});

const ownCodes = ['PAGE_TOO_LARGE', 'PAGE_TOO_SLOW', 'UNSUPPORTED_DOCUMENT'] as const;
const codeFor = (problem: string): UserErrorShape['code'] => ownCodes.find((code) => code === problem) ?? 'UNPARSEABLE';

builder.mutationField('ingestPage', (t) =>
  t.field({
    type: 'IngestPagePayload',
    authScopes: { staff: true },
    description:
      'Ingests a submitted page (收录网页), text or HTML. Idempotent: the same page again changes nothing. dryRun returns what would be stored and stores nothing.',
    args: { input: t.arg({ type: IngestPageInput, required: true, description: 'The page.' }) },
    resolve: (_root, { input }, context) => ingest(input, context),
  }),
);
