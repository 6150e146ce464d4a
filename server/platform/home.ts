/** What differs between the two homes. */
import type { SqlMigrationAwareDriverAdapterFactory } from '@prisma/driver-adapter-utils';
import type { Copies } from './copy.js';
import type { Db } from './db.js';
import type { Lane } from './lanes.js';
import type { Reading } from './servers/reading.js';
import type { Statement } from './statement.js';
import type { Wakes } from './wake.js';
import type { WholeScripts } from './whole-scripts.js';

/** Common to both homes. */
export interface Home {
  readonly home: Db['home'];
  readonly copies: Copies;
  readonly engineAdapter: SqlMigrationAwareDriverAdapterFactory;
  readonly scripts: WholeScripts;
  readonly wakes: Wakes;
  readonly lanes: Db['lanes'];
  readonly pool: Db['pool'];
  readonly position: Db['position'];
  readonly replicas: Db['replicas'];
  readonly query: (statement: Statement, lane: Lane, reading?: Reading) => Promise<Record<string, unknown>[]>;
  readonly close: () => Promise<void>;
}
