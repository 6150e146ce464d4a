/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { Operation } from '../document.js';
/** A directive that no rule found (补录要求): a range of the body of its notice. */
export type AddDirectiveInput = {
  /** Agencies that must act (要求对象); its parent's where they are missing. */
  readonly addressees?: ReadonlyArray<string> | null | undefined;
  /** Where it ends: the code unit behind its last. */
  readonly end: number;
  /** The phrase that heads it (标题句), at most 500 characters. */
  readonly heading?: string | null | undefined;
  /** Who gives it (要求主体); its parent's where it is missing. */
  readonly issuer?: string | null | undefined;
  /** The notice. */
  readonly notice: string;
  /** The directive of the same notice that it is a part of (上级要求). */
  readonly parent?: string | null | undefined;
  /** Where it begins in Notice.body(script: SIMPLIFIED), in UTF-16 code units. */
  readonly start: number;
};

/** What an addressee does in a directive that several share (分工). */
export type AddresseeRole =
  /** Acts together with the others (会同, 共同, 联合). */
  | 'JOINT'
  /** Leads, or acts with others at its side (牵头). */
  | 'LEAD'
  /** Supports who leads (配合, 协助). */
  | 'SUPPORT';

/** Whom an addressee stands for. */
export type AddresseeScope =
  /** Everybody in the organ (全体干部职工, 全局上下). */
  | 'ALL_STAFF'
  /** All places and departments (各地各部门, 各单位). */
  | 'ALL_UNITS'
  /** Organs of one kind, nobody in particular (各区县教育局): organClass says which. */
  | 'CLASS'
  /** Companies (各企业). */
  | 'ENTERPRISES'
  /** One organ by name (指明机构). */
  | 'NAMED_AGENCY'
  /** Somebody else, or nobody known (未识别). */
  | 'UNRESOLVED';

/** Which agencies; conditions add up. */
export type AgencyFilter = {
  /** A division code and all divisions below it: 32, 3205 or 320506. */
  readonly division?: string | null | undefined;
  /** Any of these sorts. */
  readonly kinds?: ReadonlyArray<AgencyKind> | null | undefined;
  /** Part of any of its names. */
  readonly name?: string | null | undefined;
  /** Right below this agency. */
  readonly parent?: string | null | undefined;
};

/** How an agency is known: exactly one of these. */
export type AgencyKey =
  {   /** 统一社会信用代码. */
  readonly creditCode: string; readonly id?: never; readonly name?: never; readonly orgCode?: never; }
  |  { readonly creditCode?: never;   /** Global id. */
  readonly id: string; readonly name?: never; readonly orgCode?: never; }
  |  { readonly creditCode?: never; readonly id?: never;   /** Its full name, a usual short name (云浦市发改委, 工信部) or any other name that means it (名称), simplified. Null where several organs are called so. */
  readonly name: string; readonly orgCode?: never; }
  |  { readonly creditCode?: never; readonly id?: never; readonly name?: never;   /** 组织机构代码, with or without the hyphen. */
  readonly orgCode: string; };

/** What sort of organ an agency is (机构类别). */
export type AgencyKind =
  /** Department of a government: 局, 委员会, 办公室 (工作部门). */
  | 'DEPARTMENT'
  /** Development zone and its administration (开发区, 管委会). */
  | 'DEVELOPMENT_ZONE'
  /** Company (企业). */
  | 'ENTERPRISE'
  /** People's government (人民政府). */
  | 'GOVERNMENT'
  /** Public institution: 中心, 院, 所, 学校 (事业单位). */
  | 'INSTITUTION'
  /** None of these (其他). */
  | 'OTHER'
  /** Party committee or its office (党的机关). */
  | 'PARTY_ORGAN';

/** Which changes; conditions add up. */
export type ChangeFilter = {
  /** Of notices that are sent to this agency or give it something to do (主送机关, 要求对象), by name or as one of many (各单位), or did before the change; of their directives; and of the agency itself. What its duties come from is among them. */
  readonly addressee?: string | null | undefined;
  /** Of notices published by this agency or any below it, of their directives, and of these agencies. */
  readonly agencyTree?: string | null | undefined;
  /** A division code and all divisions below it: 32, 3205 or 320506. */
  readonly division?: string | null | undefined;
  /** Any of these. */
  readonly kinds?: ReadonlyArray<ChangeKind> | null | undefined;
};

/** What happened (变更类型). */
export type ChangeKind =
  /** An agency's names, place or numbers changed (机构变更). */
  | 'AGENCY_CHANGED'
  /** An agency became another one, to which its id leads from now on (机构合并). */
  | 'AGENCY_MERGED'
  /** An agency that had become another one stands by itself again (撤销机构合并); NOTICE_REVISED follows for each of its notices. */
  | 'AGENCY_UNMERGED'
  /** Staff confirmed, edited, rejected or added a directive (要求审核). */
  | 'DIRECTIVE_REVIEWED'
  /** A notice is there for the first time (发布). */
  | 'NOTICE_PUBLISHED'
  /** A withdrawn notice is to be seen again (恢复). */
  | 'NOTICE_RESTORED'
  /** What a notice says to readers changed (更新). */
  | 'NOTICE_REVISED'
  /** A notice may no longer be seen (撤回). */
  | 'NOTICE_WITHDRAWN';

/** What is wrong in a notice (更正). What is missing stays; null empties summary, genre and createdOn. A correction wins over the page, for ever. */
export type CorrectNoticeInput = {
  /** 发布机构. */
  readonly agency?: string | null | undefined;
  /** 生成日期. */
  readonly createdOn?: string | null | undefined;
  /** The revision that was looked at (修订号): CONFLICT where the notice has moved on. */
  readonly expectedRevision: number;
  /** Official genre (公文种类). */
  readonly genre?: DocumentGenre | null | undefined;
  /** The notice. */
  readonly id: string;
  /** What it is about (信息类别). */
  readonly kind?: NoticeKind | null | undefined;
  /** 公开日期. */
  readonly publishedOn?: string | null | undefined;
  /** Why (更正原因): kept in the revision and the audit log. */
  readonly reason: string;
  /** 内容概述, at most 5000 characters. */
  readonly summary?: string | null | undefined;
  /** 主题分类, all of them. */
  readonly themes?: ReadonlyArray<string> | null | undefined;
  /** Title (标题), at most 500 characters. */
  readonly title?: string | null | undefined;
  /** 有效性. */
  readonly validity?: Validity | null | undefined;
};

/** Whose key, and what for. */
export type CreateApiKeyInput = {
  /** From when on it is of no use (到期时间); never where missing. */
  readonly expiresAt?: string | null | undefined;
  /** Whose it is (名称): at most 100 characters. */
  readonly name: string;
  /** What may be done with it (角色); not PUBLIC. */
  readonly role: Role;
};

/** A range of days, both ends included; a missing end is open. */
export type DateRange = {
  /** First day. */
  readonly from?: string | null | undefined;
  /** Last day. */
  readonly to?: string | null | undefined;
};

/** Which site is taken from the table (删除网站登记). */
export type DeleteSiteInput = {
  /** The version that you saw (版本). */
  readonly expectedVersion: number;
  /** The site. */
  readonly id: string;
  /** Why (原因): kept in the audit log. */
  readonly note?: string | null | undefined;
};

/** Which directives; conditions add up. What staff rejected is left out unless reviews asks for it. */
export type DirectiveFilter = {
  /** Names this agency as one that must act (要求对象). */
  readonly addressee?: string | null | undefined;
  /** Has a target due within this range (截止日期). */
  readonly dueBy?: DateRange | null | undefined;
  /** Has a measurable part, or has none. */
  readonly hasTargets?: boolean | null | undefined;
  /** Given by this agency (要求主体). */
  readonly issuer?: string | null | undefined;
  /** Leaves out a whole where one of its parts is in the list (只列末级): whoever plans by days wants the parts, each with its own. */
  readonly leavesOnly?: boolean | null | undefined;
  /** Given at this meeting. */
  readonly meeting?: string | null | undefined;
  /** In this notice. */
  readonly notice?: string | null | undefined;
  /** Is for organs of this kind, nobody in particular (各区县教育局). */
  readonly organClass?: OrganClassFilter | null | undefined;
  /** 公开日期 of its notice within this range. */
  readonly publishedOn?: DateRange | null | undefined;
  /** Any of these (审核状态). */
  readonly reviews?: ReadonlyArray<ReviewState> | null | undefined;
  /** Has an addressee that does any of these (分工): the same one that scopes asks for. */
  readonly roles?: ReadonlyArray<AddresseeRole> | null | undefined;
  /** Is for an addressee that stands for any of these (对象范围): of the agency whose list it is or that addressee names, that one. */
  readonly scopes?: ReadonlyArray<AddresseeScope> | null | undefined;
  /** Any of these (力度). */
  readonly strengths?: ReadonlyArray<DirectiveStrength> | null | undefined;
  /** Leaves out the parts of other directives (只列整体). */
  readonly topLevelOnly?: boolean | null | undefined;
};

/** In which order directives are listed (排序). */
export type DirectiveOrder =
  /** As written (原文顺序): 1, 1.1, 2 …; those of several notices notice by notice, as these came in. */
  | 'DOCUMENT'
  /** By the last day to be done by (截止日期), the nearest first; where the filter asks for a range of days, by the first day within it. Those without a day come last. */
  | 'DUE_BY'
  /** By 公开日期 of the notice, newest first; within one notice the last one first (最新发布). */
  | 'NEWEST';

/** How much a directive binds (力度). */
export type DirectiveStrength =
  /** To be striven for: 力争, 争取, 鼓励, 努力 (力求做到). */
  | 'EFFORT'
  /** Must or must not: 要, 必须, 务必, 不得, 严禁 (必须执行). */
  | 'MANDATORY'
  /** A heading or slogan that asks for nothing in particular (口号). */
  | 'SLOGAN';

/** Rank of a division (行政区划级别). */
export type DivisionLevel =
  /** County, district, county-level city (县级). */
  | 'COUNTY'
  /** The whole country (全国). */
  | 'NATIONAL'
  /** Prefecture-level city, prefecture, league (地级). */
  | 'PREFECTURE'
  /** Province, autonomous region, municipality (省级). */
  | 'PROVINCE'
  /** Town, township, street (乡级). */
  | 'TOWNSHIP'
  /** A place that notices name and GB/T 2260 does not have: its rank and what is above it are not known for certain (未列区划). */
  | 'UNPLACED';

/** The fifteen official genres (公文种类) of 《党政机关公文处理工作条例》 art. 8, 决议 to 纪要, in its order. */
export type DocumentGenre =
  /** 通报 */
  | 'BULLETIN'
  /** 通知 */
  | 'CIRCULAR'
  /** 公报 */
  | 'COMMUNIQUE'
  /** 决定 */
  | 'DECISION'
  /** 函 */
  | 'LETTER'
  /** 纪要 */
  | 'MINUTES'
  /** 议案 */
  | 'MOTION'
  /** 意见 */
  | 'OPINION'
  /** 命令(令) */
  | 'ORDER'
  /** 公告 */
  | 'PROCLAMATION'
  /** 通告 */
  | 'PUBLIC_NOTICE'
  /** 批复 */
  | 'REPLY'
  /** 报告 */
  | 'REPORT'
  /** 请示 */
  | 'REQUEST'
  /** 决议 */
  | 'RESOLUTION';

/** Which doubts; conditions add up. */
export type DoubtFilter = {
  /** About this agency, or about notices that it published (机构). */
  readonly agency?: string | null | undefined;
  /** True: those that staff dismissed (已忽略), in place of the open ones. */
  readonly dismissed?: boolean | null | undefined;
  /** Of this division and all below it (行政区划): 32, 3205 or 320506. */
  readonly division?: string | null | undefined;
  /** Any of these kinds (存疑类别). */
  readonly kinds?: ReadonlyArray<DoubtKind> | null | undefined;
};

/** Which doubt, and why. */
export type DoubtInput = {
  /** The doubt (存疑). */
  readonly id: string;
  /** Why (原因): kept in the audit log. */
  readonly reason: string;
};

/** What looks wrong (存疑类别). */
export type DoubtKind =
  /** An organ that a directive is for and that is known by words alone (责任单位不明). */
  | 'ADDRESSEE_UNRESOLVED'
  /** Two agencies that are called alike but for words that come and go in names (机构疑似重复). */
  | 'AGENCIES_ALIKE'
  /** An agency whose name holds a verb, a bracket or punctuation (机构名称可疑). */
  | 'AGENCY_NAME_ODD'
  /** An agency without a place and without an organ above it (机构无区划): central organs of the closed list and companies aside. */
  | 'AGENCY_UNPLACED'
  /** A department or government without an organ above it (机构无上级). */
  | 'AGENCY_WITHOUT_PARENT'
  /** An 组织机构代码 or 统一社会信用代码 whose check character is wrong (代码校验不符). */
  | 'CODE_WRONG'
  /** A notice whose 成文日期 lies behind its 公开日期 (成文晚于公开). */
  | 'CREATED_AFTER_PUBLICATION'
  /** A place that GB/T 2260 does not have (区划不在表中). */
  | 'DIVISION_UNPLACED'
  /** A directive that was due before its notice was published (期限早于公开). */
  | 'DUE_BEFORE_NOTICE'
  /** Rows of a header that say two things, or a date that is none (页头矛盾). */
  | 'HEADER_DISAGREES'
  /** A meeting that is told of as held, and was held after the notice was published (会议晚于公开). */
  | 'MEETING_AFTER_NOTICE'
  /** A page of which no notice could be made, by its reason (网页未收录). */
  | 'PAGE_REJECTED'
  /** An organ that a notice is sent to and that is known by words alone (主送机关不明). */
  | 'RECIPIENT_UNRESOLVED'
  /** A directive that staff reviewed and its page no longer has (审核过的要求对不上). */
  | 'REVIEWED_DIRECTIVE_UNMATCHED'
  /** Two documents with one 索引号, 文号 or address (号码重复). */
  | 'SHARED_IDENTIFIER'
  /** A table that seems to give tasks and could not be read (表格未读懂). */
  | 'TABLE_NOT_UNDERSTOOD'
  /** A text with characters that are lost (正文损坏). */
  | 'TEXT_DAMAGED';

/** Why a directive is for an organ (任务依据). Of several the strongest is told, in this order. */
export type DutyBasis =
  /** It tells 各单位 or 各地, and its notice says nowhere to whom it is sent: all units of the place of whoever gives the order, as far as can be told (泛指各单位). The least certain: leave it out where only what is sure counts. */
  | 'ALL_UNITS'
  /** It tells organs of a kind that the organ is one of (一类机构): 各区县教育局, 各镇人民政府. */
  | 'CLASS'
  /** It names the organ as one that must act (点名). */
  | 'NAMED'
  /** It tells 各单位 or 各地, and its notice is sent to the organ, or to organs of a kind that it is one of (主送机关). */
  | 'RECIPIENT';

/** Which duties; conditions add up. */
export type DutyFilter = {
  /** On any of these grounds (任务依据). */
  readonly bases?: ReadonlyArray<DutyBasis> | null | undefined;
  /** Is due within this span (应办日), what comes again and again (每月) among it. Leaves out what has no day. */
  readonly due?: DateRange | null | undefined;
  /** By order of this agency (要求主体). */
  readonly issuer?: string | null | undefined;
  /** Led by this agency (牵头单位), whatever the organ itself does. */
  readonly ledBy?: string | null | undefined;
  /** The organ has any of these roles (分工): [LEAD] is what it leads itself. */
  readonly roles?: ReadonlyArray<AddresseeRole> | null | undefined;
  /** Any of these (任务状态); all but ENDED where it is missing. */
  readonly statuses?: ReadonlyArray<DutyStatus> | null | undefined;
  /** Any of these (力度). */
  readonly strengths?: ReadonlyArray<DirectiveStrength> | null | undefined;
};

/** Which of a directive and its parts is the duty, where the organ must do both (任务粒度). */
export type DutyParts =
  /** The smallest parts (末级), in place of the wholes that they are parts of. */
  | 'LEAVES'
  /** The whole (整条), with its parts below it. A part that names the organ where the whole tells 各单位 stands by itself. */
  | 'WHOLE';

/** How a duty stands on the day that is asked (任务状态). Whether anybody has done it is written in no notice, and is told nowhere. */
export type DutyStatus =
  /** Its notice is repealed, has expired (失效, 废止) or, for staff, was withdrawn (撤回): nobody is bound. */
  | 'ENDED'
  /** Its next day is that day or comes (未到期). */
  | 'OPEN'
  /** Its day has passed (已过期限). */
  | 'OVERDUE'
  /** The text fixes no day (未定期限). */
  | 'UNDATED';

/** What an edit came to (操作结果). */
export type EditOutcome =
  /** It was done (已更改). */
  | 'CHANGED'
  /** All was so already: nothing was written (无变化). */
  | 'UNCHANGED';

/** What became of a page (处理结果). */
export type IngestOutcome =
  /** A notice was made of it (新增). */
  | 'CREATED'
  /** No notice can be made of it: it is kept as a rejection (未能收录). */
  | 'REJECTED'
  /** Its notice has a new revision (修订). */
  | 'REVISED'
  /** Readers see nothing new (无变化). */
  | 'UNCHANGED';

/** A page to ingest (网页). */
export type IngestPageInput = {
  /** The page (网页内容): text or HTML, at most 8 MB. */
  readonly content: string;
  /** Shows what would be stored, and stores nothing (试运行). */
  readonly dryRun?: boolean;
  /** What is known of it beside its text (补充信息); the page itself wins. */
  readonly hints?: PageHintsInput | null | undefined;
  /** When it was fetched (采集时间); now where it is missing. */
  readonly retrievedAt?: string | null | undefined;
  /** Where it was found (网址). */
  readonly sourceUrl?: string | null | undefined;
};

/** Length of a period. */
export type Interval =
  /** One day (日). */
  | 'DAY'
  /** Calendar month (月). */
  | 'MONTH'
  /** Calendar quarter (季度). */
  | 'QUARTER'
  /** Monday to Sunday (周). */
  | 'WEEK'
  /** Calendar year (年). */
  | 'YEAR';

/** Which meetings; conditions add up. */
export type MeetingFilter = {
  /** Convened by this agency (召开机构). */
  readonly convener?: string | null | undefined;
  /** Held within this range (召开日期). */
  readonly heldOn?: DateRange | null | undefined;
  /** Part of its name. */
  readonly name?: string | null | undefined;
};

/** Two nodes that are one organ (合并机构). */
export type MergeAgenciesInput = {
  /** The two are one organ although their places or superiors differ, or nothing tells where one of them is (跨地区或跨上级合并); else such a merge is refused with DIFFERENT_PLACES. */
  readonly acrossPlaces?: boolean;
  /** The one that goes: its id leads to the target from then on. */
  readonly duplicate: string;
  /** Why (合并原因): kept in the audit log. */
  readonly reason: string;
  /** The one that stays. */
  readonly target: string;
};

/** Which notices; conditions add up. */
export type NoticeFilter = {
  /** Published by this agency (发布机构). */
  readonly agency?: string | null | undefined;
  /** Published by this agency or any below it. */
  readonly agencyTree?: string | null | undefined;
  /** 生成日期 within this range. */
  readonly createdOn?: DateRange | null | undefined;
  /** A division code and all divisions below it: 32, 3205 or 320506. */
  readonly division?: string | null | undefined;
  /** Any of these genres (公文种类). */
  readonly genres?: ReadonlyArray<DocumentGenre> | null | undefined;
  /** Tells someone to do something, or does not. */
  readonly hasDirectives?: boolean | null | undefined;
  /** Any of these kinds. */
  readonly kinds?: ReadonlyArray<NoticeKind> | null | undefined;
  /** Reports this meeting. */
  readonly meeting?: string | null | undefined;
  /** Names this agency somewhere. */
  readonly mentions?: string | null | undefined;
  /** 公开日期 within this range. */
  readonly publishedOn?: DateRange | null | undefined;
  /** 网站标识码. */
  readonly siteCode?: string | null | undefined;
  /** Default: PUBLISHED alone. Staff alone may ask for others. */
  readonly statuses?: ReadonlyArray<NoticeStatus> | null | undefined;
  /** Any of these (有效性). */
  readonly validities?: ReadonlyArray<Validity> | null | undefined;
};

/** How a notice is known: exactly one of these. indexNumber alone serves while one site uses that number; where two do, BAD_USER_INPUT names the sites: use siteIndex. */
export type NoticeKey =
  {   /** 发文字号, in any usual spelling. Where several pages carry it, the one published first. */
  readonly documentNumber: string; readonly id?: never; readonly indexNumber?: never; readonly siteIndex?: never; readonly sourceUrl?: never; }
  |  { readonly documentNumber?: never;   /** Global id. */
  readonly id: string; readonly indexNumber?: never; readonly siteIndex?: never; readonly sourceUrl?: never; }
  |  { readonly documentNumber?: never; readonly id?: never;   /** 索引号. */
  readonly indexNumber: string; readonly siteIndex?: never; readonly sourceUrl?: never; }
  |  { readonly documentNumber?: never; readonly id?: never; readonly indexNumber?: never;   /** 索引号 and 网站标识码. */
  readonly siteIndex: SiteIndexKey; readonly sourceUrl?: never; }
  |  { readonly documentNumber?: never; readonly id?: never; readonly indexNumber?: never; readonly siteIndex?: never;   /** Address of the page (网址). */
  readonly sourceUrl: string; };

/** What a notice is about (信息类别). */
export type NoticeKind =
  /** News and announcements (动态、公告). */
  | 'ANNOUNCEMENT'
  /** Annual report on disclosure (信息公开年度报告). */
  | 'ANNUAL_REPORT'
  /** Budgets and accounts (财政预决算). */
  | 'BUDGET'
  /** Circular to those who must act (通知). */
  | 'CIRCULAR'
  /** Penalties, permits, inspections (行政执法). */
  | 'ENFORCEMENT'
  /** Guide to disclosure or to a service (指南). */
  | 'GUIDE'
  /** What an organ is and does (机构职能). */
  | 'INSTITUTION_PROFILE'
  /** Report of a meeting (会议). */
  | 'MEETING'
  /** Normative document (规范性文件). */
  | 'NORMATIVE_DOCUMENT'
  /** None of these (其他). */
  | 'OTHER'
  /** Appointments and removals (人事任免). */
  | 'PERSONNEL'
  /** Plan or programme (规划计划、方案). */
  | 'PLAN'
  /** Explanation of a policy (政策解读). */
  | 'POLICY_INTERPRETATION'
  /** Replies to deputies and petitions (建议提案办理、监督). */
  | 'PUBLIC_SUPERVISION';

/** How notices are ordered. */
export type NoticeOrder = {
  /** Which way. */
  readonly direction: OrderDirection;
  /** By what. */
  readonly field: NoticeOrderField;
};

/** By what notices are ordered. */
export type NoticeOrderField =
  /** When the content last changed (内容更新时间). */
  | 'CONTENT_CHANGED_AT'
  /** 生成日期; an unknown one counts as the oldest. */
  | 'CREATED_ON'
  /** 公开日期. */
  | 'PUBLISHED_ON';

/** Whether a notice may be read (公开状态). */
export type NoticeStatus =
  /** Everybody may read it (已公开). */
  | 'PUBLISHED'
  /** Taken back; staff alone see it (已撤回). */
  | 'WITHDRAWN';

/** Which way a list runs. */
export type OrderDirection =
  /** Oldest first (升序). */
  | 'ASC'
  /** Newest first (降序). */
  | 'DESC';

/** Organs of one kind (一类机构). */
export type OrganClassFilter = {
  /** What they are there for, or what one of them is called (职能): 教育, 教育局, 教委. */
  readonly function: string;
  /** Of these divisions (层级); any where it is missing. */
  readonly level?: OrganLevel | null | undefined;
};

/** Of which divisions organs are (机构层级). */
export type OrganLevel =
  /** Of counties and districts (县级). */
  | 'COUNTY'
  /** Of the whole country (中央). */
  | 'NATIONAL'
  /** Of prefecture-level cities and prefectures (市级). */
  | 'PREFECTURE'
  /** Of provinces, autonomous regions, municipalities (省级). */
  | 'PROVINCE'
  /** Of towns, townships, streets (乡级). */
  | 'TOWNSHIP';

/** What is known of a page beside its text (补充信息). Each is used only where the page does not say it, and warned about as FIELD_FROM_HINT. */
export type PageHintsInput = {
  /** 公开日期. */
  readonly publishedOn?: string | null | undefined;
  /** 发布机构 by its full name: 云浦市澄湖区水务局. */
  readonly publisher?: string | null | undefined;
  /** Title (标题). */
  readonly title?: string | null | undefined;
};

/** How often something is to be done (频次). */
export type Recurrence =
  /** Every day (每日). */
  | 'DAILY'
  /** Every half year (每半年). */
  | 'HALF_YEARLY'
  /** Every month (每月). */
  | 'MONTHLY'
  /** Every quarter (每季度). */
  | 'QUARTERLY'
  /** Every ten days (每旬). */
  | 'TEN_DAYS'
  /** Every week (每周). */
  | 'WEEKLY'
  /** Every year (每年). */
  | 'YEARLY';

/** Which rejection, and what is noted. */
export type RejectionInput = {
  /** For retryRejection: what the page does not say (补充信息), a date or a publisher that is missing. */
  readonly hints?: PageHintsInput | null | undefined;
  /** The rejection. */
  readonly id: string;
  /** What is noted (备注): kept in the audit log. */
  readonly note?: string | null | undefined;
};

/** What became of a page that was rejected (处理状态). */
export type RejectionState =
  /** Staff put it aside (已忽略). */
  | 'DISMISSED'
  /** Nobody dealt with it yet (待处理). */
  | 'OPEN'
  /** It is a notice now (已收录). */
  | 'RETRIED';

/** What sort of damage was mended (修复类型). */
export type RepairKind =
  /** A reading glued behind its character: 區(qū) (夹注拼音). */
  | 'PINYIN_ANNOTATION'
  /** A character that had become U+FFFD (替换字符). */
  | 'REPLACEMENT_CHARACTER'
  /** GBK bytes that had lost their pairing (错位字节). */
  | 'SHIFTED_BYTES'
  /** Traditional characters read as simplified (繁转简). */
  | 'TRADITIONAL_SCRIPT'
  /** Invisible characters, and line breaks that a layout made within a sentence (不可见字符、断行). */
  | 'WHITESPACE'
  /** Full-width letters or digits in a number (全半角). */
  | 'WIDTH';

/** Which notice is published again, and why. */
export type RestoreNoticeInput = {
  /** The notice. */
  readonly id: string;
  /** Why (恢复原因): kept in the revision and the audit log. */
  readonly reason: string;
};

/** Of which site rejected pages are read again (批量重试), and how many. */
export type RetryRejectionsInput = {
  /** The rejection behind which they begin: `last` of the call before. */
  readonly after?: string | null | undefined;
  /** How many at most (条数): 1 to 50. */
  readonly first?: number;
  /** The site, by whose host or code they are found. */
  readonly site: string;
};

/** What staff make of a directive (审核). heading, text, addressees and dueBy go with EDITED: what is missing stays, null empties. EXTRACTED takes everything back. */
export type ReviewDirectiveInput = {
  /** Agencies that must act (要求对象): all of them. */
  readonly addressees?: ReadonlyArray<string> | null | undefined;
  /** Day to be done by (截止日期). */
  readonly dueBy?: string | null | undefined;
  /** The phrase that heads it (标题句), at most 500 characters. */
  readonly heading?: string | null | undefined;
  /** The directive. */
  readonly id: string;
  /** Why (审核意见): kept in the audit log. */
  readonly note?: string | null | undefined;
  /** What it is found to be (审核状态). */
  readonly review: ReviewState;
  /** What it says (全文), at most 20000 characters; its span still quotes the page. */
  readonly text?: string | null | undefined;
};

/** What staff made of a directive (审核状态). */
export type ReviewState =
  /** Staff confirmed it (已确认). */
  | 'CONFIRMED'
  /** Staff corrected it, or entered it (已编辑). */
  | 'EDITED'
  /** Found by rule; nobody looked yet (自动提取). */
  | 'EXTRACTED'
  /** Staff found that it is no directive (已否定). */
  | 'REJECTED';

/** Why a revision came to be (修订原因). */
export type RevisionReason =
  /** Staff, or a better reading, corrected it (更正). */
  | 'CORRECTED'
  /** The page was ingested for the first time (首次收录). */
  | 'FIRST_SEEN'
  /** Staff restored it (恢复). */
  | 'RESTORED'
  /** The page had changed (来源更新). */
  | 'SOURCE_CHANGED'
  /** Staff withdrew it (撤回). */
  | 'WITHDRAWN';

/** Which key. */
export type RevokeApiKeyInput = {
  /** The key. */
  readonly id: string;
};

/** What a caller may do. */
export type Role =
  /** Staff who also make keys (管理员). */
  | 'ADMIN'
  /** An app with a key (合作方). */
  | 'PARTNER'
  /** Anybody, without a key (公众). */
  | 'PUBLIC'
  /** A clerk who ingests, corrects and reviews (工作人员). */
  | 'STAFF';

/** In which form a text is wanted (文字形式). */
export type Script =
  /** Repaired, in simplified characters (简体): what all spans index. */
  | 'SIMPLIFIED'
  /** The whole page as it was received (原文). */
  | 'SOURCE'
  /** The same in traditional characters (繁体). */
  | 'TRADITIONAL';

/** What can be found. */
export type SearchType =
  /** Agencies (机构). */
  | 'AGENCY'
  /** Directives (要求). */
  | 'DIRECTIVE'
  /** Notices (政府信息公开条目). */
  | 'NOTICE';

/** A site as it is to be (网站登记): all of it, what is missing is emptied. */
export type SetSiteInput = {
  /** Code of the place that it is about (行政区划), six digits. */
  readonly division?: string | null | undefined;
  /** The version that you saw (版本); required with id. */
  readonly expectedVersion?: number | null | undefined;
  /** Host or any address of it (域名). A site has a host, a code, or both. */
  readonly host?: string | null | undefined;
  /** The site that is changed; missing where one is added. */
  readonly id?: string | null | undefined;
  /** What is noted (备注). */
  readonly note?: string | null | undefined;
  /** Full name of the organ that publishes there (发布机构). */
  readonly publisher?: string | null | undefined;
  /** 网站标识码: ten digits, or bm and digits. */
  readonly siteCode?: string | null | undefined;
};

/** An index number and the site that uses it. */
export type SiteIndexKey = {
  /** 索引号. */
  readonly indexNumber: string;
  /** 网站标识码. */
  readonly siteCode: string;
};

/** What is suggested. */
export type SuggestionKind =
  /** An agency (机构), by a name, a short name, their pinyin or initials. */
  | 'AGENCY'
  /** A document number (发文字号), with or without brackets. */
  | 'DOCUMENT_NUMBER'
  /** The title of a notice (标题), also by its own words or their pinyin. */
  | 'TITLE';

/** What a document does to an earlier one (文件效力关系). */
export type SupersessionHow =
  /** 修改, 修订, or 废止 of a part: changes some of it. */
  | 'AMENDS'
  /** 更正, 勘误: says what was wrong in it. */
  | 'CORRECTS'
  /** 宣布失效: says that all of it has served its time, or does from a day on. */
  | 'DECLARES_EXPIRED'
  /** 废止, 停止执行: ends all of it. */
  | 'REPEALS'
  /** 重新公布, 重新印发, 代替: stands in its place. */
  | 'REPLACES';

/** What a target measures. */
export type TargetKind =
  /** More or less than something else (比较). */
  | 'COMPARISON'
  /** A time to be done by (时限). */
  | 'DEADLINE'
  /** An amount (数量). */
  | 'QUANTITY';

/** What a numbered unit of a text does. */
export type UnitKind =
  /** Gives someone an amount to reach (任务). */
  | 'ASSIGNMENT'
  /** The issuer's own promise (承诺). */
  | 'COMMITMENT'
  /** Says what a word means (定义). */
  | 'DEFINITION'
  /** Describes (说明). */
  | 'DESCRIPTION'
  /** Tells someone to do something (要求). */
  | 'DIRECTIVE'
  /** Sets a norm (规定). */
  | 'RULE'
  /** Says when what happens (日程). */
  | 'SCHEDULE'
  /** Groups others under a heading (章节). */
  | 'SECTION';

/** Which merge is undone (撤销合并), and why. */
export type UnmergeAgenciesInput = {
  /** Tells what would go back, and changes nothing (试运行). */
  readonly dryRun?: boolean;
  /** The agency that was merged away: its own id, as Agency.merges tells it. */
  readonly duplicateId: string;
  /** Why (撤销原因): kept in the audit log. */
  readonly reason: string;
};

/** What is to be changed of an agency (修改机构). What is missing stays; null empties shortName, parent, orgCode, creditCode and division. */
export type UpdateAgencyInput = {
  /** All other names (别名); names of agencies that were merged into it stay. */
  readonly aliases?: ReadonlyArray<string> | null | undefined;
  /** 统一社会信用代码 (GB 32100). */
  readonly creditCode?: string | null | undefined;
  /** Code of its division (行政区划), six digits; its notices move there. */
  readonly division?: string | null | undefined;
  /** The agency. */
  readonly id: string;
  /** What sort of organ it is (机构类别). */
  readonly kind?: AgencyKind | null | undefined;
  /** Canonical full name (全称); the one before becomes an alias. */
  readonly name?: string | null | undefined;
  /** 组织机构代码 (GB 11714), with or without the hyphen. */
  readonly orgCode?: string | null | undefined;
  /** The organ it belongs to (上级机构). */
  readonly parent?: string | null | undefined;
  /** Usual short name (简称). */
  readonly shortName?: string | null | undefined;
};

/** What is wrong with an input (错误代码). */
export type UserErrorCode =
  /** It has changed since, or is in the way of something else (冲突). */
  | 'CONFLICT'
  /** Two agencies are of different places or superiors (地区或上级不同). */
  | 'DIFFERENT_PLACES'
  /** Cannot be meant (无效). */
  | 'INVALID'
  /** There is no such thing (不存在). */
  | 'NOT_FOUND'
  /** Is outside of what is possible (超出范围). */
  | 'OUT_OF_RANGE'
  /** Holds more than is read of a page (网页过大). */
  | 'PAGE_TOO_LARGE'
  /** Takes longer to read than a page may (网页解析超时). */
  | 'PAGE_TOO_SLOW'
  /** Is missing (必填). */
  | 'REQUIRED'
  /** Has too many characters (过长). */
  | 'TOO_LONG'
  /** Could not be read (无法解析). */
  | 'UNPARSEABLE'
  /** Is a file that is no page of text (不支持的文件): Word, PDF, an archive, a picture. */
  | 'UNSUPPORTED_DOCUMENT';

/** Whether a document is in force (有效性), as the page states it. */
export type Validity =
  /** 失效 */
  | 'EXPIRED'
  /** 有效 */
  | 'IN_FORCE'
  /** 废止 */
  | 'REPEALED'
  /** The page does not say (未注明). */
  | 'UNSTATED';

/** Which notice is withdrawn, and why. */
export type WithdrawNoticeInput = {
  /** The notice. */
  readonly id: string;
  /** Why (撤回原因): kept in the revision and the audit log. */
  readonly reason: string;
};

export type GetAgencyQueryVariables = Exact<{
  by: AgencyKey;
}>;


export type GetAgencyQuery = { readonly agency: { readonly orgCode: string | null, readonly creditCode: string | null, readonly id: string, readonly name: string, readonly shortName: string | null, readonly kind: AgencyKind, readonly aliases: ReadonlyArray<string>, readonly ancestors: ReadonlyArray<{ readonly id: string, readonly name: string }>, readonly division: { readonly id: string, readonly code: string, readonly name: string } | null, readonly parent: { readonly id: string, readonly name: string } | null } | null };

export type ListAgenciesQueryVariables = Exact<{
  filter?: AgencyFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ListAgenciesQuery = { readonly agencies: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: string, readonly shortName: string | null, readonly kind: AgencyKind, readonly aliases: ReadonlyArray<string>, readonly division: { readonly id: string, readonly code: string, readonly name: string } | null, readonly parent: { readonly id: string, readonly name: string } | null }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly hasPreviousPage: boolean, readonly startCursor: string | null, readonly endCursor: string | null } } };

export type ListAssignedDirectivesQueryVariables = Exact<{
  by: AgencyKey;
  filter?: DirectiveFilter | null | undefined;
  orderBy?: DirectiveOrder | null | undefined;
  parts?: boolean | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ListAssignedDirectivesQuery = { readonly agency: { readonly id: string, readonly name: string, readonly assignedDirectives: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly path: string, readonly marker: string | null, readonly heading: string | null, readonly text: string, readonly verb: string | null, readonly strength: DirectiveStrength, readonly review: ReviewState, readonly notice: { readonly id: string, readonly title: string, readonly publishedOn: string, readonly documentNumber: { readonly text: string } | null, readonly source: { readonly url: string | null }, readonly agency: { readonly id: string, readonly name: string }, readonly issuers: ReadonlyArray<{ readonly id: string, readonly name: string }> }, readonly parent: { readonly id: string } | null, readonly span: { readonly start: number, readonly end: number }, readonly issuer: { readonly id: string, readonly name: string } | null, readonly speaker: { readonly name: string, readonly title: string | null } | null, readonly addressees: ReadonlyArray<{ readonly text: string, readonly scope: AddresseeScope, readonly role: AddresseeRole | null, readonly span: { readonly start: number, readonly end: number }, readonly agency: { readonly id: string, readonly name: string } | null }>, readonly targets: ReadonlyArray<{ readonly kind: TargetKind, readonly text: string, readonly soft: boolean, readonly own: boolean, readonly recurrence: Recurrence | null, readonly minimum: number | null, readonly maximum: number | null, readonly unit: string | null, readonly comparator: string | null, readonly dueFrom: string | null, readonly dueBy: string | null, readonly span: { readonly start: number, readonly end: number } }> }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly hasPreviousPage: boolean, readonly startCursor: string | null, readonly endCursor: string | null } } } | null };

export type ListDutiesQueryVariables = Exact<{
  by: AgencyKey;
  filter?: DutyFilter | null | undefined;
  parts?: DutyParts;
  asOf?: string | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ListDutiesQuery = { readonly agency: { readonly id: string, readonly name: string, readonly duties: { readonly nodes: ReadonlyArray<{ readonly basis: DutyBasis, readonly roles: ReadonlyArray<AddresseeRole>, readonly dueOn: string | null, readonly status: DutyStatus, readonly occurrences: ReadonlyArray<{ readonly dueOn: string, readonly recurrence: Recurrence | null, readonly isStated: boolean }>, readonly issuer: { readonly id: string, readonly name: string } | null, readonly directive: { readonly id: string, readonly path: string, readonly marker: string | null, readonly heading: string | null, readonly text: string, readonly verb: string | null, readonly strength: DirectiveStrength, readonly review: ReviewState, readonly parent: { readonly id: string } | null, readonly span: { readonly start: number, readonly end: number }, readonly issuer: { readonly id: string, readonly name: string } | null, readonly speaker: { readonly name: string, readonly title: string | null } | null, readonly addressees: ReadonlyArray<{ readonly text: string, readonly scope: AddresseeScope, readonly role: AddresseeRole | null, readonly span: { readonly start: number, readonly end: number }, readonly agency: { readonly id: string, readonly name: string } | null }>, readonly targets: ReadonlyArray<{ readonly kind: TargetKind, readonly text: string, readonly soft: boolean, readonly own: boolean, readonly recurrence: Recurrence | null, readonly minimum: number | null, readonly maximum: number | null, readonly unit: string | null, readonly comparator: string | null, readonly dueFrom: string | null, readonly dueBy: string | null, readonly span: { readonly start: number, readonly end: number } }> }, readonly parts: ReadonlyArray<{ readonly id: string, readonly path: string, readonly heading: string | null, readonly text: string }>, readonly notice: { readonly id: string, readonly title: string, readonly publishedOn: string, readonly validity: Validity, readonly documentNumber: { readonly text: string } | null, readonly source: { readonly url: string | null }, readonly agency: { readonly id: string, readonly name: string, readonly shortName: string | null }, readonly issuers: ReadonlyArray<{ readonly id: string, readonly name: string }> } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly hasPreviousPage: boolean, readonly startCursor: string | null, readonly endCursor: string | null } } } | null };

export type CountDutiesQueryVariables = Exact<{
  by: AgencyKey;
  filter?: DutyFilter | null | undefined;
  parts?: DutyParts;
  asOf?: string | null | undefined;
}>;


export type CountDutiesQuery = { readonly agency: { readonly id: string, readonly name: string, readonly duties: { readonly totalCount: number, readonly facets: { readonly issuers: ReadonlyArray<{ readonly count: number, readonly issuer: { readonly id: string, readonly name: string } }>, readonly months: ReadonlyArray<{ readonly month: string, readonly count: number }>, readonly bases: ReadonlyArray<{ readonly basis: DutyBasis, readonly count: number }>, readonly statuses: ReadonlyArray<{ readonly status: DutyStatus, readonly count: number }> } } } | null };

export type ListIssuedDirectivesQueryVariables = Exact<{
  by: AgencyKey;
  filter?: DirectiveFilter | null | undefined;
  orderBy?: DirectiveOrder | null | undefined;
  parts?: boolean | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ListIssuedDirectivesQuery = { readonly agency: { readonly id: string, readonly name: string, readonly issuedDirectives: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly path: string, readonly marker: string | null, readonly heading: string | null, readonly text: string, readonly verb: string | null, readonly strength: DirectiveStrength, readonly review: ReviewState, readonly notice: { readonly id: string, readonly title: string, readonly publishedOn: string, readonly documentNumber: { readonly text: string } | null, readonly source: { readonly url: string | null }, readonly agency: { readonly id: string, readonly name: string }, readonly issuers: ReadonlyArray<{ readonly id: string, readonly name: string }> }, readonly parent: { readonly id: string } | null, readonly span: { readonly start: number, readonly end: number }, readonly issuer: { readonly id: string, readonly name: string } | null, readonly speaker: { readonly name: string, readonly title: string | null } | null, readonly addressees: ReadonlyArray<{ readonly text: string, readonly scope: AddresseeScope, readonly role: AddresseeRole | null, readonly span: { readonly start: number, readonly end: number }, readonly agency: { readonly id: string, readonly name: string } | null }>, readonly targets: ReadonlyArray<{ readonly kind: TargetKind, readonly text: string, readonly soft: boolean, readonly own: boolean, readonly recurrence: Recurrence | null, readonly minimum: number | null, readonly maximum: number | null, readonly unit: string | null, readonly comparator: string | null, readonly dueFrom: string | null, readonly dueBy: string | null, readonly span: { readonly start: number, readonly end: number } }> }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly hasPreviousPage: boolean, readonly startCursor: string | null, readonly endCursor: string | null } } } | null };

export type GetAgencyPageQueryVariables = Exact<{
  by: AgencyKey;
  interval?: Interval;
  from?: string | null | undefined;
  notices?: number;
  directives?: number;
  due?: DateRange | null | undefined;
  orderBy?: DirectiveOrder | null | undefined;
}>;


export type GetAgencyPageQuery = { readonly agency: { readonly orgCode: string | null, readonly creditCode: string | null, readonly id: string, readonly name: string, readonly shortName: string | null, readonly kind: AgencyKind, readonly aliases: ReadonlyArray<string>, readonly ancestors: ReadonlyArray<{ readonly id: string, readonly name: string }>, readonly children: { readonly totalCount: number }, readonly activity: ReadonlyArray<{ readonly start: string, readonly noticeCount: number, readonly directiveCount: number }>, readonly notices: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly indexNumber: string | null, readonly title: string, readonly kind: NoticeKind, readonly publishedOn: string, readonly summary: string | null, readonly documentNumber: { readonly text: string } | null, readonly agency: { readonly id: string, readonly name: string, readonly shortName: string | null } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly hasPreviousPage: boolean, readonly startCursor: string | null, readonly endCursor: string | null } }, readonly assignedDirectives: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly path: string, readonly marker: string | null, readonly heading: string | null, readonly text: string, readonly verb: string | null, readonly strength: DirectiveStrength, readonly review: ReviewState, readonly notice: { readonly id: string, readonly title: string, readonly publishedOn: string, readonly documentNumber: { readonly text: string } | null, readonly source: { readonly url: string | null }, readonly agency: { readonly id: string, readonly name: string }, readonly issuers: ReadonlyArray<{ readonly id: string, readonly name: string }> }, readonly parent: { readonly id: string } | null, readonly span: { readonly start: number, readonly end: number }, readonly issuer: { readonly id: string, readonly name: string } | null, readonly speaker: { readonly name: string, readonly title: string | null } | null, readonly addressees: ReadonlyArray<{ readonly text: string, readonly scope: AddresseeScope, readonly role: AddresseeRole | null, readonly span: { readonly start: number, readonly end: number }, readonly agency: { readonly id: string, readonly name: string } | null }>, readonly targets: ReadonlyArray<{ readonly kind: TargetKind, readonly text: string, readonly soft: boolean, readonly own: boolean, readonly recurrence: Recurrence | null, readonly minimum: number | null, readonly maximum: number | null, readonly unit: string | null, readonly comparator: string | null, readonly dueFrom: string | null, readonly dueBy: string | null, readonly span: { readonly start: number, readonly end: number } }> }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly hasPreviousPage: boolean, readonly startCursor: string | null, readonly endCursor: string | null } }, readonly division: { readonly id: string, readonly code: string, readonly name: string } | null, readonly parent: { readonly id: string, readonly name: string } | null } | null };

export type ListAgencyNoticesQueryVariables = Exact<{
  by: AgencyKey;
  filter?: NoticeFilter | null | undefined;
  orderBy?: NoticeOrder | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ListAgencyNoticesQuery = { readonly agency: { readonly id: string, readonly name: string, readonly notices: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly indexNumber: string | null, readonly title: string, readonly kind: NoticeKind, readonly publishedOn: string, readonly summary: string | null, readonly documentNumber: { readonly text: string } | null, readonly agency: { readonly id: string, readonly name: string, readonly shortName: string | null } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly hasPreviousPage: boolean, readonly startCursor: string | null, readonly endCursor: string | null } } } | null };

export type GetAgencyTreeQueryVariables = Exact<{
  by: AgencyKey;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type GetAgencyTreeQuery = { readonly agency: { readonly id: string, readonly name: string, readonly shortName: string | null, readonly kind: AgencyKind, readonly aliases: ReadonlyArray<string>, readonly ancestors: ReadonlyArray<{ readonly id: string, readonly name: string, readonly kind: AgencyKind }>, readonly children: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: string, readonly shortName: string | null, readonly kind: AgencyKind, readonly aliases: ReadonlyArray<string>, readonly children: { readonly totalCount: number }, readonly division: { readonly id: string, readonly code: string, readonly name: string } | null, readonly parent: { readonly id: string, readonly name: string } | null }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly hasPreviousPage: boolean, readonly startCursor: string | null, readonly endCursor: string | null } }, readonly division: { readonly id: string, readonly code: string, readonly name: string } | null, readonly parent: { readonly id: string, readonly name: string } | null } | null };

export type GetAgencyActivityQueryVariables = Exact<{
  by: AgencyKey;
  interval: Interval;
  from?: string | null | undefined;
  to?: string | null | undefined;
}>;


export type GetAgencyActivityQuery = { readonly agency: { readonly id: string, readonly name: string, readonly activity: ReadonlyArray<{ readonly start: string, readonly noticeCount: number, readonly directiveCount: number }> } | null };

export type GetDivisionQueryVariables = Exact<{
  code: string;
}>;


export type GetDivisionQuery = { readonly division: { readonly id: string, readonly code: string, readonly name: string, readonly level: DivisionLevel, readonly parent: { readonly id: string, readonly code: string, readonly name: string } | null } | null };

export type ListDivisionsQueryVariables = Exact<{
  code: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ListDivisionsQuery = { readonly division: { readonly id: string, readonly code: string, readonly name: string, readonly children: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly code: string, readonly name: string, readonly level: DivisionLevel }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly hasPreviousPage: boolean, readonly startCursor: string | null, readonly endCursor: string | null } } } | null };

export type ListChangesQueryVariables = Exact<{
  filter?: ChangeFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ListChangesQuery = { readonly changes: { readonly edges: ReadonlyArray<{ readonly cursor: string, readonly node: { readonly kind: ChangeKind, readonly subjectId: string, readonly revision: number | null, readonly occurredAt: string } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type FollowChangesSubscriptionVariables = Exact<{
  filter?: ChangeFilter | null | undefined;
  after?: string | null | undefined;
}>;


export type FollowChangesSubscription = { readonly changes: { readonly cursor: string, readonly node: { readonly kind: ChangeKind, readonly subjectId: string, readonly revision: number | null, readonly occurredAt: string } } };

export type ListDirectivesQueryVariables = Exact<{
  filter?: DirectiveFilter | null | undefined;
  orderBy?: DirectiveOrder | null | undefined;
  parts?: boolean | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ListDirectivesQuery = { readonly directives: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly path: string, readonly marker: string | null, readonly heading: string | null, readonly text: string, readonly verb: string | null, readonly strength: DirectiveStrength, readonly review: ReviewState, readonly notice: { readonly id: string, readonly title: string, readonly publishedOn: string, readonly documentNumber: { readonly text: string } | null, readonly source: { readonly url: string | null }, readonly agency: { readonly id: string, readonly name: string }, readonly issuers: ReadonlyArray<{ readonly id: string, readonly name: string }> }, readonly parent: { readonly id: string } | null, readonly span: { readonly start: number, readonly end: number }, readonly issuer: { readonly id: string, readonly name: string } | null, readonly speaker: { readonly name: string, readonly title: string | null } | null, readonly addressees: ReadonlyArray<{ readonly text: string, readonly scope: AddresseeScope, readonly role: AddresseeRole | null, readonly span: { readonly start: number, readonly end: number }, readonly agency: { readonly id: string, readonly name: string } | null }>, readonly targets: ReadonlyArray<{ readonly kind: TargetKind, readonly text: string, readonly soft: boolean, readonly own: boolean, readonly recurrence: Recurrence | null, readonly minimum: number | null, readonly maximum: number | null, readonly unit: string | null, readonly comparator: string | null, readonly dueFrom: string | null, readonly dueBy: string | null, readonly span: { readonly start: number, readonly end: number } }> }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly hasPreviousPage: boolean, readonly startCursor: string | null, readonly endCursor: string | null } } };

export type GetDirectiveQueryVariables = Exact<{
  id: string;
}>;


export type GetDirectiveQuery = { readonly node:
    | { readonly __typename: 'Agency' }
    | { readonly __typename: 'ApiKey' }
    | { readonly __typename: 'AuditEntry' }
    | { readonly __typename: 'Directive', readonly rule: string, readonly confidence: number, readonly id: string, readonly path: string, readonly marker: string | null, readonly heading: string | null, readonly text: string, readonly verb: string | null, readonly strength: DirectiveStrength, readonly review: ReviewState, readonly parent: { readonly id: string, readonly path: string, readonly heading: string | null } | null, readonly children: ReadonlyArray<{ readonly id: string, readonly path: string, readonly marker: string | null, readonly heading: string | null, readonly text: string, readonly verb: string | null, readonly strength: DirectiveStrength, readonly review: ReviewState, readonly parent: { readonly id: string } | null, readonly span: { readonly start: number, readonly end: number }, readonly issuer: { readonly id: string, readonly name: string } | null, readonly speaker: { readonly name: string, readonly title: string | null } | null, readonly addressees: ReadonlyArray<{ readonly text: string, readonly scope: AddresseeScope, readonly role: AddresseeRole | null, readonly span: { readonly start: number, readonly end: number }, readonly agency: { readonly id: string, readonly name: string } | null }>, readonly targets: ReadonlyArray<{ readonly kind: TargetKind, readonly text: string, readonly soft: boolean, readonly own: boolean, readonly recurrence: Recurrence | null, readonly minimum: number | null, readonly maximum: number | null, readonly unit: string | null, readonly comparator: string | null, readonly dueFrom: string | null, readonly dueBy: string | null, readonly span: { readonly start: number, readonly end: number } }> }>, readonly meeting: { readonly id: string, readonly name: string, readonly heldOn: string | null } | null, readonly notice: { readonly id: string, readonly indexNumber: string | null, readonly title: string, readonly kind: NoticeKind, readonly publishedOn: string, readonly summary: string | null, readonly documentNumber: { readonly text: string } | null, readonly agency: { readonly id: string, readonly name: string, readonly shortName: string | null } }, readonly span: { readonly start: number, readonly end: number }, readonly issuer: { readonly id: string, readonly name: string } | null, readonly speaker: { readonly name: string, readonly title: string | null } | null, readonly addressees: ReadonlyArray<{ readonly text: string, readonly scope: AddresseeScope, readonly role: AddresseeRole | null, readonly span: { readonly start: number, readonly end: number }, readonly agency: { readonly id: string, readonly name: string } | null }>, readonly targets: ReadonlyArray<{ readonly kind: TargetKind, readonly text: string, readonly soft: boolean, readonly own: boolean, readonly recurrence: Recurrence | null, readonly minimum: number | null, readonly maximum: number | null, readonly unit: string | null, readonly comparator: string | null, readonly dueFrom: string | null, readonly dueBy: string | null, readonly span: { readonly start: number, readonly end: number } }> }
    | { readonly __typename: 'Division' }
    | { readonly __typename: 'Meeting' }
    | { readonly __typename: 'Notice' }
    | { readonly __typename: 'Rejection' }
    | { readonly __typename: 'Site' }
    | { readonly __typename: 'Synonym' }
   | null };

export type ListRestatementsQueryVariables = Exact<{
  id: string;
  minScore?: number;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ListRestatementsQuery = { readonly node:
    | { readonly __typename: 'Agency' }
    | { readonly __typename: 'ApiKey' }
    | { readonly __typename: 'AuditEntry' }
    | { readonly __typename: 'Directive', readonly id: string, readonly restatements: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly score: number, readonly directive: { readonly id: string, readonly path: string, readonly marker: string | null, readonly heading: string | null, readonly text: string, readonly verb: string | null, readonly strength: DirectiveStrength, readonly review: ReviewState, readonly notice: { readonly id: string, readonly indexNumber: string | null, readonly title: string, readonly kind: NoticeKind, readonly publishedOn: string, readonly summary: string | null, readonly documentNumber: { readonly text: string } | null, readonly agency: { readonly id: string, readonly name: string, readonly shortName: string | null } }, readonly parent: { readonly id: string } | null, readonly span: { readonly start: number, readonly end: number }, readonly issuer: { readonly id: string, readonly name: string } | null, readonly speaker: { readonly name: string, readonly title: string | null } | null, readonly addressees: ReadonlyArray<{ readonly text: string, readonly scope: AddresseeScope, readonly role: AddresseeRole | null, readonly span: { readonly start: number, readonly end: number }, readonly agency: { readonly id: string, readonly name: string } | null }>, readonly targets: ReadonlyArray<{ readonly kind: TargetKind, readonly text: string, readonly soft: boolean, readonly own: boolean, readonly recurrence: Recurrence | null, readonly minimum: number | null, readonly maximum: number | null, readonly unit: string | null, readonly comparator: string | null, readonly dueFrom: string | null, readonly dueBy: string | null, readonly span: { readonly start: number, readonly end: number } }> } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly hasPreviousPage: boolean, readonly startCursor: string | null, readonly endCursor: string | null } } }
    | { readonly __typename: 'Division' }
    | { readonly __typename: 'Meeting' }
    | { readonly __typename: 'Notice' }
    | { readonly __typename: 'Rejection' }
    | { readonly __typename: 'Site' }
    | { readonly __typename: 'Synonym' }
   | null };

export type ListMeetingsQueryVariables = Exact<{
  filter?: MeetingFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ListMeetingsQuery = { readonly meetings: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: string, readonly ordinal: number | null, readonly heldOn: string | null, readonly convener: { readonly id: string, readonly name: string } | null, readonly chair: { readonly name: string, readonly title: string | null } | null }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly hasPreviousPage: boolean, readonly startCursor: string | null, readonly endCursor: string | null } } };

export type GetMeetingQueryVariables = Exact<{
  id: string;
  notices?: number;
  directives?: number;
}>;


export type GetMeetingQuery = { readonly node:
    | { readonly __typename: 'Agency' }
    | { readonly __typename: 'ApiKey' }
    | { readonly __typename: 'AuditEntry' }
    | { readonly __typename: 'Directive' }
    | { readonly __typename: 'Division' }
    | { readonly __typename: 'Meeting', readonly id: string, readonly name: string, readonly ordinal: number | null, readonly heldOn: string | null, readonly convener: { readonly id: string, readonly name: string } | null, readonly chair: { readonly name: string, readonly title: string | null } | null, readonly notices: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly indexNumber: string | null, readonly title: string, readonly kind: NoticeKind, readonly publishedOn: string, readonly summary: string | null, readonly documentNumber: { readonly text: string } | null, readonly agency: { readonly id: string, readonly name: string, readonly shortName: string | null } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly hasPreviousPage: boolean, readonly startCursor: string | null, readonly endCursor: string | null } }, readonly directives: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly path: string, readonly marker: string | null, readonly heading: string | null, readonly text: string, readonly verb: string | null, readonly strength: DirectiveStrength, readonly review: ReviewState, readonly parent: { readonly id: string } | null, readonly span: { readonly start: number, readonly end: number }, readonly issuer: { readonly id: string, readonly name: string } | null, readonly speaker: { readonly name: string, readonly title: string | null } | null, readonly addressees: ReadonlyArray<{ readonly text: string, readonly scope: AddresseeScope, readonly role: AddresseeRole | null, readonly span: { readonly start: number, readonly end: number }, readonly agency: { readonly id: string, readonly name: string } | null }>, readonly targets: ReadonlyArray<{ readonly kind: TargetKind, readonly text: string, readonly soft: boolean, readonly own: boolean, readonly recurrence: Recurrence | null, readonly minimum: number | null, readonly maximum: number | null, readonly unit: string | null, readonly comparator: string | null, readonly dueFrom: string | null, readonly dueBy: string | null, readonly span: { readonly start: number, readonly end: number } }> }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly hasPreviousPage: boolean, readonly startCursor: string | null, readonly endCursor: string | null } } }
    | { readonly __typename: 'Notice' }
    | { readonly __typename: 'Rejection' }
    | { readonly __typename: 'Site' }
    | { readonly __typename: 'Synonym' }
   | null };

export type GetMeetingCascadeQueryVariables = Exact<{
  id: string;
  depth?: number;
}>;


export type GetMeetingCascadeQuery = { readonly node:
    | { readonly __typename: 'Agency' }
    | { readonly __typename: 'ApiKey' }
    | { readonly __typename: 'AuditEntry' }
    | { readonly __typename: 'Directive' }
    | { readonly __typename: 'Division' }
    | { readonly __typename: 'Meeting', readonly id: string, readonly name: string, readonly heldOn: string | null, readonly cascade: ReadonlyArray<{ readonly depth: number, readonly transmission: { readonly lagDays: number | null, readonly from: { readonly id: string, readonly name: string }, readonly to: { readonly id: string, readonly name: string, readonly heldOn: string | null } } }> }
    | { readonly __typename: 'Notice' }
    | { readonly __typename: 'Rejection' }
    | { readonly __typename: 'Site' }
    | { readonly __typename: 'Synonym' }
   | null };

export type GetViewerQueryVariables = Exact<{ [key: string]: never; }>;


export type GetViewerQuery = { readonly viewer: { readonly role: Role, readonly name: string | null, readonly rateLimit: { readonly cost: number, readonly limit: number, readonly remaining: number, readonly resetAt: string } } };

export type NoticeCardFragment = { readonly id: string, readonly indexNumber: string | null, readonly title: string, readonly kind: NoticeKind, readonly publishedOn: string, readonly summary: string | null, readonly documentNumber: { readonly text: string } | null, readonly agency: { readonly id: string, readonly name: string, readonly shortName: string | null } };

export type DirectiveCardFragment = { readonly id: string, readonly path: string, readonly marker: string | null, readonly heading: string | null, readonly text: string, readonly verb: string | null, readonly strength: DirectiveStrength, readonly review: ReviewState, readonly parent: { readonly id: string } | null, readonly span: { readonly start: number, readonly end: number }, readonly issuer: { readonly id: string, readonly name: string } | null, readonly speaker: { readonly name: string, readonly title: string | null } | null, readonly addressees: ReadonlyArray<{ readonly text: string, readonly scope: AddresseeScope, readonly role: AddresseeRole | null, readonly span: { readonly start: number, readonly end: number }, readonly agency: { readonly id: string, readonly name: string } | null }>, readonly targets: ReadonlyArray<{ readonly kind: TargetKind, readonly text: string, readonly soft: boolean, readonly own: boolean, readonly recurrence: Recurrence | null, readonly minimum: number | null, readonly maximum: number | null, readonly unit: string | null, readonly comparator: string | null, readonly dueFrom: string | null, readonly dueBy: string | null, readonly span: { readonly start: number, readonly end: number } }> };

export type DirectiveSourceFragment = { readonly id: string, readonly title: string, readonly publishedOn: string, readonly documentNumber: { readonly text: string } | null, readonly source: { readonly url: string | null }, readonly agency: { readonly id: string, readonly name: string }, readonly issuers: ReadonlyArray<{ readonly id: string, readonly name: string }> };

export type AgencyCardFragment = { readonly id: string, readonly name: string, readonly shortName: string | null, readonly kind: AgencyKind, readonly aliases: ReadonlyArray<string>, readonly division: { readonly id: string, readonly code: string, readonly name: string } | null, readonly parent: { readonly id: string, readonly name: string } | null };

export type PageMarksFragment = { readonly hasNextPage: boolean, readonly hasPreviousPage: boolean, readonly startCursor: string | null, readonly endCursor: string | null };

export type SearchHitCardFragment = { readonly score: number, readonly subject:
    | { readonly __typename: 'Agency', readonly id: string, readonly name: string, readonly shortName: string | null }
    | { readonly __typename: 'Directive', readonly id: string, readonly path: string, readonly heading: string | null, readonly text: string, readonly notice: { readonly id: string, readonly indexNumber: string | null, readonly title: string, readonly kind: NoticeKind, readonly publishedOn: string, readonly summary: string | null, readonly documentNumber: { readonly text: string } | null, readonly agency: { readonly id: string, readonly name: string, readonly shortName: string | null } } }
    | { readonly __typename: 'Notice', readonly id: string, readonly indexNumber: string | null, readonly title: string, readonly kind: NoticeKind, readonly publishedOn: string, readonly summary: string | null, readonly documentNumber: { readonly text: string } | null, readonly agency: { readonly id: string, readonly name: string, readonly shortName: string | null } }
  , readonly snippets: ReadonlyArray<{ readonly field: string, readonly segments: ReadonlyArray<{ readonly text: string, readonly match: boolean }> }> };

export type FacetCountsFragment = { readonly agencies: ReadonlyArray<{ readonly count: number, readonly agency: { readonly id: string, readonly name: string } }>, readonly divisions: ReadonlyArray<{ readonly count: number, readonly division: { readonly id: string, readonly code: string, readonly name: string } }>, readonly kinds: ReadonlyArray<{ readonly kind: NoticeKind, readonly count: number }>, readonly years: ReadonlyArray<{ readonly year: number, readonly count: number }> };

export type UserFaultFragment = { readonly code: UserErrorCode, readonly message: string, readonly field: ReadonlyArray<string> | null, readonly lastChange: { readonly at: string, readonly actor: string | null, readonly byYourself: boolean, readonly revision: number } | null };

export type RejectionCardFragment = { readonly id: string, readonly state: RejectionState, readonly receivedAt: string, readonly sourceUrl: string | null, readonly excerpt: string, readonly note: string | null, readonly problems: ReadonlyArray<{ readonly code: string, readonly message: string, readonly field: string | null }> };

export type IngestAnswerFragment = { readonly outcome: IngestOutcome | null, readonly status: NoticeStatus | null, readonly warnings: ReadonlyArray<{ readonly code: string, readonly message: string }>, readonly notice: { readonly revision: number, readonly id: string, readonly indexNumber: string | null, readonly title: string, readonly kind: NoticeKind, readonly publishedOn: string, readonly summary: string | null, readonly documentNumber: { readonly text: string } | null, readonly agency: { readonly id: string, readonly name: string, readonly shortName: string | null } } | null, readonly rejection: { readonly id: string, readonly state: RejectionState, readonly receivedAt: string, readonly sourceUrl: string | null, readonly excerpt: string, readonly note: string | null, readonly problems: ReadonlyArray<{ readonly code: string, readonly message: string, readonly field: string | null }> } | null, readonly further: ReadonlyArray<{ readonly outcome: IngestOutcome, readonly status: NoticeStatus | null, readonly notice: { readonly id: string, readonly indexNumber: string | null, readonly title: string, readonly kind: NoticeKind, readonly publishedOn: string, readonly summary: string | null, readonly documentNumber: { readonly text: string } | null, readonly agency: { readonly id: string, readonly name: string, readonly shortName: string | null } } | null, readonly preview: { readonly title: string | null, readonly agencyName: string | null, readonly publishedOn: string | null } }>, readonly preview: { readonly title: string | null, readonly indexNumber: string | null, readonly agencyName: string | null, readonly publishedOn: string | null, readonly kind: NoticeKind, readonly body: string, readonly directives: ReadonlyArray<{ readonly path: string, readonly heading: string | null, readonly text: string }>, readonly repairs: ReadonlyArray<{ readonly kind: RepairKind, readonly confidence: number }>, readonly warnings: ReadonlyArray<{ readonly code: string, readonly message: string, readonly field: string | null }> } | null, readonly userErrors: ReadonlyArray<{ readonly code: UserErrorCode, readonly message: string, readonly field: ReadonlyArray<string> | null, readonly lastChange: { readonly at: string, readonly actor: string | null, readonly byYourself: boolean, readonly revision: number } | null }> };

export type SiteCardFragment = { readonly id: string, readonly host: string | null, readonly code: string | null, readonly publisher: string | null, readonly note: string | null, readonly version: number, readonly updatedAt: string, readonly division: { readonly id: string, readonly code: string, readonly name: string } | null };

export type SiteAnswerFragment = { readonly outcome: EditOutcome | null, readonly site: { readonly id: string, readonly host: string | null, readonly code: string | null, readonly publisher: string | null, readonly note: string | null, readonly version: number, readonly updatedAt: string, readonly division: { readonly id: string, readonly code: string, readonly name: string } | null } | null, readonly userErrors: ReadonlyArray<{ readonly code: UserErrorCode, readonly message: string, readonly field: ReadonlyArray<string> | null, readonly lastChange: { readonly at: string, readonly actor: string | null, readonly byYourself: boolean, readonly revision: number } | null }> };

export type DoubtCardFragment = { readonly id: string, readonly kind: DoubtKind, readonly code: string, readonly quote: string, readonly message: string, readonly advice: string, readonly dismissedAt: string | null, readonly dismissedBy: string | null, readonly reason: string | null, readonly subject:
    | { readonly __typename: 'Agency', readonly id: string, readonly name: string }
    | { readonly __typename: 'Directive', readonly id: string, readonly text: string, readonly notice: { readonly id: string, readonly title: string } }
    | { readonly __typename: 'Division', readonly id: string, readonly name: string }
    | { readonly __typename: 'Notice', readonly id: string, readonly title: string }
    | { readonly __typename: 'Rejection', readonly id: string, readonly excerpt: string }
   | null, readonly other: { readonly id: string, readonly name: string } | null };

export type DoubtAnswerFragment = { readonly outcome: EditOutcome | null, readonly doubt: { readonly id: string, readonly kind: DoubtKind, readonly code: string, readonly quote: string, readonly message: string, readonly advice: string, readonly dismissedAt: string | null, readonly dismissedBy: string | null, readonly reason: string | null, readonly subject:
      | { readonly __typename: 'Agency', readonly id: string, readonly name: string }
      | { readonly __typename: 'Directive', readonly id: string, readonly text: string, readonly notice: { readonly id: string, readonly title: string } }
      | { readonly __typename: 'Division', readonly id: string, readonly name: string }
      | { readonly __typename: 'Notice', readonly id: string, readonly title: string }
      | { readonly __typename: 'Rejection', readonly id: string, readonly excerpt: string }
     | null, readonly other: { readonly id: string, readonly name: string } | null } | null, readonly userErrors: ReadonlyArray<{ readonly code: UserErrorCode, readonly message: string, readonly field: ReadonlyArray<string> | null, readonly lastChange: { readonly at: string, readonly actor: string | null, readonly byYourself: boolean, readonly revision: number } | null }> };

export type SupersessionCardFragment = { readonly how: SupersessionHow, readonly on: string | null, readonly title: string | null, readonly documentNumber: string | null, readonly by: { readonly id: string, readonly title: string }, readonly of: { readonly id: string, readonly title: string } | null };

export type NoticeAnswerFragment = { readonly outcome: EditOutcome | null, readonly notice: { readonly status: NoticeStatus, readonly revision: number, readonly id: string, readonly indexNumber: string | null, readonly title: string, readonly kind: NoticeKind, readonly publishedOn: string, readonly summary: string | null, readonly documentNumber: { readonly text: string } | null, readonly agency: { readonly id: string, readonly name: string, readonly shortName: string | null } } | null, readonly userErrors: ReadonlyArray<{ readonly code: UserErrorCode, readonly message: string, readonly field: ReadonlyArray<string> | null, readonly lastChange: { readonly at: string, readonly actor: string | null, readonly byYourself: boolean, readonly revision: number } | null }> };

export type DirectiveAnswerFragment = { readonly outcome: EditOutcome | null, readonly directive: { readonly id: string, readonly path: string, readonly marker: string | null, readonly heading: string | null, readonly text: string, readonly verb: string | null, readonly strength: DirectiveStrength, readonly review: ReviewState, readonly parent: { readonly id: string } | null, readonly span: { readonly start: number, readonly end: number }, readonly issuer: { readonly id: string, readonly name: string } | null, readonly speaker: { readonly name: string, readonly title: string | null } | null, readonly addressees: ReadonlyArray<{ readonly text: string, readonly scope: AddresseeScope, readonly role: AddresseeRole | null, readonly span: { readonly start: number, readonly end: number }, readonly agency: { readonly id: string, readonly name: string } | null }>, readonly targets: ReadonlyArray<{ readonly kind: TargetKind, readonly text: string, readonly soft: boolean, readonly own: boolean, readonly recurrence: Recurrence | null, readonly minimum: number | null, readonly maximum: number | null, readonly unit: string | null, readonly comparator: string | null, readonly dueFrom: string | null, readonly dueBy: string | null, readonly span: { readonly start: number, readonly end: number } }> } | null, readonly userErrors: ReadonlyArray<{ readonly code: UserErrorCode, readonly message: string, readonly field: ReadonlyArray<string> | null, readonly lastChange: { readonly at: string, readonly actor: string | null, readonly byYourself: boolean, readonly revision: number } | null }> };

export type AgencyAnswerFragment = { readonly outcome: EditOutcome | null, readonly agency: { readonly orgCode: string | null, readonly creditCode: string | null, readonly id: string, readonly name: string, readonly shortName: string | null, readonly kind: AgencyKind, readonly aliases: ReadonlyArray<string>, readonly division: { readonly id: string, readonly code: string, readonly name: string } | null, readonly parent: { readonly id: string, readonly name: string } | null } | null, readonly userErrors: ReadonlyArray<{ readonly code: UserErrorCode, readonly message: string, readonly field: ReadonlyArray<string> | null, readonly lastChange: { readonly at: string, readonly actor: string | null, readonly byYourself: boolean, readonly revision: number } | null }> };

export type ChangeCardFragment = { readonly kind: ChangeKind, readonly subjectId: string, readonly revision: number | null, readonly occurredAt: string };

export type ApiKeyCardFragment = { readonly id: string, readonly name: string, readonly role: Role, readonly prefix: string, readonly createdAt: string, readonly expiresAt: string | null, readonly lastUsedAt: string | null, readonly revokedAt: string | null };

export type DutyCardFragment = { readonly basis: DutyBasis, readonly roles: ReadonlyArray<AddresseeRole>, readonly dueOn: string | null, readonly status: DutyStatus, readonly occurrences: ReadonlyArray<{ readonly dueOn: string, readonly recurrence: Recurrence | null, readonly isStated: boolean }>, readonly issuer: { readonly id: string, readonly name: string } | null, readonly directive: { readonly id: string, readonly path: string, readonly marker: string | null, readonly heading: string | null, readonly text: string, readonly verb: string | null, readonly strength: DirectiveStrength, readonly review: ReviewState, readonly parent: { readonly id: string } | null, readonly span: { readonly start: number, readonly end: number }, readonly issuer: { readonly id: string, readonly name: string } | null, readonly speaker: { readonly name: string, readonly title: string | null } | null, readonly addressees: ReadonlyArray<{ readonly text: string, readonly scope: AddresseeScope, readonly role: AddresseeRole | null, readonly span: { readonly start: number, readonly end: number }, readonly agency: { readonly id: string, readonly name: string } | null }>, readonly targets: ReadonlyArray<{ readonly kind: TargetKind, readonly text: string, readonly soft: boolean, readonly own: boolean, readonly recurrence: Recurrence | null, readonly minimum: number | null, readonly maximum: number | null, readonly unit: string | null, readonly comparator: string | null, readonly dueFrom: string | null, readonly dueBy: string | null, readonly span: { readonly start: number, readonly end: number } }> }, readonly parts: ReadonlyArray<{ readonly id: string, readonly path: string, readonly heading: string | null, readonly text: string }>, readonly notice: { readonly id: string, readonly title: string, readonly publishedOn: string, readonly validity: Validity, readonly documentNumber: { readonly text: string } | null, readonly source: { readonly url: string | null }, readonly agency: { readonly id: string, readonly name: string, readonly shortName: string | null }, readonly issuers: ReadonlyArray<{ readonly id: string, readonly name: string }> } };

export type GetNoticeQueryVariables = Exact<{
  by: NoticeKey;
  script?: Script;
  directives?: number;
  parts?: boolean;
}>;


export type GetNoticeQuery = { readonly notice: { readonly genre: DocumentGenre | null, readonly createdOn: string | null, readonly publicationLagDays: number | null, readonly validity: Validity, readonly validUntil: string | null, readonly status: NoticeStatus, readonly themes: ReadonlyArray<string>, readonly body: string, readonly bodyStart: number, readonly bodyEnd: number, readonly revision: number, readonly contentChangedAt: string, readonly id: string, readonly indexNumber: string | null, readonly title: string, readonly kind: NoticeKind, readonly publishedOn: string, readonly summary: string | null, readonly supersedes: { readonly nodes: ReadonlyArray<{ readonly how: SupersessionHow, readonly on: string | null, readonly title: string | null, readonly documentNumber: string | null, readonly by: { readonly id: string, readonly title: string }, readonly of: { readonly id: string, readonly title: string } | null }> }, readonly supersededBy: { readonly nodes: ReadonlyArray<{ readonly how: SupersessionHow, readonly on: string | null, readonly title: string | null, readonly documentNumber: string | null, readonly by: { readonly id: string, readonly title: string }, readonly of: { readonly id: string, readonly title: string } | null }> }, readonly source: { readonly url: string | null, readonly siteName: string | null, readonly siteCode: string | null }, readonly issuers: ReadonlyArray<{ readonly id: string, readonly name: string }>, readonly addressees: ReadonlyArray<{ readonly text: string, readonly scope: AddresseeScope, readonly span: { readonly start: number, readonly end: number }, readonly agency: { readonly id: string, readonly name: string } | null }>, readonly attachments: ReadonlyArray<{ readonly name: string, readonly url: string | null, readonly mediaType: string | null }>, readonly meetings: ReadonlyArray<{ readonly id: string, readonly name: string, readonly heldOn: string | null }>, readonly directives: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly path: string, readonly marker: string | null, readonly heading: string | null, readonly text: string, readonly verb: string | null, readonly strength: DirectiveStrength, readonly review: ReviewState, readonly parent: { readonly id: string } | null, readonly span: { readonly start: number, readonly end: number }, readonly issuer: { readonly id: string, readonly name: string } | null, readonly speaker: { readonly name: string, readonly title: string | null } | null, readonly addressees: ReadonlyArray<{ readonly text: string, readonly scope: AddresseeScope, readonly role: AddresseeRole | null, readonly span: { readonly start: number, readonly end: number }, readonly agency: { readonly id: string, readonly name: string } | null }>, readonly targets: ReadonlyArray<{ readonly kind: TargetKind, readonly text: string, readonly soft: boolean, readonly own: boolean, readonly recurrence: Recurrence | null, readonly minimum: number | null, readonly maximum: number | null, readonly unit: string | null, readonly comparator: string | null, readonly dueFrom: string | null, readonly dueBy: string | null, readonly span: { readonly start: number, readonly end: number } }> }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly hasPreviousPage: boolean, readonly startCursor: string | null, readonly endCursor: string | null } }, readonly documentNumber: { readonly text: string } | null, readonly agency: { readonly id: string, readonly name: string, readonly shortName: string | null } } | null };

export type ListNoticesQueryVariables = Exact<{
  filter?: NoticeFilter | null | undefined;
  orderBy?: NoticeOrder | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ListNoticesQuery = { readonly notices: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly indexNumber: string | null, readonly title: string, readonly kind: NoticeKind, readonly publishedOn: string, readonly summary: string | null, readonly documentNumber: { readonly text: string } | null, readonly agency: { readonly id: string, readonly name: string, readonly shortName: string | null } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly hasPreviousPage: boolean, readonly startCursor: string | null, readonly endCursor: string | null } } };

export type CountNoticesQueryVariables = Exact<{
  filter?: NoticeFilter | null | undefined;
  top?: number;
}>;


export type CountNoticesQuery = { readonly notices: { readonly totalCount: number, readonly facets: { readonly agencies: ReadonlyArray<{ readonly count: number, readonly agency: { readonly id: string, readonly name: string } }>, readonly divisions: ReadonlyArray<{ readonly count: number, readonly division: { readonly id: string, readonly code: string, readonly name: string } }>, readonly kinds: ReadonlyArray<{ readonly kind: NoticeKind, readonly count: number }>, readonly years: ReadonlyArray<{ readonly year: number, readonly count: number }> } } };

export type GetNoticesQueryVariables = Exact<{
  ids: ReadonlyArray<string> | string;
}>;


export type GetNoticesQuery = { readonly nodes: ReadonlyArray<
    | { readonly __typename: 'Agency' }
    | { readonly __typename: 'ApiKey' }
    | { readonly __typename: 'AuditEntry' }
    | { readonly __typename: 'Directive' }
    | { readonly __typename: 'Division' }
    | { readonly __typename: 'Meeting' }
    | { readonly __typename: 'Notice', readonly id: string, readonly indexNumber: string | null, readonly title: string, readonly kind: NoticeKind, readonly publishedOn: string, readonly summary: string | null, readonly documentNumber: { readonly text: string } | null, readonly agency: { readonly id: string, readonly name: string, readonly shortName: string | null } }
    | { readonly __typename: 'Rejection' }
    | { readonly __typename: 'Site' }
    | { readonly __typename: 'Synonym' }
   | null> };

export type GetNoticeRepairsQueryVariables = Exact<{
  by: NoticeKey;
}>;


export type GetNoticeRepairsQuery = { readonly notice: { readonly id: string, readonly body: string, readonly repairs: ReadonlyArray<{ readonly kind: RepairKind, readonly confidence: number, readonly span: { readonly start: number, readonly end: number, readonly source: { readonly start: number, readonly end: number, readonly quote: string } } }>, readonly warnings: ReadonlyArray<{ readonly code: string, readonly message: string, readonly field: string | null }> } | null };

export type ListNoticeRevisionsQueryVariables = Exact<{
  by: NoticeKey;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ListNoticeRevisionsQuery = { readonly notice: { readonly id: string, readonly revisions: { readonly nodes: ReadonlyArray<{ readonly number: number, readonly reason: RevisionReason, readonly recordedAt: string, readonly changedFields: ReadonlyArray<string>, readonly note: string | null, readonly title: string }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly hasPreviousPage: boolean, readonly startCursor: string | null, readonly endCursor: string | null } } } | null };

export type ListNoticeDirectivesQueryVariables = Exact<{
  by: NoticeKey;
  filter?: DirectiveFilter | null | undefined;
  orderBy?: DirectiveOrder | null | undefined;
  parts?: boolean | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ListNoticeDirectivesQuery = { readonly notice: { readonly id: string, readonly directives: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly path: string, readonly marker: string | null, readonly heading: string | null, readonly text: string, readonly verb: string | null, readonly strength: DirectiveStrength, readonly review: ReviewState, readonly parent: { readonly id: string } | null, readonly span: { readonly start: number, readonly end: number }, readonly issuer: { readonly id: string, readonly name: string } | null, readonly speaker: { readonly name: string, readonly title: string | null } | null, readonly addressees: ReadonlyArray<{ readonly text: string, readonly scope: AddresseeScope, readonly role: AddresseeRole | null, readonly span: { readonly start: number, readonly end: number }, readonly agency: { readonly id: string, readonly name: string } | null }>, readonly targets: ReadonlyArray<{ readonly kind: TargetKind, readonly text: string, readonly soft: boolean, readonly own: boolean, readonly recurrence: Recurrence | null, readonly minimum: number | null, readonly maximum: number | null, readonly unit: string | null, readonly comparator: string | null, readonly dueFrom: string | null, readonly dueBy: string | null, readonly span: { readonly start: number, readonly end: number } }> }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly hasPreviousPage: boolean, readonly startCursor: string | null, readonly endCursor: string | null } } } | null };

export type GetNoticeOutlineQueryVariables = Exact<{
  by: NoticeKey;
  mentions?: number;
}>;


export type GetNoticeOutlineQuery = { readonly notice: { readonly id: string, readonly outline: ReadonlyArray<{ readonly path: string, readonly kind: UnitKind, readonly marker: string, readonly heading: string | null, readonly span: { readonly start: number, readonly end: number }, readonly directive: { readonly id: string } | null }>, readonly mentions: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly text: string, readonly span: { readonly start: number, readonly end: number }, readonly agency: { readonly id: string, readonly name: string } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly hasPreviousPage: boolean, readonly startCursor: string | null, readonly endCursor: string | null } } } | null };

export type GetCitationsQueryVariables = Exact<{
  by: NoticeKey;
  first?: number;
}>;


export type GetCitationsQuery = { readonly notice: { readonly id: string, readonly cites: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly indexNumber: string | null, readonly title: string, readonly kind: NoticeKind, readonly publishedOn: string, readonly summary: string | null, readonly documentNumber: { readonly text: string } | null, readonly agency: { readonly id: string, readonly name: string, readonly shortName: string | null } }> }, readonly citedBy: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly indexNumber: string | null, readonly title: string, readonly kind: NoticeKind, readonly publishedOn: string, readonly summary: string | null, readonly documentNumber: { readonly text: string } | null, readonly agency: { readonly id: string, readonly name: string, readonly shortName: string | null } }> } } | null };

export type SearchQueryVariables = Exact<{
  query: string;
  types?: ReadonlyArray<SearchType> | SearchType | null | undefined;
  filter?: NoticeFilter | null | undefined;
  dutiesOf?: string | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type SearchQuery = { readonly search: { readonly totalCount: number, readonly leftOut: ReadonlyArray<string>, readonly corrections: ReadonlyArray<{ readonly written: string, readonly meant: string }>, readonly nodes: ReadonlyArray<{ readonly score: number, readonly subject:
        | { readonly __typename: 'Agency', readonly id: string, readonly name: string, readonly shortName: string | null }
        | { readonly __typename: 'Directive', readonly id: string, readonly path: string, readonly heading: string | null, readonly text: string, readonly notice: { readonly id: string, readonly indexNumber: string | null, readonly title: string, readonly kind: NoticeKind, readonly publishedOn: string, readonly summary: string | null, readonly documentNumber: { readonly text: string } | null, readonly agency: { readonly id: string, readonly name: string, readonly shortName: string | null } } }
        | { readonly __typename: 'Notice', readonly id: string, readonly indexNumber: string | null, readonly title: string, readonly kind: NoticeKind, readonly publishedOn: string, readonly summary: string | null, readonly documentNumber: { readonly text: string } | null, readonly agency: { readonly id: string, readonly name: string, readonly shortName: string | null } }
      , readonly snippets: ReadonlyArray<{ readonly field: string, readonly segments: ReadonlyArray<{ readonly text: string, readonly match: boolean }> }> }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly hasPreviousPage: boolean, readonly startCursor: string | null, readonly endCursor: string | null } } };

export type SearchHitsQueryVariables = Exact<{
  query: string;
  types?: ReadonlyArray<SearchType> | SearchType | null | undefined;
  filter?: NoticeFilter | null | undefined;
  dutiesOf?: string | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type SearchHitsQuery = { readonly search: { readonly nodes: ReadonlyArray<{ readonly score: number, readonly subject:
        | { readonly __typename: 'Agency', readonly id: string, readonly name: string, readonly shortName: string | null }
        | { readonly __typename: 'Directive', readonly id: string, readonly path: string, readonly heading: string | null, readonly text: string, readonly notice: { readonly id: string, readonly indexNumber: string | null, readonly title: string, readonly kind: NoticeKind, readonly publishedOn: string, readonly summary: string | null, readonly documentNumber: { readonly text: string } | null, readonly agency: { readonly id: string, readonly name: string, readonly shortName: string | null } } }
        | { readonly __typename: 'Notice', readonly id: string, readonly indexNumber: string | null, readonly title: string, readonly kind: NoticeKind, readonly publishedOn: string, readonly summary: string | null, readonly documentNumber: { readonly text: string } | null, readonly agency: { readonly id: string, readonly name: string, readonly shortName: string | null } }
      , readonly snippets: ReadonlyArray<{ readonly field: string, readonly segments: ReadonlyArray<{ readonly text: string, readonly match: boolean }> }> }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly hasPreviousPage: boolean, readonly startCursor: string | null, readonly endCursor: string | null } } };

export type CountHitsQueryVariables = Exact<{
  query: string;
  types?: ReadonlyArray<SearchType> | SearchType | null | undefined;
  filter?: NoticeFilter | null | undefined;
  dutiesOf?: string | null | undefined;
}>;


export type CountHitsQuery = { readonly search: { readonly totalCount: number, readonly facets: { readonly agencies: ReadonlyArray<{ readonly count: number, readonly agency: { readonly id: string, readonly name: string } }>, readonly divisions: ReadonlyArray<{ readonly count: number, readonly division: { readonly id: string, readonly code: string, readonly name: string } }>, readonly kinds: ReadonlyArray<{ readonly kind: NoticeKind, readonly count: number }>, readonly years: ReadonlyArray<{ readonly year: number, readonly count: number }> } } };

export type SuggestQueryVariables = Exact<{
  prefix: string;
  first?: number;
}>;


export type SuggestQuery = { readonly suggest: ReadonlyArray<{ readonly kind: SuggestionKind, readonly text: string, readonly subject:
      | { readonly id: string }
      | { readonly id: string }
     }> };

export type InScriptQueryVariables = Exact<{
  texts: ReadonlyArray<string> | string;
  script: Script;
}>;


export type InScriptQuery = { readonly inScript: ReadonlyArray<string> };

export type IngestPageMutationVariables = Exact<{
  input: IngestPageInput;
}>;


export type IngestPageMutation = { readonly ingestPage: { readonly outcome: IngestOutcome | null, readonly status: NoticeStatus | null, readonly warnings: ReadonlyArray<{ readonly code: string, readonly message: string }>, readonly notice: { readonly revision: number, readonly id: string, readonly indexNumber: string | null, readonly title: string, readonly kind: NoticeKind, readonly publishedOn: string, readonly summary: string | null, readonly documentNumber: { readonly text: string } | null, readonly agency: { readonly id: string, readonly name: string, readonly shortName: string | null } } | null, readonly rejection: { readonly id: string, readonly state: RejectionState, readonly receivedAt: string, readonly sourceUrl: string | null, readonly excerpt: string, readonly note: string | null, readonly problems: ReadonlyArray<{ readonly code: string, readonly message: string, readonly field: string | null }> } | null, readonly further: ReadonlyArray<{ readonly outcome: IngestOutcome, readonly status: NoticeStatus | null, readonly notice: { readonly id: string, readonly indexNumber: string | null, readonly title: string, readonly kind: NoticeKind, readonly publishedOn: string, readonly summary: string | null, readonly documentNumber: { readonly text: string } | null, readonly agency: { readonly id: string, readonly name: string, readonly shortName: string | null } } | null, readonly preview: { readonly title: string | null, readonly agencyName: string | null, readonly publishedOn: string | null } }>, readonly preview: { readonly title: string | null, readonly indexNumber: string | null, readonly agencyName: string | null, readonly publishedOn: string | null, readonly kind: NoticeKind, readonly body: string, readonly directives: ReadonlyArray<{ readonly path: string, readonly heading: string | null, readonly text: string }>, readonly repairs: ReadonlyArray<{ readonly kind: RepairKind, readonly confidence: number }>, readonly warnings: ReadonlyArray<{ readonly code: string, readonly message: string, readonly field: string | null }> } | null, readonly userErrors: ReadonlyArray<{ readonly code: UserErrorCode, readonly message: string, readonly field: ReadonlyArray<string> | null, readonly lastChange: { readonly at: string, readonly actor: string | null, readonly byYourself: boolean, readonly revision: number } | null }> } };

export type CorrectNoticeMutationVariables = Exact<{
  input: CorrectNoticeInput;
}>;


export type CorrectNoticeMutation = { readonly correctNotice: { readonly outcome: EditOutcome | null, readonly notice: { readonly status: NoticeStatus, readonly revision: number, readonly id: string, readonly indexNumber: string | null, readonly title: string, readonly kind: NoticeKind, readonly publishedOn: string, readonly summary: string | null, readonly documentNumber: { readonly text: string } | null, readonly agency: { readonly id: string, readonly name: string, readonly shortName: string | null } } | null, readonly userErrors: ReadonlyArray<{ readonly code: UserErrorCode, readonly message: string, readonly field: ReadonlyArray<string> | null, readonly lastChange: { readonly at: string, readonly actor: string | null, readonly byYourself: boolean, readonly revision: number } | null }> } };

export type WithdrawNoticeMutationVariables = Exact<{
  input: WithdrawNoticeInput;
}>;


export type WithdrawNoticeMutation = { readonly withdrawNotice: { readonly outcome: EditOutcome | null, readonly notice: { readonly status: NoticeStatus, readonly revision: number, readonly id: string, readonly indexNumber: string | null, readonly title: string, readonly kind: NoticeKind, readonly publishedOn: string, readonly summary: string | null, readonly documentNumber: { readonly text: string } | null, readonly agency: { readonly id: string, readonly name: string, readonly shortName: string | null } } | null, readonly userErrors: ReadonlyArray<{ readonly code: UserErrorCode, readonly message: string, readonly field: ReadonlyArray<string> | null, readonly lastChange: { readonly at: string, readonly actor: string | null, readonly byYourself: boolean, readonly revision: number } | null }> } };

export type RestoreNoticeMutationVariables = Exact<{
  input: RestoreNoticeInput;
}>;


export type RestoreNoticeMutation = { readonly restoreNotice: { readonly outcome: EditOutcome | null, readonly notice: { readonly status: NoticeStatus, readonly revision: number, readonly id: string, readonly indexNumber: string | null, readonly title: string, readonly kind: NoticeKind, readonly publishedOn: string, readonly summary: string | null, readonly documentNumber: { readonly text: string } | null, readonly agency: { readonly id: string, readonly name: string, readonly shortName: string | null } } | null, readonly userErrors: ReadonlyArray<{ readonly code: UserErrorCode, readonly message: string, readonly field: ReadonlyArray<string> | null, readonly lastChange: { readonly at: string, readonly actor: string | null, readonly byYourself: boolean, readonly revision: number } | null }> } };

export type ListRejectionsQueryVariables = Exact<{
  state?: RejectionState | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ListRejectionsQuery = { readonly rejections: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly state: RejectionState, readonly receivedAt: string, readonly sourceUrl: string | null, readonly excerpt: string, readonly note: string | null, readonly problems: ReadonlyArray<{ readonly code: string, readonly message: string, readonly field: string | null }> }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly hasPreviousPage: boolean, readonly startCursor: string | null, readonly endCursor: string | null } } };

export type GetRejectionQueryVariables = Exact<{
  id: string;
}>;


export type GetRejectionQuery = { readonly node:
    | { readonly __typename: 'Agency' }
    | { readonly __typename: 'ApiKey' }
    | { readonly __typename: 'AuditEntry' }
    | { readonly __typename: 'Directive' }
    | { readonly __typename: 'Division' }
    | { readonly __typename: 'Meeting' }
    | { readonly __typename: 'Notice' }
    | { readonly __typename: 'Rejection', readonly content: string, readonly id: string, readonly state: RejectionState, readonly receivedAt: string, readonly sourceUrl: string | null, readonly excerpt: string, readonly note: string | null, readonly problems: ReadonlyArray<{ readonly code: string, readonly message: string, readonly field: string | null }> }
    | { readonly __typename: 'Site' }
    | { readonly __typename: 'Synonym' }
   | null };

export type RetryRejectionMutationVariables = Exact<{
  input: RejectionInput;
}>;


export type RetryRejectionMutation = { readonly retryRejection: { readonly outcome: IngestOutcome | null, readonly status: NoticeStatus | null, readonly warnings: ReadonlyArray<{ readonly code: string, readonly message: string }>, readonly notice: { readonly revision: number, readonly id: string, readonly indexNumber: string | null, readonly title: string, readonly kind: NoticeKind, readonly publishedOn: string, readonly summary: string | null, readonly documentNumber: { readonly text: string } | null, readonly agency: { readonly id: string, readonly name: string, readonly shortName: string | null } } | null, readonly rejection: { readonly id: string, readonly state: RejectionState, readonly receivedAt: string, readonly sourceUrl: string | null, readonly excerpt: string, readonly note: string | null, readonly problems: ReadonlyArray<{ readonly code: string, readonly message: string, readonly field: string | null }> } | null, readonly further: ReadonlyArray<{ readonly outcome: IngestOutcome, readonly status: NoticeStatus | null, readonly notice: { readonly id: string, readonly indexNumber: string | null, readonly title: string, readonly kind: NoticeKind, readonly publishedOn: string, readonly summary: string | null, readonly documentNumber: { readonly text: string } | null, readonly agency: { readonly id: string, readonly name: string, readonly shortName: string | null } } | null, readonly preview: { readonly title: string | null, readonly agencyName: string | null, readonly publishedOn: string | null } }>, readonly preview: { readonly title: string | null, readonly indexNumber: string | null, readonly agencyName: string | null, readonly publishedOn: string | null, readonly kind: NoticeKind, readonly body: string, readonly directives: ReadonlyArray<{ readonly path: string, readonly heading: string | null, readonly text: string }>, readonly repairs: ReadonlyArray<{ readonly kind: RepairKind, readonly confidence: number }>, readonly warnings: ReadonlyArray<{ readonly code: string, readonly message: string, readonly field: string | null }> } | null, readonly userErrors: ReadonlyArray<{ readonly code: UserErrorCode, readonly message: string, readonly field: ReadonlyArray<string> | null, readonly lastChange: { readonly at: string, readonly actor: string | null, readonly byYourself: boolean, readonly revision: number } | null }> } };

export type DismissRejectionMutationVariables = Exact<{
  input: RejectionInput;
}>;


export type DismissRejectionMutation = { readonly dismissRejection: { readonly rejection: { readonly id: string, readonly state: RejectionState, readonly receivedAt: string, readonly sourceUrl: string | null, readonly excerpt: string, readonly note: string | null, readonly problems: ReadonlyArray<{ readonly code: string, readonly message: string, readonly field: string | null }> } | null, readonly userErrors: ReadonlyArray<{ readonly code: UserErrorCode, readonly message: string, readonly field: ReadonlyArray<string> | null, readonly lastChange: { readonly at: string, readonly actor: string | null, readonly byYourself: boolean, readonly revision: number } | null }> } };

export type ListAuditLogQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ListAuditLogQuery = { readonly auditLog: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly actor: string, readonly role: Role, readonly action: string, readonly subjectId: string | null, readonly reason: string | null, readonly at: string }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly hasPreviousPage: boolean, readonly startCursor: string | null, readonly endCursor: string | null } } };

export type ReviewDirectiveMutationVariables = Exact<{
  input: ReviewDirectiveInput;
}>;


export type ReviewDirectiveMutation = { readonly reviewDirective: { readonly outcome: EditOutcome | null, readonly directive: { readonly id: string, readonly path: string, readonly marker: string | null, readonly heading: string | null, readonly text: string, readonly verb: string | null, readonly strength: DirectiveStrength, readonly review: ReviewState, readonly parent: { readonly id: string } | null, readonly span: { readonly start: number, readonly end: number }, readonly issuer: { readonly id: string, readonly name: string } | null, readonly speaker: { readonly name: string, readonly title: string | null } | null, readonly addressees: ReadonlyArray<{ readonly text: string, readonly scope: AddresseeScope, readonly role: AddresseeRole | null, readonly span: { readonly start: number, readonly end: number }, readonly agency: { readonly id: string, readonly name: string } | null }>, readonly targets: ReadonlyArray<{ readonly kind: TargetKind, readonly text: string, readonly soft: boolean, readonly own: boolean, readonly recurrence: Recurrence | null, readonly minimum: number | null, readonly maximum: number | null, readonly unit: string | null, readonly comparator: string | null, readonly dueFrom: string | null, readonly dueBy: string | null, readonly span: { readonly start: number, readonly end: number } }> } | null, readonly userErrors: ReadonlyArray<{ readonly code: UserErrorCode, readonly message: string, readonly field: ReadonlyArray<string> | null, readonly lastChange: { readonly at: string, readonly actor: string | null, readonly byYourself: boolean, readonly revision: number } | null }> } };

export type AddDirectiveMutationVariables = Exact<{
  input: AddDirectiveInput;
}>;


export type AddDirectiveMutation = { readonly addDirective: { readonly outcome: EditOutcome | null, readonly directive: { readonly id: string, readonly path: string, readonly marker: string | null, readonly heading: string | null, readonly text: string, readonly verb: string | null, readonly strength: DirectiveStrength, readonly review: ReviewState, readonly parent: { readonly id: string } | null, readonly span: { readonly start: number, readonly end: number }, readonly issuer: { readonly id: string, readonly name: string } | null, readonly speaker: { readonly name: string, readonly title: string | null } | null, readonly addressees: ReadonlyArray<{ readonly text: string, readonly scope: AddresseeScope, readonly role: AddresseeRole | null, readonly span: { readonly start: number, readonly end: number }, readonly agency: { readonly id: string, readonly name: string } | null }>, readonly targets: ReadonlyArray<{ readonly kind: TargetKind, readonly text: string, readonly soft: boolean, readonly own: boolean, readonly recurrence: Recurrence | null, readonly minimum: number | null, readonly maximum: number | null, readonly unit: string | null, readonly comparator: string | null, readonly dueFrom: string | null, readonly dueBy: string | null, readonly span: { readonly start: number, readonly end: number } }> } | null, readonly userErrors: ReadonlyArray<{ readonly code: UserErrorCode, readonly message: string, readonly field: ReadonlyArray<string> | null, readonly lastChange: { readonly at: string, readonly actor: string | null, readonly byYourself: boolean, readonly revision: number } | null }> } };

export type UpdateAgencyMutationVariables = Exact<{
  input: UpdateAgencyInput;
}>;


export type UpdateAgencyMutation = { readonly updateAgency: { readonly outcome: EditOutcome | null, readonly agency: { readonly orgCode: string | null, readonly creditCode: string | null, readonly id: string, readonly name: string, readonly shortName: string | null, readonly kind: AgencyKind, readonly aliases: ReadonlyArray<string>, readonly division: { readonly id: string, readonly code: string, readonly name: string } | null, readonly parent: { readonly id: string, readonly name: string } | null } | null, readonly userErrors: ReadonlyArray<{ readonly code: UserErrorCode, readonly message: string, readonly field: ReadonlyArray<string> | null, readonly lastChange: { readonly at: string, readonly actor: string | null, readonly byYourself: boolean, readonly revision: number } | null }> } };

export type MergeAgenciesMutationVariables = Exact<{
  input: MergeAgenciesInput;
}>;


export type MergeAgenciesMutation = { readonly mergeAgencies: { readonly outcome: EditOutcome | null, readonly agency: { readonly orgCode: string | null, readonly creditCode: string | null, readonly id: string, readonly name: string, readonly shortName: string | null, readonly kind: AgencyKind, readonly aliases: ReadonlyArray<string>, readonly division: { readonly id: string, readonly code: string, readonly name: string } | null, readonly parent: { readonly id: string, readonly name: string } | null } | null, readonly userErrors: ReadonlyArray<{ readonly code: UserErrorCode, readonly message: string, readonly field: ReadonlyArray<string> | null, readonly lastChange: { readonly at: string, readonly actor: string | null, readonly byYourself: boolean, readonly revision: number } | null }> } };

export type UnmergeAgenciesMutationVariables = Exact<{
  input: UnmergeAgenciesInput;
}>;


export type UnmergeAgenciesMutation = { readonly unmergeAgencies: { readonly agency: { readonly id: string, readonly name: string, readonly shortName: string | null, readonly kind: AgencyKind, readonly aliases: ReadonlyArray<string>, readonly division: { readonly id: string, readonly code: string, readonly name: string } | null, readonly parent: { readonly id: string, readonly name: string } | null } | null, readonly duplicate: { readonly id: string, readonly name: string, readonly shortName: string | null, readonly kind: AgencyKind, readonly aliases: ReadonlyArray<string>, readonly division: { readonly id: string, readonly code: string, readonly name: string } | null, readonly parent: { readonly id: string, readonly name: string } | null } | null, readonly restored: { readonly names: number, readonly notices: number, readonly meetings: number, readonly directives: number, readonly addressees: number, readonly mentions: number, readonly skipped: number } | null, readonly userErrors: ReadonlyArray<{ readonly code: UserErrorCode, readonly message: string, readonly field: ReadonlyArray<string> | null, readonly lastChange: { readonly at: string, readonly actor: string | null, readonly byYourself: boolean, readonly revision: number } | null }> } };

export type ListMergesQueryVariables = Exact<{
  by: AgencyKey;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ListMergesQuery = { readonly agency: { readonly id: string, readonly name: string, readonly duplicateCandidates: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: string, readonly shortName: string | null, readonly kind: AgencyKind, readonly aliases: ReadonlyArray<string>, readonly division: { readonly id: string, readonly code: string, readonly name: string } | null, readonly parent: { readonly id: string, readonly name: string } | null }> }, readonly merges: { readonly nodes: ReadonlyArray<{ readonly duplicateId: string, readonly duplicateName: string, readonly mergedAt: string, readonly actor: string, readonly reason: string }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly hasPreviousPage: boolean, readonly startCursor: string | null, readonly endCursor: string | null } } } | null };

export type ListApiKeysQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ListApiKeysQuery = { readonly apiKeys: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: string, readonly role: Role, readonly prefix: string, readonly createdAt: string, readonly expiresAt: string | null, readonly lastUsedAt: string | null, readonly revokedAt: string | null }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly hasPreviousPage: boolean, readonly startCursor: string | null, readonly endCursor: string | null } } };

export type CreateApiKeyMutationVariables = Exact<{
  input: CreateApiKeyInput;
}>;


export type CreateApiKeyMutation = { readonly createApiKey: { readonly secret: string | null, readonly apiKey: { readonly id: string, readonly name: string, readonly role: Role, readonly prefix: string, readonly createdAt: string, readonly expiresAt: string | null, readonly lastUsedAt: string | null, readonly revokedAt: string | null } | null, readonly userErrors: ReadonlyArray<{ readonly code: UserErrorCode, readonly message: string, readonly field: ReadonlyArray<string> | null, readonly lastChange: { readonly at: string, readonly actor: string | null, readonly byYourself: boolean, readonly revision: number } | null }> } };

export type RevokeApiKeyMutationVariables = Exact<{
  input: RevokeApiKeyInput;
}>;


export type RevokeApiKeyMutation = { readonly revokeApiKey: { readonly apiKey: { readonly id: string, readonly name: string, readonly role: Role, readonly prefix: string, readonly createdAt: string, readonly expiresAt: string | null, readonly lastUsedAt: string | null, readonly revokedAt: string | null } | null, readonly userErrors: ReadonlyArray<{ readonly code: UserErrorCode, readonly message: string, readonly field: ReadonlyArray<string> | null, readonly lastChange: { readonly at: string, readonly actor: string | null, readonly byYourself: boolean, readonly revision: number } | null }> } };

export type ListSitesQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ListSitesQuery = { readonly sites: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly host: string | null, readonly code: string | null, readonly publisher: string | null, readonly note: string | null, readonly version: number, readonly updatedAt: string, readonly division: { readonly id: string, readonly code: string, readonly name: string } | null }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly hasPreviousPage: boolean, readonly startCursor: string | null, readonly endCursor: string | null } } };

export type SetSiteMutationVariables = Exact<{
  input: SetSiteInput;
}>;


export type SetSiteMutation = { readonly setSite: { readonly outcome: EditOutcome | null, readonly site: { readonly id: string, readonly host: string | null, readonly code: string | null, readonly publisher: string | null, readonly note: string | null, readonly version: number, readonly updatedAt: string, readonly division: { readonly id: string, readonly code: string, readonly name: string } | null } | null, readonly userErrors: ReadonlyArray<{ readonly code: UserErrorCode, readonly message: string, readonly field: ReadonlyArray<string> | null, readonly lastChange: { readonly at: string, readonly actor: string | null, readonly byYourself: boolean, readonly revision: number } | null }> } };

export type DeleteSiteMutationVariables = Exact<{
  input: DeleteSiteInput;
}>;


export type DeleteSiteMutation = { readonly deleteSite: { readonly outcome: EditOutcome | null, readonly site: { readonly id: string, readonly host: string | null, readonly code: string | null, readonly publisher: string | null, readonly note: string | null, readonly version: number, readonly updatedAt: string, readonly division: { readonly id: string, readonly code: string, readonly name: string } | null } | null, readonly userErrors: ReadonlyArray<{ readonly code: UserErrorCode, readonly message: string, readonly field: ReadonlyArray<string> | null, readonly lastChange: { readonly at: string, readonly actor: string | null, readonly byYourself: boolean, readonly revision: number } | null }> } };

export type RetryRejectionsMutationVariables = Exact<{
  input: RetryRejectionsInput;
}>;


export type RetryRejectionsMutation = { readonly retryRejections: { readonly tried: number, readonly accepted: number, readonly last: string | null, readonly hasMore: boolean, readonly userErrors: ReadonlyArray<{ readonly code: UserErrorCode, readonly message: string, readonly field: ReadonlyArray<string> | null, readonly lastChange: { readonly at: string, readonly actor: string | null, readonly byYourself: boolean, readonly revision: number } | null }> } };

export type ListDoubtsQueryVariables = Exact<{
  filter?: DoubtFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ListDoubtsQuery = { readonly doubts: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly kind: DoubtKind, readonly code: string, readonly quote: string, readonly message: string, readonly advice: string, readonly dismissedAt: string | null, readonly dismissedBy: string | null, readonly reason: string | null, readonly subject:
        | { readonly __typename: 'Agency', readonly id: string, readonly name: string }
        | { readonly __typename: 'Directive', readonly id: string, readonly text: string, readonly notice: { readonly id: string, readonly title: string } }
        | { readonly __typename: 'Division', readonly id: string, readonly name: string }
        | { readonly __typename: 'Notice', readonly id: string, readonly title: string }
        | { readonly __typename: 'Rejection', readonly id: string, readonly excerpt: string }
       | null, readonly other: { readonly id: string, readonly name: string } | null }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly hasPreviousPage: boolean, readonly startCursor: string | null, readonly endCursor: string | null } } };

export type CountDoubtsQueryVariables = Exact<{
  filter?: DoubtFilter | null | undefined;
}>;


export type CountDoubtsQuery = { readonly doubtCounts: ReadonlyArray<{ readonly kind: DoubtKind, readonly count: number, readonly isMore: boolean, readonly codes: ReadonlyArray<{ readonly code: string, readonly count: number }> }> };

export type DismissDoubtMutationVariables = Exact<{
  input: DoubtInput;
}>;


export type DismissDoubtMutation = { readonly dismissDoubt: { readonly outcome: EditOutcome | null, readonly doubt: { readonly id: string, readonly kind: DoubtKind, readonly code: string, readonly quote: string, readonly message: string, readonly advice: string, readonly dismissedAt: string | null, readonly dismissedBy: string | null, readonly reason: string | null, readonly subject:
        | { readonly __typename: 'Agency', readonly id: string, readonly name: string }
        | { readonly __typename: 'Directive', readonly id: string, readonly text: string, readonly notice: { readonly id: string, readonly title: string } }
        | { readonly __typename: 'Division', readonly id: string, readonly name: string }
        | { readonly __typename: 'Notice', readonly id: string, readonly title: string }
        | { readonly __typename: 'Rejection', readonly id: string, readonly excerpt: string }
       | null, readonly other: { readonly id: string, readonly name: string } | null } | null, readonly userErrors: ReadonlyArray<{ readonly code: UserErrorCode, readonly message: string, readonly field: ReadonlyArray<string> | null, readonly lastChange: { readonly at: string, readonly actor: string | null, readonly byYourself: boolean, readonly revision: number } | null }> } };

export type RestoreDoubtMutationVariables = Exact<{
  input: DoubtInput;
}>;


export type RestoreDoubtMutation = { readonly restoreDoubt: { readonly outcome: EditOutcome | null, readonly doubt: { readonly id: string, readonly kind: DoubtKind, readonly code: string, readonly quote: string, readonly message: string, readonly advice: string, readonly dismissedAt: string | null, readonly dismissedBy: string | null, readonly reason: string | null, readonly subject:
        | { readonly __typename: 'Agency', readonly id: string, readonly name: string }
        | { readonly __typename: 'Directive', readonly id: string, readonly text: string, readonly notice: { readonly id: string, readonly title: string } }
        | { readonly __typename: 'Division', readonly id: string, readonly name: string }
        | { readonly __typename: 'Notice', readonly id: string, readonly title: string }
        | { readonly __typename: 'Rejection', readonly id: string, readonly excerpt: string }
       | null, readonly other: { readonly id: string, readonly name: string } | null } | null, readonly userErrors: ReadonlyArray<{ readonly code: UserErrorCode, readonly message: string, readonly field: ReadonlyArray<string> | null, readonly lastChange: { readonly at: string, readonly actor: string | null, readonly byYourself: boolean, readonly revision: number } | null }> } };

/** One organ by any of its names or codes. */
export const getAgency: Operation<GetAgencyQuery, GetAgencyQueryVariables> = { text: "query GetAgency($by: AgencyKey!) { agency(by: $by) { ...AgencyCard orgCode creditCode ancestors { id name } } } fragment AgencyCard on Agency { id name shortName kind aliases division { id code name } parent { id name } }" };

/** Organs by place, kind, parent or a part of a name. */
export const listAgencies: Operation<ListAgenciesQuery, ListAgenciesQueryVariables> = { text: "query ListAgencies($filter: AgencyFilter, $first: Int, $after: String) { agencies(filter: $filter, first: $first, after: $after) { nodes { ...AgencyCard } pageInfo { ...PageMarks } } } fragment AgencyCard on Agency { id name shortName kind aliases division { id code name } parent { id name } } fragment PageMarks on PageInfo { hasNextPage hasPreviousPage startCursor endCursor }" };

/** What an organ has been told to do. */
export const listAssignedDirectives: Operation<ListAssignedDirectivesQuery, ListAssignedDirectivesQueryVariables> = { text: "query ListAssignedDirectives($by: AgencyKey!, $filter: DirectiveFilter, $orderBy: DirectiveOrder, $parts: Boolean, $first: Int, $after: String) { agency(by: $by) { id name assignedDirectives( filter: $filter orderBy: $orderBy parts: $parts first: $first after: $after ) { nodes { ...DirectiveCard notice { ...DirectiveSource } } pageInfo { ...PageMarks } totalCount } } } fragment DirectiveCard on Directive { id path parent { id } marker heading text verb strength review span { start end } issuer { id name } speaker { name title } addressees { text scope role span { start end } agency { id name } } targets { span { start end } kind text soft own recurrence minimum maximum unit comparator dueFrom dueBy } } fragment DirectiveSource on Notice { id title publishedOn documentNumber { text } source { url } agency { id name } issuers { id name } } fragment PageMarks on PageInfo { hasNextPage hasPreviousPage startCursor endCursor }" };

/** What an organ must do, by when and by whose order, soonest first: what is due this month, with filter { due: { from, to } }. */
export const listDuties: Operation<ListDutiesQuery, ListDutiesQueryVariables> = { text: "query ListDuties($by: AgencyKey!, $filter: DutyFilter, $parts: DutyParts! = WHOLE, $asOf: Date, $first: Int, $after: String) { agency(by: $by) { id name duties( filter: $filter parts: $parts asOf: $asOf first: $first after: $after ) { nodes { ...DutyCard } pageInfo { ...PageMarks } } } } fragment DutyCard on Duty { basis roles dueOn status occurrences { dueOn recurrence isStated } issuer { id name } directive { ...DirectiveCard } parts { id path heading text } notice { id title publishedOn validity documentNumber { text } source { url } agency { id name shortName } issuers { id name } } } fragment DirectiveCard on Directive { id path parent { id } marker heading text verb strength review span { start end } issuer { id name } speaker { name title } addressees { text scope role span { start end } agency { id name } } targets { span { start end } kind text soft own recurrence minimum maximum unit comparator dueFrom dueBy } } fragment PageMarks on PageInfo { hasNextPage hasPreviousPage startCursor endCursor }" };

/** How many duties an organ has: by who ordered them, by month, by ground, and how many are past their day. */
export const countDuties: Operation<CountDutiesQuery, CountDutiesQueryVariables> = { text: "query CountDuties($by: AgencyKey!, $filter: DutyFilter, $parts: DutyParts! = WHOLE, $asOf: Date) { agency(by: $by) { id name duties(filter: $filter, parts: $parts, asOf: $asOf, first: 0) { totalCount facets { issuers { issuer { id name } count } months { month count } bases { basis count } statuses { status count } } } } }" };

/** What an organ, or someone speaking for it, has told others to do. */
export const listIssuedDirectives: Operation<ListIssuedDirectivesQuery, ListIssuedDirectivesQueryVariables> = { text: "query ListIssuedDirectives($by: AgencyKey!, $filter: DirectiveFilter, $orderBy: DirectiveOrder, $parts: Boolean, $first: Int, $after: String) { agency(by: $by) { id name issuedDirectives( filter: $filter orderBy: $orderBy parts: $parts first: $first after: $after ) { nodes { ...DirectiveCard notice { ...DirectiveSource } } pageInfo { ...PageMarks } totalCount } } } fragment DirectiveCard on Directive { id path parent { id } marker heading text verb strength review span { start end } issuer { id name } speaker { name title } addressees { text scope role span { start end } agency { id name } } targets { span { start end } kind text soft own recurrence minimum maximum unit comparator dueFrom dueBy } } fragment DirectiveSource on Notice { id title publishedOn documentNumber { text } source { url } agency { id name } issuers { id name } } fragment PageMarks on PageInfo { hasNextPage hasPreviousPage startCursor endCursor }" };

/** The page of an organ: what it is, what it published last, what it must do by when, and what it did a period. */
export const getAgencyPage: Operation<GetAgencyPageQuery, GetAgencyPageQueryVariables> = { text: "query GetAgencyPage($by: AgencyKey!, $interval: Interval! = MONTH, $from: Date, $notices: Int! = 10, $directives: Int! = 20, $due: DateRange, $orderBy: DirectiveOrder) { agency(by: $by) { ...AgencyCard orgCode creditCode ancestors { id name } children(first: 0) { totalCount } activity(interval: $interval, from: $from) { start noticeCount directiveCount } notices(first: $notices) { nodes { ...NoticeCard } pageInfo { ...PageMarks } totalCount } assignedDirectives(filter: {dueBy: $due}, orderBy: $orderBy, first: $directives) { nodes { ...DirectiveCard notice { ...DirectiveSource } } pageInfo { ...PageMarks } totalCount } } } fragment AgencyCard on Agency { id name shortName kind aliases division { id code name } parent { id name } } fragment NoticeCard on Notice { id indexNumber title kind publishedOn summary documentNumber { text } agency { id name shortName } } fragment PageMarks on PageInfo { hasNextPage hasPreviousPage startCursor endCursor } fragment DirectiveCard on Directive { id path parent { id } marker heading text verb strength review span { start end } issuer { id name } speaker { name title } addressees { text scope role span { start end } agency { id name } } targets { span { start end } kind text soft own recurrence minimum maximum unit comparator dueFrom dueBy } } fragment DirectiveSource on Notice { id title publishedOn documentNumber { text } source { url } agency { id name } issuers { id name } }" };

/** What an organ published, newest first. */
export const listAgencyNotices: Operation<ListAgencyNoticesQuery, ListAgencyNoticesQueryVariables> = { text: "query ListAgencyNotices($by: AgencyKey!, $filter: NoticeFilter, $orderBy: NoticeOrder, $first: Int, $after: String) { agency(by: $by) { id name notices(filter: $filter, orderBy: $orderBy, first: $first, after: $after) { nodes { ...NoticeCard } pageInfo { ...PageMarks } totalCount } } } fragment NoticeCard on Notice { id indexNumber title kind publishedOn summary documentNumber { text } agency { id name shortName } } fragment PageMarks on PageInfo { hasNextPage hasPreviousPage startCursor endCursor }" };

/** The tree of organs: all above one, and those right below it. */
export const getAgencyTree: Operation<GetAgencyTreeQuery, GetAgencyTreeQueryVariables> = { text: "query GetAgencyTree($by: AgencyKey!, $first: Int, $after: String) { agency(by: $by) { ...AgencyCard ancestors { id name kind } children(first: $first, after: $after) { nodes { ...AgencyCard children(first: 0) { totalCount } } pageInfo { ...PageMarks } totalCount } } } fragment AgencyCard on Agency { id name shortName kind aliases division { id code name } parent { id name } } fragment PageMarks on PageInfo { hasNextPage hasPreviousPage startCursor endCursor }" };

/** Notices and directives a period. */
export const getAgencyActivity: Operation<GetAgencyActivityQuery, GetAgencyActivityQueryVariables> = { text: "query GetAgencyActivity($by: AgencyKey!, $interval: Interval!, $from: Date, $to: Date) { agency(by: $by) { id name activity(interval: $interval, from: $from, to: $to) { start noticeCount directiveCount } } }" };

/** A division by its code. 100000 is the country. */
export const getDivision: Operation<GetDivisionQuery, GetDivisionQueryVariables> = { text: "query GetDivision($code: String!) { division(code: $code) { id code name level parent { id code name } } }" };

/** The divisions right below one. */
export const listDivisions: Operation<ListDivisionsQuery, ListDivisionsQueryVariables> = { text: "query ListDivisions($code: String!, $first: Int, $after: String) { division(code: $code) { id code name children(first: $first, after: $after) { nodes { id code name level } pageInfo { ...PageMarks } totalCount } } } fragment PageMarks on PageInfo { hasNextPage hasPreviousPage startCursor endCursor }" };

/** Everything that changed, oldest first, withdrawals included; endCursor is where to go on. `follow` catches up by it. */
export const listChanges: Operation<ListChangesQuery, ListChangesQueryVariables> = { text: "query ListChanges($filter: ChangeFilter, $first: Int, $after: String) { changes(filter: $filter, first: $first, after: $after) { edges { cursor node { ...ChangeCard } } pageInfo { hasNextPage endCursor } } } fragment ChangeCard on Change { kind subjectId revision occurredAt }" };

/** What changes, as it happens, by server-sent events. `follow` listens to it. */
export const followChanges: Operation<FollowChangesSubscription, FollowChangesSubscriptionVariables> = { text: "subscription FollowChanges($filter: ChangeFilter, $after: String) { changes(filter: $filter, after: $after) { cursor node { ...ChangeCard } } } fragment ChangeCard on Change { kind subjectId revision occurredAt }" };

/** What anybody has been told to do; those with a day to be done by, for one: filter { dueBy: { from, to } }. */
export const listDirectives: Operation<ListDirectivesQuery, ListDirectivesQueryVariables> = { text: "query ListDirectives($filter: DirectiveFilter, $orderBy: DirectiveOrder, $parts: Boolean, $first: Int, $after: String) { directives( filter: $filter orderBy: $orderBy parts: $parts first: $first after: $after ) { nodes { ...DirectiveCard notice { ...DirectiveSource } } pageInfo { ...PageMarks } } } fragment DirectiveCard on Directive { id path parent { id } marker heading text verb strength review span { start end } issuer { id name } speaker { name title } addressees { text scope role span { start end } agency { id name } } targets { span { start end } kind text soft own recurrence minimum maximum unit comparator dueFrom dueBy } } fragment DirectiveSource on Notice { id title publishedOn documentNumber { text } source { url } agency { id name } issuers { id name } } fragment PageMarks on PageInfo { hasNextPage hasPreviousPage startCursor endCursor }" };

/** One directive with its parts, and where it comes from. */
export const getDirective: Operation<GetDirectiveQuery, GetDirectiveQueryVariables> = { text: "query GetDirective($id: ID!) { node(id: $id) { __typename ... on Directive { ...DirectiveCard rule confidence parent { id path heading } children { ...DirectiveCard } meeting { id name heldOn } notice { ...NoticeCard } } } } fragment DirectiveCard on Directive { id path parent { id } marker heading text verb strength review span { start end } issuer { id name } speaker { name title } addressees { text scope role span { start end } agency { id name } } targets { span { start end } kind text soft own recurrence minimum maximum unit comparator dueFrom dueBy } } fragment NoticeCard on Notice { id indexNumber title kind publishedOn summary documentNumber { text } agency { id name shortName } }" };

/** Directives of other notices that say the same: passed on, or repeated. */
export const listRestatements: Operation<ListRestatementsQuery, ListRestatementsQueryVariables> = { text: "query ListRestatements($id: ID!, $minScore: Float! = 0.6, $first: Int, $after: String) { node(id: $id) { __typename ... on Directive { id restatements(minScore: $minScore, first: $first, after: $after) { nodes { score directive { ...DirectiveCard notice { ...NoticeCard } } } pageInfo { ...PageMarks } totalCount } } } } fragment DirectiveCard on Directive { id path parent { id } marker heading text verb strength review span { start end } issuer { id name } speaker { name title } addressees { text scope role span { start end } agency { id name } } targets { span { start end } kind text soft own recurrence minimum maximum unit comparator dueFrom dueBy } } fragment NoticeCard on Notice { id indexNumber title kind publishedOn summary documentNumber { text } agency { id name shortName } } fragment PageMarks on PageInfo { hasNextPage hasPreviousPage startCursor endCursor }" };

/** Meetings that notices report. */
export const listMeetings: Operation<ListMeetingsQuery, ListMeetingsQueryVariables> = { text: "query ListMeetings($filter: MeetingFilter, $first: Int, $after: String) { meetings(filter: $filter, first: $first, after: $after) { nodes { id name ordinal heldOn convener { id name } chair { name title } } pageInfo { ...PageMarks } } } fragment PageMarks on PageInfo { hasNextPage hasPreviousPage startCursor endCursor }" };

/** A meeting: who met, the notices that report it, and what it demanded. */
export const getMeeting: Operation<GetMeetingQuery, GetMeetingQueryVariables> = { text: "query GetMeeting($id: ID!, $notices: Int! = 20, $directives: Int! = 50) { node(id: $id) { __typename ... on Meeting { id name ordinal heldOn convener { id name } chair { name title } notices(first: $notices) { nodes { ...NoticeCard } pageInfo { ...PageMarks } totalCount } directives(first: $directives) { nodes { ...DirectiveCard } pageInfo { ...PageMarks } totalCount } } } } fragment NoticeCard on Notice { id indexNumber title kind publishedOn summary documentNumber { text } agency { id name shortName } } fragment PageMarks on PageInfo { hasNextPage hasPreviousPage startCursor endCursor } fragment DirectiveCard on Directive { id path parent { id } marker heading text verb strength review span { start end } issuer { id name } speaker { name title } addressees { text scope role span { start end } agency { id name } } targets { span { start end } kind text soft own recurrence minimum maximum unit comparator dueFrom dueBy } }" };

/** Who passed on a meeting to whom, step by step. */
export const getMeetingCascade: Operation<GetMeetingCascadeQuery, GetMeetingCascadeQueryVariables> = { text: "query GetMeetingCascade($id: ID!, $depth: Int! = 3) { node(id: $id) { __typename ... on Meeting { id name heldOn cascade(depth: $depth) { depth transmission { lagDays from { id name } to { id name heldOn } } } } } }" };

/** Who the server takes the caller for, and what may be spent. */
export const getViewer: Operation<GetViewerQuery, GetViewerQueryVariables> = { text: "query GetViewer { viewer { role name rateLimit { cost limit remaining resetAt } } }" };

/** The fragment NoticeCard, for documents of your own. */
export const noticeCardFragment = "fragment NoticeCard on Notice { id indexNumber title kind publishedOn summary documentNumber { text } agency { id name shortName } }";

/** The fragment DirectiveCard, for documents of your own. */
export const directiveCardFragment = "fragment DirectiveCard on Directive { id path parent { id } marker heading text verb strength review span { start end } issuer { id name } speaker { name title } addressees { text scope role span { start end } agency { id name } } targets { span { start end } kind text soft own recurrence minimum maximum unit comparator dueFrom dueBy } }";

/** The fragment DirectiveSource, for documents of your own. */
export const directiveSourceFragment = "fragment DirectiveSource on Notice { id title publishedOn documentNumber { text } source { url } agency { id name } issuers { id name } }";

/** The fragment AgencyCard, for documents of your own. */
export const agencyCardFragment = "fragment AgencyCard on Agency { id name shortName kind aliases division { id code name } parent { id name } }";

/** The fragment PageMarks, for documents of your own. */
export const pageMarksFragment = "fragment PageMarks on PageInfo { hasNextPage hasPreviousPage startCursor endCursor }";

/** The fragment SearchHitCard, for documents of your own. */
export const searchHitCardFragment = "fragment SearchHitCard on SearchHit { score subject { __typename ... on Notice { ...NoticeCard } ... on Directive { id path heading text notice { ...NoticeCard } } ... on Agency { id name shortName } } snippets { field segments { text match } } } fragment NoticeCard on Notice { id indexNumber title kind publishedOn summary documentNumber { text } agency { id name shortName } }";

/** The fragment FacetCounts, for documents of your own. */
export const facetCountsFragment = "fragment FacetCounts on NoticeFacets { agencies { count agency { id name } } divisions { count division { id code name } } kinds { kind count } years { year count } }";

/** The fragment UserFault, for documents of your own. */
export const userFaultFragment = "fragment UserFault on UserError { code message field lastChange { at actor byYourself revision } }";

/** The fragment RejectionCard, for documents of your own. */
export const rejectionCardFragment = "fragment RejectionCard on Rejection { id state receivedAt sourceUrl excerpt note problems { code message field } }";

/** The fragment IngestAnswer, for documents of your own. */
export const ingestAnswerFragment = "fragment IngestAnswer on IngestPagePayload { outcome status warnings { code message } notice { ...NoticeCard revision } rejection { ...RejectionCard } further { outcome status notice { ...NoticeCard } preview { title agencyName publishedOn } } preview { title indexNumber agencyName publishedOn kind body directives { path heading text } repairs { kind confidence } warnings { code message field } } userErrors { ...UserFault } } fragment NoticeCard on Notice { id indexNumber title kind publishedOn summary documentNumber { text } agency { id name shortName } } fragment RejectionCard on Rejection { id state receivedAt sourceUrl excerpt note problems { code message field } } fragment UserFault on UserError { code message field lastChange { at actor byYourself revision } }";

/** The fragment SiteCard, for documents of your own. */
export const siteCardFragment = "fragment SiteCard on Site { id host code publisher division { id code name } note version updatedAt }";

/** The fragment SiteAnswer, for documents of your own. */
export const siteAnswerFragment = "fragment SiteAnswer on SitePayload { outcome site { ...SiteCard } userErrors { ...UserFault } } fragment SiteCard on Site { id host code publisher division { id code name } note version updatedAt } fragment UserFault on UserError { code message field lastChange { at actor byYourself revision } }";

/** The fragment DoubtCard, for documents of your own. */
export const doubtCardFragment = "fragment DoubtCard on Doubt { id kind code quote message advice subject { __typename ... on Notice { id title } ... on Agency { id name } ... on Directive { id text notice { id title } } ... on Division { id name } ... on Rejection { id excerpt } } other { id name } dismissedAt dismissedBy reason }";

/** The fragment DoubtAnswer, for documents of your own. */
export const doubtAnswerFragment = "fragment DoubtAnswer on DoubtPayload { outcome doubt { ...DoubtCard } userErrors { ...UserFault } } fragment DoubtCard on Doubt { id kind code quote message advice subject { __typename ... on Notice { id title } ... on Agency { id name } ... on Directive { id text notice { id title } } ... on Division { id name } ... on Rejection { id excerpt } } other { id name } dismissedAt dismissedBy reason } fragment UserFault on UserError { code message field lastChange { at actor byYourself revision } }";

/** The fragment SupersessionCard, for documents of your own. */
export const supersessionCardFragment = "fragment SupersessionCard on Citation { how on title documentNumber by { id title } of { id title } }";

/** The fragment NoticeAnswer, for documents of your own. */
export const noticeAnswerFragment = "fragment NoticeAnswer on NoticePayload { outcome notice { ...NoticeCard status revision } userErrors { ...UserFault } } fragment NoticeCard on Notice { id indexNumber title kind publishedOn summary documentNumber { text } agency { id name shortName } } fragment UserFault on UserError { code message field lastChange { at actor byYourself revision } }";

/** The fragment DirectiveAnswer, for documents of your own. */
export const directiveAnswerFragment = "fragment DirectiveAnswer on DirectivePayload { outcome directive { ...DirectiveCard } userErrors { ...UserFault } } fragment DirectiveCard on Directive { id path parent { id } marker heading text verb strength review span { start end } issuer { id name } speaker { name title } addressees { text scope role span { start end } agency { id name } } targets { span { start end } kind text soft own recurrence minimum maximum unit comparator dueFrom dueBy } } fragment UserFault on UserError { code message field lastChange { at actor byYourself revision } }";

/** The fragment AgencyAnswer, for documents of your own. */
export const agencyAnswerFragment = "fragment AgencyAnswer on AgencyPayload { outcome agency { ...AgencyCard orgCode creditCode } userErrors { ...UserFault } } fragment AgencyCard on Agency { id name shortName kind aliases division { id code name } parent { id name } } fragment UserFault on UserError { code message field lastChange { at actor byYourself revision } }";

/** The fragment ChangeCard, for documents of your own. */
export const changeCardFragment = "fragment ChangeCard on Change { kind subjectId revision occurredAt }";

/** The fragment ApiKeyCard, for documents of your own. */
export const apiKeyCardFragment = "fragment ApiKeyCard on ApiKey { id name role prefix createdAt expiresAt lastUsedAt revokedAt }";

/** The fragment DutyCard, for documents of your own. */
export const dutyCardFragment = "fragment DutyCard on Duty { basis roles dueOn status occurrences { dueOn recurrence isStated } issuer { id name } directive { ...DirectiveCard } parts { id path heading text } notice { id title publishedOn validity documentNumber { text } source { url } agency { id name shortName } issuers { id name } } } fragment DirectiveCard on Directive { id path parent { id } marker heading text verb strength review span { start end } issuer { id name } speaker { name title } addressees { text scope role span { start end } agency { id name } } targets { span { start end } kind text soft own recurrence minimum maximum unit comparator dueFrom dueBy } }";

/** One notice by any of its keys, with its text, who signed it, whom it is sent to, and what it tells whom to do: each thing once, or whole and parts both. */
export const getNotice: Operation<GetNoticeQuery, GetNoticeQueryVariables> = { text: "query GetNotice($by: NoticeKey!, $script: Script! = SIMPLIFIED, $directives: Int! = 50, $parts: Boolean! = false) { notice(by: $by) { ...NoticeCard genre createdOn publicationLagDays validity validUntil supersedes(first: 20) { nodes { ...SupersessionCard } } supersededBy(first: 20) { nodes { ...SupersessionCard } } status themes body(script: $script) bodyStart bodyEnd revision contentChangedAt source { url siteName siteCode } issuers { id name } addressees { text scope span { start end } agency { id name } } attachments { name url mediaType } meetings { id name heldOn } directives(first: $directives, parts: $parts) { nodes { ...DirectiveCard } pageInfo { ...PageMarks } totalCount } } } fragment NoticeCard on Notice { id indexNumber title kind publishedOn summary documentNumber { text } agency { id name shortName } } fragment SupersessionCard on Citation { how on title documentNumber by { id title } of { id title } } fragment DirectiveCard on Directive { id path parent { id } marker heading text verb strength review span { start end } issuer { id name } speaker { name title } addressees { text scope role span { start end } agency { id name } } targets { span { start end } kind text soft own recurrence minimum maximum unit comparator dueFrom dueBy } } fragment PageMarks on PageInfo { hasNextPage hasPreviousPage startCursor endCursor }" };

/** A page of notices. */
export const listNotices: Operation<ListNoticesQuery, ListNoticesQueryVariables> = { text: "query ListNotices($filter: NoticeFilter, $orderBy: NoticeOrder, $first: Int, $after: String) { notices(filter: $filter, orderBy: $orderBy, first: $first, after: $after) { nodes { ...NoticeCard } pageInfo { ...PageMarks } } } fragment NoticeCard on Notice { id indexNumber title kind publishedOn summary documentNumber { text } agency { id name shortName } } fragment PageMarks on PageInfo { hasNextPage hasPreviousPage startCursor endCursor }" };

/** How many notices there are of a kind, by publisher, place, kind and year. */
export const countNotices: Operation<CountNoticesQuery, CountNoticesQueryVariables> = { text: "query CountNotices($filter: NoticeFilter, $top: Int! = 10) { notices(filter: $filter, first: 0) { totalCount facets { agencies(first: $top) { count agency { id name } } divisions(first: $top) { count division { id code name } } kinds { kind count } years { year count } } } }" };

/** Many notices by id, null in the place of each that is not there. */
export const getNotices: Operation<GetNoticesQuery, GetNoticesQueryVariables> = { text: "query GetNotices($ids: [ID!]!) { nodes(ids: $ids) { __typename ... on Notice { ...NoticeCard } } } fragment NoticeCard on Notice { id indexNumber title kind publishedOn summary documentNumber { text } agency { id name shortName } }" };

/** What ingestion mended in a notice's text, and what it doubted. */
export const getNoticeRepairs: Operation<GetNoticeRepairsQuery, GetNoticeRepairsQueryVariables> = { text: "query GetNoticeRepairs($by: NoticeKey!) { notice(by: $by) { id body(script: SOURCE) repairs { kind confidence span { start end source { start end quote } } } warnings { code message field } } }" };

/** What a notice said before, and why it changed. */
export const listNoticeRevisions: Operation<ListNoticeRevisionsQuery, ListNoticeRevisionsQueryVariables> = { text: "query ListNoticeRevisions($by: NoticeKey!, $first: Int, $after: String) { notice(by: $by) { id revisions(first: $first, after: $after) { nodes { number reason recordedAt changedFields note title } pageInfo { ...PageMarks } } } } fragment PageMarks on PageInfo { hasNextPage hasPreviousPage startCursor endCursor }" };

/** Directives of a notice, page by page, where it has more than came with it. */
export const listNoticeDirectives: Operation<ListNoticeDirectivesQuery, ListNoticeDirectivesQueryVariables> = { text: "query ListNoticeDirectives($by: NoticeKey!, $filter: DirectiveFilter, $orderBy: DirectiveOrder, $parts: Boolean, $first: Int, $after: String) { notice(by: $by) { id directives( filter: $filter orderBy: $orderBy parts: $parts first: $first after: $after ) { nodes { ...DirectiveCard } pageInfo { ...PageMarks } totalCount } } } fragment DirectiveCard on Directive { id path parent { id } marker heading text verb strength review span { start end } issuer { id name } speaker { name title } addressees { text scope role span { start end } agency { id name } } targets { span { start end } kind text soft own recurrence minimum maximum unit comparator dueFrom dueBy } } fragment PageMarks on PageInfo { hasNextPage hasPreviousPage startCursor endCursor }" };

/** How a notice's text is built: its numbered units, and where it names organs. */
export const getNoticeOutline: Operation<GetNoticeOutlineQuery, GetNoticeOutlineQueryVariables> = { text: "query GetNoticeOutline($by: NoticeKey!, $mentions: Int! = 100) { notice(by: $by) { id outline { path kind marker heading span { start end } directive { id } } mentions(first: $mentions) { nodes { text span { start end } agency { id name } } pageInfo { ...PageMarks } totalCount } } } fragment PageMarks on PageInfo { hasNextPage hasPreviousPage startCursor endCursor }" };

/** What a notice cites, and what cites it. */
export const getCitations: Operation<GetCitationsQuery, GetCitationsQueryVariables> = { text: "query GetCitations($by: NoticeKey!, $first: Int! = 20) { notice(by: $by) { id cites(first: $first) { nodes { ...NoticeCard } totalCount } citedBy(first: $first) { nodes { ...NoticeCard } totalCount } } } fragment NoticeCard on Notice { id indexNumber title kind publishedOn summary documentNumber { text } agency { id name shortName } }" };

/** Snippets are segments, never markup. */
export const search: Operation<SearchQuery, SearchQueryVariables> = { text: "query Search($query: String!, $types: [SearchType!], $filter: NoticeFilter, $dutiesOf: ID, $first: Int, $after: String) { search( query: $query types: $types filter: $filter dutiesOf: $dutiesOf first: $first after: $after ) { totalCount leftOut corrections { written meant } nodes { ...SearchHitCard } pageInfo { ...PageMarks } } } fragment SearchHitCard on SearchHit { score subject { __typename ... on Notice { ...NoticeCard } ... on Directive { id path heading text notice { ...NoticeCard } } ... on Agency { id name shortName } } snippets { field segments { text match } } } fragment NoticeCard on Notice { id indexNumber title kind publishedOn summary documentNumber { text } agency { id name shortName } } fragment PageMarks on PageInfo { hasNextPage hasPreviousPage startCursor endCursor }" };

/** The same without their number, which is dear: for pages behind the first, and where countHits tells it. */
export const searchHits: Operation<SearchHitsQuery, SearchHitsQueryVariables> = { text: "query SearchHits($query: String!, $types: [SearchType!], $filter: NoticeFilter, $dutiesOf: ID, $first: Int, $after: String) { search( query: $query types: $types filter: $filter dutiesOf: $dutiesOf first: $first after: $after ) { nodes { ...SearchHitCard } pageInfo { ...PageMarks } } } fragment SearchHitCard on SearchHit { score subject { __typename ... on Notice { ...NoticeCard } ... on Directive { id path heading text notice { ...NoticeCard } } ... on Agency { id name shortName } } snippets { field segments { text match } } } fragment NoticeCard on Notice { id indexNumber title kind publishedOn summary documentNumber { text } agency { id name shortName } } fragment PageMarks on PageInfo { hasNextPage hasPreviousPage startCursor endCursor }" };

/** How the hits spread over publishers, places, kinds and years. */
export const countHits: Operation<CountHitsQuery, CountHitsQueryVariables> = { text: "query CountHits($query: String!, $types: [SearchType!], $filter: NoticeFilter, $dutiesOf: ID) { search( query: $query types: $types filter: $filter dutiesOf: $dutiesOf first: 0 ) { totalCount facets { ...FacetCounts } } } fragment FacetCounts on NoticeFacets { agencies { count agency { id name } } divisions { count division { id code name } } kinds { kind count } years { year count } }" };

/** What somebody may be about to type, for a search box: agencies, titles and document numbers. */
export const suggest: Operation<SuggestQuery, SuggestQueryVariables> = { text: "query Suggest($prefix: String!, $first: Int! = 10) { suggest(prefix: $prefix, first: $first) { kind text subject { ... on Node { id } } } }" };

/** Titles, names and other texts in traditional characters, one for one, in their order. */
export const inScript: Operation<InScriptQuery, InScriptQueryVariables> = { text: "query InScript($texts: [String!]!, $script: Script!) { inScript(texts: $texts, script: $script) }" };

/** Publishes a pasted page; with dryRun shows what would be stored and stores nothing. */
export const ingestPage: Operation<IngestPageMutation, IngestPageMutationVariables> = { text: "mutation IngestPage($input: IngestPageInput!) { ingestPage(input: $input) { ...IngestAnswer } } fragment IngestAnswer on IngestPagePayload { outcome status warnings { code message } notice { ...NoticeCard revision } rejection { ...RejectionCard } further { outcome status notice { ...NoticeCard } preview { title agencyName publishedOn } } preview { title indexNumber agencyName publishedOn kind body directives { path heading text } repairs { kind confidence } warnings { code message field } } userErrors { ...UserFault } } fragment NoticeCard on Notice { id indexNumber title kind publishedOn summary documentNumber { text } agency { id name shortName } } fragment RejectionCard on Rejection { id state receivedAt sourceUrl excerpt note problems { code message field } } fragment UserFault on UserError { code message field lastChange { at actor byYourself revision } }" };

/** Mends what a page says wrongly; a reason is needed. */
export const correctNotice: Operation<CorrectNoticeMutation, CorrectNoticeMutationVariables> = { text: "mutation CorrectNotice($input: CorrectNoticeInput!) { correctNotice(input: $input) { ...NoticeAnswer } } fragment NoticeAnswer on NoticePayload { outcome notice { ...NoticeCard status revision } userErrors { ...UserFault } } fragment NoticeCard on Notice { id indexNumber title kind publishedOn summary documentNumber { text } agency { id name shortName } } fragment UserFault on UserError { code message field lastChange { at actor byYourself revision } }" };

/** Takes a notice out of everybody's sight but staff's. */
export const withdrawNotice: Operation<WithdrawNoticeMutation, WithdrawNoticeMutationVariables> = { text: "mutation WithdrawNotice($input: WithdrawNoticeInput!) { withdrawNotice(input: $input) { ...NoticeAnswer } } fragment NoticeAnswer on NoticePayload { outcome notice { ...NoticeCard status revision } userErrors { ...UserFault } } fragment NoticeCard on Notice { id indexNumber title kind publishedOn summary documentNumber { text } agency { id name shortName } } fragment UserFault on UserError { code message field lastChange { at actor byYourself revision } }" };

/** Publishes a withdrawn notice again. */
export const restoreNotice: Operation<RestoreNoticeMutation, RestoreNoticeMutationVariables> = { text: "mutation RestoreNotice($input: RestoreNoticeInput!) { restoreNotice(input: $input) { ...NoticeAnswer } } fragment NoticeAnswer on NoticePayload { outcome notice { ...NoticeCard status revision } userErrors { ...UserFault } } fragment NoticeCard on Notice { id indexNumber title kind publishedOn summary documentNumber { text } agency { id name shortName } } fragment UserFault on UserError { code message field lastChange { at actor byYourself revision } }" };

/** Pages that ingestion could not accept, with the reasons. */
export const listRejections: Operation<ListRejectionsQuery, ListRejectionsQueryVariables> = { text: "query ListRejections($state: RejectionState, $first: Int, $after: String) { rejections(state: $state, first: $first, after: $after) { nodes { ...RejectionCard } pageInfo { ...PageMarks } } } fragment RejectionCard on Rejection { id state receivedAt sourceUrl excerpt note problems { code message field } } fragment PageMarks on PageInfo { hasNextPage hasPreviousPage startCursor endCursor }" };

/** A rejected page whole. */
export const getRejection: Operation<GetRejectionQuery, GetRejectionQueryVariables> = { text: "query GetRejection($id: ID!) { node(id: $id) { __typename ... on Rejection { ...RejectionCard content } } } fragment RejectionCard on Rejection { id state receivedAt sourceUrl excerpt note problems { code message field } }" };

/** Reads a rejected page again. */
export const retryRejection: Operation<RetryRejectionMutation, RetryRejectionMutationVariables> = { text: "mutation RetryRejection($input: RejectionInput!) { retryRejection(input: $input) { ...IngestAnswer } } fragment IngestAnswer on IngestPagePayload { outcome status warnings { code message } notice { ...NoticeCard revision } rejection { ...RejectionCard } further { outcome status notice { ...NoticeCard } preview { title agencyName publishedOn } } preview { title indexNumber agencyName publishedOn kind body directives { path heading text } repairs { kind confidence } warnings { code message field } } userErrors { ...UserFault } } fragment NoticeCard on Notice { id indexNumber title kind publishedOn summary documentNumber { text } agency { id name shortName } } fragment RejectionCard on Rejection { id state receivedAt sourceUrl excerpt note problems { code message field } } fragment UserFault on UserError { code message field lastChange { at actor byYourself revision } }" };

/** Puts a rejected page aside. */
export const dismissRejection: Operation<DismissRejectionMutation, DismissRejectionMutationVariables> = { text: "mutation DismissRejection($input: RejectionInput!) { dismissRejection(input: $input) { rejection { ...RejectionCard } userErrors { ...UserFault } } } fragment RejectionCard on Rejection { id state receivedAt sourceUrl excerpt note problems { code message field } } fragment UserFault on UserError { code message field lastChange { at actor byYourself revision } }" };

/** Who did what, newest first. */
export const listAuditLog: Operation<ListAuditLogQuery, ListAuditLogQueryVariables> = { text: "query ListAuditLog($first: Int, $after: String) { auditLog(first: $first, after: $after) { nodes { id actor role action subjectId reason at } pageInfo { ...PageMarks } } } fragment PageMarks on PageInfo { hasNextPage hasPreviousPage startCursor endCursor }" };

/** Confirms, mends or rejects what was read as a directive. */
export const reviewDirective: Operation<ReviewDirectiveMutation, ReviewDirectiveMutationVariables> = { text: "mutation ReviewDirective($input: ReviewDirectiveInput!) { reviewDirective(input: $input) { ...DirectiveAnswer } } fragment DirectiveAnswer on DirectivePayload { outcome directive { ...DirectiveCard } userErrors { ...UserFault } } fragment DirectiveCard on Directive { id path parent { id } marker heading text verb strength review span { start end } issuer { id name } speaker { name title } addressees { text scope role span { start end } agency { id name } } targets { span { start end } kind text soft own recurrence minimum maximum unit comparator dueFrom dueBy } } fragment UserFault on UserError { code message field lastChange { at actor byYourself revision } }" };

/** Enters a directive that was not found, by its place in the text. */
export const addDirective: Operation<AddDirectiveMutation, AddDirectiveMutationVariables> = { text: "mutation AddDirective($input: AddDirectiveInput!) { addDirective(input: $input) { ...DirectiveAnswer } } fragment DirectiveAnswer on DirectivePayload { outcome directive { ...DirectiveCard } userErrors { ...UserFault } } fragment DirectiveCard on Directive { id path parent { id } marker heading text verb strength review span { start end } issuer { id name } speaker { name title } addressees { text scope role span { start end } agency { id name } } targets { span { start end } kind text soft own recurrence minimum maximum unit comparator dueFrom dueBy } } fragment UserFault on UserError { code message field lastChange { at actor byYourself revision } }" };

/** Changes what is known of an organ: its names, codes, kind and place. */
export const updateAgency: Operation<UpdateAgencyMutation, UpdateAgencyMutationVariables> = { text: "mutation UpdateAgency($input: UpdateAgencyInput!) { updateAgency(input: $input) { ...AgencyAnswer } } fragment AgencyAnswer on AgencyPayload { outcome agency { ...AgencyCard orgCode creditCode } userErrors { ...UserFault } } fragment AgencyCard on Agency { id name shortName kind aliases division { id code name } parent { id name } } fragment UserFault on UserError { code message field lastChange { at actor byYourself revision } }" };

/** Makes two organs one: the ids and names of both lead to the target. */
export const mergeAgencies: Operation<MergeAgenciesMutation, MergeAgenciesMutationVariables> = { text: "mutation MergeAgencies($input: MergeAgenciesInput!) { mergeAgencies(input: $input) { ...AgencyAnswer } } fragment AgencyAnswer on AgencyPayload { outcome agency { ...AgencyCard orgCode creditCode } userErrors { ...UserFault } } fragment AgencyCard on Agency { id name shortName kind aliases division { id code name } parent { id name } } fragment UserFault on UserError { code message field lastChange { at actor byYourself revision } }" };

/** Undoes a merge; with dryRun tells what would go back. */
export const unmergeAgencies: Operation<UnmergeAgenciesMutation, UnmergeAgenciesMutationVariables> = { text: "mutation UnmergeAgencies($input: UnmergeAgenciesInput!) { unmergeAgencies(input: $input) { agency { ...AgencyCard } duplicate { ...AgencyCard } restored { names notices meetings directives addressees mentions skipped } userErrors { ...UserFault } } } fragment AgencyCard on Agency { id name shortName kind aliases division { id code name } parent { id name } } fragment UserFault on UserError { code message field lastChange { at actor byYourself revision } }" };

/** What may be the same organ, and what was merged into it: what unmergeAgencies asks for. For staff. */
export const listMerges: Operation<ListMergesQuery, ListMergesQueryVariables> = { text: "query ListMerges($by: AgencyKey!, $first: Int, $after: String) { agency(by: $by) { id name duplicateCandidates(first: 20) { nodes { ...AgencyCard } } merges(first: $first, after: $after) { nodes { duplicateId duplicateName mergedAt actor reason } pageInfo { ...PageMarks } } } } fragment AgencyCard on Agency { id name shortName kind aliases division { id code name } parent { id name } } fragment PageMarks on PageInfo { hasNextPage hasPreviousPage startCursor endCursor }" };

/** Keys, those of no more use too, latest first. For administrators. */
export const listApiKeys: Operation<ListApiKeysQuery, ListApiKeysQueryVariables> = { text: "query ListApiKeys($first: Int, $after: String) { apiKeys(first: $first, after: $after) { nodes { ...ApiKeyCard } pageInfo { ...PageMarks } } } fragment ApiKeyCard on ApiKey { id name role prefix createdAt expiresAt lastUsedAt revokedAt } fragment PageMarks on PageInfo { hasNextPage hasPreviousPage startCursor endCursor }" };

/** Makes a key; its secret is answered this once. For administrators. */
export const createApiKey: Operation<CreateApiKeyMutation, CreateApiKeyMutationVariables> = { text: "mutation CreateApiKey($input: CreateApiKeyInput!) { createApiKey(input: $input) { apiKey { ...ApiKeyCard } secret userErrors { ...UserFault } } } fragment ApiKeyCard on ApiKey { id name role prefix createdAt expiresAt lastUsedAt revokedAt } fragment UserFault on UserError { code message field lastChange { at actor byYourself revision } }" };

/** Makes a key useless from now on. For administrators. */
export const revokeApiKey: Operation<RevokeApiKeyMutation, RevokeApiKeyMutationVariables> = { text: "mutation RevokeApiKey($input: RevokeApiKeyInput!) { revokeApiKey(input: $input) { apiKey { ...ApiKeyCard } userErrors { ...UserFault } } } fragment ApiKeyCard on ApiKey { id name role prefix createdAt expiresAt lastUsedAt revokedAt } fragment UserFault on UserError { code message field lastChange { at actor byYourself revision } }" };

/** Sites and what staff know of them, for pages that do not say it. For staff. */
export const listSites: Operation<ListSitesQuery, ListSitesQueryVariables> = { text: "query ListSites($first: Int, $after: String) { sites(first: $first, after: $after) { nodes { ...SiteCard } pageInfo { ...PageMarks } } } fragment SiteCard on Site { id host code publisher division { id code name } note version updatedAt } fragment PageMarks on PageInfo { hasNextPage hasPreviousPage startCursor endCursor }" };

/** Adds a site or changes it; its rejected pages are read again by retryRejections. */
export const setSite: Operation<SetSiteMutation, SetSiteMutationVariables> = { text: "mutation SetSite($input: SetSiteInput!) { setSite(input: $input) { ...SiteAnswer } } fragment SiteAnswer on SitePayload { outcome site { ...SiteCard } userErrors { ...UserFault } } fragment SiteCard on Site { id host code publisher division { id code name } note version updatedAt } fragment UserFault on UserError { code message field lastChange { at actor byYourself revision } }" };

/** Takes a site out of the table. */
export const deleteSite: Operation<DeleteSiteMutation, DeleteSiteMutationVariables> = { text: "mutation DeleteSite($input: DeleteSiteInput!) { deleteSite(input: $input) { ...SiteAnswer } } fragment SiteAnswer on SitePayload { outcome site { ...SiteCard } userErrors { ...UserFault } } fragment SiteCard on Site { id host code publisher division { id code name } note version updatedAt } fragment UserFault on UserError { code message field lastChange { at actor byYourself revision } }" };

/** Reads a site's rejected pages again, some at a time: again with after: last, until hasMore is false. */
export const retryRejections: Operation<RetryRejectionsMutation, RetryRejectionsMutationVariables> = { text: "mutation RetryRejections($input: RetryRejectionsInput!) { retryRejections(input: $input) { tried accepted last hasMore userErrors { ...UserFault } } } fragment UserFault on UserError { code message field lastChange { at actor byYourself revision } }" };

/** What looks wrong, and what to do about it. For staff. */
export const listDoubts: Operation<ListDoubtsQuery, ListDoubtsQueryVariables> = { text: "query ListDoubts($filter: DoubtFilter, $first: Int, $after: String) { doubts(filter: $filter, first: $first, after: $after) { nodes { ...DoubtCard } pageInfo { ...PageMarks } } } fragment DoubtCard on Doubt { id kind code quote message advice subject { __typename ... on Notice { id title } ... on Agency { id name } ... on Directive { id text notice { id title } } ... on Division { id name } ... on Rejection { id excerpt } } other { id name } dismissedAt dismissedBy reason } fragment PageMarks on PageInfo { hasNextPage hasPreviousPage startCursor endCursor }" };

/** How much of each kind looks wrong. For staff. */
export const countDoubts: Operation<CountDoubtsQuery, CountDoubtsQueryVariables> = { text: "query CountDoubts($filter: DoubtFilter) { doubtCounts(filter: $filter) { kind count isMore codes { code count } } }" };

/** Puts a doubt aside: what it is about is right as it is. */
export const dismissDoubt: Operation<DismissDoubtMutation, DismissDoubtMutationVariables> = { text: "mutation DismissDoubt($input: DoubtInput!) { dismissDoubt(input: $input) { ...DoubtAnswer } } fragment DoubtAnswer on DoubtPayload { outcome doubt { ...DoubtCard } userErrors { ...UserFault } } fragment DoubtCard on Doubt { id kind code quote message advice subject { __typename ... on Notice { id title } ... on Agency { id name } ... on Directive { id text notice { id title } } ... on Division { id name } ... on Rejection { id excerpt } } other { id name } dismissedAt dismissedBy reason } fragment UserFault on UserError { code message field lastChange { at actor byYourself revision } }" };

/** Lists a doubt again that was put aside. */
export const restoreDoubt: Operation<RestoreDoubtMutation, RestoreDoubtMutationVariables> = { text: "mutation RestoreDoubt($input: DoubtInput!) { restoreDoubt(input: $input) { ...DoubtAnswer } } fragment DoubtAnswer on DoubtPayload { outcome doubt { ...DoubtCard } userErrors { ...UserFault } } fragment DoubtCard on Doubt { id kind code quote message advice subject { __typename ... on Notice { id title } ... on Agency { id name } ... on Directive { id text notice { id title } } ... on Division { id name } ... on Rejection { id excerpt } } other { id name } dismissedAt dismissedBy reason } fragment UserFault on UserError { code message field lastChange { at actor byYourself revision } }" };