/** Exports as files: the rows of the lists, what changed and what is gone, and the folder of snapshots over HTTP. */
import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { gunzipSync } from 'node:zlib';
import { parse as parseCsv } from 'csv-parse/sync';
import { parquetReadObjects } from 'hyparquet';
import { dropSnapshots, snapshotName } from '../../server/exports/bulk/folder.js';
import type { Manifest } from '../../server/exports/bulk/manifest.js';
import { writeExport } from '../../server/exports/bulk/write.js';
import { createBounds, usualLimits } from '../../server/platform/bounds/bounds.js';
import type { Db } from '../../server/platform/db.js';
import { schema } from '../../server/schema.js';
import { askApp, testNow } from '../kit/app.js';
import { describeEachHome } from '../kit/db.js';
import { portOf } from '../http/raw.kit.js';
import { clerk, ingest, payloadOf } from '../staff/staff.kit.js';
import { closeSites, demoDb, errorIn, siteOf, type Site } from './exports.kit.js';

const unpacked = async (folder: string, name: string): Promise<any[]> =>
  gunzipSync(await readFile(join(folder, name)))
    .toString()
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));

describeEachHome('exports', (home) => {
  let db: Db;
  let site: Site;
  let root: string;
  let bulkDir: string;
  beforeAll(async () => {
    root = await mkdtemp(join(tmpdir(), 'exports-'));
    bulkDir = join(root, 'bulk');
    db = await demoDb(home.open);
    site = await siteOf(db, { bulkDir });
  });
  afterAll(async () => {
    await closeSites();
    await db.close();
    await rm(root, { recursive: true });
  });

  const write = (out: string, format: Manifest['format'] = 'jsonl', since: string | null = null): Promise<Manifest> =>
    writeExport({ db, schema, now: testNow }, { format, since, out, tell: () => undefined });

  it('hold the rows of the lists, with their sizes, hashes and a cursor', async () => {
    const out = join(root, 'jsonl');
    const manifest = await write(out);
    expect(JSON.parse(await readFile(join(out, 'manifest.json'), 'utf8'))).toEqual(manifest);
    for (const { name, bytes, sha256, rows } of manifest.files) {
      const file = await readFile(join(out, name));
      expect([name, file.byteLength, createHash('sha256').update(file).digest('hex')]).toEqual([name, bytes, sha256]);
      expect([name, (await unpacked(out, name)).length]).toEqual([name, rows]);
    }
    const listed = async (path: string): Promise<any[]> =>
      (await site.get(path)).text
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line));
    const byId = (a: any, b: any): number => (a.id < b.id ? -1 : 1);
    for (const [table, path] of [
      ['notices', '/notices.jsonl'],
      ['directives', '/directives.jsonl?granularity=BOTH'],
      ['meetings', '/meetings.jsonl'],
    ] as const) {
      const rows = (await unpacked(out, `${table}.jsonl.gz`)).sort(byId);
      const expected = (await listed(path)).map(({ cursor: _cursor, ...row }) => expect.objectContaining(row)).length;
      expect(rows.length).toBe(expected);
      for (const [i, { cursor: _cursor, ...row }] of (await listed(path)).sort(byId).entries())
        expect(rows[i]).toMatchObject(row);
    }
    const pages = await unpacked(out, 'pages.jsonl.gz');
    expect(pages.length).toBe(manifest.files.find(({ table }) => table === 'notices')?.rows);
    expect(pages.every(({ content }) => typeof content === 'string' && content.length > 50)).toBe(true);
    await expect(write(out)).rejects.toThrow('not empty');
  });

  it('say the same as tables and as Parquet', async () => {
    const [lines, csv, parquet] = ['lines', 'csv', 'parquet'].map((name) => join(root, `same-${name}`));
    await write(lines ?? '');
    await write(csv ?? '', 'csv');
    await write(parquet ?? '', 'parquet');
    for (const table of ['notices', 'directives', 'agencies', 'meetings']) {
      const rows = await unpacked(lines ?? '', `${table}.jsonl.gz`);
      const text = gunzipSync(await readFile(join(csv ?? '', `${table}.csv.gz`))).toString();
      const cells: any[] = parseCsv(text, { bom: true, columns: true });
      expect(cells.map(({ id }) => id)).toEqual(rows.map(({ id }) => id));
      const bytes = await readFile(join(parquet ?? '', `${table}.parquet`));
      const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
      const inflate = (input: Uint8Array): Uint8Array => new Uint8Array(gunzipSync(input));
      const read = await parquetReadObjects({ file, compressors: { GZIP: inflate } });
      expect(JSON.parse(JSON.stringify(read))).toEqual(rows);
    }
  });

  it('tell what changed behind a cursor, and what is gone', async () => {
    const { cursor } = await write(join(root, 'before'));
    const nothing = await write(join(root, 'nothing'), 'jsonl', cursor);
    expect([nothing.cursor, nothing.files.map(({ rows }) => rows)]).toEqual([cursor, [0, 0, 0, 0, 0, 0]]);
    const added = await ingest(db);
    const [gone] = (await askApp(db)('{ notices(first: 1) { nodes { id } } }')).data.notices.nodes;
    payloadOf(
      await askApp(db, clerk)(
        'mutation ($input: WithdrawNoticeInput!) { withdrawNotice(input: $input) { userErrors { message } } }',
        { input: { id: gone.id, reason: '核实' } },
      ),
    );
    const out = join(root, 'since');
    const manifest = await write(out, 'jsonl', cursor);
    expect(manifest.since).toBe(cursor);
    expect(manifest.cursor).not.toBe(cursor);
    expect(added.outcome).toBe('CREATED');
    const notices = await unpacked(out, 'notices.jsonl.gz');
    const tombstones = await unpacked(out, 'tombstones.jsonl.gz');
    expect(notices.map(({ id }) => id)).not.toContain(gone.id);
    expect(tombstones).toEqual([{ id: gone.id, mergedInto: null }]);
    expect(notices.length).toBeGreaterThanOrEqual(1);
    const whole = join(root, 'after');
    await write(whole);
    const all = await unpacked(whole, 'notices.jsonl.gz');
    expect(all.map(({ id }) => id)).not.toContain(gone.id);
    for (const row of notices) expect(all).toContainEqual(row);
    const directives = await unpacked(out, 'directives.jsonl.gz');
    const allDirectives = await unpacked(whole, 'directives.jsonl.gz');
    const ids = new Set(notices.map(({ id }) => id));
    expect(directives.map(({ id }) => id).sort()).toEqual(
      allDirectives
        .filter(({ noticeId }) => ids.has(noticeId))
        .map(({ id }) => id)
        .sort(),
    );
    await expect(write(join(root, 'wrong'), 'jsonl', 'no cursor')).rejects.toThrow('cursor of this list');
    expect(await readdir(join(root, 'wrong'))).toEqual([]);
  });

  /** A reader who takes nothing of a long file, with little patience. */
  async function heldUntilGivenUp(): Promise<boolean> {
    const at = join(bulkDir, '20250304T020000Z');
    const [bytes, sha256] = [30_000_000, '0'.repeat(64)];
    const files = [{ name: 'notices.jsonl.gz', table: 'notices', rows: 0, bytes, sha256 }];
    await mkdir(at);
    await writeFile(join(at, 'notices.jsonl.gz'), Buffer.alloc(bytes));
    const about = {
      schemaVersion: 1,
      format: 'jsonl',
      createdAt: testNow.toISOString(),
      since: null,
      cursor: '',
      files,
    };
    await writeFile(join(at, 'manifest.json'), JSON.stringify(about));
    const met: string[] = [];
    const bounds = createBounds({ ...usualLimits, answerStalledMs: 1_000 }, (bound, why) =>
      met.push(`${bound} ${why}`),
    );
    const own = await siteOf(db, { bulkDir, bounds });
    const socket = connect(portOf(own.served.url), '127.0.0.1').on('error', () => undefined);
    socket.pause();
    socket.write('GET /bulk/20250304T020000Z/notices.jsonl.gz HTTP/1.1\r\nHost: x\r\n\r\n');
    while (!met.includes('answers time')) await setTimeout(100);
    socket.destroy();
    await rm(at, { recursive: true });
    return met.includes('answers time');
  }

  it('are offered as snapshots: an index, manifests, files by range', async () => {
    expect(JSON.parse((await site.get('/bulk/')).text)).toEqual({ snapshots: [] });
    const [older, newer] = ['2025-03-05T02:00:00Z', '2025-03-06T02:00:00Z'].map((at) => snapshotName(new Date(at)));
    const manifest = await write(join(bulkDir, older ?? ''));
    await write(join(bulkDir, newer ?? ''), 'parquet');
    await writeFile(join(bulkDir, 'secret.txt'), 'secret');
    await writeFile(join(bulkDir, older ?? '', 'other.txt'), 'other');
    const { snapshots } = JSON.parse((await site.get('/bulk/')).text);
    expect(snapshots.map(({ name }: any) => name)).toEqual([newer, older]);
    const [file] = manifest.files;
    const at = `/bulk/${older}/${file?.name}`;
    const bytes = await readFile(join(bulkDir, older ?? '', file?.name ?? ''));
    const whole = await site.get(at);
    expect([
      whole.status,
      whole.headers['content-type'],
      whole.headers['content-encoding'],
      whole.headers.etag,
    ]).toEqual([200, 'application/gzip', undefined, `"${file?.sha256}"`]);
    expect(whole.bytes.equals(bytes)).toBe(true);
    const etag = String(whole.headers.etag);
    const ranged = async (range: string, more: Record<string, string> = {}): Promise<readonly unknown[]> => {
      const { status, headers, bytes: got } = await site.get(at, { range, ...more });
      return [status, headers['content-range'], got.byteLength];
    };
    const size = bytes.byteLength;
    expect(await ranged('bytes=0-9')).toEqual([206, `bytes 0-9/${size}`, 10]);
    expect(await ranged('bytes=10-', { 'if-range': etag })).toEqual([206, `bytes 10-${size - 1}/${size}`, size - 10]);
    expect(await ranged('bytes=-5')).toEqual([206, `bytes ${size - 5}-${size - 1}/${size}`, 5]);
    expect(await ranged('bytes=10-', { 'if-range': '"other"' })).toEqual([200, undefined, size]);
    expect(await ranged('bytes=0-1,3-4')).toEqual([200, undefined, size]);
    expect(await ranged(`bytes=${'0-,'.repeat(1_000)}0-`)).toEqual([200, undefined, size]);
    expect(await ranged('lines=0-1')).toEqual([200, undefined, size]);
    expect((await ranged(`bytes=${size}-`)).slice(0, 2)).toEqual([416, `bytes */${size}`]);
    expect(await site.get(at, { 'if-none-match': etag })).toMatchObject({ status: 304, text: '' });
    expect(await site.get(at, {}, 'HEAD')).toMatchObject({ status: 200, text: '' });
    expect(JSON.parse((await site.get(`/bulk/${older}/manifest.json`)).text)).toEqual(manifest);
    for (const path of [
      `/bulk/${older}/other.txt`,
      `/bulk/${older}/..%2Fsecret.txt`,
      `/bulk/${older}/../secret.txt`,
      '/bulk/..%2f..%2fetc/passwd',
      '/bulk/secret.txt',
      `/bulk/${older}`,
      `/bulk/20250101T000000Z/${file?.name}`,
      `/bulk/${older}/x%0D%0ASet-Cookie:%20a=b`,
    ])
      expect([path, errorIn(await site.get(path))]).toEqual([path, { status: 404, code: 'NOT_FOUND', count: 1 }]);
    expect(errorIn(await site.get(`${at}?x=1`))).toMatchObject({ status: 400, code: 'BAD_USER_INPUT' });
    expect(await heldUntilGivenUp()).toBe(true);
    await dropSnapshots(bulkDir, 1);
    expect(JSON.parse((await site.get('/bulk/')).text).snapshots).toMatchObject([{ name: newer }]);
  });
});
