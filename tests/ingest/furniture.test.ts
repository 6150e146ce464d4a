/** What is a change: the header's fields and the text proper, nothing that stands around them. */
import { fingerprint } from './fingerprint.kit.js';

const invented = (banner: string, links: string) => `<html><head><title>关于做好防汛备汛工作的通知</title></head><body>
<div class="header"><a href="/">首页</a> ${banner}</div>
<table><tr><td>索引号</td><td>99010603/2025-00021</td><td>发布机构</td><td>云浦市澄湖区水务局</td></tr>
<tr><td>公开日期</td><td>2025-03-06</td><td>文号</td><td>澄水发〔2025〕9号</td></tr></table>
<div class="content"><h1>关于做好防汛备汛工作的通知</h1><p>各镇人民政府：</p><p>一、各镇要在汛期前检查堤防和水闸，备足物料，落实值守。</p>
<p>二、区水务局要按月通报，对走过场的通报批评，逐一登记险工险段。</p><p>云浦市澄湖区水务局</p><p>2025年3月6日</p></div>
<div class="related"><b>相关链接</b>${links}</div><div class="footer">主办单位：澄湖区人民政府 云ICP备12345678号 浏览次数：17</div></body></html>`;

describe('a page that is fetched again', () => {
  const before = fingerprint(invented('今天是2025年3月7日', '<a href="/1">关于甲的通知</a>'));

  it.each([
    [
      'a day and a counter',
      invented('今天是2026年1月8日 星期四', '<a href="/1">关于甲的通知</a>').replace('浏览次数：17', '浏览次数：99'),
    ],
    ['other links', invented('今天是2025年3月7日', '<a href="/2">关于乙的通知</a><a href="/3">关于丙的通知</a>')],
    [
      'another ICP number',
      invented('今天是2025年3月7日', '<a href="/1">关于甲的通知</a>').replace('12345678', '87654321'),
    ],
    [
      'a time of generation',
      invented('今天是2025年3月7日', '<a href="/1">关于甲的通知</a>').replace(
        '</body>',
        '<p>页面生成时间：2026-01-08 09:00:00</p></body>',
      ),
    ],
  ])('with %s says nothing new', (_what, page) => {
    expect(before).not.toBeNull();
    expect(fingerprint(page)).toBe(before);
  });

  it.each([
    ['text', '按月通报', '按周通报'],
    ['title', '关于做好防汛备汛工作的通知', '关于做好防汛备汛有关工作的通知'],
    ['date', '2025-03-06', '2025-03-07'],
    ['number', '〔2025〕9号', '〔2025〕10号'],
  ])('with another %s is a revision', (_what, from, to) => {
    const page = invented('今天是2025年3月7日', '<a href="/1">关于甲的通知</a>');
    expect(fingerprint(page.replaceAll(from, to))).not.toBe(before);
  });
});
