/** What a page tells whom, one line an order, from invented pages of the district of Chenghu. */
import { parsePage } from '../../../server/parse/parse-page.js';
import type { PreviewAddressee, PreviewDirective, Target } from '../../../server/parse/preview.js';

const signed = '\n\n云浦市澄湖区水务局\n2025年6月10日';
const header = (agency: string): string => `发布机构：${agency}\n公开日期：2025-06-12\n`;
const bureau = header('云浦市澄湖区水务局');

/** Around the text of a case: a notice to the towns, a read-out of a meeting, a reply, a call for entries; a page whole as it is. */
export const FRAMES = {
  notice: (text: string): string =>
    `${bureau}云浦市澄湖区水务局关于做好防汛工作的通知\n各镇人民政府：\n${text}${signed}`,
  meeting: (text: string): string =>
    `${header('云浦市澄湖区人民政府')}澄湖区召开防汛工作会议\n6月10日，澄湖区政府召开防汛工作会议。${text}`,
  reply: (text: string): string =>
    `${bureau}云浦市澄湖区水务局关于第12号建议的答复\n周启明代表：\n您提出的建议收悉，现答复如下：\n${text}${signed}`,
  call: (text: string): string =>
    `${bureau}云浦市澄湖区水务局关于公开征集节水案例的公告\n各有关单位：\n现面向社会公开征集节水案例。\n${text}${signed}`,
  page: (text: string): string => text,
};
export type Frame = keyof typeof FRAMES;

/** `path [heading] text → who {targets}`; in brackets, who is told by the lead-in or by the notice's recipients. */
export function told(frame: Frame, text: string): readonly string[] {
  return parsePage({ content: FRAMES[frame](text) }).preview.directives.map(line);
}

function line({ path, heading, text, addressees, targets }: PreviewDirective): string {
  const own = targets.filter((target) => target.own).map(shown);
  const head = heading === null ? '' : ` [${heading}]`;
  const by = own.length === 0 ? '' : ` {${own.join('; ')}}`;
  return `${path}${head} ${text.replace(/\s+/gu, ' ')} → ${whom(addressees)}${by}`;
}

function whom(addressees: readonly PreviewAddressee[]): string {
  const named = addressees.filter(({ span }) => span !== null);
  if (named.length > 0) return named.map(({ text, role }) => (role === null ? text : `${text}:${role}`)).join('、');
  return addressees.length === 0 ? '-' : `(${addressees.map(({ text }) => text).join('、')})`;
}

function shown({ text, dueBy, recurrence, minimum, maximum }: Target): string {
  const amount = minimum === null && maximum === null ? null : `${minimum ?? ''}..${maximum ?? ''}`;
  const facts = [dueBy, recurrence, amount].filter((fact) => fact !== null);
  return facts.length === 0 ? text : `${text}=${facts.join(',')}`;
}
