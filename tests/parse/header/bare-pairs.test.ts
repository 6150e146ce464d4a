/** Headers without colons, as browsers copy them from tables, and text that only looks like one. */
import { MappedText } from '../../../server/parse/mapped-text.js';
import { readHeader } from '../../../server/parse/header/read-header.js';
import { headerRows } from '../../../server/parse/header/rows.js';
import { readPage } from '../../../server/parse/read/read-page.js';

const title = '云浦市澄湖区应急管理局关于开展冬季安全检查的通知';
const body = `${title}\n各镇人民政府：\n为做好冬季安全工作，现将有关事项通知如下。\n一、加强排查。各镇要在12月10日前完成排查。\n云浦市澄湖区应急管理局\n2026年11月20日\n`;
const read = (content: string) => {
  const page = readPage({ content });
  const { indexNumber, agencyName, publishedOn, title: read, documentNumber } = readHeader(page.text, page);
  return { indexNumber, agencyName, publishedOn, title: read, documentNumber: documentNumber?.text ?? null };
};
const facts = {
  indexNumber: 'LY0100101/2026-00218',
  agencyName: '云浦市澄湖区应急管理局',
  publishedOn: '2026-11-25',
  title,
  documentNumber: '澄应急〔2026〕12号',
};
const [index, agency, day, number] = [facts.indexNumber, facts.agencyName, facts.publishedOn, facts.documentNumber];

describe('a header without colons', () => {
  it.each([
    [
      'pairs side by side, with tabs',
      `索引号\t${index}\t发布机构\t${agency}\n主题分类\t应急管理\t发布日期\t${day}\n名称\t${title}\n发文字号\t${number}\t有效性\t有效\n`,
    ],
    [
      'a cell that is empty',
      `索引号\t${index}\t体裁\t\t发布机构\t${agency}\n发布日期\t${day}\t废止日期\t\n发文字号\t${number}\n`,
    ],
    [
      'a pair a line, with tabs',
      `索引号\t${index}\n发布机构\t${agency}\n主题分类\t应急管理\n发布日期\t${day}\n发文字号\t${number}\n`,
    ],
    [
      'labels and values that only a style sets apart',
      `索引号${index}\n发布机构${agency}\n公开日期${day}\n发文字号${number}\n`.replace('索引号', '信息索引号'),
    ],
    [
      'other labels set apart by a style',
      `信息索引号${index}\n发布单位${agency}\n公布日期${day} 09:30\n文件字号${number}\n`,
    ],
    [
      'blanks of full width, inside labels too',
      `索　引　号　${index}　　发布机构　${agency}\n发布日期　${day}　　发文字号　${number}\n`,
    ],
    [
      'a pair a line, with blanks',
      `索引号 ${index}\n发布机构 ${agency}\n发布日期 ${day}\n发文字号 ${number}\n名 称 ${title}\n`,
    ],
    [
      'labels and values on lines in turn',
      `索引号\n${index}\n主题分类\n应急管理\n发布机构\n${agency}\n有效性\n有效\n发布日期\n${day}\n发文字号\n${number}\n`,
    ],
    [
      'labels in brackets',
      `【索引号】 ${index}\n【发布机构】 ${agency}\n【发布日期】 ${day}\n【发文字号】 ${number}\n`,
    ],
    [
      'labels in brackets with blanks, in one line',
      `[ 索引号 ] ${index} [ 发布机构 ] ${agency} [ 发布日期 ] ${day} [ 发文字号 ] ${number}\n`,
    ],
    [
      'labels in brackets of full width',
      `［索引号］${index}\n［发布机构］${agency}\n［发布日期］${day}\n［发文字号］${number}\n`,
    ],
    ['some with a colon', `索引号 ${index} 发布日期：${day}\n发布机构 ${agency}\n发文字号：${number}\n`],
    ['traditional characters', `索引號\t${index}\t發布機構\t${agency}\n發布日期\t${day}\t發文字號\t${number}\n`],
  ])('is read: %s', (_form, head) => {
    expect(read(`${head}${body}`)).toEqual(facts);
  });

  it('says when it was told under further labels', () => {
    expect(read(`发布机构：${agency}\n信息时间：${day}\n审稿人：周怀谦\n${body}`)).toMatchObject({
      agencyName: agency,
      publishedOn: day,
    });
    expect(headerRows(`编稿时间：${day}\n审稿人：周怀谦\n`).map(({ field }) => field)).toEqual([
      'createdOn',
      'ignored',
    ]);
  });

  it('names a source that looks like one', () => {
    const head = '来源 石泽镇\n发布日期 2026-11-25\n';
    expect(headerRows(MappedText.from(`${head}${body}`).text).map(({ field, value }) => [field, value?.text])).toEqual([
      ['origin', '石泽镇'],
      ['publishedOn', '2026-11-25'],
    ]);
  });
});

describe('what is no header', () => {
  const fieldsOf = (text: string): string[] =>
    headerRows(text).map(({ field, value }) => `${field} ${value?.text ?? ''}`);
  it.each([
    ['a word that is a label, too', '来源 广泛\n标题 党\n'],
    ['a word beside a labelled line that has no such value', `发布日期：${day}\n来源 广泛\n`],
    ['phrases right below a labelled line', `发布日期：${day}\n标题 党\n分类 施策\n主题 突出\n`],
    ['the head of a table', '标题\t来源\t时间\n巡查\t各镇\t每周\n'],
    ['a row of another table', '序号\t责任单位\t完成时限\n1\t区水务局\t2026-12-01\n'],
    ['a list of an agenda', '时间 6月20日上午9时\n地点 三楼会议室\n'],
    ['prose that begins with a label', '索引号 是信息的编号，由各单位编制。\n发布机构 应当及时公开。\n'],
  ])('%s', (_what, text) => {
    const stays = fieldsOf(text).filter((field) => field !== `publishedOn ${day}`);
    expect(stays).toEqual([]);
  });

  it('is not looked for below the text', () => {
    const { title: found, indexNumber } = read(
      `发布机构：${agency}\n发布日期：${day}\n${body}附表\n索引号 99010101/2020-00001\n`,
    );
    expect([found, indexNumber]).toEqual([title, null]);
  });
});
