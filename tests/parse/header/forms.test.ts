/** Headers and signatures in the forms that pages have them in: who published it and when. */
import { describe, expect, it } from '@jest/globals';
import { parsePage } from '../../../server/parse/parse-page.js';

const title = '关于做好河道清淤工作的通知';
const body = `各镇人民政府：
为做好河道清淤工作，现将有关事项通知如下。
一、各镇要于4月15日前完成摸底。
二、区水务局要加强督查。`;
const organ = '云浦市澄湖区水务局';
const facts = (content: string) => {
  const { preview, problems } = parsePage({ content });
  return [problems.map(({ code }) => code), preview.title, preview.agencyName, preview.publishedOn];
};
const right = (day: string) => [[], title, organ, day];

describe('signatures', () => {
  it.each([
    [`${organ}　　2025年3月4日`],
    [`${organ}    二〇二五年三月四日`],
    [`${organ}\n贰零贰伍年叁月肆日`],
    [`${organ}2025年3月4日`],
    [`${organ}，2025年3月4日。`],
    [`2025年3月4日 ${organ}`],
    [`2025年3月4日\n${organ}`],
    [`${organ}\n二 〇 二 五 年 三 月 四 日`],
    [`${organ}\n二0二五年三月四日`],
    [`${organ}\n2025 年3 月4日`],
    [`${organ}\n公元2025年3月4日`],
    [`${organ}\n2025年3月4日（联系电话：0000-1234567）`],
    [`${organ}\n联系人：周怀谦\n2025年3月4日`],
    [`${organ}（印章）\n2025年3月4日`],
    [`云 浦 市 澄 湖 区 水 务 局\n2025年3月4日`],
    [`${organ} 二〇二五年三月四日 抄送：区政府办公室`],
  ])('%j tells who and when', (signature) => {
    expect(facts(`${title}\n${body}\n${signature}`)).toEqual(right('2025-03-04'));
  });

  it('takes the organ that signs without a day, where the day stands elsewhere', () => {
    expect(facts(`${title}\n信息时间：2025-03-06\n${body}\n${organ}`)).toEqual(right('2025-03-06'));
  });

  it('takes no month for a day', () => {
    expect(facts(`${title}\n${body}\n${organ}\n2025年3月`)[0]).toEqual(['NO_DATE']);
  });

  it('takes no sentence that ends in an organ for a signature', () => {
    const [codes] = facts(`${title}\n${body}\n三、请于2025年3月4日前报送区水务局。`);
    expect(codes).toEqual(['NO_DATE', 'NO_AGENCY']);
  });
});

describe('a publisher that is no full name of an organ', () => {
  it.each([
    ['云浦市澄湖区水务局,', organ],
    ['云浦市澄湖区水务局。', organ],
    ['《云浦市澄湖区水务局》', organ],
    ['云浦市澄湖区水务局网站', organ],
    ['云浦市澄湖区水?局', organ],
    ['云浦市澄湖区水务\ufffd', organ],
  ])('%s is cleaned, or told by the signature', (stated, name) => {
    const content = `发布机构：${stated}\n公开日期：2025-03-06\n${title}\n${body}\n${organ}\n2025年3月4日`;
    expect(facts(content)).toEqual([[], title, name, '2025-03-06']);
  });

  it.each([['县政府办'], ['澄湖发布'], ['河湖管理科'], ['云浦日报'], ['网站管理员'], ['admin']])(
    '%s stays what the page says, and the signature is the issuer',
    (stated) => {
      const { preview } = parsePage({
        content: `发布机构：${stated}\n公开日期：2025-03-06\n${title}\n${body}\n${organ}\n2025年3月4日`,
      });
      expect([preview.agencyName, preview.issuerNames]).toEqual([stated, [organ]]);
    },
  );

  it.each([
    ['云浦市澄湖区水务局行政处罚公示', organ],
    ['云浦市澄湖区水务局2025年部门预算', organ],
    ['云浦市澄湖区第五届人民代表大会第三次会议关于预算的决议', '云浦市澄湖区人民代表大会'],
    ['澄湖区人民代表大会第三次会议关于预算的决议', '澄湖区人民代表大会'],
    ['水务局长办公会研究行政处罚', null],
  ])('the title tells: %s', (heading, name) => {
    expect(facts(`${heading}\n发布时间：2025-03-06\n${body}`)[2]).toBe(name);
  });
});

describe('rows below the document', () => {
  it('are read where none stands above it', () => {
    const content = `${title}\n${body}\n发布日期：2025-03-06 责任编辑：周怀谦\n来源于：${organ}`;
    expect(facts(content)).toEqual(right('2025-03-06'));
    const { preview } = parsePage({ content });
    expect(preview.body.slice(preview.bodyStart, preview.bodyEnd)).toMatch(/督查。$/);
  });

  it('are read in a table around the document', () => {
    const rows = body.replace(/^.*$/gm, '<p>$&</p>');
    const content = `<html><body><table><tr><td><h2>${title}</h2></td></tr><tr><td>${rows}</td></tr>
      <tr><td>发布机构：${organ}</td></tr><tr><td>发布日期：<!-- x -->2025-03-06 责任编辑：周怀谦</td></tr></table></body></html>`;
    expect(facts(content)).toEqual(right('2025-03-06'));
  });

  it('do not win over the head', () => {
    expect(facts(`发布日期：2025-03-06\n来源：${organ}\n${title}\n${body}\n发布日期：2025-03-09`)).toEqual(
      right('2025-03-06'),
    );
  });

  it('are no end of the document: 责任单位 and 完成时限 are its own', () => {
    const { preview } = parsePage({
      content: `${title}\n发布日期：2025-03-06\n${body}\n责任单位：区水务局\n完成时限：2025年4月15日`,
    });
    expect(preview.body.slice(preview.bodyStart, preview.bodyEnd)).toMatch(
      /责任单位：区水务局\n完成时限：2025年4月15日$/,
    );
  });
});

describe('labels without a colon', () => {
  it.each([
    [`[ 索引号 ]99010600/2025-00012 [ 发文字号 ]澄水发〔2025〕7号\n[ 发布机构 ]${organ}\n[ 发布日期 ]2025-03-06`],
    [`[ 索引号 ]\n99010600/2025-00012\n[ 发布机构 ]\n${organ}\n[ 发布日期 ]\n2025-03-06`],
    [`【索引号】99010600/2025-00012\n【发布机构】${organ}\n【发布日期】2025-03-06`],
    [`索引号 99010600/2025-00012 发布日期: 2025-03-06 发布机构 ${organ}`],
    [`索引号：99010600/2025-00012\n来源 ${organ} 发布时间 2025-03-06 10:11 浏览 12次`],
    [`索引号：99010600/2025-00012\n来源：${organ} 2025-03-06`],
  ])('%j is a header', (head) => {
    expect(facts(`${head}\n${title}\n${body}`)).toEqual(right('2025-03-06'));
    expect(parsePage({ content: `${head}\n${title}\n${body}` }).preview.indexNumber).toBe('99010600/2025-00012');
  });
});

describe('English front matter', () => {
  it.each([
    [`Index No.: 99010600/2025-00012\nIssued by: ${organ}\nDate: 2025-03-06\nTitle: ${title}\n`],
    [`---\ntitle: ${title}\ndate: 2025-03-06\npublisher: ${organ}\nurl: https://www.chenghu.example/1.html\n---\n`],
    [`Title: ${title}\nPublished: March 6, 2025\nSource: ${organ}\n`],
    [`title: "${title}"\nsource: ${organ}\npublish_date: 2025-03-06T08:00:00+08:00\n`],
    [`${title}\nPublished on 6 March 2025\nSource: ${organ}\n`],
    [`# ${title}\n\n- **Source**: ${organ}\n- **Date**: 2025-03-06\n`],
  ])('%j is read', (front) => {
    expect(facts(`${front}\n${body}`)).toEqual(right('2025-03-06'));
  });

  it('is no line of a program', () => {
    const content = `<%-- Created by an editor. User: Administrator Date: 2020/8/10 --%>\n${title}\n${body}\n${organ}\n2025年3月4日`;
    expect(facts(content)[3]).toBe('2025-03-04');
  });
});

describe('the day of publication', () => {
  it('is what readers see, where meta tags have the day on which the site was moved', () => {
    const rows = body.replace(/^.*$/gm, '<p>$&</p>');
    const content = `<html><head><meta name="PubDate" content="2026-01-09"></head><body><h1>${title}</h1>
      <p>发布日期：2025-03-06 来源：${organ}</p>${rows}</body></html>`;
    expect(facts(content)).toEqual(right('2025-03-06'));
    expect(parsePage({ content }).preview.warnings.map(({ code }) => code)).toContain('HEADER_ROWS_DISAGREE');
  });

  it('is that of the meta tags where the page shows none', () => {
    const content = `<html><head><meta name="PubDate" content="2025-03-06"></head><body><h1>${title}</h1><p>${body}</p><p>${organ}</p></body></html>`;
    expect(facts(content)[3]).toBe('2025-03-06');
  });
});

it('takes a hidden heading for the title where none is shown', () => {
  const rows = `${body}\n${organ}\n2025年3月4日`.replace(/^.*$/gm, '<p>$&</p>');
  const content = `<table><tr><td><h1 style="display:none">${title} 澄水发〔2025〕7号</h1>${rows}</td></tr></table>`;
  expect(facts(content)).toEqual(right('2025-03-04'));
  expect(parsePage({ content }).preview.documentNumber?.text).toBe('澄水发〔2025〕7号');
});
