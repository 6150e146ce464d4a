/** Before the first worker begins. */
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundle } from '../../scripts/bundle.mjs';

export default async function begin() {
  // Workers note there what this machine lacks: kit/wanted.ts. The reporter reads it.
  process.env.SKIPPED_LIST = join(tmpdir(), `notice-graph-skipped-${process.pid}`);
  // Tests that start processes start those of today's sources.
  await bundle();
}
