import { askedBy } from '../../../examples/reader/src/graph/asked.js';
import { dutiesOut, noticeJson, waysOutOf } from '../../../examples/reader/src/graph/ways-out.js';

const out = (address: string) => waysOutOf(askedBy(new URLSearchParams(address)), 'zh');

describe('the plain addresses of what a page shows', () => {
  it('have the conditions of the search', () => {
    expect(out('kind=PLAN&kind=MEETING&division=990106&from=2025-03-01')).toEqual({
      feed: '/notices.atom?kinds=MEETING%2CPLAN&division=990106&publishedOn.from=2025-03-01&lang=zh',
      calendar: '/notices.ics?kinds=MEETING%2CPLAN&division=990106&publishedOn.from=2025-03-01&lang=zh',
      table: '/notices.csv?kinds=MEETING%2CPLAN&division=990106&publishedOn.from=2025-03-01&lang=zh',
    });
    expect(out('order=OLDEST')?.feed).toBe('/notices.atom?lang=zh');
  });

  it('are none of a search by words, which would be left out of them', () => {
    expect(out('q=%E9%98%B2%E6%B1%9B&kind=PLAN')).toBeNull();
  });

  it('name an organ and a notice as parts of a path', () => {
    expect(dutiesOut('区/水', 'en').calendar).toBe('/agencies/%E5%8C%BA%2F%E6%B0%B4/duties.ics?lang=en');
    expect(noticeJson('a?b')).toBe('/notices/a%3Fb.json');
  });
});
