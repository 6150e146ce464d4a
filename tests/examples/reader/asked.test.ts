import { addressOf, askedBy, filterOf } from '../../../examples/reader/src/graph/asked.js';

const asked = (address: string) => askedBy(new URLSearchParams(address));

describe('what the address asks for', () => {
  it('is the same when it is written again', () => {
    const address = '/?q=%E9%98%B2%E6%B1%9B+%22A%26B%22&type=NOTICE&kind=CIRCULAR&agency=Q1&division=990106&year=2025';
    expect(addressOf(asked(address.slice(2)))).toBe(address);
    expect(addressOf(asked(''))).toBe('/');
  });

  it('leaves out what cannot be meant', () => {
    expect(addressOf(asked('q=+&type=THING&kind=toString&year=25'))).toBe('/');
  });

  it('filters nothing unless it says so: agencies are found only then', () => {
    expect(filterOf(asked('q=x&type=NOTICE'))).toBeNull();
    expect(filterOf(asked('year=2025'))).toMatchObject({ publishedOn: { from: '2025-01-01', to: '2025-12-31' } });
  });
});
