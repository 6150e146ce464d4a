/** Invented notices with all rows that ingestion writes for a page. */
import type { InventedAgency } from './agencies.js';
import type { Batch } from './batch.js';
import { dayOf, evenly, keyAt, skewed, type Chance } from './random.js';
import { indexedText } from './search-rows.js';
import { inventText, inventTitle } from './text.js';
import { genreNames, genres, kinds, surnames, topics } from './words.js';
import { fold } from '../../server/search/fold.js';
import { soundWords } from '../../server/search/sounds.js';
import { noticeKeys } from '../../server/search/suggest-keys.js';
import { keyRows } from '../../server/search/suggest.store.js';
import { type Notice, sha256, day, spanOf } from './notice.js';
import { addDirective } from './directives.js';

const firstDay = Date.UTC(2014, 0, 1);
const days = 12 * 365;

export class NoticeMaker {
  private readonly cumulated: readonly number[];
  private readonly ids: string[] = [];
  private readonly titles: string[] = [];
  private lastMeeting: string | null = null;
  private readonly random: Chance;
  private readonly size: number;
  private readonly agencies: readonly InventedAgency[];

  constructor(of: { readonly random: Chance; readonly size: number; readonly agencies: readonly InventedAgency[] }) {
    this.random = of.random;
    this.size = of.size;
    this.agencies = of.agencies;
    let sum = 0;
    this.cumulated = this.agencies.map(({ weight }) => (sum += weight));
  }

  /**
   * In order of date, shuffled by up to three days, as fetched pages are. They only refer to
   * notices of the same maker.
   */
  add(batch: Batch, i: number): void {
    const notice = this.invent(batch, i);
    addNotice(batch, notice, this.random);
    addParts(batch, notice);
    this.addCitation(batch, notice, i);
    const meetingId = i % 10 === 0 ? this.addMeeting(batch, notice, i) : null;
    notice.text.directives.forEach((directive, ordinal) => {
      addDirective(batch, notice, { directive, ordinal, meetingId, random: this.random });
    });
    addSearchRow(batch, notice);
    if (this.ids.length >= 1_000) this.ids.length = this.titles.length = 0;
    this.ids.push(notice.id);
    this.titles.push(notice.title);
  }

  private invent(batch: Batch, i: number): Notice {
    const { random } = this;
    const at = firstDay + Math.floor((i / this.size) * days * day);
    const publishedAt = at + random.between(-3, 3) * day;
    const publishedOn = dayOf(publishedAt);
    const year = new Date(publishedAt).getUTCFullYear();
    const agency = this.agency();
    const genre = skewed(random, genres);
    const title = inventTitle(random, { year, genreName: genreNames[genre] });
    const indexNumber = `${agency.divisionCode}${String(agency.level)}00/${year}-${String(i).padStart(7, '0')}`;
    const header = [title, `索引号：${indexNumber}`, `发布机构：${agency.name}`, `公开日期：${publishedOn}`];
    const text = inventText(random, header);
    const sourceId = keyAt(random, at);
    const bytes = Buffer.from(`<html><body><pre>${text.body}</pre></body></html>`);
    const contentHash = sha256(bytes);
    const recordedAt = new Date(at + 3 * day).toISOString();
    batch.add('SourceDocument', { id: sourceId, contentHash, bytes, encoding: 'UTF-8', receivedAt: recordedAt });
    return {
      at,
      id: keyAt(random, at),
      textId: keyAt(random, at),
      sourceId,
      agency,
      addressee: this.agency(),
      title,
      genre,
      indexNumber,
      publishedOn,
      createdOn: random.next() < 0.1 ? null : dayOf(publishedAt - random.between(0, 20) * day),
      recordedAt,
      text,
      contentHash,
    };
  }

  private agency(): InventedAgency {
    const aim = this.random.next() * (this.cumulated.at(-1) ?? 0);
    let [low, high] = [0, this.cumulated.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.cumulated[middle] ?? 0) <= aim) low = middle + 1;
      else high = middle;
    }
    return this.agencies[low] ?? evenly(this.random, this.agencies);
  }

  private addCitation(batch: Batch, notice: Notice, i: number): void {
    if (i % 5 !== 0 || this.ids.length === 0) return;
    const cited = this.random.between(0, this.ids.length - 1);
    const title = this.titles[cited] ?? null;
    const citedId = this.ids[cited] ?? null;
    batch.add('Citation', {
      noticeId: notice.id,
      ordinal: 0,
      title,
      documentNumber: null,
      citedId,
      span: spanOf(title ?? '', 0),
    });
  }

  private addMeeting(batch: Batch, notice: Notice, i: number): string {
    const { random } = this;
    const id = keyAt(random, notice.at);
    const ordinal = Math.floor(i / 10);
    const name = `第${ordinal}次${skewed(random, topics)}工作会议`;
    const chairName = `${skewed(random, surnames)}某某`;
    const heldOn = notice.publishedOn;
    const identity = `numbered:${notice.agency.id}|${name}|${heldOn.slice(0, 4)}|${ordinal}`;
    const convenerId = notice.agency.id;
    batch.add('Meeting', {
      id,
      identity,
      name,
      ordinal,
      heldOn,
      convenerId,
      chairName,
      chairTitle: '主任',
      chairAgencyId: convenerId,
    });
    batch.add('NoticeMeeting', { noticeId: notice.id, ordinal: 0, meetingId: id, span: spanOf(name, 0) });
    if (this.lastMeeting !== null && random.next() < 0.5) {
      const row = { id: keyAt(random, notice.at), fromId: this.lastMeeting, toId: id, noticeId: notice.id };
      batch.add('Transmission', { ...row, span: spanOf(name, 0), toHeldSort: heldOn });
    }
    this.lastMeeting = id;
    return id;
  }
}

const placeOf = ({ divisionCode: code }: InventedAgency) => ({
  provinceCode: `${code.slice(0, 2)}0000`,
  prefectureCode: code.endsWith('0000') ? null : `${code.slice(0, 4)}00`,
  countyCode: code.endsWith('00') ? null : code,
});

function addNotice(batch: Batch, notice: Notice, random: Chance): void {
  const { id, textId, sourceId, agency, title, text, recordedAt, publishedOn, contentHash } = notice;
  const siteCode = `${agency.divisionCode.slice(0, 4)}000001`;
  const outline = text.directives.map(({ marker, heading, text: quote, start }, i) => ({
    path: String(i + 1),
    kind: 'DIRECTIVE',
    marker,
    heading,
    span: spanOf(quote, start),
  }));
  const { body, bodyStart, bodyEnd } = text;
  batch.add('NoticeText', {
    id: textId,
    sourceId,
    body,
    bodyStart,
    bodyEnd,
    outline,
    attachments: [],
    repairs: [],
    warnings: [],
  });
  batch.add('Notice', {
    id,
    identity: `site:${siteCode}|${notice.indexNumber}`,
    status: random.next() < 0.01 ? 'WITHDRAWN' : 'PUBLISHED',
    revision: 1,
    textId,
    indexNumber: notice.indexNumber,
    title,
    titleOrigin: 'STATED',
    documentNumber: null,
    kind: skewed(random, kinds),
    genre: notice.genre,
    agencyId: agency.id,
    ...placeOf(agency),
    createdOn: notice.createdOn,
    publishedOn,
    summary: text.body.slice(text.bodyStart, text.bodyStart + 80),
    themes: [skewed(random, topics)],
    disclosureMode: 'PROACTIVE',
    validity: random.next() < 0.8 ? 'IN_FORCE' : 'EXPIRED',
    sourceUrl: `https://www.example.invalid/${siteCode}/${notice.indexNumber}.html`,
    siteCode,
    siteName: `${agency.name}网站`,
    retrievedAt: recordedAt,
    directiveCount: text.directives.filter(({ isRejected }) => !isRejected).length,
    fingerprint: sha256(`${id} fingerprint`),
    readingHash: sha256(`${id} reading`),
    contentChangedAt: recordedAt,
    reprocessedAt: recordedAt,
  });
  const fields = { title, publishedOn, agencyName: agency.name };
  batch.add('Revision', {
    noticeId: id,
    number: 1,
    recordedAt,
    reason: 'FIRST_SEEN',
    title,
    textId,
    changedFields: [],
    contentHash,
    fields,
  });
  const position = notice.at * 1_000 + (Number.parseInt(notice.indexNumber.slice(-7), 10) % 1_000);
  batch.add('Change', {
    position,
    kind: 'NOTICE_PUBLISHED',
    subjectType: 'Notice',
    subjectId: id,
    revision: 1,
    occurredAt: recordedAt,
    agencyId: agency.id,
    division: agency.divisionCode,
  });
}

function addParts(batch: Batch, { id, agency, addressee, text }: Notice): void {
  batch.add('NoticeIssuer', { noticeId: id, ordinal: 0, agencyId: agency.id });
  batch.add('NoticeAddressee', {
    noticeId: id,
    ordinal: 0,
    text: addressee.name,
    scope: 'NAMED_AGENCY',
    agencyId: addressee.id,
    span: spanOf(addressee.name, text.bodyStart),
  });
  [agency, addressee].forEach((mentioned, ordinal) => {
    batch.add('Mention', {
      noticeId: id,
      ordinal,
      agencyId: mentioned.id,
      text: mentioned.name,
      span: spanOf(mentioned.name, text.bodyStart),
    });
  });
}

function addSearchRow(batch: Batch, { id, publishedOn, title, indexNumber, text }: Notice): void {
  const headings = text.directives.map(({ heading }) => heading);
  const indexed = indexedText({ title: [title, indexNumber], headings, body: [text.body] });
  const words = [...indexed.words, ...soundWords([fold(title)])];
  batch.add('SearchRow', { subjectId: id, type: 'NOTICE', publishedOn, ...indexed, words });
  for (const row of keyRows(id, noticeKeys(title, null))) batch.add('SuggestKey', { ...row });
}
