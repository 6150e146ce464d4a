/** People in office: 区委书记陆明舟, and 曹书记 for somebody named before. */
import type { PreviewSpeaker } from '../preview.js';

const offices =
  '党委书记|党组书记|工委书记|总书记|副书记|书记|副局长|局长|副主任|主任|副市长|市长|副区长|区长|副县长|县长|副省长|省长|主席|副总理|总理|部长|镇长|乡长|院长|组长|会长|厅长|委员长|州长|署长|行长';
/** 局党委书记、局长顾某某: an office, perhaps several, and a name of two or three characters. */
const officeAndName = new RegExp(
  `((?:[\\p{Script=Han}]{0,14}?(?:${offices})[、，,]?){1,3})([\\p{Script=Han}]{2,3}?)(?=主持|出席|参加|强调|指出|要求|表示|作|讲话|传达|通报|介绍|对|在|\\d{1,2}日|[，。,、；])`,
  'gu',
);
const notNames = /^(?:会议|主持|出席|参加|同志|讲话|精神|要求|强调|指出|对|在|等|和|的|为|以|并|关于|工作|负责)/;

export interface Person extends PreviewSpeaker {
  readonly at: number;
}

export function findPeople(text: string): Person[] {
  const people: Person[] = [];
  for (const match of text.matchAll(officeAndName)) {
    const [, office = '', name = ''] = match;
    if (notNames.test(name)) continue;
    const title = office.replace(/^[，。,、；\s]+|[，,、]+$/g, '');
    people.push({ name, title, agencyName: agencyOf(title), at: match.index + office.length });
  }
  return people;
}

/** 区委书记 speaks for 区委, 局长 for the publisher (局). */
function agencyOf(title: string): string | null {
  const organ = /^((?:省|市|区|县)委|(?:省|市|区|县)政府|国务院|中央)/.exec(title)?.[1];
  if (organ !== undefined) return organ;
  if (/^(?:市|区|县|省)长/.test(title)) return `${title.slice(0, 1)}政府`;
  return /^(?:局|委|厅)(?:党|长|主任)|^局长/.test(title) ? '本局' : null;
}

export const asSpeaker = ({ name, title, agencyName }: Person): PreviewSpeaker => ({ name, title, agencyName });
