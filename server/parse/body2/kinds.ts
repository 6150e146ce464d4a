/** What a numbered unit does: tells someone to act, sets a norm, describes … */
import type { UnitKind } from '../preview.js';
import { amount, definition, directiveVerb, firstPerson, mustWord, norm, pastWord } from './words.js';
import type { Unit } from './units.js';

export interface UnitFacts {
  readonly unit: Unit;
  /** Its text without marker and without the units below it. */
  readonly own: string;
  readonly heading: string | null;
  readonly hasChildren: boolean;
  /** Introduced by 会议指出, someone 强调 and the like. */
  readonly isSpoken: boolean;
  /** What the whole document promises, as a reply to a proposal does. */
  readonly isReply: boolean;
}

export function kindOf({ unit, own, heading, hasChildren, isSpoken, isReply }: UnitFacts): UnitKind {
  if (unit.marker.style === 'ARTICLE') return 'RULE';
  if (isReply || firstPerson.test(own)) return 'COMMITMENT';
  if (hasChildren) return 'SECTION';
  const text = `${heading ?? ''}${own}`;
  if (isAssignment(own)) return 'ASSIGNMENT';
  const orders = mustWord.test(own) || directiveVerb.test(own.trimStart()) || directiveVerb.test(heading ?? '');
  if (isSpoken && orders) return pastWord.test(own) && !mustWord.test(own) ? 'DESCRIPTION' : 'DIRECTIVE';
  if (definition.test(own) && !mustWord.test(own)) return 'DEFINITION';
  if (norm.test(own) && !/要(?=\p{Script=Han})|务必/u.test(own)) return 'RULE';
  if (isSchedule(own)) return 'SCHEDULE';
  if (orders || mustWord.test(text)) return pastWord.test(own) && !mustWord.test(own) ? 'DESCRIPTION' : 'DIRECTIVE';
  return /(?:条件|标准|程序|流程|范围|对象|材料|方式)$/.test(heading ?? '') ? 'RULE' : 'DESCRIPTION';
}

/** A short line with an amount, and somebody or something it is put upon. */
const isAssignment = (own: string): boolean =>
  own.length <= 130 &&
  amount.test(own) &&
  /责任单位|完成|新建|新开工|建成|造林|任务|绿化|实施|改造/.test(own) &&
  !/[。；].{30}/su.test(own);

const isSchedule = (own: string): boolean => own.length < 60 && /(?:时间|日期|地点)[：:]/.test(own);
