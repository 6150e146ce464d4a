/**
 * Reads a request body as a stream and rejects it early: if it is too large, or if its sender or
 * all senders together have too much in flight. A body that holds memory and stalls is aborted.
 */
import type { IncomingMessage } from 'node:http';
import { StringDecoder } from 'node:string_decoder';
import { setImmediate } from 'node:timers/promises';
import type { Bounds } from '../../platform/bounds/bounds.js';
import type { Holder } from '../../platform/bounds/shares.js';
import { AppError } from '../../platform/errors.js';
import { LongJson } from './long-json.js';
import { BodyStalled, BodyTooLarge, OverBound } from './refused.js';

/** Small bodies are not counted: a connection costs as much, and node:http has a timeout for it. */
const smallBytes = 2 ** 16;
const retryAfter = 5;
/** In characters; shorter bodies are parsed at once when complete. */
const longBody = 2 ** 18;

/** The body as text, or parsed if it was parsed incrementally. */
export type Body = string | object;

export interface BodyRules {
  /** In bytes, of one body. */
  readonly limit: number;
  readonly holder: Holder;
  readonly bounds: Pick<Bounds, 'bodies' | 'limits' | 'tell'>;
}

/**
 * Throws BodyTooLarge, OverBound, BodyStalled, and BAD_REQUEST if a long body is not JSON; rejects
 * if the client disconnects.
 */
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
  /** Decoded incrementally: eight megabytes at once would block the event loop. */
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
            .then(resolve, reject); // the last chunk was already parsed in this turn
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

  /**
   * Defers a syntax error until the whole body has arrived, so that the connection can be reused.
   */
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

/** The message for long bodies; graphql-http parses short ones. */
export const unparsable = (): AppError => new AppError('BAD_REQUEST', 'The request body is not valid JSON.');

const asError = (thrown: unknown): Error => (thrown instanceof Error ? thrown : new Error(String(thrown)));
