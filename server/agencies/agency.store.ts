/** Agencies by name, found or made. Names decide: whoever holds a name is the organ that it means. */
import { newId } from '../platform/ids.js';
import { insertRows, storableText } from '../platform/insert-rows.js';
import type { Transaction } from '../platform/db.js';
import { Overtaken } from '../platform/transaction.js';
import type { AgencyKind, AgencyNameOrigin, DivisionLevel } from '../platform/_generated/prisma/client.js';
import { execute, query } from '../platform/run-sql.js';
import { sql, value } from '../platform/sql.js';

export interface NewAgency {
  readonly name: string;
  readonly shortName: string | null;
  readonly kind: AgencyKind;
  readonly divisionCode: string | null;
  readonly parentId: string | null;
}
export interface NewName {
  readonly agencyId: string;
  readonly name: string;
  readonly divisionCode: string | null;
  readonly origin: AgencyNameOrigin;
}

/** A place that GB/T 2260 does not have: UNPLACED, or one that was invented. */
export interface NewDivision {
  readonly code: string;
  readonly name: string;
  readonly fullName: string;
  readonly level: DivisionLevel;
  readonly parentCode: string | null;
}

const keyOf = (name: string, divisionCode: string | null): string => `${divisionCode ?? ''}|${name}`;

/** What finding and making agencies needs: the database, or what a batch of pages keeps in memory before it is written. */
export interface AgencyBook {
  readonly idsByName: (names: readonly string[], divisionCode: string | null) => Promise<DecidedNames>;
  /** Divisions that the table of GB/T 2260 does not have, upper ones first. */
  readonly addDivisions: (rows: readonly NewDivision[]) => Promise<void>;
  readonly create: (agency: NewAgency) => Promise<string>;
  readonly addNames: (names: readonly NewName[]) => Promise<void>;
  readonly usable: (ids: readonly string[]) => Promise<ReadonlyMap<string, UsableAgency>>;
}

export function agencyBook(tx: Transaction): AgencyBook {
  const lookups: (() => Promise<void>)[] = [];
  return {
    idsByName: async (names, divisionCode) => {
      const found = await agencyIdsByName(tx, names, divisionCode);
      lookups.push(async () => {
        const now = await agencyIdsByName(tx, [...found.all.keys()], divisionCode);
        stillMean(found.all, now.all);
      });
      return found;
    },
    addDivisions: (rows) => addDivisions(tx, rows),
    create: (agency) => createAgency(tx, agency),
    addNames: (names) => addNames(tx, names),
    usable: async (ids) => {
      const agencies = await usableAgencies(tx, ids);
      if (anyIsMergeTarget(agencies)) for (const lookAgain of lookups) await lookAgain();
      return agencies;
    },
  };
}

/**
 * A merge that was undone between the reading of names and the locking of their agencies took names away from one that stands
 * as before. Only names of agencies into which another was merged can go so: for these the names are read again.
 */
export const anyIsMergeTarget = (agencies: ReadonlyMap<string, UsableAgency>): boolean =>
  [...agencies.values()].some(({ isMergeTarget }) => isMergeTarget === true);

export function stillMean(before: ReadonlyMap<string, string>, now: ReadonlyMap<string, string>): void {
  for (const [name, id] of before) if (now.get(name) !== id) throw new Overtaken('a merge was undone concurrently');
}

/** Ids by names that decide: canonical ones, and those of staff. What was met or derived follows from the rules anew. */
export interface DecidedNames {
  readonly all: ReadonlyMap<string, string>;
  /** Entered by staff, or brought by a merge: these win over the rules. */
  readonly byStaff: ReadonlyMap<string, string>;
}

const decides = new Set<AgencyNameOrigin>(['CANONICAL', 'STAFF', 'MERGED']);

/** Those that hold on pages of the division win over those that hold everywhere. Merged nodes give way. */
export function decidedNames(held: readonly HeldName[]): DecidedNames {
  const idsOf = (rows: readonly HeldName[]) => new Map(rows.map(({ name, agencyId }) => [name, agencyId])); // the last one wins
  const decided = held.filter(({ origin }) => decides.has(origin));
  return { all: idsOf(decided), byStaff: idsOf(decided.filter(({ origin }) => origin !== 'CANONICAL')) };
}

const agencyIdsByName = async (
  tx: Transaction,
  names: readonly string[],
  divisionCode: string | null,
): Promise<DecidedNames> => decidedNames(await heldNames(tx, names, divisionCode === null ? [] : [divisionCode]));

export interface HeldName {
  readonly name: string;
  /** Null where it holds everywhere: these come first. */
  readonly divisionCode: string | null;
  readonly agencyId: string;
  readonly origin: AgencyNameOrigin;
}

/** Who holds the names, everywhere or in one of the divisions. */
export const heldNames = (
  tx: Transaction,
  names: readonly string[],
  divisionCodes: readonly string[],
): Promise<HeldName[]> =>
  query<HeldName>(
    tx,
    sql`WITH RECURSIVE held AS (
       SELECT n."name", n."divisionCode", n."origin", a."id", a."mergedIntoId" FROM "AgencyName" n
       JOIN "Agency" a ON a."id" = n."agencyId"
       WHERE n."name" = ANY(${value([...new Set(names.map(storableText))], 'text[]')}) AND (n."divisionCode" IS NULL OR n."divisionCode" = ANY(${value([...divisionCodes], 'bpchar[]')}))
       UNION ALL
       SELECT h."name", h."divisionCode", h."origin", a."id", a."mergedIntoId" FROM held h JOIN "Agency" a ON a."id" = h."mergedIntoId"
     )
     SELECT "name", "divisionCode", "origin"::text AS "origin", "id"::text AS "agencyId" FROM held WHERE "mergedIntoId" IS NULL ORDER BY "divisionCode" NULLS FIRST`,
  );

/** Makes the agency unless somebody else just made one of that name; returns the id that counts. */
export async function createAgency(tx: Transaction, agency: NewAgency): Promise<string> {
  const id = newId();
  await insertRows(tx, 'Agency', [{ id, ...agency }]);
  await addNames(tx, [{ agencyId: id, name: agency.name, divisionCode: null, origin: 'CANONICAL' }]);
  const held = await tx.agencyName.findFirstOrThrow({
    where: { name: agency.name, divisionCode: null },
    select: { agencyId: true },
  });
  if (held.agencyId !== id) await tx.agency.delete({ where: { id } });
  return held.agencyId;
}

/** Names that are held already stay with their holder. */
export async function addNames(tx: Transaction, names: readonly NewName[]): Promise<void> {
  const once = new Map(names.map((name) => [keyOf(name.name, name.divisionCode), name]));
  if (once.size === 0) return;
  const sorted = [...once.values()].sort((a, b) => (a.name < b.name ? -1 : 1)); // two writers lock in the same order
  await insertRows(
    tx,
    'AgencyName',
    sorted.map((name) => ({ id: newId(), ...name })),
    { skipDuplicates: true },
  );
}

export interface UsableAgency {
  readonly id: string;
  readonly name: string;
  readonly divisionCode: string | null;
  /** Another was merged into it, and may have been taken away again. */
  readonly isMergeTarget?: boolean;
}

/**
 * Agencies by the id that a caller has, a merged one's target in its place; unknown ids are missing. None of them is
 * merged before this transaction ends: what is written to them stays theirs.
 */
export async function usableAgencies(tx: Transaction, ids: readonly string[]): Promise<Map<string, UsableAgency>> {
  if (ids.length === 0) return new Map();
  const rows = await query<Required<UsableAgency> & { asked: string; isMerged: boolean }>(
    tx,
    sql`SELECT a."id"::text AS "asked", t."id"::text, t."name", t."divisionCode", t."mergedIntoId" IS NOT NULL AS "isMerged",
       EXISTS (SELECT 1 FROM "AgencyMerge" m WHERE m."targetId" = t."id") AS "isMergeTarget"
     FROM "Agency" a JOIN "Agency" t ON t."id" = COALESCE(a."mergedIntoId", a."id")
     WHERE a."id" = ANY(${value([...new Set(ids)], 'uuid[]')}) ORDER BY t."id" FOR KEY SHARE OF t`,
  );
  if (rows.some(({ isMerged }) => isMerged)) throw new Overtaken('an agency was merged concurrently');
  return new Map(
    rows.map(({ asked, id, name, divisionCode, isMergeTarget }) => [asked, { id, name, divisionCode, isMergeTarget }]),
  );
}

/** Divisions that GB/T 2260 does not have, upper ones first; those that are there stay. */
export async function addDivisions(tx: Transaction, rows: readonly NewDivision[]): Promise<void> {
  if (rows.length === 0) return;
  await execute(
    tx,
    sql`INSERT INTO "Division" ("code", "name", "fullName", "level", "parentCode")
      SELECT r."code", r."name", r."fullName", r."level"::"DivisionLevel", r."parentCode"
      FROM json_to_recordset(${value(JSON.stringify(rows), 'json')}) AS r("code" text, "name" text, "fullName" text, "level" text, "parentCode" text)
      ORDER BY r."code" ON CONFLICT ("code") DO NOTHING`,
  );
}
