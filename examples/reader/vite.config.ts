/** The site and, on the same address, the way to the server: a browser then asks nobody else, and needs no CORS. */
import react from '@vitejs/plugin-react';
import { defineConfig, type ProxyOptions } from 'vite';

const server = new URL(process.env['NOTICE_GRAPH_URL'] ?? 'http://127.0.0.1:4000/graphql');
const port = Number(process.env['READER_PORT'] ?? 4200);

/** What the server has at plain addresses, under this site's name: feeds, calendars and tables tell the address they were asked at. */
const plain =
  '^/(?:notices|directives|meetings|changes|notices/[^/?]+|agencies/[^/?]+/duties)[.](?:json|jsonl|csv|atom|rss|ics)(?:[?]|$)';
const forCrawlers = '^/(?:robots[.]txt|sitemap[.]xml|sitemaps/[^/?]+[.]xml)(?:[?]|$)';

const proxy: Record<string, ProxyOptions> = {
  [plain]: { target: server.origin },
  [forCrawlers]: { target: server.origin },
  '/graphql': {
    target: server.origin,
    changeOrigin: true,
    rewrite: (path) => path.replace('/graphql', server.pathname),
    // A stream that the server lost is lost to the browser too, which then asks again.
    configure: (way) => {
      way.on('proxyRes', (answer, _request, response) => {
        answer.once('close', () => {
          if (!answer.complete) response.destroy();
        });
      });
    },
  },
};

/** Nothing from elsewhere, and no script or style within the page. Vite's own page for developing needs more. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "img-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');
const headers = {
  'content-security-policy': policy,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
};

export default defineConfig({
  plugins: [react()],
  server: { port, proxy },
  preview: { port, strictPort: true, proxy, headers },
  build: { target: 'es2022', assetsInlineLimit: 0, modulePreload: { polyfill: false } },
});
