/**
 * Parses what it is sent and reports the time or the exception. A separate process, so that hangs
 * are detectable.
 */
import { checkSpans } from './check-spans.js';
import { parsePage } from '../../server/parse/parse-page.js';

process.on('message', (content: Uint8Array) => {
  const began = performance.now();
  const user = process.cpuUsage().user;
  // The lesser of wall time and CPU time, because other load is not the page's fault.
  const spent = (): number => Math.min(performance.now() - began, (process.cpuUsage().user - user) / 1_000);
  try {
    const parsed = parsePage({ content });
    process.send?.({ ms: spent(), fault: checkSpans(parsed) });
  } catch (thrown) {
    process.send?.({
      ms: spent(),
      fault: String(thrown instanceof Error ? thrown.stack : thrown),
    });
  }
});
