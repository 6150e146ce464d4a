/** GraphiQL as clerks use it, in a real browser: skipped with a line where there is none, in CI a failure. */
import iconv from 'iconv-lite';
import type { Page } from 'playwright-core';
import { askApp } from '../kit/app.js';
import { describeWithBrowser, picture, seriousFindings, type Watched } from '../kit/browser.js';
import {
  openPage,
  openSite,
  openTask,
  runChange,
  runStep,
  signIn,
  textIn,
  writeVariable,
  type Site,
} from '../kit/graphiql.js';

const pageText = `索引号:99010611/2025-00088
发布机构:云浦市澄湖区水务局
公开日期:2025-09-12
名称:关于开展河道清淤工做的通知

各镇人民政府、各街道办事处:
现将有关事项通知如下:
一、区水务局要在10月31日前完成6条河道清淤。
二、各镇、各街道要做好清淤弃土的堆放,不得占用农田。

云浦市澄湖区水务局
2025年9月10日`;

const pageUrl = 'https://www.chenghu.example/xxgk/2025/88.html';

const ingestion = 'mutation ($input: IngestPageInput!) { ingestPage(input: $input) { outcome } }';

async function expectInSight(page: Page, selector: string): Promise<void> {
  const box = await page.locator(selector).boundingBox();
  expect(box?.y).toBeLessThan(400);
  expect(box?.y).toBeGreaterThanOrEqual(0);
}

describeWithBrowser('GraphiQL', () => {
  let site: Site;
  beforeAll(async () => {
    site = await openSite();
  });
  afterAll(() => site.close());

  describe('for a clerk at 1280', () => {
    let watched: Watched;
    let page: Page;
    beforeAll(async () => {
      watched = await openPage(site, 1280);
      ({ page } = watched);
      await signIn(page, await site.keyOf('STAFF'));
      await page.getByText('工作人员').waitFor();
    });
    afterEach(() => {
      expect(watched.faults).toEqual([]);
    });

    it('shows a pasted page as it would be read, and stores nothing', async () => {
      await openTask(page, '粘贴并预览网页');
      await page.getByRole('textbox', { name: '网页原文' }).fill(pageText);
      await page.getByRole('textbox', { name: '网址' }).fill(pageUrl);
      const { data } = await runStep(page, '预览');
      expect(data.ingestPage.preview).toMatchObject({
        title: '关于开展河道清淤工做的通知',
        indexNumber: '99010611/2025-00088',
      });
      expect(data.ingestPage.preview.directives).toHaveLength(2);
      expect(await seriousFindings(page)).toEqual([]);
      await picture(page, 'graphiql/preview');
      const stored = await site.ask('{ notice(by: { indexNumber: "99010611/2025-00088" }) { id } }');
      expect(stored.data.notice).toBeNull();
    });

    it('publishes it, under the address of the preview', async () => {
      await openTask(page, '发布网页');
      expect(await page.getByRole('textbox', { name: '网址' }).inputValue()).toBe(pageUrl);
      const { asked, answer } = await runChange(page, '发布');
      expect(asked).toContain('《关于开展河道清淤工做的通知》');
      const { data } = answer;
      expect(data.ingestPage).toMatchObject({ outcome: 'CREATED', notice: { revision: 1 } });
      await page.getByText('已新建一条信息：《关于开展河道清淤工做的通知》').waitFor();
      const stored = await site.ask('query ($url: URL!) { notice(by: { sourceUrl: $url }) { id } }', { url: pageUrl });
      expect(stored.data.notice).toEqual({ id: data.ingestPage.notice.id });
    });

    it('keeps no page’s address for the next one', async () => {
      const text = page.getByRole('textbox', { name: '网页原文' });
      const address = page.getByRole('textbox', { name: '网址' });
      await text.focus();
      for (const key of ['A', 'C', 'V']) await page.keyboard.press(`Control+${key}`);
      expect([await text.inputValue(), await address.inputValue()]).toEqual([pageText, '']);
      for (const clear of [() => page.getByRole('button', { name: '清空' }).click(), () => text.fill('')]) {
        await address.fill(pageUrl);
        await clear();
        expect([await text.inputValue(), await address.inputValue()]).toEqual(['', '']);
        await text.fill(pageText);
      }
    });

    it('corrects a title', async () => {
      await openTask(page, '更正标题');
      await writeVariable(page, { indexNumber: '99010611/2025-00088' });
      await runStep(page, '查找');
      expect(JSON.parse(await textIn(page, '.variables')).input).toMatchObject({
        expectedRevision: 1,
        title: '关于开展河道清淤工做的通知',
      });
      const { answer: refused } = await runChange(page, '更正');
      expect(refused.data.correctNotice.userErrors).toMatchObject([{ code: 'REQUIRED' }]);
      await page.getByText('缺少必填内容').waitFor();
      await writeVariable(page, { input: { title: '关于开展河道清淤工作的通知', reason: '错别字' } });
      const { answer, asked } = await runChange(page, '更正');
      for (const part of ['《关于开展河道清淤工做的通知》', '99010611/2025-00088', '《关于开展河道清淤工作的通知》'])
        expect(asked).toContain(part);
      expect(answer.data.correctNotice).toMatchObject({
        userErrors: [],
        notice: { title: '关于开展河道清淤工作的通知', revision: 2 },
      });
      await picture(page, 'graphiql/correct');
      await writeVariable(page, { input: { title: '关于河道清淤工作的通知' } });
      const { answer: conflict } = await runChange(page, '更正');
      expect(conflict.data.correctNotice.userErrors).toMatchObject([{ code: 'CONFLICT' }]);
      await page.getByText('您自己刚才已经改过').waitFor();
    });

    it('withdraws a notice, so that nobody else sees it, and publishes it again', async () => {
      await openTask(page, '撤回或恢复信息');
      await writeVariable(page, { indexNumber: '99010611/2025-00088', input: { reason: '重复公开' } });
      const { data } = await runStep(page, '查找');
      expect(data.notice.status).toBe('PUBLISHED');
      const { answer: withdrawn, asked } = await runChange(page, '撤回');
      expect(asked).toContain('《关于开展河道清淤工作的通知》');
      expect(withdrawn.data.withdrawNotice).toMatchObject({ userErrors: [], notice: { status: 'WITHDRAWN' } });
      const seen = async () =>
        (await askApp(site.db)('{ notice(by: { indexNumber: "99010611/2025-00088" }) { id } }')).data;
      expect(await seen()).toEqual({ notice: null });
      await writeVariable(page, { restored: { reason: '核实无误' } });
      const { answer: restored } = await runChange(page, '恢复');
      expect(restored.data.restoreNotice).toMatchObject({ userErrors: [], notice: { status: 'PUBLISHED' } });
      expect(await seen()).toEqual({ notice: { id: data.notice.id } });
    });

    it('reviews a directive', async () => {
      await openTask(page, '审核要求');
      const { data } = await runStep(page, '查找');
      const [first] = data.directives.nodes;
      await writeVariable(page, { input: { review: 'REJECTED', note: '不是要求' } });
      const { answer, asked } = await runChange(page, '审核');
      expect(asked).toContain('否定');
      expect(answer.data.reviewDirective).toMatchObject({
        userErrors: [],
        directive: { id: first.id, review: 'REJECTED' },
      });
    });

    it('merges two names of one organ', async () => {
      await site.ask(ingestion, {
        input: { content: pageText.replace('00088', '00089').replaceAll('澄湖区水务局', '澄湖区水利局') },
      });
      await openTask(page, '合并同一机构的两个名称');
      await writeVariable(page, { name: '云浦市澄湖区水' });
      const { data } = await runStep(page, '查找');
      expect(data.agencies.totalCount).toBe(2);
      await writeVariable(page, { input: { reason: '同一机构' } });
      await picture(page, 'graphiql/merge');
      const { target, duplicate } = JSON.parse(await textIn(page, '.variables')).input;
      const { answer, asked } = await runChange(page, '合并');
      expect(asked).toMatch(/保留[^]*云浦市澄湖区水[^]*并入[^]*云浦市澄湖区水/);
      expect(answer.data.mergeAgencies).toMatchObject({ userErrors: [], agency: { id: target } });
      const after = await site.ask('query ($id: ID!) { agency(by: { id: $id }) { id } }', { id: duplicate });
      expect(after.data.agency.id).toBe(target);
    });

    it('sees a page that was not taken in, and puts it aside', async () => {
      await openTask(page, '发布网页');
      await page.getByRole('textbox', { name: '网页原文' }).fill('404 Not Found');
      const { answer: published } = await runChange(page, '发布');
      expect(published.data.ingestPage.outcome).toBe('REJECTED');
      await openTask(page, '未收录页面');
      const { data } = await runStep(page, '查看');
      expect(data.rejections.nodes[0].problems).not.toEqual([]);
      const { answer: retried } = await runChange(page, '重试');
      expect(retried.data.retryRejection.outcome).toBe('REJECTED');
      const { answer } = await runChange(page, '忽略');
      expect(answer.data.dismissRejection).toMatchObject({ userErrors: [], rejection: { state: 'DISMISSED' } });
    });

    it('follows changes as they happen, until it is stopped', async () => {
      await openTask(page, '实时关注变更');
      await page.getByRole('button', { name: '开始关注' }).click();
      await page.getByText('正在关注').waitFor();
      await site.ask(ingestion, {
        input: { content: pageText.replace('00088', '00090') },
      });
      await page.getByText('已收到 1 项变更').waitFor();
      expect(await textIn(page, '.answer')).toContain('NOTICE_PUBLISHED');
      await picture(page, 'graphiql/follow');
      await page.getByRole('button', { name: '停止' }).click();
      await page.getByText('已停止').waitFor();
    });

    it('explains what is wrong with a query, in the language that is chosen', async () => {
      await openTask(page, '自由查询');
      await page.locator('.query .CodeMirror-lines').click();
      await page.keyboard.press('Control+A');
      await page.keyboard.insertText('{ notices(first: 500) { totalCount } }');
      await page.keyboard.press('Control+Enter');
      await page.getByText('BAD_USER_INPUT 某个参数不对').waitFor();
      await page.getByRole('button', { name: 'English' }).click();
      await page.getByText('BAD_USER_INPUT An argument is invalid').waitFor();
      expect(await page.locator('html').getAttribute('lang')).toBe('en');
      await picture(page, 'graphiql/fault');
      await page.getByRole('button', { name: '中文' }).click();
    });

    it('keeps the key for the session alone, and forgets it and what was typed at sign-out', async () => {
      await page.reload();
      await page.getByText('工作人员').waitFor();
      expect(await page.evaluate('JSON.stringify({ ...localStorage })')).not.toContain('ng_');
      expect(await page.evaluate('JSON.stringify({ ...sessionStorage })')).toContain('ng_');
      await openTask(page, '更正标题');
      expect(await textIn(page, '.variables')).toContain('错别字');
      await page.getByRole('button', { name: '退出' }).click();
      await page.getByText('公众').waitFor();
      expect(await page.getByRole('tab', { name: '更正标题' }).count()).toBe(0);
      expect(await page.evaluate('JSON.stringify({ ...sessionStorage })')).not.toMatch(/ng_|错别字/);
    });
  });

  it('goes on behind the last change that was seen when the connection comes back', async () => {
    const { page } = await openPage(site, 1280);
    await signIn(page, await site.keyOf('STAFF'));
    await openTask(page, '实时关注变更');
    await page.getByRole('button', { name: '开始关注' }).click();
    await page.getByText('已收到 0 项变更').waitFor();
    await site.ask(ingestion, { input: { content: pageText.replace('00088', '00091') } });
    await page.getByText('已收到 1 项变更').waitFor();
    site.breakConnections();
    await page.getByText('连接中断').waitFor();
    await site.ask(ingestion, { input: { content: pageText.replace('00088', '00092') } });
    await page.getByText('已收到 2 项变更').waitFor();
    await page.context().close();
  });

  it('is worked by keyboard alone', async () => {
    const { page, faults } = await openPage(site, 1280);
    const focused = (): Promise<string> =>
      page.evaluate('document.activeElement.getAttribute("aria-label") ?? document.activeElement.textContent');
    await page.keyboard.press('Tab');
    expect(await focused()).toBe('跳到编辑区');
    await page.keyboard.press('Enter');
    expect(await page.evaluate('document.activeElement.id')).toBe('editor');
    const seen: string[] = [];
    for (let step = 0; step < 12; step += 1) {
      await page.keyboard.press('Tab');
      seen.push((await focused()).trim());
    }
    // Through every editor and out again.
    expect(seen.filter((name) => ['运行', '查询语句', '变量', '结果'].includes(name))).toEqual([
      '运行',
      '查询语句',
      '查询语句',
      '变量',
      '变量',
      '结果',
      '结果',
    ]);
    await page.getByRole('tab', { name: '按索引号查信息' }).focus();
    await page.keyboard.press('ArrowDown');
    expect(await focused()).toBe('某机构的任务');
    await page.getByRole('textbox', { name: '变量' }).focus();
    await page.keyboard.press('Control+Enter');
    await page.locator('.status.is-done').waitFor();
    expect(await textIn(page, '.answer')).toContain('assignedDirectives');
    expect(faults).toEqual([]);
    await page.context().close();
  });

  describe('for the public', () => {
    it('answers every question at 1280, with its docs and its explorer', async () => {
      const { page, faults } = await openPage(site, 1280, 'en-GB');
      for (const name of [
        'A notice by its number',
        'Tasks of an agency',
        'A meeting and its cascade',
        'Full text search',
      ]) {
        await openTask(page, name);
        const { data, errors } = await runStep(page, 'Run');
        expect(errors).toBeUndefined();
        expect(data).not.toBeNull();
      }
      await openTask(page, 'A notice by its number');
      await picture(page, 'graphiql/public');
      await page.getByRole('button', { name: 'Docs' }).click();
      await page.getByRole('link', { name: 'Query' }).first().click();
      await page.getByText('Best first').first().waitFor();
      expect(await seriousFindings(page)).toEqual([]);
      await picture(page, 'graphiql/docs');
      await page.keyboard.press('Control+K');
      await page.keyboard.insertText('directive');
      await page.getByRole('option').first().waitFor();
      expect(await seriousFindings(page)).toEqual([]);
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: 'Build' }).click();
      await page.locator('.graphiql-explorer-root').waitFor();
      expect(await seriousFindings(page)).toEqual([]);
      await picture(page, 'graphiql/build');
      // With the keyboard alone.
      await page.locator('.side [data-field-name="summary"]').focus();
      await page.keyboard.press('Enter');
      await page.waitForFunction(
        'document.querySelector(".query .CodeMirror").CodeMirror.getValue().includes("summary")',
      );
      expect(faults).toEqual([]);
      await page.context().close();
    });

    it('suggests what may stand where one writes', async () => {
      const { page, faults } = await openPage(site, 1280, 'en-GB');
      await page.locator('.query .CodeMirror-lines').click();
      await page.keyboard.press('Control+A');
      await page.keyboard.insertText('{ ');
      const suggestions = page.getByRole('listbox', { name: 'Suggestions' });
      // Nothing is suggested before the schema has come.
      for (let tries = 0; tries < 40 && !(await suggestions.isVisible()); tries += 1) {
        await page.keyboard.press('Control+Space');
        await page.waitForTimeout(250);
      }
      await suggestions.waitFor();
      expect(await seriousFindings(page)).toEqual([]);
      await page.keyboard.insertText('divi');
      await page.keyboard.press('Enter');
      expect(await textIn(page, '.query')).toContain('{ division');
      expect(faults).toEqual([]);
      await page.context().close();
    });

    it('runs by its button what was written over the question of a task', async () => {
      const { page, faults } = await openPage(site, 1280);
      await page.locator('.query .CodeMirror-lines').click();
      await page.keyboard.press('Control+A');
      await page.keyboard.insertText('{ viewer { role } }');
      expect(await runStep(page, '运行')).toEqual({ data: { viewer: { role: 'PUBLIC' } } });
      expect(faults).toEqual([]);
      await page.context().close();
    });

    it('comes as files that are kept for good, under a policy that allows nothing from elsewhere', async () => {
      const page = await fetch(`${site.origin}/graphql`, { headers: { accept: 'text/html' } });
      expect(page.headers.get('content-security-policy')).toBe(
        "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; font-src 'self' data:; img-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
      );
      expect(page.headers.get('x-content-type-options')).toBe('nosniff');
      expect(page.headers.get('referrer-policy')).toBe('no-referrer');
      const etag = page.headers.get('etag') ?? '';
      const again = await fetch(`${site.origin}/graphql`, { headers: { accept: 'text/html', 'if-none-match': etag } });
      expect(again.status).toBe(304);
      const [script = ''] = /\/graphiql\/main-\w+\.js/.exec(await page.text()) ?? [];
      const asset = await fetch(site.origin + script, { headers: { 'accept-encoding': 'gzip' } });
      expect(asset.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
      expect(asset.headers.get('content-encoding')).toBe('gzip');
      await asset.body?.cancel(); // a body that nobody reads keeps its connection
      expect((await fetch(`${site.origin}/graphiql/page.js`)).status).toBe(404);
      expect((await fetch(`${site.origin}/graphiql/..%2f..%2fpackage.json`)).status).toBe(404);
    });

    it('says why a key is not taken', async () => {
      const { page, faults } = await openPage(site, 1280);
      await signIn(page, 'ng_nobody');
      await page.getByText('密钥无效、已过期或已撤销').waitFor();
      expect(await page.evaluate('sessionStorage.length')).toBe(0);
      expect(faults.filter((fault) => !fault.includes('401'))).toEqual([]); // the browser itself tells of a refusal
      await page.context().close();
    });
  });

  it('is usable at 390: no scrolling sideways, a task done from its tab to its answer', async () => {
    const { page, faults } = await openPage(site, 390);
    await signIn(page, await site.keyOf('STAFF'));
    await page.getByText('工作人员').waitFor();
    await openTask(page, '粘贴并预览网页');
    // A page as it was saved from a site of that time.
    const html = `<!-- saved from url=(${String(pageUrl.length).padStart(4, '0')})${pageUrl} --><meta charset="gbk"><body>${pageText.replaceAll('\n', '<br>')}</body>`;
    const saved = iconv.encode(html, 'gb18030');
    await page.locator('input[type=file]').setInputFiles({ name: 'page.html', mimeType: 'text/html', buffer: saved });
    await page.getByText(`${html.length} 个字符`).waitFor();
    expect(await page.getByRole('textbox', { name: '网址' }).inputValue()).toBe(pageUrl);
    const { data } = await runStep(page, '预览');
    expect(data.ingestPage.preview).toMatchObject({ indexNumber: '99010611/2025-00088', directives: { length: 2 } });
    await expectInSight(page, '.answer .CodeMirror-code');
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390);
    expect(await seriousFindings(page)).toEqual([]);
    await picture(page, 'graphiql/narrow');
    expect(faults).toEqual([]);
    await page.context().close();
  });
});
