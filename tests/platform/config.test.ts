import { readFile } from 'node:fs/promises';
import { readConfig, settingNames } from '../../server/platform/config.js';

describe('readConfig', () => {
  it('has a default for every setting', () => {
    expect(readConfig({})).toEqual({
      port: 4000,
      host: '127.0.0.1',
      databaseUrl: null,
      directUrl: null,
      isPrepared: false,
      replicas: { urls: [], lagMs: 5_000 },
      readTimeoutMs: 10_000,
      readShare: 3,
      readWaitMs: 2_000,
      dataDir: '.data',
      oidc: null,
      rateLimit: {
        points: { PUBLIC: 300_000, PARTNER: 3_000_000, STAFF: 3_000_000, ADMIN: 3_000_000 },
        isShared: false,
        trustProxy: { hops: 0 },
      },
      healthPeers: ['127.0.0.0/8', '::1'],
      bounds: {
        connections: { all: 0, each: 0 },
        streamsEach: 200,
        bodies: { all: 128 * 2 ** 20, each: 32 * 2 ** 20 },
        answers: { all: 256 * 2 ** 20, each: 64 * 2 ** 20 },
      },
      rememberedBytes: 32 * 2 ** 20,
      staleSeconds: 1,
      publicUrl: null,
      readerUrl: null,
      bulkDir: null,
      isPublicPersistedOnly: false,
      webhooks: { allowed: [], secretKey: null },
      metrics: null,
      logLevel: 'warn',
    });
  });

  it('takes an empty value as not set', () => {
    expect(readConfig({ DATABASE_URL: '', PORT: '' })).toMatchObject({ databaseUrl: null, port: 4000 });
  });

  it('tells all faults at once', () => {
    expect(() => readConfig({ PORT: 'x', DATABASE_URL: 'mysql://a', LOG_LEVEL: 'loud' })).toThrow(
      /PORT: .*DATABASE_URL: .*LOG_LEVEL: /,
    );
  });

  it('wants an issuer and an audience together', () => {
    const oidc = { OIDC_ISSUER: 'https://id.example.org', OIDC_AUDIENCE: 'notice-graph' };
    expect(readConfig(oidc).oidc).toEqual({
      issuer: 'https://id.example.org',
      audience: 'notice-graph',
      roleClaim: 'roles',
    });
    expect(() => readConfig({ OIDC_ISSUER: oidc.OIDC_ISSUER })).toThrow(/OIDC_AUDIENCE: .*together/);
  });

  it('takes hosts and networks that webhooks may lead to, and a key of 32 bytes for their secrets', () => {
    const key = Buffer.alloc(32, 7);
    const allow = 'receiver.internal, 10.1.0.0/16,fd00::/8';
    expect(readConfig({ WEBHOOK_ALLOW: allow, WEBHOOK_SECRET_KEY: key.toString('base64') }).webhooks).toEqual({
      allowed: ['receiver.internal', '10.1.0.0/16', 'fd00::/8'],
      secretKey: key,
    });
    for (const wrong of ['10.0.0.0/33', 'https://x', 'a..b'])
      expect(() => readConfig({ WEBHOOK_ALLOW: wrong })).toThrow(/WEBHOOK_ALLOW: /);
    expect(() => readConfig({ WEBHOOK_SECRET_KEY: 'c2hvcnQ=' })).toThrow(/WEBHOOK_SECRET_KEY: /);
  });

  it('takes several hosts, replicas and a pooler, and wants the database that they are for', () => {
    const given = {
      DATABASE_URL: 'postgres://u@one:5432,two:5432/x',
      DATABASE_DIRECT_URL: 'postgres://u@three/x',
      DATABASE_REPLICA_URLS: 'postgres://u@four/x, postgres://u@five/x',
      DATABASE_PREPARED: 'yes',
    };
    expect(readConfig(given)).toMatchObject({
      directUrl: given.DATABASE_DIRECT_URL,
      isPrepared: true,
      replicas: { urls: ['postgres://u@four/x', 'postgres://u@five/x'], lagMs: 5_000 },
    });
    expect(() => readConfig({ ...given, DATABASE_URL: '' })).toThrow(/DATABASE_REPLICA_URLS: .*DATABASE_DIRECT_URL: /);
    expect(() => readConfig({ ...given, REPLICA_LAG_MS: '60001' })).toThrow(/REPLICA_LAG_MS: /);
    expect(() => readConfig({ ...given, DATABASE_REPLICA_URLS: 'four, five' })).toThrow(/DATABASE_REPLICA_URLS: /);
    expect(() => readConfig({ DATABASE_URL: 'postgres://u@one:x,two/x' })).toThrow(/DATABASE_URL: /);
  });

  it('wants a database that processes can share where they count together', () => {
    expect(() => readConfig({ RATE_LIMIT_STORE: 'postgresql' })).toThrow(/RATE_LIMIT_STORE: .*DATABASE_URL/);
    const shared = { RATE_LIMIT_STORE: 'postgresql', DATABASE_URL: 'postgres://localhost/x', RATE_LIMIT_PUBLIC: '0' };
    expect(readConfig(shared).rateLimit).toMatchObject({ isShared: true, points: { PUBLIC: 0 } });
    expect(() => readConfig({ RATE_LIMIT_PUBLIC: '-1' })).toThrow(/RATE_LIMIT_PUBLIC: /);
  });

  it('reads exactly the settings that docs/operations.md explains, with their defaults', async () => {
    const [, chapter = ''] = (await readFile('docs/operations.md', 'utf8')).split('## Settings');
    const [table = ''] = chapter.split('\n## ');
    const rows = [...table.matchAll(/^\| `([A-Z_]+)` +\| (?:`([^`]*)`)? +\| /gm)];
    expect(rows.map(([, name]) => name).sort()).toEqual([...settingNames].sort());
    const stated = Object.fromEntries(rows.map(([, name = '', value = '']) => [name, value]));
    expect(readConfig(stated)).toEqual(readConfig({}));
  });

  it('reads exactly the settings that .env.example explains', async () => {
    const lines = (await readFile('.env.example', 'utf8')).split('\n');
    const explained = lines.flatMap((line, i) => {
      const name = /^([A-Z_]+)=/.exec(line)?.[1];
      expect(name === undefined || lines[i - 1]?.startsWith('# ')).toBe(true);
      return name ?? [];
    });
    expect(explained.sort()).toEqual([...settingNames].sort());
  });
});
