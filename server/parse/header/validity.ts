/** 有效性: validity stated by labelled rows, the title and notes. */
import type { Range } from '../mapped-text.js';
import type { Validity } from '../preview.js';
import type { StageWarning } from '../stages.js';
import { dateOf, findDates } from './dates.js';
import type { HeaderContext } from './header-context.js';

export interface FoundValidity {
  readonly validity: Validity;
  /** 废止日期, 失效日期, end of 有效期. */
  readonly validUntil: string | null;
  readonly validityRange: Range | null;
  readonly warnings: readonly StageWarning[];
}
interface Said extends Range {
  readonly validity: Validity;
}

/** 部分失效, 已修改: partly still in force. */
const inPart = /部分|修改|修订/;

export function validityOf(stated: string | null): Validity {
  if (stated === null || inPart.test(stated)) return 'UNSTATED';
  if (/废止/.test(stated)) return /(?:未|没有|不予|非)废止/.test(stated) ? 'IN_FORCE' : 'REPEALED';
  if (/失效|无效|过期|^否$|非现行/.test(stated)) return /(?:未|没有)失效/.test(stated) ? 'IN_FORCE' : 'EXPIRED';
  return /有效|现行|生效|^是$/.test(stated) ? 'IN_FORCE' : 'UNSTATED';
}

/** 【已废止】, （已失效）, [此件已废止]. */
const mark =
  /[【\[（(［]\s?(?:本文件|此文件|此件|该文件|本文)?(?:已经?|现已|全文)?(废止|失效|宣布失效)\s?[】\]）)］]|^(已废止|已失效)[：:｜|]/;
const headReach = 1500;

export function validityIn(context: HeaderContext, title: string | null, today: string | undefined): FoundValidity {
  const stated = rowSaid(context);
  const marked = markSaid(context, title);
  const end = endOf(context);
  const said = marked ?? stated;
  const isOver = end !== null && (today === undefined || end.on <= today);
  const disagree =
    (stated?.validity === 'IN_FORCE' && (isOver || marked !== null)) ||
    (marked !== null && stated !== null && stated.validity !== marked.validity);
  const warnings = disagree ? [doubt(context, stated)] : [];
  if (said !== null && said.validity !== 'IN_FORCE' && said.validity !== 'UNSTATED')
    return { validity: said.validity, validUntil: end?.on ?? null, validityRange: range(said), warnings };
  if (end !== null && isOver)
    return { validity: end.validity, validUntil: end.on, validityRange: range(end), warnings };
  return {
    validity: said?.validity ?? 'UNSTATED',
    validUntil: end?.on ?? null,
    validityRange: range(said ?? end),
    warnings,
  };
}

const range = (place: Range | null): Range | null => place && { start: place.start, end: place.end };

function rowSaid({ rows }: HeaderContext): Said | null {
  const value = rows.find((row) => row.field === 'validity' && row.value !== null)?.value;
  const validity = validityOf(value?.text ?? null);
  return value && validity !== 'UNSTATED' ? { validity, start: value.start, end: value.end } : null;
}

/** In the title, or on the lines above and directly below it. */
function markSaid({ text, body }: HeaderContext, title: string | null): Said | null {
  const said = title === null ? null : mark.exec(title);
  const found = mark.exec(text.slice(0, Math.min(body.start + 80, headReach)));
  const word = said?.[1] ?? said?.[2] ?? found?.[1] ?? found?.[2];
  if (word === undefined) return null;
  const start = found?.index ?? 0;
  const end = found ? start + found[0].length : start;
  return { validity: word.includes('废止') ? 'REPEALED' : 'EXPIRED', start, end };
}

function endOf({ text, rows }: HeaderContext): (Said & { readonly on: string }) | null {
  for (const field of ['repealedOn', 'expiresOn'] as const) {
    for (const { field: of, value } of rows) {
      if (of !== field || value === null) continue;
      const on = lastDay(text.slice(value.start, value.start + 60).split('\n', 1)[0] ?? '') ?? dateOf(value.text)?.iso;
      if (!on) continue;
      return { validity: field === 'repealedOn' ? 'REPEALED' : 'EXPIRED', on, start: value.start, end: value.end };
    }
  }
  return null;
}

/** 2020年1月1日至2024年12月31日 ends with the later date; a start without an end is not over. */
function lastDay(value: string): string | null | undefined {
  const [first, second] = findDates(value);
  if (
    first &&
    second &&
    /^\s{0,2}(?:日|起)?\s{0,2}(?:至|到|[-—－~～])\s{0,2}$/.test(value.slice(first.end, second.start))
  )
    return second.iso;
  if (first && /^\s{0,2}起/.test(value.slice(first.end))) return null;
  return first?.iso;
}

const doubt = ({ sourceRange }: HeaderContext, stated: Said | null): StageWarning => ({
  code: 'HEADER_ROWS_DISAGREE',
  message: 'The page says both that it is in force and that it is not; the latter was used.',
  field: 'validity',
  sourceRange: stated && sourceRange(stated),
});
