/** A clause split into lead-in, subject, modal and predicate. Offsets refer to the whole text. */
import type { Range } from '../../mapped-text.js';
import { modalIn, opensAsOrder, startsWithVerb, withoutConnectives } from '../order-signals.js';
import { type Actor, agents, asked, headActor, opensByAsking, wholeActor } from './actors.js';
import { charged, partners } from './partners.js';
import words from './follow-words.json' with { type: 'json' };

export interface Clause extends Range {
  /** Without leading connectives and dates. */
  readonly bare: string;
  readonly at: number;
  readonly modal: { readonly at: number; readonly word: string } | null;
  /** Text before the modal, including adverbs. */
  readonly before: string;
  readonly actor: Actor | null;
  readonly by: readonly Actor[];
  readonly partners: readonly Actor[];
  readonly asks: boolean;
  readonly opensWithVerb: boolean;
}

const LEADS = new RegExp(`^(?:${words.leads.join('|')})(?=[\\u4e00-\\u9fff])`, 'u');
const TIME =
  /^(?:(?:在|于|到|至|自|从)?(?:(?:19|20)\d{2}年|\d{1,2}月|\d{1,2}日|今年|明年|本月|下月|每月|每年|每季度|每周|第?[一二三四]季度|上半年|下半年|年内|年底)[\d年月日号底末初上中下旬份季度半至到\-—~～、（）()星期周日一二三四五六 ]{0,24}(?:之前|以前|前|起|内|之内|后|期间)?|“□{1,6}”(?:期间|时期|末))(?=[\u4e00-\u9fff])/u;
const MARKER =
  /^(?:[一二三四五六七八九十]{1,3}[、．]|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}[.．、)）]|[①-⑳])\s?/u;

export function clauseOf(flat: string, { start, end }: Range): Clause {
  const whole = flat.slice(start, end);
  const bare = strip(whole);
  const at = start + whole.length - bare.length;
  const modal = modalIn(bare);
  const asks = opensByAsking(bare);
  const charge = modal === null || startsWithVerb(bare) || bare.startsWith(modal.word) ? charged(bare) : null;
  const next = end < flat.length ? flat.charAt(end) : '';
  const isLabel = '：:'.includes(next) && /^[\u4e00-\u9fff]{2,4}(?:单位|部门|主体)$/u.test(bare);
  const named = modal === null && !asks && next !== '' && '，,：:'.includes(next) && !isLabel ? wholeActor(bare) : null;
  const actor = asks ? asked(bare) : (headActor(bare, modal?.at ?? null) ?? charge ?? named);
  return {
    start,
    end,
    bare,
    at,
    modal,
    before: modal === null ? '' : bare.slice(0, modal.at),
    actor,
    by: agents(bare, modal?.at ?? null).filter((one) => one.start >= (actor?.end ?? 0) || actor === null),
    partners: partners(bare, actor?.end ?? 0),
    asks,
    opensWithVerb: opensAsOrder(bare),
  };
}

/** Strips only from the start: the end offset stays valid. */
function strip(clause: string): string {
  let bare = clause.replace(MARKER, '');
  for (let i = 0; i < 5; i += 1) {
    const next = withoutConnectives(bare.replace(TIME, '')).replace(LEADS, '');
    if (next === bare || next === '') break;
    bare = next;
  }
  return bare;
}
