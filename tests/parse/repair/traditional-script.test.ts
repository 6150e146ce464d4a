import { quotesOf, repaired } from './repaired.js';

const KIND = 'TRADITIONAL_SCRIPT';

describe('traditional script', () => {
  it('becomes simplified as a whole, one repair a run of changed characters', () => {
    expect(repaired('雲浦市發展規劃').text).toBe('云浦市发展规划');
    expect(quotesOf('雲浦市發展規劃', KIND)).toEqual(['雲', '發', '規劃']);
  });

  it.each([
    ['落筆發展、著眼創新', '落笔发展、着眼创新'],
    ['著名專著，成效顯著', '著名专著，成效显著'],
    ['沿著有關方向著力推進', '沿着有关方向着力推进'],
    ['準確標識、標志性成果', '准确标识、标志性成果'],
    ['乾隆年間的乾淨街道', '乾隆年间的干净街道'],
    ['裡面和裏面，羣衆和群眾', '里面和里面，群众和群众'],
    ['衞生綫上，為爲', '卫生线上，为为'],
    ['徵收補償與長徵', '征收补偿与长征'],
    ['資訊網路軟體', '资讯网路软体'],
    ['經緯座標', '经纬坐标'],
    ['二噁英污染', '二噁英污染'],
  ])('%s becomes %s', (source, simplified) => {
    expect(repaired(source).text).toBe(simplified);
  });

  it.each([
    '李喆同志任澄湖区工业和信息化局副局长',
    '张乾、陈堃两位同志负责执行',
    '著名专家刘昇来区调研并讲话',
    '“蘇”字招牌进入云浦市场',
  ])('stays where a simplified text has a character of it: %s', (source) => {
    expect(repaired(source)).toEqual({ text: source, repairs: [], warnings: [] });
  });

  it('keeps the length of any text', () => {
    const source = '臺灣鄉鎮發佈後，裏裏外外乾乾淨淨，瞭解瞭望，二噁英';
    expect(repaired(source).text).toHaveLength(source.length);
  });
});
