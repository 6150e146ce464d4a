/** Occasional tasks of a clerk: withdrawn notices, rejected pages, changes by others. */
import { foundNotice, named, rejectionSubject } from './subjects.js';
import { withInput, type Found, type Path, type Subject, type Task, type Variables } from './task.js';

const withdrawn: Path = ['input', 'id'];
const restored: Path = ['restored', 'id'];

export const withdrawNotice: Task = {
  id: 'withdraw-notice',
  title: { zh: '撤回或恢复信息', en: 'Withdraw or restore a notice' },
  hint: {
    zh: '先按索引号查找；编号会填入变量。写明 reason，再撤回或恢复。撤回后只有工作人员能看到，网页再次收录也不会重新公开。',
    en: 'Find the notice by its index number: the id is filled in. Say why in reason, then withdraw or restore it. Once withdrawn, staff alone see it, even when its page comes again.',
  },
  query: `# 第一步：按索引号查找，已撤回的也能找到。 Step 1: find the notice, withdrawn or not.
query FindNotice($indexNumber: String!) {
  notice(by: { indexNumber: $indexNumber }) { id title indexNumber status revision publishedOn agency { name } }
}

# 第二步：撤回。 Step 2: take it out of everybody's sight but staff's.
mutation WithdrawNotice($input: WithdrawNoticeInput!) {
  withdrawNotice(input: $input) {
    outcome
    userErrors { code field message lastChange { actor byYourself revision } }
    notice { id title indexNumber status revision }
  }
}

# 或者恢复公开。 Or publish it again.
mutation RestoreNotice($restored: RestoreNoticeInput!) {
  restoreNotice(input: $restored) {
    outcome
    userErrors { code field message lastChange { actor byYourself revision } }
    notice { id title indexNumber status revision }
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
      find: {
        inputs: ['indexNumber'],
        fills: [withdrawn, restored],
        fill: ({ notice }, variables) =>
          notice ? withInput(withInput(variables, 'input', { id: notice.id }), 'restored', { id: notice.id }) : null,
        count: ({ notice }) => (notice ? 1 : 0),
      },
    },
    {
      operation: 'WithdrawNotice',
      label: { zh: '撤回', en: 'Withdraw' },
      change: {
        subjects: foundNotice(withdrawn),
        question: {
          zh: '撤回这条信息？公众将看不到它。',
          en: 'Withdraw this notice? The public will not see it any more.',
        },
        done: { zh: '已撤回', en: 'Withdrawn:' },
        unchanged: { zh: '没有变化，它已经是撤回状态：', en: 'Nothing changed; already withdrawn is' },
      },
    },
    {
      operation: 'RestoreNotice',
      label: { zh: '恢复', en: 'Restore' },
      change: {
        subjects: foundNotice(restored),
        question: { zh: '恢复公开这条信息？', en: 'Publish this notice again?' },
        done: { zh: '已恢复公开', en: 'Public again:' },
        unchanged: { zh: '没有变化，它本来就是公开的：', en: 'Nothing changed; already public is' },
      },
    },
  ],
};

const rejected: Path = ['input', 'id'];
function rejectionSubjects({ rejections }: Found, variables: Variables): readonly Subject[] | null {
  const page = named(rejections?.nodes, variables, rejected);
  return page ? [rejectionSubject(page)] : null;
}

export const seeRejections: Task = {
  id: 'see-rejections',
  title: { zh: '未收录页面', en: 'Rejected pages' },
  hint: {
    zh: '查看未能收录的网页及原因；第一条的编号会填入变量，也可以在下面另选。可以重试，也可以忽略。',
    en: 'See the pages that could not be taken in, and why: the id of the first is filled in; choose another one below. Retry it, or put it aside.',
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
    notice { id title indexNumber }
    rejection { id state excerpt problems { code message } }
  }
}

# 放在一边，仍可重试。 Puts it aside; it can still be retried.
mutation DismissRejection($input: RejectionInput!) {
  dismissRejection(input: $input) {
    outcome
    userErrors { code field message }
    rejection { id state excerpt }
  }
}
`,
  variables: { input: { id: '', note: null } },
  steps: [
    {
      operation: 'FindRejections',
      label: { zh: '查看', en: 'See' },
      find: {
        inputs: [],
        fills: [rejected],
        fill: ({ rejections }, variables) => {
          const [first] = rejections?.nodes ?? [];
          return first ? withInput(variables, 'input', { id: first.id }) : null;
        },
        count: ({ rejections }) => rejections?.nodes.length ?? 0,
        choices: [
          {
            path: rejected,
            label: { zh: '哪一页', en: 'Which page' },
            options: ({ rejections }) =>
              (rejections?.nodes ?? []).map((page) => ({ id: page.id, text: rejectionSubject(page).name })),
          },
        ],
      },
    },
    {
      operation: 'RetryRejection',
      label: { zh: '重试', en: 'Retry' },
      change: {
        subjects: rejectionSubjects,
        question: {
          zh: '再读一次这个网页？读得懂就会发布。',
          en: 'Read this page again? If it can be understood it is published.',
        },
        done: { zh: '已重试', en: 'Read again:' },
        unchanged: { zh: '没有变化', en: 'Nothing changed' },
      },
    },
    {
      operation: 'DismissRejection',
      label: { zh: '忽略', en: 'Dismiss' },
      change: {
        subjects: rejectionSubjects,
        question: { zh: '忽略这个网页？', en: 'Put this page aside?' },
        done: { zh: '已忽略', en: 'Put aside:' },
        unchanged: { zh: '没有变化，早已忽略：', en: 'Nothing changed; put aside before was' },
      },
    },
  ],
};

export const followChanges: Task = {
  id: 'follow-changes',
  title: { zh: '实时关注变更', en: 'Follow changes live' },
  hint: {
    zh: '开始后，每一项变更会立刻出现在结果最上面；去做别的任务时继续关注，按“停止”才结束。',
    en: 'Once started, every change appears on top of the result as it happens. It goes on while you do other things, until Stop.',
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
