/** Lists, indexes, guides and errors are no notices, whatever is known of them; near misses are. All of it is invented. */
import { describe, expect, it } from '@jest/globals';
import { parsePage } from '../../../server/parse/parse-page.js';

const organ = '云浦市澄湖区水务局';
const titles = [
  '关于做好河道清淤工作的通知',
  '澄湖区水务局2025年防汛工作方案',
  '关于表彰先进河长的决定',
  '关于开展节水宣传的公告',
  '泵站检查情况通报',
];
const html = (title: string, body: string): string =>
  `<html><head><title>${title}</title></head><body>${body}</body></html>`;
const each = (write: (title: string, day: string, i: number) => string): string =>
  titles.map((title, i) => write(title, `2025-03-0${i + 1}`, i)).join('');
const linked = each((title, day, i) => `<li><a href="t${i}.html">${title}</a><span>${day}</span></li>`);
const prose = '为做好河道清淤工作，现将有关事项通知如下。各镇要于4月15日前完成摸底，并报区水务局备案。';
const paragraphs = (text: string): string => text.replace(/^.*$/gm, '<p>$&</p>');

const codesOf = (content: string, hints = {}): string[] =>
  parsePage({ content, hints }).problems.map(({ code }) => code);
const hints = { title: titles[0], publisher: organ, publishedOn: '2025-03-06' };

const guide = `一、受理条件
在本区取水的单位和个人，应当具备计量设施。
二、申请材料
取水许可申请书。
三、办理流程
网上申请，现场勘验，领取证书。
四、办理时限
20个工作日。
五、收费标准
不收费。
六、咨询电话
0000-1234567`;

describe('lists', () => {
  it.each([
    ['titles with days', html('通知公告-澄湖区水务局', `<ul>${linked}</ul><div>上一页 1 2 3 下一页</div>`)],
    ['without a pager', html('通知公告', `<ul>${linked}</ul>`)],
    [
      'the day in front',
      html(
        '公示公告',
        each((title, day) => `<p>[${day}]<a href="x">${title}</a></p>`),
      ),
    ],
    [
      'month and day',
      html(
        '通知公告',
        each((title, day) => `<p><span>${day.slice(5)}</span> <a href="x">${title}</a></p>`),
      ),
    ],
    ['the day below', each((title, day) => `${title}[\n${day} ]\n`)],
    [
      'a table with its head and one row',
      html(
        '政府信息公开目录',
        `<table><tr><th>名称</th><th>索引号</th><th>发布机构</th><th>发布日期</th></tr>
         <tr><td>${titles[0]}</td><td>99010600/2025-1</td><td>${organ}</td><td>2025-03-01</td></tr></table><p>首页 上一页 1 2 下一页 尾页</p>`,
      ),
    ],
    ['text', `${each((title, day) => `${title} ${day}\n`)}首页 上一页 1 2 下一页 尾页`],
    [
      'labelled days',
      html(
        '工作动态',
        each((title, day) => `<h3>${title}</h3><p>发布日期：${day} 来源：区水务局</p>`),
      ),
    ],
    [
      'excerpts',
      html(
        '工作动态',
        `${each((title, day) => `<h3>${title}</h3><span>${day}</span><p>区水务局近日召开会议，部署有关事项，要求各镇认真落实…[详情]</p>`)}<p>上一页 下一页</p>`,
      ),
    ],
    [
      'one whose entries a script loads',
      html('文件通知 - 澄湖区水务局', '<div>文件通知</div><div id="list"></div><div>地址：澄湖区东街1号</div>'),
    ],
  ])('%s', (_name, content) => {
    expect(codesOf(content)).toContain('LIST_PAGE');
    expect(codesOf(content, hints)).toContain('LIST_PAGE');
  });
});

it('the index of a site', () => {
  const columns = [
    '首页',
    '新闻中心',
    '政务公开',
    '政务服务',
    '互动交流',
    '通知公告',
    '政策文件',
    '政策解读',
    '领导之窗',
    '专题专栏',
  ];
  const links = columns.map((column) => `<div><a href="x">${column}</a></div>`).join('');
  const content = html(
    '澄湖区人民政府',
    `${links}${each((title, day) => `<p><a href="x">${title}</a> ${day.slice(5)}</p>`)}`,
  );
  expect(codesOf(content, hints)).toEqual(['SITE_INDEX']);
});

describe('guides to a service item', () => {
  it('with the fields of such an item', () => {
    const content = html(
      '澄湖区政务服务',
      `<h1>取水许可</h1><table><tr><td>事项编码</td><td>11990106</td><td>办件类型</td><td>承诺件</td></tr>
       <tr><td>实施主体</td><td>${organ}</td><td>法定办结时限</td><td>20个工作日</td></tr></table>
       <h3>受理条件</h3><p>${prose}</p><h3>申请材料</h3><p>取水许可申请书。</p><p>更新日期：2025-03-06</p>`,
    );
    expect(codesOf(content, hints)).toContain('SERVICE_GUIDE');
  });

  it('in numbered parts, without a day', () => {
    expect(codesOf(`取水许可办事指南\n${guide}`)).toContain('SERVICE_GUIDE');
    expect(codesOf(`取水许可办事指南\n${guide}`, hints)).toEqual(['SERVICE_GUIDE']);
  });

  it.each([
    [
      'that a notice publishes',
      `${organ}关于公布取水许可办事指南的通知\n发布日期：2025-03-06\n${guide}\n${organ}\n2025年3月4日`,
    ],
    [
      'that is an item of disclosure',
      `索引号：99010600/2025-1\n发布机构：${organ}\n发布日期：2025-03-06\n名称：取水许可办事指南\n${guide}`,
    ],
  ])('are notices %s', (_name, content) => {
    expect(codesOf(content)).toEqual([]);
  });
});

describe('what a server answers in place of a page', () => {
  it.each([
    ['404 - 页面不存在', '<h1>404</h1><p>您访问的页面不存在或已被删除</p><p>2025-03-06</p>'],
    ['云浦市澄湖区人民政府', '<p>抱歉，您要查看的信息已下线，请返回首页。</p><p>5秒后自动跳转</p>'],
    ['502 Bad Gateway', '<h1>502 Bad Gateway</h1><hr>nginx'],
    ['安全验证', '<p>您的访问过于频繁，请输入验证码后继续。</p><p>2025-03-06 09:12:00</p>'],
    ['', '<noscript>请开启JavaScript并刷新该页。</noscript><p>请开启JavaScript并刷新该页。</p>'],
    ['系统提示', '<p>系统繁忙，请稍后再试！</p><p>时间 2025年3月6日</p>'],
    ['澄湖区政务服务网', '<p>该文章不存在或者已删除</p>'],
    ['访问被拦截', '<p>您的请求存在风险，已被拦截</p><p>事件编号：202503061200</p>'],
  ])('is no notice: %s', (title, body) => {
    const page = html(
      title,
      `<div>首页 | 政务公开 | 互动交流</div>${body}<div>主办：云浦市澄湖区人民政府 备案号：云ICP备00000001号</div>`,
    );
    expect(codesOf(page)).toContain('ERROR_PAGE');
    expect(codesOf(page, hints)).toEqual(['ERROR_PAGE']);
  });

  it.each([
    [
      '关于网站系统维护的公告',
      `<h1>关于网站系统维护的公告</h1><p>因系统升级，3月8日网站无法访问。</p><p>${organ}</p><p>2025年3月6日</p>`,
    ],
    [
      '关于清理失效文件的通知',
      `<h1>关于清理失效文件的通知</h1><p>发布日期：2025-03-06 来源：${organ}</p><p>各单位不得引用已失效的文件，链接已失效的要于3月10日前更正。</p>`,
    ],
    [
      '澄湖区开展网页无法访问问题整治',
      `<h1>澄湖区开展网页无法访问问题整治</h1><p>发布日期：2025-03-06 来源：${organ}</p><p>${prose}</p>`,
    ],
    ['澄湖区水费', '<h1>澄湖区水费</h1><p>500 立方米以下：每立方米3元</p><p>404 立方米为平均用水量</p>'],
  ])('is not what tells of it: %s', (title, body) => {
    expect(codesOf(html(title, body), hints)).toEqual([]);
  });
});

describe('near misses that are notices', () => {
  it.each([
    [
      'one that ends with related links',
      html(
        titles[0] ?? '',
        `<h1>${titles[0]}</h1><p>发布日期：2025-03-06 来源：${organ}</p><div><p>${prose}</p></div><div>相关链接</div><ul>${linked}</ul>`,
      ),
    ],
    ['one with links and hints alone', html('x', `<h1>${titles[0]}</h1><div><p>${prose}</p></div><ul>${linked}</ul>`)],
    [
      'one whose table lists documents',
      `${organ}关于公布继续有效文件目录的公告\n澄水告〔2025〕2号\n现将继续有效的文件目录公布如下。\n序号 | 文件名称 | 文号 | 发布日期\n${each((title, day, i) => `${i + 1} | ${title} | 澄水发〔2025〕${i + 1}号 | ${day}\n`)}${organ}\n2025年7月1日`,
    ],
    [
      'one that is nothing but such a table',
      html(
        '2025年公开文件目录',
        `<h1>2025年公开文件目录</h1><p>发布机构：${organ} 发布日期：2025-07-01</p><table><tr><th>序号</th><th>名称</th><th>文号</th><th>发布日期</th></tr>${each((title, day, i) => `<tr><td>${i}</td><td>${title}</td><td>澄水发〔2025〕${i}号</td><td>${day}</td></tr>`)}</table>`,
      ),
    ],
    [
      'a schedule',
      `发布机构：${organ}\n发布日期：2025-03-06\n2025年水利考试日程安排\n2025-04-01 网上报名开始时间\n2025-04-02 现场审核资料开始\n2025-04-03 公布录取名单结果\n2025-04-04 新人报到注册`,
    ],
    [
      'a list of persons',
      html(
        '拟录用人员名单',
        `<h1>${organ}拟录用人员名单</h1><p>发布时间：2025-03-06</p>${paragraphs('周怀谦\n李松仁\n王小川')}`,
      ),
    ],
    ['page 1 of 2', `${titles[0]}\n发布日期：2025-03-06\n来源：${organ}\n一、${prose}\n第 1 页 共 2 页 上一页 下一页`],
    [
      'one that is an attachment alone',
      html('通知公告', `<h1>${organ}${titles[0]}</h1><p>2025-03-06</p><a href="a.pdf">${titles[0]}.pdf</a>`),
    ],
  ])('%s', (name, content) => {
    expect(codesOf(content, name.includes('hints') ? hints : {})).toEqual([]);
  });
});
