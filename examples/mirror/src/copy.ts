/** The copy: tables in a SQLite file, and the cursor up to which they are in step, changed in the same transactions. */
import { existsSync, readFileSync, rmdirSync, writeFileSync } from 'node:fs';
import sqlite, { type Database } from 'node-sqlite3-wasm';
import type { Agency, Directive, Notice } from './documents.js';

const tables = `
  CREATE TABLE IF NOT EXISTS agency (id TEXT PRIMARY KEY, name TEXT NOT NULL, kind TEXT NOT NULL);
  CREATE TABLE IF NOT EXISTS notice (
    id TEXT PRIMARY KEY, title TEXT NOT NULL, kind TEXT NOT NULL, published_on TEXT NOT NULL, revision INTEGER NOT NULL,
    body TEXT NOT NULL, agency TEXT NOT NULL
  );
  CREATE INDEX IF NOT EXISTS notice_agency ON notice (agency);
  CREATE TABLE IF NOT EXISTS directive (
    id TEXT PRIMARY KEY, notice TEXT NOT NULL, path TEXT NOT NULL, text TEXT NOT NULL, review TEXT NOT NULL
  );
  CREATE INDEX IF NOT EXISTS directive_notice ON directive (notice);
  CREATE TABLE IF NOT EXISTS feed (one INTEGER PRIMARY KEY CHECK (one = 1), cursor TEXT NOT NULL);
`;

/** Which fields of a snapshot's rows stand in the columns of a table. */
const loaded = {
  agencies: { into: 'agency', columns: ['id', 'name', 'kind'] },
  notices: { into: 'notice', columns: ['id', 'title', 'kind', 'publishedOn', 'revision', 'body', 'agencyId'] },
  directives: { into: 'directive', columns: ['id', 'noticeId', 'path', 'text', 'review'] },
} as const;

export interface Copy {
  /** Null before the first change. */
  readonly cursor: () => string | null;
  /** One change with its cursor: both, or neither where the process is killed. */
  readonly commit: (cursor: string, change: () => void) => void;
  readonly saveNotice: (notice: Notice, directives: readonly Directive[]) => void;
  readonly saveAgency: (agency: Agency) => void;
  /** A merged agency's notices are those of the one that it became. */
  readonly moveAgency: (from: string, to: Agency) => void;
  /** Nothing in it, as before the first change. */
  readonly empty: () => void;
  /** Rows of a snapshot, as its files have them. */
  readonly load: (
    table: 'agencies' | 'notices' | 'directives',
    rows: readonly Readonly<Record<string, unknown>>[],
  ) => void;
  /** Whatever has this id: ids are of one thing alone. */
  readonly remove: (id: string) => void;
  readonly close: () => void;
}

export function openCopy(file: string): Copy {
  const db = openFile(file);
  const run = (sql: string, ...values: (string | number)[]): void => void db.run(sql, values);
  const saveAgency = ({ id, name, sort }: Agency): void => {
    run('INSERT OR REPLACE INTO agency VALUES (?, ?, ?)', id, name, sort);
  };
  return {
    cursor: () => {
      const cursor = db.get('SELECT cursor FROM feed')?.['cursor'];
      return typeof cursor === 'string' ? cursor : null;
    },
    commit: (cursor, change) => {
      db.exec('BEGIN');
      change();
      run('INSERT OR REPLACE INTO feed VALUES (1, ?)', cursor);
      db.exec('COMMIT');
    },
    saveNotice: ({ id, title, kind, publishedOn, revision, body, agency }, directives) => {
      saveAgency(agency);
      const values = [id, title, kind, publishedOn, revision, body, agency.id];
      run('INSERT OR REPLACE INTO notice VALUES (?, ?, ?, ?, ?, ?, ?)', ...values);
      run('DELETE FROM directive WHERE notice = ?', id);
      for (const { id: directive, path, text, review } of directives)
        run('INSERT OR REPLACE INTO directive VALUES (?, ?, ?, ?, ?)', directive, id, path, text, review);
    },
    saveAgency,
    moveAgency: (from, to) => {
      saveAgency(to);
      run('UPDATE notice SET agency = ? WHERE agency = ?', to.id, from);
      run('DELETE FROM agency WHERE id = ?', from);
    },
    empty: () => empty(db),
    load: (table, rows) => load(db, table, rows),
    remove: (id) => {
      run('DELETE FROM directive WHERE id = ? OR notice = ?', id, id);
      run('DELETE FROM notice WHERE id = ?', id);
    },
    close: () => closeFile(db),
  };
}

function empty(db: Database): void {
  db.exec('BEGIN');
  for (const table of ['agency', 'notice', 'directive', 'feed']) db.exec(`DELETE FROM ${table}`);
  db.exec('COMMIT');
}

function load(db: Database, ...[table, rows]: Parameters<Copy['load']>): void {
  const { into, columns } = loaded[table];
  const insert = `INSERT OR REPLACE INTO ${into} VALUES (${columns.map(() => '?').join(', ')})`;
  db.exec('BEGIN');
  for (const row of rows)
    db.run(
      insert,
      columns.map((name) => row[name] as string | number),
    );
  db.exec('COMMIT');
}

function openFile(file: string): Database {
  takeLock(file);
  const db = new sqlite.Database(file);
  // A log of whole transactions, in one process's hands. This SQLite cannot undo what a killed process left half written in the
  // other mode: its lock looks to itself like that of somebody who is still writing.
  db.exec('PRAGMA locking_mode = EXCLUSIVE');
  db.exec('PRAGMA journal_mode = WAL');
  db.exec(tables);
  return db;
}

/** As an ordinary file, which any SQLite reads. */
function closeFile(db: Database): void {
  db.exec('PRAGMA journal_mode = DELETE');
  db.close();
}

/** The lock of this SQLite is a folder, which a killed process leaves behind: it is taken away where that process is no more. */
function takeLock(file: string): void {
  const lock = `${file}.lock`;
  const owner = `${file}.pid`;
  if (existsSync(lock)) {
    const pid = existsSync(owner) ? Number(readFileSync(owner, 'utf8')) : null;
    if (pid !== null && pid !== process.pid && isAlive(pid)) throw new Error(`${file} is in use by process ${pid}.`);
    rmdirSync(lock);
  }
  writeFileSync(owner, String(process.pid));
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
