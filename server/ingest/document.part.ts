/** Page number in a document of several pages, from the pager or the address. Pure. */

const figures = '一二三四五六七八九';
const pager =
  /第\s{0,4}([一二三四五六七八九\d]{1,2})\s{0,4}页\s{0,4}[,，/／|]?\s{0,4}[（(]?\s{0,4}共\s{0,4}([一二三四五六七八九\d]{1,3})\s{0,4}页/;
/** t20250306_117_2.html, content.html?page=2 */
const addressPage = /(?:[_-](\d{1,2})\.s?html?$|[?&](?:page|pageno|pn|p)=(\d{1,2})(?:&|$))/i;

/** Null for a single page, or if no count is given. */
export function partOf(text: string, url: string | null): number | null {
  const [, number, count] = pager.exec(text) ?? [];
  if (number !== undefined && count !== undefined) return valueOf(count) > 1 ? valueOf(number) : null;
  if (url === null) return null;
  const [, stem, query] = addressPage.exec(url) ?? [];
  const page = Number(stem ?? query ?? 0);
  return page >= 2 ? page : null;
}

const valueOf = (figure: string): number => (figures.includes(figure) ? figures.indexOf(figure) + 1 : Number(figure));
