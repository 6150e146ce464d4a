/** What the schema's enum values are called. */
import type { AgencyKind, NoticeKind } from '@notice-graph/sdk';
import type { Notice } from '../graph/documents.js';
import type { Revision } from '../graph/revisions.js';
import type { Words } from './words.js';

export const noticeKinds: Record<NoticeKind, Words> = {
  ANNOUNCEMENT: ['动态公告', '動態公告', 'Announcement'],
  ANNUAL_REPORT: ['年度报告', '年度報告', 'Annual report'],
  BUDGET: ['财政预决算', '財政預決算', 'Budget'],
  CIRCULAR: ['通知', '通知', 'Circular'],
  ENFORCEMENT: ['行政执法', '行政執法', 'Enforcement'],
  GUIDE: ['指南', '指南', 'Guide'],
  INSTITUTION_PROFILE: ['机构职能', '機構職能', 'Profile'],
  MEETING: ['会议', '會議', 'Meeting'],
  NORMATIVE_DOCUMENT: ['规范性文件', '規範性文件', 'Normative document'],
  OTHER: ['其他', '其他', 'Other'],
  PERSONNEL: ['人事任免', '人事任免', 'Personnel'],
  PLAN: ['规划计划', '規劃計劃', 'Plan'],
  POLICY_INTERPRETATION: ['政策解读', '政策解讀', 'Explanation'],
  PUBLIC_SUPERVISION: ['建议提案办理', '建議提案辦理', 'Public supervision'],
};

export const agencyKinds: Record<AgencyKind, Words> = {
  DEPARTMENT: ['工作部门', '工作部門', 'Department'],
  DEVELOPMENT_ZONE: ['开发区', '開發區', 'Development zone'],
  ENTERPRISE: ['企业', '企業', 'Company'],
  GOVERNMENT: ['人民政府', '人民政府', 'Government'],
  INSTITUTION: ['事业单位', '事業單位', 'Public institution'],
  OTHER: ['其他', '其他', 'Other'],
  PARTY_ORGAN: ['党的机关', '黨的機關', 'Party organ'],
};

export const genres: Record<NonNullable<Notice['genre']>, Words> = {
  BULLETIN: ['通报', '通報', 'Bulletin'],
  CIRCULAR: ['通知', '通知', 'Circular'],
  COMMUNIQUE: ['公报', '公報', 'Communiqué'],
  DECISION: ['决定', '決定', 'Decision'],
  LETTER: ['函', '函', 'Letter'],
  MINUTES: ['纪要', '紀要', 'Minutes'],
  MOTION: ['议案', '議案', 'Motion'],
  OPINION: ['意见', '意見', 'Opinion'],
  ORDER: ['命令', '命令', 'Order'],
  PROCLAMATION: ['公告', '公告', 'Proclamation'],
  PUBLIC_NOTICE: ['通告', '通告', 'Public notice'],
  REPLY: ['批复', '批覆', 'Reply'],
  REPORT: ['报告', '報告', 'Report'],
  REQUEST: ['请示', '請示', 'Request'],
  RESOLUTION: ['决议', '決議', 'Resolution'],
};

export const validities: Record<Notice['validity'], Words> = {
  EXPIRED: ['失效', '失效', 'Expired'],
  IN_FORCE: ['有效', '有效', 'In force'],
  REPEALED: ['废止', '廢止', 'Repealed'],
  UNSTATED: ['未注明', '未註明', 'Unstated'],
};

export const revisionReasons: Record<Revision['reason'], Words> = {
  CORRECTED: ['更正', '更正', 'Corrected'],
  FIRST_SEEN: ['首次收录', '首次收錄', 'First seen'],
  RESTORED: ['恢复', '恢復', 'Restored'],
  SOURCE_CHANGED: ['来源更新', '來源更新', 'Changed at its source'],
  WITHDRAWN: ['撤回', '撤回', 'Withdrawn'],
};

/** 力度. */
export const strengths: Record<Notice['directives']['nodes'][number]['strength'], Words> = {
  EFFORT: ['力求做到', '力求做到', 'to be striven for'],
  MANDATORY: ['必须执行', '必須執行', 'binding'],
  SLOGAN: ['口号', '口號', 'slogan'],
};

export const repairKinds = {
  PINYIN_ANNOTATION: ['夹注拼音', '夾注拼音', 'reading glued to its character'],
  REPLACEMENT_CHARACTER: ['替换字符', '替換字元', 'lost character'],
  SHIFTED_BYTES: ['错位字节', '錯位位元組', 'bytes out of step'],
  TRADITIONAL_SCRIPT: ['繁体字', '繁體字', 'traditional character'],
  WHITESPACE: ['不可见字符', '不可見字元', 'invisible characters'],
  WIDTH: ['全角半角', '全形半形', 'width of characters'],
} as const satisfies Record<string, Words>;
