import { quotesOf, repaired } from './repaired.js';

const KIND = 'PINYIN_ANNOTATION';

describe('glued readings', () => {
  it.each([
    ['澄湖区(qū)公告', '区(qū)'],
    ['澄湖区（qū）公告', '区（qū）'],
    ['澄湖区(qu)公告', '区(qu)'],
    ['澄湖区(qu1)公告', '区(qu1)'],
    ['澄湖区( qū )公告', '区( qū )'],
    ['澄湖区[qū]公告', '区[qū]'],
    ['澄湖区【qū】公告', '区【qū】'],
    ['澄湖区(ｑｕ)公告', '区(ｑｕ)'],
    ['澄湖区(qu\u0304)公告', '区(qu\u0304)'],
    ['澄湖区(Qū)公告', '区(Qū)'],
    ['绿(lǜ)化', '绿(lǜ)'],
    ['绿(lv)化', '绿(lv)'],
    ['绿(lü)化', '绿(lü)'],
    ['绿(lu)化', '绿(lu)'],
    ['绿(lu:4)化', '绿(lu:4)'],
    ['港(gɑnɡ)口', '港(gɑnɡ)'],
    ['重(chóng)新', '重(chóng)'],
    ['重(zhòng)要', '重(zhòng)'],
  ])('goes from %s', (source, glued) => {
    expect(quotesOf(source, KIND)).toEqual([glued]);
    expect(repaired(source).text).not.toMatch(/[a-zA-Z(（[【]/);
  });

  it('goes behind a traditional character as behind a simplified one', () => {
    expect(repaired('雲浦市澄湖區(qū)發(fā)展創(chuàng)新').text).toBe('云浦市澄湖区发展创新');
  });

  it('makes one record for each reading, which quotes the character and its reading', () => {
    expect(quotesOf('區(qū)務(wù)', KIND)).toEqual(['區(qū)', '務(wù)']);
  });

  it('goes twice where it was glued twice', () => {
    expect(quotesOf('区(qū)(qū)公告', KIND)).toEqual(['区(qū)(qū)']);
    expect(repaired('区(qū)(qū)公告').text).toBe('区公告');
  });

  it.each([
    '局党委(扩大)会议',
    '工厂(车间)',
    '质量标准(ISO)',
    '云浦(Yunpu)新区',
    '区(lù)公告',
    '事项(a)和(b)',
    '超文本(html)格式',
    '附件(an attachment)',
    '甲(QU)',
    '(qū)开头',
    '水泥(PC)',
    '长江(river)',
  ])('leaves real brackets alone: %s', (source) => {
    expect(repaired(source)).toEqual({ text: source, repairs: [], warnings: [] });
  });

  it('loses only the reading inside real brackets', () => {
    expect(repaired('(平臺和標(biāo)桿工廠)').text).toBe('(平台和标杆工厂)');
  });
});
