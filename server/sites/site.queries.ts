import { builder } from '../graphql/builder.js';
import { sites } from './site.sql.js';

builder.queryField('sites', (t) =>
  t.list(sites, {
    authScopes: { staff: true },
    description: 'The table of sites (网站), last changed first. Requires STAFF.',
  }),
);
