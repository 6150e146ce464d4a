/** How directives are found and ordered. */
import { isStaff } from '../graphql/context.js';
import { modelRules, type ListSource, type Order, type Scope, type Through } from '../graphql/read/source.js';
import { between } from '../graphql/read/conditions.js';
import {
  addresseesAsked,
  directiveConditions,
  directiveSides,
  type Asked,
  type DirectiveFilterShape,
} from './directive.filter.js';

modelRules('Directive', {
  filter: (self, filter, scope) => directiveConditions(self, filter, { scope }),
  // Seen as its notice is.
  visible: (self, { viewer }) =>
    isStaff(viewer)
      ? null
      : `EXISTS (SELECT 1 FROM "Notice" v WHERE v."id" = ${self}."noticeId" AND v."status" = 'PUBLISHED')`,
});

const newestFirst: Order = {
  of: 'Directive',
  columns: [
    { name: 'publishedOn', type: 'date' },
    { name: 'id', type: 'uuid' },
  ],
  direction: 'DESC',
};
const asWritten: Order = { of: 'Directive', columns: [{ name: 'ordinal', type: 'int' }], direction: 'ASC' };
const noticeByNotice: Order = {
  of: 'Directive',
  columns: [
    { name: 'noticeId', type: 'uuid' },
    { name: 'ordinal', type: 'int' },
  ],
  direction: 'ASC',
};

interface DirectiveArgs {
  readonly filter?: DirectiveFilterShape | null;
}
const filterOf = (args: object): DirectiveFilterShape => (args as DirectiveArgs).filter ?? {}; // as the field declares it
const isGiven = (filter: object): boolean =>
  Object.values(filter).some((value) => value !== null && value !== undefined);

const directiveList = (order: Order, by: (self: string, parent: string) => readonly string[]) =>
  ({
    model: 'Directive',
    where: ({ self, parent, args, isReached = false }, scope) => [
      ...by(self, parent),
      ...directiveConditions(self, filterOf(args), { scope, isReached, isWhole: parent === '' }),
    ],
    order: () => order,
  }) as const satisfies ListSource;

/** All of them: by way of the addressee, or of the kind of organs, where a filter names one: that leads in the same order. */
export const directives = {
  ...directiveList(newestFirst, () => []),
  keysFirst: ({ args }, scope) => {
    const filter = filterOf(args);
    if (!isGiven(filter)) return null;
    const asked = isOfOneText(filter) ? null : addresseesAsked(filter, scope);
    if (asked !== null) return { sides: [], through: throughAddressee(asked, filter, scope) };
    return { sides: directiveSides(filter, scope), through: null };
  },
} as const satisfies ListSource;
export const directivesOfNotice = {
  ...directiveList(asWritten, (self, parent) => [`${self}."noticeId" = ${parent}."id"`]),
  seenWithParent: true,
  /** Notice.directiveCount, where nothing is asked for but those that are not rejected. */
  tally: ({ self, parent, args }) => {
    if (isGiven(filterOf(args))) return null;
    return `FROM (SELECT 'TOTAL' AS "dimension", '' AS "key", ${parent}."directiveCount" AS "count") ${self} WHERE TRUE`;
  },
} as const satisfies ListSource;
export const directivesOfMeeting = directiveList(noticeByNotice, (self, parent) => [
  `${self}."meetingId" = ${parent}."id"`,
]);
export const issuedDirectives = directiveList(newestFirst, (self, parent) => [`${self}."issuerId" = ${parent}."id"`]);
export const assignedDirectives = {
  ...directiveList(newestFirst, () => []),
  where: ({ self, parent, args, isReached = false }, scope) => [
    ...(isReached ? [] : [addressed(self, `${parent}."id"`)]),
    ...directiveConditions(self, filterOf(args), { scope }),
  ],
  keysFirst: ({ parent, args }, scope) => {
    const filter = filterOf(args);
    if (isOfOneText(filter)) return null;
    const asked: Asked = (addressee) => [`${addressee}."agencyId" = ${parent}."id"`];
    return { sides: [], through: throughAddressee(asked, filter, scope) };
  },
} as const satisfies ListSource;

/** The directives of one notice or meeting are few: they are taken from there. */
const isOfOneText = ({ notice, meeting }: DirectiveFilterShape): boolean =>
  typeof notice === 'string' || typeof meeting === 'string';

/** Assignments of an agency or of organs of one kind stand in the order of newestFirst; one that is told twice counts once. */
function throughAddressee(asked: Asked, { publishedOn }: DirectiveFilterShape, scope: Scope): Through {
  const self = scope.alias();
  const earlier = `SELECT TRUE FROM "DirectiveAddressee" e WHERE e."directiveId" = ${self}."directiveId"
    AND e."ordinal" < ${self}."ordinal" AND ${asked('e').join(' AND ')} LIMIT 1`;
  return {
    table: 'DirectiveAddressee',
    self,
    where: [
      ...asked(self),
      ...between(`${self}."publishedOn"`, publishedOn, scope),
      `(${self}."ordinal" = 0 OR (${earlier}) IS NULL)`,
    ],
    columns: { id: 'directiveId' },
  };
}

export const addressed = (self: string, agency: string): string =>
  `EXISTS (SELECT 1 FROM "DirectiveAddressee" d WHERE d."directiveId" = ${self}."id" AND d."agencyId" = ${agency})`;
/** A scalar subquery: the planner would join a directive's few targets as all that are due then. */
export const hasDueTarget = (self: string, within: readonly string[]): string =>
  `(SELECT TRUE FROM "Target" d WHERE d."directiveId" = ${self}."id" AND ${['d."dueBy" IS NOT NULL', ...within].join(' AND ')} LIMIT 1)`;
/** Of targets that are due then, whose they are. */
export const dueTargets = (within: readonly string[]): string =>
  `SELECT d."directiveId" AS "id" FROM "Target" d WHERE ${within.join(' AND ')}`;
/** Those for organs of one kind. */
export const addressedClass = (self: string, conditions: (addressee: string) => readonly string[]): string =>
  `EXISTS (SELECT 1 FROM "DirectiveAddressee" d WHERE d."directiveId" = ${self}."id" AND ${conditions('d').join(' AND ')})`;
