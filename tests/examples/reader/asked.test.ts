import { addressOf, askedBy, filterOf, unfiltered, yearOf } from '../../../examples/reader/src/graph/asked.js';

const asked = (address: string) => askedBy(new URLSearchParams(address));

describe('what the address asks for', () => {
  it('is the same when it is written again', () => {
    const address =
      '/?q=%E9%98%B2%E6%B1%9B+%22A%26B%22&type=NOTICE&kind=CIRCULAR&kind=PLAN&agency=Q1&division=990106&year=2025';
    expect(addressOf(asked(address.slice(2)))).toBe(address);
    expect(addressOf(asked('from=2025-03-01&order=OLDEST'))).toBe('/?from=2025-03-01&order=OLDEST');
    expect(addressOf(asked(''))).toBe('/');
  });

  it('leaves out what cannot be meant', () => {
    expect(addressOf(asked('q=+&type=THING&kind=toString&year=25'))).toBe('/');
    expect(addressOf(asked('from=2025-02-30&to=soon&order=toString'))).toBe('/');
    expect(addressOf(asked('kind=PLAN&kind=PLAN'))).toBe('/?kind=PLAN');
  });

  it('filters nothing unless it says so: agencies are found only then', () => {
    expect(filterOf(asked('q=x&type=NOTICE&order=OLDEST'))).toBeNull();
    expect(filterOf(asked('year=2025'))).toMatchObject({ publishedOn: { from: '2025-01-01', to: '2025-12-31' } });
    expect(filterOf(asked('kind=PLAN&kind=CIRCULAR'))).toMatchObject({
      kinds: ['CIRCULAR', 'PLAN'],
      publishedOn: null,
    });
    expect(filterOf(unfiltered(asked('kind=PLAN&agency=Q1&division=99&to=2025-01-01')))).toBeNull();
  });

  it('knows a whole year, which the address names as one', () => {
    expect(yearOf(asked('from=2025-01-01&to=2025-12-31'))).toBe('2025');
    expect(yearOf(asked('from=2025-01-01&to=2025-12-30'))).toBeNull();
    expect(yearOf(asked(''))).toBeNull();
  });
});
