import { useLatestQuery } from './hooks/generated.js';

export const useLatest = () => useLatestQuery({ endpoint: '/graphql' }, { first: 3 }).data?.notices.nodes[0]?.title;
