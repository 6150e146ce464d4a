/** Site: metadata of a site whose pages do not state it. */
import { builder } from '../graphql/builder.js';
import { connectionTypes } from '../graphql/connection.type.js';
import { payloadType } from '../graphql/mutate.js';
import { Node } from '../graphql/node.queries.js';
import { isStaff } from '../graphql/context.js';
import { sql } from '../platform/sql.js';

connectionTypes('Site', 'sites (网站)', { authScopes: { staff: true } });

builder.model('Site', {
  description:
    'Metadata of a site (网站), used where neither the page nor the submitted hints state it, with the warning FIELD_FROM_SITE.',
  interfaces: [Node],
  visible: (_self, { viewer }) => (isStaff(viewer) ? null : sql`FALSE`),
  authScopes: { staff: true },
  fields: (t) => ({
    id: t.nodeId({ description: 'Global id.' }),
    host: t.exposeString('host', { nullable: true, description: 'Host name (域名), without www.: chenghu.gov.cn.' }),
    code: t.exposeString('siteCode', { nullable: true, description: '网站标识码, as in Source.siteCode.' }),
    publisher: t.exposeString('publisher', {
      nullable: true,
      description: 'Full name of the agency that publishes there (发布机构).',
    }),
    division: t.row('Division', {
      by: 'divisionCode',
      nullable: true,
      description: 'Division that it covers (行政区划), for agencies named without one.',
    }),
    note: t.exposeString('note', { nullable: true, description: 'Note of staff (备注).' }),
    version: t.exposeInt('version', {
      description: 'Version number, incremented by every change (版本): pass it to setSite.',
    }),
    updatedAt: t.expose('updatedAt', { type: 'DateTime', description: 'When it was last changed (更新时间).' }),
  }),
});

export const SitePayload = payloadType('SitePayload', {
  model: 'Site',
  field: 'site',
  description: 'The site (网站)',
});
