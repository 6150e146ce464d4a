/** docs/limits.md, from what was measured. Pure. */
import type { Got } from './attacked.kit.js';
import type { Attack } from './attacks.js';
import type { Measured as MeasuredPage } from './long-pages.kit.js';
import { pageBounds } from '../../server/parse/page-bounds.js';

export interface Measured {
  readonly attack: Attack;
  /** The last of several. */
  readonly got: Got;
  readonly milliseconds: readonly number[];
}

const intro = `# Limits and attacks, as measured

Written by \`npm run limits\`, which sends each row nine times to a server of its own, one process on PGlite with the demo pages,
over a new connection each time, with all limits, masks and logs switched on. tests/http/attacks.full.test.ts holds the same
list: code, status, under 1 kB for a refusal, nothing internal in it, and a server that answers afterwards. No test looks at
the milliseconds: they are what one machine took, sending and connecting included, while it did other work as well.
What may be asked, and what an operation costs: [api.md](api.md).

`;

const head = '| case | sent | code | status | bytes | ms, median | ms, worst |\n| - | - | - | -: | -: | -: | -: |\n';
const cell = (text: string): string => text.replaceAll('|', String.raw`\|`);

type HeldBy = Readonly<Record<string, string>>;
const heldBy = (rows: HeldBy): string =>
  `| case | held by |\n| - | - |\n${Object.entries(rows)
    .map(([row, test]) => `| ${row} | ${test} |`)
    .join('\n')}`;

export function limitsPage(measured: readonly Measured[], elsewhere: HeldBy, bounds: HeldBy): string {
  const rows = measured.map(({ attack, got, milliseconds }, i) => {
    const row = measured[i - 1]?.attack.row === attack.row ? '' : attack.row;
    const code = 'code' in attack.gets ? attack.gets.code : 'answered';
    const sorted = [...milliseconds].sort((a, b) => a - b);
    const times = [sorted[Math.floor(sorted.length / 2)], sorted.at(-1)].map((ms) => (ms ?? NaN).toFixed(1));
    return `| ${[row, attack.what, code, String(got.status), String(got.bytes), ...times].map(cell).join(' | ')} |`;
  });
  return `${intro}${head}${rows.join('\n')}

What takes more than one request, or a server in trouble:

${heldBy(elsewhere)}

What one caller can do by many requests, beside those of others ([bounds](operations.md#bounds-of-one-caller-and-of-all)):

${heldBy(bounds)}
`;
}

const longHead = '## Long pages';
const longIntro = `${longHead}

Written by \`npm run limits:pages\` (Linux): each page is sent whole by the mutation ingestPage to a server of its own, while another caller asks
\`{ notices(first: 1) { totalCount } }\` every 10 ms. Held is the most CPU time that the server's thread used at one go, its own doing; waited is
what the other caller saw, on a machine that did other work too. tests/http/long-pages.full.test.ts holds the pages that are refused to it.
What a page may hold to be read; beyond it the page is a rejection with the problem PAGE_TOO_LARGE, in a dry run an error with that code:

`;

/** The page with its section about long pages made anew. */
export function withLongPages(
  page: string,
  measured: readonly { readonly home: string; readonly rows: readonly MeasuredPage[] }[],
): string {
  const [before = ''] = page.split(longHead);
  const bounds = Object.values(pageBounds).map(({ most, what, why }) => `| ${what} | ${most} | ${why} |`);
  const rows = measured.flatMap(({ home, rows }) =>
    rows.map(({ name, bytes, code, seconds, peakMb, waitMs, heldMs }) => {
      const numbers = [
        (bytes / 2 ** 20).toFixed(1),
        seconds.toFixed(1),
        ...[peakMb, waitMs, heldMs].map((n) => n.toFixed(0)),
      ];
      return `| ${home} | ${name} | ${code} | ${numbers.join(' | ')} |`;
    }),
  );
  const others = `
A page that takes more than 10 s of the process' time to read is rejected as PAGE_TOO_SLOW, one that takes too much memory as PAGE_TOO_LARGE; 16 pages may wait
to be read, further ones get SERVICE_UNAVAILABLE with \`retryAfter\`. A Word document, PDF, archive or picture is UNSUPPORTED_DOCUMENT. With the embedded database, which has
one connection, all others wait while a page with thousands of directives is being written.

`;
  const boundTable = `| of | most | why |\n| - | -: | - |\n${bounds.join('\n')}\n`;
  const rowTable = `| home | page | code | MB | s | peak RSS, MB | waited, ms | held, ms |\n| - | - | - | -: | -: | -: | -: | -: |\n${rows.join('\n')}\n`;
  return `${before.trimEnd()}\n\n${longIntro}${boundTable}${others}${rowTable}`;
}

/** The section as it stands, for who writes the rest. */
export const longPagesOf = (page: string): string => {
  const at = page.indexOf(longHead);
  return at < 0 ? '' : `\n${page.slice(at)}`;
};
