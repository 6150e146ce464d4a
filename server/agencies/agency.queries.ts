import { builder } from '../graphql/builder.js';
import { decodeIdOf } from '../graphql/node-id.js';
import { readOne } from '../graphql/read/root.js';
import { namesToTry } from '../parse/organs/full-name.js';
import { sql, value } from '../platform/sql.js';
import { agencies, idByName, survivor } from './agency.sql.js';
import { AgencyKind } from './agency.type.js';

const AgencyKey = builder.inputType('AgencyKey', {
  isOneOf: true,
  description: 'Key of an agency (机构): exactly one field.',
  fields: (t) => ({
    id: t.id({ description: 'Global id.' }),
    name: t.string({
      description:
        'Full name, usual short name (云浦市发改委, 工信部) or alias (名称), in simplified characters. Null if several agencies have it.',
    }),
    orgCode: t.string({ description: '组织机构代码, with or without the hyphen.' }),
    creditCode: t.string({ description: '统一社会信用代码.' }),
  }),
});

const AgencyFilter = builder.inputType('AgencyFilter', {
  description: 'Filter for agencies; all conditions must hold.',
  fields: (t) => ({
    name: t.string({ description: 'A substring of any of its names (名称).' }),
    division: t.string({ description: 'Division (行政区划) by code prefix, with all below it: 32, 3205 or 320506.' }),
    kinds: t.field({ type: [AgencyKind], description: 'Any of these categories (机构类别).' }),
    parent: t.id({ description: 'Agencies right below this one (上级机构).' }),
  }),
});

builder.queryField('agency', (t) =>
  t.field({
    type: 'Agency',
    nullable: true,
    description: 'One agency (机构) by key; null if none matches.',
    args: { by: t.arg({ type: AgencyKey, required: true, description: 'Key of the agency.' }) },
    resolve: (_root, { by }, context, info) =>
      readOne('Agency', { context, info }, (a) => {
        const { id, name, orgCode, creditCode } = by;
        if (typeof id === 'string') return [sql`${a.id} = ${survivor(value(decodeIdOf('Agency', id), 'uuid'))}`];
        if (typeof name === 'string') return [sql`${a.id} = ${survivor(idByName(value(namesToTry(name), 'text[]')))}`];
        if (typeof orgCode === 'string') {
          return [sql`${a.orgCode} = ${value(orgCode.replaceAll('-', '').toUpperCase(), 'text')}`];
        }
        return [sql`${a.creditCode} = ${value((creditCode ?? '').toUpperCase(), 'text')}`];
      }),
  }),
);

builder.queryField('agencies', (t) =>
  t.list(agencies, {
    description: 'Agencies (机构), ordered by name.',
    args: { filter: t.arg({ type: AgencyFilter, description: 'Filter; all agencies if omitted.' }) },
  }),
);
