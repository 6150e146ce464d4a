/** What a document does to others, and what only looks so. All of it is invented. */
import { parsePage } from '../../../server/parse/parse-page.js';

const head = '发布机构：云浦市澄湖区人民政府\n公开日期：2025-03-10\n';
const sign = '\n云浦市澄湖区人民政府\n2025年3月6日';
const done = (title: string, said: string): string[] => {
  const { preview, sourceText } = parsePage({ content: `标题：${title}\n${head}${title}\n各镇人民政府：\n${said}${sign}` });
  return preview.citations.flatMap(({ how, title: name, documentNumber, on, span }) => {
    expect(preview.body.slice(span.start, span.end)).toBe(span.quote);
    expect(sourceText.slice(span.source.start, span.source.end)).toBe(span.source.quote);
    return how === null ? [] : [[how, name, documentNumber, on].filter((part) => part !== null).join(' ')];
  });
};
const issue = '关于印发《澄湖区河道管护办法》的通知';

describe('a document that supersedes others', () => {
  it.each<[string, string, readonly string[]]>([
    [issue, '本办法自2025年5月1日起施行，《澄湖区河道管理规定》（澄政发〔2015〕3号）同时废止。', ['REPEALS 澄湖区河道管理规定 澄政发〔2015〕3号 2025-05-01']],
    [issue, '本办法自2025年5月1日起施行。原《澄湖区河道管理规定》（澄政发[2015]03号）同时废止。', ['REPEALS 澄湖区河道管理规定 澄政发〔2015〕3号 2025-05-01']],
    [issue, '自本办法施行之日起，《澄湖区河道管理规定》、《澄湖区水库管理规定》废止。', ['REPEALS 澄湖区河道管理规定', 'REPEALS 澄湖区水库管理规定']],
    [issue, '本办法自印发之日起施行，《澄湖区河道管理规定》不再执行。', ['REPEALS 澄湖区河道管理规定 2025-03-06']],
    [issue, '澄政发〔2015〕3号文件自2025年4月1日起停止执行。', ['REPEALS 澄政发〔2015〕3号 2025-04-01']],
    ['关于废止《澄湖区渔港管理办法》的通知', '经研究，决定废止《澄湖区渔港管理办法》（澄政发〔2010〕7号）。', ['REPEALS 澄湖区渔港管理办法 澄政发〔2010〕7号']],
    ['关于废止《澄湖区渔港管理办法》的通知', '经研究，该办法自即日起不再执行，请各镇做好衔接。', ['REPEALS 澄湖区渔港管理办法']],
    [
      '关于废止部分规范性文件的决定',
      '经清理，决定废止下列规范性文件：\n1.《澄湖区渔港管理办法》（澄政发〔2010〕7号）\n2. 关于加强渔船检验的通知（澄政办发〔2011〕12号）\n二、下列文件继续有效：\n1.《澄湖区禁渔期规定》（澄政发〔2012〕1号）',
      ['REPEALS 澄湖区渔港管理办法 澄政发〔2010〕7号', 'REPEALS 关于加强渔船检验的通知 澄政办发〔2011〕12号'],
    ],
    ['关于修改《澄湖区渔港管理办法》的决定', '决定对《澄湖区渔港管理办法》作如下修改：\n一、第三条修改为：“渔港由区农业农村局管理。”', ['AMENDS 澄湖区渔港管理办法']],
    [issue, '《澄湖区渔港管理办法》第五条同时废止。', ['AMENDS 澄湖区渔港管理办法']],
    ['关于重新印发《澄湖区渔港管理办法》的通知', '现将修订后的《澄湖区渔港管理办法》重新印发给你们，请遵照执行。', ['REPLACES 澄湖区渔港管理办法']],
    ['关于招聘公告的更正公告', '我局发布的《澄湖区水务局2025年招聘公告》中，报名时间“3月1日”更正为“3月11日”。', ['CORRECTS 澄湖区水务局2025年招聘公告']],
    ['关于澄湖区水务局2025年招聘公告的更正公告', '澄湖区水务局2025年招聘公告中报名时间有误，应为3月11日。', ['CORRECTS 澄湖区水务局2025年招聘公告']],
  ])('%s: %s', (title, said, expected) => {
    expect(done(title, said)).toEqual(expected);
  });

  it.each<[string, string]>([
    ['关于公开征求废止《澄湖区渔港管理办法》意见的公告', '拟废止《澄湖区渔港管理办法》，请于4月1日前反馈意见。'],
    ['关于清理规范性文件的通知', '各部门拟废止《澄湖区渔港管理办法》的，应当于4月1日前报送说明。'],
    ['关于公布继续有效文件的通知', '经清理，《澄湖区渔港管理办法》继续有效，未废止的文件照常执行。'],
    ['关于加强渔港管理的通知', '《澄湖区渔港管理办法》已废止，各镇不得再作为依据。'],
    ['关于加强渔港管理的通知', '根据《澄湖区渔港管理办法》，各镇要做好渔港管理。有效期届满后是否废止《澄湖区渔船规定》另行研究。'],
    ['《澄湖区河道管护办法》政策解读', '新办法施行后，《澄湖区河道管理规定》同时废止。'],
    ['区政府常务会议召开', '会议审议通过了《关于废止澄湖区渔港管理办法的决定》。'],
    ['关于不动产更正登记的公告', '经查《不动产登记簿》记载有误，依申请更正登记，请有异议者提出。'],
    ['关于清理文件的通知', '《澄湖区渔港管理办法》应由区农业农村局提出修改建议，可以废止的提出废止建议。'],
  ])('does nothing: %s: %s', (title, said) => {
    expect(done(title, said)).toEqual([]);
  });
});
