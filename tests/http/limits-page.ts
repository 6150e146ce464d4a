/** docs/limits.md, from what was measured. Pure. */
import type { Got } from './attacked.kit.js';
import type { Attack } from './attacks.js';

export interface Measured {
  readonly attack: Attack;
  /** The last of several. */
  readonly got: Got;
  readonly milliseconds: readonly number[];
}

const intro = `# Limits and attacks, as measured

Written by \`npm run limits\`, which sends each row nine times to a server of its own, one process on PGlite with the demo pages,
over a new connection each time, with all limits, masks and logs switched on. tests/http/attacks.int.test.ts holds the same
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
