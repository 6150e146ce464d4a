/** What is wrong with a value of a scalar is told with its place and the form that is expected. */
import type { Db } from '../../server/platform/db.js';
import { askApp, type Ask } from '../kit/app.js';
import { testDb } from '../kit/db.js';

let db: Db;
let ask: Ask;
beforeAll(async () => {
  db = await testDb();
  ask = askApp(db);
});
afterAll(() => db.close());

const date = 'Example: 2022-06-01.';

it.each([
  [
    '{ notices(filter: { publishedOn: { to: "2025-01-01", from: "2025/01/01" } }) { totalCount } }',
    'filter.publishedOn.from',
    `"2025/01/01" is not a valid Date. ${date}`,
  ],
  ['{ notices(filter: { publishedOn: { from: 20250101 } }) { totalCount } }', 'filter.publishedOn.from', `"20250101" is not a valid Date. ${date}`], // prettier-ignore
  [
    '{ a: notices(first: 1, filter: { kinds: [CIRCULAR], publishedOn: { from: "2025-02-30" } }) { totalCount } }',
    'filter.publishedOn.from',
    `"2025-02-30" is not a valid Date. ${date}`,
  ],
  [
    '{ notice(by: { sourceUrl: "ftp://a/b" }) { title } }',
    'by.sourceUrl',
    '"ftp://a/b" is not a valid URL. Example: https://www.example.org/page.html.',
  ],
])('in a document: %s', async (query, argument, message) => {
  const { errors } = await ask(query);
  expect(errors).toMatchObject([
    { message: `"${argument}": ${message}`, extensions: { code: 'BAD_USER_INPUT', argument } },
  ]);
});

it('in a variable, of any depth', async () => {
  const query = 'query ($filter: NoticeFilter) { notices(filter: $filter) { totalCount } }';
  const { errors } = await ask(query, { filter: { publishedOn: { from: '昨天' } } });
  expect(errors).toMatchObject([
    {
      message: `Variable "$filter" got invalid value "昨天" at "filter.publishedOn.from"; "昨天" is not a valid Date. ${date}`,
      extensions: { code: 'BAD_USER_INPUT' },
    },
  ]);
});

it('in the default of a variable', async () => {
  const { errors } = await ask('query ($day: Date = "1.6.2022") { notices(filter: { publishedOn: { from: $day } }) { totalCount } }'); // prettier-ignore
  expect(errors).toMatchObject([{ message: `"day": "1.6.2022" is not a valid Date. ${date}` }]);
});
