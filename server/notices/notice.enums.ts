/** Enums of notices. */
import { builder } from '../graphql/builder.js';

export const NoticeKind = builder.enumType('NoticeKind', {
  description: 'Topic category of a notice (信息类别).',
  values: {
    ANNOUNCEMENT: { description: 'News and announcements (动态、公告).' },
    MEETING: { description: 'Report on a meeting (会议).' },
    CIRCULAR: { description: 'Circular to those who must act (通知).' },
    NORMATIVE_DOCUMENT: { description: 'Normative document (规范性文件).' },
    POLICY_INTERPRETATION: { description: 'Explanation of a policy (政策解读).' },
    PLAN: { description: 'Plan or programme (规划计划、方案).' },
    PERSONNEL: { description: 'Appointments and removals (人事任免).' },
    BUDGET: { description: 'Budgets and accounts (财政预决算).' },
    ENFORCEMENT: { description: 'Penalties, permits, inspections (行政执法).' },
    PUBLIC_SUPERVISION: { description: 'Replies to deputies and petitions (建议提案办理、监督).' },
    INSTITUTION_PROFILE: { description: 'Functions of an agency (机构职能).' },
    ANNUAL_REPORT: { description: 'Annual report on disclosure (信息公开年度报告).' },
    GUIDE: { description: 'Guide to disclosure or to a service (指南).' },
    OTHER: { description: 'None of these (其他).' },
  } as const,
});

export const DocumentGenre = builder.enumType('DocumentGenre', {
  description:
    'The fifteen official document types (公文种类) of 《党政机关公文处理工作条例》 art. 8, from 决议 to 纪要, in its order.',
  values: {
    RESOLUTION: { description: 'Resolution (决议).' },
    DECISION: { description: 'Decision (决定).' },
    ORDER: { description: 'Order (命令).' },
    COMMUNIQUE: { description: 'Communiqué (公报).' },
    PROCLAMATION: { description: 'Proclamation (公告).' },
    PUBLIC_NOTICE: { description: 'Public notice (通告).' },
    OPINION: { description: 'Opinion (意见).' },
    CIRCULAR: { description: 'Circular (通知).' },
    BULLETIN: { description: 'Bulletin (通报).' },
    REPORT: { description: 'Report (报告).' },
    REQUEST: { description: 'Request for instructions (请示).' },
    REPLY: { description: 'Reply (批复).' },
    MOTION: { description: 'Motion (议案).' },
    LETTER: { description: 'Letter (函).' },
    MINUTES: { description: 'Minutes (纪要).' },
  } as const,
});

export const NoticeStatus = builder.enumType('NoticeStatus', {
  description: 'Publication status of a notice (公开状态).',
  values: {
    PUBLISHED: { description: 'Visible to everyone (已公开).' },
    WITHDRAWN: { description: 'Withdrawn; visible to staff only (已撤回).' },
  } as const,
});

export const Validity = builder.enumType('Validity', {
  description: 'Whether a document is in force (有效性).',
  values: {
    IN_FORCE: { description: 'In force (有效).' },
    EXPIRED: { description: 'Expired (失效).' },
    REPEALED: { description: 'Repealed (废止).' },
    UNSTATED: { description: 'Not stated (未注明).' },
  } as const,
});

export const DisclosureMode = builder.enumType('DisclosureMode', {
  description: 'How a document is disclosed (公开方式), as stated on the page.',
  values: {
    PROACTIVE: { description: 'Proactively (主动公开).' },
    ON_REQUEST: { description: 'On request (依申请公开).' },
    NOT_DISCLOSED: { description: 'Not disclosed (不予公开).' },
    UNSTATED: { description: 'Not stated (未注明).' },
  } as const,
});

export const TitleOrigin = builder.enumType('TitleOrigin', {
  description: 'Origin of a title (标题来源).',
  values: {
    STATED: { description: 'Stated on the page (页面标题).' },
    DERIVED: { description: 'Derived from issuer, subject and document type, because the page states none (拟定).' },
  } as const,
});

export const Script = builder.enumType('Script', {
  description: 'Script of a text (文字形式).',
  values: {
    SIMPLIFIED: { description: 'Repaired text in simplified characters (简体); all spans refer to it.' },
    TRADITIONAL: { description: 'Repaired text in traditional characters (繁体).' },
    SOURCE: { description: 'The whole page as received (原文).' },
  } as const,
});

export const UnitKind = builder.enumType('UnitKind', {
  description: 'Kind of a numbered unit (层次类型).',
  values: {
    DIRECTIVE: { description: 'Orders someone to do something (要求).' },
    ASSIGNMENT: { description: 'Assigns an amount to reach (任务).' },
    SECTION: { description: 'Groups other units under a heading (章节).' },
    RULE: { description: 'Sets a norm (规定).' },
    SCHEDULE: { description: 'States a schedule (日程).' },
    DEFINITION: { description: 'Defines a term (定义).' },
    DESCRIPTION: { description: 'Describes or explains (说明).' },
    COMMITMENT: { description: 'A promise of the issuer (承诺).' },
  } as const,
});

export const RepairKind = builder.enumType('RepairKind', {
  description: 'Kind of damage that was repaired (修复类型).',
  values: {
    PINYIN_ANNOTATION: { description: 'A pinyin gloss behind its character: 區(qū) (夹注拼音).' },
    TRADITIONAL_SCRIPT: { description: 'Traditional characters converted to simplified (繁转简).' },
    SHIFTED_BYTES: { description: 'Misaligned GBK byte pairs (错位字节).' },
    REPLACEMENT_CHARACTER: { description: 'A character lost as U+FFFD (替换字符).' },
    WIDTH: { description: 'Full-width letters or digits in a number (全半角).' },
    WHITESPACE: {
      description: 'Invisible characters, and layout line breaks within a sentence (不可见字符、断行).',
    },
  } as const,
});

export const RevisionReason = builder.enumType('RevisionReason', {
  description: 'Reason of a revision (修订原因).',
  values: {
    FIRST_SEEN: { description: 'The page was ingested for the first time (首次收录).' },
    SOURCE_CHANGED: { description: 'The page changed at its source (来源更新).' },
    CORRECTED: { description: 'Corrected by staff or by a newer parser version (更正).' },
    WITHDRAWN: { description: 'Withdrawn by staff (撤回).' },
    RESTORED: { description: 'Restored by staff (恢复).' },
  } as const,
});

export const SentenceKind = builder.enumType('SentenceKind', {
  description: 'Kind of a sentence: who speaks and to what effect (句子类别). Only ORDER demands action.',
  values: {
    ORDER: { description: 'An order of the issuer, a meeting or a speaker (要求).' },
    REQUEST: { description: 'A request by someone else that the page reports (请求).' },
    PROMISE: { description: 'What the subject itself will do (承诺).' },
    REPORT: { description: 'What was done, found or thought (情况).' },
    PRAISE: { description: 'Praise (肯定).' },
    PLEDGE: { description: 'A pledge of participants (表态).' },
    RULE: { description: 'A rule for the public, a condition, a rate (规则).' },
    CALL: { description: 'A call for entries or opinions (征集).' },
    DEFINITION: { description: 'What something is, or who belongs to it (定义).' },
    STATISTIC: { description: 'Figures compared with earlier ones (统计).' },
    WISH: { description: 'A wish or an encouragement (希望、鼓励).' },
    LEAD_IN: { description: 'Introduces what follows (引语).' },
    STATEMENT: { description: 'Any other sentence (陈述).' },
  } as const,
});

export const SupersessionHow = builder.enumType('SupersessionHow', {
  description: 'Effect of a document on an earlier one (文件效力关系).',
  values: {
    CORRECTS: { description: '更正, 勘误: corrects errors in it.' },
    REPEALS: { description: '废止, 停止执行: repeals all of it.' },
    DECLARES_EXPIRED: { description: '宣布失效: declares all of it expired, at once or from a day on.' },
    REPLACES: { description: '重新公布, 重新印发, 代替: replaces it.' },
    AMENDS: { description: '修改, 修订, or 废止 of a part: amends it.' },
  } as const,
});
