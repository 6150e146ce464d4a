/** Example queries for the public, on the demo pages; tests run them. */
import type { Task } from './task.js';

const run = { zh: '运行', en: 'Run' };

export const questions: readonly Task[] = [
  {
    id: 'notice',
    title: { zh: '按索引号查信息', en: 'A notice by its number' },
    hint: {
      zh: '一条公开信息：谁发布的，说了什么，要求谁做什么。',
      en: 'One notice: who published it, and what it tells whom to do.',
    },
    query: `# 按索引号查一条公开信息：谁发布的，说了什么，要求谁做什么
# Find a notice by its 索引号: who published it, and what it tells whom to do.
query NoticeByIndexNumber {
  notice(by: { indexNumber: "99010606/2025-00031" }) {
    title
    publishedOn
    agency { name aliases parent { name } }
    directives(first: 10) {
      totalCount
      nodes {
        path
        marker
        heading
        issuer { name }
        addressees { text }
        targets { text dueBy }
      }
    }
  }
}
`,
    variables: {},
    steps: [{ operation: 'NoticeByIndexNumber', label: run }],
  },
  {
    id: 'tasks-of-agency',
    title: { zh: '某机构的任务', en: 'Tasks of an agency' },
    hint: { zh: '一个机构被要求做什么、什么时候完成。', en: 'What an agency is told to do, and by when.' },
    query: `# 工信局要做什么、什么时候完成
# What must 工信局 do, and by when?
query TasksOfAgency {
  agency(by: { name: "澄湖区工业和信息化局" }) {
    name
    aliases
    assignedDirectives(first: 20) {
      totalCount
      nodes {
        heading
        text
        targets { text soft dueBy }
        notice { title publishedOn }
      }
    }
  }
}
`,
    variables: {},
    steps: [{ operation: 'TasksOfAgency', label: run }],
  },
  {
    id: 'meeting',
    title: { zh: '会议与逐级传达', en: 'A meeting and its cascade' },
    hint: { zh: '会议提出了哪些要求，又逐级传达到了哪里。', en: 'What a meeting demanded, and who passed it on.' },
    query: `# 某次会议提出了哪些要求，又逐级传达到了哪里
# What did a meeting demand, and who passed it on?
query MeetingDemands {
  meetings(filter: { name: "常委会" }, first: 5) {
    nodes {
      name
      heldOn
      convener { name }
      chair { name title }
      directives(first: 10) { nodes { path heading addressees { text } } }
      cascade(depth: 3) { depth transmission { from { name } to { name heldOn } lagDays } }
    }
  }
}
`,
    variables: {},
    steps: [{ operation: 'MeetingDemands', label: run }],
  },
  {
    id: 'search',
    title: { zh: '全文搜索', en: 'Full text search' },
    hint: {
      zh: '词、“词组”、索引号、文号、人名都可以，简体繁体都能找到。',
      en: 'Words, “phrases”, numbers and names, in either script.',
    },
    query: `# 全文搜索：词、"词组"、索引号、文号、人名都可以
# Full text search: words, "phrases", numbers and names, in either script.
query FindAnything {
  search(query: "防汛 \\"物资储备\\"", first: 5) {
    totalCount
    nodes {
      score
      subject {
        __typename
        ... on Notice { title publishedOn agency { name } }
        ... on Directive { text notice { title } }
        ... on Agency { name }
      }
      snippets { field segments { text match } }
    }
    facets { kinds { kind count } }
  }
}
`,
    variables: {},
    steps: [{ operation: 'FindAnything', label: run }],
  },
];
