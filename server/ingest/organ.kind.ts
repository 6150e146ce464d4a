/** Kind of organ by its name. Pure. */

export type AgencyKind =
  'PARTY_ORGAN' | 'GOVERNMENT' | 'DEPARTMENT' | 'INSTITUTION' | 'DEVELOPMENT_ZONE' | 'ENTERPRISE' | 'OTHER';

const kinds: readonly (readonly [RegExp, AgencyKind])[] = [
  [
    /^中共|^中国共产党|党委$|党组$|党工委$|纪委$|宣传部$|组织部$|统战部$|政法委$|政法委员会$|网信办$|机构编制委员会/,
    'PARTY_ORGAN',
  ],
  [/(?:公司|集团|银行|企业|厂|分行|支行)$/, 'ENTERPRISE'],
  [/(?:开发区|度假区|高新区|实验区|新区|保税区|园区|示范区|试验区)(?:管理委员会|管委会)?$|管委会$/, 'DEVELOPMENT_ZONE'],
  [/(?:人民政府|政府|国务院)$/, 'GOVERNMENT'],
  [/人民(?:法院|检察院|代表大会|代表大会常务委员会)$|法院$|政协$/, 'OTHER'],
  [/(?:中心|医院|学校|大学|学院|党校|研究院|研究所|科学院|中学|小学|馆|站|台|大队|支队|社|出版社)$/, 'INSTITUTION'],
  [/(?:局|厅|部|委员会|办公室|委|署|院|办|处|司|海关|行政公署|办事处|指挥部)$/, 'DEPARTMENT'],
];

export const kindOf = (name: string): AgencyKind => kinds.find(([pattern]) => pattern.test(name))?.[1] ?? 'OTHER';

/** A cell in the list of central organs. */
export const isKind = (word: string): word is AgencyKind =>
  ['PARTY_ORGAN', 'GOVERNMENT', 'DEPARTMENT', 'INSTITUTION', 'DEVELOPMENT_ZONE', 'ENTERPRISE', 'OTHER'].includes(word);
