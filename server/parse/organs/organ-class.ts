/** Expressions for a class of organs: 各区县教育局, 镇人民政府, 市场监管局（厅、委）, 各级财政部门. Pure. */
import { fullCore, withoutTerm } from './full-name.js';
import { functionCalled, localOrgan, type OrganLevel } from './local.js';

export interface OrganClass {
  /** Function: 教育, 市场监督管理, 人民政府; 工作部门 for all departments. */
  readonly function: string;
  /** Null if several levels are meant or none is stated. */
  readonly level: OrganLevel | null;
}

export const allDepartments = '工作部门';

const among =
  '(?:地方各级?|各有关|各相关|各级?|有关|相关|所有|其他|其它|每个|全[省市县区州]各?|本[省市县区州]各?|市辖各|辖区内?各?|下辖各)';
const levels: readonly (readonly [RegExp, OrganLevel])[] = [
  [/^(?:省\(自治区、直辖市\)|省、自治区、直辖市|省\(区、市\)|省区市|省级|省直|省)/u, 'PROVINCE'],
  [
    /^(?:设区的?市|地级?市|市\(州、盟\)|市\(州\)|市\(地、州、盟\)|市州|州市|地市|市级|市直|市)(?!区|县|、|场|容|民[^政宗族]|政[^府协法务])/u,
    'PREFECTURE',
  ],
  [
    /^(?:县、市、区|市、县、区|县、区、市|区、县、市|县、区|市、区|市、县|县\(市、区\)|县\(区、市\)|区\(县、市\)|区\(市、县\)|市\(县、区\)|县\(市区\)|区\(市\)县|区\(县\)|县\(区\)|县市区|县区市|区县市|市县区|区市县|县区|区县|市区县?|旗县区?|县级|区级|县直|区直|县|区|旗)/u,
    'COUNTY',
  ],
  [
    /^(?:乡镇\(街道\)|镇\(街道\)|镇\(乡、街道\)|乡\(镇、街道\)|乡\(镇\)|镇\(乡\)|镇\(街\)|街道\(乡镇\)|街道\(镇\)|乡镇街道|镇街道?|街镇|街道|街乡镇?|乡镇|乡级|镇级|镇|乡)/u,
    'TOWNSHIP',
  ],
];
const governments = /^(?:人民)?政府$/u;
/** 县级以上人民政府民政部门 */
const ofGovernment = /^(?:人民)?政府(?=.{2,14}(?:部门|机关)$)/u;
const committees = /^(?:党委|党工委|党组|党支部|党组织)$/u;
const departments =
  /^(?:人民)?(?:政府|党委)?(?:各|有关|相关|所属|组成|直属|工作|职能|行业|行政|主管|监管){1,4}(?:部门|单位|机构|委、办、局|委办局|办局|委局办|委)$/u;
/** 公安机关, 消防救援机构 are equivalent to 公安部门; 司法机关 are courts, 审批机关 is generic. */
const ofDepartment =
  /^(.{1,14}?)(?:系统)?(?:部门|(?<=公安|税务|审计|监察|检察|纪检监察|海关|行政执法|司法行政|市场监管|监督管理|统计)机关|(?<=消防救援|消防|气象主管|地震工作)机构)$/u;
/** Stripped repeatedly while the rest has no function: 市场监管 has one. */
const manner = /(?:行政|主管|监督管理|管理|监管|执法|行业)$/u;
/** Actors outside of the list of functions. */
const others: Readonly<Record<string, string>> = {
  行政执法: '行政执法机关',
  水: '水利',
  检察: '检察院',
  政府: allDepartments,
  组织: '组织',
  宣传: '宣传',
  统战: '统一战线',
  网信: '网络安全和信息化',
  编制: '机构编制',
  机构编制: '机构编制',
  纪检监察: '纪律检查',
};
/** 市场监管局（厅、委）, 教育厅（教委）: alternative names of one function. */
const alternatives = /\((?![^()]*代章)[^()]{0,12}[局厅委办部][^()]{0,6}\)$/u;

/**
 * `decided`: the page's place determines the organ of a name without place, so the name alone is
 * not a class.
 */
export function organClassOf(written: string, decided = false): OrganClass | null {
  const name = withoutTerm(written.normalize('NFKC').replaceAll(/\s/g, '')).replace(/(?<=.)等$/u, '');
  const plural = new RegExp(`^${among}`, 'u').exec(name)?.[0] ?? '';
  const rest = name.slice(plural.length);
  const [rank, lowest] = levelAt(rest);
  // 市、县人民政府 covers two levels.
  const isMixed = rank === '市、县' || rank === '市县';
  const level = isMixed || /^级?(?:及)?以上/u.test(rest.slice(rank.length)) ? null : lowest;
  const isPlural = plural !== '' || /[()、级直]|设区|县区|区县|市县|乡镇|镇街|街镇/u.test(rank);
  const core = rest.slice(rank.length).replace(/^(?:级|直)?(?:各|以上|及以上|有关|相关)?(?:地方)?(?:各级)?/u, '');
  const isAlternative = alternatives.test(core);
  const bare = core.replace(alternatives, '').replace(ofGovernment, '');
  if (rest === '委' || (rank !== '' && (departments.test(core) || /^政府各?(?:委|部门)/u.test(core))))
    return isPlural || rank !== '' ? { function: allDepartments, level } : null;
  if (governments.test(bare)) return classOfAll('人民政府', level, { rank, isPlural });
  if (committees.test(bare)) return classOfAll('党委', level, { rank, isPlural });
  const purpose = purposeOf(bare);
  if (purpose === null) return null;
  // 区教育局 is a single organ if the place is known; 各区教育局 and 教育局（教委） are classes.
  if (isPlural || isAlternative) return { function: purpose, level };
  // 区民政部门 states a function, not a name.
  if (ofDepartment.test(bare)) return { function: purpose, level };
  if (rank === '') return decided ? null : { function: purpose, level: levelOfName(bare) };
  return level === 'TOWNSHIP' ? { function: purpose, level } : null;
}

const levelAt = (text: string): readonly [string, OrganLevel | null] => {
  for (const [pattern, level] of levels) {
    const found = pattern.exec(text)?.[0];
    if (found !== undefined && found.length < text.length) return [found, level];
  }
  return ['', null];
};

/** 区政府 is a single organ; 各区政府 and 镇政府 are classes. */
function classOfAll(
  purpose: string,
  level: OrganLevel | null,
  { rank, isPlural }: { readonly rank: string; readonly isPlural: boolean },
): OrganClass | null {
  return isPlural || (rank !== '' && level === 'TOWNSHIP') ? { function: purpose, level } : null;
}

/** Departments of party committees: 党委网信办, 各镇组织部. */
const ofParty: Readonly<Record<string, string>> = {
  网信办: '网络安全和信息化',
  组织部: '组织',
  宣传部: '宣传',
  统战部: '统一战线',
  政法委: '政法',
  编办: '机构编制',
  纪委监委: '纪律检查',
  纪委: '纪律检查',
};

function purposeOf(core: string): string | null {
  const party = ofParty[core.replace(/^(?:党委|委)/u, '')];
  if (party !== undefined) return party;
  if (core === '' || core === '法院' || core === '检察院') return null;
  const known = localOrgan(core) ?? localOrgan(fullCore(core));
  if (known) return known.function;
  const words = ofDepartment.exec(core)?.[1];
  return words === undefined ? null : functionOfWords(words);
}

function functionOfWords(words: string): string | null {
  for (let rest = words; rest !== ''; rest = rest.replace(manner, '')) {
    const found = others[rest] ?? (rest.length > 1 ? functionCalled(rest) : null);
    if (found !== null) return found;
    if (!manner.test(rest)) return null;
  }
  return null;
}

/** 厅 only exist in provinces. */
const levelOfName = (core: string): OrganLevel | null => (core.endsWith('厅') ? 'PROVINCE' : null);
