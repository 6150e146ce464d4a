import type { Prisma } from '../platform/_generated/prisma/client.js';
import { storableJson } from '../platform/insert-rows.js';

/** A value as JSON that PostgreSQL takes. */
export const json = (value: unknown): Prisma.InputJsonObject =>
  JSON.parse(storableJson(value)) as Prisma.InputJsonObject; // what JSON.parse yields
