import { builder } from '../graphql/builder.js';
import { readOne } from '../graphql/read/root.js';
import { sql, value } from '../platform/sql.js';

builder.queryField('division', (t) =>
  t.field({
    type: 'Division',
    nullable: true,
    description: 'A division (行政区划) by its GB/T 2260 code; null if there is none.',
    args: {
      code: t.arg.string({
        required: true,
        description: 'Six-digit code, such as 320506. 100000 is the whole country.',
      }),
    },
    resolve: (_root, { code }, context, info) =>
      readOne('Division', { context, info }, (d) => [sql`${d.code} = ${value(code, 'bpchar')}`]),
  }),
);
