/**
 * Daily tasks of a clerk. Each document finds before it changes: the first step fills in ids for
 * the second.
 */
import { directiveSubject, excerpt, foundNotice, named } from './subjects.js';
import { fieldOf, pageAddress, pastedPage, withInput, type Bilingual, type Path, type Task } from './task.js';
import { publication } from './publication.js';

const corrected: Path = ['input', 'id'];
const reviewed: Path = ['input', 'id'];

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
    status
    userErrors { code field message }
    warnings { code message }
    lookAlikes { id title indexNumber status publishedOn }
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
    status
    userErrors { code field message }
    warnings { code message }
    lookAlikes { id title indexNumber status publishedOn }
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
  steps: [{ operation: 'PublishPage', label: { zh: '发布', en: 'Publish' }, change: publication }],
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
  notice(by: { indexNumber: $indexNumber }) { id revision title indexNumber status publishedOn agency { name } }
}

# 第二步：更正。别人改过时 expectedRevision 不符，会得到 CONFLICT。
# Step 2: correct it. Where somebody changed it meanwhile, expectedRevision answers CONFLICT.
mutation CorrectTitle($input: CorrectNoticeInput!) {
  correctNotice(input: $input) {
    outcome
    userErrors { code field message lastChange { actor byYourself revision } }
    notice {
      id
      title
      indexNumber
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
      find: {
        inputs: ['indexNumber'],
        fills: [corrected, ['input', 'expectedRevision'], ['input', 'title']],
        fill: ({ notice }, variables) => {
          if (!notice) return null;
          const { id, revision: expectedRevision, title } = notice;
          return withInput(variables, 'input', { id, expectedRevision, title });
        },
        count: ({ notice }) => (notice ? 1 : 0),
      },
    },
    {
      operation: 'CorrectTitle',
      label: { zh: '更正', en: 'Correct' },
      change: {
        subjects: foundNotice(corrected),
        question: { zh: '更正这条信息的标题？', en: 'Correct the title of this notice?' },
        caution: (_data, variables) => {
          const title = fieldOf(variables, ['input', 'title']);
          return typeof title === 'string' ? { zh: `新标题：《${title}》`, en: `Its new title: “${title}”` } : null;
        },
        done: { zh: '已更正', en: 'Corrected:' },
        unchanged: { zh: '没有变化，与现在的内容相同：', en: 'Nothing changed; it is the same as before:' },
      },
    },
  ],
};

const reviews: Readonly<Record<string, Bilingual>> = {
  REJECTED: { zh: '否定：它不再算作要求。', en: 'Rejected: it no longer counts as a directive.' },
  EDITED: { zh: '修改：以您写的为准。', en: 'Edited: what you wrote is what counts.' },
  EXTRACTED: { zh: '退回未审：以前的审核作废。', en: 'Back to unreviewed: what was reviewed before is void.' },
};

export const reviewDirectives: Task = {
  id: 'review-directives',
  title: { zh: '审核要求', en: 'Review directives' },
  hint: {
    zh: '先查找未审核的要求；第一条的编号会填入变量，也可以在下面另选。review 可为 CONFIRMED、EDITED 或 REJECTED，再提交审核。',
    en: 'Find directives that nobody reviewed: the id of the first is filled in; choose another one below. Set review to CONFIRMED, EDITED or REJECTED, then review it.',
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
    outcome
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
      find: {
        inputs: ['first'],
        fills: [reviewed],
        fill: ({ directives }, variables) => {
          const [first] = directives?.nodes ?? [];
          return first ? withInput(variables, 'input', { id: first.id }) : null;
        },
        count: ({ directives }) => directives?.nodes.length ?? 0,
        choices: [
          {
            path: reviewed,
            label: { zh: '哪一项', en: 'Which one' },
            options: ({ directives }) =>
              (directives?.nodes ?? []).map(({ id, text = '' }) => ({ id, text: excerpt(text) })),
          },
        ],
      },
    },
    {
      operation: 'ReviewDirective',
      label: { zh: '审核', en: 'Review' },
      change: {
        subjects: ({ directives }, variables) => {
          const directive = named(directives?.nodes, variables, reviewed);
          return directive ? [directiveSubject(directive)] : null;
        },
        question: { zh: '审核这项要求？', en: 'Review this directive?' },
        caution: (_data, variables) => reviews[String(fieldOf(variables, ['input', 'review']))] ?? null,
        // Confirming is frequent and harmless.
        isAsked: (variables) => fieldOf(variables, ['input', 'review']) !== 'CONFIRMED',
        done: { zh: '已审核', en: 'Reviewed:' },
        unchanged: { zh: '没有变化', en: 'Nothing changed:' },
      },
    },
  ],
};
