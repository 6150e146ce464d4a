/** Tables maintained by clerks: doubts, sites, synonyms. */
import { excerpt, named } from './subjects.js';
import { withInput, type Find, type Found, type Path, type Subject, type Task, type Variables } from './task.js';

const doubt: Path = ['input', 'id'];
const doubtLine = ({ quote = '', message = '' }: { quote?: string; message?: string }): string =>
  [excerpt(quote), message].filter((part) => part !== '').join('：');

const doubtSubjects = ({ doubts }: Found, variables: Variables): readonly Subject[] | null => {
  const found = named(doubts?.nodes, variables, doubt);
  return found ? [{ name: doubtLine(found), facts: [] }] : null;
};

export const seeDoubts: Task = {
  id: 'see-doubts',
  title: { zh: '存疑清单', en: 'What looks wrong' },
  hint: {
    zh: '先看各类存疑有多少，再按类别查看；第一条的编号会填入变量，也可以在下面另选。本来就对的，写明 reason 后忽略；以后可以恢复。',
    en: 'See how many doubts there are of each kind, then those of one kind: the id of the first is filled in; choose another one below. Where all is right as it is, say why in reason and put it aside; it can be taken back.',
  },
  query: `# 各类存疑的数量。 How many there are of each kind.
query CountDoubts {
  doubtCounts { kind count }
}

# 某一类存疑，kind 例如 AGENCIES_ALIKE。 Those of one kind, and what to do about them.
query FindDoubts($kinds: [DoubtKind!]) {
  doubts(filter: { kinds: $kinds }, first: 20) {
    totalCount
    nodes {
      id kind quote message advice
      subject {
        __typename
        ... on Agency { id name }
        ... on Notice { id title indexNumber }
        ... on Directive { id text notice { title indexNumber } }
        ... on Division { code name }
        ... on Rejection { id sourceUrl }
      }
      other { id name }
    }
  }
}

# 本来就对：忽略。 All is right as it is: put it aside.
mutation DismissDoubt($input: DoubtInput!) {
  dismissDoubt(input: $input) {
    outcome
    userErrors { code field message }
    doubt { id kind quote }
  }
}

# 恢复。 Take it back.
mutation RestoreDoubt($input: DoubtInput!) {
  restoreDoubt(input: $input) {
    outcome
    userErrors { code field message }
    doubt { id kind quote }
  }
}
`,
  variables: { kinds: ['AGENCIES_ALIKE'], input: { id: '', reason: '' } },
  steps: [
    { operation: 'CountDoubts', label: { zh: '各类数量', en: 'Counts' } },
    {
      operation: 'FindDoubts',
      label: { zh: '查看', en: 'See' },
      find: {
        inputs: ['kinds'],
        fills: [doubt],
        fill: ({ doubts }, variables) => firstInto(variables, doubts?.nodes),
        count: ({ doubts }) => doubts?.nodes.length ?? 0,
        choices: [
          {
            path: doubt,
            label: { zh: '哪一条', en: 'Which' },
            options: ({ doubts }) => (doubts?.nodes ?? []).map((each) => ({ id: each.id, text: doubtLine(each) })),
          },
        ],
      },
    },
    {
      operation: 'DismissDoubt',
      label: { zh: '忽略', en: 'Put aside' },
      change: {
        subjects: doubtSubjects,
        question: {
          zh: '这一条没有问题，以后不再列出？',
          en: 'Nothing is wrong here, and it need not be listed again?',
        },
        done: { zh: '已忽略', en: 'Put aside.' },
        unchanged: { zh: '没有变化，早已忽略', en: 'Nothing changed; it was put aside before.' },
      },
    },
    {
      operation: 'RestoreDoubt',
      label: { zh: '恢复', en: 'Take back' },
      change: {
        subjects: doubtSubjects,
        isAsked: () => false,
        question: { zh: '重新列出？', en: 'List it again?' },
        done: { zh: '已恢复', en: 'Listed again.' },
        unchanged: { zh: '没有变化，它本来就在清单上', en: 'Nothing changed; it was listed anyway.' },
      },
    },
  ],
};

function firstInto(variables: Variables, nodes: readonly { readonly id: string }[] | undefined): Variables | null {
  const [first] = nodes ?? [];
  return first ? withInput(variables, 'input', { id: first.id }) : null;
}

const site: Path = ['site', 'id'];
const siteLine = ({
  host,
  code,
  publisher,
}: {
  host?: string | null;
  code?: string | null;
  publisher?: string | null;
}) => [host ?? code ?? '', publisher ?? ''].filter((part) => part !== '').join('：');
const siteSubjects = ({ sites }: Found, variables: Variables): readonly Subject[] | null => {
  const found = named(sites?.nodes, variables, site);
  return found ? [{ name: siteLine(found), facts: [] }] : null;
};

/** The id of the choice, for the table row and the following step. */
const findSites: Find = {
  inputs: [],
  fills: [site, ['retry', 'site']],
  fill: ({ sites }, variables) => {
    const [first] = sites?.nodes ?? [];
    if (!first) return null;
    const { id, version } = first;
    return withInput(withInput(variables, 'site', { id, expectedVersion: version }), 'retry', { site: id });
  },
  count: ({ sites }) => sites?.nodes.length ?? 0,
  choices: [
    {
      path: site,
      label: { zh: '哪个网站', en: 'Which site' },
      options: ({ sites }) => (sites?.nodes ?? []).map((each) => ({ id: each.id, text: siteLine(each) })),
      with: ({ sites }, id) => [
        [['retry', 'site'], id],
        ...(sites?.nodes ?? []).flatMap((each) => versionOf(each, id, site[0])),
      ],
    },
  ],
};

const versionOf = ({ id, version }: { id: string; version: number }, chosen: string, input: string) =>
  id === chosen ? [[[input, 'expectedVersion'], version] as const] : [];

export const keepSites: Task = {
  id: 'keep-sites',
  title: { zh: '网站登记', en: 'Sites' },
  hint: {
    zh: '网页自己不写发布机构时，按网站登记补上。在 input 里写网站域名或标识码、发布机构和区划代码，登记后可以把该网站未收录的页面重新读一遍。',
    en: 'Where pages do not say who publishes them, the table of sites does. Write host or code, publisher and division into input; once it is there, the rejected pages of the site can be read again.',
  },
  query: `# 已登记的网站。 The sites that are registered.
query FindSites {
  sites(first: 50) {
    totalCount
    nodes { id version host code publisher division { code name } note updatedAt }
  }
}

# 登记一个网站，或修改已有的（带上 id 和 expectedVersion）。 Adds a site, or changes one (with id and expectedVersion).
mutation SetSite($input: SetSiteInput!) {
  setSite(input: $input) {
    outcome
    userErrors { code field message }
    site { id version host code publisher division { code name } note }
  }
}

# 重读该网站未收录的页面；hasMore 为 true 时，把 last 填入 after 再来一次。
# Reads the site's rejected pages again; while hasMore is true, put last into after and go on.
mutation RetryRejections($retry: RetryRejectionsInput!) {
  retryRejections(input: $retry) {
    tried
    accepted
    hasMore
    last
    userErrors { code field message }
  }
}

# 删除登记。 Takes it off the table.
mutation DeleteSite($site: DeleteSiteInput!) {
  deleteSite(input: $site) {
    outcome
    userErrors { code field message }
    site { id host code }
  }
}
`,
  variables: {
    input: { host: '', publisher: '', division: null, note: null },
    retry: { site: '', first: 20, after: null },
    site: { id: '', expectedVersion: 1, note: null },
  },
  steps: [
    { operation: 'FindSites', label: { zh: '查看', en: 'See' }, find: findSites },
    { operation: 'SetSite', label: { zh: '登记', en: 'Register' } },
    { operation: 'RetryRejections', label: { zh: '重读未收录', en: 'Read rejected pages again' } },
    {
      operation: 'DeleteSite',
      label: { zh: '删除', en: 'Delete' },
      change: {
        subjects: siteSubjects,
        question: { zh: '删除这个网站的登记？', en: 'Take this site off the table?' },
        done: { zh: '已删除', en: 'Taken off the table.' },
        unchanged: { zh: '没有变化，它不在登记中', en: 'Nothing changed; it was not there.' },
      },
    },
  ],
};

const group: Path = ['group', 'id'];
const groupSubjects = ({ synonyms }: Found, variables: Variables): readonly Subject[] | null => {
  const found = named(synonyms?.nodes, variables, group);
  return found ? [{ name: (found.words ?? []).join('、'), facts: [] }] : null;
};

export const keepSynonyms: Task = {
  id: 'keep-synonyms',
  title: { zh: '同义词', en: 'Synonyms' },
  hint: {
    zh: '搜索时意思相同的词，例如“低保”和“最低生活保障”。在 words 里写两到十个词；下一次搜索就会用上。',
    en: 'Words that mean the same to a search: a short name and its full one. Write two to ten into words; the next search knows them.',
  },
  query: `# 已登记的同义词。 The groups that are registered.
query FindSynonyms {
  synonyms(first: 50) {
    totalCount
    nodes { id version words note updatedAt }
  }
}

# 登记一组，或修改已有的（带上 id 和 expectedVersion）。 Adds a group, or changes one (with id and expectedVersion).
mutation SetSynonym($input: SetSynonymInput!) {
  setSynonym(input: $input) {
    outcome
    userErrors { code field message }
    synonym { id version words note }
  }
}

# 删除一组。 Takes a group away.
mutation DeleteSynonym($group: DeleteSynonymInput!) {
  deleteSynonym(input: $group) {
    outcome
    userErrors { code field message }
    synonym { id words }
  }
}
`,
  variables: { input: { words: ['', ''], note: null }, group: { id: '', expectedVersion: 1, note: null } },
  steps: [
    {
      operation: 'FindSynonyms',
      label: { zh: '查看', en: 'See' },
      find: {
        inputs: [],
        fills: [group],
        fill: ({ synonyms }, variables) => {
          const [first] = synonyms?.nodes ?? [];
          return first ? withInput(variables, 'group', { id: first.id, expectedVersion: first.version }) : null;
        },
        count: ({ synonyms }) => synonyms?.nodes.length ?? 0,
        choices: [
          {
            path: group,
            label: { zh: '哪一组', en: 'Which group' },
            options: ({ synonyms }) =>
              (synonyms?.nodes ?? []).map((each) => ({ id: each.id, text: (each.words ?? []).join('、') })),
            with: ({ synonyms }, id) => (synonyms?.nodes ?? []).flatMap((each) => versionOf(each, id, group[0])),
          },
        ],
      },
    },
    { operation: 'SetSynonym', label: { zh: '登记', en: 'Register' } },
    {
      operation: 'DeleteSynonym',
      label: { zh: '删除', en: 'Delete' },
      change: {
        subjects: groupSubjects,
        question: { zh: '删除这组同义词？', en: 'Take these synonyms away?' },
        done: { zh: '已删除', en: 'Taken away.' },
        unchanged: { zh: '没有变化，它不在登记中', en: 'Nothing changed; it was not there.' },
      },
    },
  ],
};
