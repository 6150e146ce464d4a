import type { Prisma } from '../platform/_generated/prisma/client.js';

/** A value as JSON that PostgreSQL takes: it has no NUL. */
export const json = (value: unknown): Prisma.InputJsonObject =>
  JSON.parse(JSON.stringify(value).replaceAll(String.raw`\u0000`, String.raw`\ufffd`)) as Prisma.InputJsonObject; // what JSON.parse yields
