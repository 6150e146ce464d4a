/**
 * Golden cases: <case>.graphql (and <case>.variables.json; <case>.viewer.json where not the public asks) beside the .json that it answers and the .ops that it costs,
 * one line a database call, and the .sql of what it reads with. `npm run accept` writes the last three.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Db } from '../../server/platform/db.js';
import { askApp, type Answer } from './app.js';
import { formatSql } from './sql-format.js';
import { publicViewer, type Viewer } from '../../server/graphql/viewer.js';

export interface GoldenCase {
  readonly name: string;
  readonly query: string;
  readonly variables: Record<string, unknown>;
  readonly viewer: Viewer;
  /** Path without its ending. */
  readonly stem: string;
}
export interface Told {
  readonly json: string;
  readonly ops: string;
  /** The statements that read for the caller, each once, in the order in which they were first sent. */
  readonly sql: string;
}

const folder = 'tests/golden';

export async function goldenCases(): Promise<GoldenCase[]> {
  const files = await readdir(folder, { recursive: true });
  return files
    .filter((file) => file.endsWith('.graphql'))
    .sort()
    .map((file) => {
      const name = file.slice(0, -'.graphql'.length).replaceAll('\\', '/');
      const stem = join(folder, name);
      const variables = existsSync(`${stem}.variables.json`) ? readFileSync(`${stem}.variables.json`, 'utf8') : '{}';
      const viewer: Viewer = existsSync(`${stem}.viewer.json`)
        ? JSON.parse(readFileSync(`${stem}.viewer.json`, 'utf8'))
        : publicViewer;
      return { name, stem, query: readFileSync(`${stem}.graphql`, 'utf8'), variables: JSON.parse(variables), viewer };
    });
}

export async function runGolden(db: Db, { query, variables, viewer }: GoldenCase): Promise<Told> {
  const calls: string[] = [];
  const texts = new Map<string, string>();
  const watched: Db = {
    ...db,
    rows: (statement, lane) => {
      texts.set(statement.text, `-- ${statement.label}\n${formatSql(statement.text)}`);
      return db.rows(statement, lane);
    },
  };
  const stop = db.onCall((call) => calls.push(call));
  const answer = await askApp(watched, viewer)(query, variables);
  stop();
  return {
    json: `${JSON.stringify(stable(answer), null, 2)}\n`,
    ops: calls.map((call) => `${call}\n`).join(''),
    sql: [...texts.values()].join('\n'),
  };
}

/** The files that hold what was accepted; null where nothing was yet. */
export const accepted = ({ stem }: GoldenCase): { [K in keyof Told]: string | null } => ({
  json: existsSync(`${stem}.json`) ? readFileSync(`${stem}.json`, 'utf8') : null,
  ops: existsSync(`${stem}.ops`) ? readFileSync(`${stem}.ops`, 'utf8') : null,
  sql: existsSync(`${stem}.sql`) ? readFileSync(`${stem}.sql`, 'utf8') : null,
});

export function accept({ stem }: GoldenCase, { json, ops, sql }: Told): void {
  writeFileSync(`${stem}.json`, json);
  writeFileSync(`${stem}.ops`, ops);
  writeFileSync(`${stem}.sql`, sql);
}

const placeholders: Readonly<Record<string, string>> = {
  id: 'id',
  subjectId: 'id',
  cursor: 'cursor',
  startCursor: 'cursor',
  endCursor: 'cursor',
  requestId: 'request',
};
const timestamp = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/;

/** Ids, cursors and times differ from run to run; that two are the same does not. */
function stable(answer: Answer): unknown {
  const known = new Map<string, string>();
  const counts = new Map<string, number>();
  const placeholder = (kind: string, value: string): string => {
    const key = `${kind} ${value}`;
    const found = known.get(key);
    if (found !== undefined) return found;
    const count = (counts.get(kind) ?? 0) + 1;
    counts.set(kind, count);
    const made = `<${kind}:${count}>`;
    known.set(key, made);
    return made;
  };
  return JSON.parse(JSON.stringify(answer), (key, value: unknown) => {
    if (typeof value !== 'string') return value;
    const kind = placeholders[key];
    if (kind !== undefined) return placeholder(kind, value);
    return timestamp.test(value) ? '<time>' : value;
  });
}
