import type { ListSource } from '../graphql/read/source.js';

export const divisionsBelow = {
  model: 'Division',
  where: ({ self, parent }) => [`${self}."parentCode" = ${parent}."code"`],
  order: () => ({ of: 'Division', columns: [{ name: 'code', type: 'bpchar' }], direction: 'ASC' }),
} as const satisfies ListSource;

export const agenciesOfDivision = {
  model: 'Agency',
  where: ({ self, parent }) => [`${self}."divisionCode" = ${parent}."code"`],
  order: () => ({
    of: 'Division',
    columns: [
      { name: 'name', type: 'text' },
      { name: 'id', type: 'uuid' },
    ],
    direction: 'ASC',
  }),
} as const satisfies ListSource;
