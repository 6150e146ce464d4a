/** Quantities and comparisons: 不少于50家, 1.1万亿斤以上, 不低于全市平均水平. */
import type { FoundTarget } from '../../stages.js';
import units from './units.json' with { type: 'json' };

export const COMPARATOR =
  '不得低于|不低于|不得少于|不少于|不得超过|不超过|不得高于|不高于|至少|最少|最多|控制在|保持在|稳定在|提高到|提升到|提升至|提高至|增加到|增加至|达到|超过|高于|低于|突破|优于|快于|高出|压缩至|压缩到|压减至|缩短至|降低到|降低至|降至|下降到|减少到|减至|增长';
export const NUMBER = '\\d[\\d,.]{0,14}';
const SCALES = '(?:万亿|千万|百万|十万|[万亿千百])';
const UNITS = [...units].sort((a, b) => b.length - a.length).join('|');
export const MEASURE = `${NUMBER}(?:\\s?[~～\\-—至到]\\s?${NUMBER})?(?:余|多)?${SCALES}?\\s?(?:${UNITS})`;
const AMOUNT = new RegExp(
  `(?<from>${NUMBER})(?:\\s?[~～\\-—至到]\\s?(?<to>${NUMBER}))?(?:余|多)?(?<scale>${SCALES})?\\s?(?<unit>${UNITS}|个月|工作日|小时|分钟|月|日)?`,
  'u',
);
const SCALE: Readonly<Record<string, number>> = {
  百: 100,
  千: 1000,
  万: 1e4,
  十万: 1e5,
  百万: 1e6,
  千万: 1e7,
  亿: 1e8,
  万亿: 1e12,
};
const AT_MOST = /不(?:得)?超过|不(?:得)?高于|控制在|以内|以下|最多|低于$|压缩|压减|缩短|降|减少到|减至/u;
const AT_LEAST =
  /不(?:得)?低于|不(?:得)?少于|至少|最少|达到|超过|高于|突破|以上|提高|提升|增加|增长|优于|快于|保持在|稳定在/u;

export type Amount = Pick<FoundTarget, 'minimum' | 'maximum' | 'unit' | 'comparator'>;

/** A bound is either a minimum or a maximum. */
export function amountOf(value: string, comparator: string | null): Amount {
  const bound = /以上|以下|以内/u.exec(value)?.[0] ?? null;
  const compared = comparator ?? bound;
  const match = /^(?:(?:19|20)\d\d年|\d{1,2}月)/u.test(value) ? null : AMOUNT.exec(value);
  const from = toNumber(match?.groups?.['from']);
  if (from === null) return { minimum: null, maximum: null, unit: null, comparator: compared };
  const scale = SCALE[match?.groups?.['scale'] ?? ''] ?? 1;
  const to = toNumber(match?.groups?.['to']);
  const unit = match?.groups?.['unit'] ?? null;
  const direction = `${comparator ?? ''}${bound ?? ''}`;
  if (to !== null) return { minimum: times(from, scale), maximum: times(to, scale), unit, comparator: compared };
  const below = AT_MOST.test(direction) && !/不(?:得)?低于/u.test(direction) && bound !== '以上';
  const above = !below && AT_LEAST.test(direction);
  const amount = times(from, scale);
  return { minimum: below ? null : amount, maximum: above ? null : amount, unit, comparator: compared };
}

/** 0.14万 is 1400, avoiding floating-point errors. */
const times = (value: number, scale: number): number => Number((value * scale).toPrecision(12));

function toNumber(text: string | undefined): number | null {
  const value = Number((text ?? '').replaceAll(',', '').replace(/\.$/u, ''));
  return text === undefined || Number.isNaN(value) ? null : value;
}
