/** Extracts the part of a written name that can be an organ's name. Pure. */
import { withoutTerm } from '../parse/organs/full-name.js';

/** Without blanks, terms of office, trailing brackets, and unbalanced brackets. */
export function nameIn(written: string): string {
  let name = written.normalize('NFKC').replaceAll(/[\s"“”]/g, '');
  if (name.startsWith('(') && !name.includes(')')) name = name.slice(1);
  if (name.endsWith(')') && !name.includes('(')) name = name.slice(0, -1);
  return withoutTerm(name.replace(/\([^()]*\)$/, '')).replace(/[.。,;:]$/, '');
}

/** Characters and words that do not occur in names. */
const broken = /[、,，;；:：。《》?!|/]|等[和与及]|\)[和与及]|\([^()]*$|的/;
/** Generic expressions. */
const generic =
  /^(?:各|有关|相关|主管|其他|其它|上级|下级|所在|本级|全体|部门|单位|所有|一切|一些|有些|许多|不少|有不少|某|任何|原|前|该|这|那|新一届|直辖市|基层|地方|全党|广大|现有|国有|国营|企业|县级|省级|市级|区级|乡镇|村级|两级|事业单位|领导干部)/;
/** Verbs and particles that indicate a fragment of a sentence. */
const sentence =
  /^(?:要|把|将|对|为|以|在|到|从|与|及|或|让|使|是|有|无|不|未|已|就|也|都|才|只|需|应|可|能|会|归|按|照|由|经|据|因|如|若|愿|奉告|打赢|谈谈|开办|复制|推广|子高新|依靠|密切|立足|结合|运行|采取|审议|组成|所谓|实际上|阴谋|统筹|围绕|全国党委)|关于|以及|进一步|(?:部门|单位|干部|工作人员|机关)[和与及]|和(?:广大|各|所有)|成员单位|下设|国家或|中与|__/;

export const isBroken = (name: string): boolean =>
  name.length < 2 || name.length > 60 || broken.test(name) || generic.test(name) || sentence.test(name);

/** Endings of organ names. */
export const organEnd =
  /(?:[局委厅院部署办室处所站队行会社园馆校厂司台]|政府|中心|公司|集团|小组|工作组|专班|法院|人大|政协|军委|党组|医院|大学|学院|中学|小学|开发区|度假区|高新区|实验区|新区|保税区|示范区|妇联|残联|文联|侨联|工商联|社科联|科协|作协|台联|海关|兵团|团委|工委)$/;

/** Endings that are too generic alone: 北京城市副中心 and 国际科技创新中心 are not organs. */
export const noOrgan =
  /(?:平台|村民委员会|居民委员会|业主委员会|副中心|城市中心|创新中心|科学中心|医学中心|消费中心|物流中心|交易中心|航运中心|贸易中心|人才中心|政治中心|文化中心|金融中心|研发中心|检验中心|交换中心|算力中心|智算中心|数据中心|集散中心|当局|干部|总部|全局|大局|布局|格局|结局|定局|骗局|党委和政府|台阶|大会|运动会|机会|社会|[^国商]学院派|小区|社区|校园|公园|家园|乐园|田园)$/;

const troop = /(?:总队|支队|大队|中队)$/;
const ofTroop =
  /(?:执法|消防|救援|交警|警察|监察|稽查|管理|巡查|治安|缉私|水政|路政|城管|特警|刑侦|禁毒|海事|调查|武警|监督|地质|勘查)(?:总队|支队|大队|中队)$/;
const unfinished = /(?:管理办|实施办|工作办|暂行办)$/;

/** An unlisted name after its place: whether its ending is not one of an organ. */
export const isOddCore = (core: string): boolean => (troop.test(core) && !ofTroop.test(core)) || unfinished.test(core);
