/** A database being loaded. */
import type { Copy } from './batch.js';

/** A database to copy rows into. */
export interface Home {
  query(text: string): Promise<readonly Readonly<Record<string, unknown>>[]>;
  copy(copy: Copy): Promise<void>;
  close(): Promise<void>;
}
