import { chance } from '../../bench/data/random.js';
import { indexedText } from '../../bench/data/search-rows.js';
import { inventText, inventTitle } from '../../bench/data/text.js';
import { indexText } from '../../server/search/index-terms.js';

describe('search rows of invented notices', () => {
  it('are what the server would write', () => {
    const random = chance(3);
    for (let i = 0; i < 20; i += 1) {
      const title = inventTitle(random, { year: 2020 + (i % 5), genreName: '通知' });
      const { body, directives } = inventText(random, [title, `索引号：014150319/2022-${i}`]);
      const parts = { title: [title, null], headings: directives.map(({ heading }) => heading), body: [body] };
      const [made, wanted] = [indexedText(parts), indexText(parts)];
      expect([...made.words].sort()).toEqual([...wanted.words].sort());
      expect(made.grams).toEqual(wanted.grams);
      expect(made.text).toBe(wanted.text);
    }
  });

  it('give each directive the place in the body at which it stands', () => {
    const { body, directives } = inventText(chance(5), ['标题']);
    expect(directives.map(({ start, end }) => body.slice(start, end))).toEqual(directives.map(({ text }) => text));
    expect(body.length).toBeGreaterThan(1_000);
  });
});
