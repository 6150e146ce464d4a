import { builder } from '../graphql/builder.js';
import { rejections } from './rejection.sql.js';
import { RejectionState } from './rejection.type.js';

builder.queryField('rejections', (t) =>
  t.list(rejections, {
    authScopes: { staff: true },
    description:
      'Staff: pages that ingestion could not accept (未收录页面), whole, each with its reasons; latest first.',
    args: {
      state: t.arg({ type: RejectionState, description: 'In this state; all where it is missing.' }),
    },
  }),
);
