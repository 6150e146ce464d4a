import { latestOfAgency } from './agency-latest.js';
import { agencyTree } from './agency-tree.js';
import { deepPage } from './deep-page.js';
import { noticeByIndexNumber } from './notice.js';
import type { Operation } from './operation.js';
import { pageOfPlace } from './page-of-place.js';
import { searchNotices } from './search.js';

export const operations: readonly Operation[] = [
  noticeByIndexNumber,
  latestOfAgency,
  pageOfPlace,
  searchNotices,
  agencyTree,
  deepPage,
];
