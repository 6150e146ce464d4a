import {
  isPlaceholder,
  keysOf,
  plainTitle,
  type Identifying,
  type KeyKind,
} from '../../server/ingest/document.keys.js';
import { judge, type Comparable } from '../../server/ingest/document.judge.js';
import { likeness } from '../../server/ingest/document.likeness.js';
import { partOf } from '../../server/ingest/document.part.js';

const identifying: Identifying = {
  url: 'https://www.chenghu.gov.cn/a/117.html',
  siteCode: '9901060012',
  indexNumber: '99010603/2025-00021',
  documentNumber: '澄水发〔2025〕9号',
  publisher: '云浦市澄湖区水务局',
  title: '关于做好防汛备汛工作的通知',
  publishedOn: '2025-03-06',
};
const kinds = (page: Partial<Identifying>) => keysOf({ ...identifying, ...page }).map(({ kind }) => kind);

describe('the keys of a page', () => {
  it('are its address, its number on its site, its document number and its title, in this order', () => {
    expect(kinds({})).toEqual(['ADDRESS', 'INDEX', 'INDEX', 'NUMBER', 'TITLE']);
    expect(kinds({ url: null, siteCode: null, documentNumber: null })).toEqual(['INDEX', 'TITLE']);
  });

  it.each([
    '99010603/',
    '99010603/2025-',
    'K0001',
    'A12',
    '003',
    '无',
    'None',
    '99010603/2022-None',
    'null',
    '--',
    '0',
    '暂 无',
    '990106035',
    'N/A',
  ])('have no index number in %s', (indexNumber) => {
    expect(isPlaceholder(indexNumber)).toBe(true);
    expect(kinds({ indexNumber })).not.toContain('INDEX');
  });

  it.each([
    '99010603/2025-00021',
    '000014349/2019-00118',
    'K1234567',
    '11320506MB1234567X/2024-00017',
    'ZK0001-2025-118',
  ])('have the index number %s', (indexNumber) => {
    expect(isPlaceholder(indexNumber)).toBe(false);
  });

  it('are of one site or one publisher: two sites count for themselves', () => {
    const keys = (page: Partial<Identifying>) => new Set(keysOf({ ...identifying, ...page }).map(({ key }) => key));
    const here = keys({});
    const there = keys({ siteCode: '9901070012', url: 'https://www.songyuan.gov.cn/b/9.html' });
    expect([...there].filter((key) => key.startsWith('INDEX') && here.has(key))).toEqual([]);
  });

  it('do not change with what a site adds to a title', () => {
    expect(plainTitle('（转载）关于做好 防汛备汛工作的通知【已废止】')).toBe(plainTitle('关于做好防汛备汛工作的通知'));
  });
});

const flood =
  '各镇要在汛期前检查堤防和水闸，备足物料，落实值守，逐一登记险工险段并报区水务局备案。区水务局会同有关单位抽查，对走过场的通报批评。';
const heat = '各镇要组织志愿者看望独居老人，为环卫工人送去凉茶和药品，公园和图书馆延长开放时间。';
const page: Comparable = {
  title: '关于做好防汛备汛工作的通知',
  publishers: ['云浦市澄湖区水务局'],
  indexNumber: '99010603/2025-00021',
  documentNumber: null,
  siteCode: null,
  text: flood,
  part: null,
};
const judged = (other: Partial<Comparable>, ...shared: KeyKind[]) =>
  judge(page, { ...page, ...other }, new Set(shared));

describe('two pages', () => {
  it.each<[string, Partial<Comparable>, KeyKind]>([
    ['at one address with another title', { title: '关于做好防汛工作的通知' }, 'ADDRESS'],
    ['at one address with another text', { text: heat }, 'ADDRESS'],
    ['with one number, corrected', { text: `${flood}五月底前完成。` }, 'INDEX'],
    ['with one number and the publisher in short', { publishers: ['区水务局', '澄湖区水务局'] }, 'INDEX'],
    ['with one number and a mended title', { title: '关于进一步做好防汛备汛的通知' }, 'INDEX'],
    ['with one document number', {}, 'NUMBER'],
    ['with one title and next to the same text', { indexNumber: null, text: flood.replace('逐一', '逐个') }, 'TITLE'],
  ])('%s are one', (_what, other, shared) => {
    expect(judged(other, shared)).toBe('SAME');
  });

  it.each<[string, Partial<Comparable>, KeyKind]>([
    ['with one number, another title and another text', { title: '关于夏季送凉的通知', text: heat }, 'INDEX'],
    ['with one number and one title, but another text', { text: heat }, 'INDEX'],
    ['with one number of two organs', { publishers: ['云浦市澄湖区财政局'] }, 'INDEX'],
    ['at one address that was used again', { title: '关于夏季送凉的通知', text: heat }, 'ADDRESS'],
    ['with one number and two document numbers', { documentNumber: '澄水发〔2025〕10号' }, 'INDEX'],
  ])('%s are two that share what one should have', (_what, other, shared) => {
    const own = { ...page, documentNumber: '澄水发〔2025〕9号' };
    expect(judge(own, { ...own, ...other }, new Set([shared]))).toBe('TWIN');
  });

  it.each<[string, Partial<Comparable>, KeyKind]>([
    ['of two districts with one document number', { publishers: ['云浦市松源区人民政府办公室'] }, 'NUMBER'],
    ['with one title and day, but two numbers', { indexNumber: '99010603/2025-00022' }, 'TITLE'],
    ['with one title and day, and another text', { indexNumber: null, text: heat }, 'TITLE'],
    ['with one title and day of two organs', { indexNumber: null, publishers: ['云浦市澄湖区财政局'] }, 'TITLE'],
    ['of two sites with one title, day and text', { siteCode: '9901070015' }, 'TITLE'],
    ['of two sites with one document number', { siteCode: '9901070015' }, 'NUMBER'],
  ])('%s have nothing to do with each other', (_what, other, shared) => {
    expect(judge({ ...page, siteCode: '9901060012' }, { ...page, ...other }, new Set([shared]))).toBe('OTHER');
  });

  it('that share an address and a number are judged by the address', () => {
    expect(judged({ text: heat }, 'INDEX', 'ADDRESS')).toBe('SAME');
  });

  it.each<KeyKind>(['INDEX', 'NUMBER', 'TITLE'])('that count their pages are parts of one document: %s', (shared) => {
    expect(judge({ ...page, part: 2, text: heat }, page, new Set([shared]))).toBe('PART');
    expect(judge({ ...page, part: 2 }, { ...page, part: 2, text: `${flood}。` }, new Set([shared]))).toBe('SAME');
  });
});

describe('likeness', () => {
  it('is 1 for the same words, whatever stands between them, and little for others', () => {
    expect(likeness('检查堤防，和水闸。', '检查堤防 和水闸')).toBe(1);
    expect(likeness('', '')).toBe(1);
    expect(likeness(flood, heat)).toBeLessThan(0.1);
    expect(likeness(flood, flood.replace('逐一', '逐个'))).toBeGreaterThan(0.9);
  });
});

describe('the part of a document that a page is', () => {
  it.each<[string, string | null, number | null]>([
    ['第 2 页 共 3 页 下一页', null, 2],
    ['第2页/共3页', null, 2],
    ['第二页（共三页）', null, 2],
    ['第 1 页 共 1 页', null, null],
    ['第1页 共3页', null, 1],
    ['', 'https://chenghu.gov.cn/a/t20250306_117_2.html', 2],
    ['', 'https://chenghu.gov.cn/a/117.html?page=3', 3],
    ['', 'https://chenghu.gov.cn/a/t20250306_117.html', null],
    ['', 'https://chenghu.gov.cn/a/117_1.html', null],
    ['见第2页和第3页', null, null],
  ])('%s at %s: %s', (text, url, part) => {
    expect(partOf(text, url)).toBe(part);
  });
});
