/** Sites, last changed first; for staff only. */
import type { ListSource } from '../graphql/read/source.js';

export const sites: ListSource<'Site', 'Query'> = {
  type: 'Site',
  where: () => [],
  order: () => ({
    of: 'Site',
    columns: [
      { name: 'updatedAt', type: 'timestamptz' },
      { name: 'id', type: 'uuid' },
    ],
    direction: 'DESC',
  }),
};
