/** Titles of pages that state none. All of it is invented. */
import { parsePage } from '../../../server/parse/parse-page.js';

const bureau = '云浦市澄湖区水务局';
const read = (said: string, { sign = true, head = '' } = {}) => {
  const page = `发布机构：${bureau}\n公开日期：2025-03-06\n${head}\n${said}\n${sign ? `${bureau}\n2025年3月5日` : ''}`;
  const { preview, problems } = parsePage({ content: page });
  return { ...preview, codes: problems.map(({ code }) => code) };
};

describe('a page without a title', () => {
  it.each<[string, string, string | null]>([
    [
      '各镇人民政府：\n为进一步做好河道清淤工作，根据有关规定，现将有关事项通知如下：\n一、各镇要清理淤积。',
      '关于进一步做好河道清淤工作的通知',
      'CIRCULAR',
    ],
    ['各镇人民政府：\n现就加强河道巡查有关事项通知如下：\n一、各镇要每周巡查。', '关于加强河道巡查的通知', 'CIRCULAR'],
    [
      '各镇人民政府：\n现将《澄湖区河道管护办法》印发给你们，请认真执行。',
      '关于印发《澄湖区河道管护办法》的通知',
      'CIRCULAR',
    ],
    [
      '各镇人民政府：\n现将《江州省河道管理规定》转发给你们，请认真执行。',
      '关于转发《江州省河道管理规定》的通知',
      'CIRCULAR',
    ],
    [
      '南镇人民政府：\n你镇《关于新建南河闸的请示》（南政〔2025〕2号）收悉。经研究，批复如下：\n一、同意新建南河闸。',
      '关于新建南河闸的批复',
      'REPLY',
    ],
    [
      '王某某代表：\n您提出的关于加快北河整治的建议收悉，现答复如下：\n一、北河整治已列入计划。',
      '关于加快北河整治建议的答复',
      null,
    ],
    [
      '各有关单位：\n我局定于3月20日在区政府召开全区河长制工作会议，请准时参加。\n特此通知。',
      '关于召开全区河长制工作会议的通知',
      'CIRCULAR',
    ],
    [
      '因管网改造需要，我局决定开展南河管网检修，期间暂停供水。\n特此公告。',
      '关于开展南河管网检修的公告',
      'PROCLAMATION',
    ],
    [
      '根据防汛需要，自2025年3月10日起对南河大桥实施交通管制，请过往车辆绕行。\n特此公告。',
      '关于对南河大桥实施交通管制的公告',
      'PROCLAMATION',
    ],
    [
      '因机房搬迁，我局决定自3月8日起暂停受理取水许可申请，恢复时间另行公告。\n特此通告。',
      '关于暂停受理取水许可申请的通告',
      'PUBLIC_NOTICE',
    ],
    ['经区政府同意，拟撤销北河水管站。如有异议，请于5日内提出。\n特此公示。', '关于撤销北河水管站的公示', null],
    [
      '3月4日上午，区水务局召开河道整治推进会，研究近期工作，局长某某主持会议。',
      '关于召开河道整治推进会,研究近期工作',
      null,
    ],
  ])('%s', (said, expected, genre) => {
    const { title, titleOrigin, codes, ...preview } = read(said);
    expect(codes).toEqual([]);
    expect(title?.replaceAll('，', ',')).toBe(`${bureau}${expected}`);
    expect(titleOrigin).toBe('DERIVED');
    expect(preview.genre).toBe(genre);
    expect(preview.kind).not.toBe('OTHER');
  });

  it.each([
    '各镇人民政府：\n水是生命之源，各镇都很重视。大家一起努力。',
    '现在，我代表区政府向大会报告工作，请予审议。',
    '为贯彻落实上级部署，各镇高度重视，成效明显。',
  ])('has none where the text does not say what it is about: %s', (said) => {
    const { title, codes } = read(said);
    expect(title).toBeNull();
    expect(codes).toEqual(['NO_TITLE']);
  });

  it('is never a sentence of the text', () => {
    const said = '各镇人民政府：\n为进一步做好河道清淤工作，根据有关规定，现通知如下：\n一、各镇要清理淤积。';
    expect(read(said).title).not.toMatch(/^为|根据|，/);
  });
});

describe('<title> alone', () => {
  const page = (title: string): string =>
    `<html><head><title>${title}</title></head><body><div id="content"><p>发布机构：${bureau}</p><p>公开日期：2025-03-06</p><p>各镇人民政府：</p><p>请于3月底前报送清单，并做好留存。</p><p>${bureau}</p><p>2025年3月5日</p></div></body></html>`;
  it.each<[string, string | null]>([
    ['关于报送河道清单的通知_通知公告_澄湖区人民政府', '关于报送河道清单的通知'],
    ['澄湖区政府网 - 关于报送河道清单的通知', '关于报送河道清单的通知'],
    ['关于报送河道清单的通知|澄湖区水务局', '关于报送河道清单的通知'],
    ['通知公告-澄湖区人民政府', null],
    ['澄湖区人民政府门户网站', null],
    ['政府信息公开 - 规范性文件', null],
    ['2025-2027年河道整治行动计划_澄湖区人民政府', '2025-2027年河道整治行动计划'],
  ])('%s', (title, expected) => {
    const { preview } = parsePage({ content: page(title) });
    expect([preview.title, preview.titleOrigin]).toEqual([expected, expected === null ? null : 'STATED']);
  });
});
