/** One request each, as attacks.ts has them, at plain addresses. */
import type { Attack, Gets } from './attacks.js';
import type { Sent } from './attacked.kit.js';

const get = (path: string, headers: object = {}, method = 'GET'): Sent => ({ method, path, headers, chunks: [] });
const refused = (status: number, code: string, facts: object = {}): Gets => ({ status, code, facts });
const wrong = (parameter: string): Gets => refused(400, 'BAD_USER_INPUT', { parameter });
const as = (key: string): object => ({ authorization: `Bearer ${key}` });
const organ = encodeURIComponent('云浦市澄湖区水务局');

/** As attacked.kit.ts lays it down. */
const snapshot = '/bulk/20250306T020000Z';
const manyRanges = { range: `bytes=${'0-,'.repeat(999)}0-` };
const noBytes = { range: 'bytes=1000-' };

type Row = readonly [what: string, send: Attack['send'], gets: Gets];
const rows = (row: string, each: readonly Row[]): Attack[] =>
  each.map(([what, send, gets]) => ({ row, what, send, gets }));

export const plainAttacks: readonly Attack[] = [
  ...rows('plain addresses: injection in parameters', [
    ['a value that no enum has, with SQL in it', () => get("/notices?kinds=PLAN'%20OR%201=1--"), wrong('kinds')],
    ['SQL in a text', () => get("/meetings?name='%20OR%201=1--"), { data: [] }],
    ['an operation in a parameter', () => get('/notices?after=x)%7Bnodes%7Bid%7D%7D'), refused(400, 'BAD_USER_INPUT')],
    ['a parameter that is none', () => get(`/notices?${'x'.repeat(2_000)}=1`), refused(400, 'BAD_USER_INPUT')],
    ['NUL in a path', () => get('/notices/%00'), refused(400, 'BAD_USER_INPUT')],
    ['no UTF-8 in a path', () => get('/notices/%FF'), refused(404, 'NOT_FOUND')],
  ]),
  ...rows('plain addresses: unbounded exports', [
    ['a million rows', () => get('/notices.csv?limit=1000000'), wrong('limit')],
    ['more rows than a stream has', () => get('/notices.jsonl?limit=200001'), wrong('limit')],
    ['a calendar of a thousand and one', () => get(`/agencies/${organ}/duties.ics?limit=1001`), wrong('limit')],
    ['1,000 values of a filter', () => get(`/notices?division=110000&kinds=${'PLAN,'.repeat(1_000)}`), { data: [] }],
  ]),
  ...rows('plain addresses: headers', [
    [
      'a line in the name of a file',
      () => get('/agencies/x%0D%0ASet-Cookie:%20a=b/duties.csv'),
      refused(404, 'NOT_FOUND'),
    ],
    ['a host that is none', () => get('/notices?limit=1&division=110000', { host: 'x"/><y' }), { data: [] }],
    ['a format that is none', () => get('/notices', { accept: 'image/png' }), refused(406, 'NOT_ACCEPTABLE')],
    ['another method', () => get('/notices', {}, 'DELETE'), refused(405, 'METHOD_NOT_ALLOWED')],
    ['a forged key', ({ badKeys }) => get('/notices', as(badKeys.forged)), refused(401, 'UNAUTHENTICATED')],
  ]),
  ...rows('plain addresses: snapshots', [
    ['a way out of the folder', () => get(`${snapshot}/../../../etc/passwd`), refused(404, 'NOT_FOUND')],
    ['the same, escaped', () => get(`${snapshot}/..%2F..%2Fsecret.txt`), refused(404, 'NOT_FOUND')],
    ['a file that its manifest does not name', () => get(`${snapshot}/secret.txt`), refused(404, 'NOT_FOUND')],
    ['a line in the name of a file', () => get(`${snapshot}/x%0D%0ASet-Cookie:%20a=b`), refused(404, 'NOT_FOUND')],
    ['a parameter that is none', () => get(`${snapshot}/notices.jsonl.gz?file=/etc/passwd`), wrong('file')],
    ['1,000 ranges that overlap', () => get(`${snapshot}/notices.jsonl.gz`, manyRanges), { data: { rows: 0 } }],
    ['bytes that are not there', () => get(`${snapshot}/notices.jsonl.gz`, noBytes), refused(416, 'BAD_USER_INPUT')],
    ['another method', () => get(`${snapshot}/notices.jsonl.gz`, {}, 'PUT'), refused(405, 'METHOD_NOT_ALLOWED')],
  ]),
  ...rows('plain addresses: what the public may not see', [
    [
      'a withdrawn notice by its address',
      ({ withdrawnId }) => get(`/notices/${withdrawnId}.json`),
      refused(404, 'NOT_FOUND'),
    ],
    ['withdrawn notices by a filter', () => get('/notices?statuses=WITHDRAWN'), refused(403, 'FORBIDDEN')],
    ['directives of a withdrawn notice', ({ withdrawnId }) => get(`/directives?notice=${withdrawnId}`), { data: [] }],
  ]),
];
