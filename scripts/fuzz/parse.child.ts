/** Parses what it is sent, and says how long that took or what was thrown. A process of its own, so that a hang can be seen. */
import { checkSpans } from './check-spans.js';
import { parsePage } from '../../server/parse/parse-page.js';

process.on('message', (content: Uint8Array) => {
  const began = performance.now();
  const user = process.cpuUsage().user;
  // On a machine that does other things too, a page is not to blame for waiting.
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
