/** The effect of publishing a page, shown in advance. */
import { noticeSubject, statuses } from './subjects.js';
import type { Bilingual, Change, Found, IngestionFound, NoticeFound, Subject } from './task.js';

/** The same page as a dry run. */
const ahead = `mutation LookAhead($input: IngestPageInput!) {
  ingestPage(input: $input) {
    outcome
    status
    userErrors { code field message }
    lookAlikes { id title indexNumber status publishedOn }
    notice { id title indexNumber status }
    preview { title indexNumber agencyName publishedOn }
  }
}
`;

/** Expected outcomes. */
export const prospects: Readonly<Record<string, Bilingual>> = {
  CREATED: { zh: '将新建一条信息', en: 'A new notice would be created' },
  REVISED: { zh: '将修订原有信息', en: 'The notice would be revised' },
  UNCHANGED: { zh: '与已有信息相同，不会有变化', en: 'The same as before: nothing would change' },
  REJECTED: {
    zh: '读不懂，将整页保存在“未收录页面”',
    en: 'It cannot be understood, and would be kept under “Rejected pages”',
  },
};

function subjectsOf({ ingestPage }: Found): readonly Subject[] | null {
  if (!ingestPage || typeof ingestPage.outcome !== 'string') return null;
  const { title, indexNumber = null, agencyName, publishedOn = null } = ingestPage.preview ?? {};
  const agency = agencyName == null ? null : { name: agencyName };
  const { name, facts } = noticeSubject({ id: '', title: title ?? '', indexNumber, agency, publishedOn });
  return [{ name: title ? name : '（没有读出标题）', facts }];
}

/** Similar notices by title and number: copies, or the page under a mistyped number. */
export function twins(lookAlikes: readonly NoticeFound[] | undefined): Bilingual | null {
  if (!lookAlikes || lookAlikes.length === 0) return null;
  const lines = (language: keyof Bilingual): string =>
    lookAlikes
      .map(({ title, indexNumber, status }) => {
        const state = statuses[status ?? '']?.[language];
        return `《${title}》${[indexNumber, state].filter(Boolean).join(language === 'zh' ? '，' : ', ')}`;
      })
      .join(language === 'zh' ? '；' : '; ');
  return {
    zh: `另有 ${lookAlikes.length} 条相似的信息，请核对索引号：${lines('zh')}`,
    en: `${lookAlikes.length} notices look alike, check the index number: ${lines('en')}`,
  };
}

/** Re-ingestion does not publish a withdrawn notice. */
export const staysWithdrawn = (indexNumber: string | null | undefined): Bilingual => ({
  zh: `这条信息是“已撤回”的，仍然只有工作人员能看到。要重新公开，请到“撤回或恢复信息”查找${indexNumber ? ` ${indexNumber} ` : '它的索引号'}并“恢复”`,
  en: `The notice is withdrawn and stays so: staff alone see it. To publish it again, find ${indexNumber ?? 'its index number'} under “Withdraw or restore a notice”, then Restore`,
});

/** Reasons for caution about an ingestion, before or after it. */
export function cautionsOf(page: IngestionFound): readonly Bilingual[] {
  const number = page.notice?.indexNumber ?? page.preview?.indexNumber;
  return [page.status === 'WITHDRAWN' ? staysWithdrawn(number) : null, twins(page.lookAlikes)].filter(
    (caution) => caution !== null,
  );
}

export const publication: Change = {
  ahead,
  subjects: subjectsOf,
  question: { zh: '发布这个网页？', en: 'Publish this page?' },
  caution: ({ ingestPage = {} }) => {
    const all = [prospects[ingestPage.outcome ?? ''], ...cautionsOf(ingestPage)].filter((words) => words !== undefined);
    const [first] = ingestPage.userErrors ?? [];
    const reason = ingestPage.outcome === 'REJECTED' && first ? [first.message] : [];
    return {
      zh: [...all.map(({ zh }) => zh), ...reason].join('。'),
      en: [...all.map(({ en }) => en), ...reason].join('. '),
    };
  },
  done: { zh: '已发布', en: 'Published:' },
  unchanged: { zh: '没有变化', en: 'Nothing changed' },
};
