/** Patterns of sentence kinds, from their word lists. */
import words from './sentence-words.json' with { type: 'json' };

const any = (list: readonly string[]): RegExp => new RegExp(list.join('|'), 'u');

export const LEAD_IN = any(words.leadIn);
export const CLOSES = any(words.closes);
export const REQUEST = any(words.request);
export const PLEDGE = any(words.pledge);
export const REPORT = any(words.report);
export const PAST_OPENS = new RegExp(`^(?:${words.pastOpens.join('|')})`, 'u');
export const PAST = any(words.past);
export const RESULT = any(words.results);
export const DEFINITION = any(words.define);
export const PRAISE = any(words.praise);
export const PROMISE = any(words.promise);
export const WISH = any(words.wish);
export const TARIFF = any(words.tariff);
export const STATISTIC = any(words.statistic);
export const TELLS_BEFORE = any(words.tellsBefore);
export const LIST_LEAD = any(words.listLead);
export const ATTENDANCE = any(words.attendance);
