/** Kinds of doubts in listing order, with their Chinese texts for clerks. Pure. */

export interface DoubtWords {
  /** Description in the schema, with the Chinese term. */
  readonly meaning: string;
  /** Text of one doubt; 「」 is replaced by the quote. */
  readonly message: string;
  /** Suggested action. */
  readonly advice: string;
}

/** The order is permanent, because it is part of a doubt's key: add new kinds at the end. */
const kinds = {
  AGENCY_UNPLACED: {
    meaning:
      'An agency without division and superior (机构无区划); central organs of the closed list and companies are exempt.',
    message: '机构「」没有行政区划，也没有上级机构。',
    advice: '用 updateAgency 补上行政区划或上级机构；与另一个机构相同的，用 mergeAgencies 合并。',
  },
  AGENCY_WITHOUT_PARENT: {
    meaning: 'A department or government without a superior (机构无上级).',
    message: '机构「」没有上级机构。',
    advice: '用 updateAgency 补上上级机构；本来没有上级的，用 dismissDoubt 忽略。',
  },
  AGENCY_NAME_ODD: {
    meaning: 'An agency whose name contains a verb, a bracket or punctuation (机构名称可疑).',
    message: '机构名称「」含有动词、括号或标点，可能是半句话。',
    advice: '用 updateAgency 改正名称；不是机构的，从有关要求的责任单位中去掉。',
  },
  AGENCIES_ALIKE: {
    meaning: 'Two agencies whose names differ only in optional words (机构疑似重复).',
    message: '机构「」与另一个机构的名称几乎相同。',
    advice: '是同一个机构的，用 mergeAgencies 合并；不是的，用 dismissDoubt 忽略。',
  },
  RECIPIENT_UNRESOLVED: {
    meaning: 'An addressee of a notice that matches no known agency or class (主送机关不明).',
    message: '主送机关「」不知道是哪个机构。',
    advice: '用 updateAgency 给那个机构加上这个别名；泛指的，用 dismissDoubt 忽略。',
  },
  ADDRESSEE_UNRESOLVED: {
    meaning: 'An addressee of a directive that matches no known agency or class (责任单位不明).',
    message: '责任单位「」不知道是哪个机构。',
    advice: '用 reviewDirective 改正责任单位，或用 updateAgency 给那个机构加上这个别名；泛指的，用 dismissDoubt 忽略。',
  },
  DUE_BEFORE_NOTICE: {
    meaning: 'A directive whose deadline precedes the publication of its notice (期限早于公开).',
    message: '要求的期限「」早于公开日期。',
    advice: '对照原文用 reviewDirective 改正期限；公开晚于期限的，用 dismissDoubt 忽略。',
  },
  CREATED_AFTER_PUBLICATION: {
    meaning: 'A notice whose 成文日期 is later than its 公开日期 (成文晚于公开).',
    message: '成文日期「」晚于公开日期。',
    advice: '对照原文用 correctNotice 改正日期。',
  },
  MEETING_AFTER_NOTICE: {
    meaning: 'A meeting reported as held, but dated after the publication of the notice (会议晚于公开).',
    message: '会议日期晚于公开日期：「」。',
    advice: '会议预告用 dismissDoubt 忽略；日期读错的，改正后重新收录网页。',
  },
  SHARED_IDENTIFIER: {
    meaning: 'Two documents with the same 索引号, 文号 or address (号码重复).',
    message: '另一份文件用了同一个索引号、文号或网址：「」。',
    advice: '两份文件都留着；是同一份的，用 withdrawNotice 撤下一份；号码写错的，用 correctNotice 改正。',
  },
  TABLE_NOT_UNDERSTOOD: {
    meaning: 'A table that seems to assign tasks but could not be parsed (表格未读懂).',
    message: '表格像是任务分工，但没有读懂：「」。',
    advice: '对照原文用 addDirective 补上要求。',
  },
  REVIEWED_DIRECTIVE_UNMATCHED: {
    meaning: 'A directive that staff reviewed but that its page no longer contains (审核过的要求对不上).',
    message: '网页重新读取后，审核过的要求对不上了：「」。',
    advice: '对照原文，用 reviewDirective 确认或删去这条要求。',
  },
  TEXT_DAMAGED: {
    meaning: 'A text with lost characters (正文损坏).',
    message: '正文有读不出的字：「」。',
    advice: '从网站重新下载网页，再用 ingestPage 收录。',
  },
  CODE_WRONG: {
    meaning: 'An 组织机构代码 or 统一社会信用代码 with a wrong check character (代码校验不符).',
    message: '机构代码的校验位不对：「」。',
    advice: '对照原文用 updateAgency 填上正确的代码。',
  },
  HEADER_DISAGREES: {
    meaning: 'Header fields that contradict each other, or an invalid date (页头矛盾).',
    message: '页头的信息互相矛盾或日期无效：「」。',
    advice: '对照原文用 correctNotice 改正。',
  },
  DIVISION_UNPLACED: {
    meaning: 'A place that GB/T 2260 does not list (区划不在表中).',
    message: '地名「」不在 GB/T 2260 表中。',
    advice: '是表中某个区划的，用 updateAgency 改正机构的行政区划；新设的区划、功能区，用 dismissDoubt 忽略。',
  },
  PAGE_REJECTED: {
    meaning: 'A page that could not be ingested, by reason (网页未收录).',
    message: '网页没有收录：「」。',
    advice: '用 retryRejection 补上缺少的信息再收录；不是公开条目的，用 dismissRejection 忽略。',
  },
} as const satisfies Readonly<Record<string, DoubtWords>>;

export type DoubtKind = keyof typeof kinds;
export const doubtKinds = Object.keys(kinds) as DoubtKind[]; // keys of a constant
export const wordsOf = (kind: DoubtKind): DoubtWords => kinds[kind];
export const rankOf = (kind: DoubtKind): number => doubtKinds.indexOf(kind);
export const kindAt = (rank: number): DoubtKind => {
  const kind = doubtKinds[rank];
  if (kind === undefined) throw new Error(`no kind of doubt at ${rank}`);
  return kind;
};

export const messageOf = (kind: DoubtKind, quote: string): string =>
  kinds[kind].message.replace('「」', `「${quote}」`);

/**
 * Warnings that make a notice doubtful, by kind. Other warnings only document how a value was
 * found.
 */
export const warningCodes = {
  MEETING_AFTER_NOTICE: ['MEETING_AFTER_NOTICE'],
  SHARED_IDENTIFIER: ['SHARED_IDENTIFIER'],
  TABLE_NOT_UNDERSTOOD: ['TABLE_NOT_UNDERSTOOD'],
  REVIEWED_DIRECTIVE_UNMATCHED: ['REVIEWED_DIRECTIVE_UNMATCHED'],
  TEXT_DAMAGED: ['DAMAGED_TEXT', 'ENCODING_DAMAGED'],
  CODE_WRONG: ['ORG_CODE_CHECK_FAILED', 'CREDIT_CODE_CHECK_FAILED'],
  HEADER_DISAGREES: ['HEADER_ROWS_DISAGREE', 'DATE_INVALID'],
} as const satisfies Readonly<Partial<Record<DoubtKind, readonly string[]>>>;
