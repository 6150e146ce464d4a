/**
 * Publisher of the page, and issuer of the document if stated in the header.
 *
 * Publisher, in order of precedence: 发布机构; 发文机关; 责任部门; 来源 and <meta ContentSource> if they name an
 * organ; the organ at the start of the title; the signature; an author that is an organ; the owner
 * of the site. From 来源 on it is inferred, with a warning.
 */
import type { StageWarning } from '../stages.js';
import { isNothing } from './document-number.js';
import type { LabelField } from './labels.js';
import { linesOf, squash } from './lines.js';
import { isMedium, isOrganName, organsIn, withoutOwnSite } from './organ-names.js';
import type { Row } from './rows.js';
import { undatedSignature, type Signature } from './signature.js';
import { organsOfTitle } from './title.js';
import type { HeaderContext } from './header-context.js';

export interface FoundAgency {
  readonly agencyName: string | null;
  readonly issuerNames: readonly string[];
  readonly warnings: readonly StageWarning[];
}
interface Evidence {
  readonly title: string | null;
  readonly signature: Signature | null;
  readonly siteName: string | null;
  /** 主办单位 of the site. */
  readonly owner: string | null;
}

const labelled: readonly LabelField[] = ['publisher', 'issuer', 'responsible'];

export function publisherOf(context: HeaderContext, evidence: Evidence): FoundAgency {
  const issuerNames = issuersOf(context.rows);
  for (const field of labelled) {
    const row = stated(context.rows, field)[0];
    if (!row?.value) continue;
    const instead = noOrgan(row.value.text) ? namedInText(context, evidence) : null;
    if (instead) {
      // The stated name is kept; its organ is resolved by the issuers. A damaged name is replaced.
      const name = damaged.test(row.value.text) ? instead.name : clean(row.value.text);
      const issuers = [...new Set([...issuerNames, instead.name])];
      const warnings = [notStated(row.value.text, instead.by)];
      return { agencyName: name, issuerNames: issuers, warnings };
    }
    return { agencyName: clean(row.value.text), issuerNames, warnings: disagreements(context, field) };
  }
  const inferred = inferredPublisher(context, evidence);
  if (inferred === null) return { agencyName: null, issuerNames, warnings: [] };
  const message = `No 发布机构 is stated; ${inferred.by}.`;
  const warning = { code: 'AGENCY_INFERRED', message, field: 'agencyName', sourceRange: null };
  return { agencyName: inferred.name, issuerNames, warnings: [warning] };
}

/** 中国澄湖, 澄湖发布: the name of a site or an account. */
const noOrgan = (text: string): boolean =>
  damaged.test(text) || (organsIn(clean(text)).length === 0 && !namesOrgans(text));
/** Whether the stated name cannot be a publisher. */
export const namesNobody = (stated: string): boolean => noOrgan(stated);
/** 教?局, 教□局: lost characters. */
const damaged = /[?？\ufffd□■]/;

const notStated = (text: string, by: string): StageWarning => ({
  code: 'AGENCY_INFERRED',
  message: `The stated 发布机构, ${clean(text)}, is not an agency; ${by}.`,
  field: 'agencyName',
  sourceRange: null,
});

/** The organ that the document names as its own. */
function namedInText(
  { text, body }: HeaderContext,
  { title, signature }: Evidence,
): { name: string; by: string } | null {
  const ofTitle = title === null ? [] : organsOfTitle(title);
  if (ofTitle[0] !== undefined) return { name: clean(ofTitle[0]), by: 'the agency at the start of the title was used' };
  const ofMasthead = mastheadOrgan(text.slice(0, body.start));
  if (ofMasthead !== null) return { name: ofMasthead, by: 'the masthead was used' };
  const signed = signature?.organs[0] ?? undatedSignature(text, body)[0];
  return signed === undefined ? null : { name: clean(signed), by: 'the first signing agency was used' };
}

function inferredPublisher(context: HeaderContext, evidence: Evidence): { name: string; by: string } | null {
  const { rows, meta } = context;
  const { owner, siteName } = evidence;
  const sources = [...stated(rows, 'origin').map((row) => row.value?.text ?? ''), meta.get('contentsource') ?? ''];
  const named = namedInText(context, evidence);
  for (const source of sources.map(withoutOwnSite)) {
    if (source === '' || isMedium(source) || !namesOrgans(source)) continue;
    // 石泽镇 is a place; the signer is 石泽镇人民政府.
    if (named && /(?:镇|乡|街道)$/.test(source) && named.name.includes(source)) return named;
    return { name: clean(source), by: 'the source (来源) was used' };
  }
  if (named) return named;
  const author = stated(rows, 'author').find(({ value }) => value !== null && organsIn(value.text).length > 0)?.value;
  if (author) return { name: clean(author.text), by: 'the author (作者, 供稿) was used' };
  if (owner !== null && isOrganName(owner)) return { name: owner, by: 'the owner of the site (主办单位) was used' };
  const namesake = (siteName ?? '').replace(/(?:门户网站|政府网站|网站|门户)$/, '');
  return isOrganName(namesake) ? { name: namesake, by: 'the agency that the site is named after was used' } : null;
}

/** 某某局文件, 某某政府令. */
function mastheadOrgan(head: string): string | null {
  for (const { text } of linesOf(head, { most: 40 })) {
    const name = /^(.{3,38}?)\s{0,4}(?:文件|令)$/.exec(text)?.[1];
    if (name !== undefined && isOrganName(name)) return name;
  }
  return null;
}

/** 市人社局 人力资源流动管理处 and 甲局、乙局 are names of organs, 某某日报 is not. */
const namesOrgans = (text: string): boolean => organsIn(text).length > 0 || text.split(/[\s、]+/).some(isOrganName);

function issuersOf(rows: readonly Row[]): string[] {
  const values = stated(rows, 'issuer').map((row) => row.value?.text ?? '');
  return [...new Set(values.flatMap(organsIn))];
}

function stated(rows: readonly Row[], field: LabelField): Row[] {
  return rows.filter((row) => row.field === field && row.value !== null && !isNothing(row.value.text));
}

/** 区管委会 and 某某区管委会 are short and full name of one organ, not a contradiction. */
function disagreements({ rows, sourceRange }: HeaderContext, field: LabelField): StageWarning[] {
  const [first, ...others] = stated(rows, field).flatMap((row) => (row.value ? [row.value] : []));
  if (!first) return [];
  const name = squash(first.text);
  const other = others.find(({ text }) => !squash(text).endsWith(name) && !name.endsWith(squash(text)));
  if (!other) return [];
  const message = `Two rows name different agencies, ${first.text} and ${other.text}; the first one was used.`;
  return [{ code: 'HEADER_ROWS_DISAGREE', message, field: 'agencyName', sourceRange: sourceRange(other) }];
}

const wrapped = /^[《“"'「（(【[](.{2,})[》”"'」）)】\]]$/;
const sealed = /[（(](?:印章|公章|盖章|签章|章)[）)]$/;
const looseStart = /^[\s,，。；;、.]{1,8}/;
const looseEnd = /(?<![\s,，。；;、.：:])[\s,，。；;、.：:]{1,8}$/;
const spaced = /^\p{Script=Han}(?:[ \u3000]{1,3}\p{Script=Han}){3,}$/u;
const ofSite = /(?:门户网站|政府网站|官方网站|官网|网站)$/;

/** The bare name: without surrounding text, and without 网站 after an organ. */
function clean(text: string): string {
  const flat = text
    .replace(/[\s\u3000]+/g, ' ')
    .replace(looseStart, '')
    .replace(looseEnd, '')
    .replace(sealed, '')
    .trim();
  const name = (wrapped.exec(flat)?.[1] ?? flat).trim();
  const tight = spaced.test(name) ? name.replace(/\s/g, '') : name;
  const owner = tight.replace(ofSite, '');
  return isOrganName(owner) ? owner : tight;
}
