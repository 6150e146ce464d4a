/** Notice.body and Revision.body: one text in three scripts, each read only if requested. */
import type { Sql } from '../platform/sql.js';
import type { Table } from '../platform/tables.js';
import { sourceOfText, textOf } from './notice.sql.js';
import { traditional } from './traditional.js';

interface BodyArgs {
  readonly script: 'SIMPLIFIED' | 'TRADITIONAL' | 'SOURCE';
}

/** Spread into a SQL field. */
export const bodyOf = {
  isComputed: true,
  sql: (row: Pick<Table<'Notice'>, 'textId'>, { args }: { readonly args: BodyArgs }): Sql =>
    args.script === 'SOURCE' ? sourceOfText(row) : textOf(row, 'body'),
  read: (answer: string, { script }: BodyArgs): string => {
    if (script === 'TRADITIONAL') return traditional(answer);
    if (script === 'SIMPLIFIED') return answer;
    // A byte order mark is part of the source.
    return new TextDecoder('utf-8', { ignoreBOM: true }).decode(Buffer.from(answer, 'base64'));
  },
};
