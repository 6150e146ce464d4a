/** Combines the clauses of an ordering sentence into statements with addressees. Pure. */
import type { Range } from '../../mapped-text.js';
import type { AddresseeRole } from '../../preview.js';
import type { FoundAddressee } from '../../stages.js';
import type { Clause } from './clause.js';
import { namesOf } from './names.js';

export interface Statement extends Range {
  /** Addressees named in it; may be empty. */
  readonly named: readonly FoundAddressee[];
  /** Without named ones: the latest addressees of its sentence group. */
  readonly carried: readonly FoundAddressee[];
}

const OCCASION = /(?:后|时|期间|[^目的]的)$/u;
const IS_SOMETHING = /^(?:是|作为|处于|肩负|担负|承担着|位于)/u;
/** 两局联合制定了…，现印发给你们，请执行: the authors are not addressees. */
const DID =
  /^(?:已|联合|共同|会同|研究|组织|专门|修订)*(?:制定|制订|印发|编制|起草|拟定|修订|下发|出台|发布|确定|汇总)(?:了|《|□|本)/u;
const OPENS_ANEW = /^又要/u;
const BOTH = /^[^，,]*既要[^，,]{2,20}$/u;

/** One statement per sentence, except for a new subject with a different order, and 既要…又要. */
export class StatementBuilder {
  private readonly found: {
    start: number;
    end: number;
    named: FoundAddressee[];
    orders: boolean;
    occasion: boolean;
  }[] = [];
  lastActors: readonly FoundAddressee[];
  /** 任何村民看见火情，都要报告: anyone is an addressee if an order follows. */
  private waiting: readonly FoundAddressee[] = [];

  constructor(
    private readonly masked: string,
    private readonly before: readonly FoundAddressee[],
  ) {
    this.lastActors = before;
  }

  /** `reports`: the clause itself is a report, so its subject is not an addressee. */
  add(clause: Clause, { orders, tells, reports }: { orders: boolean; tells: boolean; reports: boolean }): void {
    const own =
      reports || (!orders && DID.test(clause.bare.slice(clause.actor?.end ?? 0))) ? [] : this.actorsOf(clause, orders);
    const named = orders && own.length === 0 ? this.waiting : own;
    this.waiting = orders ? [] : this.mayBeTold(clause) ? this.actorsOf(clause, true) : this.waiting;
    const last = this.found.at(-1);
    const fresh =
      orders && last?.orders === true && (hasOwnSubject(clause, last.named) || this.opensAnew(clause, last));
    // A report before the first order of a sentence is not part of the statement.
    const begins =
      last !== undefined &&
      !last.orders &&
      orders &&
      tells &&
      last.named.length === 0 &&
      (own.length > 0 || named.length === 0);
    if (begins) this.found.pop();
    // 国务院批准启动预案后，指挥部立即…: the actor of the occasion is not an addressee if there is another.
    if (orders && own.length > 0 && last?.occasion === true && !last.orders) last.named.length = 0;
    if (!last || fresh || begins)
      this.found.push({
        start: clause.start,
        end: clause.end,
        named: [...named],
        orders,
        occasion: OCCASION.test(clause.bare),
      });
    else {
      last.end = clause.end;
      last.orders ||= orders;
      last.named.push(...named);
    }
    if (named.length > 0) this.lastActors = named.map((one) => ({ ...one, range: null }));
  }

  /** 任何村民看见火情，…; 区人大是政治机关，要…: an addressee if an order without subject follows. */
  private mayBeTold({ actor, bare }: Clause): boolean {
    return actor !== null && (actor.kind === 'PUBLIC' || IS_SOMETHING.test(bare.slice(actor.end)));
  }

  statements(): readonly Statement[] {
    const ordering = this.found.filter((one) => one.orders);
    return ordering.map(({ start, end, named }) => ({
      start,
      end,
      named,
      carried: named.length > 0 ? [] : this.carriedTo(start),
    }));
  }

  private carriedTo(start: number): readonly FoundAddressee[] {
    const earlier = this.found.filter((one) => one.start < start && one.named.length > 0).at(-1);
    return (earlier?.named ?? this.before).map((one) => ({ ...one, range: null }));
  }

  /** 各镇既要防涝，又要防旱: two orders with one subject, if the sentence has nothing else. */
  private opensAnew(clause: Clause, last: Range): boolean {
    const before = this.masked.slice(last.start, last.end);
    return this.found.length === 1 && BOTH.test(before) && OPENS_ANEW.test(this.masked.slice(clause.start, clause.end));
  }

  private actorsOf(clause: Clause, orders: boolean): readonly FoundAddressee[] {
    const actors = [
      ...(clause.actor && (orders || clause.actor.kind === 'ADDRESSED') ? [clause.actor] : []),
      ...(orders ? clause.by : []),
      ...clause.partners,
    ];
    const found = actors.flatMap(({ start, end, role }) => {
      const behind = clause.bare.slice(end);
      return namesOf(this.masked.slice(clause.at + start, clause.at + end), clause.at + start, {
        role: role ?? roleBehind(behind, clause.partners.length > 0),
        behind,
      });
    });
    const seen = new Set<number>();
    return found.filter(({ range }) => range !== null && !seen.has(range.start) && seen.add(range.start));
  }
}

function roleBehind(behind: string, withOthers: boolean): AddresseeRole | null {
  if (/^(?:要|应当?|须|必须|负责)?(?:具体|统一|积极|主动)?牵头/u.test(behind)) return 'LEAD';
  if (/^(?:要|应当?|须|必须|做好)?(?:积极|主动|协同|密切)?(?:配合|协助)/u.test(behind)) return 'SUPPORT';
  return withOthers ? 'LEAD' : null;
}

const hasOwnSubject = (clause: Clause, named: readonly FoundAddressee[]): boolean =>
  named.length > 0 && clause.actor !== null && (clause.modal !== null || clause.asks);
