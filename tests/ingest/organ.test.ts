import { readDivisions } from '../../server/divisions/division.store.js';
import { jointParts } from '../../server/ingest/joint.js';
import { organOf, type Organ, type PageContext } from '../../server/ingest/organ.js';
import { Gazetteer } from '../../server/ingest/place.js';

let gazetteer: Gazetteer;
beforeAll(async () => {
  gazetteer = new Gazetteer((await readDivisions()).rows);
});

const onPageOf = (code: string | null, publisher: string | null = null): PageContext => ({
  gazetteer,
  place: code === null ? (gazetteer.leading(publisher ?? '', null)?.place ?? null) : gazetteer.placeOf(code),
  publisher,
});
const lineage = (organ: Organ | null): string[] => (organ === null ? [] : [organ.name, ...lineage(organ.parent)]);

describe('organOf', () => {
  it.each([
    ['区教育局', '北京市东城区教育局'],
    ['区委', '中共北京市东城区委员会'],
    ['区委常委会', '中共北京市东城区委员会'],
    ['市政府', '北京市人民政府'],
    ['东城区教育局', '北京市东城区教育局'],
    ['党中央', '中国共产党中央委员会'],
    ['财政部', '财政部'],
  ])('reads %s on a page of 东城区 in 北京市 as %s', (written, name) => {
    expect(organOf(written, onPageOf('110101'))?.name).toBe(name);
  });

  it('gives an organ its kind, place and everything above it', () => {
    const organ = organOf('区工信局', onPageOf(null, '云浦市澄湖区工业和信息化局'));
    expect(organ).toMatchObject({ kind: 'DEPARTMENT', place: { prefecture: '云浦市', county: '澄湖区' } });
    expect(lineage(organ)).toEqual(['云浦市澄湖区工业和信息化局', '云浦市澄湖区人民政府', '云浦市人民政府', '国务院']);
  });

  it('reads a name with and without its city as one organ on pages of that district', () => {
    const page = onPageOf(null, '云浦市澄湖区水务局');
    expect(organOf('澄湖区水务局', page)?.name).toBe(organOf('云浦市澄湖区水务局', page)?.name);
  });

  it('takes 局党委 and 本局 for the publisher', () => {
    const page = onPageOf(null, '云浦市澄湖区水务局');
    expect(['局党委', '本局'].map((name) => organOf(name, page)?.name)).toEqual([
      '云浦市澄湖区水务局',
      '云浦市澄湖区水务局',
    ]);
  });

  it('makes no organ of a list of organs', () => {
    expect(organOf('区商务局、区城市管理局', onPageOf('110101'))).toBeNull();
  });
});

describe('jointParts', () => {
  it('tells the organs of a joint name apart, with their places', () => {
    expect(jointParts('区商务局、区城市管理局和区财政局')).toEqual([
      { text: '区商务局', offset: 0 },
      { text: '区城市管理局', offset: 5 },
      { text: '区财政局', offset: 12 },
    ]);
  });

  it('leaves a name alone that only looks joint', () => {
    const names = ['住房和城乡建设局', '规划和自然资源局', '各镇、各街道'];
    expect(names.map((name) => jointParts(name).length)).toEqual([1, 1, 1]);
  });
});
