/** The tabs by role. */
import { correctTitle, previewPage, publishPage, reviewDirectives } from './clerk.js';
import { followChanges, seeRejections, withdrawNotice } from './clerk-upkeep.js';
import { keepSites, keepSynonyms, seeDoubts } from './kept-tables.js';
import { mergeAgencies, unmergeAgencies } from './organs.js';
import { questions } from './questions.js';
import type { Task } from './task.js';

export const clerkTasks: readonly Task[] = [
  previewPage,
  publishPage,
  correctTitle,
  withdrawNotice,
  reviewDirectives,
  mergeAgencies,
  unmergeAgencies,
  seeRejections,
  seeDoubts,
  keepSites,
  keepSynonyms,
  followChanges,
];

/** An empty sheet, for custom operations. */
export const ownQuery: Task = {
  id: 'own-query',
  title: { zh: '自由查询', en: 'A query of your own' },
  hint: {
    zh: '写自己的查询，或在“构建”里勾选字段。Ctrl+空格给出建议。',
    en: 'Write a query of your own, or tick its fields under Build. Ctrl+Space suggests.',
  },
  query: `# 在这里写查询。 Write your query here.
query Mine {
  notices(first: 5) { totalCount nodes { title publishedOn } }
}
`,
  variables: {},
  steps: [],
};

export const publicTasks: readonly Task[] = [...questions, ownQuery];
