/** What an export holds: lists as GraphQL has them, with all that a copy of them needs, in an order that import may follow. */
import type { Column } from '../address.type.js';
import { column } from '../addresses/columns.js';
import { directivesAddress } from '../addresses/directives.js';
import { meetingsAddress } from '../addresses/meetings.js';
import { noticeColumns } from '../addresses/notices.js';
import type { ListField } from '../operation.js';
import type { Row } from '../row.js';

export const tableNames = ['agencies', 'notices', 'directives', 'meetings'] as const;
export type TableName = (typeof tableNames)[number];

export interface BulkTable extends ListField {
  readonly name: TableName;
  /** Of GraphQL, for its rows. */
  readonly type: 'Agency' | 'Notice' | 'Directive' | 'Meeting';
  readonly variables: Row;
  /** Rows a statement: texts are long. */
  readonly rowsAtOnce: number;
}

const agencyColumns: readonly Column[] = [
  column('id', '编号'),
  column('name', '名称'),
  column('shortName', '简称'),
  column('aliases', '别名'),
  column('kind', '机构类别'),
  column('orgCode', '组织机构代码'),
  column('creditCode', '统一社会信用代码'),
  column('division', '行政区划代码', 'division.code'),
  column('divisionName', '行政区划', 'division.name'),
  column('parentId', '上级机构编号', 'parent.id'),
];

const exportedNotice: readonly Column[] = [
  ...noticeColumns,
  column('issuerIds', '发文机关编号', 'issuers.id'),
  column('meetingIds', '会议编号', 'meetings.id'),
  column('retrievedAt', '获取时间', 'source.retrievedAt'),
  column('contentHash', '来源哈希', 'source.contentHash'),
  column('body', '正文'),
];

export const bulkTables: readonly BulkTable[] = [
  {
    name: 'agencies',
    type: 'Agency',
    operation: 'BulkAgencies',
    field: 'agencies',
    of: 'Query',
    columns: agencyColumns,
    variables: {},
    rowsAtOnce: 100,
  },
  {
    name: 'notices',
    type: 'Notice',
    operation: 'BulkNotices',
    field: 'notices',
    of: 'Query',
    columns: exportedNotice,
    // In the order of storage, so that an import reads them in the same order.
    variables: { orderBy: { field: 'CONTENT_CHANGED_AT', direction: 'ASC' } },
    rowsAtOnce: 25,
  },
  {
    name: 'directives',
    type: 'Directive',
    operation: 'BulkDirectives',
    field: 'directives',
    of: 'Query',
    columns: directivesAddress.columns,
    variables: { granularity: 'BOTH' },
    rowsAtOnce: 100,
  },
  {
    name: 'meetings',
    type: 'Meeting',
    operation: 'BulkMeetings',
    field: 'meetings',
    of: 'Query',
    columns: meetingsAddress.columns,
    variables: {},
    rowsAtOnce: 100,
  },
];

/** What `npm run ingest` takes: the pages as they came, and what was known of them. */
export const pageSelection =
  'content: body(script: SOURCE) title titleOrigin publishedOn agency { name } source { url retrievedAt }';
