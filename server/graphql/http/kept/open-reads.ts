/**
 * Questions whose answer is the same for everybody: answered from memory where it is there, asked once where many ask at once, sent so
 * that caches and clients may ask whether it is still the same. It stands before parsing, validation, cost and database; who asks and
 * what it costs him has been found out before.
 */
import type { IncomingHttpHeaders } from 'node:http';
import { LRUCache } from 'lru-cache';
import type { Allowance } from '../../allowance.js';
import { anywhere, isAnywhere, type Position } from '../../../platform/servers/position.js';
import { dayInChina } from '../../../domain/day.js';
import { isStaff, type RequestFacts, type Viewer } from '../../context.js';
import type { Budgets } from '../../guard/guard.plugin.js';
import type { Answer } from '../answer.js';
import type { KnownDocuments } from '../persisted.js';
import { AnswerBytes, names } from './answer-bytes.js';
import { readAsked, type Asked } from './asked.js';
import { encodingFor } from './encoding.js';
import { formOf, type Form } from './media.js';
import type { AnswerMemory, Kept } from './memory.js';
import { createReadsOf, type ReadsOf } from './reads-of.js';

export interface OpenReadRules {
  /** Null: nothing is kept. */
  readonly memory: AnswerMemory | null;
  /** Whether what is kept is known to be of now. */
  readonly isCurrent: () => boolean;
  /** Whether what is kept is known to have what was there at a position. */
  readonly hasReached: (position: Position) => Promise<boolean>;
  readonly documents: KnownDocuments;
  readonly isPublicPersistedOnly: boolean;
  readonly budgets: Budgets;
  /** How long caches may answer with what was, while they ask anew; 0: they may not. */
  readonly staleSeconds: number;
  readonly now: () => Date;
}

export interface OpenRequest {
  readonly method: string;
  /** Path and query. */
  readonly url: string;
  readonly body: string;
  readonly headers: IncomingHttpHeaders;
  readonly viewer: Viewer;
  readonly allowance: Allowance;
  readonly facts: RequestFacts;
  /** What is asked and how it is answered, where that is no document of the caller's: a plain address. */
  readonly plain?: { readonly asked: Asked; readonly form: Form };
}

export type AnswerOpenly = (request: OpenRequest, make: () => Promise<Answer>) => Promise<Answer>;

/** What is remembered costs this share of what it cost whoever asked first. */
const keptShare = 1 / 100;
/** How often one waits for another one's answer: it may turn out to be an error, which is that one's own. */
const waitsAtMost = 2;

/** Documents that are not for everybody, as they turned out: many who ask them at once need not wait for one another. */
type Unkept = LRUCache<string, true>;
const unkeptBytes = 2 ** 21;

export function createOpenReads(given: OpenReadRules): AnswerOpenly {
  const unkept: Unkept = new LRUCache({ maxSize: unkeptBytes, sizeCalculation: (_is, text) => 2 * text.length + 100 });
  const rules = { ...given, unkept, readsOf: createReadsOf() };
  return async (request, make) => {
    const { viewer, headers } = request;
    if (isStaff(viewer)) return make();
    const { asked, form } = request.plain ?? {
      asked: readAsked({ ...request, contentType: headers['content-type'] }, rules.documents),
      form: formOf(headers.accept),
    };
    return new Reading(request, { asked, form }, rules).answer(make);
  };
}

/** The clock of the database, by which it knows the day, may be another one. */
const clocksDifferMs = 60_000;

/** What is due or overdue follows from the day in China, so an answer is of its day. What is asked around midnight is of neither. */
const dayOf = (now: Date): string =>
  [-clocksDifferMs, clocksDifferMs].map((ms) => dayInChina(new Date(now.getTime() + ms))).join();

class Reading {
  private readonly asked: Asked | null;
  private readonly form: Form | null;

  constructor(
    private readonly request: OpenRequest,
    { asked, form }: { readonly asked: Asked | null; readonly form: Form | null },
    private readonly rules: OpenReadRules & { readonly unkept: Unkept; readonly readsOf: ReadsOf },
  ) {
    this.asked = asked && { ...asked, key: `${dayOf(rules.now())}\n${asked.key}` };
    this.form = form;
  }

  async answer(make: () => Promise<Answer>): Promise<Answer> {
    const { asked, rules } = this;
    const { memory } = rules;
    if (memory === null || asked === null || this.form === null || !this.mayShare(asked))
      return this.finish(await make());
    if (!(await this.mayRemember())) return this.finish(await make());
    const { key } = asked;
    const kept = memory.get(key);
    if (kept && this.isFor(kept) && rules.isCurrent()) return this.remembered(kept, 'hit');
    for (let waits = 0; waits < waitsAtMost; waits += 1) {
      const flight = memory.underWay(key);
      if (!flight) break;
      const shared = await flight;
      if (shared && this.isFor(shared) && this.isNewEnough(key, shared)) return this.remembered(shared, 'shared');
    }
    return this.first(key, memory, make);
  }

  /** An answer that was made for this request. */
  async finish(made: Answer): Promise<Answer> {
    const { openness, isWhole } = this.request.facts;
    if (this.form === null || made.status !== 200 || !isWhole || typeof made.body !== 'string') return made;
    if (openness === 'own' || openness === null) return made;
    const { body, headers } = made;
    return this.send({ bytes: new AnswerBytes(body), headers }, openness === 'kept' && this.asked !== null);
  }

  /** What is kept is of now, as far as this server was told; whoever has seen more waits until it was told that. */
  private async mayRemember(): Promise<boolean> {
    return this.isAnywhere() || this.rules.hasReached(this.position);
  }

  /** What another one asked may have been read from a replica that is behind: what was kept was not. */
  private isNewEnough(key: string, shared: Kept): boolean {
    return this.isAnywhere() || this.rules.memory?.get(key) === shared;
  }

  private get position(): Position {
    return this.request.facts.reading.wants?.position ?? anywhere;
  }

  private isAnywhere(): boolean {
    return isAnywhere(this.position);
  }

  private async first(key: string, memory: AnswerMemory, make: () => Promise<Answer>): Promise<Answer> {
    const { facts } = this.request;
    memory.note('misses');
    facts.kept = 'miss';
    const own: { made?: Answer } = {};
    const kept = await memory.fly(key, async () => {
      own.made = await make();
      return this.keptOf(own.made);
    });
    if (kept)
      return this.send(kept, true, () => {
        memory.grown(key, kept);
      });
    if (facts.openness !== null && facts.openness !== 'kept') this.rules.unkept.set(this.asked?.text ?? '', true);
    return own.made ? this.finish(own.made) : this.finish(await make());
  }

  private keptOf({ status, body, headers }: Answer): Kept | null {
    const { openness, isWhole, cost, paid, operation, isKnown, texts, reading } = this.request.facts;
    if (status !== 200 || !isWhole || openness !== 'kept' || typeof body !== 'string') return null;
    const reads = this.rules.readsOf(texts);
    return { bytes: new AnswerBytes(body), headers, cost, paid, operation, isKnown, reads, asOf: reading.asOf };
  }

  private async remembered(kept: Kept, how: 'hit' | 'shared'): Promise<Answer> {
    const { allowance, facts } = this.request;
    const { memory } = this.rules;
    const cost = Math.max(1, Math.ceil(kept.paid * keptShare));
    Object.assign(facts, { kept: how, operation: kept.operation, isKnown: kept.isKnown, cost, paid: cost });
    await allowance.charge(cost);
    memory?.note(how === 'hit' ? 'hits' : 'shared');
    const { key = '' } = this.asked ?? {};
    return this.send(kept, true, () => {
      memory?.grown(key, kept);
    });
  }

  /** A budget is a role's: what a partner may ask, the public may be refused. */
  private isFor({ cost }: Kept): boolean {
    return cost <= this.rules.budgets[this.request.viewer.role];
  }

  private mayShare({ text }: Asked): boolean {
    const { isPublicPersistedOnly, documents, unkept } = this.rules;
    if (isPublicPersistedOnly && this.request.viewer.role === 'PUBLIC' && !documents.has(text)) return false;
    return !unkept.has(text);
  }

  private async send(
    { bytes, headers: own }: Pick<Kept, 'bytes' | 'headers'>,
    isKept: boolean,
    grown?: () => void,
  ): Promise<Answer> {
    const { request, asked, rules } = this;
    const encoding = bytes.encodingFor(encodingFor(request.headers['accept-encoding']));
    const tag = isKept && asked?.isByName === true ? bytes.tag(this.form?.mark ?? '', encoding) : null;
    const caching = {
      ...(isKept ? { 'cache-control': cacheControl(request.viewer, rules.staleSeconds) } : {}),
      ...(tag === null ? {} : { etag: tag }),
    };
    if (tag !== null && names(request.headers['if-none-match'], tag))
      return { status: 304, headers: caching, body: '' };
    const form = bytes.in(encoding, grown);
    const packed = encoding === 'identity' ? {} : { 'content-encoding': encoding };
    const type = this.form ? { 'content-type': this.form.type } : {};
    const headers = { ...own, ...type, ...caching, ...packed };
    return { status: 200, headers, body: Buffer.isBuffer(form) ? form : await form };
  }
}

/** Whoever comes with a key gets the same bytes, and shared caches keep none of his: not all know what X-API-Key means. */
function cacheControl({ role }: Viewer, staleSeconds: number): string {
  const stale = staleSeconds > 0 ? `, stale-while-revalidate=${staleSeconds}` : '';
  return role === 'PUBLIC' ? `public, max-age=0, must-revalidate${stale}` : 'private, max-age=0, must-revalidate';
}
