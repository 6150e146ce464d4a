/** IngestPagePayload: what became of a page. */
import { builder } from '../graphql/builder.js';
import { readKey } from '../graphql/mutate.js';
import { UserError, type UserErrorShape } from '../graphql/user-error.type.js';
import type { PagePreview } from '../parse/preview.js';

const IngestOutcome = builder.enumType('IngestOutcome', {
  description: 'What became of a page (处理结果).',
  values: {
    CREATED: { description: 'A notice was made of it (新增).' },
    REVISED: { description: 'Its notice has a new revision (修订).' },
    UNCHANGED: { description: 'Readers see nothing new (无变化).' },
    REJECTED: { description: 'No notice can be made of it: it is kept as a rejection (未能收录).' },
  } as const,
});

export interface PagePayload {
  readonly outcome: (typeof IngestOutcome)['$inferType'] | null;
  readonly noticeId: string | null;
  readonly rejectionId: string | null;
  readonly preview: PagePreview | null;
  /** Something was stored. */
  readonly isWritten: boolean;
  readonly userErrors: readonly UserErrorShape[];
}

declare module '../graphql/rows.js' {
  interface FeatureObjects {
    readonly IngestPagePayload: PagePayload;
  }
}

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
      resolve: ({ noticeId, isWritten }, _args, context, info) =>
        readKey('Notice', noticeId, { context, info, isWritten }),
    }),
    preview: t.expose('preview', {
      type: 'PagePreview',
      nullable: true,
      description: 'What parsing it yielded (解析预览).',
    }),
    rejection: t.field({
      type: 'Rejection',
      nullable: true,
      description: 'The rejection (未收录页面) that keeps it, where no notice could be made.',
      resolve: ({ rejectionId, isWritten }, _args, context, info) =>
        readKey('Rejection', rejectionId, { context, info, isWritten }),
    }),
    userErrors: t.field({
      type: [UserError],
      description: 'What the caller can mend (输入错误); of a dry run, why the page would be rejected.',
      resolve: ({ userErrors }) => [...userErrors],
    }),
  }),
});
