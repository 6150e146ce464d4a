/** The closed vocabularies of notices. */
import { builder } from '../graphql/builder.js';

export const NoticeKind = builder.enumType('NoticeKind', {
  description: 'What a notice is about (信息类别).',
  values: {
    ANNOUNCEMENT: { description: 'News and announcements (动态、公告).' },
    MEETING: { description: 'Report of a meeting (会议).' },
    CIRCULAR: { description: 'Circular to those who must act (通知).' },
    NORMATIVE_DOCUMENT: { description: 'Normative document (规范性文件).' },
    POLICY_INTERPRETATION: { description: 'Explanation of a policy (政策解读).' },
    PLAN: { description: 'Plan or programme (规划计划、方案).' },
    PERSONNEL: { description: 'Appointments and removals (人事任免).' },
    BUDGET: { description: 'Budgets and accounts (财政预决算).' },
    ENFORCEMENT: { description: 'Penalties, permits, inspections (行政执法).' },
    PUBLIC_SUPERVISION: { description: 'Replies to deputies and petitions (建议提案办理、监督).' },
    INSTITUTION_PROFILE: { description: 'What an organ is and does (机构职能).' },
    ANNUAL_REPORT: { description: 'Annual report on disclosure (信息公开年度报告).' },
    GUIDE: { description: 'Guide to disclosure or to a service (指南).' },
    OTHER: { description: 'None of these (其他).' },
  } as const,
});

export const DocumentGenre = builder.enumType('DocumentGenre', {
  description:
    'The fifteen official genres (公文种类) of 《党政机关公文处理工作条例》 art. 8, 决议 to 纪要, in its order.',
  values: {
    RESOLUTION: { description: '决议' },
    DECISION: { description: '决定' },
    ORDER: { description: '命令(令)' },
    COMMUNIQUE: { description: '公报' },
    PROCLAMATION: { description: '公告' },
    PUBLIC_NOTICE: { description: '通告' },
    OPINION: { description: '意见' },
    CIRCULAR: { description: '通知' },
    BULLETIN: { description: '通报' },
    REPORT: { description: '报告' },
    REQUEST: { description: '请示' },
    REPLY: { description: '批复' },
    MOTION: { description: '议案' },
    LETTER: { description: '函' },
    MINUTES: { description: '纪要' },
  } as const,
});

export const NoticeStatus = builder.enumType('NoticeStatus', {
  description: 'Whether a notice may be read (公开状态).',
  values: {
    PUBLISHED: { description: 'Everybody may read it (已公开).' },
    WITHDRAWN: { description: 'Taken back; staff alone see it (已撤回).' },
  } as const,
});

export const Validity = builder.enumType('Validity', {
  description: 'Whether a document is in force (有效性), as the page states it.',
  values: {
    IN_FORCE: { description: '有效' },
    EXPIRED: { description: '失效' },
    REPEALED: { description: '废止' },
    UNSTATED: { description: 'The page does not say (未注明).' },
  } as const,
});

export const DisclosureMode = builder.enumType('DisclosureMode', {
  description: 'How a document is disclosed (公开方式), as the page states it.',
  values: {
    PROACTIVE: { description: '主动公开' },
    ON_REQUEST: { description: '依申请公开' },
    NOT_DISCLOSED: { description: '不予公开' },
    UNSTATED: { description: 'The page does not say (未注明).' },
  } as const,
});

export const TitleOrigin = builder.enumType('TitleOrigin', {
  description: 'Where a title comes from (标题来源).',
  values: {
    STATED: { description: 'The page states it (页面标题).' },
    DERIVED: { description: 'Made of issuer, matter and genre, because the page states none (拟定).' },
  } as const,
});

export const Script = builder.enumType('Script', {
  description: 'In which form a text is wanted (文字形式).',
  values: {
    SIMPLIFIED: { description: 'Repaired, in simplified characters (简体): what all spans index.' },
    TRADITIONAL: { description: 'The same in traditional characters (繁体).' },
    SOURCE: { description: 'The whole page as it was received (原文).' },
  } as const,
});

export const UnitKind = builder.enumType('UnitKind', {
  description: 'What a numbered unit of a text does.',
  values: {
    DIRECTIVE: { description: 'Tells someone to do something (要求).' },
    ASSIGNMENT: { description: 'Gives someone an amount to reach (任务).' },
    SECTION: { description: 'Groups others under a heading (章节).' },
    RULE: { description: 'Sets a norm (规定).' },
    SCHEDULE: { description: 'Says when what happens (日程).' },
    DEFINITION: { description: 'Says what a word means (定义).' },
    DESCRIPTION: { description: 'Describes (说明).' },
    COMMITMENT: { description: "The issuer's own promise (承诺)." },
  } as const,
});

export const RepairKind = builder.enumType('RepairKind', {
  description: 'What sort of damage was mended (修复类型).',
  values: {
    PINYIN_ANNOTATION: { description: 'A reading glued behind its character: 區(qū) (夹注拼音).' },
    TRADITIONAL_SCRIPT: { description: 'Traditional characters read as simplified (繁转简).' },
    SHIFTED_BYTES: { description: 'GBK bytes that had lost their pairing (错位字节).' },
    REPLACEMENT_CHARACTER: { description: 'A character that had become U+FFFD (替换字符).' },
    WIDTH: { description: 'Full-width letters or digits in a number (全半角).' },
    WHITESPACE: {
      description: 'Invisible characters, and line breaks that a layout made within a sentence (不可见字符、断行).',
    },
  } as const,
});

export const RevisionReason = builder.enumType('RevisionReason', {
  description: 'Why a revision came to be (修订原因).',
  values: {
    FIRST_SEEN: { description: 'The page was ingested for the first time (首次收录).' },
    SOURCE_CHANGED: { description: 'The page had changed (来源更新).' },
    CORRECTED: { description: 'Staff, or a better reading, corrected it (更正).' },
    WITHDRAWN: { description: 'Staff withdrew it (撤回).' },
    RESTORED: { description: 'Staff restored it (恢复).' },
  } as const,
});

export const SentenceKind = builder.enumType('SentenceKind', {
  description: 'Whose sentence it is and what it does (句子类别): ORDER alone tells somebody to do something.',
  values: {
    ORDER: { description: 'Orders: of the issuer, a meeting, a speaker (要求).' },
    REQUEST: { description: 'What somebody asks of others, told by the page (请求).' },
    PROMISE: { description: 'What its subject will do itself (承诺).' },
    REPORT: { description: 'What was done, found or thought (情况).' },
    PRAISE: { description: 'Praise (肯定).' },
    PLEDGE: { description: 'What participants vow (表态).' },
    RULE: { description: 'A rule for the public, a condition, a rate (规则).' },
    CALL: { description: 'A call for entries or opinions (征集).' },
    DEFINITION: { description: 'What something is, who belongs to it (定义).' },
    STATISTIC: { description: 'Figures compared with earlier ones (统计).' },
    WISH: { description: 'A wish or an encouragement (希望、鼓励).' },
    LEAD_IN: { description: 'Leads up to what follows (引语).' },
    STATEMENT: { description: 'None of these (陈述).' },
  } as const,
});

export const SupersessionHow = builder.enumType('SupersessionHow', {
  description: 'What a document does to an earlier one (文件效力关系).',
  values: {
    CORRECTS: { description: '更正, 勘误: says what was wrong in it.' },
    REPEALS: { description: '废止, 停止执行: ends all of it.' },
    DECLARES_EXPIRED: { description: '宣布失效: says that all of it has served its time, or does from a day on.' },
    REPLACES: { description: '重新公布, 重新印发, 代替: stands in its place.' },
    AMENDS: { description: '修改, 修订, or 废止 of a part: changes some of it.' },
  } as const,
});
