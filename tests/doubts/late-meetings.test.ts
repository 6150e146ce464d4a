/** A meeting that was held after its page was published, and one that is only announced. */
import { parsePage } from '../../server/parse/parse-page.js';

const codesOf = (body: string, publishedOn = '2025-06-10'): string[] =>
  parsePage({
    content: `标题：澄湖区水务局关于河道整治工作的通报\n索引号：99010611/2025-00077\n发布机构：云浦市澄湖区水务局\n公开日期：${publishedOn}\n\n${body}\n云浦市澄湖区水务局`,
  }).preview.warnings.map(({ code }) => code);

it.each([
  '2025年6月18日，区水务局召开河道整治推进会，局长程远山主持会议。会议要求，各镇要加强巡查。',
  '2025年12月1日上午，云浦市澄湖区水务局召开防汛工作会议。会议强调，要落实值班制度。',
  '2026年1月8日，澄湖区水务局召开第2次局长办公会。会议指出，要严格考核。',
])('is doubtful: %s', (body) => {
  expect(codesOf(body)).toContain('MEETING_AFTER_NOTICE');
});

it.each([
  '2025年6月10日，区水务局召开河道整治推进会，局长程远山主持会议。会议要求，各镇要加强巡查。',
  '2025年5月28日上午，云浦市澄湖区水务局召开防汛工作会议。会议强调，要落实值班制度。',
  '区水务局定于2025年6月18日召开河道整治推进会，请各镇派人参加。',
])('is not: %s', (body) => {
  expect(codesOf(body)).not.toContain('MEETING_AFTER_NOTICE');
});
