/** IngestPagePayload: what became of a page. */
import { builder } from '../graphql/builder.js';
import { rowOf, rowsOf } from '../graphql/mutate.js';
import { count, sql, value } from '../platform/sql.js';
import { UserError, type UserErrorShape } from '../graphql/user-error.type.js';
import type { PagePreview } from '../parse/preview.js';
import { isLookAlike, maxLookAlikes, type ComparedPage } from './look-alikes.sql.js';
import { NoticeStatus } from './notice.enums.js';

const IngestOutcome = builder.enumType('IngestOutcome', {
  description: 'What became of a page (处理结果).',
  values: {
    CREATED: { description: 'A notice was made of it (新增).' },
    REVISED: { description: 'Its notice has a new revision (修订).' },
    UNCHANGED: { description: 'Readers see nothing new (无变化).' },
    REJECTED: { description: 'No notice can be made of it: it is kept as a rejection (未能收录).' },
  } as const,
});

export interface FurtherDocument {
  readonly outcome: (typeof IngestOutcome)['$inferType'];
  readonly noticeId: string | null;
  readonly status: (typeof NoticeStatus)['$inferType'] | null;
  readonly preview: PagePreview;
  readonly isWritten: boolean;
}
export interface PagePayload {
  readonly outcome: (typeof IngestOutcome)['$inferType'] | null;
  readonly noticeId: string | null;
  readonly rejectionId: string | null;
  /** Of a page that need not be read, read when it is asked for. */
  readonly preview: PagePreview | (() => Promise<PagePreview>) | null;
  /** Of the notice; null where there is none. */
  readonly status: (typeof NoticeStatus)['$inferType'] | null;
  /** What others that say the same are found by; null where the page is no notice. */
  readonly compared: (() => ComparedPage | null | Promise<ComparedPage | null>) | null;
  /** The other documents of a page that holds several. */
  readonly further: readonly FurtherDocument[];
  /** Something was stored. */
  readonly isWritten: boolean;
  readonly userErrors: readonly UserErrorShape[];
}

/** Nothing was done. */
export const nothingDone = {
  outcome: null,
  noticeId: null,
  rejectionId: null,
  preview: null,
  status: null,
  compared: null,
  further: [],
  isWritten: false,
} as const;

declare module '../graphql/rows.js' {
  interface FeatureObjects {
    readonly IngestPagePayload: PagePayload;
    readonly FurtherDocument: FurtherDocument;
  }
}

const staysWithdrawn = {
  code: 'NOTICE_WITHDRAWN',
  message:
    'The notice is withdrawn, and stays so: readers do not see what this page says. restoreNotice publishes it again.',
  field: null,
  span: null,
};

/** Looked for by what the page says, whether it is stored or not. */
const lookAlikes = rowsOf('Notice', async ({ compared, noticeId }: PagePayload) => {
  const page = (await compared?.()) ?? null;
  if (page === null) return null;
  return {
    where: (n) => [isLookAlike(n, page), ...(noticeId === null ? [] : [sql`${n.id} <> ${value(noticeId, 'uuid')}`])],
    tail: (n) => sql`ORDER BY ${n.publishedOn} DESC, ${n.id} DESC LIMIT ${count(maxLookAlikes)}`,
  };
});

builder.objectType('FurtherDocument', {
  description: 'Another document (同页其他文件) of a page that holds several: a notice of its own.',
  authScopes: { staff: true },
  fields: (t) => ({
    outcome: t.expose('outcome', { type: IngestOutcome, description: 'What became of it, or would in a dry run.' }),
    notice: t.field({
      type: 'Notice',
      nullable: true,
      description: 'The notice (信息) that was made of it; null where there is none (yet).',
      ...rowOf('Notice', ({ noticeId }: FurtherDocument) => noticeId),
    }),
    status: t.expose('status', {
      type: NoticeStatus,
      nullable: true,
      description: 'Whether readers see the notice (状态); null where there is none.',
    }),
    preview: t.expose('preview', { type: 'PagePreview', description: 'What parsing it yielded (解析预览).' }),
  }),
});

builder.objectType('IngestPagePayload', {
  description: 'What became of a page (处理结果).',
  authScopes: { staff: true },
  fields: (t) => ({
    outcome: t.expose('outcome', {
      type: IngestOutcome,
      nullable: true,
      description: 'What became of it, or would in a dry run; null where the input could not be used.',
    }),
    notice: t.field({
      type: 'Notice',
      nullable: true,
      description: 'The notice (信息) that it is a page of; null where there is none (yet).',
      ...rowOf('Notice', ({ noticeId }: PagePayload) => noticeId),
    }),
    status: t.expose('status', {
      type: NoticeStatus,
      nullable: true,
      description:
        'Whether readers see the notice (状态): WITHDRAWN where it was withdrawn, for a page that comes again does not publish it. In a dry run, as it would be; null where there is no notice.',
    }),
    warnings: t.field({
      type: ['IngestWarning'],
      description:
        'What whoever sends the page should know although all went well (提示): NOTICE_WITHDRAWN, the notice is and stays withdrawn.',
      resolve: ({ status }) => (status === 'WITHDRAWN' ? [staysWithdrawn] : []),
    }),
    lookAlikes: t.field({
      type: ['Notice'],
      description:
        'Other notices that say the same, or nearly (疑似重复信息), withdrawn ones too: copies, or this page under a mistyped index number. At most 5, latest first; in a dry run as well.',
      extensions: { cost: 40 },
      ...lookAlikes,
    }),
    preview: t.field({
      type: 'PagePreview',
      nullable: true,
      description: 'What parsing it yielded (解析预览).',
      resolve: ({ preview }) => (typeof preview === 'function' ? preview() : preview),
    }),
    further: t.field({
      type: ['FurtherDocument'],
      description:
        'The other documents of a page that holds several (同页其他文件), in their order; the fields above tell of the first. In a dry run as well.',
      resolve: ({ further }) => [...further],
    }),
    rejection: t.field({
      type: 'Rejection',
      nullable: true,
      description: 'The rejection (未收录页面) that keeps it, where no notice could be made.',
      ...rowOf('Rejection', ({ rejectionId }: PagePayload) => rejectionId),
    }),
    userErrors: t.field({
      type: [UserError],
      description: 'What the caller can mend (输入错误); of a dry run, why the page would be rejected.',
      resolve: ({ userErrors }) => [...userErrors],
    }),
  }),
});
