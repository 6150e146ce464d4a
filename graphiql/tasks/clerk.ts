/** What a clerk does all day. Each document finds before it changes: the first step fills in the ids that the second needs. */
import { pageAddress, pastedPage, withInput, type Task } from './task.js';

const pageReport = `title
      titleOrigin
      indexNumber
      documentNumber { text }
      agencyName
      publishedOn
      kind
      directives {
        path
        heading
        text
        addressees { text }
        targets { text dueBy }
      }
      repairs { kind span { quote source { quote } } }
      warnings { code message }`;

export const previewPage: Task = {
  id: 'preview-page',
  title: { zh: '粘贴并预览网页', en: 'Preview a page' },
  hint: {
    zh: '把网页原文（文字或 HTML）粘贴到下面，或拖入文件，然后预览。预览不保存任何内容。',
    en: 'Paste a page (text or HTML) below, or drop a file, then preview it. A preview stores nothing.',
  },
  query: `# 预览：这个网页会被读成什么，outcome 是发布后会怎样。dryRun 为 true，不保存。
# Preview: what would be read from this page; outcome is what publishing would do. dryRun is true: nothing is stored.
mutation PreviewPage($input: IngestPageInput!) {
  ingestPage(input: $input) {
    outcome
    userErrors { code field message }
    preview {
      ${pageReport}
    }
  }
}
`,
  variables: { input: { content: pastedPage, sourceUrl: pageAddress, dryRun: true } },
  steps: [{ operation: 'PreviewPage', label: { zh: '预览', en: 'Preview' } }],
  takesPage: true,
};

export const publishPage: Task = {
  id: 'publish-page',
  title: { zh: '发布网页', en: 'Publish a page' },
  hint: {
    zh: '预览无误后在这里发布。同一网页发布两次不会改变任何内容；读不懂的网页会整页保存在“未收录页面”。',
    en: 'Publish the page once its preview is right. The same page twice changes nothing; one that cannot be understood is kept under “Rejected pages”.',
  },
  query: `# 发布：读取并保存。outcome 说明结果：新建、修订、无变化或未收录。
# Publish: read and store. outcome tells what became of it: created, revised, unchanged or rejected.
mutation PublishPage($input: IngestPageInput!) {
  ingestPage(input: $input) {
    outcome
    userErrors { code field message }
    notice {
      id
      indexNumber
      title
      revision
      publishedOn
      agency { name }
      directives(first: 5) { totalCount nodes { path heading } }
      warnings { code message }
    }
    rejection { id problems { code message } }
  }
}
`,
  variables: { input: { content: pastedPage, sourceUrl: pageAddress, dryRun: false } },
  steps: [{ operation: 'PublishPage', label: { zh: '发布', en: 'Publish' } }],
  takesPage: true,
};

export const correctTitle: Task = {
  id: 'correct-title',
  title: { zh: '更正标题', en: 'Correct a title' },
  hint: {
    zh: '先按索引号查找；编号、修订号和现标题会填入变量。改好 title，写明 reason，再更正。',
    en: 'Find the notice by its index number: id, revision and title are filled in. Change title, say why in reason, then correct it.',
  },
  query: `# 第一步：按索引号查找。 Step 1: find the notice by its index number (索引号).
query FindNotice($indexNumber: String!) {
  notice(by: { indexNumber: $indexNumber }) { id revision title publishedOn agency { name } }
}

# 第二步：更正。别人改过时 expectedRevision 不符，会得到 CONFLICT。
# Step 2: correct it. Where somebody changed it meanwhile, expectedRevision answers CONFLICT.
mutation CorrectTitle($input: CorrectNoticeInput!) {
  correctNotice(input: $input) {
    userErrors { code field message }
    notice {
      id
      title
      revision
      revisions(first: 3) { nodes { number reason note changedFields } }
    }
  }
}
`,
  variables: {
    indexNumber: '99010606/2025-00031',
    input: { id: '', expectedRevision: 1, title: '', reason: '' },
  },
  steps: [
    {
      operation: 'FindNotice',
      label: { zh: '查找', en: 'Find' },
      fill: ({ notice }, variables) => {
        if (!notice) return null;
        const { id, revision: expectedRevision, title } = notice;
        return withInput(variables, 'input', { id, expectedRevision, title });
      },
    },
    { operation: 'CorrectTitle', label: { zh: '更正', en: 'Correct' } },
  ],
};

export const reviewDirectives: Task = {
  id: 'review-directives',
  title: { zh: '审核要求', en: 'Review directives' },
  hint: {
    zh: '先查找未审核的要求；第一条的编号会填入变量。review 可为 CONFIRMED、EDITED 或 REJECTED，再提交审核。',
    en: 'Find directives that nobody reviewed: the id of the first is filled in. Set review to CONFIRMED, EDITED or REJECTED, then review it.',
  },
  query: `# 第一步：未审核的要求。 Step 1: directives that nobody has reviewed yet.
query FindUnreviewed($first: Int!) {
  directives(filter: { reviews: [EXTRACTED] }, first: $first) {
    totalCount
    nodes {
      id
      text
      addressees { text }
      targets { text dueBy }
      rule
      confidence
      notice { title publishedOn }
    }
  }
}

# 第二步：审核。EDITED 须写明改什么：heading、text、addressees 或 dueBy。
# Step 2: review it. EDITED says what is edited: heading, text, addressees or dueBy.
mutation ReviewDirective($input: ReviewDirectiveInput!) {
  reviewDirective(input: $input) {
    userErrors { code field message }
    directive { id review heading text }
  }
}
`,
  variables: { first: 5, input: { id: '', review: 'CONFIRMED', note: null } },
  steps: [
    {
      operation: 'FindUnreviewed',
      label: { zh: '查找', en: 'Find' },
      fill: ({ directives }, variables) => {
        const [first] = directives?.nodes ?? [];
        return first ? withInput(variables, 'input', { id: first.id }) : null;
      },
    },
    { operation: 'ReviewDirective', label: { zh: '审核', en: 'Review' } },
  ],
};
