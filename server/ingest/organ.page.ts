/** An organ, and the page on which its name is read. */
import type { AgencyKind } from './organ.kind.js';
import type { Gazetteer, Place } from './place.js';

export interface Organ {
  /** Canonical full name. */
  readonly name: string;
  readonly shortName: string | null;
  readonly kind: AgencyKind;
  readonly place: Place | null;
  readonly parent: Organ | null;
  /** Aliases. A `local` one is valid on pages of its division only. */
  readonly aliases: readonly { readonly name: string; readonly local: boolean }[];
}

export interface PageContext {
  readonly gazetteer: Gazetteer;
  readonly place: Place | null;
  /** Full name of the publisher, to which 局党委 and 本局 refer. */
  readonly publisher: string | null;
  /** Signing organs: 我局 refers to a matching one if the publisher does not match. */
  readonly issuers?: readonly string[];
  /** Published by a central organ, where 统计局 is the national one. */
  readonly isCentral?: boolean;
  /** Short names defined on the page: （以下简称统筹委）. */
  readonly defined?: ReadonlyMap<string, string>;
}
