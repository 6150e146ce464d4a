/** Partners of a clause's subject, and organs put in charge. Offsets are relative to the clause. */
import { startsWithVerb } from '../order-signals.js';
import { headOf, isPlausible } from './actor-words.js';
import { type Actor, AGENT_VERB, IN_NAME, LONGEST_SUBJECT, predicate, scan } from './actors.js';

const WITH =
  /(?:会同|联合(?!办公|会|国|体|执法|检查|惩戒|审|开展|印发|发文|行动)|(?<!协|会|招|磋|工|电|客|厂|经|外|批|零)商(?=[省市区县有]))(?=[\u4e00-\u9fff])/gu;
const HELPED = /鼓励|支持|引导|推动|促进|推进/u;
/** 会同县发改局、县财政局做好…: partners of the subject. */
export function partners(clause: string, from: number): readonly Actor[] {
  const found: Actor[] = [];
  for (const match of clause.slice(from).matchAll(WITH)) {
    // 鼓励企业联合学校办班: the school is not an addressee.
    if (match[0] === '联合' && HELPED.test(clause.slice(from, from + match.index))) continue;
    const at = from + match.index + match[0].length;
    const actor = scan(
      clause,
      at,
      (rest) =>
        rest === '' ||
        AGENT_VERB.test(rest) ||
        predicate(rest) ||
        startsWithVerb(rest) ||
        /^[\u4e00-\u9fff]{2}/u.test(rest),
    );
    if (actor) found.push({ ...longest(clause, actor), role: 'JOINT' });
  }
  for (const match of clause.matchAll(BESIDE)) {
    const actor = scan(clause, match.index + match[0].length, (rest) => TAKES_PART.test(rest));
    if (actor) found.push({ ...actor, role: 'SUPPORT' });
  }
  return found;
}

/** 区水务局牵头、各镇共同参与. */
const BESIDE = /牵头[、和及]/gu;
const TAKES_PART = /^(?:共同|积极|协同|密切|主动)?(?:参与|配合|协助|参加)/u;

/** 县发改局、县财政局: after 会同 a list extends as far as its names. */
function longest(clause: string, actor: Actor): Actor {
  let best = actor;
  for (let end = actor.end + 1; end <= Math.min(clause.length, actor.start + LONGEST_SUBJECT); end += 1) {
    const text = clause.slice(actor.start, end);
    if (!IN_NAME.test(clause.charAt(end - 1)) || !isPlausible(text)) break;
    const kind = headOf(text);
    const rest = clause.slice(end);
    if (
      kind !== null &&
      (rest === '' || AGENT_VERB.test(rest) || predicate(rest) || startsWithVerb(rest) || /^[、和与及等]/u.test(rest))
    )
      best = { ...actor, end, kind };
  }
  return best;
}

const CHARGED = /(?:坚持|实行|落实|压实|明确|确立)(?:由)?/gu;
/** 坚持镇政府负总责. */
export function charged(clause: string): Actor | null {
  for (const match of clause.matchAll(CHARGED)) {
    const from = match.index + match[0].length;
    const actor = scan(clause, from, (rest) =>
      /^(?:负总责|负全责|负主责|总负责|牵头抓总|负责制?(?=[，。]|$))/u.test(rest),
    );
    if (actor) return actor;
  }
  return null;
}
