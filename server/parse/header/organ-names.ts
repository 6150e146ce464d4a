/** Whether a string can be the name of an organ, and the organs named in a line. */
import words from './organ-words.json' with { type: 'json' };

const longestName = 40;
const notName = /[，。；：！？,;:!?《》“”]/;
const ending = new RegExp(`(?:${words.endings.join('|')})(?:[（(][^（()）]{1,30}[）)])?$`);
const media = new RegExp(`(?:${words.mediaEndings.join('|')})$`);
const notOrgans = new Set(words.notOrgans);
const ownSite = /^(?:本网站|本网|本站)[\s:：]{0,3}/;
const channel = /(?:官网|官方网站|门户网站|官方微信|微信公众号|公众号|官微)$/;
const han = /\p{Script=Han}/u;

export function isOrganName(text: string): boolean {
  const name = text.trim();
  return (
    name.length >= 2 &&
    name.length <= longestName &&
    han.test(name) &&
    !notName.test(name) &&
    !notOrgans.has(name) &&
    ending.test(name)
  );
}

/** 新华社, 某某日报, 公众号: media, not government organs. */
export const isMedium = (text: string): boolean => media.test(text.trim()) || notOrgans.has(text.trim());

/**
 * Splits 甲局、乙局 or 甲局 乙局 if every part is an organ; otherwise the whole if it is one; otherwise
 * empty.
 */
export function organsIn(text: string): string[] {
  const whole = text.trim();
  const parts = whole.split(/[、，,;；\s]+/).filter((part) => part !== '');
  if (parts.length > 1 && parts.every(isOrganName)) return parts;
  return isOrganName(whole) ? [whole] : [];
}

/** 本网某某局, 某某局官网 -> 某某局. */
export const withoutOwnSite = (text: string): string => text.trim().replace(ownSite, '').replace(channel, '').trim();
