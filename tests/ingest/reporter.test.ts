/** What is told while pages are ingested: how many a second, and how long the others will take. */
import { jest } from '@jest/globals';
import { paceOf, Reporter } from '../../server/ingest/reporter.js';

describe('the pace', () => {
  it.each<[string, Parameters<typeof paceOf>, string]>([
    ['whole pages a second, and seconds left', [200, 300, 10_000], '20 pages/s, 5 s left'],
    ['tenths where they are few', [3, 10, 2_000], '1.5 pages/s, 5 s left'],
    ['minutes where it takes as long', [100, 10_000, 10_000], '10 pages/s, 16 min 30 s left'],
    ['a second that has begun as a whole one', [30, 31, 10_000], '3.0 pages/s, 1 s left'],
    ['nothing left at the end', [10, 10, 1_000], '10 pages/s, 0 s left'],
    ['nothing left where more came than were counted', [12, 10, 1_000], '12 pages/s, 0 s left'],
    ['the rate alone where nobody knows how many come', [50, null, 1_000], '50 pages/s'],
    ['no time left before the first page', [0, 10, 1_000], '0.0 pages/s'],
    ['a number in the first millisecond', [1, 2, 0], '1000 pages/s, 1 s left'],
  ])('tells %s', (_what, asked, told) => {
    expect(paceOf(...asked)).toBe(told);
  });
});

describe('the reporter where nobody watches', () => {
  let now: number;
  let lines: string[];
  beforeEach(() => {
    [now, lines] = [5_000, []];
    jest.spyOn(performance, 'now').mockImplementation(() => now);
    jest.spyOn(console, 'error').mockImplementation((text: string) => void lines.push(text));
  });
  afterEach(() => jest.restoreAllMocks());

  const pages = (reporter: Reporter, count: number, milliseconds: number): void => {
    for (let i = 0; i < count; i += 1) {
      now += milliseconds;
      reporter.step();
    }
  };

  it('tells every 30 seconds how many are done, pages a second and what is left', () => {
    pages(new Reporter(900), 700, 100);
    expect(lines).toEqual(['300/900  10 pages/s, 1 min 0 s left', '600/900  10 pages/s, 30 s left']);
  });

  it('goes by all that came so far: what was quick at first is slow later', () => {
    const reporter = new Reporter(1_000);
    pages(reporter, 290, 100);
    pages(reporter, 31, 1_000);
    expect(lines).toEqual(['291/1000  9.7 pages/s, 1 min 14 s left', '321/1000  5.3 pages/s, 2 min 7 s left']);
  });

  it('tells no total of standard input, and nothing left', () => {
    pages(new Reporter(null), 300, 100);
    expect(lines).toEqual(['300  10 pages/s']);
  });

  it('says nothing of a short run, and sums up at its end', () => {
    const reporter = new Reporter(3);
    pages(reporter, 3, 500);
    Object.assign(reporter.tally, { created: 2, failed: 1, skipped: 4 });
    expect(lines).toEqual([]);
    expect(reporter.end()).toBe('2 created, 0 revised, 0 unchanged, 0 rejected, 1 failed, 4 lines skipped, 1.5 s');
  });
});
