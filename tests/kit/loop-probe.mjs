/**
 * Loaded before a server (`node --import`): tells its parent, when asked, how long its event loop was held at most. A machine that does
 * other work too makes any timer late, so two numbers are kept: what perf_hooks measured, and the most CPU time that the main thread
 * used between two ticks, which is its own doing.
 */
import { readFileSync } from 'node:fs';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { isMainThread } from 'node:worker_threads';

const tickMs = 5;

if (isMainThread && process.send) {
  const histogram = monitorEventLoopDelay({ resolution: tickMs });
  histogram.enable();
  const spent = cpuClock();
  let [at, cpu, heldMs] = [performance.now(), spent(), 0];
  let all = process.cpuUsage();
  setInterval(() => {
    const [now, used] = [performance.now(), spent()];
    heldMs = Math.max(heldMs, Math.min(now - at - tickMs, used - cpu));
    [at, cpu] = [now, used];
  }, tickMs).unref();
  process.on('message', (word) => {
    if (word !== 'loop') return;
    const { user, system } = process.cpuUsage(all);
    const delayMs = histogram.max / 1e6 - tickMs;
    process.send?.({ memory: process.memoryUsage(), heldMs, delayMs, cpuMs: (user + system) / 1e3 });
    all = process.cpuUsage();
    heldMs = 0;
    histogram.reset();
  });
  process.channel?.unref();
}

/** CPU milliseconds of the main thread; Linux tells them apart from those of its other threads. */
function cpuClock() {
  const file = `/proc/self/task/${process.pid}/schedstat`;
  try {
    readFileSync(file);
    return () => Number(readFileSync(file, 'latin1').split(' ')[0]) / 1e6;
  } catch {
    return () => performance.now();
  }
}
