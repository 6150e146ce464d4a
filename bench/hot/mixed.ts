/**
 * Zipf-distributed operations and variables at two servers on one database, with writes of staff at
 * the first: hit rate and stale answers. Each write sets an agency's short name to a number, so a
 * reader knows the minimum number it must see.
 */
import type { Question } from '../operations/operation.js';
import { seeded, zipf } from './zipf.js';

export interface MixedInput {
  /** URLs of /graphql: where writes go, and the other server. */
  readonly here: string;
  readonly there: string;
  readonly key: string;
  /** By operation, with its variable sets. */
  readonly questions: readonly (readonly Question[])[];
  /** Ids of the agencies to write. */
  readonly agencies: readonly string[];
  readonly shareOfWrites: number;
  readonly seconds: number;
}

export interface MixedResult {
  readonly reads: number;
  readonly writes: number;
  /** Number of checked answers. */
  readonly checks: number;
  readonly staleHere: number;
  /** Maximum staleness in milliseconds. */
  readonly behindThere: number;
}

const callers = 8;
const nameOf = 'query Short($id: ID!) { node(id: $id) { ... on Agency { shortName } } }';
const write =
  'mutation Name($input: UpdateAgencyInput!) { updateAgency(input: $input) { outcome userErrors { code message } } }';

export async function mixed(input: MixedInput): Promise<MixedResult> {
  const told = { reads: 0, writes: 0, checks: 0, staleHere: 0, behindThere: 0 };
  const last = new Map<string, { number: number; at: number }>();
  const history: { id: string; number: number; at: number }[] = [];
  const until = performance.now() + input.seconds * 1_000;
  let next = 0;
  const check = async (url: string, id: string): Promise<void> => {
    const [known, began] = [last.get(id), performance.now()];
    const { node } = (await asked(url, { query: nameOf, variables: { id } })) as { node: { shortName: string | null } };
    const got = Number(node.shortName ?? 0);
    told.checks += 1;
    if (known === undefined || got >= known.number) return;
    if (url === input.here) told.staleHere += 1;
    else {
      const missed = history.find((one) => one.id === id && one.number > got);
      told.behindThere = Math.max(told.behindThere, began - (missed?.at ?? began));
    }
  };
  const caller = async (seed: number): Promise<void> => {
    const random = seeded(seed);
    const operation = zipf(input.questions.length, random);
    const draws = input.questions.map((sets) => zipf(sets.length, random));
    while (performance.now() < until) {
      const id = input.agencies[Math.floor(random() * input.agencies.length)] ?? '';
      const url = random() < 0.5 ? input.here : input.there;
      if (random() < input.shareOfWrites) {
        const number = (next += 1);
        await asked(input.here, { query: write, variables: { input: { id, shortName: `${number}` } } }, input.key);
        const one = { id, number, at: performance.now() };
        if (number > (last.get(id)?.number ?? 0)) last.set(id, one);
        history.push(one);
        told.writes += 1;
        await check(input.here, id);
        await check(input.there, id);
      } else {
        const at = operation();
        const question = input.questions[at]?.[draws[at]?.() ?? 0];
        if (question) await asked(url, question);
        told.reads += 1;
        if (random() < 0.05) await check(url, id);
      }
    }
  };
  await Promise.all(Array.from({ length: callers }, (_one, seed) => caller(seed)));
  return told;
}

async function asked(url: string, question: Question, key?: string): Promise<unknown> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(key === undefined ? {} : { authorization: `Bearer ${key}` }) },
    body: JSON.stringify(question),
  });
  const { data, errors }: { data?: unknown; errors?: unknown } = JSON.parse(await response.text());
  if (errors !== undefined || data == null) throw new Error(`${response.status}: ${JSON.stringify(errors)}`);
  return data;
}
