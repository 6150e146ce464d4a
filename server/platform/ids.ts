import { v7 } from 'uuid';

/** A new key: UUIDv7, so that rows made together lie together in an index and nothing can be counted from it. */
export const newId = (): string => v7();
