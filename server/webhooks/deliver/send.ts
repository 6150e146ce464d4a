/** Sends one request: pinned to checked addresses, no redirects, bounded time and response size. */
import { Agent as HttpAgent, request as httpRequest, type ClientRequest, type IncomingMessage } from 'node:http';
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { codeOf } from '../../platform/errors.js';
import { AddressRefused, hostOf, type Addresses } from './address.js';
import type { Message } from './message.js';

export type Outcome = 'DELIVERED' | 'REFUSED' | 'REDIRECTED' | 'TIMED_OUT' | 'UNREACHABLE' | 'ADDRESS_REFUSED' | 'GONE';

export interface Sent {
  readonly outcome: Outcome;
  /** Null without a response. */
  readonly status: number | null;
  /** Retry-After in seconds; null if absent. */
  readonly retryAfter: number | null;
}

export interface SendLimits {
  /** From DNS to the status line. */
  readonly answerMs: number;
  /** For the body after the status; then the connection is closed. */
  readonly restMs: number;
  readonly answerBytes: number;
}
export const usualSendLimits: SendLimits = { answerMs: 10_000, restMs: 1_000, answerBytes: 65_536 };

const idleMs = 30_000;
const mostIdle = 64;

class TooLate extends Error {}

export class Sender {
  private readonly agents: { readonly http: HttpAgent; readonly https: HttpsAgent };

  constructor(
    private readonly addresses: Addresses,
    private readonly limits: SendLimits = usualSendLimits,
  ) {
    const options = { keepAlive: true, maxFreeSockets: mostIdle, timeout: idleMs };
    const found = (isSecure: boolean): LookupFunction => lookupOf(addresses, isSecure);
    this.agents = {
      http: new HttpAgent({ ...options, lookup: found(false) }),
      https: new HttpsAgent({ ...options, lookup: found(true) }),
    };
  }

  async send(address: string, message: Message, signal: AbortSignal): Promise<Sent> {
    try {
      const url = this.addresses.read(address);
      // Node calls `lookup` for names only.
      if (isIP(hostOf(url)) !== 0) await this.addresses.find(hostOf(url), url.protocol === 'https:');
      return await this.again(url, message, signal);
    } catch (thrown) {
      return failure(thrown);
    }
  }

  close(): void {
    this.agents.http.destroy();
    this.agents.https.destroy();
  }

  /** Keep-alive race: retries once if a reused connection was closed by the peer. */
  private async again(url: URL, message: Message, signal: AbortSignal): Promise<Sent> {
    try {
      return await this.once(url, message, signal);
    } catch (thrown) {
      if (!(thrown instanceof Error && Reflect.get(thrown, 'reused') === true)) throw thrown;
      return this.once(url, message, signal);
    }
  }

  private once(url: URL, { headers, body }: Message, signal: AbortSignal): Promise<Sent> {
    const { answerMs } = this.limits;
    return new Promise((resolve, reject) => {
      const isSecure = url.protocol === 'https:';
      const options = { method: 'POST', headers: { ...headers, 'content-length': Buffer.byteLength(body) }, signal };
      const request: ClientRequest = isSecure
        ? httpsRequest(url, { ...options, agent: this.agents.https })
        : httpRequest(url, { ...options, agent: this.agents.http });
      const tooLate = setTimeout(() => request.destroy(new TooLate()), answerMs);
      request.once('response', (response) => {
        clearTimeout(tooLate);
        this.drain(response).then(() => {
          resolve(read(response));
        }, reject);
      });
      request.once('error', (error) => {
        clearTimeout(tooLate);
        const isCut = request.reusedSocket && codeOf(error) === 'ECONNRESET';
        reject(isCut ? Object.assign(error, { reused: true }) : error);
      });
      request.end(body);
    });
  }

  /** Drains the body so that the connection can be reused; closes it if the body is long or slow. */
  private drain(response: IncomingMessage): Promise<void> {
    const { restMs, answerBytes } = this.limits;
    return new Promise((resolve) => {
      let bytes = 0;
      const tooLate = setTimeout(() => response.destroy(), restMs);
      response.on('data', (chunk: Buffer) => {
        bytes += chunk.byteLength;
        if (bytes > answerBytes) response.destroy();
      });
      response.on('error', () => undefined); // 'close' follows
      response.once('close', () => {
        clearTimeout(tooLate);
        resolve();
      });
    });
  }
}

/** `lookup` of net.connect: the connection is made to the returned addresses only. */
const lookupOf =
  (addresses: Addresses, isSecure: boolean): LookupFunction =>
  (host, { all }, tell) => {
    addresses.find(host.replace(/\.$/, '').toLowerCase(), isSecure).then(
      (found) => {
        const told = found.map((address) => ({ address, family: isIP(address) }));
        if (all === true) tell(null, told);
        else tell(null, told[0]?.address ?? '', told[0]?.family ?? 4);
      },
      (thrown: unknown) => {
        tell(thrown instanceof Error ? thrown : new Error(String(thrown)), '', 4);
      },
    );
  };

function read({ statusCode: status = 0, headers }: IncomingMessage): Sent {
  const asked = Number(headers['retry-after']);
  const retryAfter = Number.isFinite(asked) && asked > 0 ? asked : null;
  if (status >= 200 && status < 300) return { outcome: 'DELIVERED', status, retryAfter };
  if (status === 410) return { outcome: 'GONE', status, retryAfter };
  return { outcome: status >= 300 && status < 400 ? 'REDIRECTED' : 'REFUSED', status, retryAfter };
}

function failure(thrown: unknown): Sent {
  const outcome =
    thrown instanceof AddressRefused ? 'ADDRESS_REFUSED' : thrown instanceof TooLate ? 'TIMED_OUT' : 'UNREACHABLE';
  return { outcome, status: null, retryAfter: null };
}
