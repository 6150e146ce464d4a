/** A webhook receiver: verifies requests, stores each change once, responds at once, then processes. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { verifyWebhook, WebhookVerificationError, type WebhookEvent } from '@notice-graph/sdk';
import { openInbox } from './inbox.js';

const {
  WEBHOOK_SECRET: secret,
  INBOX_FILE: file = 'inbox.jsonl',
  HOST: host = '127.0.0.1',
  PORT: port = '8080',
} = process.env;
if (!secret) throw new Error('WEBHOOK_SECRET is the secret that createWebhook showed.');
const longest = 65_536;
const inbox = await openInbox(file);

/** Called once per change, in order. An application would process the file instead, to survive crashes. */
function work({ type, data }: WebhookEvent): void {
  console.log(`${data.occurredAt} ${type} ${data.subjectId}`);
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.byteLength;
    if (bytes > longest) throw new WebhookVerificationError('The body is too long.');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

async function take(request: IncomingMessage, response: ServerResponse): Promise<void> {
  try {
    const event = await verifyWebhook({ headers: request.headers, body: await bodyOf(request), secret: secret ?? '' });
    const isNew = await inbox.take(event);
    response.writeHead(204).end(); // before processing: the next change waits for it
    if (isNew) work(event);
  } catch (thrown) {
    if (!(thrown instanceof WebhookVerificationError)) throw thrown;
    response.writeHead(400).end();
  }
}

const server = createServer({ keepAliveTimeout: 60_000 }, (request, response) => {
  take(request, response).catch((thrown: unknown) => {
    console.error(thrown);
    response.writeHead(500).end(); // delivered again
  });
});
server.listen(Number(port), host, () => {
  const address = server.address();
  console.log(
    `http://${host}:${typeof address === 'object' ? (address?.port ?? port) : port}/ takes changes into ${file}`,
  );
});
const end = (): void => {
  server.close(() => void inbox.close());
  server.closeIdleConnections();
};
process.once('SIGTERM', end).once('SIGINT', end);
