import { builder } from '../graphql/builder.js';
import { decodeIdOf, encodeNodeId } from '../graphql/node-id.js';
import { readOne, readSome } from '../graphql/read/root.js';
import { sql, value } from '../platform/sql.js';
import { BadUserInput } from '../platform/errors.js';
import { canonicalNumber } from './notice.filter.js';
import { NoticeKey, noticeListArgs } from './notice.input.js';
import {
  byAddress,
  byDocumentNumber,
  byIndexNumber,
  bySiteIndex,
  namesakes,
  notices,
  type NoticeCondition,
} from './notice.sql.js';

type Key = (typeof NoticeKey)['$inferInput'];

builder.queryField('notice', (t) =>
  t.field({
    type: 'Notice',
    nullable: true,
    description: 'One notice (政府信息公开条目) by key; null if none matches.',
    args: { by: t.arg({ type: NoticeKey, required: true, description: 'Key of the notice.' }) },
    resolve: async (_root, { by }, context, info) => {
      if (typeof by.id === 'string') {
        const id = decodeIdOf('Notice', by.id);
        return readOne('Notice', { context, info }, (n) => [sql`${n.id} = ${value(id, 'uuid')}`]);
      }
      const condition = conditionOf(by);
      const [notice, second] = await readSome(
        'Notice',
        { context, info },
        {
          where: (n) => [condition(n)],
          tail: (n) => sql`ORDER BY ${n.publishedOn}, ${n.id} LIMIT 2`,
        },
      );
      if (second !== undefined) throw ambiguous(by, await context.rows(namesakes(condition, context.viewer)));
      return notice ?? null;
    },
  }),
);

function conditionOf(by: Key): NoticeCondition {
  if (typeof by.indexNumber === 'string') return byIndexNumber(by.indexNumber);
  if (by.siteIndex) return bySiteIndex(by.siteIndex.siteCode, by.siteIndex.indexNumber);
  if (typeof by.sourceUrl === 'string') return byAddress(by.sourceUrl);
  return byDocumentNumber(canonicalNumber(by.documentNumber ?? ''));
}

/** Sites and agencies reuse numbers: the error lists the notices that match. */
function ambiguous(by: Key, rows: readonly Readonly<Record<string, unknown>>[]): BadUserInput {
  const notices = rows.map(({ id, title }) => ({ id: encodeNodeId('Notice', String(id)), title }));
  const sites = [...new Set(rows.map(({ siteCode }) => (typeof siteCode === 'string' ? siteCode : 'unknown')))].sort();
  const facts = { argument: 'by', notices, sites };
  if (typeof by.indexNumber === 'string' && sites.length > 1) {
    const message = `Several sites use the index number ${by.indexNumber}: ${sites.join(', ')}. Use siteIndex.`;
    return new BadUserInput(message, facts);
  }
  return new BadUserInput('Several notices match this key: extensions.notices lists them. Use id.', facts);
}

builder.queryField('notices', (t) =>
  t.list(notices, {
    description: 'Notices (政府信息公开条目), newest published first by default.',
    args: noticeListArgs(),
    countsAreKept: true,
  }),
);
