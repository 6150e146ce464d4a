/** Every addressee has a place: where it is named, or where it was named last. */
import { readFile } from 'node:fs/promises';
import { loadDemo } from '../../server/ingest/demo.js';
import type { Db } from '../../server/platform/db.js';
import { askApp, testNow } from '../kit/app.js';
import { describeEachHome } from '../kit/db.js';

interface Told {
  readonly text: string;
  readonly span: { readonly start: number; readonly end: number; readonly quote: string };
}

describeEachHome('addressees', ({ open }) => {
  let db: Db;
  const sql = (text: string) => db.rows({ name: '', label: 'test', values: [], text });

  beforeAll(async () => {
    db = await open();
    await loadDemo(db, testNow);
  });
  afterAll(() => db.close());

  it('are quoted from the body at their places, those that are carried forward too', async () => {
    const { data } = await askApp(db)(`{ notices(first: 100) { nodes { body addressees { ...A }
      directives(first: 100) { nodes { span { start end } addressees { ...A } } } } } }
      fragment A on Addressee { text span { start end quote } }`);
    let carried = 0;
    for (const { body, addressees, directives } of data.notices.nodes) {
      const all: Told[] = [...addressees, ...directives.nodes.flatMap((directive: any) => directive.addressees)];
      for (const { text, span } of all) {
        expect(body.slice(span.start, span.end)).toBe(span.quote);
        expect(span.quote).toContain(text);
      }
      for (const { span, addressees: told } of directives.nodes) {
        for (const { span: place } of told) if (place.start < span.start) carried += 1;
      }
    }
    // An addressee is carried to the end of its sentence and from a lead-in to its points, no further.
    expect(carried).toBeGreaterThan(5);
  });

  it('get from the migration the places that ingestion gives them', async () => {
    const places = () =>
      sql('SELECT "directiveId"::text, "ordinal", "span" FROM "DirectiveAddressee" ORDER BY "directiveId", "ordinal"');
    const before = await places();
    await sql('ALTER TABLE "DirectiveAddressee" ALTER COLUMN "span" DROP NOT NULL');
    await sql(`UPDATE "DirectiveAddressee" a SET "span" = NULL FROM "Directive" d
      WHERE d."id" = a."directiveId" AND NOT (a."span"->>'start')::int BETWEEN d."spanStart" AND d."spanEnd"`);
    expect(await places()).not.toEqual(before);
    const script = await readFile('prisma/migrations/0007_addressee_places/migration.sql', 'utf8');
    for (const statement of script.replaceAll(/^--.*$/gm, '').split(';')) {
      if (statement.trim() !== '') await sql(statement);
    }
    expect(await places()).toEqual(before);
  });
});
