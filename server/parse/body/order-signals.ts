/**
 * Whether a clause orders something: 要 as a modal, other modals, or a directive verb at its
 * beginning.
 */
import words from './directive-verbs.json' with { type: 'json' };

const MODAL =
  /必须|务必|不得(?!不)|严禁|(?<!为)确保|力争|不准|禁止|(?<![重主需只必简首紧摘纲概扼将若如机想快就为还没不但])要(?!约(?!谈)|[求素点闻件害事务塞领么是道职目员挟地旨])|(?<=[还就不也])要(?![求素点闻件])|应当(?![为是具符满属有])|(?<![响适反供相对效感理本顺呼照接报策内])应(?![急用对邀届答付变运允酬声为是具符满属有])|(?<![必胡])须(?!知|臾|为|是|具|符|满)/u;
/** 保障性住房, 实施单位, 治理工作: the verb is part of a noun. */
const NOUN_GOES_ON =
  /^(?:[性型者率费金所处局厅科室站队]|部(?!署|分)|办(?!理|好|公|法|案)|委(?!托|派)|组(?!织|建)|单位|部门|主体|电话|方案|办法|细则|机构|工作|小组|中心|时间|对象)/u;
const CONNECTIVE = new RegExp(`^(?:${words.connectives.join('|')})[要]?`, 'u');
const VERBS = byFirstCharacter(words.verbs);
/** Openers of orders that also occur in organ names: they do not end a name. */
const OPENERS = byFirstCharacter(words.openers);

function byFirstCharacter(list: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const map = new Map<string, string[]>();
  for (const word of list) {
    const known = map.get(word.charAt(0));
    if (known) known.push(word);
    else map.set(word.charAt(0), [word]);
  }
  return map;
}

/** The first modal of a masked clause. */
export function modalIn(clause: string): { readonly at: number; readonly word: string } | null {
  const match = MODAL.exec(clause);
  return match ? { at: match.index, word: match[0] } : null;
}

type Words = ReturnType<typeof byFirstCharacter>;
const opensWith = (list: Words, clause: string): boolean =>
  (list.get(clause.charAt(0)) ?? []).some(
    (verb) => clause.startsWith(verb) && !NOUN_GOES_ON.test(clause.slice(verb.length, verb.length + 2)),
  );

export const startsWithVerb = (clause: string): boolean => opensWith(VERBS, clause);

/** 优先保障…, 织密…: a verb, or an adverb that requires a verb. */
export const opensAsOrder = (clause: string): boolean => startsWithVerb(clause) || opensWith(OPENERS, clause);

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
