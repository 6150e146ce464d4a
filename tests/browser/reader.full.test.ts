/** examples/reader in a real browser: every page, at 1280 and 390, by keyboard and on paper. */
import { readdir, readFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import { describeWithBrowser, picture, seriousFindings } from '../kit/browser.js';
import { openAt, openReader, settled, shiftsOf, type Reader } from '../kit/reader.js';

/** A page of an office that passes on what the district's committee said, on the day given. */
const passedOn = (serial: string, office: string, day: number, from = ''): string => `索引号：990106${serial}
生成日期：2025-10-${day}
公开日期：2025-10-${day + 1}
发布机构：云浦市澄湖${office}
文件编号：无
内容概述：
10月${day}日，${office}召开党组会议，传达学习区委第30次常委会会议精神，局党组书记、局长许知秋主持会议。
10月10日上午，区委常委会召开会议，${from}区委书记陆明舟主持会议。
会议强调，要压实责任，守住底线。
一要逐级传达。各镇、各街道要在10月31日前传达到村和社区。
二要全面排查。各地各部门要对重点场所开展一轮全覆盖检查。
许知秋要求，全体干部职工要主动担当，月底前将落实情况报局办公室。
`;
const fresh = `索引号：99010611/2025-00102
发布机构：云浦市澄湖区水务局
公开日期：2025-09-19
名称：关于暂停澄湖西岸取水的通知

各镇、各街道：
区水务局要在9月25日前完成西岸取水口检修。

云浦市澄湖区水务局
2025年9月18日`;

describeWithBrowser('the reader', () => {
  let reader: Reader;
  let ids: Record<'damaged' | 'circular' | 'industry', string>;
  const ingest = async (content: string): Promise<string> => {
    const ingestion = 'mutation ($input: IngestPageInput!) { ingestPage(input: $input) { notice { id } } }';
    return (await reader.ask(ingestion, { input: { content } })).data.ingestPage.notice.id;
  };
  beforeAll(async () => {
    reader = await openReader();
    const { data } = await reader.ask(`{
      damaged: notice(by: { indexNumber: "99010606/2025-00031" }) { id }
      circular: notice(by: { indexNumber: "99010611/2025-00007" }) { id }
      industry: agency(by: { name: "云浦市澄湖区工业和信息化局" }) { id }
    }`);
    ids = { damaged: data.damaged.id, circular: data.circular.id, industry: data.industry.id };
  }, 120_000);
  afterAll(() => reader.close());

  it('searches, shows the words found, and narrows by facets that the address keeps', async () => {
    const { page, faults } = await openAt(reader, '/');
    expect(await page.locator('.hit').count()).toBe(8);
    await page.getByRole('searchbox').fill('防汛 责任');
    await page.getByRole('searchbox').press('Enter');
    await page.getByRole('heading', { name: '“防汛 责任”的检索结果' }).waitFor();
    await page.locator('.hit mark').first().waitFor();
    const marked = await page.locator('.hit mark').allTextContents();
    expect(marked.filter((text) => !/^(?:防汛|责任)+$/.test(text))).toEqual([]);
    await picture(page, 'reader/search');
    expect(await seriousFindings(page)).toEqual([]);
    const before = await page.locator('.hit').count();
    await page.getByRole('link', { name: '政策解读 1' }).click();
    await page.locator('.facets [aria-current]').waitFor();
    await page.locator('[aria-busy=false]').waitFor();
    expect(await page.locator('.hit').count()).toBeLessThan(before);
    await page.reload();
    await page.locator('.facets [aria-current]').waitFor();
    expect(await page.getByRole('searchbox').inputValue()).toBe('防汛 责任');
    await page.getByRole('link', { name: '清除条件' }).click();
    await page.locator('.facets [aria-current]').waitFor({ state: 'detached' });
    await page.getByRole('navigation', { name: '类型' }).getByRole('link', { name: '机构' }).click();
    await page.getByText('没有符合条件的信息').waitFor();
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('narrows to several kinds and to days, in another order, and offers all that as feed and calendar', async () => {
    const { page, faults } = await openAt(reader, '/');
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    const kinds = page.locator('.facets section', { hasText: '信息类别' });
    for (const name of ['政策解读', '通知']) {
      await kinds.getByRole('link', { name }).click();
      await kinds.locator('[aria-current]', { hasText: name }).waitFor();
    }
    expect(await kinds.locator('[aria-current]').count()).toBe(2);
    await page.getByLabel('公开日期从').fill('2025-01-01');
    await page.getByLabel('到', { exact: true }).fill('2025-06-30');
    await page.getByRole('button', { name: '按日期筛选' }).click();
    await page.waitForURL(/from=2025-01-01&to=2025-06-30/);
    await page.getByLabel('排序').selectOption('公开日期，旧的在前');
    await page.waitForURL(/order=OLDEST/);
    await settled(page);
    const days = await page
      .locator('.hit time')
      .evaluateAll((times) => times.map((time) => time.getAttribute('datetime')));
    expect(days.length).toBeGreaterThan(0);
    expect(days).toEqual([...days].sort());
    expect(days.filter((day) => day === null || day < '2025-01-01' || day > '2025-06-30')).toEqual([]);
    await page.getByText('订阅与下载').click();
    await page.getByRole('button', { name: '复制地址：信息源（Atom）' }).click();
    await page.getByText('已复制').waitFor();
    const feed = await page.evaluate(() => navigator.clipboard.readText());
    expect(feed).toMatch(new RegExp(`^${reader.origin}/notices\\.atom\\?kinds=CIRCULAR%2CPOLICY_INTERPRETATION&`));
    const entries = (await (await fetch(feed)).text()).match(/<entry>/g) ?? [];
    expect(entries).toHaveLength(days.length);
    const calendar = await page.getByRole('link', { name: '日历（iCalendar）' }).getAttribute('href');
    expect((await fetch(`${reader.origin}${calendar}`)).headers.get('content-type')).toContain('text/calendar');
    await page.getByText('二维码').first().click();
    await page.getByRole('img', { name: '二维码：信息源（Atom）' }).waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    await picture(page, 'reader/subscribe');
    expect(faults).toEqual([]);
    await page.goto(`${reader.origin}/agencies/${ids.industry}`);
    await page.getByText('订阅与下载').click();
    const duties = page
      .getByRole('region', { name: '要做什么、何时完成' })
      .getByRole('link', { name: '日历（iCalendar）' });
    const told = await (await fetch(`${reader.origin}${await duties.getAttribute('href')}`)).text();
    expect(told).toMatch(/^BEGIN:VCALENDAR/);
    expect(told).toContain('DTSTART;VALUE=DATE:20250930');
    await page.context().close();
  });

  it('marks directives, targets and organs in the text where the server says they stand', async () => {
    const { page, faults } = await openAt(reader, `/notices/${ids.circular}`);
    const { data } = await reader.ask(
      'query ($id: ID!) { notice(by: { id: $id }) { directives(parts: true) { nodes { path span { quote } targets { span { quote } } } } } }',
      { id: ids.circular },
    );
    const directives: readonly any[] = data.notice.directives.nodes;
    const targets = new Set(directives.flatMap((directive) => directive.targets.map(({ span }: any) => span.quote)));
    const shown = await page.locator('.text strong.target').allTextContents();
    expect(new Set(shown)).toEqual(targets);
    const marked = (await page.locator('.text mark.directive').allTextContents()).join('');
    const topmost = directives.filter(({ path }) => !directives.some((other) => path.startsWith(`${other.path}.`)));
    expect(marked).toBe(topmost.map(({ span }) => span.quote.replaceAll('\n', '')).join(''));
    await picture(page, 'reader/notice');
    expect(await seriousFindings(page)).toEqual([]);
    // From the text to the list, and back.
    await page.locator('.text a.number-of', { hasText: '4' }).first().click();
    expect(await page.locator('.directives li:target').count()).toBe(1);
    await page.locator('.directives li:target > .what a.number-of').click();
    expect(await page.locator('.text .anchor:target').count()).toBe(1);
    await page.locator('.text').getByRole('link', { name: '区应急管理局' }).first().click();
    await page.getByRole('heading', { level: 1, name: '云浦市澄湖区应急管理局' }).waitFor();
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('shows what was mended when it is asked to', async () => {
    const { page, faults } = await openAt(reader, `/notices/${ids.damaged}`);
    expect(await page.locator('ruby').count()).toBe(0);
    await page.getByRole('button', { name: '显示文字修复' }).click();
    await page.getByText('全页修复 162 处').waitFor();
    // 47 of them stand within others: a reading beside its character.
    const received = await page.locator('.text rt').allTextContents();
    expect(received).toHaveLength(115);
    expect(received).toContain('學(xué)習(xí)傳達區(qū)');
    await picture(page, 'reader/repairs');
    expect(await seriousFindings(page)).toEqual([]);
    await page.getByRole('button', { name: '隐藏文字修复' }).click();
    expect(await page.locator('ruby').count()).toBe(0);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('reads in either script, with the same marks, and keeps the choice', async () => {
    const { page, faults } = await openAt(reader, `/notices/${ids.circular}`);
    const marks = await page.locator('.text mark.directive').count();
    await page.getByRole('button', { name: '繁體' }).click();
    await page.locator('.text', { hasText: '區水務局要' }).first().waitFor();
    expect(await page.locator('.text mark.directive').count()).toBe(marks);
    await page.getByRole('heading', { level: 1, name: '關於做好2025年防汛備汛工作的通知' }).waitFor();
    await page.getByRole('heading', { name: '要求誰做什麼' }).waitFor();
    await page.locator('.fields').getByRole('link', { name: '雲浦市澄湖區水務局' }).waitFor();
    await page.locator('.directives').getByRole('link', { name: '區住房和城鄉建設局' }).first().waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('zh-Hant');
    await picture(page, 'reader/traditional');
    await page.reload();
    await page.getByRole('heading', { name: '要求誰做什麼' }).waitFor();
    // Lists, facets, highlights, organs and what they must do as well.
    await page.goto(`${reader.origin}/?q=防汛`);
    await page.locator('.hit h2', { hasText: '關於做好2025年防汛備汛工作的通知' }).first().waitFor();
    await settled(page);
    expect(await page.locator('.hit mark').count()).toBeGreaterThan(3);
    await page.locator('.facets').getByRole('link', { name: '雲浦市澄湖區水務局' }).waitFor();
    expect(await page.locator('.content, main').first().innerText()).not.toMatch(/[澄]湖区|关于|备汛/);
    await picture(page, 'reader/traditional-search');
    await page.goto(`${reader.origin}/agencies/${ids.industry}`);
    await page.getByRole('heading', { level: 1, name: '雲浦市澄湖區工業和信息化局' }).waitFor();
    await page.locator('.duties .what', { hasText: '區工信局要組織服務商入企診斷' }).waitFor();
    await page.goto(`${reader.origin}/notices/${ids.circular}`);
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('heading', { name: 'Who must do what' }).waitFor();
    await page.getByText('18 April 2025').waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('says what an agency must do by when, and draws what it did', async () => {
    const { page, faults } = await openAt(reader, `/agencies/${ids.industry}`);
    const soon = page.locator('.group.is-soon');
    expect(await soon.locator('li').count()).toBe(1);
    expect(await soon.locator('time').getAttribute('datetime')).toBe('2025-09-30');
    await soon.getByText('还有 10 天').waitFor();
    const chart = page.getByRole('img', { name: /^发布信息/ });
    expect(await chart.getAttribute('aria-label')).toBe(
      '发布信息：2025年3月 1，2025年4月 0，2025年5月 0，2025年6月 0，2025年7月 0，2025年8月 0，2025年9月 1',
    );
    expect(await chart.locator('rect').count()).toBe(7);
    await picture(page, 'reader/agency');
    await page.getByText('数据表').click();
    expect(await page.getByRole('row', { name: '2025年3月 1 7' }).count()).toBe(1);
    expect(await seriousFindings(page)).toEqual([]);
    await page.getByRole('link', { name: '全部 2 条' }).click();
    await page.locator('.facets [aria-current]').waitFor();
    await settled(page);
    expect(await page.locator('.hit').count()).toBe(2);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('says what falls due in a place, and leads through places', async () => {
    const { page, faults } = await openAt(reader, '/places/990106');
    await page.getByRole('heading', { level: 1, name: '澄湖区' }).waitFor();
    const days = await page
      .locator('.duties time')
      .evaluateAll((times) => times.map((time) => time.getAttribute('datetime')));
    expect(days).toContain('2025-09-30');
    expect(days).toEqual([...days].sort());
    expect(days.filter((day) => day === null || day < '2025-09-20' || day > '2025-10-20')).toEqual([]);
    await page.locator('.relations').getByRole('link', { name: '云浦市澄湖区工业和信息化局' }).waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    await picture(page, 'reader/place');
    await page.locator('.crumbs').getByRole('link', { name: '云浦市' }).click();
    await page.locator('.relations').getByRole('link', { name: '澄湖区', exact: true }).waitFor();
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('draws how a meeting was passed on, and tells it in words', async () => {
    const from = '传达学习市委安全生产工作会议精神，';
    await ingest(passedOn('11/2025-00201', '区水务局', 11, from));
    await ingest(passedOn('15/2025-00202', '区市场监督管理局', 13));
    await ingest(passedOn('04/2025-00203', '区财政局', 16));
    const { data } = await reader.ask('{ meetings(filter: { name: "区委第30次" }) { nodes { id } } }');
    const { page, faults } = await openAt(reader, `/meetings/${data.meetings.nodes[0].id}`);
    const nodes = page.locator('.drawing li');
    expect(await nodes.count()).toBe(5);
    expect(await page.locator('.drawing .step').count()).toBe(4);
    expect(await page.locator('.drawing .step text').allTextContents()).toEqual(['1 天后', '3 天后', '6 天后']);
    const boxes = await Promise.all((await nodes.all()).map((node) => node.boundingBox()));
    const lefts = boxes.map((box) => Math.round(box?.x ?? 0));
    expect([...new Set(lefts)]).toHaveLength(3);
    await picture(page, 'reader/meeting');
    await page.getByText('文字形式').click();
    expect(await page.locator('.cascade details li').count()).toBe(4);
    expect(await seriousFindings(page)).toEqual([]);
    await nodes.getByRole('link').first().click();
    await page.getByRole('heading', { level: 1, name: '市委安全生产工作会议' }).waitFor();
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('tells of a new notice as it is published, through a lost connection', async () => {
    const { page, faults } = await openAt(reader, '/');
    const line = page.locator('.live');
    await page.locator('.live.is-live').waitFor();
    const hits = await page.locator('.hit').count();
    await ingest(fresh);
    await line.getByRole('link', { name: '关于暂停澄湖西岸取水的通知' }).waitFor();
    await picture(page, 'reader/live');
    expect(await page.locator('.hit').count()).toBe(hits);
    expect(await shiftsOf(page)).toBeLessThan(0.02);
    await line.getByRole('button', { name: '刷新列表' }).click();
    await page.locator('.hit', { hasText: '关于暂停澄湖西岸取水的通知' }).waitFor();
    reader.breakConnections();
    await ingest(fresh.replace('00102', '00103').replaceAll('西岸', '东岸'));
    await line.getByRole('link', { name: '关于暂停澄湖东岸取水的通知' }).waitFor();
    await line.getByRole('link').click();
    await page.getByRole('heading', { level: 1, name: '关于暂停澄湖东岸取水的通知' }).waitFor();
    // The SDK asked again for whatever was lost: the page says nothing of it.
    expect(await page.getByRole('alert').count()).toBe(0);
    // The browser itself tells of what was cut: an answer that had begun, as the stream's, or one that had not, which the proxy
    // answers with 502, as proxies do.
    expect(faults.filter((fault) => !/ERR_|status of 502/.test(fault))).toEqual([]);
    await page.context().close();
  });

  it('gives a notice to cite and to keep', async () => {
    const { page, faults } = await openAt(reader, `/notices/${ids.circular}`);
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.getByText('引用、分享与下载').click();
    await page.getByRole('button', { name: '复制：GB/T 7714' }).click();
    await page.getByText('已复制').waitFor();
    const citation = await page.evaluate(() => navigator.clipboard.readText());
    expect(citation).toMatch(
      /关于做好2025年防汛备汛工作的通知.*\[EB\/OL\]\. \(2025-04-18\)\[2025-09-20\]\. http\S+\.$/,
    );
    const [text] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '下载文本' }).click(),
    ]);
    expect(text.suggestedFilename()).toBe('关于做好2025年防汛备汛工作的通知.txt');
    const kept = await readFile(await text.path(), 'utf8');
    expect(kept).toMatch(/^关于做好2025年防汛备汛工作的通知\n发布机构：/);
    expect(kept).toContain('区水务局要');
    const [json] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: '下载 JSON' }).click(),
    ]);
    expect(json.suggestedFilename()).toBe('关于做好2025年防汛备汛工作的通知.json');
    expect(JSON.parse(await readFile(await json.path(), 'utf8'))).toMatchObject({ data: { id: ids.circular } });
    expect(await seriousFindings(page)).toEqual([]);
    await picture(page, 'reader/take-away');
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('shows what a notice said before, beside what it says', async () => {
    const first = fresh.replace('00102', '00104');
    await ingest(first);
    const id = await ingest(first.replace('9月25日前完成', '9月30日前完成'));
    const { page, faults } = await openAt(reader, `/notices/${id}`);
    await page.getByText('修订历史').click();
    await page.getByRole('columnheader', { name: '第 1 版' }).waitFor();
    expect(await page.locator('.comparison del').allTextContents()).toEqual(['25']);
    expect(await page.locator('.comparison ins').allTextContents()).toEqual(['30']);
    expect(await seriousFindings(page)).toEqual([]);
    await picture(page, 'reader/history');
    await page.getByRole('button', { name: '繁體' }).click();
    await page.locator('.comparison', { hasText: '取水口檢修' }).waitFor();
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('is used with the keyboard alone', async () => {
    const { page, faults } = await openAt(reader, '/');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('content');
    await page.getByRole('searchbox').focus();
    await page.keyboard.type('决算');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: '“决算”的检索结果' }).waitFor();
    await page.locator('[aria-busy=false]').waitFor();
    await settled(page);
    await page.locator('.hit a').first().focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: '云浦市财政局2024年度部门决算公开' }).waitFor();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('content');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('云浦市财政局');
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('is printed without what is of no use on paper', async () => {
    const { page, faults } = await openAt(reader, `/notices/${ids.circular}`, 794); // A4
    await page.emulateMedia({ media: 'print' });
    for (const hidden of ['header.site', '.tools', 'footer.site', '.rest'])
      expect(await page.locator(hidden).isVisible()).toBe(false);
    expect(await page.locator('.text').first().isVisible()).toBe(true);
    expect(await page.locator('.beside .directives').first().isVisible()).toBe(true);
    await picture(page, 'reader/print');
    const pages = (await page.pdf({ format: 'A4' })).toString('latin1').match(/\/Type \/Page\b/g)?.length ?? 0;
    expect(pages).toBeLessThanOrEqual(3);
    expect(pages).toBeGreaterThan(0);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('says what is wrong, and tries again', async () => {
    const { page, faults } = await openAt(reader, '/notices/nobody');
    await page.getByRole('heading', { name: '没有这一页' }).waitFor();
    await page.route('**/graphql*', (route) => route.fulfill({ status: 500, body: 'no' }));
    await page.goto(`${reader.origin}/notices/${ids.circular}`);
    await page.getByRole('alert').getByText('服务器出错（HTTP 500）').waitFor();
    await picture(page, 'reader/failure');
    expect(await seriousFindings(page)).toEqual([]);
    await page.unroute('**/graphql*');
    await page.getByRole('button', { name: '重试' }).click();
    await page.getByRole('heading', { level: 1, name: '关于做好2025年防汛备汛工作的通知' }).waitFor();
    expect(faults.filter((fault) => !fault.includes('status of 500'))).toEqual([]); // the browser's own words
    await page.context().close();
  });

  it('is usable at 390: nothing scrolls sideways, nothing jumps', async () => {
    const meeting = (await reader.ask('{ meetings(filter: { name: "区委第18次" }) { nodes { id } } }')).data;
    const paths = {
      'narrow-search': '/?q=安全',
      'narrow-notice': `/notices/${ids.damaged}`,
      'narrow-agency': `/agencies/${ids.industry}`,
      'narrow-meeting': `/meetings/${meeting.meetings.nodes[0].id}`,
    };
    for (const [name, path] of Object.entries(paths)) {
      const { page, faults } = await openAt(reader, path, 390);
      await page.locator('.live.is-live').waitFor();
      expect([name, await page.evaluate(() => document.documentElement.scrollWidth)]).toEqual([name, 390]);
      expect([name, await seriousFindings(page)]).toEqual([name, []]);
      expect(await shiftsOf(page)).toBeLessThan(0.1);
      await picture(page, `reader/${name}`);
      expect(faults).toEqual([]);
      await page.context().close();
    }
  });

  it('comes under a policy that allows nothing from elsewhere, and is light', async () => {
    const { headers } = await fetch(`${reader.origin}/`);
    expect(headers.get('content-security-policy')).toMatch(/^default-src 'none'; script-src 'self'; style-src 'self';/);
    const assets = 'examples/reader/dist/assets';
    const scripts = (await readdir(assets)).filter((name) => name.endsWith('.js'));
    const sizes = await Promise.all(scripts.map(async (name) => gzipSync(await readFile(`${assets}/${name}`)).length));
    expect(sizes.reduce((a, b) => a + b, 0)).toBeLessThan(125_000);
  });
});
