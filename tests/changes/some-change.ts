import type { NewChange } from '../../server/changes/change.store.js';
import { newId } from '../../server/platform/ids.js';

/** A change of nothing that exists: what the feed does with it does not depend on that. */
export const someChange = (facts: Partial<NewChange> = {}): NewChange => ({
  kind: 'NOTICE_PUBLISHED',
  subjectType: 'Notice',
  subjectId: newId(),
  revision: 1,
  agencyId: null,
  division: null,
  ...facts,
});
