/** What a clerk does now and then: names of one organ, pages that were not taken in, what others change. */
import { withInput, type Task } from './task.js';

export const mergeAgencies: Task = {
  id: 'merge-agencies',
  title: { zh: '合并同一机构的两个名称', en: 'Merge two names of one organ' },
  hint: {
    zh: '先按名称查找。恰好找到两个时，第一个填为 target（保留），另一个填为 duplicate（并入）。核对后写明 reason 再合并：合并不能撤销。',
    en: 'Find the organs by name. Where there are exactly two, the first is filled in as target (stays) and the other as duplicate (goes). Check them, say why in reason, then merge: this cannot be undone.',
  },
  query: `# 第一步：按名称查找。 Step 1: find the organs by a part of their name.
query FindAgencies($name: String!) {
  agencies(filter: { name: $name }, first: 10) {
    totalCount
    nodes {
      id
      name
      aliases
      kind
      division { name }
      notices { totalCount }
      assignedDirectives { totalCount }
    }
  }
}

# 第二步：合并。duplicate 的一切归 target，名称成为别名。
# Step 2: merge. All of duplicate becomes target's, its names become aliases.
mutation MergeAgencies($input: MergeAgenciesInput!) {
  mergeAgencies(input: $input) {
    userErrors { code field message }
    agency { id name aliases }
  }
}
`,
  variables: { name: '应急管理局', input: { target: '', duplicate: '', reason: '' } },
  steps: [
    {
      operation: 'FindAgencies',
      label: { zh: '查找', en: 'Find' },
      fill: ({ agencies }, variables) => {
        const [target, duplicate, ...others] = agencies?.nodes ?? [];
        if (!target || !duplicate || others.length > 0) return null;
        return withInput(variables, 'input', { target: target.id, duplicate: duplicate.id });
      },
    },
    { operation: 'MergeAgencies', label: { zh: '合并', en: 'Merge' } },
  ],
};

export const seeRejections: Task = {
  id: 'see-rejections',
  title: { zh: '未收录页面', en: 'Rejected pages' },
  hint: {
    zh: '查看未能收录的网页及原因；第一条的编号会填入变量。可以重试，也可以忽略。',
    en: 'See the pages that could not be taken in, and why: the id of the first is filled in. Retry it, or put it aside.',
  },
  query: `# 待处理的未收录页面及原因。 Rejected pages that wait, and the reasons.
query FindRejections {
  rejections(state: OPEN, first: 10) {
    totalCount
    nodes { id receivedAt sourceUrl excerpt problems { code message } }
  }
}

# 用今天的程序再读一次。 Reads it again, as the parser of today does.
mutation RetryRejection($input: RejectionInput!) {
  retryRejection(input: $input) {
    outcome
    userErrors { code field message }
    notice { id title }
    rejection { id state problems { code message } }
  }
}

# 放在一边，仍可重试。 Puts it aside; it can still be retried.
mutation DismissRejection($input: RejectionInput!) {
  dismissRejection(input: $input) {
    userErrors { code field message }
    rejection { id state }
  }
}
`,
  variables: { input: { id: '', note: null } },
  steps: [
    {
      operation: 'FindRejections',
      label: { zh: '查看', en: 'See' },
      fill: ({ rejections }, variables) => {
        const [first] = rejections?.nodes ?? [];
        return first ? withInput(variables, 'input', { id: first.id }) : null;
      },
    },
    { operation: 'RetryRejection', label: { zh: '重试', en: 'Retry' } },
    { operation: 'DismissRejection', label: { zh: '忽略', en: 'Dismiss' } },
  ],
};

export const followChanges: Task = {
  id: 'follow-changes',
  title: { zh: '实时关注变更', en: 'Follow changes live' },
  hint: {
    zh: '开始后，每一项变更会立刻出现在结果最上面；按“停止”结束。',
    en: 'Once started, every change appears on top of the result as it happens; Stop ends it.',
  },
  query: `# 从现在起的变更。kinds 可以限定种类，例如 ["NOTICE_PUBLISHED"]。
# What changes from now on. kinds limits it, e.g. ["NOTICE_PUBLISHED"].
subscription FollowChanges($kinds: [ChangeKind!]) {
  changes(filter: { kinds: $kinds }) {
    cursor
    node {
      kind
      occurredAt
      revision
      subject {
        __typename
        ... on Notice { title agency { name } }
        ... on Directive { text review }
        ... on Agency { name }
      }
    }
  }
}
`,
  variables: { kinds: null },
  steps: [{ operation: 'FollowChanges', label: { zh: '开始关注', en: 'Start following' } }],
};
