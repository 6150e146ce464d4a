/** correctNotice: corrections of a page by staff. */
import { dayInChina } from '../domain/day.js';
import { usableAgencies } from '../agencies/agency.store.js';
import { addAuditEntry, whoDid } from '../audit/audit.store.js';
import { logChange, logChanges } from '../changes/change.store.js';
import { moveDirectives } from '../directives/directive.store.js';
import { builder } from '../graphql/builder.js';
import { actorOf, mutate, Refused, refused, Unchanged, type Actor } from '../graphql/mutate.js';
import { saveDirectiveSearch, saveNoticeSearch } from '../search/search.store.js';
import {
  changedNames,
  columnsOf,
  CorrectNoticeInput,
  readCorrection,
  type Correction,
  type Corrections,
} from './correction.input.js';
import { NoticePayload } from './notice.payload.type.js';
import { divisionColumns } from './notice.store.js';
import { divisionOf, lockNotice, revisedAt, reviseNotice, type LockedNotice } from './revision.store.js';
import { repealedBy, settleSupersessions, type SettledChange } from './supersession.store.js';
import type { Transaction } from '../platform/statement.js';

/** A no-op correction writes nothing. */
async function correctNotice(tx: Transaction, correction: Correction, by: Actor): Promise<string | Unchanged> {
  const { id, expectedRevision, note } = correction;
  const corrections = await withDivision(tx, correction.corrections);
  const notice = await lockNotice(tx, id);
  if (notice === null) throw refused('NOT_FOUND', 'id', 'No such notice.');
  if (notice.revision !== expectedRevision) throw await overtaken(tx, notice, { expectedRevision, by });
  const changedFields = changedNames(notice, correction.corrections);
  if (changedFields.length === 0) return new Unchanged(id);
  const kept = Object.assign({}, notice.corrections, corrections);
  const columns = { ...columnsOf(corrections), corrections: kept, contentChangedAt: by.at };
  const revision = await reviseNotice(tx, notice, { reason: 'CORRECTED', note, at: by.at, columns, changedFields });
  const followed = await follow(tx, notice, { corrections, at: by.at });
  const subject = { subjectType: 'Notice', subjectId: id } as const;
  await addAuditEntry(tx, { ...by, ...subject, action: 'correctNotice', reason: note, details: { changedFields } });
  if (followed.length > 0) await logChanges(tx, followed);
  if (notice.status === 'WITHDRAWN') return id; // not visible, so nothing changed for readers
  const { agencyId, division } = placeOf(notice, corrections);
  await logChange(tx, { ...subject, kind: 'NOTICE_REVISED', revision, agencyId, division });
  return id;
}

/** The usual cause is a double click: then it was the caller. */
async function overtaken(
  tx: Transaction,
  { id, revision }: LockedNotice,
  { expectedRevision, by }: { readonly expectedRevision: number; readonly by: Actor },
): Promise<Refused> {
  const at = await revisedAt(tx, id, revision);
  const who = await whoDid(tx, { subjectId: id, at });
  const byYourself = who !== null && who.actor === by.actor && who.role === by.role;
  const whatChanged = byYourself
    ? 'You changed it yourself'
    : who
      ? `${who.actor} changed it`
      : 'Its page was ingested again';
  const message = `The notice is at revision ${revision}, not ${expectedRevision}: review the current state first. ${whatChanged} at ${at.toISOString()}.`;
  const lastChange = { at: at.toISOString(), actor: who?.actor ?? null, byYourself, revision };
  return new Refused([{ code: 'CONFLICT', field: ['input', 'expectedRevision'], message, lastChange }]);
}

type Placed = Corrections & Partial<ReturnType<typeof divisionColumns>>;

/** A notice has the division of its publisher. */
async function withDivision(tx: Transaction, corrections: Corrections): Promise<Placed> {
  const { agencyId } = corrections;
  if (agencyId === undefined) return corrections;
  const agency = (await usableAgencies(tx, [agencyId])).get(agencyId);
  if (!agency) throw refused('NOT_FOUND', 'agency', 'No such agency.');
  const divisions = agency.divisionCode === null ? {} : divisionColumns(agency.divisionCode);
  return { ...corrections, ...divisions, agencyId: agency.id };
}

/**
 * Updates copies of the notice's columns in other tables, and the citations and repeals that depend
 * on them. Returns visible changes of other notices.
 */
async function follow(
  tx: Transaction,
  { id }: LockedNotice,
  { corrections, at }: { readonly corrections: Corrections; readonly at: Date },
): Promise<SettledChange[]> {
  const { title, publishedOn, agencyId } = corrections;
  if (publishedOn !== undefined) await moveDirectives(tx, id, new Date(publishedOn));
  if (title !== undefined || publishedOn !== undefined) {
    await saveNoticeSearch(tx, [id]);
    await saveDirectiveSearch(tx, [id]);
  }
  if (title === undefined && publishedOn === undefined && agencyId === undefined) return [];
  const before = await repealedBy(tx, [id]);
  return settleSupersessions(tx, { written: [id], before }, { now: at, today: dayInChina(at) });
}

const placeOf = (notice: LockedNotice, corrections: Placed): { agencyId: string; division: string | null } => ({
  agencyId: corrections.agencyId ?? notice.agencyId,
  division: divisionOf({ ...notice, ...divisionsIn(corrections) }),
});

const divisionsIn = ({ provinceCode, prefectureCode, countyCode }: Placed) =>
  provinceCode === undefined
    ? {}
    : { provinceCode, prefectureCode: prefectureCode ?? null, countyCode: countyCode ?? null };

builder.mutationField('correctNotice', (t) =>
  t.field({
    type: NoticePayload,
    authScopes: { staff: true },
    description:
      'Corrects what a page states or how it was parsed (更正). The correction is a revision and takes precedence over every later ingestion of the page.',
    args: {
      input: t.arg({
        type: CorrectNoticeInput,
        required: true,
        description: 'The notice, the corrected fields and the reason.',
      }),
    },
    resolve: (_root, { input }, context) =>
      mutate(
        context,
        () => readCorrection(input, context.now),
        (tx, correction) => correctNotice(tx, correction, actorOf(context)),
      ),
  }),
);
