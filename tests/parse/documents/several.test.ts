/** Pages that hold several documents, and pages that only look so. All of it is invented. */
import { placesIn } from '../../../server/ingest/places.js';
import { parseFiles } from '../../../server/parse/parse.cli.js';
import { parsePage } from '../../../server/parse/parse-page.js';
import type { PagePreview } from '../../../server/parse/preview.js';

const bureau = '云浦市澄湖区水务局';
const dredge = '各镇要组织力量清理河道淤积，确保汛期行洪畅通。';
const dikes = '各镇要对辖区堤防逐段排查，发现隐患及时处置并登记。';

const documentsOf = (content: string): readonly PagePreview[] => {
  const { preview, further, problems, sourceText } = parsePage({ content });
  expect(problems).toEqual([]);
  for (const each of [preview, ...further]) {
    for (const { span } of [...each.directives, ...each.mentions, ...each.outline, ...each.citations]) {
      expect(each.body.slice(span.start, span.end)).toBe(span.quote);
      expect(sourceText.slice(span.source.start, span.source.end)).toBe(span.source.quote);
    }
  }
  return [preview, ...further];
};
const titlesOf = (content: string): (string | null)[] => documentsOf(content).map(({ title }) => title);

const letter = (
  title: string,
  said: string,
  { number = '', by = bureau, on = '2025年3月6日', to = '各镇人民政府：' } = {},
) => [title, number, to, said, by, on].filter((line) => line !== '').join('\n');
const head = `发布机构：${bureau}\n公开日期：2025-03-10\n`;
const first = '关于做好河道清淤工作的通知';
const second = '关于开展堤防隐患排查的通知';

describe('a page with two documents', () => {
  it('is two, each with its own title, number, addressees and day', () => {
    const [one, two, ...others] = documentsOf(
      `索引号：99010601/2025-1\n${head}${letter(first, dredge, { number: '澄水发〔2025〕3号' })}\n\n${letter(
        second,
        dikes,
        {
          number: '澄水发〔2025〕4号',
          on: '2025年3月8日',
          to: '各镇人民政府、区各有关单位：',
        },
      )}\n主办单位：云浦市澄湖区人民政府 网站标识码：9901060012`,
    );
    expect(others).toEqual([]);
    expect(one).toMatchObject({
      title: first,
      indexNumber: '99010601/2025-1',
      documentNumber: { text: '澄水发〔2025〕3号' },
      agencyName: bureau,
      publishedOn: '2025-03-10',
      createdOn: '2025-03-06',
      source: { siteCode: '9901060012' },
    });
    expect(two).toMatchObject({
      title: second,
      indexNumber: null,
      documentNumber: { text: '澄水发〔2025〕4号' },
      agencyName: bureau,
      publishedOn: '2025-03-10',
      createdOn: '2025-03-08',
      source: { siteCode: '9901060012' },
    });
    expect(one?.body).not.toContain('堤防');
    expect(two?.addressees.map(({ text }) => text)).toEqual(['各镇人民政府', '区各有关单位']);
    expect(two?.directives.map(({ text }) => text).join()).toContain('堤防');
    expect(one?.directives.map(({ text }) => text).join()).not.toContain('堤防');
    expect(one?.warnings.map(({ code }) => code)).toContain('ONE_OF_SEVERAL');
  });

  it.each<[string, string]>([
    ['without numbers', `${head}${letter(first, dredge)}\n${letter(second, dikes)}`],
    [
      'with what stands at the foot of a letter between',
      `${head}${letter(first, dredge)}\n（此件公开发布）\n抄送：区委办公室，区人大办公室。\n${bureau}办公室 2025年3月7日印发\n${letter(second, dikes)}`,
    ],
    [
      'with mastheads',
      `${bureau}文件\n澄水发〔2025〕3号\n${letter(first, dredge)}\n${bureau}文件\n澄水发〔2025〕4号\n${letter(second, dikes)}`,
    ],
    ['with a rule between', `${head}${letter(first, dredge)}\n==========\n${letter(second, dikes)}`],
    [
      'signed and dated in one line',
      `${head}${[first, '各镇人民政府：', dredge, `${bureau}　2025年3月6日`, second, '各镇人民政府：', dikes, `${bureau}　2025年3月8日`].join('\n')}`,
    ],
    [
      'with a labelled head each',
      `索引号：9901/2025-1\n发布机构：${bureau}\n公开日期：2025-03-06\n${first}\n各镇人民政府：\n${dredge}\n索引号：9901/2025-2\n发布机构：${bureau}\n公开日期：2025-03-08\n${second}\n各镇人民政府：\n${dikes}`,
    ],
    [
      'below one title for both',
      `标题：区水务局两则通知\n${head}区水务局两则通知\n${letter(first, dredge, { number: '澄水发〔2025〕3号' })}\n${letter(second, dikes, { number: '澄水发〔2025〕4号' })}`,
    ],
    [
      'with an annex between',
      `${head}${letter(first, dredge)}\n附件\n清淤河道名单\n1. 南河，由南镇负责。\n2. 北河，由北镇负责。\n${letter(second, dikes, { number: '澄水发〔2025〕4号' })}`,
    ],
    [
      'of which the second cites the first',
      `${head}${letter(first, dredge, { number: '澄水发〔2025〕3号' })}\n${letter(second, `根据《${first}》（澄水发〔2025〕3号），${dikes}`)}`,
    ],
    [
      'whose titles are wrapped',
      `${head}${bureau}\n${first.slice(0, 6)}\n${first.slice(6)}\n各镇人民政府：\n${dredge}\n${bureau}\n2025年3月6日\n${bureau}\n${second.slice(0, 6)}\n${second.slice(6)}\n各镇人民政府：\n${dikes}\n${bureau}\n2025年3月8日`,
    ],
  ])('is two: %s', (_how, content) => {
    const titles = titlesOf(content).map((title) => title?.replace(bureau, ''));
    expect(titles).toEqual([first, second]);
  });

  it('is two: announcements, which are addressed to nobody', () => {
    const one = [
      '关于南河大桥封闭施工的公告',
      '因南河大桥维修，自2025年4月1日起封闭施工，请过往车辆绕行。',
      '云浦市澄湖区交通运输局',
      '2025年3月20日',
    ];
    const two = ['停水公告', '因管网改造，4月2日8时至20时南镇暂停供水，请居民提前储水。', bureau, '2025年3月21日'];
    const read = documentsOf([...one, ...two].join('\n'));
    expect(read.map(({ title, agencyName, publishedOn }) => [title, agencyName, publishedOn])).toEqual([
      ['关于南河大桥封闭施工的公告', '云浦市澄湖区交通运输局', '2025-03-20'],
      ['停水公告', bureau, '2025-03-21'],
    ]);
  });

  it('is three', () => {
    const third = '关于调整供水水价的公告';
    const said = '自2025年5月1日起，居民生活用水价格按新标准执行，具体标准见营业厅。';
    expect(
      titlesOf(`${head}${letter(first, dredge)}\n${letter(second, dikes)}\n${letter(third, said, { to: '' })}`),
    ).toEqual([first, second, third]);
  });

  it('is two where HTML holds them', () => {
    const article = (title: string, said: string, on: string): string =>
      `<div class="article"><h1>${title}</h1><p>各镇人民政府：</p><p>${said}</p><p style="text-align:right">${bureau}</p><p>${on}</p></div>`;
    const html = `<html><head><title>${first}_澄湖区政府网</title><meta name="ArticleTitle" content="${first}"><meta name="PubDate" content="2025-03-10"></head><body><div id="content">${article(first, dredge, '2025年3月6日')}${article(second, dikes, '2025年3月8日')}</div></body></html>`;
    expect(documentsOf(html).map(({ title, publishedOn, createdOn }) => [title, publishedOn, createdOn])).toEqual([
      [first, '2025-03-10', '2025-03-06'],
      [second, '2025-03-10', '2025-03-08'],
    ]);
  });
});

describe('one of several documents', () => {
  it('has places in the source that are found again later', () => {
    const content = `${head}${letter(first, dredge)}\n${letter(second, dikes)}`;
    const [, two] = documentsOf(content);
    const at = two?.body.indexOf(dikes) ?? -1;
    const span = placesIn(content, two?.body ?? '')({ start: at, end: at + dikes.length });
    expect(span).toMatchObject({ start: at, quote: dikes, source: { start: content.indexOf(dikes), quote: dikes } });
  });

  it('is told by the command on a line of its own', async () => {
    const lines: string[] = [];
    const content = Buffer.from(`${head}${letter(first, dredge)}\n${letter(second, dikes)}`);
    const io = { read: () => Promise.resolve(content), out: (line: string) => lines.push(line), err: () => undefined };
    expect(await parseFiles(['a.txt'], io)).toBe(0);
    const titles = lines.map((line) => (JSON.parse(line) as { preview: { title: string } }).preview.title);
    expect(titles).toEqual([first, second]);
  });
});

describe('a page with one document', () => {
  const rules = '第一条 为加强河道管护，制定本办法。\n第二条 区水务局负责全区河道管护的监督管理工作。';
  const upper = letter('江州省水利厅关于加强河道管理的通知', dikes, {
    number: '江水发〔2025〕9号',
    by: '江州省水利厅',
    on: '2025年2月1日',
    to: '各市水务局：',
  });
  it.each<[string, string]>([
    [
      'a letter and the rules that it issues',
      `${head}${letter('关于印发《澄湖区河道管护办法》的通知', '现将《澄湖区河道管护办法》印发给你们，请遵照执行。')}\n澄湖区河道管护办法\n${rules}`,
    ],
    [
      'a letter and a plan signed by itself',
      `${head}${letter('关于印发河道清淤实施方案的通知', '现将实施方案印发给你们，请认真组织实施。')}\n河道清淤实施方案\n${dredge}\n${bureau}\n2025年3月5日`,
    ],
    [
      'an annex that is a letter',
      `${head}${letter(first, `${dredge}\n附件：关于报送清淤进度的通知`)}\n附件\n关于报送清淤进度的通知\n${dikes}\n${bureau}\n2025年3月5日`,
    ],
    [
      'annexes with numbers',
      `${head}${letter(first, dredge)}\n附件1：清淤进度表\n附件2\n关于报送清淤进度的函\n${dikes}\n某单位\n2025年3月5日`,
    ],
    [
      'a letter that passes on another one in full',
      `${head}${letter('关于转发《江州省水利厅关于加强河道管理的通知》的通知', '现将《江州省水利厅关于加强河道管理的通知》转发给你们，请认真贯彻。')}\n${upper}`,
    ],
    [
      'a letter that passes on another one without naming it',
      `${head}${letter('转发省水利厅文件的通知', '现转发给你们，请结合实际认真抓好落实。')}\n${upper}`,
    ],
    ['a repost', `标题：（转载）江州省水利厅关于加强河道管理的通知\n${head}来源：江州省水利厅\n${upper}`],
    [
      'a letter behind an introduction',
      `标题：省水利厅部署河道管理\n${head}近日，省水利厅印发通知，全文如下：\n${upper}`,
    ],
    ['the same letter twice', `${head}${letter(first, dredge)}\n${letter(first, dredge)}`],
    [
      'a letter with related titles below it',
      `${head}${letter(first, dredge)}\n相关链接\n关于开展堤防隐患排查的通知\n2025-03-01\n关于做好供水保障的公告\n2025-02-01`,
    ],
    [
      'a letter with its interpretation',
      `${head}${letter(first, dredge)}\n《${first}》政策解读\n一、背景。为做好清淤，制定通知。\n${bureau}\n2025年3月9日`,
    ],
    ['a joint letter with a day for each organ', `${head}${letter(first, dredge)}\n云浦市澄湖区财政局\n2025年3月7日`],
    [
      'a decree and its rules',
      `云浦市澄湖区人民政府令\n第12号\n《澄湖区河道管护办法》已经2025年3月1日区政府常务会议通过，现予公布，自2025年5月1日起施行。\n云浦市澄湖区人民政府\n2025年3月6日\n澄湖区河道管护办法\n${rules}`,
    ],
    [
      'a letter with a form at its end',
      `${head}${letter(first, dredge)}\n河道清淤进度报告\n填报单位：　　填报人：\n序号 河道 长度\n1 南河 3公里`,
    ],
  ])('is one: %s', (_what, content) => {
    expect(titlesOf(content)).toHaveLength(1);
  });
});
