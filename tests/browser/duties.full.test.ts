/** examples/duties in a real browser: what an organ must do this month, live, in six tabs, offline for a minute. */
import type { BrowserContext, Page } from 'playwright-core';
import { describeWithBrowser, seriousFindings } from '../kit/browser.js';
import { openAt, openExample, type Reader } from '../kit/reader.js';

const organ = '云浦市澄湖区水务局';
const path = `/?organ=${encodeURIComponent(organ)}`;
const notice = (serial: number, title: string, body: string): string => `标题：${title}
索引号：99010611/2025-0${serial}
发布机构：云浦市澄湖区人民政府办公室
发文字号：澄政办发〔2025〕${serial}号
生成日期：2025-09-01
公开日期：2025-09-02
来源：http://www.chenghu.example.cn/${serial}.html

区水务局、区教育局：
${body}
云浦市澄湖区人民政府办公室
2025年9月1日
`;
const many = Array.from({ length: 24 }, (_, i) => `区水务局要在9月${i + 5}日前完成第${i + 1}处泵站检修。`);
const sent = '一、各单位要在9月29日前报送值班表。';

describeWithBrowser('the app of an organ’s duties', () => {
  let site: Reader;
  let context: BrowserContext;
  const ingest = async (content: string, sourceUrl: string): Promise<void> => {
    const ingestion = 'mutation ($input: IngestPageInput!) { ingestPage(input: $input) { userErrors { message } } }';
    const { data, errors } = await site.ask(ingestion, { input: { content, sourceUrl } });
    expect({ errors, faults: data?.ingestPage.userErrors }).toEqual({ errors: undefined, faults: [] });
  };
  const url = (serial: number): string => `http://www.chenghu.example.cn/art/${serial}.html`;
  const texts = (page: Page): Promise<string[]> => page.locator('li strong').allTextContents();
  const live = (page: Page) => page.getByText('实时更新').waitFor({ timeout: 60_000 });

  beforeAll(async () => {
    site = await openExample('duties', 'DUTIES_PORT');
    context = await site.browser.newContext({ locale: 'zh-CN' });
    const points = many.map((text, i) => `${i + 1}.${text}`).join('\n');
    await ingest(notice(201, '关于泵站检修的通知', points), url(201));
    await ingest(notice(202, '关于值班的通知', sent), url(202));
  }, 300_000);
  afterAll(async () => {
    await context.close();
    await site.close();
  });

  it('lists named and general duties, soonest first, by whose order and where that is written; more on demand', async () => {
    const { page, faults } = await openAt(site, path, 1280, context);
    await page.getByRole('button', { name: '更多' }).waitFor();
    const days = async (): Promise<(string | null)[]> =>
      page.locator('li time').evaluateAll((times) => times.map((time) => time.getAttribute('datetime')));
    expect(await page.locator('li').count()).toBe(20);
    await page.getByRole('button', { name: '更多' }).click();
    const general = page.locator('li', { hasText: '报送值班表' });
    await general.waitFor();
    expect(await days()).toEqual([...(await days())].sort());
    expect((await days()).every((day) => day?.startsWith('2025-09-'))).toBe(true);
    expect(await texts(page)).toEqual(expect.arrayContaining([expect.stringContaining('第24处泵站检修')]));
    expect(await general.textContent()).toContain('澄政办发〔2025〕202号');
    const href = await general.getByRole('link').getAttribute('href');
    expect(href?.startsWith(`${url(202)}#:~:text=`)).toBe(true);
    expect(decodeURIComponent(href?.split('text=')[1] ?? '')).toContain('各单位要在9月29日前');
    expect(await seriousFindings(page)).toEqual([]);
    expect(faults).toEqual([]);
    await page.close();
  }, 120_000);

  it('is live in six tabs, and drops what a revision takes off', async () => {
    const pages: Page[] = [];
    for (let i = 0; i < 6; i += 1) pages.push((await openAt(site, path, 1280, context)).page);
    await Promise.all(pages.map(live));
    await ingest(notice(203, '关于排口清理的通知', '区水务局要在9月3日前完成排口清理。'), url(203));
    await Promise.all(pages.map((page) => page.getByText('完成排口清理').waitFor({ timeout: 60_000 })));
    await ingest(notice(203, '关于排口清理的通知', '区教育局要在9月3日前完成排口清理。'), url(203));
    await Promise.all(
      pages.map((page) => page.getByText('完成排口清理').waitFor({ state: 'detached', timeout: 60_000 })),
    );
    for (const page of pages) await page.close();
  }, 300_000);

  it('goes on by itself after a minute offline, and misses nothing', async () => {
    const { page } = await openAt(site, path, 1280, context);
    await live(page);
    await context.setOffline(true);
    site.breakConnections(); // the browser lets a stream that is open go on
    await page.getByText('实时更新').waitFor({ state: 'detached' });
    await ingest(notice(204, '关于闸门检修的通知', '区水务局要在9月4日前完成闸门检修。'), url(204));
    await new Promise((resolve) => setTimeout(resolve, 60_000));
    expect(await texts(page)).not.toContainEqual(expect.stringContaining('闸门检修'));
    await context.setOffline(false);
    await page.getByText('完成闸门检修').waitFor({ timeout: 90_000 });
    await page.close();
  }, 360_000);
});
