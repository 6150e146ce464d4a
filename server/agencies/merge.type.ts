/** Merges that can be undone, and what undoing one answers. */
import { builder } from '../graphql/builder.js';
import { connectionTypes } from '../graphql/connection.type.js';
import { rowOf, type Payload } from '../graphql/mutate.js';
import { encodeNodeId } from '../graphql/node-id.js';
import { isStaff } from '../graphql/context.js';
import { sql } from '../platform/sql.js';
import { UserError } from '../graphql/user-error.type.js';
import { duplicateCandidates, duplicateNameOf, mergesInto } from './merge.sql.js';

/** How many rows went back. */
export interface UnmergedRows {
  readonly names: number;
  readonly notices: number;
  readonly meetings: number;
  readonly directives: number;
  readonly addressees: number;
  readonly mentions: number;
  readonly skipped: number;
}
export interface UnmergePayload extends Omit<Payload, 'outcome'> {
  readonly duplicate: string | null;
  readonly restored: UnmergedRows | null;
  /** Not a dry run. */
  readonly isWritten: boolean;
}

declare module '../graphql/rows.js' {
  interface FeatureObjects {
    readonly UnmergedRows: UnmergedRows;
    readonly UnmergeAgenciesPayload: UnmergePayload;
  }
}

connectionTypes('AgencyMerge', 'merges of agencies (机构合并)', { authScopes: { staff: true } });

builder.model('AgencyMerge', {
  description: 'A merge of two agencies that stands (机构合并): unmergeAgencies undoes it.',
  visible: (_self, { viewer }) => (isStaff(viewer) ? null : sql`FALSE`),
  authScopes: { staff: true },
  fields: (t) => ({
    duplicateId: t.from(['duplicateId'], {
      type: 'ID',
      description: 'Global id of the agency that was merged away; asked for as a node it leads to the target.',
      resolve: ({ duplicateId }) => encodeNodeId('Agency', duplicateId),
    }),
    duplicateName: t.sql({
      type: 'String',
      description: 'Its full name (全称).',
      sql: duplicateNameOf,
    }),
    mergedAt: t.expose('mergedAt', { type: 'DateTime', description: 'When (合并时间).' }),
    actor: t.exposeString('actor', { description: 'Who did it: name of the key or person (操作人).' }),
    reason: t.exposeString('reason', { description: 'Why (合并原因).' }),
  }),
});

builder.modelFields('Agency', (t) => ({
  merges: t.list(mergesInto, {
    authScopes: { staff: true },
    description: 'Staff: merges into this agency that stand and can be undone (并入的机构), latest first.',
  }),
  duplicateCandidates: t.list(duplicateCandidates, {
    authScopes: { staff: true },
    description:
      'Staff: agencies that may be the same organ (疑似重复机构), by name: of the same place and superior as far as both are known, and called alike.',
    cost: 20,
  }),
}));

const counted = {
  names: 'Names (名称).',
  notices: 'Notices: publisher or place (信息).',
  meetings: 'Meetings: convener or chair, and those that were joined (会议).',
  directives: 'Directives: issuer, speaker or what staff wrote (要求).',
  addressees: 'Addressees of notices and directives (主送机关, 要求对象).',
  mentions: 'Places where a text names the agency (提及).',
  skipped: 'Rows that were changed or deleted since the merge, and stay as they are.',
} as const;

builder.objectType('UnmergedRows', {
  description: 'How much went back to an agency whose merge was undone.',
  authScopes: { staff: true },
  fields: (t) => ({
    names: t.exposeInt('names', { description: counted.names }),
    notices: t.exposeInt('notices', { description: counted.notices }),
    meetings: t.exposeInt('meetings', { description: counted.meetings }),
    directives: t.exposeInt('directives', { description: counted.directives }),
    addressees: t.exposeInt('addressees', { description: counted.addressees }),
    mentions: t.exposeInt('mentions', { description: counted.mentions }),
    skipped: t.exposeInt('skipped', { description: counted.skipped }),
  }),
});

builder.objectType('UnmergeAgenciesPayload', {
  description: 'What was undone (操作结果), or why nothing was.',
  authScopes: { staff: true },
  fields: (t) => ({
    agency: t.field({
      type: 'Agency',
      nullable: true,
      description: 'The agency that stayed, as it is now; null where nothing was done.',
      ...rowOf('Agency', ({ key }: UnmergePayload) => key),
    }),
    duplicate: t.field({
      type: 'Agency',
      nullable: true,
      description: 'The agency that stands by itself again; null in a dry run and where nothing was done.',
      ...rowOf('Agency', ({ duplicate }: UnmergePayload) => duplicate),
    }),
    restored: t.expose('restored', {
      type: 'UnmergedRows',
      nullable: true,
      description: 'How much went back, or would in a dry run; null where nothing was done.',
    }),
    userErrors: t.field({
      type: [UserError],
      description: 'What the caller can mend (输入错误); empty where all went well.',
      resolve: ({ userErrors }) => [...userErrors],
    }),
  }),
});
