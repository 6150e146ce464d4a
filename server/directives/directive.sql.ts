/** How directives are found and ordered. */
import { isStaff } from '../graphql/context.js';
import { modelRules, type ListSource, type Order } from '../graphql/read/source.js';
import { directiveConditions, type DirectiveFilterShape } from './directive.filter.js';

modelRules('Directive', {
  filter: (self, filter, scope) => directiveConditions(self, filter, scope),
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

const directiveList = (order: Order, by: (self: string, parent: string) => readonly string[]) =>
  ({
    model: 'Directive',
    where: ({ self, parent, args }, scope) => {
      const { filter } = args as { filter?: DirectiveFilterShape | null }; // as the field declares it
      return [...by(self, parent), ...directiveConditions(self, filter ?? {}, scope)];
    },
    order: () => order,
  }) as const satisfies ListSource;

export const directives = directiveList(newestFirst, () => []);
export const directivesOfNotice = {
  ...directiveList(asWritten, (self, parent) => [`${self}."noticeId" = ${parent}."id"`]),
  seenWithParent: true,
  /** Notice.directiveCount, where nothing is asked for but those that are not rejected. */
  tally: ({ self, parent, args }) => {
    const { filter } = args as { filter?: DirectiveFilterShape | null };
    if (Object.values(filter ?? {}).some((value) => value !== null && value !== undefined)) return null;
    return `FROM (SELECT 'TOTAL' AS "dimension", '' AS "key", ${parent}."directiveCount" AS "count") ${self} WHERE TRUE`;
  },
} as const satisfies ListSource;
export const directivesOfMeeting = directiveList(noticeByNotice, (self, parent) => [
  `${self}."meetingId" = ${parent}."id"`,
]);
export const issuedDirectives = directiveList(newestFirst, (self, parent) => [`${self}."issuerId" = ${parent}."id"`]);
export const assignedDirectives = directiveList(newestFirst, (self, parent) => [addressed(self, `${parent}."id"`)]);

export const addressed = (self: string, agency: string): string =>
  `EXISTS (SELECT 1 FROM "DirectiveAddressee" d WHERE d."directiveId" = ${self}."id" AND d."agencyId" = ${agency})`;
export const hasDueTarget = (self: string, conditions: (due: string) => readonly string[]): string =>
  `EXISTS (SELECT 1 FROM "Target" d WHERE d."directiveId" = ${self}."id" AND d."dueBy" IS NOT NULL AND ${conditions('d."dueBy"').join(' AND ') || 'TRUE'})`;
