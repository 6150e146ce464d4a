/** What a clerk does now and then: names of one organ, pages that were not taken in, what others change. */
import { withInput, type AgencyFound, type Task } from './task.js';

const noticesOf = ({ notices }: AgencyFound): number => notices?.totalCount ?? 0;

export const mergeAgencies: Task = {
  id: 'merge-agencies',
  title: { zh: '合并同一机构的两个名称', en: 'Merge two names of one organ' },
  hint: {
    zh: '先按名称查找。恰好找到两个时，信息较多的填为 target（保留），另一个填为 duplicate（并入）。核对后写明 reason 再合并：合并不能撤销。',
    en: 'Find the organs by name. Where there are exactly two, the one with more notices is filled in as target (stays) and the other as duplicate (goes). Check them, say why in reason, then merge: this cannot be undone.',
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
        const [target, duplicate, ...others] = (agencies?.nodes ?? []).toSorted((a, b) => noticesOf(b) - noticesOf(a));
        if (!target || !duplicate || others.length > 0) return null;
        return withInput(variables, 'input', { target: target.id, duplicate: duplicate.id });
      },
    },
    { operation: 'MergeAgencies', label: { zh: '合并', en: 'Merge' } },
  ],
};

export const withdrawNotice: Task = {
  id: 'withdraw-notice',
  title: { zh: '撤回或恢复信息', en: 'Withdraw or restore a notice' },
  hint: {
    zh: '先按索引号查找；编号会填入变量。写明 reason，再撤回或恢复。撤回后只有工作人员能看到，网页再次收录也不会重新公开。',
    en: 'Find the notice by its index number: the id is filled in. Say why in reason, then withdraw or restore it. Once withdrawn, staff alone see it, even when its page comes again.',
  },
  query: `# 第一步：按索引号查找，已撤回的也能找到。 Step 1: find the notice, withdrawn or not.
query FindNotice($indexNumber: String!) {
  notice(by: { indexNumber: $indexNumber }) { id status title publishedOn agency { name } }
}

# 第二步：撤回。 Step 2: take it out of everybody's sight but staff's.
mutation WithdrawNotice($input: WithdrawNoticeInput!) {
  withdrawNotice(input: $input) {
    userErrors { code field message }
    notice { id status revision }
  }
}

# 或者恢复公开。 Or publish it again.
mutation RestoreNotice($restored: RestoreNoticeInput!) {
  restoreNotice(input: $restored) {
    userErrors { code field message }
    notice { id status revision }
  }
}
`,
  variables: {
    indexNumber: '99010606/2025-00031',
    input: { id: '', reason: '' },
    restored: { id: '', reason: '' },
  },
  steps: [
    {
      operation: 'FindNotice',
      label: { zh: '查找', en: 'Find' },
      fill: ({ notice }, variables) =>
        notice ? withInput(withInput(variables, 'input', { id: notice.id }), 'restored', { id: notice.id }) : null,
    },
    { operation: 'WithdrawNotice', label: { zh: '撤回', en: 'Withdraw' } },
    { operation: 'RestoreNotice', label: { zh: '恢复', en: 'Restore' } },
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
