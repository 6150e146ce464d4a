/** Tokens of an issuer: which are accepted, and as whom. The issuer is a server of this test. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { jest } from '@jest/globals';
import { exportJWK, exportSPKI, generateKeyPair, SignJWT, UnsecuredJWT } from 'jose';
import { createTokenReader, type TokenReader } from '../../server/access/oidc.js';

type Keys = Awaited<ReturnType<typeof generateKeyPair>>;

let issuer: string;
let server: Server;
let keys: Keys;
let published: { kid: string; keys: Keys }[];
let read: TokenReader;

async function listen(port = 0): Promise<void> {
  server = createServer((request, response) => {
    void answer(request.url ?? '').then((body) => response.end(JSON.stringify(body)));
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
async function answer(path: string): Promise<unknown> {
  if (path === '/.well-known/openid-configuration') return { issuer, jwks_uri: `${issuer}/keys` };
  const jwks = published.map(async ({ kid, keys: { publicKey } }) => ({
    ...(await exportJWK(publicKey)),
    kid,
    alg: 'RS256',
  }));
  return { keys: await Promise.all(jwks) };
}
const close = () => new Promise((resolve) => server.close(resolve).closeAllConnections());

beforeAll(async () => {
  keys = await generateKeyPair('RS256', { extractable: true });
});
beforeEach(async () => {
  published = [{ kid: 'one', keys }];
  await listen();
  read = createTokenReader({ issuer, audience: 'notice-graph', roleClaim: 'realm_access.roles' });
});
afterEach(close);

interface Changes {
  readonly claims?: Readonly<Record<string, unknown>>;
  readonly kid?: string;
  readonly signedBy?: Keys;
}
const token = ({ claims = {}, kid = 'one', signedBy = keys }: Changes = {}): Promise<string> =>
  new SignJWT({
    iss: issuer,
    aud: 'notice-graph',
    sub: 'u-17',
    name: '程远山',
    exp: Math.floor(Date.now() / 1000) + 300,
    realm_access: { roles: ['offline', 'staff'] },
    ...claims,
  })
    .setProtectedHeader({ alg: 'RS256', kid })
    .sign(signedBy.privateKey);

const refusal = { code: 'UNAUTHENTICATED' };

describe('a token of the issuer', () => {
  it('says who asks, and with which role', async () => {
    expect(await read(await token())).toEqual({ role: 'STAFF', name: '程远山', id: 'u-17' });
  });

  it.each([
    [{ realm_access: { roles: ['ADMIN', 'staff'] } }, 'ADMIN'],
    [{ realm_access: { roles: 'partner' } }, 'PARTNER'],
    [{ realm_access: { roles: ['somebody'] } }, 'PARTNER'],
    [{ realm_access: null }, 'PARTNER'],
  ])('with the claims %j is of role %s', async (claims, role) => {
    expect(await read(await token({ claims }))).toMatchObject({ role });
  });

  it.each([
    ['is over', { exp: Math.floor(Date.now() / 1000) - 120 }],
    ['never ends', { exp: undefined }],
    ['is meant for others', { aud: 'another' }],
    ['is of another issuer', { iss: 'https://id.example.org' }],
    ['is nobody’s', { sub: undefined }],
    ['is not valid yet', { nbf: Math.floor(Date.now() / 1000) + 600 }],
  ])('that %s is refused', async (_what, claims) => {
    await expect(read(await token({ claims }))).rejects.toMatchObject(refusal);
  });

  it('is refused unsigned, signed with the public key as a password, by a stranger, by an unknown key, or cut', async () => {
    const claims = { iss: issuer, aud: 'notice-graph', sub: 'u-17', exp: Math.floor(Date.now() / 1000) + 300 };
    const secret = new TextEncoder().encode(await exportSPKI(keys.publicKey));
    const stranger = await generateKeyPair('RS256');
    for (const forged of [
      new UnsecuredJWT(claims).encode(),
      await new SignJWT(claims).setProtectedHeader({ alg: 'HS256', kid: 'one' }).sign(secret),
      await token({ signedBy: stranger }),
      await token({ kid: 'two' }),
      (await token()).slice(0, -20),
      'a.b.c',
    ]) {
      await expect(read(forged)).rejects.toMatchObject(refusal);
    }
  });
});

it('keys that the issuer publishes later are found', async () => {
  const later = await generateKeyPair('RS256', { extractable: true });
  await read(await token()); // the keys are known by now
  published = [...published, { kid: 'two', keys: later }];
  const given = await token({ kid: 'two', signedBy: later });
  await expect(read(given)).rejects.toMatchObject(refusal); // the issuer was asked a moment ago
  const clock = jest.spyOn(Date, 'now').mockReturnValue(Date.now() + 5_000);
  expect(await read(given)).toMatchObject({ role: 'STAFF' });
  clock.mockRestore();
});

it('an issuer that does not answer is no fault of the caller, and is asked again', async () => {
  const { port } = server.address() as AddressInfo;
  const given = await token();
  await close();
  await expect(read(given)).rejects.toMatchObject({ code: 'SERVICE_UNAVAILABLE' });
  await listen(port);
  expect(await read(given)).toMatchObject({ role: 'STAFF' });
});
