/** Upper bound for any server: node:http that reads a body and sends the stored bytes for it. */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';

const [file = ''] = process.argv.slice(2);
const answers = new Map<string, Buffer>();
for (const line of readFileSync(file, 'utf8').split('\n')) {
  const [question, answer]: unknown[] = JSON.parse(line);
  if (typeof question === 'string' && typeof answer === 'string') answers.set(question, Buffer.from(answer));
}
const none = Buffer.from('{}');

createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => {
    const answer = answers.get(Buffer.concat(chunks).toString()) ?? none;
    response.writeHead(answer === none ? 404 : 200, {
      'content-type': 'application/json; charset=utf-8',
      'content-length': answer.byteLength,
    });
    response.end(answer);
  });
}).listen(Number(process.env['PORT']), '127.0.0.1', () => {
  console.log('ready');
});
