/** What a name on a page means. The places are of the table; the organs of 澄湖区 are invented. */
import { readDivisions } from '../../server/divisions/division.store.js';
import { organOf } from '../../server/ingest/organ.js';
import { Gazetteer } from '../../server/ingest/place.js';
import type { PageContext } from '../../server/ingest/organ.page.js';

let county: PageContext;
let unknownCounty: PageContext;
let municipality: PageContext;

beforeAll(async () => {
  const gazetteer = new Gazetteer((await readDivisions()).rows);
  county = { gazetteer, place: gazetteer.placeOf('320506'), publisher: '吴中区工业和信息化局' };
  const place = gazetteer.leading('云浦市澄湖区水务局', null)?.place ?? null;
  unknownCounty = { gazetteer, place, publisher: '云浦市澄湖区水务局' };
  municipality = { gazetteer, place: gazetteer.placeOf('110000'), publisher: '北京市人民政府' };
});

const nameOn = (page: PageContext, name: string): string | undefined => organOf(name, page)?.name;

describe('what no organ is called', () => {
  it.each(['优化政府', '三十二条政府', '财政部等和各有关省级人民政府', '联席会议原则上每年', '成功', '行业协会'])(
    '%s',
    (name) => {
      expect(organOf(name, county)).toBeNull();
    },
  );
});

describe('a name on a page of a county', () => {
  it.each([
    ['吴中区工业和信息化局', '苏州市吴中区工业和信息化局'],
    ['区工信局', '苏州市吴中区工业和信息化局'],
    ['工信局', '苏州市吴中区工业和信息化局'],
    ['市工信局', '苏州市工业和信息化局'],
    ['省工信厅', '江苏省工业和信息化厅'],
    ['区政府', '苏州市吴中区人民政府'],
    ['市政府', '苏州市人民政府'],
    ['区委', '中共苏州市吴中区委员会'],
    ['区委常委会', '中共苏州市吴中区委员会'],
    ['中共吴中区委', '中共苏州市吴中区委员会'],
    ['市委', '中共苏州市委员会'],
    ['市委宣传部', '中共苏州市委宣传部'],
    ['区纪委监委', '中共苏州市吴中区纪律检查委员会'],
    ['党中央', '中国共产党中央委员会'],
    ['国家发展改革委', '国家发展和改革委员会'],
    ['莲塘镇人民政府', '苏州市吴中区莲塘镇人民政府'],
    ['（区教育局', '苏州市吴中区教育局'],
    ['团区委', '共青团苏州市吴中区委员会'],
    ['共青团区委', '共青团苏州市吴中区委员会'],
    ['团市委', '共青团苏州市委员会'],
    ['区团委', '共青团苏州市吴中区委员会'],
    ['市生态环境局吴中分局', '苏州市生态环境局吴中分局'],
    ['区教育局（区体育局代章）', '苏州市吴中区教育局'],
  ])('%s means %s', (written, name) => {
    expect(nameOn(county, written)).toBe(name);
  });

  it('means the publisher where it says the bureau itself', () => {
    expect(nameOn(county, '局党委')).toBe('苏州市吴中区工业和信息化局');
  });

  it.each(['各部门', '有关部门', '相关单位', '主管部门', '各镇人民政府', '本级部门'])('%s means nobody', (written) => {
    expect(organOf(written, county)).toBeNull();
  });

  it.each(['市场监督管理局', '市政管理局'])('%s begins with no rank of a place', (written) => {
    expect(nameOn(county, written)).toMatch(new RegExp(`${written}$`));
  });

  it.each(['区域发展中心', '市民服务中心'])('%s, which is on no list, begins with no rank and is nobody', (written) => {
    expect(nameOn(county, written)).toBeUndefined();
  });

  it('has kind, division, parent and the names by which it goes', () => {
    expect(organOf('区工信局', county)).toMatchObject({
      kind: 'DEPARTMENT',
      place: { code: '320506' },
      parent: {
        name: '苏州市吴中区人民政府',
        shortName: '吴中区人民政府',
        kind: 'GOVERNMENT',
        parent: {
          name: '苏州市人民政府',
          parent: { name: '江苏省人民政府', parent: { name: '国务院', parent: null } },
        },
      },
      aliases: [
        { name: '吴中区工业和信息化局', local: false },
        { name: '苏州市吴中区工信局', local: false },
        { name: '区工信局', local: true },
      ],
    });
  });
});

describe('a name on a page of a place that the table does not know', () => {
  it('is completed from the place at the head of the publisher', () => {
    expect(nameOn(unknownCounty, '区水务局')).toBe('云浦市澄湖区水务局');
    expect(nameOn(unknownCounty, '澄湖区水务局')).toBe('云浦市澄湖区水务局');
    expect(nameOn(unknownCounty, '市委')).toBe('中共云浦市委员会');
  });

  it('means nobody where the place is not told', () => {
    expect(organOf('省委', unknownCounty)).toBeNull();
    expect(organOf('区工信局', { ...unknownCounty, place: null })).toBeNull();
  });

  it('has no parent beyond the places that are told', () => {
    expect(organOf('市政府', unknownCounty)?.parent).toBeNull();
  });
});

describe('a name on a page of a municipality', () => {
  it('takes the city for the province', () => {
    expect(nameOn(municipality, '市发展改革委')).toBe('北京市发展和改革委员会');
    expect(organOf('市政府', municipality)).toMatchObject({ name: '北京市人民政府', parent: { name: '国务院' } });
    expect(organOf('海淀区人民政府', municipality)).toMatchObject({ parent: { name: '北京市人民政府' } });
  });
});

it('never recurses without end, whatever the name', () => {
  const parts = ['中共', '北京市', '澄湖区', '委', '政府', '人民政府', '办公室', '管委会', '市', '区', '局党委'];
  for (const a of parts)
    for (const b of parts)
      for (const c of parts)
        for (const page of [county, unknownCounty, municipality]) {
          expect(() => organOf(a + b + c, page)).not.toThrow();
        }
});

describe('nobody in particular, and nobody at all', () => {
  it.each([
    '各委',
    '区政府各部门',
    '镇人民政府',
    '各区县教育局',
    '市场监管局（厅、委）',
    '区属国有公司',
    '城市副中心',
    '越南当局',
  ])('%s is no node', (written) => {
    expect(organOf(written, county)).toBeNull();
  });

  it('财政局 is nobody where the page tells no place, and one of a province neither', () => {
    expect(organOf('财政局', { ...county, place: null })).toBeNull();
    expect(organOf('财政局', { ...county, place: county.gazetteer.placeOf('320000') })).toBeNull();
    expect(nameOn(county, '财政局')).toBe('苏州市吴中区财政局');
  });

  it('means the one who signs where 我局 cannot be the publisher', () => {
    const page = { ...county, publisher: '苏州市吴中区人民政府', issuers: ['苏州市吴中区林业局'] };
    expect(nameOn(page, '我局')).toBe('苏州市吴中区林业局');
    expect(organOf('我委', page)).toBeNull();
  });
});

describe('parents and kinds', () => {
  it.each([
    ['国家市场监督管理总局', '国务院', 'DEPARTMENT'],
    ['人民银行', '国务院', 'DEPARTMENT'],
    ['中央网信办', '中央网络安全和信息化委员会', 'PARTY_ORGAN'],
    ['国家监察委员会', '全国人民代表大会', 'OTHER'],
    ['国家数据局', '国家发展和改革委员会', 'DEPARTMENT'],
    ['全国总工会', undefined, 'OTHER'],
    ['区妇联', undefined, 'OTHER'],
    ['云湖新区公共服务局', undefined, 'DEPARTMENT'],
    ['市税务局', '国家税务总局', 'DEPARTMENT'],
  ])('%s is below %s', (written, parent, kind) => {
    const organ = organOf(written, county);
    expect([organ?.parent?.name, organ?.kind]).toEqual([parent, kind]);
  });

  it('does not put a committee of a university under the State Council', () => {
    expect(organOf('云湖大学学术委员会', county)?.parent ?? null).toBeNull();
  });
});
