/** A small graph of rows that point to agencies in every way that there is, from a seed; and all of it as text. */
import type { Db } from '../../server/platform/db.js';
import { inTransaction } from '../../server/platform/transaction.js';
import { newId } from '../../server/platform/ids.js';
import { saveAgencySearch } from '../../server/search/search.store.js';
import type { Random } from '../sdk/faults.kit.js';

const span = { start: 0, end: 1, quote: '一', source: { start: 0, end: 1, quote: '一' } };
const places = ['320506', '320505', '320500', null] as const;
const day = new Date('2025-09-01');

class Graph {
  readonly agencies: { id: string; name: string }[] = [];
  readonly notices: string[] = [];
  readonly meetings: string[] = [];

  constructor(
    private readonly db: Db,
    private readonly random: Random,
  ) {}

  int(below: number): number {
    return Math.floor(this.random() * below);
  }
  of<T>(values: readonly T[]): T {
    const value = values[this.int(values.length)];
    if (value === undefined) throw new Error('nothing to choose from');
    return value;
  }
  chance(share: number): boolean {
    return this.random() < share;
  }
  agency(): string {
    return this.of(this.agencies).id;
  }

  async saveAgencies(): Promise<void> {
    const rows = Array.from({ length: 7 }, (_, i) => ({
      id: newId(),
      name: `第${i}号澄湖水务局`,
      kind: 'DEPARTMENT' as const,
      shortName: this.chance(0.5) ? `水务${i}` : null,
      orgCode: this.chance(0.5) ? `0000000${i}X` : null,
      creditCode: this.chance(0.3) ? `9111010${i}0000000000` : null,
      divisionCode: this.of(places),
    }));
    this.agencies.push(...rows);
    // Each below an earlier one, or none: no cycles.
    const parents = rows.map((_, i) => (i > 0 && this.chance(0.7) ? (rows[this.int(i)]?.id ?? null) : null));
    for (const [i, row] of rows.entries())
      await this.db.prisma.agency.create({ data: { ...row, parentId: parents[i] ?? null } });
    for (const { id, name } of rows) {
      const names = [name, ...Array.from({ length: this.int(3) }, (_, i) => `${name}别名${i}`)];
      await this.db.prisma.agencyName.createMany({
        data: names.map((alias, i) => ({
          id: newId(),
          agencyId: id,
          name: alias,
          divisionCode: i === 0 ? null : this.of(places),
          origin: i === 0 ? ('CANONICAL' as const) : this.of(['SEEN', 'DERIVED', 'STAFF'] as const),
        })),
      });
    }
  }

  async saveNotices(): Promise<void> {
    const sourceId = newId();
    await this.db.prisma.sourceDocument.create({
      data: { id: sourceId, contentHash: 'a'.repeat(64), bytes: new Uint8Array([1]), encoding: 'UTF-8' },
    });
    for (let i = 0; i < 12; i += 1) {
      const id = newId();
      const textId = newId();
      const empty = { outline: [], attachments: [], repairs: [], warnings: [] };
      await this.db.prisma.noticeText.create({
        data: { id: textId, sourceId, body: '照办。', bodyStart: 0, bodyEnd: 3, ...empty },
      });
      await this.db.prisma.notice.create({ data: this.noticeRow(id, textId, i) });
      const revision = { number: 1, recordedAt: day, reason: 'FIRST_SEEN' as const, title: '通知', changedFields: [] };
      const fields = { agencyName: JSON.stringify(this.of(this.agencies).name) };
      await this.db.prisma.revision.create({
        data: { noticeId: id, ...revision, textId, contentHash: 'a'.repeat(64), fields },
      });
      this.notices.push(id);
      await this.saveParts(id);
    }
  }

  private noticeRow(id: string, textId: string, i: number) {
    const place = this.of(places);
    const agencyId = this.agency();
    const isCorrected = this.chance(0.4);
    const placed = {
      provinceCode: place && '320000',
      prefectureCode: place && '320500',
      countyCode: place !== null && !place.endsWith('00') ? place : null,
    };
    return {
      ...{ id, textId, identity: `notice ${i}`, title: `第${i}号通知`, titleOrigin: 'STATED' as const },
      ...{ kind: this.of(['CIRCULAR', 'MEETING'] as const), agencyId, publishedOn: day, themes: [], retrievedAt: day },
      ...{ disclosureMode: 'UNSTATED' as const, validity: 'UNSTATED' as const, ...placed },
      status: this.chance(0.2) ? ('WITHDRAWN' as const) : ('PUBLISHED' as const),
      corrections: isCorrected ? { agencyId, title: '更正', ...(this.chance(0.5) ? placed : {}) } : {},
      ...{ fingerprint: 'b'.repeat(64), readingHash: 'c'.repeat(64), contentChangedAt: day, reprocessedAt: day },
    };
  }

  private async saveParts(noticeId: string): Promise<void> {
    const { prisma } = this.db;
    const rows = (most: number) => Array.from({ length: this.int(most) }, (_, ordinal) => ordinal);
    const issuers = [...new Set(rows(4).map(() => this.agency()))];
    await prisma.noticeIssuer.createMany({
      data: issuers.map((agencyId, ordinal) => ({ noticeId, ordinal, agencyId })),
    });
    await prisma.noticeAddressee.createMany({
      data: rows(4).map((ordinal) => ({
        noticeId,
        ordinal,
        text: this.of(this.agencies).name,
        scope: 'NAMED_AGENCY',
        agencyId: this.chance(0.9) ? this.agency() : null,
        span,
      })),
    });
    await prisma.mention.createMany({
      data: rows(5).map((ordinal) => ({
        noticeId,
        ordinal,
        agencyId: this.agency(),
        text: this.of(this.agencies).name,
        span,
      })),
    });
  }

  async saveMeetings(): Promise<void> {
    const told = new Map<string, Set<string>>();
    for (const { id: convenerId } of this.agencies)
      for (let ordinal = 1; ordinal <= 3; ordinal += 1) {
        if (this.chance(0.3)) continue;
        const id = newId();
        const identity = `numbered:${convenerId}|党委会议|2025|${ordinal}`;
        const heldOn = this.chance(0.6) ? new Date(`2025-0${ordinal}-01`) : null;
        const chair = this.chance(0.5) ? { chairName: '林一苇', chairAgencyId: this.agency() } : {};
        await this.db.prisma.meeting.create({
          data: { id, identity, name: '党委会议', ordinal, heldOn, convenerId, ...chair },
        });
        this.meetings.push(id);
        told.set(id, new Set(Array.from({ length: 1 + this.int(3) }, () => this.of(this.notices))));
      }
    const ordinals = new Map<string, number>();
    for (const [meetingId, notices] of told)
      for (const noticeId of notices) {
        const ordinal = ordinals.get(noticeId) ?? 0;
        ordinals.set(noticeId, ordinal + 1);
        await this.db.prisma.noticeMeeting.create({ data: { noticeId, ordinal, meetingId, span } });
      }
    for (let i = 0; i < 30; i += 1) {
      const [fromId, toId, noticeId] = [this.of(this.meetings), this.of(this.meetings), this.of(this.notices)];
      if (fromId === toId) continue;
      const data = [{ id: newId(), fromId, toId, noticeId, span, toHeldSort: new Date('2025-01-01') }];
      await this.db.prisma.transmission.createMany({ data, skipDuplicates: true });
    }
  }

  async saveDirectives(): Promise<void> {
    for (const noticeId of this.notices)
      for (let ordinal = 0; ordinal < this.int(4); ordinal += 1) {
        const id = newId();
        const someone = () => (this.chance(0.7) ? this.agency() : null);
        const addressees = Array.from({ length: this.int(3) }, () => ({ agencyId: this.agency(), text: '水务局' }));
        const edits = { written: { addressees, issuerId: this.agency() }, read: null, pageText: '照办。' };
        await this.db.prisma.directive.create({
          data: {
            ...{
              id,
              noticeId,
              ordinal,
              path: String(ordinal + 1),
              kind: 'DIRECTIVE',
              text: '照办。',
              strength: 'MANDATORY',
            },
            ...{ spanStart: 0, spanEnd: 3, sourceStart: 0, sourceEnd: 3, confidence: 1, rule: 'invented@1' },
            ...{ textHash: 'd'.repeat(64), publishedOn: day, issuerId: someone(), speakerAgencyId: someone() },
            review: this.of(['EXTRACTED', 'CONFIRMED', 'REJECTED'] as const),
            meetingId: this.chance(0.5) ? this.of(this.meetings) : null,
            ...(this.chance(0.4) ? { edits } : {}),
          },
        });
        await this.db.prisma.directiveAddressee.createMany({
          data: addressees.map(({ agencyId, text }, i) => ({
            directiveId: id,
            ordinal: i,
            text,
            scope: 'NAMED_AGENCY',
            agencyId,
            publishedOn: day,
            span,
          })),
        });
      }
  }
}

export interface InventedGraph {
  readonly agencies: readonly { readonly id: string; readonly name: string }[];
}

export async function inventGraph(db: Db, random: Random): Promise<InventedGraph> {
  const graph = new Graph(db, random);
  await graph.saveAgencies();
  await graph.saveNotices();
  await graph.saveMeetings();
  await graph.saveDirectives();
  const ids = graph.agencies.map(({ id }) => id);
  await inTransaction(db, (tx) => saveAgencySearch(tx, ids));
  return graph;
}

/** History, which only grows, and what no merge touches. */
const history = [
  'Change',
  'ChangeScope',
  'NoticeScope',
  'AuditEntry',
  'AgencyMerge',
  'AgencyMergeRow',
  'Division',
  'Setting',
  '_prisma_migrations',
];

/** Every row of every other table, but for the moment at which an agency was written; tallies of nothing are none. */
export async function dumpOf(db: Db): Promise<Record<string, readonly string[]>> {
  const ask = (text: string) => db.rows({ name: '', label: 'test', values: [], text });
  const tables = await ask(
    `SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' ORDER BY 1`,
  );
  const dump: Record<string, readonly string[]> = {};
  for (const { name } of tables) {
    const table = String(name);
    if (history.includes(table)) continue;
    const without = table === 'Agency' ? ` - 'updatedAt'` : '';
    const where = table === 'NoticeTally' ? ' WHERE t."count" <> 0' : '';
    const rows = await ask(`SELECT (to_jsonb(t)${without})::text AS row FROM "${table}" t${where} ORDER BY 1`);
    dump[table] = rows.map(({ row }) => String(row));
  }
  return dump;
}

type Dump = Awaited<ReturnType<typeof dumpOf>>;

/** Rows that one of the two has alone. */
export const differing = (before: Dump, after: Dump): string[] =>
  Object.entries(before).flatMap(([table, rows]) => {
    const now = after[table] ?? [];
    const [old, fresh] = [new Set(rows), new Set(now)];
    return [
      ...rows.filter((row) => !fresh.has(row)).map((row) => `- ${table} ${row}`),
      ...now.filter((row) => !old.has(row)).map((row) => `+ ${table} ${row}`),
    ];
  });
