/**
 * The measured databases, created by one run at a time: a second run that needs the same one waits.
 */
import pg from 'pg';
import { pgliteOf, postgresOf } from './data/database.js';

const lockKey = 7_220_188;
type Tell = (line: string) => void;

export async function loadedPostgres(server: string, size: number, tell: Tell): Promise<string> {
  const admin = new pg.Client({ connectionString: server });
  await admin.connect();
  try {
    const { rows } = await admin.query<{ free: boolean }>(`SELECT pg_try_advisory_lock(${lockKey}) AS free`);
    if (rows[0]?.free !== true) {
      tell('Waiting for another run that makes a database …');
      await admin.query(`SELECT pg_advisory_lock(${lockKey})`);
    }
    return await postgresOf(server, size, tell);
  } finally {
    await admin.end();
  }
}

export const loadedPglite = pgliteOf;
