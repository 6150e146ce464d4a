/** Where the publisher of a page is that calls itself 区教育局 and no more. */
import { beforeAll, describe, expect, it } from '@jest/globals';
import { readDivisions } from '../../server/divisions/division.store.js';
import { isComplete } from '../../server/ingest/identity.js';
import { readNames } from '../../server/ingest/page.match.js';
import { Gazetteer } from '../../server/ingest/place.js';
import { parsePage } from '../../server/parse/parse-page.js';

let gazetteer: Gazetteer;
beforeAll(async () => {
  gazetteer = new Gazetteer((await readDivisions()).rows);
});

interface Written {
  readonly origin: string;
  readonly title?: string;
  readonly head?: string;
  readonly end?: string;
}

/** The publisher by its full name; null where it is not known. */
function publisherOf({ origin, title = '关于印发校车管理细则的通知', head = '', end = '' }: Written): string | null {
  const content = `<html><head>${head}</head><body><h1>${title}</h1><p>来源：${origin}　发布日期：2025-09-01</p>
    <p>各学校：</p><p>一、各学校要在9月底前完成自查。</p><p>${end}</p></body></html>`;
  const { preview } = parsePage({ content });
  if (!isComplete(preview)) return null;
  return readNames(preview, gazetteer).organs.get(preview.agencyName)?.name ?? null;
}

const name = '苏州市吴中区教育局';

describe('a publisher without its place', () => {
  it.each<[string, Written]>([
    ['the name of its site', { origin: '区教育局', head: '<meta name="SiteName" content="苏州市吴中区人民政府">' }],
    ['the last part of <title>', { origin: '区教育局', head: '<title>校车管理细则-苏州市吴中区人民政府</title>' }],
    ['Open Graph', { origin: '区教育局', head: '<meta property="og:site_name" content="苏州市吴中区教育局">' }],
    ['the title', { origin: '区教育局', title: '关于印发吴中区校车管理细则的通知' }],
    ['the organ in full at the end', { origin: '区教育局', end: '云浦市澄湖区教育局' }],
  ])('is placed by %s', (_how, written) => {
    expect(publisherOf(written)).toBe(written.end === undefined ? name : '云浦市澄湖区教育局');
  });

  it('is placed by an organ that it is a part of', () => {
    const end = '请向苏州市吴中区人民代表大会常务委员会报告。';
    expect(publisherOf({ origin: '区人大常委会办公室', end })).toBe('苏州市吴中区人民代表大会常务委员会办公室');
  });

  it.each<[string, Written]>([
    ['a title that tells of others', { origin: '区教育局', title: '关于学习吴中区校车管理经验的通知' }],
    ['a title that names two such places', { origin: '区教育局', title: '关于吴中区与相城区校车互通的通知' }],
    ['a title that names a city', { origin: '县教育局', title: '关于印发苏州市校车管理细则的通知' }],
    ['another organ of some place', { origin: '区教育局', end: '抄送：苏州市吴中区财政局' }],
  ])('is not placed by %s', (_how, written) => {
    expect(publisherOf(written)).toBeNull();
  });
});

it('takes a section for its bureau', () => {
  expect(publisherOf({ origin: '吴中区教育局基础教育科' })).toBe(name);
  expect(publisherOf({ origin: '苏州市吴中区教育局' })).toBe(name);
});
