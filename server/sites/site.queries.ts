import { builder } from '../graphql/builder.js';
import { sites } from './site.sql.js';

builder.queryField('sites', (t) =>
  t.list(sites, {
    authScopes: { staff: true },
    description: 'Staff: the table of sites (网站), those changed last first.',
  }),
);
