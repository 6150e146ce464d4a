/** Changes as an office makes them, through the API: pages that come and come again, corrections, withdrawals, reviews, merges. */
import { loadPages } from '../../server/ingest/bulk/load.js';
import { readForLoading } from '../../server/ingest/bulk/read-page.js';
import type { Db } from '../../server/platform/db.js';
import type { Ask } from '../kit/app.js';
import { now, page, payloadOf } from '../staff/staff.kit.js';

interface Written {
  readonly id: string;
  readonly index: string;
  readonly agency: string;
  readonly directives: readonly string[];
  revision: number;
  reviews: number;
}

const fields = '水务 财政 审计 民政 司法 教育 交通运输 农业农村 文化旅游 卫生健康 城市管理 市场监管'.split(' ');
/** The same organ as two pages call it: in the end they are one. */
const agencies = fields.map((field) => [`云浦市澄湖区${field}局`, `云浦市澄湖区${field}事务局`] as const);

const mutation = (name: string, input: string, selection: string): string =>
  `mutation ($input: ${input}!) { ${name}(input: $input) { ${selection} userErrors { code field message } } }`;
const documents = {
  ingest: mutation('ingestPage', 'IngestPageInput', 'outcome notice { id revision directives { nodes { id } } }'),
  correct: mutation('correctNotice', 'CorrectNoticeInput', 'notice { revision }'),
  withdraw: mutation('withdrawNotice', 'WithdrawNoticeInput', 'notice { revision }'),
  restore: mutation('restoreNotice', 'RestoreNoticeInput', 'notice { revision }'),
  review: mutation('reviewDirective', 'ReviewDirectiveInput', 'directive { id }'),
  update: mutation('updateAgency', 'UpdateAgencyInput', 'agency { id }'),
  merge: mutation('mergeAgencies', 'MergeAgenciesInput', 'agency { id }'),
};

function pageOf({ index, agency }: Pick<Written, 'index' | 'agency'>, times: number): string {
  const body = `一、加强巡查。各镇要在9月30日前完成巡查${times}次。\n二、严格考核。区水务局要按月通报。\n三、做好宣传。各镇要公示。`;
  const number = 6_000 * Number(index.charAt(7)) + Number(index.slice(-5)); // of the writer and its count
  return page({ title: `关于第${index.slice(-5)}号河道保洁的通知`, agency, index, number, body });
}

const agencyOf = (count: number): string => agencies[count % agencies.length]?.[(count >> 4) % 2] ?? '';
const indexOf = (writer: number, count: number): string => `9901061${writer}/2025-${String(count).padStart(5, '0')}`;

/** Brings in new pages, many at a time. */
export class Crawler {
  private count = 0;

  constructor(
    private readonly db: Db,
    /** Of its pages' numbers, which no other writer uses. */
    private readonly writer = 0,
  ) {}

  async bring(many: number): Promise<void> {
    const pages = Array.from({ length: many }, () => {
      this.count += 1;
      return readForLoading({
        content: pageOf({ index: indexOf(this.writer, this.count), agency: agencyOf(this.count) }, 12),
      });
    });
    const loaded = await loadPages(this.db, pages, { now });
    const other = loaded.find(({ outcome }) => outcome !== 'CREATED');
    if (other) throw new Error(`A new page is ${JSON.stringify(other)}`);
  }
}

/** One clerk: what it wrote, nobody else writes. */
export class Clerk {
  private readonly published: Written[] = [];
  private readonly withdrawn: Written[] = [];
  private count = 0;

  constructor(
    private readonly ask: Ask,
    private readonly number: number,
  ) {}

  /** One change more. */
  async work(): Promise<void> {
    this.count += 1;
    const { count, published, withdrawn } = this;
    if (published.length < 8 || count % 24 === 0) return this.publish();
    if (withdrawn.length > 4) return this.turn('restore', withdrawn, published);
    if (count % 6 === 1) return this.turn('withdraw', published, withdrawn);
    if (count % 6 === 3) return this.comeAgain();
    if (count % 6 === 5) return this.review();
    return this.correct();
  }

  private async do(action: keyof typeof documents, input: object): Promise<any> {
    for (;;) {
      const payload = payloadOf(await this.ask(documents[action], { input }));
      const [error] = payload.userErrors;
      if (!error) return payload;
      if (error.code !== 'CONFLICT') throw new Error(`${action}: ${JSON.stringify(error)}`);
    }
  }

  private async publish(): Promise<void> {
    const index = indexOf(this.number, this.count);
    const agency = agencyOf(this.count);
    const { outcome, notice } = await this.do('ingest', { content: pageOf({ index, agency }, 12) });
    if (outcome !== 'CREATED') throw new Error(`${index} is ${String(outcome)}`);
    const directives = notice.directives.nodes.map(({ id }: { id: string }) => id);
    this.published.push({ id: notice.id, index, agency, directives, revision: notice.revision, reviews: 0 });
  }

  /** The same page, which says something else today. */
  private async comeAgain(): Promise<void> {
    const notice = this.next();
    const { outcome, notice: now } = await this.do('ingest', { content: pageOf(notice, 100 + this.count) });
    if (outcome !== 'REVISED') throw new Error(`${notice.index} is ${String(outcome)}`);
    notice.revision = now.revision;
  }

  private async correct(): Promise<void> {
    const notice = this.next();
    const input = {
      id: notice.id,
      expectedRevision: notice.revision,
      title: `更正第${this.count}号`,
      reason: '错别字',
    };
    notice.revision = (await this.do('correct', input)).notice.revision;
  }

  private async turn(action: 'withdraw' | 'restore', from: Written[], to: Written[]): Promise<void> {
    const [notice] = from.splice(this.count % from.length, 1);
    if (!notice) throw new Error('There is nothing to turn.');
    notice.revision = (await this.do(action, { id: notice.id, reason: '核实' })).notice.revision;
    to.push(notice);
  }

  /** Of the last directive, which stays the same when the page comes again; what is rejected is nowhere to be seen. */
  private async review(): Promise<void> {
    const notice = this.next();
    const review = ['CONFIRMED', 'REJECTED', 'EXTRACTED'][notice.reviews % 3];
    notice.reviews += 1;
    await this.do('review', { id: notice.directives.at(-1) ?? '', review });
  }

  private next(): Written {
    const notice = this.published[this.count % this.published.length];
    if (!notice) throw new Error('There is nothing to change.');
    return notice;
  }
}

/** Changes that touch what several clerks write. */
export class Registrar {
  private readonly merged: string[] = [];

  constructor(private readonly ask: Ask) {}

  private async idOf(name: string): Promise<string | null> {
    const { data } = await this.ask('query ($name: String!) { agency(by: { name: $name }) { id } }', { name });
    return data.agency?.id ?? null;
  }

  /** Another name for an organ; its last name stays one that means it. */
  async rename(number: number): Promise<boolean> {
    const [name = ''] = agencies[number % agencies.length] ?? [];
    const id = await this.idOf(name);
    if (id === null) return false;
    const { userErrors } = payloadOf(
      await this.ask(documents.update, { input: { id, name: `${name}第${number}名`, aliases: [name] } }),
    );
    return userErrors.length === 0;
  }

  /** Two names of one organ that nobody merged yet. */
  async merge(): Promise<boolean> {
    for (const [stays, goes] of agencies) {
      if (this.merged.includes(goes)) continue;
      const [target, duplicate] = [await this.idOf(stays), await this.idOf(goes)];
      if (target === null || duplicate === null) continue;
      this.merged.push(goes);
      const input = { target, duplicate, reason: '同一机构' };
      return payloadOf(await this.ask(documents.merge, { input })).userErrors.length === 0;
    }
    return false;
  }
}
