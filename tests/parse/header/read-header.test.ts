import { MappedText } from '../../../server/parse/mapped-text.js';
import { readHeader } from '../../../server/parse/header/read-header.js';
import { readPage } from '../../../server/parse/read/read-page.js';
import type { Header } from '../../../server/parse/stages.js';
import { cpuMs } from '../../kit/cpu.js';

function header(content: string, sourceUrl?: string): Header {
  const page = readPage({ content, sourceUrl });
  return readHeader(page.text, page);
}
const bodyOf = (content: string): string => {
  const { body } = header(content);
  return content.slice(body.start, body.end);
};
const codes = ({ warnings }: Header): string[] => warnings.map(({ code }) => code);

const prose = '为进一步加强全区工业企业安全生产工作，切实防范各类生产安全事故，根据有关要求，现将有关事项通知如下。';
const title = '澄湖区工业和信息化局关于开展安全生产检查的通知';

describe('labelled rows', () => {
  const values = {
    indexNumber: '12345678/2024-00027',
    createdOn: '2024-03-01',
    publishedOn: '2024-03-05',
    agencyName: '澄湖区工业和信息化局',
  };
  it.each([
    [
      'spaced labels with cells',
      `索 引 号: | 12345678/2024-00027 |\n生成日期: | 2024-03-01 |\n公开日期: | 2024-03-05 |\n发布机构: | 澄湖区工业和信息化局 |\n文件编号: | 无 |\n内容概述: |\n${prose}`,
    ],
    [
      'values on the next line',
      `索 引 号：\n12345678/2024-00027\n成文日期：\n2024年03月01日\n发布机构：\n澄湖区工业和信息化局\n文号：\n发布日期：\n2024年3月5日\n主 题 词：\n${title}\n${prose}`,
    ],
    [
      'one flattened line',
      `当前位置：首页 政务公开 索 引 号： 12345678/2024-00027 主题分类： 无 发布机构： 澄湖区工业和信息化局 成文日期： 2024-03-01 标 题： ${title} 发文字号： 发布日期： 2024-03-05 有 效 性： 有效 ${title} 来源：澄湖区工业和信息化局 时间：2024-03-05 08:00 微信 微博 文件下载 各镇、各街道： ${prose}`,
    ],
    [
      'brackets and another order',
      `【发布日期】2024-03-05 【索引号】12345678/2024-00027\n【发布机构】澄湖区工业和信息化局 【成文日期】二〇二四年三月一日\n${prose}`,
    ],
    [
      'traditional labels',
      `索引號：12345678/2024-00027\n生成日期：2024-03-01\n公開日期：2024-03-05\n發布機構：澄湖区工业和信息化局\n${prose}`,
    ],
    [
      'labels alone on their lines',
      `索引号\n12345678/2024-00027\n成文日期\n2024-03-01\n发布日期\n2024-03-05\n发布机构\n澄湖区工业和信息化局\n${prose}`,
    ],
  ])('are read from %s', (_name, content) => {
    expect(header(content)).toMatchObject(values);
    expect(header(content).documentNumber).toBeNull();
    expect(header(content).summary).toBeNull();
  });

  it('do not take the next label for the value of an empty row', () => {
    const read = header(`分类：\n发布机构：\n澄湖区应急管理局\n文号：\n发布日期：\n2024-03-05\n${prose}`);
    expect(read).toMatchObject({
      agencyName: '澄湖区应急管理局',
      documentNumber: null,
      publishedOn: '2024-03-05',
      themes: [],
    });
  });

  it('do not take a title about repeal for the state of the document', () => {
    const read = header(`发布机构：\n澄湖区应急管理局\n文件状态：\n关于废止部分文件的通知\n各镇人民政府：\n${prose}`);
    expect(read).toMatchObject({ validity: 'UNSTATED', title: '关于废止部分文件的通知' });
    expect(header(`文件状态：已废止\n发布日期：2024-03-05\n${prose}`).validity).toBe('REPEALED');
  });

  it('are not looked for in the document itself', () => {
    const read = header(
      `发布日期：2024-03-05\n${title}\n${prose}\n一、检查安排\n时间：2024年4月1日\n发布机构：云浦市人民政府\n`,
    );
    expect(read).toMatchObject({ publishedOn: '2024-03-05', agencyName: '澄湖区工业和信息化局' });
  });

  it('warn where two disagree, and the first one counts', () => {
    const read = header(
      `发布机构：澄湖区应急管理局\n发布日期：2024-03-05\n索引号：A-1\n发布机构：云浦市财政局\n发布日期：2024-03-06\n${prose}`,
    );
    expect(read).toMatchObject({ agencyName: '澄湖区应急管理局', publishedOn: '2024-03-05' });
    expect(codes(read).filter((code) => code === 'HEADER_ROWS_DISAGREE')).toHaveLength(2);
  });

  it('name the same organ in short and in full without a contradiction', () => {
    expect(
      codes(header(`发布机构：区管委会\n索引号：A-1\n发布机构：云浦新区管委会\n发布日期：2024-03-05\n${prose}`)),
    ).toEqual([]);
  });

  it('warn of an impossible date and of a wrong check character, with the place', () => {
    const content = `索引号：123456789/2024-00027\n发布日期：2024-02-31\n发布机构：澄湖区应急管理局\n${prose}`;
    const { warnings } = header(content);
    const place = (code: string): string => {
      const range = warnings.find((warning) => warning.code === code)?.sourceRange;
      return content.slice(range?.start, range?.end);
    };
    expect(place('DATE_INVALID')).toBe('2024-02-31');
    expect(place('ORG_CODE_CHECK_FAILED')).toBe('123456789/2024-00027');
  });
});

describe('page metadata', () => {
  const page = (meta: string): string =>
    `<html><head>${meta}</head><body><div id="zoom"><p>${prose.repeat(3)}</p></div></body></html>`;

  it('names title, date, source and site', () => {
    const meta = `<meta name="ArticleTitle" content="${title}"><meta name="PubDate" content="2024-03-05 10:00"><meta name="ContentSource" content="本网澄湖区工业和信息化局"><meta name="SiteName" content="澄湖区人民政府网站"><meta name="SiteIDCode" content="9901060012">`;
    expect(header(page(meta))).toMatchObject({
      title,
      publishedOn: '2024-03-05',
      agencyName: '澄湖区工业和信息化局',
      siteCode: '9901060012',
      siteName: '澄湖区人民政府网站',
    });
  });

  it('does not make a newspaper the publisher', () => {
    const meta = `<meta name="ArticleTitle" content="全区大检查启动"><meta name="ContentSource" content="江州日报"><meta name="SiteName" content="澄湖区人民政府门户网站">`;
    const read = header(page(meta));
    expect(read.agencyName).toBe('澄湖区人民政府');
    expect(codes(read)).toContain('AGENCY_INFERRED');
  });
});

describe('title', () => {
  it('is put together from the lines of a red-headed paper, whose number stands above', () => {
    const content = `澄湖区工业和信息化局文件\n澄工信〔2024〕12号\n澄湖区工业和信息化局\n关于开展安全生产检查的\n通知\n各镇人民政府：\n${prose}`;
    const read = header(content);
    expect(read).toMatchObject({ titleOrigin: 'STATED', documentNumber: { text: '澄工信〔2024〕12号' } });
    expect(read.title).toBe(title);
  });

  it('is derived from what the first sentence tells where there is none', () => {
    const content =
      '索引号: | A-1 |\n发布机构: | 澄湖区工业和信息化局 |\n内容概述: |\n6月3日上午,区工信局召开专题会议,学习传达区委第8次常委会会议精神,局党委书记、局长某某主持会议并讲话,各科室参加。\n';
    expect(header(content)).toMatchObject({
      title: '澄湖区工业和信息化局关于召开专题会议,学习传达区委第8次常委会会议精神',
      titleOrigin: 'DERIVED',
      kind: 'MEETING',
      genre: null,
    });
  });

  it('is derived from what a covering letter says it does', () => {
    const content = `各镇人民政府：\n经区政府同意，现将《澄湖区安全生产工作方案》印发给你们，请认真贯彻执行。\n澄湖区应急管理局\n2024年3月1日\n`;
    expect(header(content)).toMatchObject({
      title: '澄湖区应急管理局关于印发《澄湖区安全生产工作方案》的通知',
      titleOrigin: 'DERIVED',
    });
  });

  it.each([
    ['关于开展检查的通知（试行）', 'CIRCULAR'],
    ['关于同意设立园区的批复', 'REPLY'],
    ['关于补贴事项的复函', 'LETTER'],
    ['澄湖区人民政府令', 'ORDER'],
    ['第三次常务会议纪要', 'MINUTES'],
    ['澄湖区十五条措施', null],
  ])('%s tells the genre %s', (name, genre) => {
    expect(header(`标题：${name}\n发布日期：2024-03-05\n${prose}`).genre).toBe(genre);
  });
});

describe('dates', () => {
  it('come from the signature where no row states them, with a warning', () => {
    const read = header(`${title}\n各镇人民政府：\n${prose}\n澄湖区工业和信息化局\n二〇二四年三月一日\n`);
    expect(read).toMatchObject({ createdOn: '2024-03-01', publishedOn: '2024-03-01' });
    expect(codes(read)).toContain('PUBLISHED_ON_INFERRED');
  });

  it('come from the address of the page at last', () => {
    expect(header(`${title}\n${prose}`, 'https://www.example.gov.cn/zwgk/202403/t20240305_123.html').publishedOn).toBe(
      '2024-03-05',
    );
    expect(header(`${title}\n${prose}`).publishedOn).toBeNull();
  });

  it('keep 公开日期 apart from 生成日期', () => {
    expect(header(`成文日期：2024-03-01\n发布日期：2024-03-05\n${prose}`)).toMatchObject({
      createdOn: '2024-03-01',
      publishedOn: '2024-03-05',
    });
  });
});

describe('document number', () => {
  it('is not taken from what the document cites', () => {
    expect(
      header(`${title}\n各镇人民政府：\n根据《办法》（江政发〔2020〕3号）要求，${prose}`).documentNumber,
    ).toBeNull();
  });

  it('stays null where the row is empty, and says that one stands below', () => {
    const read = header(
      `名称：（转载）${title}\n文号：\n发布机构：云浦街道办事处\n发布日期：2024-03-05\n（转载）${title}\n澄工信〔2024〕12号\n各镇人民政府：\n${prose}`,
    );
    expect(read.documentNumber).toBeNull();
    expect(codes(read)).toEqual(['DOCUMENT_NUMBER_BELOW_TITLE', 'REPOST']);
  });
});

describe('body', () => {
  it('begins at the addressees and ends before the foot of the page', () => {
    const content = `首页 > 政务公开\n索引号：A-1\n发布日期：2024-03-05\n【打印】 【关闭】\n${title}\n澄工信〔2024〕12号\n（2024年3月1日）\n各镇人民政府：\n${prose}\n扫一扫在手机打开当前页\n主办单位：澄湖区人民政府\n苏ICP备10060399号\n`;
    expect(bodyOf(content)).toBe(`各镇人民政府：\n${prose}`);
  });

  it('is found in a flattened page', () => {
    const content = `索 引 号： A-1 标 题： ${title} 发布日期： 2024-03-05 ${title} 来源：区工信局 时间：2024-03-05 08:00 微信 微博 澄工信〔2024〕12号 ${title} 各镇人民政府： ${prose} 附件下载`;
    expect(bodyOf(content)).toBe(`各镇人民政府： ${prose}`);
  });

  it('is never outside the text', () => {
    for (const content of ['', '\n', '索引号：', title, '打印']) {
      const { body } = header(content);
      expect(0 <= body.start && body.start <= body.end && body.end <= content.length).toBe(true);
    }
  });
});

describe('addressees', () => {
  const addressees = (line: string): string[] =>
    header(`${title}\n${line}\n${prose}`).addressees.map(({ text }) => text);

  it.each([
    [
      '各省、自治区、直辖市人民政府，国务院各部委、各直属机构：',
      ['各省、自治区、直辖市人民政府', '国务院各部委、各直属机构'],
    ],
    [
      '各区政府、云浦经济开发区管理委员会、市政府有关部门：',
      ['各区政府', '云浦经济开发区管理委员会', '市政府有关部门'],
    ],
    [
      '各省、自治区、直辖市及计划单列市、新疆生产建设兵团水务主管部门，各有关单位：',
      ['各省、自治区、直辖市及计划单列市、新疆生产建设兵团水务主管部门', '各有关单位'],
    ],
    [
      '各市及计划单列市农业农村主管部门、市场监管局（厅、委）、气象主管部门，各有关企业：',
      ['各市及计划单列市农业农村主管部门、市场监管局（厅、委）、气象主管部门', '各有关企业'],
    ],
    ['各区卫生健康局、市疾控中心：', ['各区卫生健康局', '市疾控中心']],
    ['各区卫生健康局、财政局，市医保中心：', ['各区卫生健康局、财政局', '市医保中心']],
    ['某某代表：', ['某某代表']],
    ['会议强调：', []],
    ['一、工作目标：', []],
  ])('%s', (line, names) => {
    expect(addressees(line)).toEqual(names);
  });

  it('know whom they mean, and where they stand', () => {
    const content = `${title}\n各有关单位，澄湖区财政局，各相关企业，全体干部职工：\n${prose}`;
    const found = header(content).addressees;
    expect(found.map(({ scope }) => scope)).toEqual(['ALL_UNITS', 'NAMED_AGENCY', 'ENTERPRISES', 'ALL_STAFF']);
    expect(found.every(({ text, range }) => range !== null && content.slice(range.start, range.end) === text)).toBe(
      true,
    );
  });
});

describe('foot of the page', () => {
  it('gives site code, ICP number and police number in simplified form', () => {
    const content = `${title}\n${prose}\n主辦單位:澄湖區人民政府辦公室\n備案:蘇ICP備10060399號 網站標識碼:9901060031\n公安部備案號:32050602010344`;
    expect(header(content)).toMatchObject({
      siteCode: '9901060031',
      icpNumber: '苏ICP备10060399号',
      policeNumber: '32050602010344',
    });
  });

  it('warns of a site code that has not its form, and leaves it out', () => {
    const read = header(`${title}\n${prose}\n网站标识码：12345`);
    expect(read.siteCode).toBeNull();
    expect(codes(read)).toContain('SITE_CODE_MALFORMED');
  });
});

it('takes any text without throwing, at a length that grows no faster than the text', () => {
  for (const text of [
    '标题：'.repeat(100_000),
    '某某局\n'.repeat(100_000),
    '（'.repeat(300_000),
    `附件：${'1.甲；'.repeat(50_000)}`,
  ]) {
    const page = readPage({ content: text });
    expect(cpuMs(() => readHeader(MappedText.from(text), page))).toBeLessThan(3000);
  }
});
