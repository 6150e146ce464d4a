/** One page, one transaction: everything of it is there, or nothing. */
import { saveDirectives } from '../directives/directive.store.js';
import { logChange } from '../changes/change.store.js';
import { saveMeeting, saveTransmissions } from '../meetings/meeting.store.js';
import {
  addRevision,
  citedIds,
  findByIdentity,
  isEarlierVersion,
  latestFields,
  resolveCitationsOf,
  saveParts,
} from '../notices/notice.store.js';
import { saveSource } from '../notices/source.store.js';
import type { ParsedPage } from '../parse/preview.js';
import type { Transaction } from '../platform/db.js';
import { newId } from '../platform/ids.js';
import type { Prisma } from '../platform/_generated/prisma/client.js';
import { closeRejection, saveRejection } from '../rejections/rejection.store.js';
import { saveSearchRow } from '../search/search.store.js';
import { identityOf, isComplete, readingHashOf, visibleFields, type CompletePreview } from './identity.js';
import { matchAgencies, type Matched } from './page.match.js';
import { json } from './json.js';
import type { Gazetteer } from './place.js';
import { addresseeRow, directiveRows, meetingRow, noticeRow } from './rows.js';

export interface ReceivedPage {
  readonly parsed: ParsedPage;
  readonly bytes: Uint8Array;
  readonly sourceUrl: string | null;
  readonly retrievedAt: Date | null;
}
export interface SaveContext {
  readonly gazetteer: Gazetteer;
  readonly now: Date;
}
export type SavedPage =
  | { readonly outcome: 'CREATED' | 'REVISED' | 'UNCHANGED'; readonly noticeId: string }
  | { readonly outcome: 'REJECTED'; readonly rejectionId: string };

export async function savePage(tx: Transaction, page: ReceivedPage, context: SaveContext): Promise<SavedPage> {
  const { preview, problems } = page.parsed;
  if (problems.length > 0 || !isComplete(preview)) return reject(tx, page, context);
  const known = await findByIdentity(tx, identityOf(preview));
  if (known?.readingHash === readingHashOf(preview)) return { outcome: 'UNCHANGED', noticeId: known.id };
  // At an address the latest bytes count. Copies of a document that come as files, its HTML and its text, may keep coming
  // in turn: bytes that were read before say nothing new.
  if (known !== null && page.sourceUrl === null && (await isEarlierVersion(tx, known, preview.source.contentHash))) {
    return { outcome: 'UNCHANGED', noticeId: known.id };
  }
  return new NoticeSaver(tx, { page, context, preview, known }).save();
}

async function reject(tx: Transaction, page: ReceivedPage, { now }: SaveContext): Promise<SavedPage> {
  const sourceId = await saveSource(tx, sourceOf(page, now));
  const rejectionId = await saveRejection(tx, {
    sourceId,
    sourceUrl: page.sourceUrl,
    excerpt: page.parsed.preview.body.trim().slice(0, 200),
    problems: json(problemsOf(page.parsed)),
    receivedAt: now,
  });
  return { outcome: 'REJECTED', rejectionId };
}

const problemsOf = ({ problems, preview }: ParsedPage): readonly object[] =>
  problems.length > 0
    ? problems
    : [
        {
          code: 'NO_AGENCY',
          message: `No organ can be called ${preview.agencyName ?? ''}.`,
          field: 'agencyName',
          span: null,
        },
      ];

const sourceOf = ({ parsed, bytes }: ReceivedPage, receivedAt: Date) => ({
  bytes,
  contentHash: parsed.preview.source.contentHash,
  encoding: parsed.preview.source.encoding,
  text: parsed.sourceText,
  receivedAt,
});

interface Work {
  readonly page: ReceivedPage;
  readonly context: SaveContext;
  readonly preview: CompletePreview;
  readonly known: Awaited<ReturnType<typeof findByIdentity>>;
}

class NoticeSaver {
  private readonly noticeId: string;

  constructor(
    private readonly tx: Transaction,
    private readonly work: Work,
  ) {
    this.noticeId = work.known?.id ?? newId();
  }

  async save(): Promise<SavedPage> {
    const { tx, noticeId } = this;
    const { page, context, preview, known } = this.work;
    const matched = await matchAgencies(tx, preview, context.gazetteer);
    const agencyId = matched.idOf(preview.agencyName);
    if (agencyId === null) return reject(tx, page, context); // a name that no organ can have
    const sourceId = await saveSource(tx, sourceOf(page, context.now));
    await closeRejection(tx, sourceId);
    const textId = await this.saveText(sourceId);
    const row = noticeRow(preview, matched.place);
    const isRevision = known !== null && known.fingerprint !== row.fingerprint;
    await this.saveNotice({ row, textId, agencyId, isRevision });
    await this.saveContents(matched);
    if (known !== null && !isRevision) return { outcome: 'UNCHANGED', noticeId };
    await this.record({ row, textId, agencyId, division: matched.place?.code ?? null });
    return { outcome: known === null ? 'CREATED' : 'REVISED', noticeId };
  }

  private async saveText(sourceId: string): Promise<string> {
    const { body, bodyStart, bodyEnd, outline, attachments, repairs, warnings } = this.work.preview;
    const id = newId();
    const parts = {
      outline: json(outline),
      attachments: json(attachments),
      repairs: json(repairs),
      warnings: json(warnings),
    };
    await this.tx.noticeText.create({ data: { id, sourceId, body, bodyStart, bodyEnd, ...parts } });
    return id;
  }

  private async saveNotice(at: {
    row: ReturnType<typeof noticeRow>;
    textId: string;
    agencyId: string;
    isRevision: boolean;
  }): Promise<void> {
    const { page, context, preview, known } = this.work;
    const { now } = context;
    const common = {
      ...at.row,
      textId: at.textId,
      agencyId: at.agencyId,
      reprocessedAt: now,
      retrievedAt: page.retrievedAt ?? now,
    };
    if (known === null) {
      const data = { id: this.noticeId, identity: identityOf(preview), ...common, contentChangedAt: now };
      await this.tx.notice.create({ data });
      return;
    }
    const revised = at.isRevision ? { revision: known.revision + 1, contentChangedAt: now } : {};
    await this.tx.notice.update({
      where: { id: known.id },
      data: { ...common, ...revised, ...correctionsOf(known.corrections) },
    });
  }

  private async saveContents(matched: Matched): Promise<void> {
    const { tx, noticeId } = this;
    const { preview, known } = this.work;
    const meetings = await this.saveMeetings(matched);
    const citedId = await citedIds(tx, preview.citations);
    await saveParts(tx, noticeId, {
      isNew: known === null,
      issuers: preview.issuerNames.flatMap((name) => matched.idOf(name) ?? []),
      addressees: preview.addressees.map((addressee) => addresseeRow(addressee, matched)),
      mentions: preview.mentions.flatMap(({ text, span }) => {
        const agencyId = matched.idOf(text);
        return agencyId === null ? [] : [{ agencyId, text, span: json(span) }];
      }),
      citations: preview.citations.map(({ span, ...citation }) => {
        const cited = citedId(citation);
        return { ...citation, span: json(span), citedId: cited === noticeId ? null : cited };
      }),
      meetings: preview.meetings.flatMap(({ name, span }) => {
        const meetingId = meetings.get(name)?.id;
        return meetingId === undefined ? [] : [{ meetingId, span: json(span) }];
      }),
    });
    await this.saveTransmissions(meetings);
    const meetingIds = new Map([...meetings].map(([name, { id }]) => [name, id]));
    await saveDirectives(
      tx,
      noticeId,
      directiveRows(preview.directives, { matched, publishedOn: preview.publishedOn, meetingIds }),
    );
    await saveSearchRow(tx, {
      noticeId,
      publishedOn: preview.publishedOn,
      title: preview.title,
      headings: preview.outline.map(({ heading }) => heading ?? '').join('\n'),
      body: preview.body,
    });
    await resolveCitationsOf(tx, {
      id: noticeId,
      title: preview.title,
      documentNumber: preview.documentNumber?.text ?? null,
    });
  }

  private async saveMeetings(matched: Matched): Promise<Map<string, { id: string; heldOn: Date | null }>> {
    const meetings = new Map<string, { id: string; heldOn: Date | null }>();
    for (const meeting of this.work.preview.meetings) {
      meetings.set(meeting.name, await saveMeeting(this.tx, meetingRow(meeting, matched, this.noticeId)));
    }
    return meetings;
  }

  private async saveTransmissions(meetings: ReadonlyMap<string, { id: string; heldOn: Date | null }>): Promise<void> {
    const rows = this.work.preview.meetings.flatMap(({ name, transmits, span }) =>
      transmits.flatMap((passedOn) => {
        const [from, to] = [meetings.get(passedOn), meetings.get(name)];
        if (!from || !to || from.id === to.id) return [];
        return [{ fromId: from.id, toId: to.id, noticeId: this.noticeId, toHeldOn: to.heldOn, span: json(span) }];
      }),
    );
    if (rows.length > 0) await saveTransmissions(this.tx, rows);
  }

  /** The revision and, last of all, the change. */
  private async record(at: {
    row: ReturnType<typeof noticeRow>;
    textId: string;
    agencyId: string;
    division: string | null;
  }): Promise<void> {
    const { tx, noticeId } = this;
    const { preview, known, context } = this.work;
    const number = (known?.revision ?? 0) + 1;
    const fields = visibleFields(preview);
    await addRevision(tx, {
      noticeId,
      number,
      recordedAt: context.now,
      reason: known === null ? 'FIRST_SEEN' : 'SOURCE_CHANGED',
      note: null,
      title: preview.title,
      textId: at.textId,
      changedFields: known === null ? [] : changedFields(await latestFields(tx, noticeId), fields),
      contentHash: preview.source.contentHash,
      fields,
    });
    await logChange(tx, {
      kind: known === null ? 'NOTICE_PUBLISHED' : 'NOTICE_REVISED',
      subjectType: 'Notice',
      subjectId: noticeId,
      revision: number,
      agencyId: at.agencyId,
      division: at.division,
    });
  }
}

/** What staff corrected wins over what the page says. */
const correctionsOf = (corrections: Prisma.JsonValue): object =>
  typeof corrections === 'object' && corrections !== null && !Array.isArray(corrections) ? corrections : {};

function changedFields(before: Prisma.JsonValue, now: Readonly<Record<string, string>>): string[] {
  const earlier: object = typeof before === 'object' && before !== null ? before : {};
  return Object.keys(now).filter((name) => Reflect.get(earlier, name) !== now[name]);
}
