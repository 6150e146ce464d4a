import { describe, expect, it } from '@jest/globals';
import { parsePage } from '../../../server/parse/parse-page.js';

const body = `各镇人民政府：
为做好河道清淤工作，现将有关事项通知如下。
一、各镇要于4月15日前完成摸底。
二、区水务局要加强督查。
云浦市澄湖区水务局
2025年3月4日`;
const header = '发布机构：云浦市澄湖区水务局\n公开日期：2025-03-06';
const read = (title: string) => parsePage({ content: `${header}\n${title}\n${body}` });
const number = '澄水发〔2025〕7号';
const title = '关于做好河道清淤工作的通知';

describe('a title that stands with its own number', () => {
  it.each([
    [`${title}（${number}）`],
    [`${title}(澄水发【2025】第7号)`],
    [`${title} ${number}`],
    [`${title}${number}`],
    [`${title}——${number}`],
    [`${number} ${title}`],
    [`澄水发[2025]7号${title}`],
  ])('%s: both are read', (line) => {
    const { preview, problems } = read(line);
    expect({
      problems,
      title: preview.title,
      origin: preview.titleOrigin,
      number: preview.documentNumber?.text,
    }).toEqual({
      problems: [],
      title,
      origin: 'STATED',
      number,
    });
  });

  it('keeps the organ before the title', () => {
    const { preview } = read(`云浦市澄湖区水务局${title}（${number}）`);
    expect([preview.title, preview.documentNumber?.text]).toEqual([`云浦市澄湖区水务局${title}`, number]);
  });

  it('begins the text behind both', () => {
    const { preview } = read(`${title}（${number}）`);
    expect(preview.body.slice(preview.bodyStart)).toMatch(/^各镇人民政府/);
  });

  it('reads it in a heading, too', () => {
    const content = `<html><head><title>政府信息公开</title></head><body><h1>${title}（${number}）</h1><p>发布机构：云浦市澄湖区水务局</p>
      <p>公开日期：2025-03-06</p><div>${body.replace(/^.*$/gm, '<p>$&</p>')}</div></body></html>`;
    const { preview } = parsePage({ content });
    expect([preview.title, preview.documentNumber?.text]).toEqual([title, number]);
  });

  it.each([
    ['关于废止澄水发〔2019〕3号文件的通知'],
    ['《关于做好河道清淤工作的通知（澄水发〔2025〕7号）》政策解读'],
    ['转发市水务局关于做好河道清淤工作的通知（云水发〔2025〕2号）'],
    ['关于云水发〔2025〕2号和澄水发〔2025〕7号有关问题的通知'],
  ])('leaves the number of another document where it is: %s', (line) => {
    const { preview } = read(line);
    expect([preview.title, preview.documentNumber]).toEqual([line, null]);
  });
});

describe('a title below an empty label', () => {
  const labels = [
    '文号',
    '来源',
    '信息来源',
    '有效期',
    '生成日期',
    '废止日期',
    '失效时间',
    '公开范围',
    '体裁分类',
    '组配分类',
    '文件编号',
  ];

  it.each([...labels, '发文机关', '责任部门', '主题分类', '关键词'])('%s: is the title, and no value', (label) => {
    const asText = parsePage({ content: `${header}\n${label}：\n${title}\n${body}` });
    const items = [...header.split('\n'), `${label}：`].map((row) => `<li>${row}</li>`).join('');
    const paragraphs = [title, ...body.split('\n')].map((line) => `<p>${line}</p>`).join('');
    const asList = parsePage({ content: `<html><body><ul>${items}</ul>${paragraphs}</body></html>` });
    for (const { preview, problems } of [asText, asList])
      expect([problems, preview.title, preview.publishedOn]).toEqual([[], title, '2025-03-06']);
  });

  it('keeps a value that stands below its label', () => {
    const content = `发布机构：\n云浦市澄湖区水务局\n公开日期：\n2025-03-06\n文号：\n${number}\n${title}\n${body}`;
    const { preview } = parsePage({ content });
    expect([preview.agencyName, preview.publishedOn, preview.documentNumber?.text, preview.title]).toEqual([
      '云浦市澄湖区水务局',
      '2025-03-06',
      number,
      title,
    ]);
  });
});
