/** agency(by: { name }) answers for every usual name of the closed lists, whichever of them a page used. */
import { readDivisions } from '../../server/divisions/division.store.js';
import { organOf } from '../../server/ingest/organ.js';
import { Gazetteer } from '../../server/ingest/place.js';
import { ingestPage } from '../../server/ingest/run.js';
import { centralOrgans } from '../../server/parse/organs/central.js';
import { localOrgans, type LocalOrgan, type OrganLevel } from '../../server/parse/organs/local.js';
import type { Db } from '../../server/platform/db.js';
import { askApp } from '../kit/app.js';
import { describeEachHome } from '../kit/db.js';

const now = new Date('2025-09-01T00:00:00Z');
let gazetteer: Gazetteer;
let index = 0;
/** A page that mentions organs under the names given. */
const page = (publisher: string, names: readonly string[]): string => {
  index += 1;
  const told = names.map((name) => `抄送：${name}。`).join('\n');
  return `标题：${publisher}关于第${index}号事项的通知\n索引号：99010611/2025-${index}\n发布机构：${publisher}\n公开日期：2025-08-20\n\n各有关单位：\n请认真落实。\n${told}\n`;
};

/** Names with marks inside are found without them; those that several organs had mean none. */
const namesOf = ({ name, shortNames, formerNames }: LocalOrgan | (typeof centralOrgans)[number]): string[] => [
  ...new Set([name, ...shortNames, ...formerNames]),
];

const places: readonly (readonly [OrganLevel, string, string])[] = [
  ['PROVINCE', '江苏省', '江苏省'],
  ['PREFECTURE', '云浦市', '云浦市'],
  ['COUNTY', '云浦市澄湖区', '澄湖区'],
];

describeEachHome('agencies by the names of the closed lists', ({ open }) => {
  let db: Db;
  beforeAll(async () => {
    gazetteer = new Gazetteer((await readDivisions()).rows);
    db = await open();
    const ingest = (content: string) => ingestPage(db, { content }, now);
    await ingest(
      page(
        '国务院',
        centralOrgans.map(({ name }) => name),
      ),
    );
    // Of these no sentence tells that an organ is meant: they publish a page themselves.
    for (const { name, kind } of centralOrgans)
      if (kind === 'ENTERPRISE' || /学社|“/.test(name)) await ingest(page(name, []));
    for (const [level, place] of places) {
      const listed = localOrgans.filter(({ levels }) => levels.includes(level));
      // In full and as it is usually called: of 政协 and 共青团 the place stands in the middle of the full name.
      const written = listed.flatMap(({ name }) =>
        [fullName(`${place}${name}`, place) ?? [], `${place}${name}`].flat(),
      );
      await ingest(page(`${place}人民政府`, [...new Set(written)]));
    }
  }, 120_000);
  afterAll(() => db.close());

  /** 50 questions a request, as a client would send them. */
  async function answers(asked: readonly string[]): Promise<Map<string, string | null>> {
    const ask = askApp(db);
    const found = new Map<string, string | null>();
    for (let i = 0; i < asked.length; i += 50) {
      const part = asked.slice(i, i + 50);
      const fields = part.map((name, at) => `a${at}: agency(by: { name: ${JSON.stringify(name)} }) { name }`);
      const { data, errors } = await ask(`{ ${fields.join(' ')} }`);
      expect(errors).toBeUndefined();
      part.forEach((name, at) => found.set(name, data[`a${at}`]?.name ?? null));
    }
    return found;
  }

  it('answers for every central organ', async () => {
    const asked = centralOrgans.flatMap((organ) => namesOf(organ).map((name) => ({ name, meant: organ.name })));
    const found = await answers(asked.map(({ name }) => name));
    expect(asked.map(({ name }) => [name, found.get(name)])).toEqual(asked.map(({ name, meant }) => [name, meant]));
    expect(asked.length).toBeGreaterThan(500);
  }, 120_000);

  it.each(places)(
    'answers for every organ of a %s',
    async (level, place, own) => {
      const listed = localOrgans.filter(({ levels }) => levels.includes(level));
      const asked = listed.flatMap((organ) =>
        namesOf(organ).flatMap((name) => [
          { name: `${place}${name}`, organ },
          { name: `${own}${name}`, organ },
        ]),
      );
      const meant = (organ: LocalOrgan): string | null => fullName(`${place}${organ.name}`, place);
      const found = await answers(asked.map(({ name }) => name));
      expect(asked.map(({ name }) => [name, found.get(name)])).toEqual(
        asked.map(({ name, organ }) => [name, meant(organ)]),
      );
      expect(asked.length).toBeGreaterThan(400);
    },
    120_000,
  );
});

/** As tests/ingest/usual-names.test.ts holds it for each name. */
function fullName(name: string, of: string): string | null {
  const place = gazetteer.leading(`${of}水务局`, null)?.place ?? null;
  return organOf(name, { gazetteer, place, publisher: `${of}人民政府` })?.name ?? null;
}
