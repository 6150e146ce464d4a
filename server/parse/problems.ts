/** Reasons why a page cannot be a notice. */
import type { IngestWarning } from './preview.js';
import type { Header, ReadPage } from './stages.js';

/** A notice requires content and a title, a publisher or a date. */
export function problemsOf(page: ReadPage, header: Header, text: string): IngestWarning[] {
  const problem = (code: string, message: string, field: string | null): IngestWarning => ({
    code,
    message,
    field,
    span: null,
  });
  const problems: IngestWarning[] = [];
  if (!/\p{Script=Han}/u.test(text)) {
    problems.push(problem('NO_CONTENT', noContent(page), 'body'));
  }
  if (header.noNotice) problems.push(problem(header.noNotice.code, header.noNotice.message, null));
  if (header.title === null) problems.push(problem('NO_TITLE', 'No title is stated and none can be derived.', 'title'));
  if (header.publishedOn === null && header.createdOn === null) {
    problems.push(problem('NO_DATE', 'No 公开日期 or 生成日期 could be found.', 'publishedOn'));
  }
  if (header.agencyName === null) {
    problems.push(problem('NO_AGENCY', 'No 发布机构 could be found or inferred.', 'agencyName'));
  }
  return problems;
}

function noContent({ format, sourceText }: ReadPage): string {
  if (format === 'TEXT') return 'The text has no Chinese content.';
  const what = 'The page has no readable Chinese content';
  return /<(?:img|canvas|svg|object|embed)[\s>]/i.test(sourceText)
    ? `${what}, only images. Images cannot be read: add their text.`
    : `${what}.`;
}
