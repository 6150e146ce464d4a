/** nginx in front of our server, by the recipe of docs/operations.md. */
import { spawn } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { setTimeout } from 'node:timers/promises';
import { join } from 'node:path';
import type { Running } from '../measure/processes.js';

export interface Nginx {
  readonly running: Running;
}

/** One worker process, whose CPU time is not included: it is a child of the started process. */
export async function nginxBefore(at: { port: number; server: number; folder: string }): Promise<Nginx> {
  const { port, server, folder } = at;
  const recipe = /```nginx\n([^]*?)```/.exec(await readFile('docs/operations.md', 'utf8'))?.[1] ?? '';
  const http = recipe
    .replace('/var/cache/nginx/notice-graph', join(folder, 'cache'))
    .replace('127.0.0.1:4000', `127.0.0.1:${server}`)
    .replace('listen 80;', `listen 127.0.0.1:${port};`);
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map((name) => `${name}_temp_path ${join(folder, name)};`)
    .join('\n');
  const file = join(folder, 'nginx.conf');
  const user = process.getuid?.() === 0 ? 'user root;' : '';
  await writeFile(
    file,
    `${user} daemon off; worker_processes 1; pid ${join(folder, 'pid')}; events {}\nhttp { access_log off; ${temporary}\n${http}\n}`,
  );
  const child = spawn('nginx', ['-p', folder, '-c', file, '-e', join(folder, 'error.log')], { stdio: 'inherit' });
  const ended = new Promise<void>((resolve, reject) => {
    child.once('close', () => {
      resolve();
    });
    child.once('error', () => {
      reject(new Error('nginx is missing. Debian and Ubuntu have it: apt-get install nginx-light'));
    });
  });
  await Promise.race([ended, setTimeout(500)]);
  const stop = async (): Promise<void> => {
    child.kill('SIGTERM');
    await ended;
  };
  return { running: { port, pid: child.pid ?? 0, stop } };
}
