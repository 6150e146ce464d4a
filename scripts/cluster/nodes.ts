/** Three nodes of Patroni, each with its PostgreSQL. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import pg from 'pg';
import { Program, until, type Patience } from './program.js';
import type { Programs } from './programs.js';
import { template, type Words } from './template.js';

export interface NodesRules {
  readonly programs: Programs;
  readonly words: Words;
  readonly folder: string;
}

export class Node {
  readonly program: Program;
  readonly data: string;

  constructor(
    readonly name: string,
    readonly port: number,
    private readonly rest: number,
    private readonly rules: NodesRules,
  ) {
    const { programs, folder } = rules;
    this.data = join(folder, name);
    const [args, logFile] = [[join(folder, `${name}.yml`)], join(folder, `${name}.log`)];
    this.program = new Program({ name, command: programs.patroni, args, logFile });
  }

  /** What Patroni says of it: primary, replica, health … */
  async is(what: string): Promise<boolean> {
    const answer = await fetch(`http://127.0.0.1:${this.rest}/${what}`, { signal: AbortSignal.timeout(2_000) });
    await answer.arrayBuffer();
    return answer.ok;
  }

  /** As an administrator. */
  async ask(text: string, database = 'notice_graph'): Promise<Record<string, unknown>[]> {
    const client = new pg.Client({
      host: '127.0.0.1',
      port: this.port,
      user: 'postgres',
      password: String(this.rules.words['SUPERUSER_PASSWORD']),
      database,
      connectionTimeoutMillis: 3_000,
      query_timeout: 20_000,
    });
    client.on('error', () => undefined); // the query rejects
    await client.connect();
    try {
      return (await client.query<Record<string, unknown>>(text)).rows;
    } finally {
      await client.end();
    }
  }

  /** Of PostgreSQL itself, which Patroni starts and which outlives it; null where none runs. */
  async postmaster(): Promise<number | null> {
    const text = await readFile(join(this.data, 'postmaster.pid'), 'utf8').catch(() => '');
    const pid = Number(text.split('\n', 1)[0]);
    return pid > 0 && isAlive(pid) ? pid : null;
  }

  /** Patroni and PostgreSQL at once, as a machine that loses its power. */
  async kill(): Promise<void> {
    const pid = await this.postmaster();
    this.program.signal('SIGKILL');
    if (pid !== null) process.kill(pid, 'SIGKILL');
    await this.program.end('SIGKILL');
    while (pid !== null && isAlive(pid)) await setTimeout(20);
  }

  async end(): Promise<void> {
    await this.program.end();
    const pid = await this.postmaster();
    if (pid !== null) process.kill(pid, 'SIGQUIT');
    for (let tries = 0; pid !== null && isAlive(pid) && tries < 250; tries += 1) await setTimeout(20);
  }

  async writeConfig(): Promise<void> {
    const { words, programs, folder } = this.rules;
    const own = { NODE: this.name, NODE_HOST: '127.0.0.1', PG_PORT: this.port, REST_PORT: this.rest };
    const paths = { DATA_DIR: this.data, PG_BIN: programs.postgres };
    await writeFile(join(folder, `${this.name}.yml`), await template('patroni.yml', { ...words, ...own, ...paths }));
  }

  /** Asks Patroni for something that it does: switchover … */
  async bid(what: string, body: object): Promise<string> {
    const password = String(this.rules.words['REST_PASSWORD']);
    const authorization = `Basic ${Buffer.from(`patroni:${password}`).toString('base64')}`;
    const headers = { authorization, 'content-type': 'application/json' };
    const at = `http://127.0.0.1:${this.rest}/${what}`;
    const answer = await fetch(at, { method: 'POST', headers, body: JSON.stringify(body) });
    return `${answer.status} ${await answer.text()}`;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

export class Nodes {
  readonly all: readonly Node[];

  constructor(rules: NodesRules) {
    const port = (n: number, of: string): number => Number(rules.words[`NODE${n}_${of}_PORT`]);
    this.all = [1, 2, 3].map((n) => new Node(`node${n}`, port(n, 'PG'), port(n, 'REST'), rules));
  }

  async start(patience: Patience): Promise<void> {
    const [first, ...others] = this.all;
    for (const node of this.all) await node.writeConfig();
    first?.program.start();
    await until('the first node is the primary', async () => (await first?.is('primary')) === true, patience);
    for (const node of others) node.program.start();
    await this.settled(patience);
  }

  /** One primary, whose two standbys follow it and confirm its commits. */
  async settled(patience: Patience = {}): Promise<void> {
    const isSettled = async (): Promise<boolean> => {
      const primary = await this.primary();
      const roles = await Promise.all(this.all.map((node) => node.is('replica').catch(() => false)));
      if (!primary || roles.filter(Boolean).length !== 2) return false;
      const rows = await primary.ask(`SELECT sync_state FROM pg_stat_replication WHERE state = 'streaming'`);
      return rows.length === 2 && rows.some(({ sync_state: state }) => state === 'sync' || state === 'quorum');
    };
    await until('a primary with two standbys', isSettled, { withinMs: 120_000, ...patience });
  }

  async primary(): Promise<Node | null> {
    const are = await Promise.all(this.all.map((node) => node.is('primary').catch(() => false)));
    return this.all[are.indexOf(true)] ?? null;
  }

  async replicas(): Promise<readonly Node[]> {
    const are = await Promise.all(this.all.map((node) => node.is('replica').catch(() => false)));
    return this.all.filter((_, n) => are[n]);
  }

  async end(): Promise<void> {
    await Promise.all(this.all.map((node) => node.end()));
  }
}
