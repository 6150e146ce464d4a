/** Whose duty a directive is, by when and why, once more in plain code over rows: what the database must come to as well. */
import { createHash } from 'node:crypto';
import { generalWords, organs, type AgencyRow, type DirectiveRow, type DutyRows } from './invented-duties.kit.js';

export interface PlainFilter {
  readonly due?: { readonly from?: string; readonly to?: string };
  readonly statuses?: readonly string[];
  readonly bases?: readonly string[];
  readonly roles?: readonly string[];
  readonly issuer?: string;
  readonly ledBy?: string;
  readonly strengths?: readonly string[];
}
export interface PlainQuestion {
  readonly filter: PlainFilter;
  readonly granularity: 'WHOLE' | 'LEAVES' | 'BOTH';
  readonly asOf: string;
  readonly isStaff: boolean;
}
export interface PlainDuty {
  readonly directiveId: string;
  readonly basis: string;
  readonly roles: readonly string[];
  readonly dueOn: string | null;
  readonly status: string;
}

const bases = ['NAMED', 'RECIPIENT', 'CLASS', 'ALL_UNITS'];
const roles = ['LEAD', 'SUPPORT', 'JOINT'];
const noDay = '9999-12-31';
const dayOf = (date: Date): string => date.toISOString().slice(0, 10);
const shifted = (day: string, days: number): string => dayOf(new Date(Date.parse(day) + days * 86_400_000));

/** Scopes are called in the table by a hash of their words; which of two that are equally strong is told depends on it. */
const scopeOf = (words: string): string =>
  createHash('md5')
    .update(words)
    .digest('hex')
    .replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
const classScope = (purpose: string, level: string | null, place: string): string =>
  scopeOf(`CLASS ${purpose} ${level ?? '*'} ${place}`);

export class PlainDuties {
  private readonly byId: ReadonlyMap<string, DirectiveRow>;
  private readonly scoped = new Map<string, ReadonlyMap<string, { basis: string; roles: readonly string[] }>>();

  constructor(private readonly rows: DutyRows) {
    this.byId = new Map(rows.directives.map((directive) => [directive.id, directive]));
    for (const directive of rows.directives) this.scoped.set(directive.id, this.scopesToldBy(directive));
  }

  of(agency: AgencyRow, question: PlainQuestion): PlainDuty[] {
    const scopes = this.scopesOf(agency);
    const asked = this.rows.directives.flatMap((directive) => {
      const duty = this.dutyOf(directive, scopes, question);
      return duty && this.isAsked(directive, agency, { duty, question }) ? [duty] : [];
    });
    const known = new Map(asked.map((duty) => [duty.directiveId, duty]));
    const isSurer = (other: PlainDuty | undefined, than: PlainDuty): boolean =>
      other !== undefined && bases.indexOf(other.basis) <= bases.indexOf(than.basis);
    const stands: Readonly<Record<PlainQuestion['granularity'], (duty: PlainDuty) => boolean>> = {
      WHOLE: (duty) => !this.above(duty.directiveId).some((id) => isSurer(known.get(id), duty)),
      LEAVES: (duty) => !asked.some((other) => this.above(other.directiveId).includes(duty.directiveId)),
      BOTH: () => true,
    };
    const key = (duty: PlainDuty): string => `${duty.dueOn ?? noDay} ${duty.directiveId}`;
    return asked.filter(stands[question.granularity]).sort((a, b) => (key(a) < key(b) ? -1 : 1));
  }

  private above(id: string): string[] {
    const parent = this.byId.get(id)?.parentId ?? null;
    return parent === null ? [] : [parent, ...this.above(parent)];
  }

  private placesOf(code: string | null): string[] {
    const division = this.rows.divisions.find((each) => each.code === code);
    return division ? [division.code, ...this.placesOf(division.parentCode)] : [];
  }

  private levelOf = (code: string): string | null =>
    this.rows.divisions.find((each) => each.code === code)?.level ?? null;

  scopesOf(agency: AgencyRow): Set<string> {
    const organ = organs.find(({ name }) => name === agency.name);
    const purposes = [organ?.purpose ?? null, agency.kind === 'DEPARTMENT' ? '工作部门' : null].filter(
      (p) => p !== null,
    );
    const level =
      organ?.level === 'TOWNSHIP' || agency.divisionCode === null
        ? (organ?.level ?? null)
        : this.levelOf(agency.divisionCode);
    const superior = this.rows.agencies.find(({ id }) => id === agency.parentId);
    const classes = purposes.flatMap((purpose) =>
      this.placesOf(agency.divisionCode).flatMap((place) => [null, level].map((of) => classScope(purpose, of, place))),
    );
    const units = [agency.divisionCode, superior?.divisionCode ?? null].flatMap((place) =>
      place === null ? [] : [`UNITS ${place}`],
    );
    if (superior) units.push(`UNITS OF ${superior.id}`);
    return new Set([agency.id, ...units.map(scopeOf), ...classes]);
  }

  /** By scope, the strongest reason. */
  private scopesToldBy(directive: DirectiveRow): Map<string, { basis: string; roles: readonly string[] }> {
    const { notice } = directive;
    const place = (directive.issuer ?? notice.agency).divisionCode;
    const sentFrom = notice.agency.divisionCode;
    const found: { scope: string; basis: string; role: string | null }[] = [];
    const classes = (
      of: readonly [string, string | null][],
      at: string | null,
      told: { basis: string; role: string | null },
    ): void => {
      for (const [purpose, level] of at === null ? [] : of) {
        const rank = purpose === '工作部门' ? (level ?? this.levelOf(at ?? '')) : level;
        found.push({ scope: classScope(purpose, rank, at ?? ''), ...told });
      }
    };
    for (const { agencyId, scope, text, classFunction, classLevel, role } of directive.addressees) {
      if (agencyId !== null) found.push({ scope: agencyId, basis: 'NAMED', role });
      else classes(kindsOf({ scope, text, classFunction, classLevel }), place, { basis: 'CLASS', role });
      const how = scope === 'ALL_UNITS' ? generalWords[text]?.how : 'NOBODY';
      if (how === 'NOBODY' || how === undefined) continue;
      for (const sent of notice.addressees) {
        if (sent.agencyId !== null) found.push({ scope: sent.agencyId, basis: 'RECIPIENT', role });
        else classes(kindsOf(sent), sentFrom, { basis: 'RECIPIENT', role });
      }
      const isToNobody = notice.addressees.every(
        (sent) => sent.agencyId === null && sent.scope === 'ALL_UNITS' && generalWords[sent.text]?.how !== 'NOBODY',
      );
      const units = place === null ? `UNITS OF ${directive.issuerId ?? notice.agencyId}` : `UNITS ${place}`;
      if (how === 'ALL' && isToNobody) found.push({ scope: scopeOf(units), basis: 'ALL_UNITS', role });
    }
    const strongest = new Map<string, { basis: string; roles: readonly string[] }>();
    for (const { scope } of found) {
      const reasons = found.filter((each) => each.scope === scope);
      const basis = bases.find((each) => reasons.some((reason) => reason.basis === each)) ?? '';
      const told = roles.filter((role) => reasons.some((reason) => reason.basis === basis && reason.role === role));
      strongest.set(scope, { basis, roles: told });
    }
    return strongest;
  }

  private dutyOf(
    directive: DirectiveRow,
    scopes: ReadonlySet<string>,
    { filter, asOf }: PlainQuestion,
  ): PlainDuty | null {
    if (directive.review === 'REJECTED') return null;
    const mine = [...(this.scoped.get(directive.id) ?? [])].filter(([scope]) => scopes.has(scope));
    const rank = ([scope, { basis }]: (typeof mine)[number]): string => `${bases.indexOf(basis)} ${scope}`;
    const [first] = mine.sort((a, b) => (rank(a) < rank(b) ? -1 : 1));
    if (!first) return null;
    const [scope, { basis, roles: told }] = first;
    const targets = this.coveredBy(directive, scope).flatMap((part) => part.targets.filter(({ own }) => own));
    const days = targets.flatMap(({ dueBy }) => (dueBy === null ? [] : [dayOf(dueBy)]));
    const turns = targets
      .filter(({ dueBy, recurrence }) => dueBy === null && recurrence !== null)
      .map(({ text }) => text);
    const dueOn = dueDay({ days, turns, since: dayOf(directive.notice.publishedOn) }, filter.due ?? {}, asOf);
    const isOver =
      ['REPEALED', 'EXPIRED'].includes(directive.notice.validity) || directive.notice.status === 'WITHDRAWN';
    const standing = dueOn === null ? 'UNDATED' : dueOn < asOf ? 'OVERDUE' : 'OPEN';
    return { directiveId: directive.id, basis, roles: told, dueOn, status: isOver ? 'ENDED' : standing };
  }

  /** The directive, and its parts that are for the same, or for nobody. */
  private coveredBy(directive: DirectiveRow, scope: string): DirectiveRow[] {
    const parts = this.rows.directives.filter(
      ({ id, review, addressees }) =>
        review !== 'REJECTED' &&
        this.above(id).includes(directive.id) &&
        (addressees.length === 0 || this.scoped.get(id)?.has(scope) === true),
    );
    return [directive, ...parts];
  }

  private isAsked(
    directive: DirectiveRow,
    agency: AgencyRow,
    { duty, question: { filter, isStaff } }: { duty: PlainDuty; question: PlainQuestion },
  ): boolean {
    const { due, statuses = ['OVERDUE', 'OPEN', 'UNDATED'] } = filter;
    const isWithin =
      (!due?.from && !due?.to) ||
      (duty.dueOn !== null && (!due.from || duty.dueOn >= due.from) && (!due.to || duty.dueOn <= due.to));
    const isLed = (by: string): boolean =>
      directive.addressees.some(({ agencyId, role }) => agencyId === by && role === 'LEAD');
    return (
      (isStaff || directive.notice.status === 'PUBLISHED') &&
      (duty.basis !== 'ALL_UNITS' || directive.issuerId !== agency.id) &&
      isWithin &&
      statuses.includes(duty.status) &&
      (!filter.bases || filter.bases.includes(duty.basis)) &&
      (!filter.roles || filter.roles.some((role) => duty.roles.includes(role))) &&
      (!filter.issuer || directive.issuerId === filter.issuer) &&
      (!filter.ledBy || isLed(filter.ledBy)) &&
      (!filter.strengths || filter.strengths.includes(directive.strength))
    );
  }
}

interface Told {
  readonly scope: string;
  readonly text: string;
  readonly classFunction: string | null;
  readonly classLevel: string | null;
}
const kindsOf = ({ scope, text, classFunction, classLevel }: Told): readonly [string, string | null][] => {
  if (!['CLASS', 'ALL_UNITS'].includes(scope)) return [];
  return classFunction === null ? (generalWords[text]?.classes ?? []) : [[classFunction, classLevel]];
};

/** Whether something that comes again is due on a day. */
const isTurn: Readonly<Record<string, (day: string) => boolean>> = {
  每月5日前: (day) => day.endsWith('-05'),
  每月: (day) => shifted(day, 1).endsWith('-01'),
  每季度: (day) => /-(?:03-31|06-30|09-30|12-31)$/.test(day),
  每年2月底前: (day) => day.slice(5, 7) === '02' && shifted(day, 1).endsWith('-01'),
};
const allDays = Array.from({ length: 365 * 8 }, (_, i) => shifted('2022-01-01', i));
const daysOf = new Map(Object.entries(isTurn).map(([text, fits]) => [text, allDays.filter(fits)]));

function dueDay(
  {
    days,
    turns,
    since,
  }: { readonly days: readonly string[]; readonly turns: readonly string[]; readonly since: string },
  { from, to }: { readonly from?: string; readonly to?: string },
  today: string,
): string | null {
  const again = turns.flatMap((text) => daysOf.get(text) ?? []).filter((day) => day >= since);
  // One day alone stands fast, whatever is asked.
  if (new Set(days).size <= 1 && turns.length === 0) return days[0] ?? null;
  const upTo = (day: string): boolean => to === undefined || day <= to;
  const [next] = [...days, ...again].filter((day) => day >= (from ?? today) && upTo(day)).sort();
  if (next !== undefined || from !== undefined) return next ?? null;
  const before = to !== undefined && to < today ? again.filter(upTo) : [];
  return [...days.filter(upTo), ...before].sort().at(-1) ?? null;
}
