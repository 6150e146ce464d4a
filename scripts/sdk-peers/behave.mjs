/**
 * Behaviour of one client, as JSON: node behave.mjs ADAPTER. Runs where all clients are installed.
 */
import { existsSync } from 'node:fs';
import { createServer } from 'node:http';

const name = process.argv[2];
const text = 'query Asked($who: String) { viewer(private: $who) { role } }';
const variables = { who: 'private-value' };
const data = { viewer: { role: 'PUBLIC' } };
const within = (promise, ms) =>
  Promise.race([promise, new Promise((_done, fail) => setTimeout(() => fail(new Error('too late')), ms))]);
const settle = (promise, ms = 6_000) =>
  within(promise, ms).then(
    (value) => ({ value }),
    (error) => ({ error }),
  );

/** A server with scripted responses; the last one repeats. */
async function serve(...answers) {
  let asked = 0;
  const bodies = [];
  let close;
  const closed = new Promise((done) => (close = done));
  const server = createServer(async (request, response) => {
    response.once('close', close);
    const chunks = [];
    for await (const chunk of request) chunks.push(chunk);
    bodies.push(`${request.url} ${Buffer.concat(chunks).toString()}`);
    const answer = answers[Math.min(asked++, answers.length - 1)];
    if (answer === 'silence') return;
    if (answer === 'cut') return void request.socket.destroy();
    if (answer.stream) {
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      response.write(answer.stream, () => answer.cut && response.destroy());
      return;
    }
    const { status = 200, headers = {}, body } = answer;
    response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  const url = `http://127.0.0.1:${server.address().port}/graphql`;
  return { url, bodies, closed, asked: () => asked, end: () => (server.closeAllConnections(), server.close()) };
}
const good = { body: { data } };
/** Some clients return data, some { data }. */
const isAnswer = ({ value }) => (value?.viewer ?? value?.data?.viewer)?.role === 'PUBLIC';
const { ask, askByHash } = await import(`./adapters/${name}.js`);

async function retries(...faults) {
  const server = await serve(...faults, good);
  const end = await settle(ask(server.url, text, variables));
  server.end();
  return isAnswer(end);
}

async function errorOf(answer) {
  const server = await serve(answer);
  const { value, error } = await settle(ask(server.url, text, variables));
  server.end();
  return { thrown: error, told: error ?? value };
}
/** Whether an error contains a value anywhere, in own properties and causes. */
function holds(thing, wanted, seen = new Set()) {
  if (typeof thing === 'string') return thing === wanted;
  if (typeof thing !== 'object' || thing === null || seen.has(thing)) return false;
  seen.add(thing);
  return Reflect.ownKeys(thing).some((key) => holds(thing[key], wanted, seen));
}

async function errors() {
  const failed = await errorOf({
    body: { data: { viewer: { role: 'PARTIAL' } }, errors: [{ message: 'No.', path: ['viewer', 'name'], extensions: { code: 'FORBIDDEN' } }] }, // prettier-ignore
  });
  const http = await errorOf({ status: 500, body: { oops: true } });
  const network = await errorOf('cut');
  const classOf = ({ told }) => told?.constructor?.name ?? typeof told;
  const messages = [failed, http, network].map(({ told }) => `${told?.message ?? ''} ${told?.errors?.message ?? ''} ${told?.error?.message ?? ''}`); // prettier-ignore
  return {
    throws: failed.thrown !== undefined,
    code: holds(failed.told, 'FORBIDDEN'),
    partial: holds(failed.told, 'PARTIAL'),
    kinds: new Set([failed, http, network].map(classOf)).size,
    leaks: messages.some((message) => /private|top-secret-key/.test(message)),
  };
}

/** Whether the connection is closed on abort. */
async function abort() {
  const server = await serve('silence');
  const controller = new AbortController();
  setTimeout(() => controller.abort(), 200);
  const isOver = within(server.closed, 1_500).then(
    () => true,
    () => false,
  );
  settle(ask(server.url, text, variables, controller.signal));
  const isAborted = await isOver;
  server.end();
  return isAborted;
}

async function persisted() {
  if (!askByHash) return false;
  const server = await serve({ body: { errors: [{ message: '', extensions: { code: 'PERSISTED_QUERY_NOT_FOUND' } }] } }, good); // prettier-ignore
  const end = await settle(askByHash(server.url, text));
  server.end();
  return isAnswer(end) && server.bodies[0].includes('sha256Hash') && !server.bodies[0].includes('viewer');
}

async function streams() {
  if (!existsSync(new URL(`./adapters/${name}.stream.js`, import.meta.url))) return { hears: false, resumes: false };
  const { subscribe } = await import(`./adapters/${name}.stream.js`);
  const event = (at) => `event: next\ndata: ${JSON.stringify({ data: { changes: { cursor: at, node: { subjectId: at } } } })}\n\n`; // prettier-ignore
  const none = { body: { data: { changes: { edges: [], pageInfo: { hasNextPage: false, endCursor: null } } } } };
  // Answers the catch-up query with an empty list.
  const catchesUp = name === 'notice-graph';
  const live = [{ stream: event('1'), cut: true }, { stream: event('2') }];
  const server = await serve(...live.flatMap((part) => (catchesUp ? [none, part] : [part])));
  const feed = subscribe(server.url);
  const first = await settle(feed.next(), 2_000);
  const second = await settle(feed.next(), 2_000);
  server.end();
  return { hears: first.value?.value === '1', resumes: second.value?.value === '2' };
}

const behaviour = ask && {
  retry: {
    503: await retries({ status: 503, body: {} }, { status: 503, body: {} }),
    '429 with Retry-After': await retries({ status: 429, body: {}, headers: { 'retry-after': '1' } }),
    'lost connection': await retries('cut'),
    RATE_LIMITED: await retries({ body: { errors: [{ message: '', extensions: { code: 'RATE_LIMITED' } }] } }),
  },
  errors: await errors(),
  abort: await abort(),
  persisted: await persisted(),
  streams: await streams(),
};
console.log(JSON.stringify(behaviour ?? null));
process.exit(0);
