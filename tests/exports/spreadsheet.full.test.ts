/** A table in a spreadsheet: LibreOffice opens it as it was meant, Chinese and what looks like formulas among it. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse as parseCsv } from 'csv-parse/sync';
import { isThere } from '../kit/wanted.js';
import { closeSites, siteOf, type Site } from './exports.kit.js';

const office = '/usr/bin/soffice';
const way = 'apt-get install --no-install-recommends libreoffice-calc';
const describeWithOffice = isThere(existsSync(office), 'spreadsheet', way) ? describe : describe.skip;

describeWithOffice('a table in LibreOffice', () => {
  let site: Site;
  let folder: string;
  beforeAll(async () => {
    site = await siteOf();
    folder = await mkdtemp(join(tmpdir(), 'notice-graph-sheet-'));
  });
  afterAll(async () => {
    await closeSites();
    await rm(folder, { recursive: true });
  });

  /** As it stands in the sheet, values and not what they are shown as: written out again by the spreadsheet. */
  async function sheetOf(csv: string): Promise<Record<string, string>[]> {
    const [given, out] = [join(folder, 'given.csv'), join(folder, 'out')];
    await writeFile(given, csv);
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    // No options for the way in: that is how somebody opens a file. The way out: commas, quotes, UTF-8, content as it is stored.
    const filter = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false';
    const { status, stderr } = spawnSync(
      office,
      [
        profile,
        '--headless',
        '--infilter=CSV:44,34,76,1,,0,false,true',
        '--convert-to',
        filter,
        '--outdir',
        out,
        given,
      ],
      { encoding: 'utf8', timeout: 90_000 },
    );
    expect([status, stderr.includes('Error')]).toEqual([0, false]);
    return parseCsv(await readFile(join(out, 'given.csv'), 'utf8'), { bom: true, columns: true });
  }

  it('has every row and every column, with the words as they were', async () => {
    const formula = '=HYPERLINK("http://x","y")';
    const { id } = await site.db.prisma.notice.findFirstOrThrow();
    await site.db.prisma.notice.update({
      where: { id },
      data: { title: formula, summary: '第一行\n第二行，"引号"；+1' },
    });
    const { text } = await site.get('/notices.csv?lang=zh');
    const given: Record<string, string>[] = parseCsv(text, { bom: true, columns: true });
    const sheet = await sheetOf(text);
    expect(Object.keys(sheet[0] ?? {})).toEqual(Object.keys(given[0] ?? {}));
    const texts = (rows: Record<string, string>[]) =>
      rows.map((row) => [row['编号'], row['标题'], row['索引号'], row['发布机构'], row['内容概述']]);
    expect(texts(sheet)).toEqual(texts(given));
    expect(sheet.map((row) => row['标题'])).toContain(`'${formula}`);
  }, 120_000);
});
