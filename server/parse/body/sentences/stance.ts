/**
 * Stance of a page, before its sentences are classified: a reply orders nobody, a call invites, a
 * bulletin reports figures. By title and by self-description. Pure.
 */
import type { NoticeKind } from '../../preview.js';
import words from './stance-words.json' with { type: 'json' };

export type Stance =
  /** A notice, an opinion, minutes: sentences are classified one by one. */
  | 'ORDERS'
  /** A report to an assembly: only 要 and 必须 are orders. */
  | 'REPORT'
  /** Addressed to everyone: only named organs are addressees. */
  | 'PUBLIC'
  | 'REPLY'
  | 'CALL'
  | 'GUIDE'
  | 'STATISTICS'
  | 'PERSONNEL'
  | 'PROFILE';

export interface PageWords {
  readonly title: string | null;
  /** The text proper. */
  readonly text: string;
  readonly kind: NoticeKind;
  readonly hasRecipients: boolean;
}

const any = (list: readonly string[], flags = 'u'): RegExp => new RegExp(list.join('|'), flags);
const APPROVAL = any(words.approval);
const REPLY_TITLE = any(words.replyTitle);
const REPLY_TEXT = any(words.replyText);
const CALL_TITLE = any(words.callTitle);
const CALL_SURELY = any(words.callSurely);
const CALL_TEXT = any(words.callText);
const CUES = words.callCues.map((cue) => new RegExp(cue, 'u'));
const GUIDE = any(words.guideTitle);
const STATISTICS = any(words.statisticsTitle);
const REPORT = any(words.reportTitle);
const PERSONNEL = any(words.personnelTitle);
const PROFILE = any(words.profileTitle);
const PUBLIC = any(words.publicTitle);
/** A notice, whatever its subject: 关于印发…申报指南的通知, 关于做好…统计工作的通知. */
const ORDERS_TITLE =
  /(?:通知|意见|决定|方案|纪要|通报|要点|批复|命令|令|计划|规划|措施)(?:[（(][^（）()]{0,20}[）)])?$/u;
/** Signs of a report to an assembly without its title. */
const REPORTS_TO =
  /各位代表[：:！!，]|作政府工作报告|(?:向大会|向本次大会|代表.{2,24}(?:委员会|国务院|政府)[，,]?向.{0,12}大会)(?:作)?(?:报告|提出)|请予审议|国务院的(?:委托|决定)[，,].{0,12}向/u;
/** Numbered items of a commendation were done by the commended. */
const PRAISES = /表扬|表彰|典型(?:经验|案例)/u;
/** A service guide without addressees: 办理材料, 申请条件 on lines of their own. */
const GUIDE_LINES_NEEDED = 2;
const GUIDE_LINES = [
  /(?:材料|资料)[：:]?$/mu,
  /(?:条件|资格)[：:]?$/mu,
  /(?:步骤|流程|程序|方式|渠道|途径)[：:]?$/mu,
  /(?:对象|范围)[：:]?$/mu,
  /(?:时限|时间|地点|窗口)[：:]?$/mu,
  /(?:补贴|补助|收费|待遇|缴费)标准[：:]?$/mu,
].map(
  ({ source }) =>
    new RegExp(
      `^[一二三四五六七八九十\\d]{0,3}[、.．]?[（(]?(?:办理|申请|申领|申报|受理|报名|办事|领取|补贴|补助|缴费|咨询|服务|参保|预约|查询|待遇|收费)[^\\n]{0,6}${source}`,
      'mu',
    ),
);
const OPENING = 600;
const WHOLE = 6000;

export function stanceOf({ title, text, kind, hasRecipients }: PageWords): Stance {
  const name = (title ?? '').replace(/\s+/gu, '');
  const opening = text.slice(0, OPENING);
  if (APPROVAL.test(name)) return 'ORDERS';
  if (
    (REPLY_TITLE.test(name) && !/(?:工作|办理).{0,6}的?(?:通知|意见|办法|通报|方案)$/u.test(name)) ||
    REPLY_TEXT.test(opening)
  )
    return 'REPLY';
  if (isCall(name, text)) return 'CALL';
  if (PRAISES.test(name)) return 'REPORT';
  if (REPORTS_TO.test(name + opening) && !/的(?:通知|意见|决定|通报|批复)$/u.test(name)) return 'REPORT';
  if (ORDERS_TITLE.test(name)) return PERSONNEL.test(name) && !hasRecipients ? 'PERSONNEL' : 'ORDERS';
  if (REPORT.test(name)) return 'REPORT';
  if (kind === 'POLICY_INTERPRETATION' || kind === 'GUIDE' || GUIDE.test(name)) return 'GUIDE';
  if (kind === 'ANNUAL_REPORT' || kind === 'BUDGET' || STATISTICS.test(name)) return 'STATISTICS';
  if (kind === 'PERSONNEL' || PERSONNEL.test(name)) return 'PERSONNEL';
  if (kind === 'INSTITUTION_PROFILE' || PROFILE.test(name)) return 'PROFILE';
  if (PUBLIC.test(name)) return 'PUBLIC';
  return !hasRecipients && GUIDE_LINES.filter((line) => line.test(text.slice(0, WHOLE))).length >= GUIDE_LINES_NEEDED
    ? 'GUIDE'
    : 'ORDERS';
}

function isCall(name: string, text: string): boolean {
  const whole = text.slice(0, WHOLE);
  if (CALL_SURELY.test(name) && !/工作的(?:通知|意见)$/u.test(name)) return true;
  const cues = CUES.filter((cue) => cue.test(whole)).length;
  if (CALL_TEXT.test(text.slice(0, OPENING)) && (cues > 0 || name === '' || CALL_TITLE.test(name))) return true;
  if (CALL_TITLE.test(name) && !/(?:做好|加强|规范|推进)[^，]{2,40}(?:通知|意见)$/u.test(name)) return cues > 0;
  return cues >= 3 || (cues >= 2 && name === '');
}

/** Kind of all sentences on a page that orders nobody. */
export const STANCE_KINDS = {
  REPLY: 'PROMISE',
  CALL: 'CALL',
  GUIDE: 'RULE',
  STATISTICS: 'STATISTIC',
  PERSONNEL: 'REPORT',
  PROFILE: 'DEFINITION',
} as const;
