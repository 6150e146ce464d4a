/**
 * The body of a request, counted as it streams: what is too large is refused before it is held, and so is what would be too much at
 * once, of its sender or of all. One that holds memory and stops coming is given up.
 */
import type { IncomingMessage } from 'node:http';
import { StringDecoder } from 'node:string_decoder';
import type { Bounds } from '../../platform/bounds/bounds.js';
import type { Holder } from '../../platform/bounds/shares.js';
import { AppError } from '../../platform/errors.js';
import { BodyStalled, BodyTooLarge, OverBound } from './refused.js';

/** A small body costs no more than its connection, for which node:http has a limit of time. */
const smallBytes = 2 ** 16;
const retryAfter = 5;

export interface BodyRules {
  /** In bytes, of this body. */
  readonly limit: number;
  readonly holder: Holder;
  readonly bounds: Pick<Bounds, 'bodies' | 'limits' | 'tell'>;
}

/** Throws BodyTooLarge, OverBound and BodyStalled; rejects where the caller goes away. */
export async function readBody(request: IncomingMessage, rules: BodyRules): Promise<string> {
  if (Number(request.headers['content-length'] ?? 0) > rules.limit) throw new BodyTooLarge(rules.limit);
  const body = new Incoming(request, rules);
  try {
    return await body.text();
  } finally {
    body.close();
  }
}

class Incoming {
  /** Decoded as it comes: eight megabytes at once would hold everybody else up. */
  private parts: string[] = [];
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

  text(): Promise<string> {
    const { request } = this;
    return new Promise((resolve, reject) => {
      this.fail = reject;
      request.on('data', this.add);
      request.on('end', () => {
        resolve(this.parts.join('') + this.decoder.end());
      });
      request.on('error', reject);
      request.on('aborted', () => {
        reject(new AppError('BAD_REQUEST', 'The request ended early.'));
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
    this.parts.push(this.decoder.write(chunk));
    if (this.stalled) this.stalled.refresh();
    else if (this.length > smallBytes) this.stalled = this.watch();
  };

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
