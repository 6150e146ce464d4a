import { builder } from '../graphql/builder.js';
import { pageArgs } from '../graphql/connection.type.js';
import { rootList } from '../graphql/read/fields.js';
import { sites } from './site.sql.js';

builder.queryField('sites', (t) =>
  t.field({
    type: 'SiteConnection',
    authScopes: { staff: true },
    description: 'Staff: the table of sites (网站), those changed last first.',
    args: pageArgs(),
    ...rootList(sites),
  }),
);
