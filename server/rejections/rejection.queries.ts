import { builder } from '../graphql/builder.js';
import { rejections } from './rejection.sql.js';
import { RejectionState } from './rejection.type.js';

builder.queryField('rejections', (t) =>
  t.list(rejections, {
    authScopes: { staff: true },
    description:
      'Pages that could not be ingested (未收录页面), with their content and the reasons, latest first. Requires STAFF.',
    args: {
      state: t.arg({ type: RejectionState, description: 'Only this state (处理状态); all if omitted.' }),
    },
  }),
);
