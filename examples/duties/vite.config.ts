/** The app and, on the same address, the way to the server: a browser then asks nobody else, and needs no CORS. */
import { defineConfig, type ProxyOptions } from 'vite';

const server = new URL(process.env['NOTICE_GRAPH_URL'] ?? 'http://127.0.0.1:4000/graphql');
const port = Number(process.env['DUTIES_PORT'] ?? 4300);

const proxy: Record<string, ProxyOptions> = {
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

export default defineConfig({
  server: { port, proxy },
  preview: { port, strictPort: true, proxy },
  build: { target: 'es2022', modulePreload: { polyfill: false } },
});
