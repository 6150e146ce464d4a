/** Agencies by name, found or created. A name identifies its holder. */
import { newId } from '../platform/ids.js';
import { insertRows, storableText } from '../platform/insert-rows.js';
import { Overtaken } from '../platform/transaction.js';
import type { AgencyKind, AgencyNameOrigin, DivisionLevel } from '../platform/_generated/prisma/client.js';
import { execute, query } from '../platform/run-sql.js';
import { sql, value } from '../platform/sql.js';
import type { Transaction } from '../platform/statement.js';

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

/** A place outside of GB/T 2260: UNPLACED, or invented. */
export interface NewDivision {
  readonly code: string;
  readonly name: string;
  readonly fullName: string;
  readonly level: DivisionLevel;
  readonly parentCode: string | null;
}

const keyOf = (name: string, divisionCode: string | null): string => `${divisionCode ?? ''}|${name}`;

/** Agency repository: the database, or the memory of a batch. */
export interface AgencyBook {
  readonly idsByName: (names: readonly string[], divisionCode: string | null) => Promise<DecidedNames>;
  /** Divisions outside of GB/T 2260, parents first. */
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
 * If a merge is undone between reading names and locking agencies, names leave an agency that
 * otherwise looks unchanged. This is only possible for targets of merges: their names are read
 * again.
 */
export const anyIsMergeTarget = (agencies: ReadonlyMap<string, UsableAgency>): boolean =>
  [...agencies.values()].some(({ isMergeTarget }) => isMergeTarget === true);

export function stillMean(before: ReadonlyMap<string, string>, now: ReadonlyMap<string, string>): void {
  for (const [name, id] of before) if (now.get(name) !== id) throw new Overtaken('a merge was undone concurrently');
}

/**
 * Ids by authoritative names: canonical ones, and those set by staff. Other names are derived anew
 * by the rules.
 */
export interface DecidedNames {
  readonly all: ReadonlyMap<string, string>;
  /** Set by staff or by a merge: take precedence over the rules. */
  readonly byStaff: ReadonlyMap<string, string>;
}

const decides = new Set<AgencyNameOrigin>(['CANONICAL', 'STAFF', 'MERGED']);

/**
 * Local names of the division take precedence over general ones, unmerged nodes over merged ones.
 */
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
  /** Null if generally valid: these sort first. */
  readonly divisionCode: string | null;
  readonly agencyId: string;
  readonly origin: AgencyNameOrigin;
}

/** Holders of the names, in general or in one of the divisions. */
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

/** Creates the agency unless it has been created concurrently; returns the effective id. */
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

/** Names already taken are left to their holder. */
export async function addNames(tx: Transaction, names: readonly NewName[]): Promise<void> {
  const once = new Map(names.map((name) => [keyOf(name.name, name.divisionCode), name]));
  if (once.size === 0) return;
  const sorted = [...once.values()].sort((a, b) => (a.name < b.name ? -1 : 1)); // consistent lock order
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
  /** Target of a merge, which may have been undone. */
  readonly isMergeTarget?: boolean;
}

/**
 * Agencies by id, with merged ones redirected to their targets; unknown ids are missing. Locked
 * against merges until the end of the transaction, so that references stay valid.
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

/** Adds divisions outside of GB/T 2260, parents first; existing ones are kept. */
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
