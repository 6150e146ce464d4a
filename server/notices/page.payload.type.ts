/** IngestPagePayload: the result of ingestPage. */
import { builder } from '../graphql/builder.js';
import { rowOf, rowsOf } from '../graphql/mutate.js';
import { count, sql, value } from '../platform/sql.js';
import { UserError, type UserErrorShape } from '../graphql/user-error.type.js';
import type { PagePreview } from '../parse/preview.js';
import { isLookAlike, maxLookAlikes, type ComparedPage } from './look-alikes.sql.js';
import { NoticeStatus } from './notice.enums.js';

const IngestOutcome = builder.enumType('IngestOutcome', {
  description: 'Outcome of an ingestion (处理结果).',
  values: {
    CREATED: { description: 'A notice was created (新增).' },
    REVISED: { description: 'The notice has a new revision (修订).' },
    UNCHANGED: { description: 'Nothing visible changed (无变化).' },
    REJECTED: { description: 'No notice could be created; the page is kept as a rejection (未能收录).' },
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
  /** A function for a page that was not parsed: parsed only if selected. */
  readonly preview: PagePreview | (() => Promise<PagePreview>) | null;
  /** Status of the notice; null if there is none. */
  readonly status: (typeof NoticeStatus)['$inferType'] | null;
  /** Terms to find similar notices; null if the page is not a notice. */
  readonly compared: (() => ComparedPage | null | Promise<ComparedPage | null>) | null;
  /** Further documents of a page that holds several. */
  readonly further: readonly FurtherDocument[];
  /** Something was stored. */
  readonly isWritten: boolean;
  readonly userErrors: readonly UserErrorShape[];
}

/** The payload if nothing was done. */
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
    'The notice is withdrawn and stays withdrawn: the new content of the page is not public. restoreNotice publishes it again.',
  field: null,
  span: null,
};

/** Found by the content of the page, stored or not. */
const lookAlikes = rowsOf('Notice', async ({ compared, noticeId }: PagePayload) => {
  const page = (await compared?.()) ?? null;
  if (page === null) return null;
  return {
    where: (n) => [isLookAlike(n, page), ...(noticeId === null ? [] : [sql`${n.id} <> ${value(noticeId, 'uuid')}`])],
    tail: (n) => sql`ORDER BY ${n.publishedOn} DESC, ${n.id} DESC LIMIT ${count(maxLookAlikes)}`,
  };
});

builder.objectType('FurtherDocument', {
  description: 'A further document on a page that holds several (同页其他文件), a notice of its own.',
  authScopes: { staff: true },
  fields: (t) => ({
    outcome: t.expose('outcome', {
      type: IngestOutcome,
      description: 'Outcome, or expected outcome in a dry run (处理结果).',
    }),
    notice: t.field({
      type: 'Notice',
      nullable: true,
      description: 'Its notice (信息); null if there is none yet.',
      ...rowOf('Notice', ({ noticeId }: FurtherDocument) => noticeId),
    }),
    status: t.expose('status', {
      type: NoticeStatus,
      nullable: true,
      description: 'Publication status of the notice (公开状态); null if there is none.',
    }),
    preview: t.expose('preview', { type: 'PagePreview', description: 'Result of parsing it (解析预览).' }),
  }),
});

builder.objectType('IngestPagePayload', {
  description: 'Result of ingestPage (处理结果): notice or rejection, warnings and preview.',
  authScopes: { staff: true },
  fields: (t) => ({
    outcome: t.expose('outcome', {
      type: IngestOutcome,
      nullable: true,
      description: 'Outcome, or expected outcome in a dry run (处理结果); null if the input is invalid.',
    }),
    notice: t.field({
      type: 'Notice',
      nullable: true,
      description: 'The notice (信息) of the page; null if there is none yet.',
      ...rowOf('Notice', ({ noticeId }: PagePayload) => noticeId),
    }),
    status: t.expose('status', {
      type: NoticeStatus,
      nullable: true,
      description:
        'Publication status of the notice (公开状态), in a dry run as it would be. WITHDRAWN stays so: re-ingestion does not publish a withdrawn notice. Null if there is no notice.',
    }),
    warnings: t.field({
      type: ['IngestWarning'],
      description: 'Warnings despite success (提示): NOTICE_WITHDRAWN if the notice is withdrawn and stays so.',
      resolve: ({ status }) => (status === 'WITHDRAWN' ? [staysWithdrawn] : []),
    }),
    lookAlikes: t.field({
      type: ['Notice'],
      description:
        'Other notices with the same or nearly the same text (疑似重复信息), withdrawn ones included: copies, or this page under a mistyped index number. At most 5, latest first; in a dry run too.',
      extensions: { cost: 40 },
      ...lookAlikes,
    }),
    preview: t.field({
      type: 'PagePreview',
      nullable: true,
      description: 'Result of parsing the page (解析预览).',
      resolve: ({ preview }) => (typeof preview === 'function' ? preview() : preview),
    }),
    further: t.field({
      type: ['FurtherDocument'],
      description:
        'Further documents of a page that holds several (同页其他文件), in order; the other fields describe the first. In a dry run too.',
      resolve: ({ further }) => [...further],
    }),
    rejection: t.field({
      type: 'Rejection',
      nullable: true,
      description: 'The rejection (未收录页面), if no notice could be created.',
      ...rowOf('Rejection', ({ rejectionId }: PagePayload) => rejectionId),
    }),
    userErrors: t.field({
      type: [UserError],
      description:
        'Errors in the input that the caller can correct (输入错误); in a dry run, why the page would be rejected.',
      resolve: ({ userErrors }) => [...userErrors],
    }),
  }),
});
