/** Reading many pages: here, or in threads from the hundredth page on. The same is read. */
import { readForLoading, readWithTerms } from '../../server/ingest/bulk/read-page.js';
import { Readers } from '../../server/ingest/bulk/readers.js';
import type { IncomingPage } from '../../server/ingest/received.js';

const pages: readonly IncomingPage[] = Array.from({ length: 100 }, (_, i) => ({
  content: `标题：关于第${i}次巡查的通知\n发布机构：云浦市澄湖区水务局\n公开日期：2025-09-02\n\n各镇要加强河道巡查${i}次。\n`,
}));
const noNotice: IncomingPage = { content: '<html><body><p>404 Not Found</p></body></html>' };
/** When each page came differs. */
const told = (read: ReturnType<typeof readForLoading>) => ({
  terms: read.terms,
  reading: read.reading,
  preview: read.received.parsed.preview,
});

it('makes what search finds in threads, and else where a page turns out to be new', async () => {
  const readers = new Readers(2);
  try {
    const few = await readers.read(pages.slice(0, 3));
    expect(few.map(told)).toEqual(pages.slice(0, 3).map(readForLoading).map(told));
    expect(few.every(({ terms }) => terms === null)).toBe(true);
    const many = await readers.read([...pages, noNotice]);
    expect(many.map(told)).toEqual([...pages, noNotice].map(readWithTerms).map(told));
    expect(many.map(({ terms }) => terms !== null)).toEqual([...pages.map(() => true), false]);
  } finally {
    await readers.close();
  }
});
