/** Does a clause order something? 要 in its own right, the other modals, or a directive verb at its head. */
import words from './directive-verbs.json' with { type: 'json' };

export type OrderSignal = 'MODAL' | 'WEAK' | 'VERB';

const MODAL =
  /必须|务必|不得(?!不)|严禁|(?<!为)确保|力争|不准|禁止|(?<![重主需只必简首紧摘纲概扼将若如机想快就为还没不但])要(?![求素点闻件害事务塞领么是道职目员挟约地旨])|(?<=[还就不也])要(?![求素点闻件])|应当(?![为是具符满属])|(?<![响适反供相对效感理本])应(?![急用对邀届答付变运允酬声为是具符满属])|(?<![必胡])须(?!知|臾|为|是|具|符|满)|请(?=各|认真|遵照|结合|抓紧|于|务必|将|按)/u;
/** Said of a thing, these make a norm; only an actor or nobody before them makes an order. */
const ACTOR_END =
  /(?:[局委会室厅府院署办部省市区县镇乡州村队组处]|部门|单位|机关|政府|乡镇|街道|公司|企业|机构|中心|主体|干部|党员|职工|人员|同志|上下|方面|各地|地方|地区|各级|学校|医院|大家|我们|全市|全区|全县|全省|负责人|领导|委员|代表|国企|央企|林场|社区|平台|银行|协会|群众|班子|成员)$/u;
/** 保障性住房, 实施单位, 治理工作: the verb is the head of a name. */
const NOUN_GOES_ON = /^(?:[性型者率费金所处局厅]|单位|部门|主体|电话|方案|办法|细则|机构|工作|小组|中心|时间|对象)/u;
const CONNECTIVE = new RegExp(`^(?:${words.connectives.join('|')})[要]?`, 'u');
const VERBS = byFirstCharacter(words.verbs);

function byFirstCharacter(list: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const map = new Map<string, string[]>();
  for (const word of list) {
    const known = map.get(word.charAt(0));
    if (known) known.push(word);
    else map.set(word.charAt(0), [word]);
  }
  return map;
}

/** `clause` has its quotations blanked. Null: it orders nothing. */
export function orderSignal(clause: string): OrderSignal | null {
  const bare = withoutConnectives(clause);
  const match = MODAL.exec(bare);
  if (match) {
    const before = bare
      .slice(0, match.index)
      .replace(/（[^（）]{0,20}）$/u, '')
      .trimEnd();
    const orders =
      before === '' || ACTOR_END.test(before) || /^[对将把在为按由凡属]/u.test(before) || startsWithVerb(before);
    return orders || /必须|务必|不得|严禁|确保/u.test(match[0]) ? 'MODAL' : 'WEAK';
  }
  if (/[了过](?:[^解]|$)/u.test(bare) && !/除了|为了/u.test(bare)) return null;
  return startsWithVerb(bare) ? 'VERB' : null;
}

export function startsWithVerb(clause: string): boolean {
  return (VERBS.get(clause.charAt(0)) ?? []).some(
    (verb) => clause.startsWith(verb) && !NOUN_GOES_ON.test(clause.slice(verb.length, verb.length + 2)),
  );
}

export function containsVerb(text: string): boolean {
  for (let i = 0; i < text.length; i += 1) {
    if ((VERBS.get(text.charAt(i)) ?? []).some((verb) => text.startsWith(verb, i))) return true;
  }
  return false;
}

export function withoutConnectives(clause: string): string {
  let bare = clause.trim();
  for (let i = 0; i < 3; i += 1) {
    const match = CONNECTIVE.exec(bare);
    if (!match || match[0].length >= bare.length) break;
    bare = match[0].endsWith('要') ? bare.slice(match[0].length - 1) : bare.slice(match[0].length);
  }
  return bare.trim();
}
