/** Rejections are for staff, latest first. */
import { isStaff } from '../graphql/context.js';
import { wholeText } from '../platform/source-parts.js';
import { modelRules, type ListSource } from '../graphql/read/source.js';

modelRules('Rejection', { visible: (_self, { viewer }) => (isStaff(viewer) ? null : 'FALSE') });

export const rejections = {
  model: 'Rejection',
  where: ({ self, args }, scope) => {
    const { state } = args as { state?: string | null }; // as the field declares it
    return state == null ? [] : [`${self}."state" = ${scope.bind(state, '"RejectionState"')}`];
  },
  order: () => ({
    of: 'Rejection',
    columns: [
      { name: 'receivedAt', type: 'timestamptz' },
      { name: 'id', type: 'uuid' },
    ],
    direction: 'DESC',
  }),
} as const satisfies ListSource;

/** The page's text as UTF-8 bytes in base64: text cannot hold every character that a page may. */
export const contentOf = (self: string): string =>
  `(SELECT encode(${wholeText('s')}, 'base64') FROM "SourceDocument" s WHERE s."id" = ${self}."sourceId")`;
