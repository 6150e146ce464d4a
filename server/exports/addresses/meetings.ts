import type { ListAddress } from '../address.type.js';
import { numberAt, rowsAt, textAt, type Row } from '../row.js';
import { column } from './columns.js';

const lastNotice = (row: Row): Row => rowsAt(row, 'notices.nodes')[0] ?? {};

export const meetingsAddress: ListAddress = {
  name: 'meetings',
  path: '/meetings',
  title: { en: 'Meetings', zh: '会议' },
  field: 'meetings',
  of: 'Query',
  operation: 'MeetingsPlainly',
  columns: [
    column('id', '编号'),
    column('name', '会议名称'),
    column('ordinal', '届次'),
    column('heldOn', '召开日期'),
    column('convener', '召开机构', 'convener.name'),
    column('convenerId', '召开机构编号', 'convener.id'),
    column('chair', '主持人', 'chair.name'),
    column('chairTitle', '主持人职务', 'chair.title'),
  ],
  also: `id name heldOn convener { name }
    notices(first: 1, orderBy: { field: CONTENT_CHANGED_AT, direction: DESC }) {
      totalCount nodes { id title contentChangedAt source { url } } }`,
  idAt: 'id',
  entry: (row) => {
    const notice = lastNotice(row);
    const held = textAt(row, 'heldOn');
    return {
      id: textAt(row, 'id') ?? '',
      title: `${held === null ? '' : `${held} `}${textAt(row, 'name') ?? ''}`,
      text: textAt(notice, 'title') ?? '',
      link: textAt(notice, 'source.url'),
      notice: textAt(notice, 'id'),
      author: textAt(row, 'convener.name'),
      updated: textAt(notice, 'contentChangedAt') ?? '',
      published: held,
    };
  },
  happenings: (row) => {
    const notice = lastNotice(row);
    const at = textAt(row, 'heldOn');
    if (at === null) return [];
    return [
      {
        id: textAt(row, 'id') ?? '',
        title: textAt(row, 'name') ?? '',
        text: textAt(notice, 'title') ?? '',
        link: textAt(notice, 'source.url'),
        notice: textAt(notice, 'id'),
        updated: textAt(notice, 'contentChangedAt') ?? '',
        at,
        // A meeting has no revisions of its own: it is updated when another notice reports it.
        sequence: Math.max(0, numberAt(row, 'notices.totalCount') - 1),
        isCancelled: false,
      },
    ];
  },
  inCalendars: () => ({}),
  isLog: false,
  isOfDay: false,
  examples: { name: '常委会', 'heldOn.from': '2025-01-01', 'heldOn.to': '2025-12-31' },
};
