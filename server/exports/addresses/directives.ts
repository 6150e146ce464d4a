import type { ListAddress } from '../address.type.js';
import { textAt, textsAt } from '../row.js';
import { dayInChina } from '../../domain/day.js';
import { alsoOfNotice, beginning, column, ofNotice, stateOfNotice, whereFrom } from './columns.js';

export const directivesAddress: ListAddress = {
  name: 'directives',
  path: '/directives',
  title: { en: 'Directives', zh: '要求' },
  field: 'directives',
  of: 'Query',
  operation: 'DirectivesPlainly',
  columns: [
    column('id', '编号'),
    column('path', '位置'),
    column('marker', '序号'),
    column('heading', '标题句'),
    column('text', '要求'),
    column('kind', '类型'),
    column('strength', '力度'),
    column('issuer', '要求主体', 'issuer.name'),
    column('issuerId', '要求主体编号', 'issuer.id'),
    column('addressees', '要求对象', 'addressees.text'),
    column('agencies', '责任单位', 'addressees.agency.name'),
    column('targets', '目标', 'targets.text'),
    column('dueBy', '截止日期', 'targets.dueBy'),
    column('meeting', '会议', 'meeting.name'),
    column('meetingId', '会议编号', 'meeting.id'),
    column('review', '审核状态'),
    column('rule', '提取规则'),
    column('confidence', '置信度'),
    column('parentId', '上级要求编号', 'parent.id'),
    column('start', '起始位置', 'span.start'),
    column('end', '结束位置', 'span.end'),
    ...ofNotice,
  ],
  also: `id text heading review issuer { name } addressees { text } targets { text dueBy } ${alsoOfNotice}`,
  idAt: 'id',
  entry: (row) => {
    const { link, notice, updated } = stateOfNotice(row);
    return {
      id: textAt(row, 'id') ?? '',
      title: textAt(row, 'heading') ?? beginning(textAt(row, 'text') ?? ''),
      text: `${textAt(row, 'text') ?? ''}\n${whereFrom(row)}`,
      link,
      notice,
      author: textAt(row, 'issuer.name') ?? textAt(row, 'notice.agency.name'),
      updated,
      published: textAt(row, 'notice.publishedOn'),
    };
  },
  happenings: (row) => {
    const { isVoid, sequence, ...state } = stateOfNotice(row);
    const id = textAt(row, 'id') ?? '';
    const isCancelled = isVoid || textAt(row, 'review') === 'REJECTED';
    const to = textsAt(row, 'addressees.text').join('、');
    const text = textAt(row, 'text') ?? '';
    return [...new Set(textsAt(row, 'targets.dueBy'))].sort().map((at) => ({
      ...state,
      id: `${id} ${at}`,
      title: `${to === '' ? '' : `${to}：`}${textAt(row, 'heading') ?? beginning(text)}`,
      text: `${text}\n${whereFrom(row)}`,
      at,
      sequence: sequence + (isCancelled ? 1 : 0),
      isCancelled,
    }));
  },
  inCalendars: (now) => ({
    orderBy: 'DUE_BY',
    filter: { dueBy: { from: dayInChina(now, -365) }, reviews: ['EXTRACTED', 'CONFIRMED', 'EDITED', 'REJECTED'] },
  }),
  isLog: false,
  isOfDay: false,
  examples: { 'dueBy.from': '2025-01-01', 'dueBy.to': '2025-12-31', hasTargets: 'true', orderBy: 'DUE_BY' },
};
