/** One request without our SDK, as any HTTP client sends it, with the position header. */
import { z } from 'zod';

export interface Answer {
  readonly data: unknown;
  /** Null: it was answered. Else the code of the first error, or what became of the request. */
  readonly code: string | null;
  readonly position: string | null;
}

const form = z.object({
  data: z.unknown().optional(),
  errors: z.array(z.object({ message: z.string(), extensions: z.object({ code: z.string() }) })).optional(),
});

export interface Question {
  readonly query: string;
  readonly variables?: object;
}

export async function ask(url: string, body: Question, headers: Record<string, string> = {}): Promise<Answer> {
  const none = { data: null, position: null };
  const signal = AbortSignal.timeout(30_000);
  try {
    const all = { 'content-type': 'application/json', ...headers };
    const answer = await fetch(`${url}/graphql`, { method: 'POST', headers: all, body: JSON.stringify(body), signal });
    const text = await answer.text();
    if (answer.headers.get('content-type')?.includes('json') !== true)
      return { ...none, code: `HTTP ${answer.status}` };
    const { data = null, errors } = form.parse(JSON.parse(text));
    const [first] = errors ?? [];
    return { data, code: first?.extensions.code ?? null, position: answer.headers.get('notice-graph-position') };
  } catch (thrown) {
    if (thrown instanceof z.ZodError || thrown instanceof SyntaxError)
      return { ...none, code: `MALFORMED ${thrown.message}` };
    return { ...none, code: signal.aborted ? 'TIMEOUT' : 'NETWORK' };
  }
}
