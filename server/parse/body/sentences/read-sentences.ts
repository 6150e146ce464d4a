/**
 * Splits text into classified sentences, and orders into statements with addressees. Keeps the
 * state between sentences: continued requests and reports, pledges to the end of their paragraph,
 * subjects to the full stop. Pure.
 */
import type { Range } from '../../mapped-text.js';
import type { SentenceKind } from '../../preview.js';
import type { FoundAddressee } from '../../stages.js';
import { type Clause, clauseOf } from './clause.js';
import { isLabelled } from './duties.js';
import { type ClauseVerdict, judge, type Manner, tellsOf } from './kind.js';
import { ATTENDANCE, CLOSES, LEAD_IN, PLEDGE, REPORT, REQUEST, TELLS_BEFORE } from './kind-words.js';
import { clausesIn, type Piece, sentencesIn } from './pieces.js';
import { type Statement, StatementBuilder } from './statements.js';

export interface Sentence extends Range {
  readonly kind: SentenceKind;
  readonly statements: readonly Statement[];
}

export interface Reading {
  readonly manner: Manner;
  /** Kind of all sentences of the page, if none can be an order. */
  readonly all: SentenceKind | null;
  /** 会议认为, 会议指出: verbs without modal are reports until a clause with 要. */
  readonly waitsForModal: boolean;
}

/** The text with quotations masked, and with brackets masked as well. */
export interface Masks {
  readonly masked: string;
  readonly flat: string;
}

export function readSentences(masks: Masks, range: Range, reading: Reading): readonly Sentence[] {
  const reader = new SentenceReader(masks, reading);
  const found: Sentence[] = [];
  for (const piece of sentencesIn(masks.flat, range)) found.push(reader.read(piece));
  return found;
}

class SentenceReader {
  private group = -1;
  private paragraph = -1;
  private going: { kind: SentenceKind; upTo: 'STOP' | 'PARAGRAPH' } | null = null;
  private mood: ClauseVerdict['mood'] = null;
  private actors: readonly FoundAddressee[] = [];
  private ordered = false;
  private reportKind: SentenceKind | null = null;
  /** 要深刻把握…；深刻把握…: the beginning of an order marks further orders up to the full stop. */
  private openings = new Set<string>();
  private firm: boolean;

  constructor(
    private readonly masks: Masks,
    private readonly reading: Reading,
  ) {
    this.firm = !reading.waitsForModal;
  }

  read(piece: Piece): Sentence {
    const { flat } = this.masks;
    const text = flat.slice(piece.start, piece.end);
    this.passTo(piece, text);
    const asks = '？?'.includes(flat.charAt(piece.end)) && piece.end < flat.length;
    const explains = this.reading.manner.ownPlans && EXPLAINS.test(text);
    const known = asks || explains || ONLY_IF.test(text) ? 'STATEMENT' : this.kindWithoutVerb(text);
    if (known !== null) return { start: piece.start, end: piece.end, kind: known, statements: [] };
    const introduction = TELLS_BEFORE.exec(text);
    const from = introduction ? piece.start + introduction.index + introduction[0].length : piece.start;
    const clauses = clausesIn(flat, { start: from, end: piece.end })
      .map((clause) => clauseOf(flat, clause))
      .map((clause, i) => (i === 0 && this.goesOn(clause) ? { ...clause, opensWithVerb: true } : clause))
      .map((clause, i, all) =>
        isMatter(clause, all[i + 1]) ? { ...clause, actor: null, by: [], partners: [] } : clause,
      );
    return this.judged(piece, introduction ? text.slice(from - piece.start) : text, clauses);
  }

  private passTo(piece: Piece, text: string): void {
    if (piece.group !== this.group) {
      if (this.going?.upTo === 'STOP') this.going = null;
      this.mood = null;
      this.reportKind = null;
      this.openings.clear();
      // 同时，并, 还要 continue the addressees; a new sentence does not.
      if (!this.carries(piece, text)) this.actors = [];
    }
    if (piece.paragraph !== this.paragraph && this.going?.upTo === 'PARAGRAPH') this.going = null;
    this.group = piece.group;
    this.paragraph = piece.paragraph;
  }

  /**
   * 区住建局要摸底。要建立台账。: a named addressee continues if the next sentence of the paragraph starts with
   * the modal.
   */
  private carries(piece: Piece, text: string): boolean {
    if (/^(?:同时|并|还要|也要|且|另外也)/u.test(text)) return true;
    if (piece.paragraph !== this.paragraph || !this.ordered || !BARE_MODAL.test(text)) return false;
    return this.actors.every(({ scope }) => scope === 'NAMED_AGENCY' || scope === 'UNRESOLVED');
  }

  private kindWithoutVerb(text: string): SentenceKind | null {
    if (this.reading.all !== null) return this.reading.all;
    if (this.going !== null) return this.going.kind;
    if (isLabelled(text)) return 'STATEMENT';
    if (ATTENDANCE.test(text) && !(/[要须请应]/u.test(text) && ATTENDS_IN_SENTENCE.test(text))) return 'REPORT';
    if (LEAD_IN.test(text) && !CLOSES.test(text)) return 'LEAD_IN';
    if (REQUEST.test(text)) return this.goOn('REQUEST', 'STOP');
    if (PLEDGE.test(text)) return this.goOn('PLEDGE', 'PARAGRAPH');
    return REPORT.test(text) ? this.goOn('REPORT', 'STOP') : null;
  }

  private goesOn(clause: Clause | undefined): boolean {
    if (clause?.modal !== null || clause.actor !== null) return false;
    return this.openings.has(clause.bare.slice(0, OPENING));
  }

  private goOn(kind: SentenceKind, upTo: 'STOP' | 'PARAGRAPH'): SentenceKind {
    this.going = { kind, upTo };
    return kind;
  }

  private judged(piece: Piece, text: string, clauses: readonly Clause[]): Sentence {
    const { manner: given } = this.reading;
    const manner = !this.firm
      ? { ...given, bareVerbs: false, bareActors: false }
      : { ...given, bareVerbs: given.bareVerbs || this.goesOn(clauses[0]) };
    this.reportKind ??= tellsOf(text, clauses[0]?.bare ?? '', manner);
    let [leading, hasActor, other] = [true, this.actors.length > 0, null as SentenceKind | null];
    const builder = new StatementBuilder(this.masks.masked, this.actors);
    for (const clause of clauses) {
      const { kind, mood } = judge(clause, {
        manner,
        reportKind: this.reportKind,
        mood: this.mood,
        leading,
        hasActor,
        text,
      });
      this.mood = mood ?? (kind === 'ORDER' ? null : this.mood);
      const orders = kind === 'ORDER';
      if (clause.actor?.kind === 'ADDRESSED') hasActor = true;
      if (orders && clause.modal !== null) this.firm = true;
      if (orders) this.openings.add(openingOf(clause));
      other ??= kind;
      builder.add(clause, {
        orders,
        tells: this.reportKind !== null,
        reports: kind !== null && (REPORTS.has(kind) || (kind === 'PROMISE' && /将|拟|正在/u.test(clause.bare))),
      });
      // 中国政府将…，进一步加强…: promises and definitions continue to the end of the sentence.
      if (kind !== null && LASTING.has(kind)) this.reportKind ??= kind;
      leading &&= orders || clause.actor !== null || LEADS_UP.test(clause.bare) || clause.bare.length < 8;
    }
    const statements = builder.statements();
    // 党组要…，书记要…，委员要…。: if a sentence has several addressees, the next one inherits none.
    const subjects = new Set(statements.map(({ named }) => named.map(({ text: name }) => name).join('、')));
    subjects.delete('');
    this.actors = subjects.size > 1 ? [] : builder.lastActors;
    this.ordered = statements.length > 0;
    const kind = statements.length > 0 ? 'ORDER' : (other ?? this.reportKind ?? 'STATEMENT');
    return { start: piece.start, end: piece.end, kind, statements };
  }
}

/** 由区政府部门起草的文件，由法制机构审核: the object, described by its author. */
const MATTER =
  /的[^，的]{0,10}(?:文件|事项|项目|人员|资金|案件|业务|工程|问题|材料|申请|对象|方案|规定|办法|数据|信息|设施|产品)$/u;
const isMatter = ({ bare, modal }: Clause, next: Clause | undefined): boolean =>
  modal === null &&
  next !== undefined &&
  MATTER.test(bare) &&
  (next.by.length > 0 || (next.modal !== null && next.actor === null && next.before === ''));
const OPENING = 2;
const openingOf = ({ bare, modal }: Clause): string => {
  const from = modal === null ? 0 : modal.at + modal.word.length;
  return bare.slice(from, from + OPENING);
};
/** 请各镇负责同志参加会议 is a request; 参加人员：… is not, whatever its names contain. */
const ATTENDS_IN_SENTENCE = /^(?![^：:，,]{2,8}[：:])(?:.{0,60}(?:请|要(?![闻素求点])|应(?![急用])|须|必须))/u;
/** 只有…才能…, 指的是要…: reasons and definitions that contain a modal. */
const ONLY_IF =
  /(?:实践|经验|历史|事实)[^，。]{0,6}(?:证明|表明|告诉|说明|启示)|(?:有(?!关)|是)[^，。]{2,16}要[\u4e00-\u9fff]{1,2}$|^[^，。]{2,20}[，,]就是要|^[^，。]{2,8}[，,]就要(?:敢于|勇于|善于)|(?:要|想)(?:着重|再|特别|简要)?(?:讲|谈|说)(?:一下|一讲|一谈|几点|几句)|是[^，。]{0,6}(?:必须|应当|应该|需要)[^，。]{1,12}的[^，。]{0,4}(?:方针|原则|任务|问题|课题|路线|政策|方向|道路|规律|战略|目标|国策)$|只有.{2,60}才(?:能|会|可)|要[^。，]{1,12}了[，,][^。]{0,40}才(?:能|会|可)|(?:最|更)(?:重要|根本|关键|主要)的是[，,]?(?!要|必须)|(?:指的是|是指)要|请予?(?:大会|各位[^，。]{0,6})?(?:审议|审查)(?!通过|意见)|请[^，。]{2,24}提出(?:宝贵)?意见$|要有(?:一个|个)?[^，。]{0,4}(?:过程|时间)|是(?:不明智|不对|不行|不可取|错误|不能容忍)的$|所谓|^(?:这|那|它|其)[^，]{0,4}要|^(?:这|那)[^，]{0,3}是[^，]{0,4}(?:必须|应当|应该|需要)[^，]{1,8}的?$|要实现[，,]?也?一定(?:能|会)|的(?:只|只不过|不过|正|就|都|便)是|要[^，。]{2,40}(?:不容易|不可能|很难|非易事|谈何容易)|(?:要|应当?|应该|必须|需要|可以)(?:特别|着重|郑重|清醒地?|同时|充分)?(?:指出|说明|看到|提到|承认|说|讲)(?:的是|[，,：:])|(?:往往|通常|常常|总)要|^[^，]{0,4}(?:讲|说|所讲的?|所说的?)[^，]{1,10}[，,](?:就|也就|主要)是要|^(?:会议|全会|大会)(?:研究|审议|讨论|原则)?(?:决定|同意|通过|批准)[，,：:]?(?![^。]*(?:由|要|请|责成|必须|应当))|^应[\u4e00-\u9fff]{1,3}$/u;
/** 要把我国建成工业国，这是一个伟大的任务: within a report it is an explanation. */
const EXPLAINS =
  /^(?!各|全|地方|所有|有关)[^。]{0,80}[，,]这[^，。]{0,24}是[^。]{2,40}(?:任务|事情|问题|重要的?|必要的?|原则|目的|过程|道理)$|^(?!各|全|地方|所有|有关)[^，。]{1,20}(?:更|也|都|主要|根本上?|正|就)?是为了/u;
/** Allowed before the verb of an order: means, occasion, object. */
const LEADS_UP =
  /^(?:以|按照|按|根据|围绕|通过|针对|结合|为|在|对|从|依托|立足|本着|坚持|凡|如|若|遇|一旦|因|由于|经|到|于|至|随着|接|收)|(?:后|时|前|期间|的)$|^[\d年月日号—–\-~～至到底末初前内起半上中下旬季度一二三四五六七八九十“”□]{2,}(?:期间|时期|末)?$/u;
const BARE_MODAL = /^(?:此外|另外|其次|最后|同时)?[，,]?(?:要(?![求素点闻])|应当?(?![急用对])|须|必须|务必|不得|严禁)/u;
const REPORTS: ReadonlySet<SentenceKind> = new Set(['REPORT', 'DEFINITION', 'STATISTIC', 'PRAISE']);
const LASTING: ReadonlySet<SentenceKind> = new Set(['PROMISE', 'DEFINITION', 'REPORT']);
