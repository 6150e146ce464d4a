/** The server without a socket on a read-only database; records its statements. */
import { parse } from 'graphql';
import { createApp, embeddedPoints } from '../../server/app.js';
import { compileCost } from '../../server/graphql/guard/cost.js';
import { paidFor } from '../../server/graphql/guard/paid.js';
import type { Db } from '../../server/platform/db.js';
import { createLog } from '../../server/platform/log.js';
import { schema } from '../../server/schema.js';
import { median } from '../measure/table.js';
import { publicViewer } from '../../server/graphql/viewer.js';
import { openDb } from '../../server/platform/open-db.js';

export interface Measured {
  /** Estimated cost. */
  readonly weight: number;
  readonly statements: number;
  /** Median and maximum of its statements' total time. */
  readonly ms: number;
  readonly worst: number;
  /** Price charged. */
  readonly charged: number;
  /** Error codes; empty on success. */
  readonly codes: string;
  readonly data: unknown;
}

export interface MeasuredServer {
  readonly db: Db;
  /** Runs once as warm-up, then the given number of times. */
  readonly measure: (query: string, runs: number) => Promise<Measured>;
}

const readTimeoutMs = 10_000;

export async function openMeasured(given: string): Promise<MeasuredServer> {
  const db = await openReadOnly(given);
  const took: number[] = [];
  const timed: Db = {
    ...db,
    rows: async (statement, lane) => {
      const began = performance.now();
      try {
        return await db.rows(statement, lane);
      } finally {
        took.push(performance.now() - began);
      }
    },
  };
  const { yoga } = createApp({
    db: timed,
    log: createLog('silent'),
    now: () => new Date(),
    identify: () => Promise.resolve(publicViewer),
    isReady: () => true,
    readTimeoutMs,
  });
  const ask = async (query: string): Promise<{ data: unknown; codes: string }> => {
    const body = JSON.stringify({ query });
    const headers = { 'content-type': 'application/json' };
    const text = await (await yoga.fetch('http://localhost/graphql', { method: 'POST', headers, body })).text();
    const codes = [...text.slice(0, 600).matchAll(/"code":"(\w+)"/g)].map(([, code = '']) => code).join(' ');
    const { data }: { data?: unknown } = JSON.parse(text) as object; // the GraphQL response
    return { data, codes };
  };
  return {
    db,
    measure: async (query, runs) => {
      const weight = compileCost(schema, parse(query), undefined)({});
      const { data, codes } = await ask(query);
      const count = took.length;
      const first = took.splice(0).reduce((sum, each) => sum + each, 0);
      const isAnswered = codes === '';
      if (!isAnswered && codes !== 'OPERATION_TIMED_OUT')
        return { weight, statements: 0, ms: 0, worst: 0, charged: weight, codes, data };
      const sums = runs > 0 && isAnswered ? [] : [first]; // the first run is a warm-up
      for (let i = 0; isAnswered && i < runs; i += 1) {
        took.length = 0;
        await ask(query);
        sums.push(took.reduce((sum, each) => sum + each, 0));
      }
      took.length = 0;
      const ms = median(sums);
      return {
        weight,
        statements: count,
        ms,
        worst: Math.max(...sums),
        charged: paidFor({ cost: weight, held: 0, ms }, db.home === 'PGlite' ? embeddedPoints : 1),
        codes,
        data,
      };
    },
  };
}

/** A directory of PGlite, or the URL of a database. */
function openReadOnly(given: string): Promise<Db> {
  if (!/^postgres(?:ql)?:/.test(given)) return openDb({ databaseUrl: null, dataDir: given });
  const url = new URL(given);
  url.searchParams.set('options', '-c default_transaction_read_only=on');
  return openDb({ databaseUrl: url.href, dataDir: null, readTimeoutMs });
}
