/** Processor milliseconds of this process that `work` took: unlike the clock, they do not grow where others use the machine. */
export function cpuMs(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
}
