/** Site: what staff know of a site whose pages do not say it. */
import { builder } from '../graphql/builder.js';
import { connectionTypes } from '../graphql/connection.type.js';
import { payloadType } from '../graphql/mutate.js';
import { Node, nodeId } from '../graphql/node.queries.js';
import { maybeOne } from '../graphql/read/fields.js';

connectionTypes('Site', 'sites (网站)', { authScopes: { staff: true } });

builder.objectType('Site', {
  description:
    'What is known of a site (网站) beside its pages. It is used where neither a page nor whoever fetched it says it, and warned about as FIELD_FROM_SITE.',
  interfaces: [Node],
  authScopes: { staff: true },
  fields: (t) => ({
    id: t.id({ description: 'Global id.', resolve: nodeId('Site') }),
    host: t.exposeString('host', { nullable: true, description: 'Its host (域名), without www.: chenghu.gov.cn.' }),
    siteCode: t.exposeString('siteCode', { nullable: true, description: '网站标识码.' }),
    publisher: t.exposeString('publisher', {
      nullable: true,
      description: 'Full name of the organ that publishes there (发布机构).',
    }),
    division: t.field({
      type: 'Division',
      nullable: true,
      description: 'The place that it is about (行政区划), for pages that name organs without one.',
      ...maybeOne({ of: 'Site', by: 'divisionCode', to: 'Division', key: 'code' }),
    }),
    note: t.exposeString('note', { nullable: true, description: 'What staff noted (备注).' }),
    version: t.exposeInt('version', { description: 'Raised by every change (版本): to be passed to setSite.' }),
    updatedAt: t.expose('updatedAt', { type: 'DateTime', description: 'When it was changed last (更新时间).' }),
  }),
});

export const SitePayload = payloadType('SitePayload', {
  model: 'Site',
  field: 'site',
  description: 'The site (网站)',
});
