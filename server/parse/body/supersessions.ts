/**
 * Effects of a document on others: corrects, repeals, replaces, amends (更正, 废止, 重新公布, 修改). Only
 * effects of this document itself: not plans, questions, negations or reports of others. Pure.
 */
import { findDates } from '../header/dates.js';
import { findDocumentNumbers } from '../header/document-number.js';
import { linesOf } from '../header/lines.js';
import type { Range } from '../mapped-text.js';
import type { NoticeKind, SupersessionHow } from '../preview.js';
import type { FoundCitation } from '../stages.js';
import { groupOf, sentenceEnd, sentenceStart } from './sentences-around.js';

export interface SupersessionContext {
  readonly text: string;
  readonly body: Range;
  readonly title: string | null;
  readonly kind: NoticeKind;
  readonly createdOn: string | null;
  readonly publishedOn: string | null;
}

/** Kinds of pages that only report on documents. */
const tellers: ReadonlySet<NoticeKind> = new Set([
  'POLICY_INTERPRETATION',
  'MEETING',
  'PUBLIC_SUPERVISION',
  'ANNUAL_REPORT',
  'GUIDE',
  'BUDGET',
]);
const onlyPlanned = /征求|意见稿|征集|草案|解读|(?:起草|编制|修订|情况)说明|听证|建议|公示|拟/;
/** Exclusions within the clause of the verb. */
const notDone =
  /拟|未|不予|不再?废止|尚|是否|建议|可以|可能|应当|需要?|需|如需|如果|若|征求|研究|曾|已经?(?:被|于|由|自)?[^，。]{0,12}(?:废止|失效|修改|修订)|被|继续有效|由[^，。]{2,20}(?:废止|修改|修订)/;
const repeal = '(?:废止|停止执行|停止施行|不再执行|不再施行|停止使用|宣布失效|自行失效|失效)';
const filler =
  '(?:文件|文)?(?:等[^，。；《》]{0,14})?[，,]?(?:(?:自|从)[^。；《》]{2,40}?起[，,]?)?(?:同时|随之|一并|即行|立即|即日起|相应|也|均|都|全部|现|并|予以|正式|宣布|决定)*';
const repealedBehind = new RegExp(`^${filler}${repeal}(?!(?:的|了|后|前|日期|时间|情形|或者?(?:修改|撤销)))`);
/** 宣布失效: EXPIRED, as 有效性：失效 on a page, which differs from 废止. */
const lapses = /失效/;
const repealsBefore = /(?:废止|宣布失效)(?:的)?(?:[：:]|以下文件|下列文件|原)?(?:[^。；，《》]{0,12})$/;
const partBehind =
  /^[^。；，《》]{0,4}(?:第[一二三四五六七八九十百零\d]+[章条款项]|附件|中(?:的|关于|有关)?|有关|关于|部分|的有关|相关(?:条款|内容|规定))[^。；《》]{0,60}/;
const amended =
  '(?:作(?:出|了)?如下(?:修改|调整|修订|补充)|修改为|修改如下|调整如下|修订如下|予以修改|进行(?:修改|修订)|作(?:出)?(?:修改|修订|以下修改)|删去|删除)';
const amendedBehind = new RegExp(`^[^。；《》]{0,80}${amended}`);
const amendsBefore = /(?:(?:决定|现)(?:对|将)?(?:修改|修订)|关于(?:修改|修订|修正)|删去)(?:[^。；，《》]{0,6})$/;
const republishedBehind = /^[^。；《》]{0,16}重新(?:公布|印发|发布|下发|颁布)/;
const republishesBefore = /重新(?:公布|印发|发布|下发|颁布)(?:修[订改正]后的|修订的)?$/;
const replacesBefore = /(?:代替|替代|取代)(?:原)?$/;
const correctedBehind = /^[^。；《》]{0,80}(?:更正|勘误|订正)/;
const correctsBefore = /(?:关于(?:对)?(?:更正)?|更正|勘误)(?:[^。；，《》]{0,6})$/;
const correcting =
  /(?:更正|勘误|订正)(?:的?(?:公告|通知|通告|说明|启事|声明|公示|函|表))?(?:[（(][^（）()]{1,12}[）)])?$|^(?:关于)?(?:更正|勘误)/;
const noCorrection = /更正登记|更正裁定|责令|限期更正/;

/** Adds the effects to citations, and further citations from lists without 《》. */
export function withSupersessions(
  found: readonly FoundCitation[],
  context: SupersessionContext,
): readonly FoundCitation[] {
  const title = context.title ?? '';
  if (tellers.has(context.kind)) return found;
  if (onlyPlanned.test(title.replace(/《[^《》]*》/g, '')) && !isCorrection(title)) return found;
  const marked = found.map((citation, i) => marking(found, i, context) ?? citation);
  const listed = listedBelow(context, marked);
  const all = [...marked.filter(({ range }) => !listed.some((each) => covers(each.range, range))), ...listed];
  const titled = all.some(({ how }) => how != null) ? [] : byTitle(context);
  return [...all, ...titled].sort((a, b) => a.range.start - b.range.start);
}

const covers = (outer: Range, inner: Range): boolean => outer.start <= inner.start && inner.end <= outer.end;

function marking(found: readonly FoundCitation[], at: number, context: SupersessionContext): FoundCitation | null {
  const citation = found[at];
  if (!citation) return null;
  const { text, title } = context;
  const [start, end] = groupOf(text, found, at);
  const before = text.slice(sentenceStart(text, start), start);
  const behind = text.slice(end, sentenceEnd(text, end)).replace(/^\s*[（(][^（）()]{1,40}[）)]/, '');
  const how = howOf({ before: before.replace(/\s/g, ''), behind: behind.replace(/\s/g, ''), title: title ?? '' });
  if (how === null) return null;
  return { ...citation, how, on: isEnding(how) ? dayOf(context, `${before}${behind}`, end) : null };
}

function howOf({ before, behind, title }: { before: string; behind: string; title: string }): SupersessionHow | null {
  const clause = before.split(/[，；]/).at(-1) ?? '';
  const verbClause = /^[^。；]{0,60}/.exec(behind)?.[0] ?? '';
  const isDone =
    !notDone.test(clause) && !notDone.test(/^.*?(?:废止|失效|停止|不再|修改|修订|更正|删)/.exec(verbClause)?.[0] ?? '');
  if (!isDone) return null;
  const part = partBehind.exec(behind)?.[0];
  if (part !== undefined && new RegExp(`${repeal}|${amended}`).test(part)) return 'AMENDS';
  if (republishedBehind.test(behind) || republishesBefore.test(clause)) return 'REPLACES';
  const ended = repealedBehind.exec(behind)?.[0];
  if (ended !== undefined) return endingOf(ended);
  const ends = repealsBefore.exec(clause)?.[0];
  if (ends !== undefined)
    return partBehind.test(behind) && !/^[^。；《》]{0,4}(?:的|等)/.test(behind) ? 'AMENDS' : endingOf(ends);
  if (replacesBefore.test(clause)) return 'REPLACES';
  if (
    isCorrection(title) &&
    (correctedBehind.test(behind) || correctsBefore.test(clause) || /有误|错误|更正/.test(behind))
  )
    return 'CORRECTS';
  if (amendsBefore.test(clause) || (/(?:将|对|删去)[^，；]{0,8}$/.test(clause) && amendedBehind.test(behind)))
    return 'AMENDS';
  return null;
}

/** By its wording; 废止或者宣布失效 counts as 废止. */
const endingOf = (said: string): 'REPEALS' | 'DECLARES_EXPIRED' =>
  lapses.test(said) && !/废止|停止|不再/.test(said) ? 'DECLARES_EXPIRED' : 'REPEALS';

export const isEnding = (how: SupersessionHow | null): boolean => how === 'REPEALS' || how === 'DECLARES_EXPIRED';

const isCorrection = (title: string): boolean => correcting.test(title.trim()) && !noCorrection.test(title);

/**
 * The effective day: stated in the sentence, otherwise that on which this document takes effect or
 * is issued.
 */
function dayOf(
  { text, body, createdOn, publishedOn }: SupersessionContext,
  sentence: string,
  at: number,
): string | null {
  const named = /(?:自|从)([^，。；]{4,30}?)起/.exec(sentence)?.[1];
  const stated = named === undefined ? undefined : findDates(named)[0]?.iso;
  if (stated) return stated;
  if (named !== undefined && /(?:印发|发布|公布|下发|通知|发文)/.test(named) && !/施行|实施/.test(named))
    return createdOn ?? publishedOn;
  const near = text.slice(Math.max(body.start, at - 400), Math.min(body.end, at + 400));
  const [force] = /自([^，。；\n]{4,30}?)起(?:施行|实施|执行|生效)/.exec(near) ?? [];
  const day = force === undefined ? undefined : findDates(force)[0]?.iso;
  if (day) return day;
  return force !== undefined && /(?:印发|发布|公布)/.test(force) ? (createdOn ?? publishedOn) : null;
}

const listHead =
  /(?:(?:废止|宣布失效)[^。《》]{0,30}(?:[：:]|目录|清单|一览表)|(?:下列|以下)[^。《》]{0,30}(?:予以|决定|现予)?(?:废止|宣布失效)[^。《》]{0,8}[：:]?)[^。《》]{0,16}$/;
const item = /^(?:[（(]?[\d一二三四五六七八九十]{1,3}[）)、.．\s|]+|《)/;
const otherList = /修改|继续有效|保留|修订|拟/;

/** Lines below 下列文件予以废止：, up to other text. */
function listedBelow(
  { text, body, createdOn, publishedOn, title }: SupersessionContext,
  known: readonly FoundCitation[],
): FoundCitation[] {
  const listed: FoundCitation[] = [];
  let listedAs: 'REPEALS' | 'DECLARES_EXPIRED' | null = null;
  for (const line of linesOf(text, { from: body.start, to: body.end })) {
    if (listHead.test(line.text) && line.text.length <= 160 && !notDone.test(line.text) && !otherList.test(line.text)) {
      listedAs = endingOf(line.text);
      continue;
    }
    if (listedAs === null) continue;
    if (/^(?:序号|文件名称|文号)/.test(line.text)) continue;
    if (
      !item.test(line.text) ||
      otherList.test(line.text.replace(/《[^《》]*》|关于[^（(|]*/g, '')) ||
      /。./.test(line.text)
    ) {
      listedAs = null;
      continue;
    }
    const named = known.filter(({ title: name, range }) => name !== null && covers(line, range));
    const found = named.length > 0 ? named : itemIn(text, line);
    const how = listedAs;
    listed.push(
      ...found.map((each) => ({
        ...each,
        how,
        on: dayOf({ text, body, createdOn, publishedOn, title, kind: 'OTHER' }, '', line.end),
      })),
    );
  }
  return listed;
}

/** 1. 关于…的通知（澄政发〔2010〕3号), or cells of a table. */
function itemIn(text: string, line: Range): FoundCitation[] {
  const said = text.slice(line.start, line.end);
  const number = findDocumentNumbers(said)[0];
  const head = number ? said.slice(0, number.start) : said;
  const title = head
    .replace(/^[（(]?[\d一二三四五六七八九十]{1,3}[）)、.．\s|]+/, '')
    .replace(/(?<![\s|（(【])[\s|（(【]+$/, '')
    .trim();
  if (
    !/\p{Script=Han}{4}/u.test(title) ||
    title.length > 120 ||
    !/关于|通知|办法|规定|意见|细则|方案|决定|通告|公告|条例/.test(title)
  )
    return [];
  return [
    {
      title,
      documentNumber: number?.number.text ?? null,
      range: { start: line.start + said.indexOf(title), end: line.end },
    },
  ];
}

/** If the text does not repeat it, the title counts: 关于废止《…》的通知, 关于…的更正公告. */
function byTitle(context: SupersessionContext): FoundCitation[] {
  const { text, body } = context;
  const title = context.title ?? '';
  const [, verb = '', names = ''] =
    /(废止|宣布失效|修改|修订|修正|重新(?:印发|公布|发布)|更正)(?:《|〈)(.+)[》〉]/.exec(title) ?? [];
  const corrected = isCorrection(title) ? unquoted.exec(title)?.[1] : undefined;
  const all = names === '' ? [corrected ?? ''] : names.split(/[》〉][、和及与\s]{0,2}[《〈]/);
  const how =
    verb === '废止' || verb === '宣布失效'
      ? endingOf(verb)
      : verb.startsWith('重新')
        ? 'REPLACES'
        : verb === '' || verb === '更正'
          ? 'CORRECTS'
          : 'AMENDS';
  return all.flatMap((name) => {
    const start = text.slice(0, body.end).indexOf(name);
    if (name.length < 4 || start < 0) return [];
    const range = { start, end: start + name.length };
    return [
      { title: name, documentNumber: null, range, how, on: isEnding(how) ? dayOf(context, '', body.start) : null },
    ];
  });
}

const unquoted =
  /关于(?:对)?《?([^《》]{4,100}(?:公告|通知|公示|通告|办法|方案|意见|结果|名单|计划|通报))》?(?:内容|有关内容|部分内容)?的?(?:更正|勘误)/;
