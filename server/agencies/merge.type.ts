/** Merges that can be undone, and the result of undoing one. */
import { builder } from '../graphql/builder.js';
import { connectionTypes } from '../graphql/connection.type.js';
import { rowOf, type Payload } from '../graphql/mutate.js';
import { encodeNodeId } from '../graphql/node-id.js';
import { isStaff } from '../graphql/context.js';
import { sql } from '../platform/sql.js';
import { UserError } from '../graphql/user-error.type.js';
import { duplicateCandidates, duplicateNameOf, mergesInto } from './merge.sql.js';

/** Number of restored rows. */
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
  /** False for a dry run. */
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
  description: 'A merge of two agencies that is in effect (机构合并); unmergeAgencies undoes it.',
  visible: (_self, { viewer }) => (isStaff(viewer) ? null : sql`FALSE`),
  authScopes: { staff: true },
  fields: (t) => ({
    duplicateId: t.from(['duplicateId'], {
      type: 'ID',
      description: 'Global id of the merged agency. As a node it resolves to the target.',
      resolve: ({ duplicateId }) => encodeNodeId('Agency', duplicateId),
    }),
    duplicateName: t.sql({
      type: 'String',
      description: 'Full name of the merged agency (全称).',
      sql: duplicateNameOf,
    }),
    mergedAt: t.expose('mergedAt', { type: 'DateTime', description: 'When the merge was made (合并时间).' }),
    actor: t.exposeString('actor', { description: 'Name of the key or person that merged them (操作人).' }),
    reason: t.exposeString('reason', { description: 'Reason given (合并原因).' }),
  }),
});

builder.modelFields('Agency', (t) => ({
  merges: t.list(mergesInto, {
    authScopes: { staff: true },
    description:
      'Merges into this agency that are in effect and can be undone (并入的机构), latest first. Requires STAFF.',
  }),
  duplicateCandidates: t.list(duplicateCandidates, {
    authScopes: { staff: true },
    description:
      'Agencies that may be the same body (疑似重复机构), ordered by name: similar names, and the same division and superior as far as known. Requires STAFF.',
    cost: 20,
  }),
}));

const counted = {
  names: 'Names (名称).',
  notices: 'Notices: publisher or place (信息).',
  meetings: 'Meetings: convener or chair, and meetings that the merge joined (会议).',
  directives: 'Directives: issuer, speaker or staff edits (要求).',
  addressees: 'Addressees of notices and directives (主送机关, 要求对象).',
  mentions: 'Places where a text names the agency (提及).',
  skipped: 'Rows that were changed or deleted since the merge, and are left unchanged (跳过).',
} as const;

builder.objectType('UnmergedRows', {
  description: 'Numbers of rows that an undone merge gave back to the duplicate, by kind (恢复数量).',
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
  description: 'Result of unmergeAgencies (操作结果): both agencies, or the errors in the input.',
  authScopes: { staff: true },
  fields: (t) => ({
    agency: t.field({
      type: 'Agency',
      nullable: true,
      description: 'The target after the undo (目标机构); null if nothing was done.',
      ...rowOf('Agency', ({ key }: UnmergePayload) => key),
    }),
    duplicate: t.field({
      type: 'Agency',
      nullable: true,
      description: 'The restored duplicate (恢复的机构); null in a dry run and if nothing was done.',
      ...rowOf('Agency', ({ duplicate }: UnmergePayload) => duplicate),
    }),
    restored: t.expose('restored', {
      type: 'UnmergedRows',
      nullable: true,
      description: 'Rows restored, or to be restored in a dry run (恢复数量); null if nothing was done.',
    }),
    userErrors: t.field({
      type: [UserError],
      description: 'Errors in the input that the caller can correct (输入错误); empty on success.',
      resolve: ({ userErrors }) => [...userErrors],
    }),
  }),
});
