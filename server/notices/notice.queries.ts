import { builder } from '../graphql/builder.js';
import { decodeIdOf } from '../graphql/node-id.js';
import { keepingCounts } from '../graphql/guard/weighing.js';
import { readSome, rootList } from '../graphql/read/fields.js';
import type { Compiler } from '../graphql/read/compile.js';
import { BadUserInput } from '../platform/errors.js';
import { canonicalNumber } from './notice.filter.js';
import { NoticeKey, noticeListArgs } from './notice.input.js';
import { notices, sitesOfIndexNumber } from './notice.sql.js';

type Key = (typeof NoticeKey)['$inferInput'];

builder.queryField('notice', (t) =>
  t.field({
    type: 'Notice',
    nullable: true,
    description: 'One notice (政府信息公开条目); null where none is known by that key.',
    args: { by: t.arg({ type: NoticeKey, required: true, description: 'How it is known.' }) },
    resolve: async (_root, { by }, context, info) => {
      const [notice, second] = await readSome(
        'Notice',
        { context, info },
        {
          where: (self, compiler) => keyCondition(self, by, compiler),
          tail: (self) => `ORDER BY ${self}."publishedOn", ${self}."id" LIMIT 2`,
        },
      );
      if (second !== undefined && typeof by.indexNumber === 'string') {
        const rows = await context.rows(sitesOfIndexNumber(by.indexNumber, context.viewer));
        const sites = rows.map(({ siteCode }) => (typeof siteCode === 'string' ? siteCode : 'unknown'));
        throw new BadUserInput(
          `Several sites use the index number ${by.indexNumber}: ${sites.join(', ')}. Ask by siteIndex.`,
          { argument: 'by', sites },
        );
      }
      return notice ?? null;
    },
  }),
);

function keyCondition(self: string, by: Key, compiler: Compiler): string[] {
  const equals = (column: string, value: string): string => `${self}."${column}" = ${compiler.bind(value, 'text')}`;
  if (typeof by.id === 'string') return [`${self}."id" = ${compiler.bind(decodeIdOf('Notice', by.id), 'uuid')}`];
  if (typeof by.indexNumber === 'string') return [equals('indexNumber', by.indexNumber)];
  if (by.siteIndex) return [equals('indexNumber', by.siteIndex.indexNumber), equals('siteCode', by.siteIndex.siteCode)];
  if (typeof by.sourceUrl === 'string') return [equals('sourceUrl', by.sourceUrl)];
  return [equals('documentNumber', canonicalNumber(by.documentNumber ?? ''))];
}

builder.queryField('notices', (t) =>
  t.field({
    type: 'NoticeConnection',
    description: 'Notices (政府信息公开条目), newest published first unless ordered otherwise.',
    args: noticeListArgs(),
    ...keepingCounts(rootList(notices)),
  }),
);
