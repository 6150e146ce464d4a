import { isComplete, readingOf } from '../../server/ingest/identity.js';
import { parsePage } from '../../server/parse/parse-page.js';

/** By which ingestion knows a page again; null where the page says too little. */
export const fingerprint = (content: string, sourceUrl?: string): string | null => {
  const { preview } = parsePage({ content, sourceUrl });
  return isComplete(preview) ? readingOf(preview).fingerprint : null;
};
