/**
 * The body of a request, counted as it streams: what is too large is refused before it is held, and so is what would be too much at
 * once, of its sender or of all. One that holds memory and stops coming is given up.
 */
import type { IncomingMessage } from 'node:http';
import { StringDecoder } from 'node:string_decoder';
import { setImmediate } from 'node:timers/promises';
import type { Bounds } from '../../platform/bounds/bounds.js';
import type { Holder } from '../../platform/bounds/shares.js';
import { AppError } from '../../platform/errors.js';
import { LongJson } from './long-json.js';
import { BodyStalled, BodyTooLarge, OverBound } from './refused.js';

/** A small body costs no more than its connection, for which node:http has a limit of time. */
const smallBytes = 2 ** 16;
const retryAfter = 5;
/** In characters; what is shorter is read when it is whole. */
const longBody = 2 ** 18;

/** As it was sent; what is long has been read as JSON on its way. */
export type Body = string | object;

export interface BodyRules {
  /** In bytes, of this body. */
  readonly limit: number;
  readonly holder: Holder;
  readonly bounds: Pick<Bounds, 'bodies' | 'limits' | 'tell'>;
}

/** Throws BodyTooLarge, OverBound and BodyStalled, BAD_REQUEST for what is long and no JSON; rejects where the caller goes away. */
export async function readBody(request: IncomingMessage, rules: BodyRules): Promise<Body> {
  if (Number(request.headers['content-length'] ?? 0) > rules.limit) throw new BodyTooLarge(rules.limit);
  const body = new Incoming(request, rules);
  try {
    return await body.whole();
  } finally {
    body.close();
  }
}

class Incoming {
  /** Decoded as it comes: eight megabytes at once would hold everybody else up. */
  private parts: string[] = [];
  private characters = 0;
  private long: LongJson | null = null;
  private broken: Error | null = null;
  private readonly decoder = new StringDecoder('utf8');
  private length = 0;
  private stalled: NodeJS.Timeout | null = null;
  private fail: (thrown: unknown) => void = () => undefined;
  private readonly holding;

  constructor(
    private readonly request: IncomingMessage,
    private readonly rules: BodyRules,
  ) {
    const end = (): void => {
      this.giveUp(new OverBound('all', 'request bodies', retryAfter));
    };
    this.holding = rules.bounds.bodies.open(rules.holder, { end });
  }

  whole(): Promise<Body> {
    const { request } = this;
    return new Promise((resolve, reject) => {
      this.fail = reject;
      request.on('data', this.add);
      request.on('end', () => {
        this.keep(this.decoder.end());
        const { long } = this;
        if (long === null) resolve(this.parts.join(''));
        else
          void setImmediate()
            .then(() => this.read(long))
            .then(resolve, reject); // what came last has had its part of this turn
      });
      request.on('error', reject);
      request.on('aborted', () => {
        reject(new AppError('BAD_REQUEST', 'The request ended before its body was complete.'));
      });
    });
  }

  close(): void {
    this.holding.close();
    this.parts = [];
    if (this.stalled) clearTimeout(this.stalled);
    this.request.off('data', this.add);
  }

  private readonly add = (chunk: Buffer): void => {
    this.length += chunk.byteLength;
    if (this.length > this.rules.limit) {
      this.giveUp(new BodyTooLarge(this.rules.limit));
      return;
    }
    const met = this.holding.take(chunk.byteLength);
    if (met !== null) {
      this.giveUp(new OverBound(met, 'request bodies', retryAfter));
      return;
    }
    this.keep(this.decoder.write(chunk));
    if (this.stalled) this.stalled.refresh();
    else if (this.length > smallBytes) this.stalled = this.watch();
  };

  private keep(text: string): void {
    this.characters += text.length;
    if (this.long === null && this.characters < longBody) {
      this.parts.push(text);
      return;
    }
    const long = (this.long ??= new LongJson());
    for (const part of [...this.parts.splice(0), text])
      this.orBroken(() => {
        long.add(part);
      });
  }

  private async read(long: LongJson): Promise<object> {
    const read = this.orBroken(() => long.end());
    if (this.broken !== null) throw this.broken;
    await setImmediate();
    if (typeof read === 'object' && read !== null) return read;
    throw new AppError('BAD_REQUEST', 'The JSON body must be an object.');
  }

  /** What is no JSON is told when all has come: the connection is to be used again. */
  private orBroken<T>(work: () => T): T | null {
    if (this.broken !== null) return null;
    try {
      return work();
    } catch (thrown) {
      this.broken = thrown instanceof SyntaxError ? unparsable() : asError(thrown);
      return null;
    }
  }

  private watch(): NodeJS.Timeout {
    const { bounds } = this.rules;
    return setTimeout(() => {
      bounds.tell('bodies', 'time');
      this.giveUp(new BodyStalled());
    }, bounds.limits.bodyStalledMs);
  }

  private giveUp(why: AppError): void {
    this.request.pause();
    this.close();
    this.fail(why);
  }
}

/** In the words of graphql-http, which reads the short ones. */
export const unparsable = (): AppError => new AppError('BAD_REQUEST', 'The request body is not valid JSON.');

const asError = (thrown: unknown): Error => (thrown instanceof Error ? thrown : new Error(String(thrown)));
