import { builder } from '../graphql/builder.js';
import { ofMoment } from '../graphql/openness.js';
import { encodeCursor } from '../graphql/read/cursor.js';
import { readRoot } from '../graphql/read/root.js';
import { furthest } from '../platform/servers/position.js';
import { sql } from '../platform/sql.js';
import { pageOf, pageRequest, type PageRequest } from '../graphql/read/paging.js';
import type { Page, Row } from '../graphql/rows.js';
import { ChangeFilter } from './change.input.js';
import { changeOrder, changes, latestPosition } from './change.sql.js';

/** The page and, from the same snapshot, the latest position. */
interface Answer {
  readonly page: Readonly<Record<string, unknown>>;
  readonly latest: number;
}

builder.queryField('changes', (t) =>
  t.field({
    type: 'ChangeConnection',
    extensions: ofMoment,
    description:
      'Log of all public changes (变更), oldest first, withdrawals included. Complete and gap-free: poll with endCursor as after to stay in sync. endCursor is set on empty pages too: the latest change, if none after the cursor matches the filter.',
    args: {
      filter: t.arg({ type: ChangeFilter, description: 'Filter; all changes if omitted.' }),
      first: t.arg.int({ description: 'Page size from the oldest, 0 to 100; 20 if omitted.' }),
      after: t.arg.string({ description: 'Changes after this cursor; from the first one if omitted.' }),
      before: t.arg.string({ description: 'Changes before this cursor, the nearest ones; only with last.' }),
      last: t.arg.int({
        description:
          'Page size from the latest, 0 to 100, in place of first and after. Without before, endCursor is the point to start following from.',
      }),
    },
    resolve: async (_root, args, context, info) => {
      const request = pageRequest(args, changeOrder);
      const given = givenPosition(request);
      context.facts.reading.atLeast({ lsn: 0n, change: given });
      const answer = (await readRoot(
        { context, info },
        args,
        (field, compiler) =>
          sql`json_build_object('page', ${compiler.page(changes, field, null)}, 'latest', ${latestPosition})`,
      )) as Answer; // written just above
      const page = pageOf<Row<'Change'>>(answer.page, request, changeOrder);
      const position = { lsn: 0n, change: Math.max(given, answer.latest) };
      context.facts.position = furthest(context.facts.position, position);
      return followable(page, request, answer.latest);
    },
  }),
);

/** Position of the given cursor; 0 without one. */
const givenPosition = ({ cursor }: Pick<PageRequest, 'cursor'>): number => Number(cursor?.[0] ?? 0);

/**
 * The page with its endCursor set to where following continues: after the last row if there are
 * more, otherwise after the latest change.
 */
function followable(
  page: Page<Row<'Change'>>,
  { cursor, size, backward }: PageRequest,
  latest: number,
): Page<Row<'Change'>> {
  const given = cursor === null ? null : givenPosition({ cursor });
  return {
    ...page,
    pageInfo: () => {
      const info = page.pageInfo();
      if (info.hasNextPage && info.endCursor !== null && size > 0) return info;
      // For an empty page before a cursor: the change at the cursor comes next.
      const behind = given === null ? null : backward ? given - 1 : given;
      const end = info.hasNextPage && behind !== null ? behind : Math.max(given ?? 0, latest);
      const { hasNextPage, hasPreviousPage } = info;
      const endCursor = encodeCursor(changeOrder, [end]);
      return {
        hasNextPage,
        hasPreviousPage,
        get startCursor() {
          return info.startCursor;
        },
        endCursor,
      };
    },
  };
}
