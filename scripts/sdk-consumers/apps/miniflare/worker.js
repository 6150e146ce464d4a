import { createClient, getNotice } from '@notice-graph/sdk';

export default {
  async fetch(_request, { NOTICE_GRAPH_URL: url }) {
    const by = { indexNumber: '99010611/2025-00007' };
    const fetchOptions = { cf: { cacheTtl: 1 } };
    return Response.json(await createClient({ url }).request(getNotice, { by }, { fetchOptions }));
  },
};
