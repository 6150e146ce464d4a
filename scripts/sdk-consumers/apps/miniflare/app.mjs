import { build } from 'esbuild';
import { Miniflare } from 'miniflare';

const options = { bundle: true, write: false, format: 'esm', platform: 'neutral', conditions: ['worker', 'import'] };
const { outputFiles } = await build({ entryPoints: ['worker.js'], ...options });
const worker = new Miniflare({
  modules: true,
  script: outputFiles[0].text,
  compatibilityDate: '2026-01-01',
  bindings: { NOTICE_GRAPH_URL: process.env.NOTICE_GRAPH_URL },
});
try {
  const { notice } = await (await worker.dispatchFetch('http://worker/')).json();
  if (notice?.title !== '关于做好2025年防汛备汛工作的通知') throw new Error('not the notice');
} finally {
  await worker.dispose();
}
