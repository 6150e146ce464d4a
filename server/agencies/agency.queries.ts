import { builder } from '../graphql/builder.js';
import { decodeIdOf } from '../graphql/node-id.js';
import { readOne } from '../graphql/read/root.js';
import { namesToTry } from '../parse/organs/full-name.js';
import { sql, value } from '../platform/sql.js';
import { agencies, idByName, survivor } from './agency.sql.js';
import { AgencyKind } from './agency.type.js';

const AgencyKey = builder.inputType('AgencyKey', {
  isOneOf: true,
  description: 'How an agency is known: exactly one of these.',
  fields: (t) => ({
    id: t.id({ description: 'Global id.' }),
    name: t.string({
      description:
        'Its full name, a usual short name (云浦市发改委, 工信部) or any other name that means it (名称), simplified. Null where several organs are called so.',
    }),
    orgCode: t.string({ description: '组织机构代码, with or without the hyphen.' }),
    creditCode: t.string({ description: '统一社会信用代码.' }),
  }),
});

const AgencyFilter = builder.inputType('AgencyFilter', {
  description: 'Which agencies; conditions add up.',
  fields: (t) => ({
    name: t.string({ description: 'Part of any of its names.' }),
    division: t.string({ description: 'A division code and all divisions below it: 32, 3205 or 320506.' }),
    kinds: t.field({ type: [AgencyKind], description: 'Any of these sorts.' }),
    parent: t.id({ description: 'Right below this agency.' }),
  }),
});

builder.queryField('agency', (t) =>
  t.field({
    type: 'Agency',
    nullable: true,
    description: 'One agency (机构); null where none is known by that key.',
    args: { by: t.arg({ type: AgencyKey, required: true, description: 'How it is known.' }) },
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
    description: 'Agencies (机构), by name.',
    args: { filter: t.arg({ type: AgencyFilter, description: 'Which; all where it is missing.' }) },
  }),
);
