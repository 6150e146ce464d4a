/** Servers that answer what a test wants, for the client's `fetch`. */
export interface Sent {
  readonly url: string;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: any;
}
export type Answer = Response | Error | 'silence';

export const url = 'https://example.org/graphql';
export const json = (body: unknown, status = 200, headers: Record<string, string> = {}): Response =>
  new Response(typeof body === 'string' ? body : JSON.stringify(body), {
    status,
    headers: { 'content-type': 'application/json', ...headers },
  });
export const failed = (code: string, status = 200, headers: Record<string, string> = {}): Response =>
  json({ errors: [{ message: 'No.', extensions: { code } }] }, status, headers);

/** A fetch that gives these answers one after the other, the last one for ever, and keeps what was sent. */
export function fakeFetch(...answers: readonly (Answer | ((sent: Sent) => Answer))[]) {
  const sent: Sent[] = [];
  const fetch = (to: string, init: RequestInit): Promise<Response> => {
    const { method = 'GET', headers = {}, body } = init;
    const text = typeof body === 'string' ? body : 'null';
    const now: Sent = { url: to, method, headers: headers as Record<string, string>, body: JSON.parse(text) };
    sent.push(now);
    const given = answers[Math.min(sent.length, answers.length) - 1];
    const answer = typeof given === 'function' ? given(now) : given;
    if (answer instanceof Response) return Promise.resolve(answer.clone());
    if (answer instanceof Error) return Promise.reject(answer);
    return new Promise((_resolve, reject) => {
      init.signal?.addEventListener('abort', () => {
        reject(init.signal?.reason);
      });
    });
  };
  return { fetch, sent };
}

/** Pauses too short to notice, always the longest. */
export const quick = { delay: 1, random: () => 1 };
