/**
 * Documents that a page issues by its text: 现将《甲办法》、《乙方案》印发给你们. A citation of 《甲办法》 means this
 * page, whatever its own title. Pure.
 */
import type { FoundCitation } from '../stages.js';
import { groupOf, sentenceEnd, sentenceStart } from './sentences-around.js';

/** Directly before the first title; its author may be in between: 现将区政府制定的《…》. */
const lead = /(?:现|兹|特|今)(?:将|把)(?:[^，,。；;：:《》]{0,20})$/;
const follows =
  /^(?:\s*[（(][^（()）]{0,40}[）)])?(?:等[^，。；《》]{0,10})?[，,]?(?:已?经[^。；《》]{2,40}(?:同意|审定|通过|批准)[，,])?(?:现|一并|予以|正式|全文|随文|联合|重新|印制)*(?:印发|颁发|公布|发布|颁布|下发|印送)/;
/** Documents of others that the page forwards, consults on or explains. */
const passedOn = /转发|转载|转给|翻印|征求|意见稿|征集|解读|说明|学习|贯彻|公示|废止|拟/;

export function withIssued(
  text: string,
  found: readonly FoundCitation[],
  pageTitle: string | null,
): readonly FoundCitation[] {
  if (passedOn.test((pageTitle ?? '').replaceAll(/《[^《》]*》/g, ''))) return found;
  return found.map((citation, i) => {
    const { title, documentNumber, how = null } = citation;
    // A document with a number of its own was issued before.
    if (title === null || documentNumber !== null || (how !== null && how !== 'REPLACES')) return citation;
    return isIssued(text, found, i) ? { ...citation, isIssued: true } : citation;
  });
}

function isIssued(text: string, found: readonly FoundCitation[], at: number): boolean {
  const [start, end] = groupOf(text, found, at);
  const before = text.slice(sentenceStart(text, start), start).replaceAll(/\s/g, '');
  const behind = text.slice(end, sentenceEnd(text, end)).replaceAll(/\s/g, '');
  return lead.test(before) && !passedOn.test(before) && follows.test(behind);
}
