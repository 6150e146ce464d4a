import type { Prisma } from '../platform/_generated/prisma/client.js';
import { storableJson } from '../platform/insert-rows.js';

/** A value as JSON that PostgreSQL accepts. */
export const json = (value: unknown): Prisma.InputJsonObject =>
  JSON.parse(storableJson(value)) as Prisma.InputJsonObject; // result of JSON.parse
