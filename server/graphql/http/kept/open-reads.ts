/**
 * Serves cacheable queries: from the cache, by single flight, and with validators for HTTP caches.
 * It runs before parsing, validation, cost analysis and database access; authentication and rate
 * limiting have already run.
 */
import type { IncomingHttpHeaders } from 'node:http';
import { LRUCache } from 'lru-cache';
import type { Allowance } from '../../allowance.js';
import { anywhere, isAnywhere, type Position } from '../../../platform/servers/position.js';
import { dayInChina } from '../../../domain/day.js';
import { isStaff, type RequestFacts } from '../../context.js';
import type { Budgets } from '../../guard/guard.plugin.js';
import type { Answer } from '../answer.js';
import type { KnownDocuments } from '../persisted.js';
import { AnswerBytes, names } from './answer-bytes.js';
import { readAsked, type Asked } from './asked.js';
import { encodingFor } from './encoding.js';
import { formOf, type Form } from './media.js';
import type { AnswerMemory, Kept } from './memory.js';
import { createReadsOf, type ReadsOf } from './reads-of.js';
import type { Viewer } from '../../viewer.js';

export interface OpenReadRules {
  /** Null if caching is disabled. */
  readonly memory: AnswerMemory | null;
  /** Whether invalidations are received, so that cached answers are current. */
  readonly isCurrent: () => boolean;
  /** Whether the cache has seen all writes up to a position. */
  readonly hasReached: (position: Position) => Promise<boolean>;
  readonly documents: KnownDocuments;
  readonly isPublicPersistedOnly: boolean;
  readonly budgets: Budgets;
  /** stale-while-revalidate in seconds; 0 disables it. */
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
  /** Key and representation of a REST-style address, which has no document of the caller's. */
  readonly plain?: { readonly asked: Asked; readonly form: Form };
}

export type AnswerOpenly = (request: OpenRequest, make: () => Promise<Answer>) => Promise<Answer>;

/** Price of a cached answer, as a share of what the first caller paid. */
const keptShare = 1 / 100;
/**
 * How often to wait for an execution in flight: it may fail with an error that only concerns its
 * caller.
 */
const waitsAtMost = 2;

/**
 * Documents found not to be cacheable: concurrent requests with them need not wait for each other.
 */
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

/** Tolerance for clock skew between this process and the database, which determines the day. */
const clocksDifferMs = 60_000;

/**
 * Deadlines depend on the current day in China, so an answer is valid for one day. Around midnight
 * it belongs to neither day.
 */
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

  /** Completes an answer that was executed for this request. */
  async finish(made: Answer): Promise<Answer> {
    const { openness, isWhole } = this.request.facts;
    if (this.form === null || made.status !== 200 || !isWhole || typeof made.body !== 'string') return made;
    if (openness === 'own' || openness === null) return made;
    const { body, headers } = made;
    return this.send({ bytes: new AnswerBytes(body), headers }, openness === 'kept' && this.asked !== null);
  }

  /**
   * Cached answers are current up to the last invalidation received; a caller that has seen a later
   * position waits until it is reached.
   */
  private async mayRemember(): Promise<boolean> {
    return this.isAnywhere() || this.rules.hasReached(this.position);
  }

  /** A single-flight answer may come from a lagging replica; a cached answer does not. */
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

  /** Budgets differ by role: the public may be denied what a partner may run. */
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

/**
 * Callers with a key get the same bytes, but as private: not all shared caches vary on X-API-Key.
 */
function cacheControl({ role }: Viewer, staleSeconds: number): string {
  const stale = staleSeconds > 0 ? `, stale-while-revalidate=${staleSeconds}` : '';
  return role === 'PUBLIC' ? `public, max-age=0, must-revalidate${stale}` : 'private, max-age=0, must-revalidate';
}
