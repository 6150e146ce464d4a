import type { ListSource } from '../graphql/read/source.js';
import { sql } from '../platform/sql.js';

export const divisionsBelow: ListSource<'Division', 'Division'> = {
  type: 'Division',
  where: ({ self, parent }) => [sql`${self.parentCode} = ${parent.code}`],
  order: () => ({ of: 'Division', columns: [{ name: 'code', type: 'bpchar' }], direction: 'ASC' }),
};

export const agenciesOfDivision: ListSource<'Agency', 'Division'> = {
  type: 'Agency',
  where: ({ self, parent }) => [sql`${self.divisionCode} = ${parent.code}`],
  order: () => ({
    of: 'Division',
    columns: [
      { name: 'name', type: 'text' },
      { name: 'id', type: 'uuid' },
    ],
    direction: 'ASC',
  }),
};
