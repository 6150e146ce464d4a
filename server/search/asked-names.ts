/** Names under which an agency may be stored when the whole query is a name. Pure. */
import { namesToTry } from '../parse/organs/full-name.js';
import { fold } from './fold.js';

/** Longer queries are not names. */
const longestName = 40;
/** 澄湖区水务局: a place followed by an organ. */
const placed = /^\p{Script=Han}{1,7}?(?:省|市|区|县|旗|盟|州|镇|乡)\p{Script=Han}{2,}$/u;
/** Where a higher place ends in a full name: 云浦市|澄湖区水务局. */
const above = ['省', '市', '州', '盟', '自治区', '地区'];

/**
 * LIKE patterns over lines of names: 澄湖区工信局, 澄湖区工业和信息化局, and both after a higher place. Folded; the
 * query itself first.
 */
export function namePatternsOf(whole: string, escape: (text: string) => string): readonly string[] {
  if (whole.length > longestName) return [`%\n${escape(whole)}\n%`];
  const names = [...new Set([whole, ...namesToTry(whole).map(fold)])];
  const behind = names
    .filter((name) => placed.test(name))
    .flatMap((name) => above.map((end) => `%${end}${escape(name)}\n%`));
  return [...names.map((name) => `%\n${escape(name)}\n%`), ...behind];
}
