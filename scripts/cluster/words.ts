/** The words of the templates, for machines that are all this one. */
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import type { Words } from './template.js';

export const host = '127.0.0.1';
export const three = [1, 2, 3] as const;

/** Their words end in _PORT. */
export const portNames = [
  ...['ETCD_CLIENT', 'ETCD_PEER', 'WRITE', 'READ', 'API', 'BOUNCER'],
  ...three.flatMap((n) => [`NODE${n}_PG`, `NODE${n}_REST`, `SERVER${n}`, `SERVER${n}_METRICS`]),
];
export const portOf = (words: Words, name: string): number => Number(words[`${name}_PORT`]);

export const urlOf = (words: Words, port: number): string =>
  `postgres://notice_graph:${words['APP_PASSWORD'] ?? ''}@${host}:${port}/notice_graph`;

const passwords = ['REST', 'SUPERUSER', 'REPLICATION', 'REWIND', 'APP'];

export function wordsOf(ports: Readonly<Record<string, number>>, folder: string, synchronousNodes: number): Words {
  const each: [string, string | number][] = [
    ...Object.entries(ports).map(([name, port]): [string, number] => [`${name}_PORT`, port]),
    ...three.flatMap((n): [string, string][] => [
      [`NODE${n}_HOST`, host],
      [`SERVER${n}_HOST`, host],
    ]),
    ...passwords.map((name): [string, string] => [`${name}_PASSWORD`, randomBytes(12).toString('hex')]),
  ];
  return {
    ...(Object.fromEntries(each) as Words),
    ETCD_NAME: 'etcd1',
    ETCD_HOST: host,
    ETCD_DATA_DIR: join(folder, 'etcd'),
    ETCD_CLUSTER: `etcd1=http://${host}:${ports['ETCD_PEER'] ?? 0}`,
    ETCD_HOSTS: `${host}:${ports['ETCD_CLIENT'] ?? 0}`,
    BALANCER_HOST: host,
    NETWORK: `${host}/32`,
    USERLIST: join(folder, 'userlist.txt'),
    DEPLOY: join(folder, 'deploy'),
    RUN_DIR: folder,
    WAL_ARCHIVE: join(folder, 'archive'),
    SHARED_BUFFERS: '64MB',
    SYNCHRONOUS_NODES: synchronousNodes,
    WATCHDOG: 'off',
  };
}
