/** API keys, latest first; for administrators only. */
import type { ListSource } from '../graphql/read/source.js';

export const apiKeys: ListSource<'ApiKey', 'Query'> = {
  type: 'ApiKey',
  where: () => [],
  order: () => ({
    of: 'ApiKey',
    columns: [
      { name: 'createdAt', type: 'timestamptz' },
      { name: 'id', type: 'uuid' },
    ],
    direction: 'DESC',
  }),
};
