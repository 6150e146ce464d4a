/** Directives of a notice. Their ids survive a new reading: matched by place and text. */
import type { Prisma } from '../platform/_generated/prisma/client.js';
import type { Transaction } from '../platform/db.js';
import { newId } from '../platform/ids.js';

export type NewDirective = Omit<Prisma.DirectiveCreateManyInput, 'id' | 'parentId' | 'noticeId'> & {
  /** Path of the directive that it is a part of. */
  readonly parentPath: string | null;
  readonly addressees: readonly Omit<Prisma.DirectiveAddresseeCreateManyInput, 'directiveId'>[];
  readonly targets: readonly Omit<Prisma.TargetCreateManyInput, 'directiveId'>[];
};

interface Known {
  readonly id: string;
  readonly path: string;
  readonly textHash: string;
  readonly review: string;
}

/** Replaces what was read from the notice before. What staff reviewed keeps its review, and stays if it is read no more. */
export async function saveDirectives(
  tx: Transaction,
  noticeId: string,
  directives: readonly NewDirective[],
): Promise<void> {
  const known: Known[] = await tx.directive.findMany({
    where: { noticeId },
    select: { id: true, path: true, textHash: true, review: true, reviewNote: true, text: true, heading: true },
  });
  const ids = matchIds(directives, known);
  const reused = new Map(known.map((directive) => [directive.id, directive]));
  const kept = new Set(
    known.filter(({ review, id }) => review !== 'EXTRACTED' && !ids.includes(id)).map(({ id }) => id),
  );
  await tx.directive.deleteMany({ where: { noticeId, id: { notIn: [...kept] } } });
  const idByPath = new Map(directives.map(({ path }, i) => [path, ids[i] ?? newId()]));
  await tx.directive.createMany({
    data: directives.map(({ parentPath, addressees, targets, ...directive }, i) => {
      const before = reused.get(ids[i] ?? '');
      const reviewed = before && before.review !== 'EXTRACTED' ? reviewOf(before) : {};
      const parentId = parentPath === null ? null : (idByPath.get(parentPath) ?? null);
      return { ...directive, id: ids[i] ?? newId(), noticeId, parentId, ...reviewed };
    }),
  });
  const rows = <T>(of: (directive: NewDirective) => readonly T[]): (T & { directiveId: string })[] =>
    directives.flatMap((directive, i) => of(directive).map((row) => ({ ...row, directiveId: ids[i] ?? '' })));
  await tx.directiveAddressee.createMany({ data: rows(({ addressees }) => addressees) });
  await tx.target.createMany({ data: rows(({ targets }) => targets) });
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

const read = (row: object, column: string): unknown => Reflect.get(row, column);

function reviewOf(before: Known): object {
  const { review } = before;
  const edited = review === 'EDITED' ? { text: read(before, 'text'), heading: read(before, 'heading') } : {};
  return { review, reviewNote: read(before, 'reviewNote'), ...edited };
}
