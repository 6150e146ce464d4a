/** The process as a whole: what it says and how it ends when it cannot start. */
import { spawn } from 'node:child_process';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { testDataDir } from '../kit/db.js';
import { openDb } from '../../server/platform/open-db.js';

interface Ended {
  readonly code: number | null;
  readonly lines: readonly string[];
}

const folder = (): Promise<string> => mkdtemp(join(tmpdir(), 'notice-graph-start-'));

function start(env: Record<string, string>): Promise<Ended> {
  const child = spawn(process.execPath, ['dist/main.js'], {
    env: { ...process.env, DATABASE_URL: '', ...env },
  });
  let errors = '';
  child.stderr.on('data', (chunk: Buffer) => {
    errors += chunk.toString();
  });
  return new Promise((resolve) => {
    child.on('close', (code) => {
      resolve({ code, lines: errors.trim().split('\n') });
    });
  });
}

describe('a start that cannot succeed ends with one line and exit code 1', () => {
  it('where the port is taken', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const address = other.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    const ended = await start({ PORT: String(port), DATA_DIR: await folder() });
    other.close();
    expect(ended).toEqual({
      code: 1,
      lines: [`notice-graph: Port ${port} on 127.0.0.1 is in use by another process. Set PORT to another port.`],
    });
  });

  it('where the folder cannot be written', async () => {
    const file = join(await folder(), 'a-file');
    await writeFile(file, '');
    const ended = await start({ DATA_DIR: join(file, 'below') });
    expect(ended).toMatchObject({ code: 1, lines: [expect.stringContaining('cannot be written')] });
  });

  it('where another process has the folder open', async () => {
    const dataDir = await testDataDir();
    const db = await openDb({ databaseUrl: null, dataDir });
    const ended = await start({ DATA_DIR: dataDir });
    await db.close();
    expect(ended).toMatchObject({
      code: 1,
      lines: [expect.stringContaining(`Process ${process.pid} has the database in`)],
    });
  });

  it('where DATABASE_URL does not answer', async () => {
    const ended = await start({ DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none' });
    expect(ended).toMatchObject({
      code: 1,
      lines: [expect.stringContaining('No answer from the database at 127.0.0.1:1/none')],
    });
  });

  it('where the database is ahead of the code', async () => {
    const dataDir = await testDataDir();
    const db = await openDb({ databaseUrl: null, dataDir });
    await db.rows({
      name: '',
      label: 'test',
      values: [],
      text: `INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at, applied_steps_count)
             VALUES ('x', 'x', '9999_from_tomorrow', now(), 1)`,
    });
    await db.close();
    const ended = await start({ DATA_DIR: dataDir });
    expect(ended).toMatchObject({
      code: 1,
      lines: [expect.stringContaining('ahead of this code: it has 9999_from_tomorrow')],
    });
  });

  it('where settings are wrong, all of them named', async () => {
    const ended = await start({ PORT: 'many', LOG_LEVEL: 'loud' });
    expect(ended).toMatchObject({ code: 1, lines: [expect.stringMatching(/PORT.*LOG_LEVEL/)] });
  });
});

it('takes over a folder whose owner was killed', async () => {
  const dataDir = await testDataDir();
  await (await openDb({ databaseUrl: null, dataDir })).close();
  await writeFile(join(dataDir, 'notice-graph.lock'), '999999999\n');
  const db = await openDb({ databaseUrl: null, dataDir });
  expect(db.home).toBe('PGlite');
  await db.close();
});

it('takes over a folder whose owner was killed and whose process number is its own now, as in a container', async () => {
  const dataDir = await testDataDir();
  await writeFile(join(dataDir, 'notice-graph.lock'), `${process.pid}\n`);
  const db = await openDb({ databaseUrl: null, dataDir });
  await expect(openDb({ databaseUrl: null, dataDir })).rejects.toMatchObject({ code: 'DATA_DIR_IN_USE' });
  await db.close();
});
