/**
 * The floor: the most that node:http and pg can do. A request has the operation's name and facts;
 * one prepared statement answers in JSON, which is sent as PostgreSQL wrote it. No GraphQL, limits,
 * masks or logs.
 */
import { createServer, type IncomingMessage } from 'node:http';
import { PGlite } from '@electric-sql/pglite';
import pg from 'pg';
import { operations } from '../operations/index.js';
import type { Facts } from '../operations/operation.js';
import { asText, parametersOf } from './statement.js';

const byName = new Map(operations.map((operation) => [operation.name, operation]));
/** PGlite in this process if PGLITE_DIR is set, otherwise PostgreSQL. */
const folder = process.env['PGLITE_DIR'];
const pglite = folder === undefined ? null : await PGlite.create({ dataDir: folder });
const pool = new pg.Pool({ connectionString: process.env['DATABASE_URL'], max: 10, idleTimeoutMillis: 300_000 });

createServer((request, response) => {
  answer(request).then(
    (text) => {
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) });
      response.end(text);
    },
    (thrown: unknown) => {
      response.writeHead(500).end(String(thrown));
    },
  );
}).listen(Number(process.env['PORT']), '127.0.0.1', () => {
  console.log('ready');
});

async function answer(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  const { query, variables } = JSON.parse(Buffer.concat(parts).toString('utf8')) as {
    query: string;
    variables: Facts;
  };
  const operation = byName.get(query);
  if (!operation) throw new Error(`no operation ${query}`);
  const { name, sql } = operation;
  if (operation.floor) {
    const found = await operation.floor(async (text, values = []) => rows(name, text, values), variables);
    return JSON.stringify({ data: found });
  }
  const [row] = await rows(name, asText(sql), Object.values(variables).slice(0, parametersOf(sql)));
  return `{"data":${String(row?.['answer'] ?? 'null')}}`;
}

async function rows(name: string, text: string, values: readonly unknown[]): Promise<Record<string, unknown>[]> {
  if (pglite) return (await pglite.query<Record<string, unknown>>(text, [...values])).rows;
  return (await pool.query<Record<string, unknown>>({ name, text, values: [...values] })).rows;
}
