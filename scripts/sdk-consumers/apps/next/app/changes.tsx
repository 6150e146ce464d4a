'use client';

import { createClient, follow } from '@notice-graph/sdk';
import { useEffect, useState } from 'react';

export function Changes({ url }: { url: string }) {
  const [count, setCount] = useState(0);
  useEffect(() => {
    const controller = new AbortController();
    const read = async () => {
      const client = createClient({ url, persisted: true });
      for await (const { node } of follow(client, { signal: controller.signal }))
        if (node.kind !== 'NOTICE_WITHDRAWN') setCount((before) => before + 1);
    };
    read().catch(() => undefined);
    return () => controller.abort();
  }, [url]);
  return <output>{count}</output>;
}
