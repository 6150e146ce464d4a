/** Who is told: actors at the head of a clause, behind 责任单位：, behind 由. */
import type { AddresseeScope } from '../preview.js';
import type { FoundAddressee } from '../stages.js';
import type { Range } from '../mapped-text.js';
import { withoutConnectives } from './order-signals.js';

const ACTOR = /^[\u4e00-\u9fff、（）()“”]{1,80}$/u;
const ACTOR_SUFFIX =
  '(?:部门|单位|机关|政府|乡镇|街道|公司|企业|机构|中心|主体|干部职工|职工|党员干部|党员|干部|工作人员|上下|各地|地方|地区|各级|各区|各市|各县|各省|学校|医院|支队|大队|总队|委员会|办公室|办公厅|管委会|林场|社区|村|局|委|办|厅|组|银行|协会|督导组|成员单位|同志|班子|乡镇（林业站）|国企|央企|主管部门|平台|街镇|镇|党组|党委)';
/** 各地以县为单位, 财政部门安排…, 海事部门与乡镇协同…: what may follow an actor that is told to do something. */
const PREDICATE =
  '(?:也|还|均|都|则|又|既|应当|应该|应按|应将|应加|应|要|必须|务必|须|需|不得|负责|牵头|配合|协同|按照|按|对|以|安排|结合|根据|加强|加大|会同|组织|制定|做好|落实|定期|不定期|抓好|依法|将|积极|认真|切实|严格|建立|完善|指导|督促|开展|充分|主动|继续|坚决|始终|特别|分别|可|统一|全面|进一步|及时|尽快|立即|严禁|坚持|慎终|深入|自觉|共同|赴|向)';
const SUBJECT = new RegExp(
  `^(?<actor>[\\u4e00-\\u9fff、（）]{0,42}?${ACTOR_SUFFIX}(?:等有关部门|等部门|等单位)?)(?=${PREDICATE})`,
  'u',
);
const ASSIGNED =
  /(?:责任|实施|牵头|承办|主办|配合|完成|监管|所属)(?:单位|部门|主体|片区|乡镇)[：:]\s*(?<actor>[^，。；;：:\n]{2,80})/gu;
/** （某局牵头，某委负责落实）: duties are given in brackets behind the task. */
const IN_BRACKETS =
  /[（(](?:(?:责任|牵头|配合)(?:单位|部门)[：:])?(?<actor>[\u4e00-\u9fff、]{2,80}?)(?:等相关部门)?(?:分别|共同|按职责)?(?:牵头|负责|配合)(?![人同])/gu;
const BY = new RegExp(
  `由(?<actor>[\\u4e00-\\u9fff、（）]{2,40}?${ACTOR_SUFFIX})(?![、和及与等（的局部委办厅室]|负责同志)`,
  'gu',
);
/** A clause may begin behind a marker. */
const MARKER =
  /^(?:[一二三四五六七八九十]{1,3}[、．要是]|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}[.．、)）]|[①-⑳])\s?/u;
const VAGUE = /^(?:对|把|将|在|为|以|由|按|从|向|通过|根据|结合|围绕|加强|完善|建立|推动|支持|引导|鼓励|督促|指导)/u;

export function findAddressees(text: string, masked: string, range: Range): readonly FoundAddressee[] {
  const found = new Map<number, FoundAddressee>();
  const add = (start: number, actor: string): void => {
    const bare = actor.replace(/^(?:特别是|同时|其中|与|和|请|还?需要?|要求|希望|督促|指导|组织)/u, '');
    const at = start + actor.length - bare.length;
    if (!ACTOR.test(bare) || VAGUE.test(bare) || /[由的]/u.test(bare)) return;
    found.set(at, {
      text: text.slice(at, at + bare.length),
      scope: scopeOf(bare),
      range: { start: at, end: at + bare.length },
    });
  };
  const part = masked.slice(range.start, range.end);
  for (const { start, clause } of clausesOf(part)) {
    const actor = SUBJECT.exec(clause)?.groups?.['actor'];
    if (actor !== undefined) add(range.start + start, actor);
  }
  for (const pattern of [ASSIGNED, BY, IN_BRACKETS]) {
    for (const match of part.matchAll(pattern)) {
      const actor = match.groups?.['actor'] ?? '';
      add(range.start + match.index + match[0].indexOf(actor), actor.trimEnd());
    }
  }
  return [...found.values()].sort((a, b) => (a.range?.start ?? 0) - (b.range?.start ?? 0));
}

function* clausesOf(part: string): Generator<{ start: number; clause: string }> {
  let start = 0;
  for (const piece of part.split(/[，,。；;：:！？\n\s]/u)) {
    const bare = withoutConnectives(piece).replace(MARKER, '');
    if (bare !== '') yield { start: start + piece.lastIndexOf(bare), clause: bare.slice(0, 60) };
    start += piece.length + 1;
  }
}

const STAFF = /上下|职工|党员|全体|干部|工作人员|同志/u;
const EVERYONE =
  /^(?:各|全市各|全区各|全县各|全省各|所有|相关|有关|地方|本市各|区直各|市直各|县直各)|有关部门|各部门|各单位|各级/u;
const FIRMS = /企业|国企|央企|经营者|业主/u;
const NAMED = /(?:局|委员会|办公室|办公厅|厅|委|政府|管委会|支队|大队|总队|公司|林场|中心|党组|党委)(?:）)?$/u;

export function scopeOf(actor: string): AddresseeScope {
  if (STAFF.test(actor)) return 'ALL_STAFF';
  if (FIRMS.test(actor) && !/公司$/u.test(actor)) return 'ENTERPRISES';
  if (EVERYONE.test(actor)) return 'ALL_UNITS';
  return NAMED.test(actor) ? 'NAMED_AGENCY' : 'UNRESOLVED';
}
