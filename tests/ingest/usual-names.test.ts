/** Every usual short name of the closed lists means its organ, on pages and where somebody asks by name. */
import { readDivisions } from '../../server/divisions/division.store.js';
import { organOf } from '../../server/ingest/organ.js';
import { Gazetteer } from '../../server/ingest/place.js';
import { centralOrgans } from '../../server/parse/organs/central.js';
import { namesToTry } from '../../server/parse/organs/full-name.js';
import { localOrgans } from '../../server/parse/organs/local.js';
import type { PageContext } from '../../server/ingest/organ.page.js';

let gazetteer: Gazetteer;
let central: PageContext;
beforeAll(async () => {
  gazetteer = new Gazetteer((await readDivisions()).rows);
  central = { gazetteer, place: null, publisher: '国务院办公厅', isCentral: true };
});

describe('central organs', () => {
  it.each(centralOrgans.map((organ) => [organ.name, organ] as const))('%s by all its names', (name, organ) => {
    for (const each of [name, ...organ.shortNames, ...organ.formerNames]) {
      if (/[（“]/.test(each)) continue; // found without its marks
      expect([each, organOf(each, central)?.name]).toEqual([each, name]);
      expect(namesToTry(each)).toContain(name);
    }
  });
});

/** A real county and an invented one: both have every organ of the list. */
describe.each([
  ['苏州市吴中区', '吴中区'],
  ['云浦市澄湖区', '澄湖区'],
])('organs of %s', (place, county) => {
  const page = (): PageContext => ({
    gazetteer,
    place: gazetteer.leading(`${place}水务局`, null)?.place ?? null,
    publisher: `${place}水务局`,
  });
  const listed = localOrgans.filter(({ levels }) => levels.includes('COUNTY') || levels.includes('PREFECTURE'));

  it.each(listed.map((organ) => [organ.name, organ] as const))('%s by all its names', (name, organ) => {
    const full = organOf(`${place}${name}`, page())?.name;
    expect(full).toBeDefined();
    for (const each of [name, ...organ.shortNames, ...organ.formerNames]) {
      for (const written of [`${place}${each}`, `${county}${each}`, `区${each}`])
        expect([written, organOf(written, page())?.name]).toEqual([written, full]);
      expect(namesToTry(`${place}${each}`)).toContain(`${place}${name}`);
    }
  });
});

it.each([
  ['苏州市住房城乡建设局', '苏州市住房和城乡建设局'],
  ['云浦市规划自然资源委', '云浦市规划和自然资源委员会'],
  ['云浦市人力资源社会保障局', '云浦市人力资源和社会保障局'],
  ['云浦市政府审改办', '云浦市人民政府行政审批制度改革办公室'],
  ['第十二届云浦市人民代表大会常务委员会', '云浦市人民代表大会常务委员会'],
  ['云浦市卫计委', '云浦市卫生健康委员会'],
  ['云浦市国土资源局', '云浦市自然资源局'],
  ['云浦市税务局', '国家税务总局云浦市税务局'],
  ['国家税务总局云浦市税务局', '国家税务总局云浦市税务局'],
  ['政协云浦市委员会', '中国人民政治协商会议云浦市委员会'],
  ['共青团云浦市委', '共青团云浦市委员会'],
  ['江苏证监局', '中国证券监督管理委员会江苏监管局'],
  ['国家发展改革委办公厅', '国家发展和改革委员会办公厅'],
])('%s is written in full as %s', (written, name) => {
  const place = gazetteer.leading('云浦市水务局', null)?.place ?? null;
  expect(organOf(written, { gazetteer, place, publisher: null })?.name).toBe(name);
});

/** Names as pages of a district have them: of its own organs, of the city's and the province's. */
it.each([
  ['省市场监管局', '江苏省市场监督管理局'],
  ['省市监局', '江苏省市场监督管理局'],
  ['市政府国资委', '苏州市国有资产监督管理委员会'],
  ['市公安局交警支队', '苏州市公安局交通警察支队'],
  ['区交巡警大队', '苏州市吴中区公安局交通警察大队'],
  ['区委巡察办', '中共苏州市吴中区委巡察工作领导小组办公室'],
  ['区委区级机关工委', '中共苏州市吴中区委区级机关工作委员会'],
  ['区委直属机关工委', '中共苏州市吴中区委直属机关工作委员会'],
  ['区人大财经委', '苏州市吴中区人民代表大会财政经济委员会'],
  ['区政协提案委', '中国人民政治协商会议苏州市吴中区委员会提案委员会'],
  ['区消安委', '苏州市吴中区消防安全委员会'],
  ['区林长办', '苏州市吴中区林长制办公室'],
  ['青溪镇综合行政执法局', '苏州市吴中区青溪镇综合行政执法局'],
  ['江苏海事局', '江苏海事局'],
  ['市委市政府', undefined],
  ['区委区政府', undefined],
  ['城镇综合执法局', undefined],
  ['国家建立公立医院', undefined],
  ['国家鼓励社会力量举办养老服务机构和医院', undefined],
  ['国家重点实验室管理委员会', '国家重点实验室管理委员会'],
])('%s on a page of 吴中区 is %s', (written, name) => {
  const place = gazetteer.leading('苏州市吴中区水务局', null)?.place ?? null;
  expect(organOf(written, { gazetteer, place, publisher: '苏州市吴中区水务局' })?.name).toBe(name);
});
