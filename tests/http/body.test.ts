/** Bodies as they come: what is long has been read when its last byte is there, and what is wrong with it is told then. */
import { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import { readBody } from '../../server/graphql/http/body.js';
import { createBounds, usualLimits } from '../../server/platform/bounds/bounds.js';

const bounds = createBounds(usualLimits, () => undefined);
const rules = { limit: 2 ** 23, holder: { own: 'here', wide: null }, bounds };

async function read(text: string): Promise<unknown> {
  const request = new IncomingMessage(new Socket());
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += 60_001) request.push(bytes.subarray(at, at + 60_001));
  request.complete = true;
  request.push(null);
  return readBody(request, rules);
}

const content = '各镇要巡查"河道"。\n'.repeat(50_000);

describe('a body', () => {
  it('that is short is given as it came', async () => {
    expect(await read('{"query": "{ a }"')).toBe('{"query": "{ a }"');
  });

  it('that is long is given as what it says, cut through its characters or not', async () => {
    const body = { query: 'mutation', variables: { input: { content, dryRun: false } } };
    expect(await read(JSON.stringify(body))).toEqual(body);
  });

  it.each([
    ['is no JSON', `{"query": ${JSON.stringify(content)}`, 'The request body is not valid JSON.'],
    ['goes wrong on the way', `{"query": "${content}"}`, 'The request body is not valid JSON.'],
    ['is no object', JSON.stringify(content), 'The JSON body must be an object.'],
  ])('that is long and %s is refused when all of it has come', async (_what, text, message) => {
    await expect(read(text)).rejects.toMatchObject({ code: 'BAD_REQUEST', message });
  });
});
