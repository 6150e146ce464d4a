/** The change feed as the contract has it; generated like every other operation once the schema does. */
import type { Operation } from './document.js';

/** What happened (变更类型). */
export type ChangeKind =
  | 'AGENCY_CHANGED'
  | 'AGENCY_MERGED'
  | 'DIRECTIVE_REVIEWED'
  | 'NOTICE_PUBLISHED'
  | 'NOTICE_RESTORED'
  | 'NOTICE_REVISED'
  | 'NOTICE_WITHDRAWN';

/** Which changes; conditions add up. */
export interface ChangeFilter {
  /** Any of these. */
  readonly kinds?: readonly ChangeKind[] | null | undefined;
  /** Of this agency and all below it. */
  readonly agencyTree?: string | null | undefined;
  /** A division code and all divisions below it: 32, 3205 or 320506. */
  readonly division?: string | null | undefined;
}

/** One change. */
export interface Change {
  readonly kind: ChangeKind;
  /** Id of what changed; it stays where the thing itself may no longer be seen. */
  readonly subjectId: string;
  readonly revision: number | null;
  readonly occurredAt: string;
}

interface ChangeEdge {
  readonly cursor: string;
  readonly node: Change;
}
export interface ListChangesQuery {
  readonly changes: {
    readonly edges: readonly ChangeEdge[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  };
}
export interface ListChangesQueryVariables {
  readonly filter?: ChangeFilter | null | undefined;
  readonly first?: number | null | undefined;
  readonly after?: string | null | undefined;
}

const edge = 'cursor node { kind subjectId revision occurredAt }';

export const listChanges: Operation<ListChangesQuery, ListChangesQueryVariables> = {
  text: `query ListChanges($filter: ChangeFilter, $first: Int, $after: String) { changes(filter: $filter, first: $first, after: $after) { edges { ${edge} } pageInfo { hasNextPage endCursor } } }`,
};
export const followChanges: Operation<
  { readonly changes: ChangeEdge },
  { readonly filter?: ChangeFilter | null | undefined; readonly after?: string | null | undefined }
> = {
  text: `subscription FollowChanges($filter: ChangeFilter, $after: String) { changes(filter: $filter, after: $after) { ${edge} } }`,
};
