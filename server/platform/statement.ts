/** Statements, and transactions to run them in. */
import type { PrismaClient } from './_generated/prisma/client.js';

/**
 * A handwritten statement. A name permanently identifies its text; an empty name is not prepared.
 */
export interface Statement {
  readonly name: string;
  readonly text: string;
  readonly values: readonly unknown[];
  /** Name in golden .ops files and metrics. */
  readonly label: string;
}

/** Prisma's client within a transaction. */
export type Transaction = Omit<PrismaClient, '$connect' | '$disconnect' | '$on' | '$transaction' | '$extends' | '$use'>;
