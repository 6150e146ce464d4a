/** Who published a page whose 发布机构 is no organ. All of it is invented. */
import { parsePage } from '../../../server/parse/parse-page.js';

const publisherOf = (stated: string, title: string) => {
  const content = `发布机构：${stated}\n公开日期：2025-06-12\n标题：${title}\n各镇人民政府：\n一、各镇要做好检查。\n云浦市澄湖区水务局\n2025年6月10日\n`;
  const { preview, problems } = parsePage({ content });
  return {
    stated: preview.agencyName,
    name: preview.issuerNames.at(-1),
    codes: preview.warnings.map(({ code }) => code),
    problems: problems.length,
  };
};

it.each(['中国澄湖', '澄湖发布', '云浦日报', '网站管理员'])('%s: the organ in the title, with a warning', (stated) => {
  expect(publisherOf(stated, '云浦市澄湖区林业局关于造林的通知')).toEqual({
    stated,
    name: '云浦市澄湖区林业局',
    codes: expect.arrayContaining(['AGENCY_INFERRED']),
    problems: 0,
  });
});

it('is the one who signs where the title has none', () => {
  expect(publisherOf('澄湖发布', '关于造林的通知').name).toBe('云浦市澄湖区水务局');
});

it('is the one that is stated where that is an organ', () => {
  expect(publisherOf('云浦市澄湖区教育局', '云浦市澄湖区林业局关于造林的通知')).toMatchObject({
    stated: '云浦市澄湖区教育局',
    codes: expect.not.arrayContaining(['AGENCY_INFERRED']),
  });
});
