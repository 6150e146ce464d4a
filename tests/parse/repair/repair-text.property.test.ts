import fc from 'fast-check';
import { MappedText, type Range } from '../../../server/parse/mapped-text.js';
import { repairText } from '../../../server/parse/repair/repair-text.js';
import type { RepairedText } from '../../../server/parse/stages.js';
import { damagePage } from '../../../scripts/damage/damage-page.js';

const CLEAN = `云浦市澄湖区工业和信息化局关于进一步加强安全生产工作的通知
各镇人民政府、街道办事处，区有关部门：
一、提高思想认识。要充分认识安全生产工作的重要性，压实属地责任，确保各项措施落到实处。
二、强化监督检查。对“小散乱”企业开展拉网式排查，到2023年12月底前完成整改率不低于95%。
（一）突出重点领域。围绕危险化学品、建筑施工、道路交通等行业，建立问题清单、责任清单。
三、严格追究责任。各单位主要负责人要亲自部署、亲自检查，旅游景区、女职工较多的企业要落实绿色通道。
`.repeat(3);

const fragments = fc.constantFrom(
  '區', '务', '(qū)', '（wù）', '(', ')', '?', '?!', '背蔀槿藗兊那猩', 'I', '?lián)', '\ufffd', '锟斤拷', '\u200b', '\ufeff', '\u0000', '２０', '22', '〔', '〕', '号', '著', '\n', '\r\n', '，', '吗', 'a', '|', '𠮷', '\ud800', '\ue848',
); // prettier-ignore
const anyText = fc.oneof(
  fc.array(fragments, { maxLength: 40 }).map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 60 }),
);
const damagedText = fc.integer({ min: 0, max: 1_000_000 }).map((seed) => damagePage(CLEAN, seed).text.text);

function faults(source: string, { text, repairs, warnings }: RepairedText): string[] {
  const found: string[] = [];
  if (text.source !== source) found.push('another source');
  const told: Range[] = [...repairs, ...warnings].flatMap(({ sourceRange }) => sourceRange ?? []);
  if (told.some(({ start, end }) => start < 0 || end > source.length || start >= end))
    found.push('a place outside the source');
  // Each character of the source is spoken of by the map or by a repair.
  const kept = new Uint8Array(source.length);
  let last = 0;
  for (let i = 0; i < text.text.length; i += 1) {
    const { start, end } = text.toSource({ start: i, end: i + 1 });
    if (start < last) found.push(`the map goes back at ${i}`);
    last = start;
    kept.fill(1, start, end);
    const changed = source.slice(start, end) !== text.text.charAt(i);
    if (changed && !repairs.some((repair) => repair.sourceRange.start <= start && end <= repair.sourceRange.end))
      found.push(`an unrecorded change at ${i}`);
  }
  for (const { sourceRange } of repairs) kept.fill(1, sourceRange.start, sourceRange.end);
  if (kept.includes(0)) found.push(`nothing is said of the source at ${kept.indexOf(0)}`);
  return found;
}

describe('repairText on any text', () => {
  it('never throws, records every change, and loses no character of the source', () => {
    fc.assert(
      fc.property(anyText, (source) => {
        expect(faults(source, repairText(MappedText.from(source)))).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });

  it('records every change and loses no character of a damaged page', () => {
    fc.assert(
      fc.property(damagedText, (source) => {
        expect(faults(source, repairText(MappedText.from(source)))).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it('leaves no glued reading behind in a damaged page', () => {
    fc.assert(
      fc.property(damagedText, (source) => {
        expect(repairText(MappedText.from(source)).text.text).not.toMatch(
          /\p{Script=Han}[([（][a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü]+[)\]）]/u,
        );
      }),
      { numRuns: 40 },
    );
  });

  it('answers the same for the same text', () => {
    fc.assert(
      fc.property(anyText, (source) => {
        const [first, second] = [repairText(MappedText.from(source)), repairText(MappedText.from(source))];
        expect(second.text.text).toBe(first.text.text);
        expect(second.repairs).toEqual(first.repairs);
      }),
      { numRuns: 40 },
    );
  });
});
