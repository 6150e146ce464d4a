/** Criteria for orders by context: numbered unit, speech, loose paragraph. Pure. */
import type { SentenceKind } from '../preview.js';
import { startsWithVerb } from './order-signals.js';
import type { Manner } from './sentences/kind.js';
import type { Reading } from './sentences/read-sentences.js';
import { STANCE_KINDS, type Stance } from './sentences/stance.js';

export interface PageManner {
  readonly stance: Stance;
  readonly issuers: readonly string[];
  readonly noticeYear: number | null;
}

/** 指导思想, 试点范围: describes a subject, not an action. */
const ABOUT =
  /^(?:(?:[^，。]{0,16}的)?指导思想|总体思路|(?:重[要大])?意义|背景|.{0,6}范围|(?:编制|制定)?依据|目的(?:意义)?|适用|基本情况|工作背景|术语|定义|解释)(?:[和与及、].{1,8})?$/u;
/** Membership and meeting arrangements: descriptive, not orders. */
const DESCRIBES =
  /^(?:主要|工作|机构|部门|会议)?(?:职能|职责|规则|机构|成员(?:单位)?|人员|组成|组成人员|人员(?:组成|名单)|组织机构|机构设置|议事规则|联席会议|成员名单|(?:参会|参加|出席|列席|与会|参训|参赛|会议)(?:人员|对象|单位|范围))(?:[和与及、].{1,8})?$/u;
/** 关于申请材料及时限: a procedure addresses applicants. */
const PROCEDURE = /(?:材料|时限|流程|程序|模式|分类|资格审核|步骤|手续|收费标准)(?:[和与及、].{1,8})?$/u;
const GOALS = /目标$|目标任务$/u;
/** These verbs introduce opinions before demands. */
const WAITS = /指出|认为|希望/u;

const allOf = ({ stance }: PageManner): SentenceKind | null =>
  stance === 'ORDERS' || stance === 'REPORT' || stance === 'PUBLIC' ? null : STANCE_KINDS[stance];

function mannerOf(page: PageManner, headings: readonly string[], changes: Partial<Manner>): Manner {
  const { stance, issuers, noticeYear } = page;
  return {
    bareVerbs: stance === 'ORDERS',
    bareActors: stance === 'ORDERS',
    dutiesOrder: stance === 'ORDERS',
    organsOnly: stance === 'PUBLIC',
    ownPlans: stance === 'REPORT',
    goals: headings.some((heading) => GOALS.test(heading)),
    describes: headings.some(
      (heading) => DESCRIBES.test(heading) || (PROCEDURE.test(heading) && !startsWithVerb(heading)),
    ),
    issuers,
    noticeYear,
    ...changes,
  };
}

/** 明确审核范围 is an action, 试点范围 is not. */
const SETS_SCOPE =
  /^(?:进一步|科学|合理|准确|依法|从严|严格)*(?:明确|扩大|划定|划清|确定|拓展|拓宽|延伸|规范|界定|限定|缩小|放宽|厘清|理清)/u;
const isAbout = (heading: string): boolean => ABOUT.test(heading) && !SETS_SCOPE.test(heading);

/** `headings`: of the unit and of those above it. */
export function unitReading(page: PageManner, headings: readonly string[]): Reading {
  const about = headings.some(isAbout);
  return {
    manner: mannerOf(page, headings, about ? { bareVerbs: false, bareActors: false } : {}),
    all: allOf(page) ?? (about && headings[0] !== undefined && isAbout(headings[0]) ? 'STATEMENT' : null),
    waitsForModal: false,
  };
}

export function speechReading(page: PageManner, verb: string): Reading {
  return { manner: mannerOf(page, [], {}), all: allOf(page), waitsForModal: WAITS.test(verb) };
}

/**
 * Outside of units, and after the last point of a section: only 要, 必须, 请 and explicit assignments.
 */
export function looseReading(page: PageManner): Reading {
  return {
    manner: mannerOf(page, [], { bareVerbs: false, bareActors: false }),
    all: allOf(page),
    waitsForModal: false,
  };
}
