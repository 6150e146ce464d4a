/**
 * Endings of subjects that can act, similar endings that cannot, and words allowed within. Pure.
 */
import { startsWithVerb } from '../order-signals.js';
import heads from './actor-heads.json' with { type: 'json' };

const LONGEST_HEAD = 6;
const byLength = (words: readonly string[]): ReadonlySet<string> => new Set(words);
const ADDRESSED = byLength(heads.addressed);
const PUBLIC = byLength(heads.public);
const NOT_HEADS = byLength(heads.notHeads);
const THINGS = byLength(heads.things);

export type HeadKind = 'ADDRESSED' | 'PUBLIC';

const INSTITUTE =
  /(?:派出|卫生|研究|事务|管理|税务|监管|财政|司法|收费|供电|林业|国土|资源|检验|检测|监督|服务|疗养|看守|拘留|戒毒|交易|保健|防疫|植保|水利|水务|农技|畜牧|规划|设计|推广|[电粮房水交]管|工商|市监|执法|养护|站|各|镇|乡|街道|有关)所$/u;
/** Kind of the longest ending of `text`; null if it has none. */
export function headOf(text: string): HeadKind | null {
  const bare = text.replace(/[（(][^（()）]{1,30}[）)]$/u, '').replace(/等$/u, '');
  // 三处, 两所: counts, not actors.
  if (/[一二三四五六七八九十两几数\d][处所]$/u.test(bare)) return null;
  // 制定文件所|依据的: 所 more often starts a relative clause than ends a name.
  if (bare.endsWith('所') && !INSTITUTE.test(bare)) return null;
  for (let length = Math.min(LONGEST_HEAD, bare.length); length >= 1; length -= 1) {
    const tail = bare.slice(-length);
    if (NOT_HEADS.has(tail)) return null;
    if (PUBLIC.has(tail)) return 'PUBLIC';
    if (ADDRESSED.has(tail)) return bare.length > length || length >= 2 ? 'ADDRESSED' : null;
  }
  if (bare.length < 3) return null;
  if (/(?:办|委|[一二三四五六七八九十\d]中|总会|分会|[^人]员)$/u.test(bare)) return 'ADDRESSED';
  // 持证人, 数据处理者: persons described by what they have or do are the public.
  return /(?:人|者)$/u.test(bare) && !/(?:本|法|别|他|任何|或|再)(?:人|者)$/u.test(bare) ? 'PUBLIC' : null;
}

/** Endings that are only a rank: 区县 may be the beginning of 区县水务局. */
const RANKS = /(?:[省市区县镇乡村州旗]|区县|市县|县区|街道|社区|乡镇|镇街|地区)$/u;
const NAME_GOES_ON =
  /^[\u4e00-\u9fff]{1,8}?(?:局|委员会|委|办公室|部门|中心|公司|单位|政府|厅|院|所|站|队|办事处|小组)(?![面部势限长内外])/u;
/** 无力处|置, 财政局处|理: the ending would split a word. */
const WORDS =
  /^(?:处[理置罚分境长于在]|办[理结好学事公案证法]|组[织建成合长]|部[署分队门]|委[托派员屈]|站[岗位点在长]|院[内长]|队[伍员长]|室[内外]|团[结队购]|社[会保]|所[有需属在以得长]|区[分别域级间内外]|县[级域内外长]|市[场级民政容区域面内外值长]|省[级内外长]|镇[级区长]|乡[村级镇土长]|村[级民庄内外长]|局[部面势限长]|司[法机令长章]|厂[房区内长]|员[工额会]|科[技学研长]|旗[帜舰下]|州[级内]|地[区方点址]|各[地级类项])/u;

/** Whether a name that ends at `end` ends at a word boundary. */
export const endsWithWord = (clause: string, end: number): boolean =>
  !WORDS.test(clause.slice(end - 1, end + 1)) &&
  !(RANKS.test(clause.slice(0, end)) && NAME_GOES_ON.test(clause.slice(end, end + 14)));

export const endsInThing = (text: string): boolean => {
  const bare = text.replace(/[（(][^（()）]{1,12}[）)]$/u, '');
  return [1, 2].some((length) => THINGS.has(bare.slice(-length)));
};

/** 区防指, 县水投: an abbreviation with a rank is an actor, even if unlisted. */
const RANKED =
  /^[省市区县镇乡](?!级|域|内|外|场|政(?!府|数|法|协|务)|民(?!政|宗)|容|区|情|属|直|值|长|面)[\u4e00-\u9fff]{2,8}$/u;
export const isRanked = (text: string): boolean => RANKED.test(text) && !endsInThing(text) && headOf(text) === null;

/** 区残联、区慈善总社: one known name implies that the others are names too. */
export function isListOfActors(text: string): boolean {
  const names = text.split('、');
  return (
    names.length > 1 &&
    names.filter((name) => headOf(name) === 'ADDRESSED' && name.length >= 3).length * 2 >= names.length &&
    names.every((name) => name.length >= 2 && !endsInThing(name) && headOf(name) !== 'PUBLIC')
  );
}

/** 各渔港, 任何村民, 有关站点: quantified expressions are actors, known or not. */
const QUANTITY = /^(?:各|任何|所有|每个|每名|每位|全体|有关|相关|广大|其他|其它|本市各|全市各|全区各|全县各|全省各)/u;
const LONGEST_QUANTIFIED = 12;
export const isQuantified = (text: string): boolean =>
  QUANTITY.test(text) && text.length <= LONGEST_QUANTIFIED && !endsInThing(text);

/** Characters that end a name, except in words that contain them: 有关, 国有, 能源, 不动产. */
const FOREIGN =
  /将(?!军)|仍|无权|把(?!关)|(?<!^)被|让|(?<!天|大)使(?!用|馆)|给(?!水|排)|(?<!合)并(?!轨)|而|就(?!业)|(?<!许)可(?!再生|克)|(?<![职智功机节效性才产技动热潜赋])能(?!源|力|量|耗|效)|是|(?<![国所民自私公集拥享持负具含])有(?!关|限|色|线|机|轨)|(?<![行作])为(?!民)|(?<!可)以(?!上|下|外|内|及)|从(?!业|事|化|江|军|属)|(?<![方导面])向(?!阳)|随|因|如(?!皋|东)|若(?!尔)|凡|之|其(?!他|它)|这|那(?!曲|坡)|此|不(?!动产|锈|同)|未(?!成年|来)|已|了|着(?!力)|(?<![不超通经])过(?!境)|(?<![主重需必])要(?!素|塞)|(?<![响供相对适反顺])应(?!急|用)|(?<!必)须|拟|(?<![自来])由|(?:之|以|日|月|年|底|天|时|期|会|节|提|汛)前|无(?:力|法|需|须|权|条件)|(?:之|以|今|会|完成|收到|结束)后|(?:同|及|随|届|作|理|行|用)时/u;
/** A predicate within a subject: 加快与全市票据平台, 统筹老城更新和乡村. */
const INNER_VERB =
  /加快|推进|落实|加强|促进|扩大|提升|深化|采用|统筹(?!委|办|组|局|中心|部|小组)|依托|实现|抓好|做好|提高|严格|进行|围绕|坚持|打造|确保|充分|积极|切实|认真|强化|完善|健全|增强|聚焦|推动|鼓励|录用|招用|聘用|招聘|招录|选拔|任用|培养|选配|明确|受理|统一|遇|随|属于|选定|通过|等方式|传输/u;
/** Verbs with an organ as object: 指定专门机构, 移交登记人员. */
const TAKES_OBJECT =
  /^(?:指定|移交|转交|报送|上报|抄送|转告|征求|要求|通知|委托|听取|邀请|商请|提请|报请|征得|走访|慰问|帮助|扶持|奖励|处罚|约谈|考核|提醒|告知|动员|号召|发动|带领|率领|教育|引导|监督|检查|选派|选聘|聘请|组建|成立|设立|建设|培育|招引|关停|取缔|服务|支援|协助|保护|尊重|依靠|联系|派出|派驻|涉及|组织领导|满足|避免|引导|吸引|防止|重点(?:服务|支持|抓|做)|带动|推动|促使|督促|指导|归属|属|表示|来自|包括|分别|统一|共同|每个?月|并|进入|进驻|离开|前往|赴|用于|交由|交给|报|送|找|让|叫|派|给|含|除|优先|相应|精心|同步|适时|定期|不断|率先|密切|适当|适度|足额|按时|按期|如期|如实|尽量|尽可能|减少|增加)/u;
const VERB_AS_NAME =
  /^(?:发展|统筹|推广|试点|示范|先行|相关|参与|受益|归口|属地|对口|报名|使用|服务|建设|规划|监督|监管|管理|保障|应急|统计|审计|教育|交通|运输|卫生|组织|宣传|公安|执法|执行|实施|承担|承办|主办|协办|牵头|配合|责任|申报|推荐|培训|评估|检查|督查|督导|指导|协调|研究|设计|制定(?=机关|单位|部门|主体)|起草|审核|编制|发文|主管|施工|监理|经营|生产|使用|保洁|服务|救援|防汛|治理|整治|改革|开发|创新|测绘|检验|检测|监测|预防|救助|养护|运营|运维|运行|采购|招标|代理|受理|审批|许可|登记|征收|清运|帮扶|包保|包联|挂钩|联系|主管|分管|直属|下属|所属|派驻|驻|收费|出租|供应|供水|供电|供气|供热)[\u4e00-\u9fff（）]{0,10}(?:单位|部门|机构|主体|人员|企业|(?<!地)方|中心|站|局|委|处|科|所|院|办|队|组|总站|公司|专班|小组|指挥部|地区|街道|乡镇|镇|乡|县|区|市|村|窗口|领导|员|人|领导小组|委员会|办公室|服务站)$/u;

/** 指导乡镇, 组织各地: objects of another's action. */
const LEADS_OTHERS =
  /提请|报请|商请|^(?:发展|建设|规划|治理|整治|保护|改造|繁荣|振兴)[^，]{0,6}(?:城镇|镇|乡村|村|县域|城市|城区|地区)$|^(?:指导|督导|督促|监督|检查|督查|协调|帮扶|联系|组织|培训|教育|服务|保障|管理|约谈|走访|动员|引导|发动|推动|支持|帮助|统筹|压实)(?:各.*|地方|乡镇|镇街|镇|县|区|市|村|街道|地区|企业|基层|镇村|群众|居民|学校|区县|市县|属地|有关.*|相关.*|全.*|市场主体|农户|群众.*|社会.*)$/u;

/** 区直各部门、各单位的档案机构: subordinates of actors are actors. */
function organsOfOrgans(text: string): boolean {
  const parts = text.split('的');
  return (
    parts.slice(0, -1).every((part) => headOf(part) === 'ADDRESSED') &&
    /^[\u4e00-\u9fff、]{2,40}(?:机构|机关|部门|单位|组织|干部|干部群众|群众|职工|党员)$/u.test(parts.at(-1) ?? '')
  );
}

/** Whether `text` can be an actor: without verbs, relative clauses and foreign characters. */
export function isPlausible(text: string): boolean {
  if (text.length < 2 || text.length > 64) return false;
  if (
    /的/u.test(text) &&
    !organsOfOrgans(text) &&
    !/的(?:单位|部门|地区|地方|企业|学校|人员|干部|镇|村|县|区|机构|公司|党员|同志|乡镇|街道)$/u.test(text)
  )
    return false;
  if (FOREIGN.test(text)) return false;
  if (
    /^(?:需要?(?!求)|首先|其次|最后|必须|务必|应当|应该|不得|须|没有|未(?!央|成年)|凡|计划(?!生育|委|局|单列|司|处|科|室|办)|打算|准备|拟|确需|只有|无(?!锡|为|极|棣|线电|障碍)|严禁|禁止|不准|决不|绝不|允许|准许|容许|可以|“□|基本(?!农田|公共)|初步|率先|授权|批准|同意|赋予|我(?![国省市区县镇乡校局委办部厅院军党们]))|负责制|(?:自|对|于|在|从|向|将|把|被|为)$/u.test(
      text,
    )
  )
    return false;
  if (LEADS_OTHERS.test(text)) return false;
  if (
    /^(?:对|把|将|在|为|以|由|按|从|向|通过|根据|结合|围绕|支持|鼓励|与|和|及|等|同(?!级)|会同|经|遇|随|到|至|全年|特别|尤其)/u.test(
      text,
    )
  )
    return false;
  if ((startsWithVerb(text) || TAKES_OBJECT.test(text)) && !VERB_AS_NAME.test(text)) return false;
  return !INNER_VERB.test(text) || VERB_AS_NAME.test(text);
}
