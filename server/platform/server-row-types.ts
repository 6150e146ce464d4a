/** `rowParsers` for node-postgres. */
import pg from 'pg';
import { asItIs, rowParsers } from './row-types.js';

/** Per query; Prisma brings its own for its queries on the same pool. */
export const pgTypes: pg.CustomTypesConfig = {
  getTypeParser: (type: number, format?: 'text' | 'binary'): ((value: string) => unknown) => {
    const ours = format === 'binary' ? undefined : rowParsers[type];
    if (ours) return ours;
    const theirs: unknown = pg.types.getTypeParser(type, format ?? 'text');
    return typeof theirs === 'function' ? (value): unknown => Reflect.apply(theirs, null, [value]) : asItIs;
  },
};
