/** Directives of a notice. Their ids survive a new reading: matched by place and text. */
import type { Directive, DirectiveAddressee, Prisma, Target } from '../platform/_generated/prisma/client.js';
import type { Transaction } from '../platform/db.js';
import { insertRows } from '../platform/insert-rows.js';
import { newId } from '../platform/ids.js';

type Part<T> = Omit<T, 'directiveId' | 'span'> & { readonly span: object | null };

export type NewDirective = Omit<Prisma.DirectiveCreateManyInput, 'id' | 'parentId' | 'noticeId'> & {
  /** Path of the directive that it is a part of. */
  readonly parentPath: string | null;
  readonly addressees: readonly Part<DirectiveAddressee>[];
  readonly targets: readonly Part<Target>[];
};

type Known = Pick<Directive, 'id' | 'path' | 'textHash' | 'review' | 'reviewNote' | 'text' | 'heading'>;

/** Replaces what was read from the notice before. What staff reviewed keeps its review, and stays if it is read no more. */
export async function saveDirectives(
  tx: Transaction,
  notice: { readonly id: string; readonly isNew: boolean },
  directives: readonly NewDirective[],
): Promise<void> {
  const known = notice.isNew ? [] : await readKnown(tx, notice.id);
  const ids = matchIds(directives, known);
  if (known.length > 0) await dropUnreviewed(tx, notice.id, { known, ids });
  await insertRows(tx, 'Directive', directiveRows(notice.id, directives, { ids, known }));
  const partsOf = <T>(of: (directive: NewDirective) => readonly T[]): (T & { directiveId: string | undefined })[] =>
    directives.flatMap((directive, i) => of(directive).map((row) => ({ ...row, directiveId: ids[i] })));
  await insertRows(
    tx,
    'DirectiveAddressee',
    partsOf(({ addressees }) => addressees),
  );
  await insertRows(
    tx,
    'Target',
    partsOf(({ targets }) => targets),
  );
}

const readKnown = (tx: Transaction, noticeId: string): Promise<Known[]> =>
  tx.directive.findMany({
    where: { noticeId },
    orderBy: { ordinal: 'asc' },
    select: { id: true, path: true, textHash: true, review: true, reviewNote: true, text: true, heading: true },
  });

async function dropUnreviewed(
  tx: Transaction,
  noticeId: string,
  { known, ids }: { known: readonly Known[]; ids: readonly string[] },
): Promise<void> {
  const readAgain = new Set(ids);
  const kept = known.filter(({ review, id }) => review !== 'EXTRACTED' && !readAgain.has(id)).map(({ id }) => id);
  await tx.directive.deleteMany({ where: { noticeId, id: { notIn: kept } } });
}

function directiveRows(
  noticeId: string,
  directives: readonly NewDirective[],
  { ids, known }: { ids: readonly string[]; known: readonly Known[] },
): object[] {
  const before = new Map(known.map((directive) => [directive.id, directive]));
  const idByPath = new Map(directives.map(({ path }, i) => [path, ids[i]]));
  return directives.map(({ parentPath, addressees, targets, ...directive }, i) => {
    const id = ids[i] ?? '';
    const parentId = parentPath === null ? null : (idByPath.get(parentPath) ?? null);
    return { ...directive, id, noticeId, parentId, ...reviewOf(before.get(id), directive) };
  });
}

/** Same place and text, else same text, else same place; each known id once. */
function matchIds(directives: readonly NewDirective[], known: readonly Known[]): string[] {
  const free = new Set(known);
  const ids: (string | null)[] = directives.map(() => null);
  const rules: ((directive: NewDirective, candidate: Known) => boolean)[] = [
    (directive, candidate) => directive.path === candidate.path && directive.textHash === candidate.textHash,
    (directive, candidate) => directive.textHash === candidate.textHash,
    (directive, candidate) => directive.path === candidate.path,
  ];
  for (const matches of rules) {
    directives.forEach((directive, i) => {
      if (ids[i] !== null) return;
      const found = [...free].find((candidate) => matches(directive, candidate));
      if (!found) return;
      free.delete(found);
      ids[i] = found.id;
    });
  }
  return ids.map((id) => id ?? newId());
}

/** What staff wrote stands; beside it `quote` keeps what the page says at that place. */
function reviewOf(before: Known | undefined, directive: { text: string; heading?: string | null }): object {
  const isEdited = before?.review === 'EDITED';
  return {
    review: before?.review ?? 'EXTRACTED',
    reviewNote: before?.reviewNote ?? null,
    text: isEdited ? before.text : directive.text,
    heading: isEdited ? before.heading : (directive.heading ?? null),
    quote: isEdited && before.text !== directive.text ? directive.text : null,
  };
}
