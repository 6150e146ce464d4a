/** What a clerk does in GraphiQL by mistake, or in bad luck, and what the page makes of it. In a real browser. */
import iconv from 'iconv-lite';
import type { Page } from 'playwright-core';
import { describeWithBrowser, picture, seriousFindings, type Watched } from '../kit/browser.js';
import {
  dropFiles,
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

const pageOf = (number: string, title: string, organ = '云浦市澄湖区民政局'): string => `索引号:${number}
发布机构:${organ}
公开日期:2025-10-20
名称:${title}

各镇人民政府、各街道办事处:
现将有关事项通知如下:
一、各镇要在11月30日前完成养老服务设施检查。
二、各街道要做好独居老人走访,不得遗漏。

${organ}
2025年10月18日`;

const ingestion = 'mutation ($input: IngestPageInput!) { ingestPage(input: $input) { outcome } }';
const statusOf = 'query ($number: String!) { notice(by: { indexNumber: $number }) { status title } }';
const [first, second] = ['99010612/2025-00101', '99010612/2025-00102'];
const [firstTitle, secondTitle] = ['关于做好养老服务检查的通知', '关于开展独居老人走访的通知'];

describeWithBrowser('GraphiQL at work', () => {
  let site: Site;
  let watched: Watched;
  let page: Page;
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  const variables = async () => JSON.parse(await textIn(page, '.variables'));
  const stored = async (number: string) => (await site.ask(statusOf, { number })).data.notice;
  const typeVariables = async (text: string): Promise<void> => {
    await page.locator('.variables .CodeMirror-lines').click();
    await page.keyboard.press('Control+A');
    await page.keyboard.insertText(text);
  };
  const publish = (content: string) => site.ask(ingestion, { input: { content } });

  beforeAll(async () => {
    site = await openSite();
    await publish(pageOf(first, firstTitle));
    await publish(pageOf(second, secondTitle));
    watched = await openPage(site, 1366);
    ({ page } = watched);
    await signIn(page, await site.keyOf('STAFF'));
    await page.getByText('工作人员').waitFor();
  });
  afterAll(() => site.close());
  afterEach(async () => {
    await page.keyboard.press('Escape'); // a question that a failed test left open
    expect(watched.faults).toEqual([]);
  });

  describe('what was found', () => {
    it('is cleared by a search that finds nothing: the notice before it cannot be withdrawn', async () => {
      await openTask(page, '撤回或恢复信息');
      expect(await button('撤回').isDisabled()).toBe(true);
      await writeVariable(page, { indexNumber: first, input: { reason: '重复公开' } });
      await runStep(page, '查找');
      expect(await page.getByRole('region', { name: '已找到' }).innerText()).toContain(`《${firstTitle}》`);
      expect(await seriousFindings(page)).toEqual([]);
      await writeVariable(page, { indexNumber: '99010612/2025-99999' });
      await runStep(page, '查找');
      await page.locator('.status.is-warning', { hasText: '没有找到' }).waitFor();
      expect(await variables()).toMatchObject({ input: { id: '', reason: '重复公开' }, restored: { id: '' } });
      expect(await button('撤回').isDisabled()).toBe(true);
      await page.getByRole('textbox', { name: '变量' }).focus();
      await page.keyboard.press('Control+Enter'); // searches again, and withdraws nothing
      await page.locator('.status.is-warning', { hasText: '没有找到' }).waitFor();
      expect(await stored(first)).toMatchObject({ status: 'PUBLISHED' });
    });

    it('is cleared as soon as its number is edited, with the cursor where it was', async () => {
      await writeVariable(page, { indexNumber: first });
      await runStep(page, '查找');
      expect(await button('撤回').isEnabled()).toBe(true);
      await page.locator('.variables .CodeMirror').evaluate((element: any) => {
        const editor = element.CodeMirror;
        const at = editor.getValue().indexOf('00101') + 4;
        editor.focus();
        editor.setCursor(editor.posFromIndex(at));
      });
      await page.keyboard.press('Delete');
      await page.keyboard.type('29');
      await page.locator('.status.is-warning', { hasText: '请重新查找' }).waitFor();
      expect(await variables()).toMatchObject({ indexNumber: '99010612/2025-001029', input: { id: '' } });
      expect(await button('撤回').isDisabled()).toBe(true);
    });

    it('is cleared where the number was edited while the search was under way', async () => {
      await writeVariable(page, { indexNumber: first });
      let letGo = (): void => undefined;
      const held = new Promise<void>((resolve) => {
        letGo = resolve;
      });
      await page.route('**/graphql', async (route) => {
        await held;
        await route.continue();
      });
      await button('查找').click();
      await page.locator('.status.is-running').waitFor();
      await writeVariable(page, { indexNumber: second });
      letGo();
      await page.locator('.status.is-warning').waitFor();
      await page.unroute('**/graphql');
      expect((await variables()).input.id).toBe('');
      expect(await button('撤回').isDisabled()).toBe(true);
    });

    it('keeps the next title from the notice before it', async () => {
      await openTask(page, '更正标题');
      await writeVariable(page, { indexNumber: first });
      await runStep(page, '查找');
      await writeVariable(page, {
        indexNumber: '99010612/2025-99999',
        input: { title: secondTitle, reason: '错别字' },
      });
      await page.locator('.status.is-warning').waitFor();
      expect((await variables()).input).toMatchObject({ id: '', title: '' });
      expect(await button('更正').isDisabled()).toBe(true);
      expect(await stored(first)).toMatchObject({ title: firstTitle });
    });

    it('stays while other fields are written', async () => {
      await writeVariable(page, { indexNumber: first });
      await runStep(page, '查找');
      await writeVariable(page, { input: { reason: '错别字' } });
      expect(await button('更正').isEnabled()).toBe(true);
      expect((await variables()).input.title).toBe(firstTitle);
    });
  });

  describe('what is changed', () => {
    it('is named and asked about: Esc leaves all as it is, and the focus comes back', async () => {
      await openTask(page, '撤回或恢复信息');
      await writeVariable(page, { indexNumber: second, input: { reason: '内容有误' }, restored: { reason: '已核实' } });
      await runStep(page, '查找');
      await button('撤回').click();
      const dialog = page.getByRole('alertdialog');
      expect(await dialog.innerText()).toMatch(new RegExp(`《${secondTitle}》[^]*${second}[^]*澄湖区民政局`));
      expect(await seriousFindings(page)).toEqual([]);
      await picture(page, 'graphiql/confirm');
      expect(await page.evaluate('document.activeElement.textContent')).toBe('取消');
      await page.keyboard.press('Escape');
      await dialog.waitFor({ state: 'detached' });
      await page.waitForFunction('document.activeElement.textContent.includes("撤回")');
      expect(await stored(second)).toMatchObject({ status: 'PUBLISHED' });
      const { answer } = await runChange(page, '撤回');
      expect(answer.data.withdrawNotice.notice).toMatchObject({ title: secondTitle, indexNumber: second });
      await page.getByText(`已撤回《${secondTitle}》`).waitFor();
      expect(await page.locator('.steps .is-next').innerText()).toContain('查找');
    });

    it('is told where nothing was: restored twice, the second time changes nothing', async () => {
      await runChange(page, '恢复');
      await page.locator('.status.is-done', { hasText: `已恢复公开《${secondTitle}》` }).waitFor();
      await runChange(page, '恢复');
      await page.locator('.status.is-warning', { hasText: '没有变化，它本来就是公开的' }).waitFor();
    });

    it('is told where a page is published of a notice that is withdrawn, with the way back', async () => {
      await runChange(page, '撤回');
      await openTask(page, '发布网页');
      await page.getByRole('textbox', { name: '网页原文' }).fill(pageOf(second, `${secondTitle}（修订）`));
      const { asked } = await runChange(page, '发布');
      expect(asked).toMatch(/仍然只有工作人员能看到/);
      await page.locator('.status.is-warning', { hasText: `查找 ${second} 并“恢复”` }).waitFor();
      expect(await stored(second)).toMatchObject({ status: 'WITHDRAWN' });
    });

    it('is told where another notice says the same', async () => {
      const twin = '99010612/2025-00110';
      await page.getByRole('textbox', { name: '网页原文' }).fill(pageOf(twin, firstTitle));
      await button('发布').click();
      const dialog = page.getByRole('alertdialog');
      await dialog.getByText(/相似的信息/).waitFor();
      expect(await dialog.innerText()).toContain(first);
      await dialog.getByRole('button', { name: '取消' }).click();
      expect(await stored(twin)).toBeNull();
    });
  });

  describe('organs', () => {
    const far = '云浦市岚屿区民政局';
    beforeAll(async () => {
      await publish(pageOf('99010713/2025-00001', '关于岚屿区养老工作的通知', far));
      await publish(pageOf('99010612/2025-00120', '关于社会救助的通知', '云浦市澄湖区民政事务局'));
    });

    it('of two places are not filled in, and are merged only by a tick', async () => {
      await openTask(page, '合并同一机构的两个名称');
      await writeVariable(page, { name: '区民政局' });
      const { data } = await runStep(page, '查找');
      expect(data.agencies.nodes.map(({ name }: any) => name)).toContain(far);
      expect((await variables()).input).toMatchObject({ target: '', duplicate: '' });
      expect(await button('合并').isDisabled()).toBe(true);
      const [stays, goes] = [page.getByLabel('保留'), page.getByLabel('并入')];
      await stays.selectOption({ index: 1 });
      expect(await goes.locator('option').count()).toBe(1); // none of the same place
      await page.getByLabel('地方或上级不同，也是同一机构').check();
      await goes.selectOption({ index: 1 });
      await writeVariable(page, { input: { reason: '机构改革' } });
      await button('合并').click();
      const dialog = page.getByRole('alertdialog');
      expect(await dialog.innerText()).toMatch(
        /地方或上级不同（[^）]*澄湖区[^）]*岚屿区|地方或上级不同（[^）]*岚屿区[^）]*澄湖区/,
      );
      await dialog.getByRole('button', { name: '取消' }).click();
    });

    it('of one place are named in full, swapped, merged, and apart again', async () => {
      await writeVariable(page, { name: '澄湖区民政', input: { reason: '同一机构' } });
      await runStep(page, '查找');
      const { target, duplicate } = (await variables()).input;
      await button('交换').click();
      expect((await variables()).input).toMatchObject({ target: duplicate, duplicate: target, reason: '同一机构' });
      await button('交换').click();
      const found = await runStep(page, '查找');
      const nameOf = (id: string): string => found.data.agencies.nodes.find((node: any) => node.id === id).name;
      const [stays, goes] = [nameOf(target), nameOf(duplicate)];
      expect([stays, goes].sort()).toEqual(['云浦市澄湖区民政事务局', '云浦市澄湖区民政局']);
      const told = await page.getByRole('region', { name: '已找到' }).locator('.subject').allInnerTexts();
      expect(told).toEqual([stays, goes].map((name) => expect.stringMatching(`${name}.*上级 云浦市澄湖区人民政府`)));
      expect(await seriousFindings(page)).toEqual([]);
      await picture(page, 'graphiql/merge');
      const { answer, asked } = await runChange(page, '合并');
      expect(asked.replaceAll('\n', ' ')).toMatch(new RegExp(`保留 ${stays} .*并入 ${goes} `));
      expect(answer.data.mergeAgencies).toMatchObject({ userErrors: [], agency: { id: target } });
      expect(await button('合并').isDisabled()).toBe(true);
      await openTask(page, '撤销机构合并');
      await writeVariable(page, { name: '澄湖区民政', input: { reason: '合错了' } });
      await runStep(page, '查找');
      const undone = await runChange(page, '撤销合并');
      expect(undone.asked.replaceAll('\n', ' ')).toMatch(new RegExp(`恢复 ${goes} .*现属于 ${stays} `));
      expect(undone.answer.data.unmergeAgencies).toMatchObject({ userErrors: [], duplicate: { id: duplicate } });
      await page.getByText(`已撤销合并，恢复“${goes}”`).waitFor();
    });
  });

  describe('variables', () => {
    it('with Chinese quotes are told by line and column, and mended by one press', async () => {
      await openTask(page, '更正标题');
      await runStep(page, '查找');
      await typeVariables(`{\n  "indexNumber": “${first}”，\n  "input": { "reason": "关于“养老”" }\n}`);
      await page.getByRole('button', { name: '查找' }).click();
      await page.locator('.status.is-fault', { hasText: '第 2 行第 18 列的 「“」 不对' }).waitFor();
      expect(await textIn(page, '.answer')).toBe('');
      await picture(page, 'graphiql/quotes');
      await button('改成英文引号和标点').click();
      expect(await variables()).toEqual({ indexNumber: first, input: { reason: '关于“养老”' } });
      const { data } = await runStep(page, '查找');
      expect(data.notice.title).toBe(firstTitle);
    });

    it('that are cut short or hold no object are told without a mending that cannot be', async () => {
      for (const [text, told] of [
        ['{\n  "indexNumber": ', '第 2 行第 18 列缺少内容'],
        ['[1]', '变量要写在一对花括号'],
      ] as const) {
        await typeVariables(text);
        await button('查找').click();
        await page.locator('.status.is-fault', { hasText: told }).waitFor();
        expect(await button('改成英文引号和标点').count()).toBe(0);
      }
      await button('还原').click();
    });

    it('with a word that an enum lacks are marked, and throw nothing', async () => {
      await openTask(page, '审核要求');
      await writeVariable(page, { input: { review: 'CONFIRM' } });
      await page.locator('.variables .CodeMirror-lint-mark-error').first().waitFor();
      await openTask(page, '实时关注变更');
      await typeVariables('{ "kinds": ["NOTICE_PUBLISH"] }');
      await page.locator('.variables .CodeMirror-lint-mark-error').first().waitFor();
      await button('还原').click();
    });
  });

  describe('files', () => {
    const traditional: Record<string, string> = {
      区: '區',
      开: '開',
      称: '稱',
      发: '發',
      构: '構',
      机: '機',
      号: '號',
    };
    const text = pageOf('99010612/2025-00130', '關於做好防火工作的通知').replace(
      /[区开称发构机号]/g,
      (sign) => traditional[sign] ?? sign,
    );

    it('dropped on an editor go where files go, one after the other', async () => {
      await openTask(page, '撤回或恢复信息');
      const query = await textIn(page, '.query');
      await dropFiles(page, '.query .CodeMirror-lines', [
        { name: '甲.html', text: pageOf(first, firstTitle) },
        { name: '乙.html', text: pageOf(second, secondTitle) },
      ]);
      expect(await page.getByRole('tab', { selected: true }).innerText()).toBe('粘贴并预览网页');
      await page.getByText('已读入 甲.html').waitFor();
      expect(await page.getByRole('textbox', { name: '网页原文' }).inputValue()).toContain(firstTitle);
      expect(await seriousFindings(page)).toEqual([]);
      await page.getByRole('button', { name: '还有 1 个文件，下一个 乙.html' }).click();
      await page.getByText('已读入 乙.html').waitFor();
      expect(await page.getByRole('textbox', { name: '网页原文' }).inputValue()).toContain(secondTitle);
      await openTask(page, '撤回或恢复信息');
      expect(await textIn(page, '.query')).toBe(query);
    });

    it('in Big5 are read as they were written, and what was told of the page before is gone', async () => {
      await openTask(page, '粘贴并预览网页');
      await runStep(page, '预览');
      await page.locator('input[type=file]').setInputFiles({
        name: '防火.txt',
        mimeType: 'text/plain',
        buffer: iconv.encode(text, 'big5'),
      });
      await page.getByText('已读入 防火.txt（Big5）').waitFor();
      expect(await page.getByRole('textbox', { name: '网页原文' }).inputValue()).toContain('關於做好防火工作的通知');
      await page.locator('.status.is-ready').waitFor();
      expect(await textIn(page, '.answer')).toBe('');
    });

    it('that are no pages are refused in words, and leave what was there', async () => {
      const kept = await page.getByRole('textbox', { name: '网页原文' }).inputValue();
      for (const [name, bytes, told] of [
        ['方案.docx', 'PK\x03\x04\x14\0\x06\0word/document.xml', '这是 Word 文档（.docx）'],
        ['方案.pdf', '%PDF-1.7', '这是 PDF 文件'],
        ['扫描.jpg', '\xff\xd8\xff\xe0\0\x10JFIF', '这是图片'],
      ] as const) {
        const buffer = Buffer.from(bytes, 'latin1');
        await page.locator('input[type=file]').setInputFiles({ name, mimeType: 'application/octet-stream', buffer });
        await page.locator('.file-note.is-refusal', { hasText: told }).waitFor();
      }
      expect(await page.getByRole('textbox', { name: '网页原文' }).inputValue()).toBe(kept);
      await picture(page, 'graphiql/refused');
      await page
        .getByRole('textbox', { name: '网页原文' })
        .fill('<html><body><img src="1.jpg"><a>打印</a></body></html>');
      await button('预览').click();
      await page.locator('.status.is-fault', { hasText: '只有图片' }).waitFor();
    });
  });

  it('names organs and asks at 390, too, without scrolling sideways', async () => {
    await publish(pageOf('99010612/2025-00120', '关于社会救助的通知', '云浦市澄湖区民政事务局'));
    const { page: narrow, faults } = await openPage(site, 390);
    await signIn(narrow, await site.keyOf('STAFF'));
    await narrow.getByText('工作人员').waitFor();
    await openTask(narrow, '合并同一机构的两个名称');
    await writeVariable(narrow, { name: '澄湖区民政', input: { reason: '同一机构' } });
    await runStep(narrow, '查找');
    await narrow.getByRole('button', { name: '合并', exact: true }).click();
    const box = await narrow.getByRole('alertdialog').boundingBox();
    expect(box?.x).toBeGreaterThanOrEqual(0);
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(390);
    expect(await seriousFindings(narrow)).toEqual([]);
    await picture(narrow, 'graphiql/confirm-narrow');
    await narrow.keyboard.press('Escape');
    expect(await narrow.evaluate('document.documentElement.scrollWidth')).toBe(390);
    await picture(narrow, 'graphiql/merge-narrow');
    expect(faults).toEqual([]);
    await narrow.context().close();
  });

  describe('a question', () => {
    it('that finds nothing says so, in amber', async () => {
      await openTask(page, '自由查询');
      await page.locator('.query .CodeMirror-lines').click();
      await page.keyboard.press('Control+A');
      await page.keyboard.insertText('{ notice(by: { indexNumber: "00000000/2025-00000" }) { title } }');
      await page.keyboard.press('Control+Enter');
      await page.locator('.status.is-warning', { hasText: '没有找到' }).waitFor();
      await button('还原').click();
    });
  });
});

describeWithBrowser('A key that ends', () => {
  let site: Site;
  beforeAll(async () => {
    site = await openSite();
  });
  afterAll(() => site.close());

  it('is asked for in place: the page, the task and what was written stay, and the same press goes on', async () => {
    const { page } = await openPage(site, 1366);
    await signIn(page, await site.keyOf('STAFF', 4_000));
    await page.getByText('工作人员').waitFor();
    await openTask(page, '撤回或恢复信息');
    await writeVariable(page, { input: { reason: '重复公开' } });
    await openTask(page, '粘贴并预览网页');
    const text = page.getByRole('textbox', { name: '网页原文' });
    await text.fill(pageOf(first, firstTitle));
    await page.waitForTimeout(4_500);
    await runStep(page, '预览');
    await page.getByText('密钥已过期或已撤销').waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    await picture(page, 'graphiql/key');
    expect(await page.evaluate('document.activeElement.type')).toBe('password');
    // A reload meanwhile keeps all of it.
    await page.reload();
    await page.getByText('密钥已过期或已撤销').waitFor();
    expect(await text.inputValue()).toContain(firstTitle);
    const key = await site.keyOf('STAFF');
    await page.getByLabel('密钥').fill(`“Bearer ${key}”`.replaceAll(/[“”]/g, ''));
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: '退出' }).waitFor();
    await page.waitForFunction('document.activeElement.textContent.includes("预览")');
    const { data } = await runStep(page, '预览');
    expect(data.ingestPage.preview).toMatchObject({ title: firstTitle });
    // Signing out takes all from the screen, and the same clerk finds it again.
    await page.getByRole('button', { name: '退出' }).click();
    await page.getByText('公众').waitFor();
    expect(await page.evaluate('JSON.stringify({ ...sessionStorage }) + document.body.innerText')).not.toContain(
      firstTitle,
    );
    await signIn(page, key);
    await openTask(page, '撤回或恢复信息');
    expect(await textIn(page, '.variables')).toContain('重复公开');
    await openTask(page, '粘贴并预览网页');
    expect(await text.inputValue()).toContain(firstTitle);
    expect(await page.evaluate('JSON.stringify({ ...localStorage })')).not.toMatch(/ng_|养老/);
    await page.context().close();
  });

  it('is told to the public apart from one that is missing', async () => {
    const { page } = await openPage(site, 1366);
    await openTask(page, '自由查询');
    await page.locator('.query .CodeMirror-lines').click();
    await page.keyboard.press('Control+A');
    await page.keyboard.insertText('{ rejections { totalCount } }');
    await page.keyboard.press('Control+Enter');
    await page.locator('.status.is-fault', { hasText: '您还没有登录' }).waitFor();
    await page.getByRole('button', { name: '登录' }).click();
    await page.getByText('请填入密钥').waitFor();
    await page.context().close();
  });

  it('ends what is followed at once, which goes on after signing in', async () => {
    const { page } = await openPage(site, 1366);
    await signIn(page, await site.keyOf('STAFF', 6_000));
    await page.getByText('工作人员').waitFor();
    await openTask(page, '实时关注变更');
    await page.getByRole('button', { name: '开始关注' }).click();
    await page.getByText('已收到 0 项变更').waitFor();
    await site.ask(ingestion, { input: { content: pageOf('99010612/2025-00201', '关于关注的通知甲') } });
    await page.getByText('已收到 1 项变更').waitFor();
    await openTask(page, '更正标题');
    await site.ask(ingestion, { input: { content: pageOf('99010612/2025-00202', '关于关注的通知乙') } });
    await page.getByRole('button', { name: '正在关注：2 项变更' }).click();
    expect(await textIn(page, '.answer')).toContain('关于关注的通知甲');
    await page.locator('.status.is-fault', { hasText: '关注已结束，已收到 2 项变更' }).waitFor({ timeout: 16_000 });
    expect(await textIn(page, '.answer')).toContain('关于关注的通知乙');
    await site.ask(ingestion, { input: { content: pageOf('99010612/2025-00203', '关于关注的通知丙') } });
    await signIn(page, await site.keyOf('STAFF'));
    await page.getByRole('button', { name: '继续关注' }).click();
    await page.getByText('已收到 3 项变更').waitFor();
    const answer = await textIn(page, '.answer');
    const order = ['丙', '乙', '甲'].map((name) => answer.indexOf(`关于关注的通知${name}`));
    expect(order).toEqual(order.toSorted((a, b) => a - b));
    expect(order).not.toContain(-1);
    await page.context().close();
  });
});
