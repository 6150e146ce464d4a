/** The report, as text. */
import type { Report } from './story.js';

const seconds = (value: number): string => value.toFixed(1).padStart(6);

export function tableOf(report: Report): string {
  const { played, counts, before, after, throughput, wrong, load } = report;
  const rows = played.map(({ name, outage, failed }) =>
    [name.padEnd(40), seconds(outage.read), seconds(outage.write), `  ${failed || 'nothing failed'}`].join(' '),
  );
  return [
    `${''.padEnd(40)}  reads writes   seconds without an answer; what failed meanwhile`,
    ...rows,
    '',
    `Answered          ${counts.reads} reads, ${counts.writes} writes, ${counts.loaded} pages loaded; ${counts.changes} changes, heard by all`,
    `Connections       ${before.connections} before, ${after.connections} after; left open ${after.leftOpen}, advisory locks ${after.locks}`,
    ...serversOf(report),
    `Reads a second    ${throughput.one.toFixed(0)} from one server, ${throughput.three.toFixed(0)} from three, on the same cores as all else`,
    `Load              ${load.toFixed(1)} at the end`,
    ...(wrong.length === 0 ? ['Wrong             nothing'] : wrong.map((line) => `WRONG             ${line}`)),
  ].join('\n');
}

const quantile = (values: readonly number[], part: number): number =>
  [...values].sort((a, b) => a - b)[Math.floor((values.length - 1) * part)] ?? Number.NaN;

/** Of each server while nothing happened. */
function serversOf({ sampler, played }: Report): readonly string[] {
  const quiet = sampler.samples.filter(({ at }) => !played.some(({ from, to }) => at >= from && at <= to + 2_000));
  return [0, 1, 2].map((server) => {
    const own = sampler.samples.filter((one) => one.server === server);
    const rss = own.map(({ rssMb }) => rssMb);
    const loop = quiet.filter((one) => one.server === server).map(({ loopP99Ms }) => loopP99Ms);
    const [first = 0, last = 0] = [rss[0], rss.at(-1)];
    const memory = `RSS ${first.toFixed(0)} MB at first, ${Math.max(...rss).toFixed(0)} at most, ${last.toFixed(0)} at last`;
    const delays = [0.5, 0.95, 1].map((part) => quantile(loop, part).toFixed(0)).join(', ');
    return `Server ${server + 1}          ${memory}; event loop p99 of 2 s each, in ms: ${delays} (half of the time, 95 %, at most)`;
  });
}
