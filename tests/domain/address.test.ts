import { canonicalAddress, hostOf } from '../../server/domain/address.js';

const page = 'chenghu.gov.cn/zwgk/2025/t20250306_117.html';

describe('an address', () => {
  it.each([
    'https://www.chenghu.gov.cn/zwgk/2025/t20250306_117.html',
    'http://www.chenghu.gov.cn/zwgk/2025/t20250306_117.html',
    'http://chenghu.gov.cn:80/zwgk/2025/t20250306_117.html',
    'https://m.chenghu.gov.cn/zwgk/2025/t20250306_117.html',
    'http://wap.chenghu.gov.cn/zwgk//2025/t20250306_117.html#main',
    'https://WWW.ChengHu.gov.cn/zwgk/2025/t20250306_117.html?from=wx&isappinstalled=0',
    'https://www.chenghu.gov.cn/zwgk/2025/t20250306_117.html?utm_source=app&utm_medium=x',
    'http://www.chenghu.gov.cn/zwgk/2025/t20250306_117.html;jsessionid=0A1B2C',
    ' https://www.chenghu.gov.cn/zwgk/2025/t20250306_117.html ',
  ])('%s is the same page', (address) => {
    expect(canonicalAddress(address)).toBe(page);
  });

  it.each([
    ['https://www.chenghu.gov.cn/zwgk/', 'http://chenghu.gov.cn/zwgk'],
    ['https://www.chenghu.gov.cn/zwgk/index.html', 'http://chenghu.gov.cn/zwgk/'],
    ['http://chenghu.gov.cn/art?id=7&cat=2', 'http://chenghu.gov.cn/art?cat=2&id=7&_t=99'],
  ])('%s and %s are one', (one, other) => {
    expect(canonicalAddress(one)).toBe(canonicalAddress(other));
  });

  it.each([
    ['http://chenghu.gov.cn/art?id=7', 'http://chenghu.gov.cn/art?id=8'],
    ['http://chenghu.gov.cn/a/1.html', 'http://chenghu.gov.cn/a/1_2.html'],
    ['http://chenghu.gov.cn/a/1.html', 'http://slj.chenghu.gov.cn/a/1.html'],
    ['http://chenghu.gov.cn/A/1.html', 'http://chenghu.gov.cn/a/1.html'],
    ['http://chenghu.gov.cn:8080/a', 'http://chenghu.gov.cn/a'],
    ['http://chenghu.gov.cn/art?source=7', 'http://chenghu.gov.cn/art?source=8'],
    ['http://chenghu.gov.cn/art?page=2', 'http://chenghu.gov.cn/art'],
  ])('%s and %s are two', (one, other) => {
    expect(canonicalAddress(one)).not.toBe(canonicalAddress(other));
  });

  it.each(['m.cn', 'ftp://chenghu.gov.cn/a', 'javascript:void(0)', '', '见附件'])('%s is none', (text) => {
    expect(canonicalAddress(text)).toBeNull();
  });

  it('keeps a host that only begins like a mobile one', () => {
    expect(hostOf('https://m.gov.cn/a')).toBe(hostOf('https://www.gov.cn/a'));
    expect(hostOf('https://mzj.chenghu.gov.cn/a')).toBe('mzj.chenghu.gov.cn');
  });
});
