/**
 * Serves GraphiQL: the page and its assets. Everything is self-hosted; the content security policy
 * allows no other host, and no inline script or style.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname } from 'node:path';

/** Created by scripts/bundle-graphiql.mjs. */
const folder = new URL('../../../dist/graphiql/', import.meta.url);
const pageName = 'page.html';
const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
};

const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "font-src 'self' data:",
  "img-src 'self' data:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const security = {
  'content-security-policy': policy,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
} as const;

interface Asset {
  readonly plain: Buffer;
  readonly gzip: Buffer;
  readonly headers: Readonly<Record<string, string>>;
}

/** Handles the request if the path belongs to GraphiQL; returns whether it did. */
export type ServeGraphiql = (request: IncomingMessage, response: ServerResponse, path: string) => boolean;

export function createGraphiql(): ServeGraphiql {
  let assets: ReadonlyMap<string, Asset> | null = null;
  return (request, response, path) => {
    const name = path === '/graphql' ? pageName : /^\/graphiql\/([\w-]+\.(?:js|css))$/.exec(path)?.[1];
    if (name === undefined || (request.method !== 'GET' && request.method !== 'HEAD')) return false;
    assets ??= readAssets();
    const asset = assets.get(name);
    if (asset) send(request, response, asset);
    else refuse(response, name);
    return true;
  };
}

function readAssets(): ReadonlyMap<string, Asset> {
  const names = filesIn(folder).filter((name) => extname(name) in types);
  return new Map(names.map((name) => [name, assetOf(name)]));
}

function assetOf(name: string): Asset {
  const plain = readFileSync(new URL(name, folder));
  const hash = createHash('sha256').update(plain).digest('base64url').slice(0, 22);
  const headers = {
    ...security,
    'content-type': types[extname(name)] ?? '',
    // Asset names contain a content hash; only the page itself must be revalidated.
    'cache-control': name === pageName ? 'no-cache' : 'public, max-age=31536000, immutable',
    etag: `"${hash}"`,
    vary: name === pageName ? 'Accept, Accept-Encoding' : 'Accept-Encoding',
  };
  return { plain, gzip: readFileSync(new URL(`${name}.gz`, folder)), headers };
}

function filesIn(directory: URL): readonly string[] {
  try {
    return readdirSync(directory);
  } catch {
    return []; // not built: neither `npm start` nor `npm test` has run
  }
}

function refuse(response: ServerResponse, name: string): void {
  const text = name === pageName ? 'GraphiQL has not been built: run npm start.\n' : 'No such file.\n';
  response.writeHead(name === pageName ? 503 : 404, { ...security, 'content-type': 'text/plain; charset=utf-8' });
  response.end(text);
}

function send({ method, headers: asked }: IncomingMessage, response: ServerResponse, asset: Asset): void {
  if (asked['if-none-match'] === asset.headers['etag']) {
    response.writeHead(304, asset.headers).end();
    return;
  }
  const isZipped = asked['accept-encoding']?.includes('gzip') === true;
  const bytes = isZipped ? asset.gzip : asset.plain;
  const encoding = isZipped ? { 'content-encoding': 'gzip' } : {};
  response.writeHead(200, { ...asset.headers, ...encoding, 'content-length': bytes.byteLength });
  response.end(method === 'HEAD' ? undefined : bytes);
}
