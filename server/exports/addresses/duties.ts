import type { Lang, ListAddress, Said } from '../address.type.js';
import { rowsAt, textAt } from '../row.js';
import { alsoOfNotice, beginning, column, ofNotice, stateOfNotice, whereFrom } from './columns.js';

/** A calendar shows what comes; the rest comes with time. */
const daysOfOne = 24;

const byOrderOf: Said = { en: 'By order of', zh: '要求主体' };
const orderOf = (issuer: string | null, lang: Lang): string =>
  issuer === null ? '' : `\n${byOrderOf[lang]}${lang === 'zh' ? '：' : ' '}${issuer}`;

export const dutiesAddress: ListAddress = {
  name: 'duties',
  path: '/agencies/{agency}/duties',
  title: { en: 'Duties', zh: '任务' },
  field: 'duties',
  of: 'Agency',
  operation: 'DutiesPlainly',
  columns: [
    column('id', '编号', 'directive.id'),
    column('dueOn', '应办日'),
    column('status', '任务状态'),
    column('basis', '任务依据'),
    column('roles', '分工'),
    column('heading', '标题句', 'directive.heading'),
    column('text', '要求', 'directive.text'),
    column('path', '位置', 'directive.path'),
    column('strength', '力度', 'directive.strength'),
    column('targets', '目标', 'directive.targets.text'),
    column('issuer', '要求主体', 'issuer.name'),
    column('issuerId', '要求主体编号', 'issuer.id'),
    ...ofNotice,
  ],
  also: `status dueOn issuer { name } directive { id text heading } ${alsoOfNotice}
    occurrences(first: ${daysOfOne}) { dueOn }`,
  idAt: 'directive.id',
  entry: (row, lang) => {
    const { link, notice, updated } = stateOfNotice(row);
    const due = textAt(row, 'dueOn');
    const text = textAt(row, 'directive.text') ?? '';
    const title = textAt(row, 'directive.heading') ?? beginning(text);
    return {
      id: textAt(row, 'directive.id') ?? '',
      title: due === null ? title : `${due} ${title}`,
      text: `${text}${orderOf(textAt(row, 'issuer.name'), lang)}\n${whereFrom(row)}`,
      link,
      notice,
      author: textAt(row, 'issuer.name') ?? textAt(row, 'notice.agency.name'),
      updated,
      published: textAt(row, 'notice.publishedOn'),
    };
  },
  happenings: (row, lang) => {
    const { isVoid, sequence, ...state } = stateOfNotice(row);
    const isCancelled = isVoid || textAt(row, 'status') === 'ENDED';
    const text = textAt(row, 'directive.text') ?? '';
    return rowsAt(row, 'occurrences').map((day) => {
      const at = textAt(day, 'dueOn') ?? '';
      return {
        ...state,
        id: `${textAt(row, 'directive.id') ?? ''} ${at}`,
        title: textAt(row, 'directive.heading') ?? beginning(text),
        text: `${text}${orderOf(textAt(row, 'issuer.name'), lang)}\n${whereFrom(row)}`,
        at,
        sequence: sequence + (isCancelled ? 1 : 0),
        isCancelled,
      };
    });
  },
  inCalendars: () => ({ filter: { statuses: ['OPEN', 'OVERDUE', 'ENDED'] } }),
  isLog: false,
  isOfDay: true,
  examples: {
    agency: '云浦市澄湖区工业和信息化局',
    'due.from': '2025-01-01',
    'due.to': '2025-12-31',
    statuses: 'OPEN,OVERDUE',
    parts: 'LEAVES',
    asOf: '2025-06-01',
  },
};
