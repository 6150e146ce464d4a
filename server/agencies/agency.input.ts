/** Inputs of updateAgency and mergeAgencies. */
import { builder } from '../graphql/builder.js';
import { InputCheck, noteLength } from '../graphql/input-check.js';
import { isCreditCode, isOrgCode } from './agency.codes.js';
import { AgencyKind } from './agency.type.js';

const nameLength = 200;

export const UpdateAgencyInput = builder.inputType('UpdateAgencyInput', {
  description:
    'Changes to an agency (修改机构). Omitted fields stay unchanged; null clears shortName, parent, orgCode, creditCode and division.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'Global id of the agency.' }),
    name: t.string({ description: 'Canonical full name (全称); the previous one becomes an alias.' }),
    shortName: t.string({ description: 'Usual short name (简称).' }),
    aliases: t.stringList({
      description: 'All other names (别名). Names that came with a merged agency are kept in any case.',
    }),
    parent: t.id({ description: 'The agency right above it (上级机构).' }),
    kind: t.field({ type: AgencyKind, description: 'Category of the agency (机构类别).' }),
    orgCode: t.string({ description: '组织机构代码 (GB 11714), with or without the hyphen.' }),
    creditCode: t.string({ description: '统一社会信用代码 (GB 32100).' }),
    division: t.string({
      description: 'Six-digit code of its division (行政区划). Its notices move to the division with it.',
    }),
  }),
});
type UpdateInput = (typeof UpdateAgencyInput)['$inferInput'];

export interface AgencyUpdate {
  readonly id: string;
  readonly aliases: readonly string[] | undefined;
  readonly columns: {
    readonly name?: string;
    readonly shortName?: string | null;
    readonly kind?: (typeof AgencyKind)['$inferType'];
    readonly parentId?: string | null;
    readonly orgCode?: string | null;
    readonly creditCode?: string | null;
    readonly divisionCode?: string | null;
  };
}

export function readUpdate(input: UpdateInput): AgencyUpdate {
  const check = new InputCheck();
  for (const field of ['name', 'kind', 'aliases'] as const) {
    if (input[field] === null) check.fault('REQUIRED', field, `"${field}" of an agency cannot be empty.`);
  }
  const { name, shortName, aliases, parent, kind } = input;
  const read = {
    id: check.key('id', 'Agency', input.id),
    aliases: aliases == null ? undefined : check.texts('aliases', aliases, { max: 100, length: nameLength }),
    columns: {
      ...(name == null ? {} : { name: check.text('name', name, nameLength) }),
      ...(shortName === undefined ? {} : { shortName: check.optionalText('shortName', shortName, nameLength) }),
      ...(kind == null ? {} : { kind }),
      ...(parent === undefined ? {} : { parentId: parent === null ? null : check.key('parent', 'Agency', parent) }),
      ...codesOf(input, check),
    },
  };
  check.end();
  return read;
}

function codesOf({ orgCode, creditCode, division }: UpdateInput, check: InputCheck): AgencyUpdate['columns'] {
  const code = (field: string, value: string | null, isOne: (code: string) => boolean): string | null => {
    const plain = value?.replaceAll(/[\s-]/g, '').toUpperCase() ?? '';
    if (plain !== '' && !isOne(plain)) check.fault('INVALID', field, `"${field}" is invalid: check digit mismatch.`);
    return plain === '' ? null : plain;
  };
  if (typeof division === 'string' && !/^(?:\d{6}|[A-Z][0-9A-Z]{5})$/.test(division))
    check.fault('INVALID', 'division', '"division" must be a six-digit code.');
  return {
    ...(orgCode === undefined ? {} : { orgCode: code('orgCode', orgCode, isOrgCode) }),
    ...(creditCode === undefined ? {} : { creditCode: code('creditCode', creditCode, isCreditCode) }),
    ...(division === undefined ? {} : { divisionCode: division }),
  };
}

export const MergeAgenciesInput = builder.inputType('MergeAgenciesInput', {
  description: 'Two nodes of the same agency (合并机构).',
  fields: (t) => ({
    duplicate: t.id({
      required: true,
      description: 'The agency to remove. Its id resolves to the target from then on.',
    }),
    target: t.id({ required: true, description: 'The agency to keep.' }),
    reason: t.string({ required: true, description: 'Reason for the audit log (合并原因).' }),
    acrossPlaces: t.boolean({
      required: true,
      defaultValue: false,
      description:
        'Confirms that two agencies of different divisions or superiors, or with an unknown one, are the same (跨地区或跨上级合并). Without it such a merge fails with DIFFERENT_PLACES.',
    }),
  }),
});

export interface Merge {
  readonly duplicate: string;
  readonly target: string;
  readonly acrossPlaces: boolean;
  readonly reason: string;
}

export function readMerge(input: (typeof MergeAgenciesInput)['$inferInput']): Merge {
  const check = new InputCheck();
  const read = {
    duplicate: check.key('duplicate', 'Agency', input.duplicate),
    target: check.key('target', 'Agency', input.target),
    reason: check.text('reason', input.reason, noteLength),
    acrossPlaces: input.acrossPlaces,
  };
  if (input.duplicate === input.target) check.fault('INVALID', 'target', 'An agency cannot be merged into itself.');
  check.end();
  return read;
}
