import type { Lang, ListAddress, Said } from '../address.type.js';
import { textAt, type Row } from '../row.js';
import { beginning, column } from './columns.js';

const happened: Readonly<Record<string, Said>> = {
  NOTICE_PUBLISHED: { en: 'Published', zh: '公开' },
  NOTICE_REVISED: { en: 'Revised', zh: '修订' },
  NOTICE_WITHDRAWN: { en: 'Withdrawn', zh: '撤回' },
  NOTICE_RESTORED: { en: 'Restored', zh: '恢复公开' },
  DIRECTIVE_REVIEWED: { en: 'Directive reviewed', zh: '要求已审核' },
  AGENCY_CHANGED: { en: 'Agency changed', zh: '机构变更' },
  AGENCY_MERGED: { en: 'Agency merged', zh: '机构合并' },
  AGENCY_UNMERGED: { en: 'Merge of agencies undone', zh: '机构合并撤销' },
};

/** What happened, to what: nothing of what may no longer be seen. */
function told(row: Row, lang: Lang): string {
  const kind = textAt(row, 'kind') ?? '';
  const subject = textAt(row, 'subject.title') ?? textAt(row, 'subject.name') ?? textAt(row, 'subject.text');
  const what = happened[kind]?.[lang] ?? kind;
  return subject === null ? what : `${what}${lang === 'zh' ? '：' : ': '}${beginning(subject)}`;
}

const common = (row: Row, lang: Lang) => ({
  id: `${textAt(row, 'cursor') ?? ''}`,
  title: told(row, lang),
  text: '',
  link: textAt(row, 'subject.source.url'),
  notice: textAt(row, 'subject.__typename') === 'Notice' ? textAt(row, 'subjectId') : null,
  updated: textAt(row, 'occurredAt') ?? '',
});

export const changesAddress: ListAddress = {
  name: 'changes',
  path: '/changes',
  title: { en: 'Changes', zh: '变更' },
  field: 'changes',
  of: 'Query',
  operation: 'ChangesPlainly',
  columns: [
    column('kind', '变更类型'),
    column('occurredAt', '时间'),
    column('subjectId', '对象编号'),
    column('revision', '修订号'),
  ],
  also: `kind occurredAt subjectId
    subject { __typename ... on Notice { title source { url } } ... on Agency { name } ... on Directive { text } }`,
  idAt: null,
  entry: (row, lang) => ({ ...common(row, lang), author: null, published: textAt(row, 'occurredAt') }),
  happenings: (row, lang) => [
    { ...common(row, lang), at: textAt(row, 'occurredAt') ?? '', sequence: 0, isCancelled: false },
  ],
  inCalendars: () => ({}),
  isLog: true,
  isOfDay: false,
  examples: { kinds: 'NOTICE_PUBLISHED,NOTICE_REVISED', division: '990106' },
};
