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
  /**
   * Leaves out a whole where one of its parts is in the list (只列末级): whoever plans by days wants the parts, each with its own.
   * @deprecated Since 2026-12-01: use the argument granularity: LEAVES, which wins where both are given. It stays for twelve months after the release that says so.
   */
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

/** Which of a directive and its parts is listed, where both are asked for (粒度). */
export type Granularity =
  /** Wholes and parts both (整体与分项). */
  | 'BOTH'
  /** The smallest parts (末级), in place of the wholes that they are parts of: whoever plans by days wants these, each with its own. */
  | 'LEAVES'
  /** The whole (整条), and a part only where the whole that it is a part of is not in the list. Among duties a part that names the organ stands beside a whole that tells 各单位. */
  | 'WHOLE';

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


export type GetAgencyQuery = { 
  /** One agency (机构); null where none is known by that key. */ readonly agency: { 
  /** 组织机构代码 (GB 11714): eight characters and the check character. */ readonly orgCode: string | null, 
  /** 统一社会信用代码 (GB 32100): 18 characters. */ readonly creditCode: string | null, 
  /** Global id. */ readonly id: string, 
  /** Canonical full name (全称) in simplified characters: 苏州市吴中区工业和信息化局. */ readonly name: string, 
  /** Usual short name (简称), where known. */ readonly shortName: string | null, 
  /** What sort of organ it is (机构类别). */ readonly kind: AgencyKind, 
  /** Every other name met (别名): 吴中区工业和信息化局, 区工信局 (seen on pages of that district), 工信局. */ readonly aliases: ReadonlyArray<string>, 
  /** All organs above it (各级上级机构), root first. */ readonly ancestors: ReadonlyArray<{ 
  /** Global id. */ readonly id: string, 
  /** Canonical full name (全称) in simplified characters: 苏州市吴中区工业和信息化局. */ readonly name: string }>, 
  /** The place it is responsible for (行政区划); null where none could be told. */ readonly division: { 
  /** Global id. */ readonly id: string, 
  /** Six digits (行政区划代码): 320506. */ readonly code: string, 
  /** Name without the divisions above it: 吴中区. */ readonly name: string } | null, 
  /** The organ it belongs to (上级机构): the government of a department. */ readonly parent: { 
  /** Global id. */ readonly id: string, 
  /** Canonical full name (全称) in simplified characters: 苏州市吴中区工业和信息化局. */ readonly name: string } | null } | null };

export type ListAgenciesQueryVariables = Exact<{
  filter?: AgencyFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ListAgenciesQuery = { 
  /** Agencies (机构), by name. */ readonly agencies: { 
  /** The items of the page. */ readonly nodes: ReadonlyArray<{ 
  /** Global id. */ readonly id: string, 
  /** Canonical full name (全称) in simplified characters: 苏州市吴中区工业和信息化局. */ readonly name: string, 
  /** Usual short name (简称), where known. */ readonly shortName: string | null, 
  /** What sort of organ it is (机构类别). */ readonly kind: AgencyKind, 
  /** Every other name met (别名): 吴中区工业和信息化局, 区工信局 (seen on pages of that district), 工信局. */ readonly aliases: ReadonlyArray<string>, 
  /** The place it is responsible for (行政区划); null where none could be told. */ readonly division: { 
  /** Global id. */ readonly id: string, 
  /** Six digits (行政区划代码): 320506. */ readonly code: string, 
  /** Name without the divisions above it: 吴中区. */ readonly name: string } | null, 
  /** The organ it belongs to (上级机构): the government of a department. */ readonly parent: { 
  /** Global id. */ readonly id: string, 
  /** Canonical full name (全称) in simplified characters: 苏州市吴中区工业和信息化局. */ readonly name: string } | null }>, 
  /** Where the page lies in the list. */ readonly pageInfo: { 
  /** More items follow this page. */ readonly hasNextPage: boolean, 
  /** Items come before this page. */ readonly hasPreviousPage: boolean, 
  /** Cursor of the first item: pass it as before. */ readonly startCursor: string | null, 
  /** Cursor of the last item: pass it as after. */ readonly endCursor: string | null } } };

export type ListAssignedDirectivesQueryVariables = Exact<{
  by: AgencyKey;
  filter?: DirectiveFilter | null | undefined;
  orderBy?: DirectiveOrder | null | undefined;
  granularity?: Granularity | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ListAssignedDirectivesQuery = { 
  /** One agency (机构); null where none is known by that key. */ readonly agency: { 
  /** Global id. */ readonly id: string, 
  /** Canonical full name (全称) in simplified characters: 苏州市吴中区工业和信息化局. */ readonly name: string, 
  /** Directives that name this agency as one that must act (承担的要求), each once, newest first unless asked otherwise. */ readonly assignedDirectives: { 
  /** Length of the whole list, not of the page. */ readonly totalCount: number, 
  /** The items of the page. */ readonly nodes: ReadonlyArray<{ 
  /** Global id; survives re-ingestion. */ readonly id: string, 
  /** Place in its notice, '2.1.3': block, numbered point, statement. */ readonly path: string, 
  /** 一要, 二是, (三), or null for an unnumbered clause (序号). */ readonly marker: string | null, 
  /** The short phrase that heads it (标题句), if any. */ readonly heading: string | null, 
  /** All of it, repaired, its parts included (全文). */ readonly text: string, 
  /** 指出, 要求, 强调 …: the verb that introduces its block. */ readonly verb: string | null, 
  /** How much it binds (力度). */ readonly strength: DirectiveStrength, 
  /** What staff made of it (审核状态). */ readonly review: ReviewState, 
  /** The notice that reports it (所在信息). */ readonly notice: { 
  /** Global id; survives re-ingestion. */ readonly id: string, 
  /** Title (标题, 信息名称). */ readonly title: string, 
  /** 公开日期 / 发布日期. */ readonly publishedOn: string, 
  /** 文件编号 / 发文字号; null where the page says 无. */ readonly documentNumber: { 
  /** Canonical: 苏工信〔2022〕1号, full-width 〔〕, no 第, no leading zero. */ readonly text: string } | null, 
  /** Where it was found (来源). */ readonly source: { 
  /** Address of the page (网址), where known. */ readonly url: string | null }, 
  /** 发布机构: who published the page. */ readonly agency: { 
  /** Global id. */ readonly id: string, 
  /** Canonical full name (全称) in simplified characters: 苏州市吴中区工业和信息化局. */ readonly name: string }, 
  /** 发文机关: who signed it; several for a joint document, none where nobody did. */ readonly issuers: ReadonlyArray<{ 
  /** Global id. */ readonly id: string, 
  /** Canonical full name (全称) in simplified characters: 苏州市吴中区工业和信息化局. */ readonly name: string }> }, 
  /** The directive that it is a part of (上级要求). */ readonly parent: { 
  /** Global id; survives re-ingestion. */ readonly id: string } | null, 
  /** From its marker to the last character before the next unit of its level. */ readonly span: { 
  /** First code unit. */ readonly start: number, 
  /** The code unit behind the last. */ readonly end: number }, 
  /** Who gives it (要求主体): not the publisher of the page. */ readonly issuer: { 
  /** Global id. */ readonly id: string, 
  /** Canonical full name (全称) in simplified characters: 苏州市吴中区工业和信息化局. */ readonly name: string } | null, 
  /** Who said it (讲话人), where the notice names a person. */ readonly speaker: { 
  /** Name (姓名). */ readonly name: string, 
  /** Office (职务), where the notice gives it. */ readonly title: string | null } | null, 
  /** Who must act (要求对象), carried forward from before where it names nobody itself. */ readonly addressees: ReadonlyArray<{ 
  /** As the notice names it. */ readonly text: string, 
  /** Whom it stands for. */ readonly scope: AddresseeScope, 
  /** What it does among those who share the directive (分工); null where the text gives none. */ readonly role: AddresseeRole | null, 
  /** Where it is named, or was named last where it is carried forward; empty where the text names it nowhere: staff did. */ readonly span: { 
  /** First code unit. */ readonly start: number, 
  /** The code unit behind the last. */ readonly end: number }, 
  /** The organ, where one is named. */ readonly agency: { 
  /** Global id. */ readonly id: string, 
  /** Canonical full name (全称) in simplified characters: 苏州市吴中区工业和信息化局. */ readonly name: string } | null }>, 
  /** Its measurable parts (目标), its parts' among them: see Target.own. */ readonly targets: ReadonlyArray<{ 
  /** What it measures. */ readonly kind: TargetKind, 
  /** As the notice puts it. */ readonly text: string, 
  /** 力争 makes it soft: to be striven for, not to be reached at all costs. */ readonly soft: boolean, 
  /** Whether it is this directive itself that states it (本级目标). */ readonly own: boolean, 
  /** How often, where it comes again and again (频次): 每月5日前 is MONTHLY, and has no dueBy. */ readonly recurrence: Recurrence | null, 
  /** Least value, in unit. */ readonly minimum: number | null, 
  /** Greatest value, in unit. */ readonly maximum: number | null, 
  /** Unit (单位): %, 年, 个, 万元 … */ readonly unit: string | null, 
  /** 不低于, 不超过, 以上 …: how it compares. */ readonly comparator: string | null, 
  /** First day of its time. */ readonly dueFrom: string | null, 
  /** Last day to be done by (截止日期); null as for dueFrom. */ readonly dueBy: string | null, 
  /** Where it stands. */ readonly span: { 
  /** First code unit. */ readonly start: number, 
  /** The code unit behind the last. */ readonly end: number } }> }>, 
  /** Where the page lies in the list. */ readonly pageInfo: { 
  /** More items follow this page. */ readonly hasNextPage: boolean, 
  /** Items come before this page. */ readonly hasPreviousPage: boolean, 
  /** Cursor of the first item: pass it as before. */ readonly startCursor: string | null, 
  /** Cursor of the last item: pass it as after. */ readonly endCursor: string | null } } } | null };

export type ListDutiesQueryVariables = Exact<{
  by: AgencyKey;
  filter?: DutyFilter | null | undefined;
  granularity?: Granularity | null | undefined;
  asOf?: string | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ListDutiesQuery = { 
  /** One agency (机构); null where none is known by that key. */ readonly agency: { 
  /** Global id. */ readonly id: string, 
  /** Canonical full name (全称) in simplified characters: 苏州市吴中区工业和信息化局. */ readonly name: string, 
  /** What it must do, by when and by whose order (承担的任务): directives that name it, that are sent to it, that are for organs of its kind or for all units of its place: basis tells which. */ readonly duties: { 
  /** The items of the page. */ readonly nodes: ReadonlyArray<{ 
  /** Why it is this organ’s (任务依据). */ readonly basis: DutyBasis, 
  /** What the organ does among those who share it (分工); empty where the text gives no role. */ readonly roles: ReadonlyArray<AddresseeRole>, 
  /** The next day that it is due (下一应办日): within the span that was asked, else from the day asked on; where none follows, the last that passed. */ readonly dueOn: string | null, 
  /** How it stands on the day asked (任务状态). */ readonly status: DutyStatus, 
  /** The days on which it is due (应办日列表), soonest first: those within the span that was asked; without one all that the text fixes, and what comes again for a year from the day asked. */ readonly occurrences: ReadonlyArray<{ 
  /** The last day to do it (应办日). */ readonly dueOn: string, 
  /** How often, where it comes again and again (频次); null for a day of its own. */ readonly recurrence: Recurrence | null, 
  /** Whether the text gives the day (原文写明): 每月5日前. */ readonly isStated: boolean }>, 
  /** By whose order (要求主体); null where the text does not tell: the publisher of its notice is not always the one. */ readonly issuer: { 
  /** Global id. */ readonly id: string, 
  /** Canonical full name (全称) in simplified characters: 苏州市吴中区工业和信息化局. */ readonly name: string } | null, 
  /** What is to be done (要求), with its place in the text. */ readonly directive: { 
  /** Global id; survives re-ingestion. */ readonly id: string, 
  /** Place in its notice, '2.1.3': block, numbered point, statement. */ readonly path: string, 
  /** 一要, 二是, (三), or null for an unnumbered clause (序号). */ readonly marker: string | null, 
  /** The short phrase that heads it (标题句), if any. */ readonly heading: string | null, 
  /** All of it, repaired, its parts included (全文). */ readonly text: string, 
  /** 指出, 要求, 强调 …: the verb that introduces its block. */ readonly verb: string | null, 
  /** How much it binds (力度). */ readonly strength: DirectiveStrength, 
  /** What staff made of it (审核状态). */ readonly review: ReviewState, 
  /** The directive that it is a part of (上级要求). */ readonly parent: { 
  /** Global id; survives re-ingestion. */ readonly id: string } | null, 
  /** From its marker to the last character before the next unit of its level. */ readonly span: { 
  /** First code unit. */ readonly start: number, 
  /** The code unit behind the last. */ readonly end: number }, 
  /** Who gives it (要求主体): not the publisher of the page. */ readonly issuer: { 
  /** Global id. */ readonly id: string, 
  /** Canonical full name (全称) in simplified characters: 苏州市吴中区工业和信息化局. */ readonly name: string } | null, 
  /** Who said it (讲话人), where the notice names a person. */ readonly speaker: { 
  /** Name (姓名). */ readonly name: string, 
  /** Office (职务), where the notice gives it. */ readonly title: string | null } | null, 
  /** Who must act (要求对象), carried forward from before where it names nobody itself. */ readonly addressees: ReadonlyArray<{ 
  /** As the notice names it. */ readonly text: string, 
  /** Whom it stands for. */ readonly scope: AddresseeScope, 
  /** What it does among those who share the directive (分工); null where the text gives none. */ readonly role: AddresseeRole | null, 
  /** Where it is named, or was named last where it is carried forward; empty where the text names it nowhere: staff did. */ readonly span: { 
  /** First code unit. */ readonly start: number, 
  /** The code unit behind the last. */ readonly end: number }, 
  /** The organ, where one is named. */ readonly agency: { 
  /** Global id. */ readonly id: string, 
  /** Canonical full name (全称) in simplified characters: 苏州市吴中区工业和信息化局. */ readonly name: string } | null }>, 
  /** Its measurable parts (目标), its parts' among them: see Target.own. */ readonly targets: ReadonlyArray<{ 
  /** What it measures. */ readonly kind: TargetKind, 
  /** As the notice puts it. */ readonly text: string, 
  /** 力争 makes it soft: to be striven for, not to be reached at all costs. */ readonly soft: boolean, 
  /** Whether it is this directive itself that states it (本级目标). */ readonly own: boolean, 
  /** How often, where it comes again and again (频次): 每月5日前 is MONTHLY, and has no dueBy. */ readonly recurrence: Recurrence | null, 
  /** Least value, in unit. */ readonly minimum: number | null, 
  /** Greatest value, in unit. */ readonly maximum: number | null, 
  /** Unit (单位): %, 年, 个, 万元 … */ readonly unit: string | null, 
  /** 不低于, 不超过, 以上 …: how it compares. */ readonly comparator: string | null, 
  /** First day of its time. */ readonly dueFrom: string | null, 
  /** Last day to be done by (截止日期); null as for dueFrom. */ readonly dueBy: string | null, 
  /** Where it stands. */ readonly span: { 
  /** First code unit. */ readonly start: number, 
  /** The code unit behind the last. */ readonly end: number } }> }, 
  /** Its parts that this organ must do as well (本机构的分项), in order. */ readonly parts: ReadonlyArray<{ 
  /** Global id; survives re-ingestion. */ readonly id: string, 
  /** Place in its notice, '2.1.3': block, numbered point, statement. */ readonly path: string, 
  /** The short phrase that heads it (标题句), if any. */ readonly heading: string | null, 
  /** All of it, repaired, its parts included (全文). */ readonly text: string }>, 
  /** The notice that says so (所在信息). */ readonly notice: { 
  /** Global id; survives re-ingestion. */ readonly id: string, 
  /** Title (标题, 信息名称). */ readonly title: string, 
  /** 公开日期 / 发布日期. */ readonly publishedOn: string, 
  /** 有效性: what holds today, by staff, by its page, or by a document that repeals it (supersededBy). */ readonly validity: Validity, 
  /** 文件编号 / 发文字号; null where the page says 无. */ readonly documentNumber: { 
  /** Canonical: 苏工信〔2022〕1号, full-width 〔〕, no 第, no leading zero. */ readonly text: string } | null, 
  /** Where it was found (来源). */ readonly source: { 
  /** Address of the page (网址), where known. */ readonly url: string | null }, 
  /** 发布机构: who published the page. */ readonly agency: { 
  /** Global id. */ readonly id: string, 
  /** Canonical full name (全称) in simplified characters: 苏州市吴中区工业和信息化局. */ readonly name: string, 
  /** Usual short name (简称), where known. */ readonly shortName: string | null }, 
  /** 发文机关: who signed it; several for a joint document, none where nobody did. */ readonly issuers: ReadonlyArray<{ 
  /** Global id. */ readonly id: string, 
  /** Canonical full name (全称) in simplified characters: 苏州市吴中区工业和信息化局. */ readonly name: string }> } }>, 
  /** Where the page lies in the list. */ readonly pageInfo: { 
  /** More items follow this page. */ readonly hasNextPage: boolean, 
  /** Items come before this page. */ readonly hasPreviousPage: boolean, 
  /** Cursor of the first item: pass it as before. */ readonly startCursor: string | null, 
  /** Cursor of the last item: pass it as after. */ readonly endCursor: string | null } } } | null };

export type CountDutiesQueryVariables = Exact<{
  by: AgencyKey;
  filter?: DutyFilter | null | undefined;
  granularity?: Granularity | null | undefined;
  asOf?: string | null | undefined;
}>;


export type CountDutiesQuery = { 
  /** One agency (机构); null where none is known by that key. */ readonly agency: { 
  /** Global id. */ readonly id: string, 
  /** Canonical full name (全称) in simplified characters: 苏州市吴中区工业和信息化局. */ readonly name: string, 
  /** What it must do, by when and by whose order (承担的任务): directives that name it, that are sent to it, that are for organs of its kind or for all units of its place: basis tells which. */ readonly duties: { 
  /** Length of the whole list, not of the page. */ readonly totalCount: number, 
  /** Counts over the whole filtered set (分面统计). */ readonly facets: { 
  /** By whose order (要求主体), greatest first; without those of nobody known. */ readonly issuers: ReadonlyArray<{ 
  /** How many duties of the set (件数). */ readonly count: number, 
  /** By whose order (要求主体). */ readonly issuer: { 
  /** Global id. */ readonly id: string, 
  /** Canonical full name (全称) in simplified characters: 苏州市吴中区工业和信息化局. */ readonly name: string } }>, 
  /** By month of the next day (应办月份), earliest first; without those that have none. */ readonly months: ReadonlyArray<{ 
  /** First day of the month (月份) in which Duty.dueOn lies. */ readonly month: string, 
  /** How many duties of the set (件数). */ readonly count: number }>, 
  /** By ground (任务依据), the strongest first. */ readonly bases: ReadonlyArray<{ 
  /** The ground (任务依据). */ readonly basis: DutyBasis, 
  /** How many duties of the set (件数). */ readonly count: number }>, 
  /** By how they stand (任务状态), greatest first. */ readonly statuses: ReadonlyArray<{ 
  /** How they stand (任务状态): OVERDUE are those past their day. */ readonly status: DutyStatus, 
  /** How many duties of the set (件数). */ readonly count: number }> } } } | null };

export type ListIssuedDirectivesQueryVariables = Exact<{
  by: AgencyKey;
  filter?: DirectiveFilter | null | undefined;
  orderBy?: DirectiveOrder | null | undefined;
  granularity?: Granularity | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ListIssuedDirectivesQuery = { 
  /** One agency (机构); null where none is known by that key. */ readonly agency: { 
  /** Global id. */ readonly id: string, 
  /** Canonical full name (全称) in simplified characters: 苏州市吴中区工业和信息化局. */ readonly name: string, 
  /** Directives that this agency, or someone speaking for it, issued (发出的要求), each once, newest first unless asked otherwise. */ readonly issuedDirectives: { 
  /** Length of the whole list, not of the page. */ readonly totalCount: number, 
  /** The items of the page. */ readonly nodes: ReadonlyArray<{ 
  /** Global id; survives re-ingestion. */ readonly id: string, 
  /** Place in its notice, '2.1.3': block, numbered point, statement. */ readonly path: string, 
  /** 一要, 二是, (三), or null for an unnumbered clause (序号). */ readonly marker: string | null, 
  /** The short phrase that heads it (标题句), if any. */ readonly heading: string | null, 
  /** All of it, repaired, its parts included (全文). */ readonly text: string, 
  /** 指出, 要求, 强调 …: the verb that introduces its block. */ readonly verb: string | null, 
  /** How much it binds (力度). */ readonly strength: DirectiveStrength, 
  /** What staff made of it (审核状态). */ readonly review: ReviewState, 
  /** The notice that reports it (所在信息). */ readonly notice: { 
  /** Global id; survives re-ingestion. */ readonly id: string, 
  /** Title (标题, 信息名称). */ readonly title: string, 
  /** 公开日期 / 发布日期. */ readonly publishedOn: string, 
  /** 文件编号 / 发文字号; null where the page says 无. */ readonly documentNumber: { 
  /** Canonical: 苏工信〔2022〕1号, full-width 〔〕, no 第, no leading zero. */ readonly text: string } | null, 
  /** Where it was found (来源). */ readonly source: { 
  /** Address of the page (网址), where known. */ readonly url: string | null }, 
  /** 发布机构: who published the page. */ readonly agency: { 
  /** Global id. */ readonly id: string, 
  /** Canonical full name (全称) in simplified characters: 苏州市吴中区工业和信息化局. */ readonly name: string }, 
  /** 发文机关: who signed it; several for a joint document, none where nobody did. */ readonly issuers: ReadonlyArray<{ 
  /** Global id. */ readonly id: string, 
  /** Canonical full name (全称) in simplified characters: 苏州市吴中区工业和信息化局. */ readonly name: string }> }, 
  /** The directive that it is a part of (上级要求). */ readonly parent: { 
  /** Global id; survives re-ingestion. */ readonly id: string } | null, 
  /** From its marker to the last character before the next unit of its level. */ readonly span: { 
  /** First code unit. */ readonly start: number, 
  /** The code unit behind the last. */ readonly end: number }, 
  /** Who gives it (要求主体): not the publisher of the page. */ readonly issuer: { 
  /** Global id. */ readonly id: string, 
  /** Canonical full name (全称) in simplified characters: 苏州市吴中区工业和信息化局. */ readonly name: string } | null, 
  /** Who said it (讲话人), where the notice names a person. */ readonly speaker: { 
  /** Name (姓名). */ readonly name: string, 
  /** Office (职务), where the notice gives it. */ readonly title: string | null } | null, 
  /** Who must act (要求对象), carried forward from before where it names nobody itself. */ readonly addressees: ReadonlyArray<{ 
  /** As the notice names it. */ readonly text: string, 
  /** Whom it stands for. */ readonly scope: AddresseeScope, 
  /** What it does among those who share the directive (分工); null where the text gives none. */ readonly role: AddresseeRole | null, 
  /** Where it is named, or was named last where it is carried forward; empty where the text names it nowhere: staff did. */ readonly span: { 
  /** First code unit. */ readonly start: number, 
  /** The code unit behind the last. */ readonly end: number }, 
  /** The organ, where one is named. */ readonly agency: { 
  /** Global id. */ readonly id: string, 
  /** Canonical full name (全称) in simplified characters: 苏州市吴中区工业和信息化局. */ readonly name: string } | null }>, 
  /** Its measurable parts (目标), its parts' among them: see Target.own. */ readonly targets: ReadonlyArray<{ 
  /** What it measures. */ readonly kind: TargetKind, 
  /** As the notice puts it. */ readonly text: string, 
  /** 力争 makes it soft: to be striven for, not to be reached at all costs. */ readonly soft: boolean, 
  /** Whether it is this directive itself that states it (本级目标). */ readonly own: boolean, 
  /** How often, where it comes again and again (频次): 每月5日前 is MONTHLY, and has no dueBy. */ readonly recurrence: Recurrence | null, 
  /** Least value, in unit. */ readonly minimum: number | null, 
  /** Greatest value, in unit. */ readonly maximum: number | null, 
  /** Unit (单位): %, 年, 个, 万元 … */ readonly unit: string | null, 
  /** 不低于, 不超过, 以上 …: how it compares. */ readonly comparator: string | null, 
  /** First day of its time. */ readonly dueFrom: string | null, 
  /** Last day to be done by (截止日期); null as for dueFrom. */ readonly dueBy: string | null, 
  /** Where it stands. */ readonly span: { 
  /** First code unit. */ readonly start: number, 
  /** The code unit behind the last. */ readonly end: number } }> }>, 
  /** Where the page lies in the list. */ readonly pageInfo: { 
  /** More items follow this page. */ readonly hasNextPage: boolean, 
  /** Items come before this page. */ readonly hasPreviousPage: boolean, 
  /** Cursor of the first item: pass it as before. */ readonly startCursor: string | null, 
  /** Cursor of the last item: pass it as after. */ readonly endCursor: string | null } } } | null };

export type GetAgencyPageQueryVariables = Exact<{
  by: AgencyKey;
  interval?: Interval;
  from?: string | null | undefined;
  notices?: number;
  directives?: number;
  due?: DateRange | null | undefined;
  orderBy?: DirectiveOrder | null | undefined;
}>;


export type GetAgencyPageQuery = { 
  /** One agency (机构); null where none is known by that key. */ readonly agency: { 
  /** 组织机构代码 (GB 11714): eight characters and the check character. */ readonly orgCode: string | null, 
  /** 统一社会信用代码 (GB 32100): 18 characters. */ readonly creditCode: string | null, 
  /** Global id. */ readonly id: string, 
  /** Canonical full name (全称) in simplified characters: 苏州市吴中区工业和信息化局. */ readonly name: string, 
  /** Usual short name (简称), where known. */ readonly shortName: string | null, 
  /** What sort of organ it is (机构类别). */ readonly kind: AgencyKind, 
  /** Every other name met (别名): 吴中区工业和信息化局, 区工信局 (seen on pages of that district), 工信局. */ readonly aliases: ReadonlyArray<string>, 
  /** All organs above it (各级上级机构), root first. */ readonly ancestors: ReadonlyArray<{ 
  /** Global id. */ readonly id: string, 
  /** Canonical full name (全称) in simplified characters: 苏州市吴中区工业和信息化局. */ readonly name: string }>, 
  /** The organs right below it (下级机构), by name. */ readonly children: { 
  /** Length of the whole list, not of the page. */ readonly totalCount: number }, 
  /** Published notices a period (发布活动), periods without any included; at most the latest 1,000 periods. */ readonly activity: ReadonlyArray<{ 
  /** First day of the period. */ readonly start: string, 
  /** Notices it published (发布数). */ readonly noticeCount: number, 
  /** Directives in those notices (要求数), a whole and its parts once. */ readonly directiveCount: number }>, 
  /** What it published (发布的信息), newest first unless ordered otherwise. */ readonly notices: { 
  /** Length of the whole list, not of the page. */ readonly totalCount: number, 
  /** The items of the page. */ readonly nodes: ReadonlyArray<{ 
  /** Global id; survives re-ingestion. */ readonly id: string, 
  /** 索引号 as stated. */ readonly indexNumber: string | null, 
  /** Title (标题, 信息名称). */ readonly title: string, 
  /** What it is about (信息类别). */ readonly kind: NoticeKind, 
  /** 公开日期 / 发布日期. */ readonly publishedOn: string, 
  /** 内容概述. */ readonly summary: string | null, 
  /** 文件编号 / 发文字号; null where the page says 无. */ readonly documentNumber: { 
  /** Canonical: 苏工信〔2022〕1号, full-width 〔〕, no 第, no leading zero. */ readonly text: string } | null, 
  /** 发布机构: who published the page. */ readonly agency: { 
  /** Global id. */ readonly id: string, 
  /** Canonical full name (全称) in simplified characters: 苏州市吴中区工业和信息化局. */ readonly name: string, 
  /** Usual short name (简称), where known. */ readonly shortName: string | null } }>, 
  /** Where the page lies in the list. */ readonly pageInfo: { 
  /** More items follow this page. */ readonly hasNextPage: boolean, 
  /** Items come before this page. */ readonly hasPreviousPage: boolean, 
  /** Cursor of the first item: pass it as before. */ readonly startCursor: string | null, 
  /** Cursor of the last item: pass it as after. */ readonly endCursor: string | null } }, 
  /** Directives that name this agency as one that must act (承担的要求), each once, newest first unless asked otherwise. */ readonly assignedDirectives: { 
  /** Length of the whole list, not of the page. */ readonly totalCount: number, 
  /** The items of the page. */ readonly nodes: ReadonlyArray<{ 
  /** Global id; survives re-ingestion. */ readonly id: string, 
  /** Place in its notice, '2.1.3': block, numbered point, statement. */ readonly path: string, 
  /** 一要, 二是, (三), or null for an unnumbered clause (序号). */ readonly marker: string | null, 
  /** The short phrase that heads it (标题句), if any. */ readonly heading: string | null, 
  /** All of it, repaired, its parts included (全文). */ readonly text: string, 
  /** 指出, 要求, 强调 …: the verb that introduces its block. */ readonly verb: string | null, 
  /** How much it binds (力度). */ readonly strength: DirectiveStrength, 
  /** What staff made of it (审核状态). */ readonly review: ReviewState, 
  /** The notice that reports it (所在信息). */ readonly notice: { 
  /** Global id; survives re-ingestion. */ readonly id: string, 
  /** Title (标题, 信息名称). */ readonly title: string, 
  /** 公开日期 / 发布日期. */ readonly publishedOn: string, 
  /** 文件编号 / 发文字号; null where the page says 无. */ readonly documentNumber: { 
  /** Canonical: 苏工信〔2022〕1号, full-width 〔〕, no 第, no leading zero. */ readonly text: string } | null, 
  /** Where it was found (来源). */ readonly source: { 
  /** Address of the page (网址), where known. */ readonly url: string | null }, 
  /** 发布机构: who published the page. */ readonly agency: { 
  /** Global id. */ readonly id: string, 
  /** Canonical full name (全称) in simplified characters: 苏州市吴中区工业和信息化局. */ readonly name: string }, 
  /** 发文机关: who signed it; several for a joint document, none where nobody did. */ readonly issuers: ReadonlyArray<{ 
  /** Global id. */ readonly id: string, 
  /** Canonical full name (全称) in simplified characters: 苏州市吴中区工业和信息化局. */ readonly name: string }> }, 
  /** The directive that it is a part of (上级要求). */ readonly parent: { 
  /** Global id; survives re-ingestion. */ readonly id: string } | null, 
  /** From its marker to the last character before the next unit of its level. */ readonly span: { 
  /** First code unit. */ readonly start: number, 
  /** The code unit behind the last. */ readonly end: number }, 
  /** Who gives it (要求主体): not the publisher of the page. */ readonly issuer: { 
  /** Global id. */ readonly id: string, 
  /** Canonical full name (全称) in simplified characters: 苏州市吴中区工业和信息化局. */ readonly name: string } | null, 
  /** Who said it (讲话人), where the notice names a person. */ readonly speaker: { 
  /** Name (姓名). */ readonly name: string, 
  /** Office (职务), where the notice gives it. */ readonly title: string | null } | null, 
  /** Who must act (要求对象), carried forward from before where it names nobody itself. */ readonly addressees: ReadonlyArray<{ 
  /** As the notice names it. */ readonly text: string, 
  /** Whom it stands for. */ readonly scope: AddresseeScope, 
  /** What it does among those who share the directive (分工); null where the text gives none. */ readonly role: AddresseeRole | null, 
  /** Where it is named, or was named last where it is carried forward; empty where the text names it nowhere: staff did. */ readonly span: { 
  /** First code unit. */ readonly start: number, 
  /** The code unit behind the last. */ readonly end: number }, 
  /** The organ, where one is named. */ readonly agency: { 
  /** Global id. */ readonly id: string, 
  /** Canonical full name (全称) in simplified characters: 苏州市吴中区工业和信息化局. */ readonly name: string } | null }>, 
  /** Its measurable parts (目标), its parts' among them: see Target.own. */ readonly targets: ReadonlyArray<{ 
  /** What it measures. */ readonly kind: TargetKind, 
  /** As the notice puts it. */ readonly text: string, 
  /** 力争 makes it soft: to be striven for, not to be reached at all costs. */ readonly soft: boolean, 
  /** Whether it is this directive itself that states it (本级目标). */ readonly own: boolean, 
  /** How often, where it comes again and again (频次): 每月5日前 is MONTHLY, and has no dueBy. */ readonly recurrence: Recurrence | null, 
  /** Least value, in unit. */ readonly minimum: number | null, 
  /** Greatest value, in unit. */ readonly maximum: number | null, 
  /** Unit (单位): %, 年, 个, 万元 … */ readonly unit: string | null, 
  /** 不低于, 不超过, 以上 …: how it compares. */ readonly comparator: string | null, 
  /** First day of its time. */ readonly dueFrom: string | null, 
  /** Last day to be done by (截止日期); null as for dueFrom. */ readonly dueBy: string | null, 
  /** Where it stands. */ readonly span: { 
  /** First code unit. */ readonly start: number, 
  /** The code unit behind the last. */ readonly end: number } }> }>, 
  /** Where the page lies in the list. */ readonly pageInfo: { 
  /** More items follow this page. */ readonly hasNextPage: boolean, 
  /** Items come before this page. */ readonly hasPreviousPage: boolean, 
  /** Cursor of the first item: pass it as before. */ readonly startCursor: string | null, 
  /** Cursor of the last item: pass it as after. */ readonly endCursor: string | null } }, 
  /** The place it is responsible for (行政区划); null where none could be told. */ readonly division: { 
  /** Global id. */ readonly id: string, 
  /** Six digits (行政区划代码): 320506. */ readonly code: string, 
  /** Name without the divisions above it: 吴中区. */ readonly name: string } | null, 
  /** The organ it belongs to (上级机构): the government of a department. */ readonly parent: { 
  /** Global id. */ readonly id: string, 
  /** Canonical full name (全称) in simplified characters: 苏州市吴中区工业和信息化局. */ readonly name: string } | null } | null };

export type ListAgencyNoticesQueryVariables = Exact<{
  by: AgencyKey;
  filter?: NoticeFilter | null | undefined;
  orderBy?: NoticeOrder | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ListAgencyNoticesQuery = { 
  /** One agency (机构); null where none is known by that key. */ readonly agency: { 
  /** Global id. */ readonly id: string, 
  /** Canonical full name (全称) in simplified characters: 苏州市吴中区工业和信息化局. */ readonly name: string, 
  /** What it published (发布的信息), newest first unless ordered otherwise. */ readonly notices: { 
  /** Length of the whole list, not of the page. */ readonly totalCount: number, 
  /** The items of the page. */ readonly nodes: ReadonlyArray<{ 
  /** Global id; survives re-ingestion. */ readonly id: string, 
  /** 索引号 as stated. */ readonly indexNumber: string | null, 
  /** Title (标题, 信息名称). */ readonly title: string, 
  /** What it is about (信息类别). */ readonly kind: NoticeKind, 
  /** 公开日期 / 发布日期. */ readonly publishedOn: string, 
  /** 内容概述. */ readonly summary: string | null, 
  /** 文件编号 / 发文字号; null where the page says 无. */ readonly documentNumber: { 
  /** Canonical: 苏工信〔2022〕1号, full-width 〔〕, no 第, no leading zero. */ readonly text: string } | null, 
  /** 发布机构: who published the page. */ readonly agency: { 
  /** Global id. */ readonly id: string, 
  /** Canonical full name (全称) in simplified characters: 苏州市吴中区工业和信息化局. */ readonly name: string, 
  /** Usual short name (简称), where known. */ readonly shortName: string | null } }>, 
  /** Where the page lies in the list. */ readonly pageInfo: { 
  /** More items follow this page. */ readonly hasNextPage: boolean, 
  /** Items come before this page. */ readonly hasPreviousPage: boolean, 
  /** Cursor of the first item: pass it as before. */ readonly startCursor: string | null, 
  /** Cursor of the last item: pass it as after. */ readonly endCursor: string | null } } } | null };

export type GetAgencyTreeQueryVariables = Exact<{
  by: AgencyKey;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type GetAgencyTreeQuery = { 
  /** One agency (机构); null where none is known by that key. */ readonly agency: { 
  /** Global id. */ readonly id: string, 
  /** Canonical full name (全称) in simplified characters: 苏州市吴中区工业和信息化局. */ readonly name: string, 
  /** Usual short name (简称), where known. */ readonly shortName: string | null, 
  /** What sort of organ it is (机构类别). */ readonly kind: AgencyKind, 
  /** Every other name met (别名): 吴中区工业和信息化局, 区工信局 (seen on pages of that district), 工信局. */ readonly aliases: ReadonlyArray<string>, 
  /** All organs above it (各级上级机构), root first. */ readonly ancestors: ReadonlyArray<{ 
  /** Global id. */ readonly id: string, 
  /** Canonical full name (全称) in simplified characters: 苏州市吴中区工业和信息化局. */ readonly name: string, 
  /** What sort of organ it is (机构类别). */ readonly kind: AgencyKind }>, 
  /** The organs right below it (下级机构), by name. */ readonly children: { 
  /** Length of the whole list, not of the page. */ readonly totalCount: number, 
  /** The items of the page. */ readonly nodes: ReadonlyArray<{ 
  /** Global id. */ readonly id: string, 
  /** Canonical full name (全称) in simplified characters: 苏州市吴中区工业和信息化局. */ readonly name: string, 
  /** Usual short name (简称), where known. */ readonly shortName: string | null, 
  /** What sort of organ it is (机构类别). */ readonly kind: AgencyKind, 
  /** Every other name met (别名): 吴中区工业和信息化局, 区工信局 (seen on pages of that district), 工信局. */ readonly aliases: ReadonlyArray<string>, 
  /** The organs right below it (下级机构), by name. */ readonly children: { 
  /** Length of the whole list, not of the page. */ readonly totalCount: number }, 
  /** The place it is responsible for (行政区划); null where none could be told. */ readonly division: { 
  /** Global id. */ readonly id: string, 
  /** Six digits (行政区划代码): 320506. */ readonly code: string, 
  /** Name without the divisions above it: 吴中区. */ readonly name: string } | null, 
  /** The organ it belongs to (上级机构): the government of a department. */ readonly parent: { 
  /** Global id. */ readonly id: string, 
  /** Canonical full name (全称) in simplified characters: 苏州市吴中区工业和信息化局. */ readonly name: string } | null }>, 
  /** Where the page lies in the list. */ readonly pageInfo: { 
  /** More items follow this page. */ readonly hasNextPage: boolean, 
  /** Items come before this page. */ readonly hasPreviousPage: boolean, 
  /** Cursor of the first item: pass it as before. */ readonly startCursor: string | null, 
  /** Cursor of the last item: pass it as after. */ readonly endCursor: string | null } }, 
  /** The place it is responsible for (行政区划); null where none could be told. */ readonly division: { 
  /** Global id. */ readonly id: string, 
  /** Six digits (行政区划代码): 320506. */ readonly code: string, 
  /** Name without the divisions above it: 吴中区. */ readonly name: string } | null, 
  /** The organ it belongs to (上级机构): the government of a department. */ readonly parent: { 
  /** Global id. */ readonly id: string, 
  /** Canonical full name (全称) in simplified characters: 苏州市吴中区工业和信息化局. */ readonly name: string } | null } | null };

export type GetAgencyActivityQueryVariables = Exact<{
  by: AgencyKey;
  interval: Interval;
  from?: string | null | undefined;
  to?: string | null | undefined;
}>;


export type GetAgencyActivityQuery = { 
  /** One agency (机构); null where none is known by that key. */ readonly agency: { 
  /** Global id. */ readonly id: string, 
  /** Canonical full name (全称) in simplified characters: 苏州市吴中区工业和信息化局. */ readonly name: string, 
  /** Published notices a period (发布活动), periods without any included; at most the latest 1,000 periods. */ readonly activity: ReadonlyArray<{ 
  /** First day of the period. */ readonly start: string, 
  /** Notices it published (发布数). */ readonly noticeCount: number, 
  /** Directives in those notices (要求数), a whole and its parts once. */ readonly directiveCount: number }> } | null };

export type GetDivisionQueryVariables = Exact<{
  code: string;
}>;


export type GetDivisionQuery = { 
  /** A division (行政区划) by its GB/T 2260 code. */ readonly division: { 
  /** Global id. */ readonly id: string, 
  /** Six digits (行政区划代码): 320506. */ readonly code: string, 
  /** Name without the divisions above it: 吴中区. */ readonly name: string, 
  /** Its rank. */ readonly level: DivisionLevel, 
  /** The division above it (上级行政区划); null for the country. */ readonly parent: { 
  /** Global id. */ readonly id: string, 
  /** Six digits (行政区划代码): 320506. */ readonly code: string, 
  /** Name without the divisions above it: 吴中区. */ readonly name: string } | null } | null };

export type ListDivisionsQueryVariables = Exact<{
  code: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ListDivisionsQuery = { 
  /** A division (行政区划) by its GB/T 2260 code. */ readonly division: { 
  /** Global id. */ readonly id: string, 
  /** Six digits (行政区划代码): 320506. */ readonly code: string, 
  /** Name without the divisions above it: 吴中区. */ readonly name: string, 
  /** The divisions right below it (下级行政区划), by code. */ readonly children: { 
  /** Length of the whole list, not of the page. */ readonly totalCount: number, 
  /** The items of the page. */ readonly nodes: ReadonlyArray<{ 
  /** Global id. */ readonly id: string, 
  /** Six digits (行政区划代码): 320506. */ readonly code: string, 
  /** Name without the divisions above it: 吴中区. */ readonly name: string, 
  /** Its rank. */ readonly level: DivisionLevel }>, 
  /** Where the page lies in the list. */ readonly pageInfo: { 
  /** More items follow this page. */ readonly hasNextPage: boolean, 
  /** Items come before this page. */ readonly hasPreviousPage: boolean, 
  /** Cursor of the first item: pass it as before. */ readonly startCursor: string | null, 
  /** Cursor of the last item: pass it as after. */ readonly endCursor: string | null } } } | null };

export type ListChangesQueryVariables = Exact<{
  filter?: ChangeFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ListChangesQuery = { 
  /** Everything that changed for readers (变更), oldest first, withdrawals included: follow endCursor to stay in step. */ readonly changes: { 
  /** The items of the page with their cursors. */ readonly edges: ReadonlyArray<{ 
  /** Place in the list, for after and before. */ readonly cursor: string, 
  /** The item itself. */ readonly node: { 
  /** What happened. */ readonly kind: ChangeKind, 
  /** Global id of what it happened to; it stays where the thing may no longer be seen. */ readonly subjectId: string, 
  /** Number of the revision that the change made (版本号), of a notice alone. */ readonly revision: number | null, 
  /** When it happened (时间). */ readonly occurredAt: string } }>, 
  /** Where the page lies in the list. */ readonly pageInfo: { 
  /** More items follow this page. */ readonly hasNextPage: boolean, 
  /** Cursor of the last item: pass it as after. */ readonly endCursor: string | null } } };

export type FollowChangesSubscriptionVariables = Exact<{
  filter?: ChangeFilter | null | undefined;
  after?: string | null | undefined;
}>;


export type FollowChangesSubscription = { 
  /** What changes for readers (变更), as it happens. */ readonly changes: { 
  /** Place in the list, for after and before. */ readonly cursor: string, 
  /** The item itself. */ readonly node: { 
  /** What happened. */ readonly kind: ChangeKind, 
  /** Global id of what it happened to; it stays where the thing may no longer be seen. */ readonly subjectId: string, 
  /** Number of the revision that the change made (版本号), of a notice alone. */ readonly revision: number | null, 
  /** When it happened (时间). */ readonly occurredAt: string } } };

export type ListDirectivesQueryVariables = Exact<{
  filter?: DirectiveFilter | null | undefined;
  orderBy?: DirectiveOrder | null | undefined;
  granularity?: Granularity | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ListDirectivesQuery = { 
  /** Directives (要求), each once, those of the newest notices first unless asked otherwise. */ readonly directives: { 
  /** The items of the page. */ readonly nodes: ReadonlyArray<{ 
  /** Global id; survives re-ingestion. */ readonly id: string, 
  /** Place in its notice, '2.1.3': block, numbered point, statement. */ readonly path: string, 
  /** 一要, 二是, (三), or null for an unnumbered clause (序号). */ readonly marker: string | null, 
  /** The short phrase that heads it (标题句), if any. */ readonly heading: string | null, 
  /** All of it, repaired, its parts included (全文). */ readonly text: string, 
  /** 指出, 要求, 强调 …: the verb that introduces its block. */ readonly verb: string | null, 
  /** How much it binds (力度). */ readonly strength: DirectiveStrength, 
  /** What staff made of it (审核状态). */ readonly review: ReviewState, 
  /** The notice that reports it (所在信息). */ readonly notice: { 
  /** Global id; survives re-ingestion. */ readonly id: string, 
  /** Title (标题, 信息名称). */ readonly title: string, 
  /** 公开日期 / 发布日期. */ readonly publishedOn: string, 
  /** 文件编号 / 发文字号; null where the page says 无. */ readonly documentNumber: { 
  /** Canonical: 苏工信〔2022〕1号, full-width 〔〕, no 第, no leading zero. */ readonly text: string } | null, 
  /** Where it was found (来源). */ readonly source: { 
  /** Address of the page (网址), where known. */ readonly url: string | null }, 
  /** 发布机构: who published the page. */ readonly agency: { 
  /** Global id. */ readonly id: string, 
  /** Canonical full name (全称) in simplified characters: 苏州市吴中区工业和信息化局. */ readonly name: string }, 
  /** 发文机关: who signed it; several for a joint document, none where nobody did. */ readonly issuers: ReadonlyArray<{ 
  /** Global id. */ readonly id: string, 
  /** Canonical full name (全称) in simplified characters: 苏州市吴中区工业和信息化局. */ readonly name: string }> }, 
  /** The directive that it is a part of (上级要求). */ readonly parent: { 
  /** Global id; survives re-ingestion. */ readonly id: string } | null, 
  /** From its marker to the last character before the next unit of its level. */ readonly span: { 
  /** First code unit. */ readonly start: number, 
  /** The code unit behind the last. */ readonly end: number }, 
  /** Who gives it (要求主体): not the publisher of the page. */ readonly issuer: { 
  /** Global id. */ readonly id: string, 
  /** Canonical full name (全称) in simplified characters: 苏州市吴中区工业和信息化局. */ readonly name: string } | null, 
  /** Who said it (讲话人), where the notice names a person. */ readonly speaker: { 
  /** Name (姓名). */ readonly name: string, 
  /** Office (职务), where the notice gives it. */ readonly title: string | null } | null, 
  /** Who must act (要求对象), carried forward from before where it names nobody itself. */ readonly addressees: ReadonlyArray<{ 
  /** As the notice names it. */ readonly text: string, 
  /** Whom it stands for. */ readonly scope: AddresseeScope, 
  /** What it does among those who share the directive (分工); null where the text gives none. */ readonly role: AddresseeRole | null, 
  /** Where it is named, or was named last where it is carried forward; empty where the text names it nowhere: staff did. */ readonly span: { 
  /** First code unit. */ readonly start: number, 
  /** The code unit behind the last. */ readonly end: number }, 
  /** The organ, where one is named. */ readonly agency: { 
  /** Global id. */ readonly id: string, 
  /** Canonical full name (全称) in simplified characters: 苏州市吴中区工业和信息化局. */ readonly name: string } | null }>, 
  /** Its measurable parts (目标), its parts' among them: see Target.own. */ readonly targets: ReadonlyArray<{ 
  /** What it measures. */ readonly kind: TargetKind, 
  /** As the notice puts it. */ readonly text: string, 
  /** 力争 makes it soft: to be striven for, not to be reached at all costs. */ readonly soft: boolean, 
  /** Whether it is this directive itself that states it (本级目标). */ readonly own: boolean, 
  /** How often, where it comes again and again (频次): 每月5日前 is MONTHLY, and has no dueBy. */ readonly recurrence: Recurrence | null, 
  /** Least value, in unit. */ readonly minimum: number | null, 
  /** Greatest value, in unit. */ readonly maximum: number | null, 
  /** Unit (单位): %, 年, 个, 万元 … */ readonly unit: string | null, 
  /** 不低于, 不超过, 以上 …: how it compares. */ readonly comparator: string | null, 
  /** First day of its time. */ readonly dueFrom: string | null, 
  /** Last day to be done by (截止日期); null as for dueFrom. */ readonly dueBy: string | null, 
  /** Where it stands. */ readonly span: { 
  /** First code unit. */ readonly start: number, 
  /** The code unit behind the last. */ readonly end: number } }> }>, 
  /** Where the page lies in the list. */ readonly pageInfo: { 
  /** More items follow this page. */ readonly hasNextPage: boolean, 
  /** Items come before this page. */ readonly hasPreviousPage: boolean, 
  /** Cursor of the first item: pass it as before. */ readonly startCursor: string | null, 
  /** Cursor of the last item: pass it as after. */ readonly endCursor: string | null } } };

export type GetDirectiveQueryVariables = Exact<{
  id: string;
}>;


export type GetDirectiveQuery = { 
  /** Anything by its id; null where there is none or the caller may not see it. */ readonly node:
    | { readonly __typename: 'Agency' }
    | { readonly __typename: 'ApiKey' }
    | { readonly __typename: 'AuditEntry' }
    | { readonly __typename: 'Directive', 
  /** Name and version of the rule that found it (提取规则). */ readonly rule: string, 
  /** How sure the rule is, 0 to 1 (置信度). */ readonly confidence: number, 
  /** Global id; survives re-ingestion. */ readonly id: string, 
  /** Place in its notice, '2.1.3': block, numbered point, statement. */ readonly path: string, 
  /** 一要, 二是, (三), or null for an unnumbered clause (序号). */ readonly marker: string | null, 
  /** The short phrase that heads it (标题句), if any. */ readonly heading: string | null, 
  /** All of it, repaired, its parts included (全文). */ readonly text: string, 
  /** 指出, 要求, 强调 …: the verb that introduces its block. */ readonly verb: string | null, 
  /** How much it binds (力度). */ readonly strength: DirectiveStrength, 
  /** What staff made of it (审核状态). */ readonly review: ReviewState, 
  /** The directive that it is a part of (上级要求). */ readonly parent: { 
  /** Global id; survives re-ingestion. */ readonly id: string, 
  /** Place in its notice, '2.1.3': block, numbered point, statement. */ readonly path: string, 
  /** The short phrase that heads it (标题句), if any. */ readonly heading: string | null } | null, 
  /** Its parts (分项), in order. */ readonly children: ReadonlyArray<{ 
  /** Global id; survives re-ingestion. */ readonly id: string, 
  /** Place in its notice, '2.1.3': block, numbered point, statement. */ readonly path: string, 
  /** 一要, 二是, (三), or null for an unnumbered clause (序号). */ readonly marker: string | null, 
  /** The short phrase that heads it (标题句), if any. */ readonly heading: string | null, 
  /** All of it, repaired, its parts included (全文). */ readonly text: string, 
  /** 指出, 要求, 强调 …: the verb that introduces its block. */ readonly verb: string | null, 
  /** How much it binds (力度). */ readonly strength: DirectiveStrength, 
  /** What staff made of it (审核状态). */ readonly review: ReviewState, 
  /** The directive that it is a part of (上级要求). */ readonly parent: { 
  /** Global id; survives re-ingestion. */ readonly id: string } | null, 
  /** From its marker to the last character before the next unit of its level. */ readonly span: { 
  /** First code unit. */ readonly start: number, 
  /** The code unit behind the last. */ readonly end: number }, 
  /** Who gives it (要求主体): not the publisher of the page. */ readonly issuer: { 
  /** Global id. */ readonly id: string, 
  /** Canonical full name (全称) in simplified characters: 苏州市吴中区工业和信息化局. */ readonly name: string } | null, 
  /** Who said it (讲话人), where the notice names a person. */ readonly speaker: { 
  /** Name (姓名). */ readonly name: string, 
  /** Office (职务), where the notice gives it. */ readonly title: string | null } | null, 
  /** Who must act (要求对象), carried forward from before where it names nobody itself. */ readonly addressees: ReadonlyArray<{ 
  /** As the notice names it. */ readonly text: string, 
  /** Whom it stands for. */ readonly scope: AddresseeScope, 
  /** What it does among those who share the directive (分工); null where the text gives none. */ readonly role: AddresseeRole | null, 
  /** Where it is named, or was named last where it is carried forward; empty where the text names it nowhere: staff did. */ readonly span: { 
  /** First code unit. */ readonly start: number, 
  /** The code unit behind the last. */ readonly end: number }, 
  /** The organ, where one is named. */ readonly agency: { 
  /** Global id. */ readonly id: string, 
  /** Canonical full name (全称) in simplified characters: 苏州市吴中区工业和信息化局. */ readonly name: string } | null }>, 
  /** Its measurable parts (目标), its parts' among them: see Target.own. */ readonly targets: ReadonlyArray<{ 
  /** What it measures. */ readonly kind: TargetKind, 
  /** As the notice puts it. */ readonly text: string, 
  /** 力争 makes it soft: to be striven for, not to be reached at all costs. */ readonly soft: boolean, 
  /** Whether it is this directive itself that states it (本级目标). */ readonly own: boolean, 
  /** How often, where it comes again and again (频次): 每月5日前 is MONTHLY, and has no dueBy. */ readonly recurrence: Recurrence | null, 
  /** Least value, in unit. */ readonly minimum: number | null, 
  /** Greatest value, in unit. */ readonly maximum: number | null, 
  /** Unit (单位): %, 年, 个, 万元 … */ readonly unit: string | null, 
  /** 不低于, 不超过, 以上 …: how it compares. */ readonly comparator: string | null, 
  /** First day of its time. */ readonly dueFrom: string | null, 
  /** Last day to be done by (截止日期); null as for dueFrom. */ readonly dueBy: string | null, 
  /** Where it stands. */ readonly span: { 
  /** First code unit. */ readonly start: number, 
  /** The code unit behind the last. */ readonly end: number } }> }>, 
  /** The meeting at which it was given (会议), if at one. */ readonly meeting: { 
  /** Global id. */ readonly id: string, 
  /** Name (会议名称) as first reported: 区委第32次常委会会议. */ readonly name: string, 
  /** Day it was held (召开日期); null where no notice fixes it. */ readonly heldOn: string | null } | null, 
  /** The notice that reports it (所在信息). */ readonly notice: { 
  /** Global id; survives re-ingestion. */ readonly id: string, 
  /** 索引号 as stated. */ readonly indexNumber: string | null, 
  /** Title (标题, 信息名称). */ readonly title: string, 
  /** What it is about (信息类别). */ readonly kind: NoticeKind, 
  /** 公开日期 / 发布日期. */ readonly publishedOn: string, 
  /** 内容概述. */ readonly summary: string | null, 
  /** 文件编号 / 发文字号; null where the page says 无. */ readonly documentNumber: { 
  /** Canonical: 苏工信〔2022〕1号, full-width 〔〕, no 第, no leading zero. */ readonly text: string } | null, 
  /** 发布机构: who published the page. */ readonly agency: { 
  /** Global id. */ readonly id: string, 
  /** Canonical full name (全称) in simplified characters: 苏州市吴中区工业和信息化局. */ readonly name: string, 
  /** Usual short name (简称), where known. */ readonly shortName: string | null } }, 
  /** From its marker to the last character before the next unit of its level. */ readonly span: { 
  /** First code unit. */ readonly start: number, 
  /** The code unit behind the last. */ readonly end: number }, 
  /** Who gives it (要求主体): not the publisher of the page. */ readonly issuer: { 
  /** Global id. */ readonly id: string, 
  /** Canonical full name (全称) in simplified characters: 苏州市吴中区工业和信息化局. */ readonly name: string } | null, 
  /** Who said it (讲话人), where the notice names a person. */ readonly speaker: { 
  /** Name (姓名). */ readonly name: string, 
  /** Office (职务), where the notice gives it. */ readonly title: string | null } | null, 
  /** Who must act (要求对象), carried forward from before where it names nobody itself. */ readonly addressees: ReadonlyArray<{ 
  /** As the notice names it. */ readonly text: string, 
  /** Whom it stands for. */ readonly scope: AddresseeScope, 
  /** What it does among those who share the directive (分工); null where the text gives none. */ readonly role: AddresseeRole | null, 
  /** Where it is named, or was named last where it is carried forward; empty where the text names it nowhere: staff did. */ readonly span: { 
  /** First code unit. */ readonly start: number, 
  /** The code unit behind the last. */ readonly end: number }, 
  /** The organ, where one is named. */ readonly agency: { 
  /** Global id. */ readonly id: string, 
  /** Canonical full name (全称) in simplified characters: 苏州市吴中区工业和信息化局. */ readonly name: string } | null }>, 
  /** Its measurable parts (目标), its parts' among them: see Target.own. */ readonly targets: ReadonlyArray<{ 
  /** What it measures. */ readonly kind: TargetKind, 
  /** As the notice puts it. */ readonly text: string, 
  /** 力争 makes it soft: to be striven for, not to be reached at all costs. */ readonly soft: boolean, 
  /** Whether it is this directive itself that states it (本级目标). */ readonly own: boolean, 
  /** How often, where it comes again and again (频次): 每月5日前 is MONTHLY, and has no dueBy. */ readonly recurrence: Recurrence | null, 
  /** Least value, in unit. */ readonly minimum: number | null, 
  /** Greatest value, in unit. */ readonly maximum: number | null, 
  /** Unit (单位): %, 年, 个, 万元 … */ readonly unit: string | null, 
  /** 不低于, 不超过, 以上 …: how it compares. */ readonly comparator: string | null, 
  /** First day of its time. */ readonly dueFrom: string | null, 
  /** Last day to be done by (截止日期); null as for dueFrom. */ readonly dueBy: string | null, 
  /** Where it stands. */ readonly span: { 
  /** First code unit. */ readonly start: number, 
  /** The code unit behind the last. */ readonly end: number } }> }
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


export type ListRestatementsQuery = { 
  /** Anything by its id; null where there is none or the caller may not see it. */ readonly node:
    | { readonly __typename: 'Agency' }
    | { readonly __typename: 'ApiKey' }
    | { readonly __typename: 'AuditEntry' }
    | { readonly __typename: 'Directive', 
  /** Global id; survives re-ingestion. */ readonly id: string, 
  /** Directives of other notices that say the same (重申), by the text alone: best first, latest first where they are alike. */ readonly restatements: { 
  /** Length of the whole list, not of the page. */ readonly totalCount: number, 
  /** The items of the page. */ readonly nodes: ReadonlyArray<{ 
  /** Share of the pairs of neighbouring characters that the two texts have in common, 0 to 1; 1 for the same text, whatever its numbering and punctuation. */ readonly score: number, 
  /** The other directive (对应要求). */ readonly directive: { 
  /** Global id; survives re-ingestion. */ readonly id: string, 
  /** Place in its notice, '2.1.3': block, numbered point, statement. */ readonly path: string, 
  /** 一要, 二是, (三), or null for an unnumbered clause (序号). */ readonly marker: string | null, 
  /** The short phrase that heads it (标题句), if any. */ readonly heading: string | null, 
  /** All of it, repaired, its parts included (全文). */ readonly text: string, 
  /** 指出, 要求, 强调 …: the verb that introduces its block. */ readonly verb: string | null, 
  /** How much it binds (力度). */ readonly strength: DirectiveStrength, 
  /** What staff made of it (审核状态). */ readonly review: ReviewState, 
  /** The notice that reports it (所在信息). */ readonly notice: { 
  /** Global id; survives re-ingestion. */ readonly id: string, 
  /** 索引号 as stated. */ readonly indexNumber: string | null, 
  /** Title (标题, 信息名称). */ readonly title: string, 
  /** What it is about (信息类别). */ readonly kind: NoticeKind, 
  /** 公开日期 / 发布日期. */ readonly publishedOn: string, 
  /** 内容概述. */ readonly summary: string | null, 
  /** 文件编号 / 发文字号; null where the page says 无. */ readonly documentNumber: { 
  /** Canonical: 苏工信〔2022〕1号, full-width 〔〕, no 第, no leading zero. */ readonly text: string } | null, 
  /** 发布机构: who published the page. */ readonly agency: { 
  /** Global id. */ readonly id: string, 
  /** Canonical full name (全称) in simplified characters: 苏州市吴中区工业和信息化局. */ readonly name: string, 
  /** Usual short name (简称), where known. */ readonly shortName: string | null } }, 
  /** The directive that it is a part of (上级要求). */ readonly parent: { 
  /** Global id; survives re-ingestion. */ readonly id: string } | null, 
  /** From its marker to the last character before the next unit of its level. */ readonly span: { 
  /** First code unit. */ readonly start: number, 
  /** The code unit behind the last. */ readonly end: number }, 
  /** Who gives it (要求主体): not the publisher of the page. */ readonly issuer: { 
  /** Global id. */ readonly id: string, 
  /** Canonical full name (全称) in simplified characters: 苏州市吴中区工业和信息化局. */ readonly name: string } | null, 
  /** Who said it (讲话人), where the notice names a person. */ readonly speaker: { 
  /** Name (姓名). */ readonly name: string, 
  /** Office (职务), where the notice gives it. */ readonly title: string | null } | null, 
  /** Who must act (要求对象), carried forward from before where it names nobody itself. */ readonly addressees: ReadonlyArray<{ 
  /** As the notice names it. */ readonly text: string, 
  /** Whom it stands for. */ readonly scope: AddresseeScope, 
  /** What it does among those who share the directive (分工); null where the text gives none. */ readonly role: AddresseeRole | null, 
  /** Where it is named, or was named last where it is carried forward; empty where the text names it nowhere: staff did. */ readonly span: { 
  /** First code unit. */ readonly start: number, 
  /** The code unit behind the last. */ readonly end: number }, 
  /** The organ, where one is named. */ readonly agency: { 
  /** Global id. */ readonly id: string, 
  /** Canonical full name (全称) in simplified characters: 苏州市吴中区工业和信息化局. */ readonly name: string } | null }>, 
  /** Its measurable parts (目标), its parts' among them: see Target.own. */ readonly targets: ReadonlyArray<{ 
  /** What it measures. */ readonly kind: TargetKind, 
  /** As the notice puts it. */ readonly text: string, 
  /** 力争 makes it soft: to be striven for, not to be reached at all costs. */ readonly soft: boolean, 
  /** Whether it is this directive itself that states it (本级目标). */ readonly own: boolean, 
  /** How often, where it comes again and again (频次): 每月5日前 is MONTHLY, and has no dueBy. */ readonly recurrence: Recurrence | null, 
  /** Least value, in unit. */ readonly minimum: number | null, 
  /** Greatest value, in unit. */ readonly maximum: number | null, 
  /** Unit (单位): %, 年, 个, 万元 … */ readonly unit: string | null, 
  /** 不低于, 不超过, 以上 …: how it compares. */ readonly comparator: string | null, 
  /** First day of its time. */ readonly dueFrom: string | null, 
  /** Last day to be done by (截止日期); null as for dueFrom. */ readonly dueBy: string | null, 
  /** Where it stands. */ readonly span: { 
  /** First code unit. */ readonly start: number, 
  /** The code unit behind the last. */ readonly end: number } }> } }>, 
  /** Where the page lies in the list. */ readonly pageInfo: { 
  /** More items follow this page. */ readonly hasNextPage: boolean, 
  /** Items come before this page. */ readonly hasPreviousPage: boolean, 
  /** Cursor of the first item: pass it as before. */ readonly startCursor: string | null, 
  /** Cursor of the last item: pass it as after. */ readonly endCursor: string | null } } }
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


export type ListMeetingsQuery = { 
  /** Meetings (会议), latest first; those without a date last. */ readonly meetings: { 
  /** The items of the page. */ readonly nodes: ReadonlyArray<{ 
  /** Global id. */ readonly id: string, 
  /** Name (会议名称) as first reported: 区委第32次常委会会议. */ readonly name: string, 
  /** 32 of 第32次常委会会议 (届次). */ readonly ordinal: number | null, 
  /** Day it was held (召开日期); null where no notice fixes it. */ readonly heldOn: string | null, 
  /** The organ that met (召开机构). */ readonly convener: { 
  /** Global id. */ readonly id: string, 
  /** Canonical full name (全称) in simplified characters: 苏州市吴中区工业和信息化局. */ readonly name: string } | null, 
  /** Who presided (主持人). */ readonly chair: { 
  /** Name (姓名). */ readonly name: string, 
  /** Office (职务), where the notice gives it. */ readonly title: string | null } | null }>, 
  /** Where the page lies in the list. */ readonly pageInfo: { 
  /** More items follow this page. */ readonly hasNextPage: boolean, 
  /** Items come before this page. */ readonly hasPreviousPage: boolean, 
  /** Cursor of the first item: pass it as before. */ readonly startCursor: string | null, 
  /** Cursor of the last item: pass it as after. */ readonly endCursor: string | null } } };

export type GetMeetingQueryVariables = Exact<{
  id: string;
  notices?: number;
  directives?: number;
}>;


export type GetMeetingQuery = { 
  /** Anything by its id; null where there is none or the caller may not see it. */ readonly node:
    | { readonly __typename: 'Agency' }
    | { readonly __typename: 'ApiKey' }
    | { readonly __typename: 'AuditEntry' }
    | { readonly __typename: 'Directive' }
    | { readonly __typename: 'Division' }
    | { readonly __typename: 'Meeting', 
  /** Global id. */ readonly id: string, 
  /** Name (会议名称) as first reported: 区委第32次常委会会议. */ readonly name: string, 
  /** 32 of 第32次常委会会议 (届次). */ readonly ordinal: number | null, 
  /** Day it was held (召开日期); null where no notice fixes it. */ readonly heldOn: string | null, 
  /** The organ that met (召开机构). */ readonly convener: { 
  /** Global id. */ readonly id: string, 
  /** Canonical full name (全称) in simplified characters: 苏州市吴中区工业和信息化局. */ readonly name: string } | null, 
  /** Who presided (主持人). */ readonly chair: { 
  /** Name (姓名). */ readonly name: string, 
  /** Office (职务), where the notice gives it. */ readonly title: string | null } | null, 
  /** Notices that report it (报道), newest first. */ readonly notices: { 
  /** Length of the whole list, not of the page. */ readonly totalCount: number, 
  /** The items of the page. */ readonly nodes: ReadonlyArray<{ 
  /** Global id; survives re-ingestion. */ readonly id: string, 
  /** 索引号 as stated. */ readonly indexNumber: string | null, 
  /** Title (标题, 信息名称). */ readonly title: string, 
  /** What it is about (信息类别). */ readonly kind: NoticeKind, 
  /** 公开日期 / 发布日期. */ readonly publishedOn: string, 
  /** 内容概述. */ readonly summary: string | null, 
  /** 文件编号 / 发文字号; null where the page says 无. */ readonly documentNumber: { 
  /** Canonical: 苏工信〔2022〕1号, full-width 〔〕, no 第, no leading zero. */ readonly text: string } | null, 
  /** 发布机构: who published the page. */ readonly agency: { 
  /** Global id. */ readonly id: string, 
  /** Canonical full name (全称) in simplified characters: 苏州市吴中区工业和信息化局. */ readonly name: string, 
  /** Usual short name (简称), where known. */ readonly shortName: string | null } }>, 
  /** Where the page lies in the list. */ readonly pageInfo: { 
  /** More items follow this page. */ readonly hasNextPage: boolean, 
  /** Items come before this page. */ readonly hasPreviousPage: boolean, 
  /** Cursor of the first item: pass it as before. */ readonly startCursor: string | null, 
  /** Cursor of the last item: pass it as after. */ readonly endCursor: string | null } }, 
  /** What it demanded (会议要求), each once, notice by notice as written unless asked otherwise. */ readonly directives: { 
  /** Length of the whole list, not of the page. */ readonly totalCount: number, 
  /** The items of the page. */ readonly nodes: ReadonlyArray<{ 
  /** Global id; survives re-ingestion. */ readonly id: string, 
  /** Place in its notice, '2.1.3': block, numbered point, statement. */ readonly path: string, 
  /** 一要, 二是, (三), or null for an unnumbered clause (序号). */ readonly marker: string | null, 
  /** The short phrase that heads it (标题句), if any. */ readonly heading: string | null, 
  /** All of it, repaired, its parts included (全文). */ readonly text: string, 
  /** 指出, 要求, 强调 …: the verb that introduces its block. */ readonly verb: string | null, 
  /** How much it binds (力度). */ readonly strength: DirectiveStrength, 
  /** What staff made of it (审核状态). */ readonly review: ReviewState, 
  /** The directive that it is a part of (上级要求). */ readonly parent: { 
  /** Global id; survives re-ingestion. */ readonly id: string } | null, 
  /** From its marker to the last character before the next unit of its level. */ readonly span: { 
  /** First code unit. */ readonly start: number, 
  /** The code unit behind the last. */ readonly end: number }, 
  /** Who gives it (要求主体): not the publisher of the page. */ readonly issuer: { 
  /** Global id. */ readonly id: string, 
  /** Canonical full name (全称) in simplified characters: 苏州市吴中区工业和信息化局. */ readonly name: string } | null, 
  /** Who said it (讲话人), where the notice names a person. */ readonly speaker: { 
  /** Name (姓名). */ readonly name: string, 
  /** Office (职务), where the notice gives it. */ readonly title: string | null } | null, 
  /** Who must act (要求对象), carried forward from before where it names nobody itself. */ readonly addressees: ReadonlyArray<{ 
  /** As the notice names it. */ readonly text: string, 
  /** Whom it stands for. */ readonly scope: AddresseeScope, 
  /** What it does among those who share the directive (分工); null where the text gives none. */ readonly role: AddresseeRole | null, 
  /** Where it is named, or was named last where it is carried forward; empty where the text names it nowhere: staff did. */ readonly span: { 
  /** First code unit. */ readonly start: number, 
  /** The code unit behind the last. */ readonly end: number }, 
  /** The organ, where one is named. */ readonly agency: { 
  /** Global id. */ readonly id: string, 
  /** Canonical full name (全称) in simplified characters: 苏州市吴中区工业和信息化局. */ readonly name: string } | null }>, 
  /** Its measurable parts (目标), its parts' among them: see Target.own. */ readonly targets: ReadonlyArray<{ 
  /** What it measures. */ readonly kind: TargetKind, 
  /** As the notice puts it. */ readonly text: string, 
  /** 力争 makes it soft: to be striven for, not to be reached at all costs. */ readonly soft: boolean, 
  /** Whether it is this directive itself that states it (本级目标). */ readonly own: boolean, 
  /** How often, where it comes again and again (频次): 每月5日前 is MONTHLY, and has no dueBy. */ readonly recurrence: Recurrence | null, 
  /** Least value, in unit. */ readonly minimum: number | null, 
  /** Greatest value, in unit. */ readonly maximum: number | null, 
  /** Unit (单位): %, 年, 个, 万元 … */ readonly unit: string | null, 
  /** 不低于, 不超过, 以上 …: how it compares. */ readonly comparator: string | null, 
  /** First day of its time. */ readonly dueFrom: string | null, 
  /** Last day to be done by (截止日期); null as for dueFrom. */ readonly dueBy: string | null, 
  /** Where it stands. */ readonly span: { 
  /** First code unit. */ readonly start: number, 
  /** The code unit behind the last. */ readonly end: number } }> }>, 
  /** Where the page lies in the list. */ readonly pageInfo: { 
  /** More items follow this page. */ readonly hasNextPage: boolean, 
  /** Items come before this page. */ readonly hasPreviousPage: boolean, 
  /** Cursor of the first item: pass it as before. */ readonly startCursor: string | null, 
  /** Cursor of the last item: pass it as after. */ readonly endCursor: string | null } } }
    | { readonly __typename: 'Notice' }
    | { readonly __typename: 'Rejection' }
    | { readonly __typename: 'Site' }
    | { readonly __typename: 'Synonym' }
   | null };

export type GetMeetingCascadeQueryVariables = Exact<{
  id: string;
  depth?: number;
}>;


export type GetMeetingCascadeQuery = { 
  /** Anything by its id; null where there is none or the caller may not see it. */ readonly node:
    | { readonly __typename: 'Agency' }
    | { readonly __typename: 'ApiKey' }
    | { readonly __typename: 'AuditEntry' }
    | { readonly __typename: 'Directive' }
    | { readonly __typename: 'Division' }
    | { readonly __typename: 'Meeting', 
  /** Global id. */ readonly id: string, 
  /** Name (会议名称) as first reported: 区委第32次常委会会议. */ readonly name: string, 
  /** Day it was held (召开日期); null where no notice fixes it. */ readonly heldOn: string | null, 
  /** Everything downstream (逐级传达), breadth first. */ readonly cascade: ReadonlyArray<{ 
  /** 1 for the meetings that passed it on themselves. */ readonly depth: number, 
  /** Who passed on what to whom. */ readonly transmission: { 
  /** Days from one to the other (间隔天数); null where a date is unknown. */ readonly lagDays: number | null, 
  /** The meeting that was passed on (被传达会议). */ readonly from: { 
  /** Global id. */ readonly id: string, 
  /** Name (会议名称) as first reported: 区委第32次常委会会议. */ readonly name: string }, 
  /** The meeting that passed it on (传达会议). */ readonly to: { 
  /** Global id. */ readonly id: string, 
  /** Name (会议名称) as first reported: 区委第32次常委会会议. */ readonly name: string, 
  /** Day it was held (召开日期); null where no notice fixes it. */ readonly heldOn: string | null } } }> }
    | { readonly __typename: 'Notice' }
    | { readonly __typename: 'Rejection' }
    | { readonly __typename: 'Site' }
    | { readonly __typename: 'Synonym' }
   | null };

export type GetViewerQueryVariables = Exact<{ [key: string]: never; }>;


export type GetViewerQuery = { 
  /** The caller. */ readonly viewer: { 
  /** What the caller may do. */ readonly role: Role, 
  /** Name of the key or person; null for the public. */ readonly name: string | null, 
  /** What the caller may spend (调用额度). */ readonly rateLimit: { 
  /** Points that this request may cost at most (本次消耗上限): they are reserved until it is answered, and what it did not cost is given back. */ readonly cost: number, 
  /** Points a minute (上限); 2147483647 where there is no limit. */ readonly limit: number, 
  /** Points that are left (剩余), this request paid for. */ readonly remaining: number, 
  /** When all points are there again (重置时间). */ readonly resetAt: string } } };

export type NoticeCardFragment = { 
  /** Global id; survives re-ingestion. */ readonly id: string, 
  /** 索引号 as stated. */ readonly indexNumber: string | null, 
  /** Title (标题, 信息名称). */ readonly title: string, 
  /** What it is about (信息类别). */ readonly kind: NoticeKind, 
  /** 公开日期 / 发布日期. */ readonly publishedOn: string, 
  /** 内容概述. */ readonly summary: string | null, 
  /** 文件编号 / 发文字号; null where the page says 无. */ readonly documentNumber: { 
  /** Canonical: 苏工信〔2022〕1号, full-width 〔〕, no 第, no leading zero. */ readonly text: string } | null, 
  /** 发布机构: who published the page. */ readonly agency: { 
  /** Global id. */ readonly id: string, 
  /** Canonical full name (全称) in simplified characters: 苏州市吴中区工业和信息化局. */ readonly name: string, 
  /** Usual short name (简称), where known. */ readonly shortName: string | null } };

export type DirectiveCardFragment = { 
  /** Global id; survives re-ingestion. */ readonly id: string, 
  /** Place in its notice, '2.1.3': block, numbered point, statement. */ readonly path: string, 
  /** 一要, 二是, (三), or null for an unnumbered clause (序号). */ readonly marker: string | null, 
  /** The short phrase that heads it (标题句), if any. */ readonly heading: string | null, 
  /** All of it, repaired, its parts included (全文). */ readonly text: string, 
  /** 指出, 要求, 强调 …: the verb that introduces its block. */ readonly verb: string | null, 
  /** How much it binds (力度). */ readonly strength: DirectiveStrength, 
  /** What staff made of it (审核状态). */ readonly review: ReviewState, 
  /** The directive that it is a part of (上级要求). */ readonly parent: { 
  /** Global id; survives re-ingestion. */ readonly id: string } | null, 
  /** From its marker to the last character before the next unit of its level. */ readonly span: { 
  /** First code unit. */ readonly start: number, 
  /** The code unit behind the last. */ readonly end: number }, 
  /** Who gives it (要求主体): not the publisher of the page. */ readonly issuer: { 
  /** Global id. */ readonly id: string, 
  /** Canonical full name (全称) in simplified characters: 苏州市吴中区工业和信息化局. */ readonly name: string } | null, 
  /** Who said it (讲话人), where the notice names a person. */ readonly speaker: { 
  /** Name (姓名). */ readonly name: string, 
  /** Office (职务), where the notice gives it. */ readonly title: string | null } | null, 
  /** Who must act (要求对象), carried forward from before where it names nobody itself. */ readonly addressees: ReadonlyArray<{ 
  /** As the notice names it. */ readonly text: string, 
  /** Whom it stands for. */ readonly scope: AddresseeScope, 
  /** What it does among those who share the directive (分工); null where the text gives none. */ readonly role: AddresseeRole | null, 
  /** Where it is named, or was named last where it is carried forward; empty where the text names it nowhere: staff did. */ readonly span: { 
  /** First code unit. */ readonly start: number, 
  /** The code unit behind the last. */ readonly end: number }, 
  /** The organ, where one is named. */ readonly agency: { 
  /** Global id. */ readonly id: string, 
  /** Canonical full name (全称) in simplified characters: 苏州市吴中区工业和信息化局. */ readonly name: string } | null }>, 
  /** Its measurable parts (目标), its parts' among them: see Target.own. */ readonly targets: ReadonlyArray<{ 
  /** What it measures. */ readonly kind: TargetKind, 
  /** As the notice puts it. */ readonly text: string, 
  /** 力争 makes it soft: to be striven for, not to be reached at all costs. */ readonly soft: boolean, 
  /** Whether it is this directive itself that states it (本级目标). */ readonly own: boolean, 
  /** How often, where it comes again and again (频次): 每月5日前 is MONTHLY, and has no dueBy. */ readonly recurrence: Recurrence | null, 
  /** Least value, in unit. */ readonly minimum: number | null, 
  /** Greatest value, in unit. */ readonly maximum: number | null, 
  /** Unit (单位): %, 年, 个, 万元 … */ readonly unit: string | null, 
  /** 不低于, 不超过, 以上 …: how it compares. */ readonly comparator: string | null, 
  /** First day of its time. */ readonly dueFrom: string | null, 
  /** Last day to be done by (截止日期); null as for dueFrom. */ readonly dueBy: string | null, 
  /** Where it stands. */ readonly span: { 
  /** First code unit. */ readonly start: number, 
  /** The code unit behind the last. */ readonly end: number } }> };

export type DirectiveSourceFragment = { 
  /** Global id; survives re-ingestion. */ readonly id: string, 
  /** Title (标题, 信息名称). */ readonly title: string, 
  /** 公开日期 / 发布日期. */ readonly publishedOn: string, 
  /** 文件编号 / 发文字号; null where the page says 无. */ readonly documentNumber: { 
  /** Canonical: 苏工信〔2022〕1号, full-width 〔〕, no 第, no leading zero. */ readonly text: string } | null, 
  /** Where it was found (来源). */ readonly source: { 
  /** Address of the page (网址), where known. */ readonly url: string | null }, 
  /** 发布机构: who published the page. */ readonly agency: { 
  /** Global id. */ readonly id: string, 
  /** Canonical full name (全称) in simplified characters: 苏州市吴中区工业和信息化局. */ readonly name: string }, 
  /** 发文机关: who signed it; several for a joint document, none where nobody did. */ readonly issuers: ReadonlyArray<{ 
  /** Global id. */ readonly id: string, 
  /** Canonical full name (全称) in simplified characters: 苏州市吴中区工业和信息化局. */ readonly name: string }> };

export type AgencyCardFragment = { 
  /** Global id. */ readonly id: string, 
  /** Canonical full name (全称) in simplified characters: 苏州市吴中区工业和信息化局. */ readonly name: string, 
  /** Usual short name (简称), where known. */ readonly shortName: string | null, 
  /** What sort of organ it is (机构类别). */ readonly kind: AgencyKind, 
  /** Every other name met (别名): 吴中区工业和信息化局, 区工信局 (seen on pages of that district), 工信局. */ readonly aliases: ReadonlyArray<string>, 
  /** The place it is responsible for (行政区划); null where none could be told. */ readonly division: { 
  /** Global id. */ readonly id: string, 
  /** Six digits (行政区划代码): 320506. */ readonly code: string, 
  /** Name without the divisions above it: 吴中区. */ readonly name: string } | null, 
  /** The organ it belongs to (上级机构): the government of a department. */ readonly parent: { 
  /** Global id. */ readonly id: string, 
  /** Canonical full name (全称) in simplified characters: 苏州市吴中区工业和信息化局. */ readonly name: string } | null };

export type PageMarksFragment = { 
  /** More items follow this page. */ readonly hasNextPage: boolean, 
  /** Items come before this page. */ readonly hasPreviousPage: boolean, 
  /** Cursor of the first item: pass it as before. */ readonly startCursor: string | null, 
  /** Cursor of the last item: pass it as after. */ readonly endCursor: string | null };

export type SearchHitCardFragment = { 
  /** How good a place the terms stand in, 0 to 1: a name that is just the text searched for, a title, a part of them in a title, a heading, the text; what a synonym or the sound found a little less than what stands there as it was asked for. */ readonly score: number, 
  /** What was found. */ readonly subject:
    | { readonly __typename: 'Agency', 
  /** Global id. */ readonly id: string, 
  /** Canonical full name (全称) in simplified characters: 苏州市吴中区工业和信息化局. */ readonly name: string, 
  /** Usual short name (简称), where known. */ readonly shortName: string | null }
    | { readonly __typename: 'Directive', 
  /** Global id; survives re-ingestion. */ readonly id: string, 
  /** Place in its notice, '2.1.3': block, numbered point, statement. */ readonly path: string, 
  /** The short phrase that heads it (标题句), if any. */ readonly heading: string | null, 
  /** All of it, repaired, its parts included (全文). */ readonly text: string, 
  /** The notice that reports it (所在信息). */ readonly notice: { 
  /** Global id; survives re-ingestion. */ readonly id: string, 
  /** 索引号 as stated. */ readonly indexNumber: string | null, 
  /** Title (标题, 信息名称). */ readonly title: string, 
  /** What it is about (信息类别). */ readonly kind: NoticeKind, 
  /** 公开日期 / 发布日期. */ readonly publishedOn: string, 
  /** 内容概述. */ readonly summary: string | null, 
  /** 文件编号 / 发文字号; null where the page says 无. */ readonly documentNumber: { 
  /** Canonical: 苏工信〔2022〕1号, full-width 〔〕, no 第, no leading zero. */ readonly text: string } | null, 
  /** 发布机构: who published the page. */ readonly agency: { 
  /** Global id. */ readonly id: string, 
  /** Canonical full name (全称) in simplified characters: 苏州市吴中区工业和信息化局. */ readonly name: string, 
  /** Usual short name (简称), where known. */ readonly shortName: string | null } } }
    | { readonly __typename: 'Notice', 
  /** Global id; survives re-ingestion. */ readonly id: string, 
  /** 索引号 as stated. */ readonly indexNumber: string | null, 
  /** Title (标题, 信息名称). */ readonly title: string, 
  /** What it is about (信息类别). */ readonly kind: NoticeKind, 
  /** 公开日期 / 发布日期. */ readonly publishedOn: string, 
  /** 内容概述. */ readonly summary: string | null, 
  /** 文件编号 / 发文字号; null where the page says 无. */ readonly documentNumber: { 
  /** Canonical: 苏工信〔2022〕1号, full-width 〔〕, no 第, no leading zero. */ readonly text: string } | null, 
  /** 发布机构: who published the page. */ readonly agency: { 
  /** Global id. */ readonly id: string, 
  /** Canonical full name (全称) in simplified characters: 苏州市吴中区工业和信息化局. */ readonly name: string, 
  /** Usual short name (简称), where known. */ readonly shortName: string | null } }
  , 
  /** Where the terms stand (摘录): for each text that has them up to three pieces. */ readonly snippets: ReadonlyArray<{ 
  /** The field it is from: title, indexNumber, documentNumber or body of a notice; heading or text of a directive; name, aliases, orgCode or creditCode of an agency. */ readonly field: string, 
  /** The piece, cut where a match begins or ends. */ readonly segments: ReadonlyArray<{ 
  /** The text as it stands there (原文), never HTML. */ readonly text: string, 
  /** It is one of the terms searched for (命中). */ readonly match: boolean }> }> };

export type FacetCountsFragment = { 
  /** By publisher (发布机构). */ readonly agencies: ReadonlyArray<{ 
  /** How many notices of the set (条数). */ readonly count: number, 
  /** The agency (发布机构). */ readonly agency: { 
  /** Global id. */ readonly id: string, 
  /** Canonical full name (全称) in simplified characters: 苏州市吴中区工业和信息化局. */ readonly name: string } }>, 
  /** By place of the publisher (行政区划). */ readonly divisions: ReadonlyArray<{ 
  /** How many notices of the set (条数). */ readonly count: number, 
  /** The place (行政区划) of the publisher. */ readonly division: { 
  /** Global id. */ readonly id: string, 
  /** Six digits (行政区划代码): 320506. */ readonly code: string, 
  /** Name without the divisions above it: 吴中区. */ readonly name: string } }>, 
  /** By kind (信息类别). */ readonly kinds: ReadonlyArray<{ 
  /** The kind (信息类别). */ readonly kind: NoticeKind, 
  /** How many notices of the set (条数). */ readonly count: number }>, 
  /** By year of 公开日期, latest first. */ readonly years: ReadonlyArray<{ 
  /** Year of 公开日期. */ readonly year: number, 
  /** How many notices of the set (条数). */ readonly count: number }> };

export type UserFaultFragment = { 
  /** Stable, for programs. */ readonly code: UserErrorCode, 
  /** For people. */ readonly message: string, 
  /** Path of the input that is meant; null where it is the whole. */ readonly field: ReadonlyArray<string> | null, 
  /** Of a CONFLICT: who changed it last (冲突来源), where that is known. */ readonly lastChange: { 
  /** When (时间). */ readonly at: string, 
  /** Name of the key or person (操作人); null where the page was read again. */ readonly actor: string | null, 
  /** It was you (本人): the same name and role. */ readonly byYourself: boolean, 
  /** The revision that it made (修订号). */ readonly revision: number } | null };

export type RejectionCardFragment = { 
  /** Global id. */ readonly id: string, 
  /** What became of it (处理状态). */ readonly state: RejectionState, 
  /** When it came in first (收到时间). */ readonly receivedAt: string, 
  /** Where it was found (网址), where known. */ readonly sourceUrl: string | null, 
  /** The first characters of what could be read (摘录). */ readonly excerpt: string, 
  /** What staff noted when they put it aside (备注). */ readonly note: string | null, 
  /** Why no notice could be made of it (原因), when it was last read. */ readonly problems: ReadonlyArray<{ 
  /** Stable name of the doubt: DAMAGED_TEXT, PUBLISHED_ON_INFERRED … */ readonly code: string, 
  /** What is doubted, in a sentence. */ readonly message: string, 
  /** The field concerned, if it is one. */ readonly field: string | null }> };

export type IngestAnswerFragment = { 
  /** What became of it, or would in a dry run; null where the input could not be used. */ readonly outcome: IngestOutcome | null, 
  /** Whether readers see the notice (状态): WITHDRAWN where it was withdrawn, for a page that comes again does not publish it. */ readonly status: NoticeStatus | null, 
  /** What whoever sends the page should know although all went well (提示): NOTICE_WITHDRAWN, the notice is and stays withdrawn. */ readonly warnings: ReadonlyArray<{ 
  /** Stable name of the doubt: DAMAGED_TEXT, PUBLISHED_ON_INFERRED … */ readonly code: string, 
  /** What is doubted, in a sentence. */ readonly message: string }>, 
  /** The notice (信息) that it is a page of; null where there is none (yet). */ readonly notice: { 
  /** Number of the current revision (修订号), from 1. */ readonly revision: number, 
  /** Global id; survives re-ingestion. */ readonly id: string, 
  /** 索引号 as stated. */ readonly indexNumber: string | null, 
  /** Title (标题, 信息名称). */ readonly title: string, 
  /** What it is about (信息类别). */ readonly kind: NoticeKind, 
  /** 公开日期 / 发布日期. */ readonly publishedOn: string, 
  /** 内容概述. */ readonly summary: string | null, 
  /** 文件编号 / 发文字号; null where the page says 无. */ readonly documentNumber: { 
  /** Canonical: 苏工信〔2022〕1号, full-width 〔〕, no 第, no leading zero. */ readonly text: string } | null, 
  /** 发布机构: who published the page. */ readonly agency: { 
  /** Global id. */ readonly id: string, 
  /** Canonical full name (全称) in simplified characters: 苏州市吴中区工业和信息化局. */ readonly name: string, 
  /** Usual short name (简称), where known. */ readonly shortName: string | null } } | null, 
  /** The rejection (未收录页面) that keeps it, where no notice could be made. */ readonly rejection: { 
  /** Global id. */ readonly id: string, 
  /** What became of it (处理状态). */ readonly state: RejectionState, 
  /** When it came in first (收到时间). */ readonly receivedAt: string, 
  /** Where it was found (网址), where known. */ readonly sourceUrl: string | null, 
  /** The first characters of what could be read (摘录). */ readonly excerpt: string, 
  /** What staff noted when they put it aside (备注). */ readonly note: string | null, 
  /** Why no notice could be made of it (原因), when it was last read. */ readonly problems: ReadonlyArray<{ 
  /** Stable name of the doubt: DAMAGED_TEXT, PUBLISHED_ON_INFERRED … */ readonly code: string, 
  /** What is doubted, in a sentence. */ readonly message: string, 
  /** The field concerned, if it is one. */ readonly field: string | null }> } | null, 
  /** The other documents of a page that holds several (同页其他文件), in their order; the fields above tell of the first. */ readonly further: ReadonlyArray<{ 
  /** What became of it, or would in a dry run. */ readonly outcome: IngestOutcome, 
  /** Whether readers see the notice (状态); null where there is none. */ readonly status: NoticeStatus | null, 
  /** The notice (信息) that was made of it; null where there is none (yet). */ readonly notice: { 
  /** Global id; survives re-ingestion. */ readonly id: string, 
  /** 索引号 as stated. */ readonly indexNumber: string | null, 
  /** Title (标题, 信息名称). */ readonly title: string, 
  /** What it is about (信息类别). */ readonly kind: NoticeKind, 
  /** 公开日期 / 发布日期. */ readonly publishedOn: string, 
  /** 内容概述. */ readonly summary: string | null, 
  /** 文件编号 / 发文字号; null where the page says 无. */ readonly documentNumber: { 
  /** Canonical: 苏工信〔2022〕1号, full-width 〔〕, no 第, no leading zero. */ readonly text: string } | null, 
  /** 发布机构: who published the page. */ readonly agency: { 
  /** Global id. */ readonly id: string, 
  /** Canonical full name (全称) in simplified characters: 苏州市吴中区工业和信息化局. */ readonly name: string, 
  /** Usual short name (简称), where known. */ readonly shortName: string | null } } | null, 
  /** What parsing it yielded (解析预览). */ readonly preview: { 
  /** Title (标题), if one is stated or can be derived. */ readonly title: string | null, 
  /** 发布机构, simplified, as stated. */ readonly agencyName: string | null, 
  /** 公开日期. */ readonly publishedOn: string | null } }>, 
  /** What parsing it yielded (解析预览). */ readonly preview: { 
  /** Title (标题), if one is stated or can be derived. */ readonly title: string | null, 
  /** 索引号. */ readonly indexNumber: string | null, 
  /** 发布机构, simplified, as stated. */ readonly agencyName: string | null, 
  /** 公开日期. */ readonly publishedOn: string | null, 
  /** What it is about (信息类别). */ readonly kind: NoticeKind, 
  /** The repaired text in simplified characters (正文): all spans index it. */ readonly body: string, 
  /** What it tells whom to do (要求), as written. */ readonly directives: ReadonlyArray<{ 
  /** Place in the text, '2.1.3': block, numbered point, clause. */ readonly path: string, 
  /** The phrase that heads it (标题句), if any. */ readonly heading: string | null, 
  /** All of it, repaired, its parts included (全文). */ readonly text: string }>, 
  /** What was mended in the text (文字修复). */ readonly repairs: ReadonlyArray<{ 
  /** What sort of damage it was. */ readonly kind: RepairKind, 
  /** How sure the repair is, 0 to 1. */ readonly confidence: number }>, 
  /** What was doubted (疑点). */ readonly warnings: ReadonlyArray<{ 
  /** Stable name of the doubt: DAMAGED_TEXT, PUBLISHED_ON_INFERRED … */ readonly code: string, 
  /** What is doubted, in a sentence. */ readonly message: string, 
  /** The field concerned, if it is one. */ readonly field: string | null }> } | null, 
  /** What the caller can mend (输入错误); of a dry run, why the page would be rejected. */ readonly userErrors: ReadonlyArray<{ 
  /** Stable, for programs. */ readonly code: UserErrorCode, 
  /** For people. */ readonly message: string, 
  /** Path of the input that is meant; null where it is the whole. */ readonly field: ReadonlyArray<string> | null, 
  /** Of a CONFLICT: who changed it last (冲突来源), where that is known. */ readonly lastChange: { 
  /** When (时间). */ readonly at: string, 
  /** Name of the key or person (操作人); null where the page was read again. */ readonly actor: string | null, 
  /** It was you (本人): the same name and role. */ readonly byYourself: boolean, 
  /** The revision that it made (修订号). */ readonly revision: number } | null }> };

export type SiteCardFragment = { 
  /** Global id. */ readonly id: string, 
  /** Its host (域名), without www.: chenghu.gov.cn. */ readonly host: string | null, 
  /** 网站标识码, as in Source.siteCode. */ readonly code: string | null, 
  /** Full name of the organ that publishes there (发布机构). */ readonly publisher: string | null, 
  /** What staff noted (备注). */ readonly note: string | null, 
  /** Raised by every change (版本): to be passed to setSite. */ readonly version: number, 
  /** When it was changed last (更新时间). */ readonly updatedAt: string, 
  /** The place that it is about (行政区划), for pages that name organs without one. */ readonly division: { 
  /** Global id. */ readonly id: string, 
  /** Six digits (行政区划代码): 320506. */ readonly code: string, 
  /** Name without the divisions above it: 吴中区. */ readonly name: string } | null };

export type SiteAnswerFragment = { 
  /** Whether anything was changed (操作结果); null where the input was refused. */ readonly outcome: EditOutcome | null, 
  /** The site (网站), as it is now; null where nothing was done. */ readonly site: { 
  /** Global id. */ readonly id: string, 
  /** Its host (域名), without www.: chenghu.gov.cn. */ readonly host: string | null, 
  /** 网站标识码, as in Source.siteCode. */ readonly code: string | null, 
  /** Full name of the organ that publishes there (发布机构). */ readonly publisher: string | null, 
  /** What staff noted (备注). */ readonly note: string | null, 
  /** Raised by every change (版本): to be passed to setSite. */ readonly version: number, 
  /** When it was changed last (更新时间). */ readonly updatedAt: string, 
  /** The place that it is about (行政区划), for pages that name organs without one. */ readonly division: { 
  /** Global id. */ readonly id: string, 
  /** Six digits (行政区划代码): 320506. */ readonly code: string, 
  /** Name without the divisions above it: 吴中区. */ readonly name: string } | null } | null, 
  /** What the caller can mend (输入错误); empty where all went well. */ readonly userErrors: ReadonlyArray<{ 
  /** Stable, for programs. */ readonly code: UserErrorCode, 
  /** For people. */ readonly message: string, 
  /** Path of the input that is meant; null where it is the whole. */ readonly field: ReadonlyArray<string> | null, 
  /** Of a CONFLICT: who changed it last (冲突来源), where that is known. */ readonly lastChange: { 
  /** When (时间). */ readonly at: string, 
  /** Name of the key or person (操作人); null where the page was read again. */ readonly actor: string | null, 
  /** It was you (本人): the same name and role. */ readonly byYourself: boolean, 
  /** The revision that it made (修订号). */ readonly revision: number } | null }> };

export type DoubtCardFragment = { 
  /** For dismissDoubt and restoreDoubt; the same for as long as the doubt stands. */ readonly id: string, 
  /** What looks wrong (存疑类别). */ readonly kind: DoubtKind, 
  /** The kind, the warning or the reason of rejection that it comes from (代码), for programs. */ readonly code: string, 
  /** What looks wrong as it is written (原文摘录); empty where it has no words. */ readonly quote: string, 
  /** What looks wrong, in Chinese (说明). */ readonly message: string, 
  /** What to do about it, in Chinese (处理办法). */ readonly advice: string, 
  /** When it was dismissed (忽略时间). */ readonly dismissedAt: string | null, 
  /** Name of the key or person that dismissed it (操作人). */ readonly dismissedBy: string | null, 
  /** Why staff dismissed it (忽略原因); null while it is open. */ readonly reason: string | null, 
  /** What it is about (存疑对象); null where a dismissed one is about something that is there no more. */ readonly subject:
    | { readonly __typename: 'Agency', 
  /** Global id. */ readonly id: string, 
  /** Canonical full name (全称) in simplified characters: 苏州市吴中区工业和信息化局. */ readonly name: string }
    | { readonly __typename: 'Directive', 
  /** Global id; survives re-ingestion. */ readonly id: string, 
  /** All of it, repaired, its parts included (全文). */ readonly text: string, 
  /** The notice that reports it (所在信息). */ readonly notice: { 
  /** Global id; survives re-ingestion. */ readonly id: string, 
  /** Title (标题, 信息名称). */ readonly title: string } }
    | { readonly __typename: 'Division', 
  /** Global id. */ readonly id: string, 
  /** Name without the divisions above it: 吴中区. */ readonly name: string }
    | { readonly __typename: 'Notice', 
  /** Global id; survives re-ingestion. */ readonly id: string, 
  /** Title (标题, 信息名称). */ readonly title: string }
    | { readonly __typename: 'Rejection', 
  /** Global id. */ readonly id: string, 
  /** The first characters of what could be read (摘录). */ readonly excerpt: string }
   | null, 
  /** The other agency of two that are called alike (另一个机构). */ readonly other: { 
  /** Global id. */ readonly id: string, 
  /** Canonical full name (全称) in simplified characters: 苏州市吴中区工业和信息化局. */ readonly name: string } | null };

export type DoubtAnswerFragment = { 
  /** Whether anything was changed (操作结果); null where the input was refused. */ readonly outcome: EditOutcome | null, 
  /** The doubt (存疑), as it is now; null where nothing was done, or where it is none any more. */ readonly doubt: { 
  /** For dismissDoubt and restoreDoubt; the same for as long as the doubt stands. */ readonly id: string, 
  /** What looks wrong (存疑类别). */ readonly kind: DoubtKind, 
  /** The kind, the warning or the reason of rejection that it comes from (代码), for programs. */ readonly code: string, 
  /** What looks wrong as it is written (原文摘录); empty where it has no words. */ readonly quote: string, 
  /** What looks wrong, in Chinese (说明). */ readonly message: string, 
  /** What to do about it, in Chinese (处理办法). */ readonly advice: string, 
  /** When it was dismissed (忽略时间). */ readonly dismissedAt: string | null, 
  /** Name of the key or person that dismissed it (操作人). */ readonly dismissedBy: string | null, 
  /** Why staff dismissed it (忽略原因); null while it is open. */ readonly reason: string | null, 
  /** What it is about (存疑对象); null where a dismissed one is about something that is there no more. */ readonly subject:
      | { readonly __typename: 'Agency', 
  /** Global id. */ readonly id: string, 
  /** Canonical full name (全称) in simplified characters: 苏州市吴中区工业和信息化局. */ readonly name: string }
      | { readonly __typename: 'Directive', 
  /** Global id; survives re-ingestion. */ readonly id: string, 
  /** All of it, repaired, its parts included (全文). */ readonly text: string, 
  /** The notice that reports it (所在信息). */ readonly notice: { 
  /** Global id; survives re-ingestion. */ readonly id: string, 
  /** Title (标题, 信息名称). */ readonly title: string } }
      | { readonly __typename: 'Division', 
  /** Global id. */ readonly id: string, 
  /** Name without the divisions above it: 吴中区. */ readonly name: string }
      | { readonly __typename: 'Notice', 
  /** Global id; survives re-ingestion. */ readonly id: string, 
  /** Title (标题, 信息名称). */ readonly title: string }
      | { readonly __typename: 'Rejection', 
  /** Global id. */ readonly id: string, 
  /** The first characters of what could be read (摘录). */ readonly excerpt: string }
     | null, 
  /** The other agency of two that are called alike (另一个机构). */ readonly other: { 
  /** Global id. */ readonly id: string, 
  /** Canonical full name (全称) in simplified characters: 苏州市吴中区工业和信息化局. */ readonly name: string } | null } | null, 
  /** What the caller can mend (输入错误); empty where all went well. */ readonly userErrors: ReadonlyArray<{ 
  /** Stable, for programs. */ readonly code: UserErrorCode, 
  /** For people. */ readonly message: string, 
  /** Path of the input that is meant; null where it is the whole. */ readonly field: ReadonlyArray<string> | null, 
  /** Of a CONFLICT: who changed it last (冲突来源), where that is known. */ readonly lastChange: { 
  /** When (时间). */ readonly at: string, 
  /** Name of the key or person (操作人); null where the page was read again. */ readonly actor: string | null, 
  /** It was you (本人): the same name and role. */ readonly byYourself: boolean, 
  /** The revision that it made (修订号). */ readonly revision: number } | null }> };

export type SupersessionCardFragment = { 
  /** What it does to it (更正, 废止, 重新公布, 修改). */ readonly how: SupersessionHow, 
  /** From which day (生效日期), where the text says so; else it is the day of the later document. */ readonly on: string | null, 
  /** How the text names the earlier document (名称). */ readonly title: string | null, 
  /** Its 文号, as the text gives it. */ readonly documentNumber: string | null, 
  /** The later document (作出更正或废止的文件). */ readonly by: { 
  /** Global id; survives re-ingestion. */ readonly id: string, 
  /** Title (标题, 信息名称). */ readonly title: string }, 
  /** The earlier document (被更正或废止的文件); null while it is not known, or where several could be meant. */ readonly of: { 
  /** Global id; survives re-ingestion. */ readonly id: string, 
  /** Title (标题, 信息名称). */ readonly title: string } | null };

export type NoticeAnswerFragment = { 
  /** Whether anything was changed (操作结果); null where the input was refused. */ readonly outcome: EditOutcome | null, 
  /** The notice (信息), as it is now; null where nothing was done. */ readonly notice: { 
  /** Whether it may be read (公开状态). */ readonly status: NoticeStatus, 
  /** Number of the current revision (修订号), from 1. */ readonly revision: number, 
  /** Global id; survives re-ingestion. */ readonly id: string, 
  /** 索引号 as stated. */ readonly indexNumber: string | null, 
  /** Title (标题, 信息名称). */ readonly title: string, 
  /** What it is about (信息类别). */ readonly kind: NoticeKind, 
  /** 公开日期 / 发布日期. */ readonly publishedOn: string, 
  /** 内容概述. */ readonly summary: string | null, 
  /** 文件编号 / 发文字号; null where the page says 无. */ readonly documentNumber: { 
  /** Canonical: 苏工信〔2022〕1号, full-width 〔〕, no 第, no leading zero. */ readonly text: string } | null, 
  /** 发布机构: who published the page. */ readonly agency: { 
  /** Global id. */ readonly id: string, 
  /** Canonical full name (全称) in simplified characters: 苏州市吴中区工业和信息化局. */ readonly name: string, 
  /** Usual short name (简称), where known. */ readonly shortName: string | null } } | null, 
  /** What the caller can mend (输入错误); empty where all went well. */ readonly userErrors: ReadonlyArray<{ 
  /** Stable, for programs. */ readonly code: UserErrorCode, 
  /** For people. */ readonly message: string, 
  /** Path of the input that is meant; null where it is the whole. */ readonly field: ReadonlyArray<string> | null, 
  /** Of a CONFLICT: who changed it last (冲突来源), where that is known. */ readonly lastChange: { 
  /** When (时间). */ readonly at: string, 
  /** Name of the key or person (操作人); null where the page was read again. */ readonly actor: string | null, 
  /** It was you (本人): the same name and role. */ readonly byYourself: boolean, 
  /** The revision that it made (修订号). */ readonly revision: number } | null }> };

export type DirectiveAnswerFragment = { 
  /** Whether anything was changed (操作结果); null where the input was refused. */ readonly outcome: EditOutcome | null, 
  /** The directive (要求), as it is now; null where nothing was done. */ readonly directive: { 
  /** Global id; survives re-ingestion. */ readonly id: string, 
  /** Place in its notice, '2.1.3': block, numbered point, statement. */ readonly path: string, 
  /** 一要, 二是, (三), or null for an unnumbered clause (序号). */ readonly marker: string | null, 
  /** The short phrase that heads it (标题句), if any. */ readonly heading: string | null, 
  /** All of it, repaired, its parts included (全文). */ readonly text: string, 
  /** 指出, 要求, 强调 …: the verb that introduces its block. */ readonly verb: string | null, 
  /** How much it binds (力度). */ readonly strength: DirectiveStrength, 
  /** What staff made of it (审核状态). */ readonly review: ReviewState, 
  /** The directive that it is a part of (上级要求). */ readonly parent: { 
  /** Global id; survives re-ingestion. */ readonly id: string } | null, 
  /** From its marker to the last character before the next unit of its level. */ readonly span: { 
  /** First code unit. */ readonly start: number, 
  /** The code unit behind the last. */ readonly end: number }, 
  /** Who gives it (要求主体): not the publisher of the page. */ readonly issuer: { 
  /** Global id. */ readonly id: string, 
  /** Canonical full name (全称) in simplified characters: 苏州市吴中区工业和信息化局. */ readonly name: string } | null, 
  /** Who said it (讲话人), where the notice names a person. */ readonly speaker: { 
  /** Name (姓名). */ readonly name: string, 
  /** Office (职务), where the notice gives it. */ readonly title: string | null } | null, 
  /** Who must act (要求对象), carried forward from before where it names nobody itself. */ readonly addressees: ReadonlyArray<{ 
  /** As the notice names it. */ readonly text: string, 
  /** Whom it stands for. */ readonly scope: AddresseeScope, 
  /** What it does among those who share the directive (分工); null where the text gives none. */ readonly role: AddresseeRole | null, 
  /** Where it is named, or was named last where it is carried forward; empty where the text names it nowhere: staff did. */ readonly span: { 
  /** First code unit. */ readonly start: number, 
  /** The code unit behind the last. */ readonly end: number }, 
  /** The organ, where one is named. */ readonly agency: { 
  /** Global id. */ readonly id: string, 
  /** Canonical full name (全称) in simplified characters: 苏州市吴中区工业和信息化局. */ readonly name: string } | null }>, 
  /** Its measurable parts (目标), its parts' among them: see Target.own. */ readonly targets: ReadonlyArray<{ 
  /** What it measures. */ readonly kind: TargetKind, 
  /** As the notice puts it. */ readonly text: string, 
  /** 力争 makes it soft: to be striven for, not to be reached at all costs. */ readonly soft: boolean, 
  /** Whether it is this directive itself that states it (本级目标). */ readonly own: boolean, 
  /** How often, where it comes again and again (频次): 每月5日前 is MONTHLY, and has no dueBy. */ readonly recurrence: Recurrence | null, 
  /** Least value, in unit. */ readonly minimum: number | null, 
  /** Greatest value, in unit. */ readonly maximum: number | null, 
  /** Unit (单位): %, 年, 个, 万元 … */ readonly unit: string | null, 
  /** 不低于, 不超过, 以上 …: how it compares. */ readonly comparator: string | null, 
  /** First day of its time. */ readonly dueFrom: string | null, 
  /** Last day to be done by (截止日期); null as for dueFrom. */ readonly dueBy: string | null, 
  /** Where it stands. */ readonly span: { 
  /** First code unit. */ readonly start: number, 
  /** The code unit behind the last. */ readonly end: number } }> } | null, 
  /** What the caller can mend (输入错误); empty where all went well. */ readonly userErrors: ReadonlyArray<{ 
  /** Stable, for programs. */ readonly code: UserErrorCode, 
  /** For people. */ readonly message: string, 
  /** Path of the input that is meant; null where it is the whole. */ readonly field: ReadonlyArray<string> | null, 
  /** Of a CONFLICT: who changed it last (冲突来源), where that is known. */ readonly lastChange: { 
  /** When (时间). */ readonly at: string, 
  /** Name of the key or person (操作人); null where the page was read again. */ readonly actor: string | null, 
  /** It was you (本人): the same name and role. */ readonly byYourself: boolean, 
  /** The revision that it made (修订号). */ readonly revision: number } | null }> };

export type AgencyAnswerFragment = { 
  /** Whether anything was changed (操作结果); null where the input was refused. */ readonly outcome: EditOutcome | null, 
  /** The agency (机构), as it is now; null where nothing was done. */ readonly agency: { 
  /** 组织机构代码 (GB 11714): eight characters and the check character. */ readonly orgCode: string | null, 
  /** 统一社会信用代码 (GB 32100): 18 characters. */ readonly creditCode: string | null, 
  /** Global id. */ readonly id: string, 
  /** Canonical full name (全称) in simplified characters: 苏州市吴中区工业和信息化局. */ readonly name: string, 
  /** Usual short name (简称), where known. */ readonly shortName: string | null, 
  /** What sort of organ it is (机构类别). */ readonly kind: AgencyKind, 
  /** Every other name met (别名): 吴中区工业和信息化局, 区工信局 (seen on pages of that district), 工信局. */ readonly aliases: ReadonlyArray<string>, 
  /** The place it is responsible for (行政区划); null where none could be told. */ readonly division: { 
  /** Global id. */ readonly id: string, 
  /** Six digits (行政区划代码): 320506. */ readonly code: string, 
  /** Name without the divisions above it: 吴中区. */ readonly name: string } | null, 
  /** The organ it belongs to (上级机构): the government of a department. */ readonly parent: { 
  /** Global id. */ readonly id: string, 
  /** Canonical full name (全称) in simplified characters: 苏州市吴中区工业和信息化局. */ readonly name: string } | null } | null, 
  /** What the caller can mend (输入错误); empty where all went well. */ readonly userErrors: ReadonlyArray<{ 
  /** Stable, for programs. */ readonly code: UserErrorCode, 
  /** For people. */ readonly message: string, 
  /** Path of the input that is meant; null where it is the whole. */ readonly field: ReadonlyArray<string> | null, 
  /** Of a CONFLICT: who changed it last (冲突来源), where that is known. */ readonly lastChange: { 
  /** When (时间). */ readonly at: string, 
  /** Name of the key or person (操作人); null where the page was read again. */ readonly actor: string | null, 
  /** It was you (本人): the same name and role. */ readonly byYourself: boolean, 
  /** The revision that it made (修订号). */ readonly revision: number } | null }> };

export type ChangeCardFragment = { 
  /** What happened. */ readonly kind: ChangeKind, 
  /** Global id of what it happened to; it stays where the thing may no longer be seen. */ readonly subjectId: string, 
  /** Number of the revision that the change made (版本号), of a notice alone. */ readonly revision: number | null, 
  /** When it happened (时间). */ readonly occurredAt: string };

export type ApiKeyCardFragment = { 
  /** Global id. */ readonly id: string, 
  /** Whose it is, as audit entries tell it (名称). */ readonly name: string, 
  /** What may be done with it (角色). */ readonly role: Role, 
  /** How its secret begins (前缀): tells which one an app has. */ readonly prefix: string, 
  /** When it was made (创建时间). */ readonly createdAt: string, 
  /** From when on it is of no use (到期时间); null: never. */ readonly expiresAt: string | null, 
  /** When it was last used (最近使用), to a minute; null: never. */ readonly lastUsedAt: string | null, 
  /** When it was revoked (撤销时间); null: it was not. */ readonly revokedAt: string | null };

export type DutyCardFragment = { 
  /** Why it is this organ’s (任务依据). */ readonly basis: DutyBasis, 
  /** What the organ does among those who share it (分工); empty where the text gives no role. */ readonly roles: ReadonlyArray<AddresseeRole>, 
  /** The next day that it is due (下一应办日): within the span that was asked, else from the day asked on; where none follows, the last that passed. */ readonly dueOn: string | null, 
  /** How it stands on the day asked (任务状态). */ readonly status: DutyStatus, 
  /** The days on which it is due (应办日列表), soonest first: those within the span that was asked; without one all that the text fixes, and what comes again for a year from the day asked. */ readonly occurrences: ReadonlyArray<{ 
  /** The last day to do it (应办日). */ readonly dueOn: string, 
  /** How often, where it comes again and again (频次); null for a day of its own. */ readonly recurrence: Recurrence | null, 
  /** Whether the text gives the day (原文写明): 每月5日前. */ readonly isStated: boolean }>, 
  /** By whose order (要求主体); null where the text does not tell: the publisher of its notice is not always the one. */ readonly issuer: { 
  /** Global id. */ readonly id: string, 
  /** Canonical full name (全称) in simplified characters: 苏州市吴中区工业和信息化局. */ readonly name: string } | null, 
  /** What is to be done (要求), with its place in the text. */ readonly directive: { 
  /** Global id; survives re-ingestion. */ readonly id: string, 
  /** Place in its notice, '2.1.3': block, numbered point, statement. */ readonly path: string, 
  /** 一要, 二是, (三), or null for an unnumbered clause (序号). */ readonly marker: string | null, 
  /** The short phrase that heads it (标题句), if any. */ readonly heading: string | null, 
  /** All of it, repaired, its parts included (全文). */ readonly text: string, 
  /** 指出, 要求, 强调 …: the verb that introduces its block. */ readonly verb: string | null, 
  /** How much it binds (力度). */ readonly strength: DirectiveStrength, 
  /** What staff made of it (审核状态). */ readonly review: ReviewState, 
  /** The directive that it is a part of (上级要求). */ readonly parent: { 
  /** Global id; survives re-ingestion. */ readonly id: string } | null, 
  /** From its marker to the last character before the next unit of its level. */ readonly span: { 
  /** First code unit. */ readonly start: number, 
  /** The code unit behind the last. */ readonly end: number }, 
  /** Who gives it (要求主体): not the publisher of the page. */ readonly issuer: { 
  /** Global id. */ readonly id: string, 
  /** Canonical full name (全称) in simplified characters: 苏州市吴中区工业和信息化局. */ readonly name: string } | null, 
  /** Who said it (讲话人), where the notice names a person. */ readonly speaker: { 
  /** Name (姓名). */ readonly name: string, 
  /** Office (职务), where the notice gives it. */ readonly title: string | null } | null, 
  /** Who must act (要求对象), carried forward from before where it names nobody itself. */ readonly addressees: ReadonlyArray<{ 
  /** As the notice names it. */ readonly text: string, 
  /** Whom it stands for. */ readonly scope: AddresseeScope, 
  /** What it does among those who share the directive (分工); null where the text gives none. */ readonly role: AddresseeRole | null, 
  /** Where it is named, or was named last where it is carried forward; empty where the text names it nowhere: staff did. */ readonly span: { 
  /** First code unit. */ readonly start: number, 
  /** The code unit behind the last. */ readonly end: number }, 
  /** The organ, where one is named. */ readonly agency: { 
  /** Global id. */ readonly id: string, 
  /** Canonical full name (全称) in simplified characters: 苏州市吴中区工业和信息化局. */ readonly name: string } | null }>, 
  /** Its measurable parts (目标), its parts' among them: see Target.own. */ readonly targets: ReadonlyArray<{ 
  /** What it measures. */ readonly kind: TargetKind, 
  /** As the notice puts it. */ readonly text: string, 
  /** 力争 makes it soft: to be striven for, not to be reached at all costs. */ readonly soft: boolean, 
  /** Whether it is this directive itself that states it (本级目标). */ readonly own: boolean, 
  /** How often, where it comes again and again (频次): 每月5日前 is MONTHLY, and has no dueBy. */ readonly recurrence: Recurrence | null, 
  /** Least value, in unit. */ readonly minimum: number | null, 
  /** Greatest value, in unit. */ readonly maximum: number | null, 
  /** Unit (单位): %, 年, 个, 万元 … */ readonly unit: string | null, 
  /** 不低于, 不超过, 以上 …: how it compares. */ readonly comparator: string | null, 
  /** First day of its time. */ readonly dueFrom: string | null, 
  /** Last day to be done by (截止日期); null as for dueFrom. */ readonly dueBy: string | null, 
  /** Where it stands. */ readonly span: { 
  /** First code unit. */ readonly start: number, 
  /** The code unit behind the last. */ readonly end: number } }> }, 
  /** Its parts that this organ must do as well (本机构的分项), in order. */ readonly parts: ReadonlyArray<{ 
  /** Global id; survives re-ingestion. */ readonly id: string, 
  /** Place in its notice, '2.1.3': block, numbered point, statement. */ readonly path: string, 
  /** The short phrase that heads it (标题句), if any. */ readonly heading: string | null, 
  /** All of it, repaired, its parts included (全文). */ readonly text: string }>, 
  /** The notice that says so (所在信息). */ readonly notice: { 
  /** Global id; survives re-ingestion. */ readonly id: string, 
  /** Title (标题, 信息名称). */ readonly title: string, 
  /** 公开日期 / 发布日期. */ readonly publishedOn: string, 
  /** 有效性: what holds today, by staff, by its page, or by a document that repeals it (supersededBy). */ readonly validity: Validity, 
  /** 文件编号 / 发文字号; null where the page says 无. */ readonly documentNumber: { 
  /** Canonical: 苏工信〔2022〕1号, full-width 〔〕, no 第, no leading zero. */ readonly text: string } | null, 
  /** Where it was found (来源). */ readonly source: { 
  /** Address of the page (网址), where known. */ readonly url: string | null }, 
  /** 发布机构: who published the page. */ readonly agency: { 
  /** Global id. */ readonly id: string, 
  /** Canonical full name (全称) in simplified characters: 苏州市吴中区工业和信息化局. */ readonly name: string, 
  /** Usual short name (简称), where known. */ readonly shortName: string | null }, 
  /** 发文机关: who signed it; several for a joint document, none where nobody did. */ readonly issuers: ReadonlyArray<{ 
  /** Global id. */ readonly id: string, 
  /** Canonical full name (全称) in simplified characters: 苏州市吴中区工业和信息化局. */ readonly name: string }> } };

export type GetNoticeQueryVariables = Exact<{
  by: NoticeKey;
  script?: Script;
  directives?: number;
  granularity?: Granularity | null | undefined;
}>;


export type GetNoticeQuery = { 
  /** One notice (政府信息公开条目); null where none is known by that key. */ readonly notice: { 
  /** Official genre (公文种类, 体裁), if it has one. */ readonly genre: DocumentGenre | null, 
  /** 生成日期 / 成文日期. */ readonly createdOn: string | null, 
  /** Days from 生成日期 to 公开日期; the statutory limit (政府信息公开条例 art. */ readonly publicationLagDays: number | null, 
  /** 有效性: what holds today, by staff, by its page, or by a document that repeals it (supersededBy). */ readonly validity: Validity, 
  /** From which day it is not in force any more (失效日期、废止日期), by its page or by a document that repeals it; validity follows when the day has come. */ readonly validUntil: string | null, 
  /** Whether it may be read (公开状态). */ readonly status: NoticeStatus, 
  /** 主题分类, 主题词: as the page states them. */ readonly themes: ReadonlyArray<string>, 
  /** The text (正文与页面文字). */ readonly body: string, 
  /** Where in body the text proper (正文) begins, behind the labelled header. */ readonly bodyStart: number, 
  /** Where in body the text proper (正文) ends, before the footer. */ readonly bodyEnd: number, 
  /** Number of the current revision (修订号), from 1. */ readonly revision: number, 
  /** When its content last changed for a reader; a re-run of the parser that changes nothing does not move it. */ readonly contentChangedAt: string, 
  /** Global id; survives re-ingestion. */ readonly id: string, 
  /** 索引号 as stated. */ readonly indexNumber: string | null, 
  /** Title (标题, 信息名称). */ readonly title: string, 
  /** What it is about (信息类别). */ readonly kind: NoticeKind, 
  /** 公开日期 / 发布日期. */ readonly publishedOn: string, 
  /** 内容概述. */ readonly summary: string | null, 
  /** Documents that it corrects, repeals, replaces or amends (更正、废止、重新公布、修改), in the order of its text. */ readonly supersedes: { 
  /** The items of the page. */ readonly nodes: ReadonlyArray<{ 
  /** What it does to it (更正, 废止, 重新公布, 修改). */ readonly how: SupersessionHow, 
  /** From which day (生效日期), where the text says so; else it is the day of the later document. */ readonly on: string | null, 
  /** How the text names the earlier document (名称). */ readonly title: string | null, 
  /** Its 文号, as the text gives it. */ readonly documentNumber: string | null, 
  /** The later document (作出更正或废止的文件). */ readonly by: { 
  /** Global id; survives re-ingestion. */ readonly id: string, 
  /** Title (标题, 信息名称). */ readonly title: string }, 
  /** The earlier document (被更正或废止的文件); null while it is not known, or where several could be meant. */ readonly of: { 
  /** Global id; survives re-ingestion. */ readonly id: string, 
  /** Title (标题, 信息名称). */ readonly title: string } | null }> }, 
  /** Documents that correct, repeal, replace or amend it (被更正、废止、重新公布、修改). */ readonly supersededBy: { 
  /** The items of the page. */ readonly nodes: ReadonlyArray<{ 
  /** What it does to it (更正, 废止, 重新公布, 修改). */ readonly how: SupersessionHow, 
  /** From which day (生效日期), where the text says so; else it is the day of the later document. */ readonly on: string | null, 
  /** How the text names the earlier document (名称). */ readonly title: string | null, 
  /** Its 文号, as the text gives it. */ readonly documentNumber: string | null, 
  /** The later document (作出更正或废止的文件). */ readonly by: { 
  /** Global id; survives re-ingestion. */ readonly id: string, 
  /** Title (标题, 信息名称). */ readonly title: string }, 
  /** The earlier document (被更正或废止的文件); null while it is not known, or where several could be meant. */ readonly of: { 
  /** Global id; survives re-ingestion. */ readonly id: string, 
  /** Title (标题, 信息名称). */ readonly title: string } | null }> }, 
  /** Where it was found (来源). */ readonly source: { 
  /** Address of the page (网址), where known. */ readonly url: string | null, 
  /** Name of the site (网站名称). */ readonly siteName: string | null, 
  /** 网站标识码: ten digits, the first six a division code, or bm and eight digits. */ readonly siteCode: string | null }, 
  /** 发文机关: who signed it; several for a joint document, none where nobody did. */ readonly issuers: ReadonlyArray<{ 
  /** Global id. */ readonly id: string, 
  /** Canonical full name (全称) in simplified characters: 苏州市吴中区工业和信息化局. */ readonly name: string }>, 
  /** 主送机关: to whom it is addressed. */ readonly addressees: ReadonlyArray<{ 
  /** As the notice names it. */ readonly text: string, 
  /** Whom it stands for. */ readonly scope: AddresseeScope, 
  /** Where it is named, or was named last where it is carried forward; empty where the text names it nowhere: staff did. */ readonly span: { 
  /** First code unit. */ readonly start: number, 
  /** The code unit behind the last. */ readonly end: number }, 
  /** The organ, where one is named. */ readonly agency: { 
  /** Global id. */ readonly id: string, 
  /** Canonical full name (全称) in simplified characters: 苏州市吴中区工业和信息化局. */ readonly name: string } | null }>, 
  /** 附件. */ readonly attachments: ReadonlyArray<{ 
  /** Its name (附件名称) as the page gives it. */ readonly name: string, 
  /** Where it lies; null where the page gives no address. */ readonly url: string | null, 
  /** Media type by its ending, such as application/pdf. */ readonly mediaType: string | null }>, 
  /** Meetings that it reports (会议), in the order of the text. */ readonly meetings: ReadonlyArray<{ 
  /** Global id. */ readonly id: string, 
  /** Name (会议名称) as first reported: 区委第32次常委会会议. */ readonly name: string, 
  /** Day it was held (召开日期); null where no notice fixes it. */ readonly heldOn: string | null }>, 
  /** What it tells whom to do (要求), each once, as written unless asked otherwise. */ readonly directives: { 
  /** Length of the whole list, not of the page. */ readonly totalCount: number, 
  /** The items of the page. */ readonly nodes: ReadonlyArray<{ 
  /** Global id; survives re-ingestion. */ readonly id: string, 
  /** Place in its notice, '2.1.3': block, numbered point, statement. */ readonly path: string, 
  /** 一要, 二是, (三), or null for an unnumbered clause (序号). */ readonly marker: string | null, 
  /** The short phrase that heads it (标题句), if any. */ readonly heading: string | null, 
  /** All of it, repaired, its parts included (全文). */ readonly text: string, 
  /** 指出, 要求, 强调 …: the verb that introduces its block. */ readonly verb: string | null, 
  /** How much it binds (力度). */ readonly strength: DirectiveStrength, 
  /** What staff made of it (审核状态). */ readonly review: ReviewState, 
  /** The directive that it is a part of (上级要求). */ readonly parent: { 
  /** Global id; survives re-ingestion. */ readonly id: string } | null, 
  /** From its marker to the last character before the next unit of its level. */ readonly span: { 
  /** First code unit. */ readonly start: number, 
  /** The code unit behind the last. */ readonly end: number }, 
  /** Who gives it (要求主体): not the publisher of the page. */ readonly issuer: { 
  /** Global id. */ readonly id: string, 
  /** Canonical full name (全称) in simplified characters: 苏州市吴中区工业和信息化局. */ readonly name: string } | null, 
  /** Who said it (讲话人), where the notice names a person. */ readonly speaker: { 
  /** Name (姓名). */ readonly name: string, 
  /** Office (职务), where the notice gives it. */ readonly title: string | null } | null, 
  /** Who must act (要求对象), carried forward from before where it names nobody itself. */ readonly addressees: ReadonlyArray<{ 
  /** As the notice names it. */ readonly text: string, 
  /** Whom it stands for. */ readonly scope: AddresseeScope, 
  /** What it does among those who share the directive (分工); null where the text gives none. */ readonly role: AddresseeRole | null, 
  /** Where it is named, or was named last where it is carried forward; empty where the text names it nowhere: staff did. */ readonly span: { 
  /** First code unit. */ readonly start: number, 
  /** The code unit behind the last. */ readonly end: number }, 
  /** The organ, where one is named. */ readonly agency: { 
  /** Global id. */ readonly id: string, 
  /** Canonical full name (全称) in simplified characters: 苏州市吴中区工业和信息化局. */ readonly name: string } | null }>, 
  /** Its measurable parts (目标), its parts' among them: see Target.own. */ readonly targets: ReadonlyArray<{ 
  /** What it measures. */ readonly kind: TargetKind, 
  /** As the notice puts it. */ readonly text: string, 
  /** 力争 makes it soft: to be striven for, not to be reached at all costs. */ readonly soft: boolean, 
  /** Whether it is this directive itself that states it (本级目标). */ readonly own: boolean, 
  /** How often, where it comes again and again (频次): 每月5日前 is MONTHLY, and has no dueBy. */ readonly recurrence: Recurrence | null, 
  /** Least value, in unit. */ readonly minimum: number | null, 
  /** Greatest value, in unit. */ readonly maximum: number | null, 
  /** Unit (单位): %, 年, 个, 万元 … */ readonly unit: string | null, 
  /** 不低于, 不超过, 以上 …: how it compares. */ readonly comparator: string | null, 
  /** First day of its time. */ readonly dueFrom: string | null, 
  /** Last day to be done by (截止日期); null as for dueFrom. */ readonly dueBy: string | null, 
  /** Where it stands. */ readonly span: { 
  /** First code unit. */ readonly start: number, 
  /** The code unit behind the last. */ readonly end: number } }> }>, 
  /** Where the page lies in the list. */ readonly pageInfo: { 
  /** More items follow this page. */ readonly hasNextPage: boolean, 
  /** Items come before this page. */ readonly hasPreviousPage: boolean, 
  /** Cursor of the first item: pass it as before. */ readonly startCursor: string | null, 
  /** Cursor of the last item: pass it as after. */ readonly endCursor: string | null } }, 
  /** 文件编号 / 发文字号; null where the page says 无. */ readonly documentNumber: { 
  /** Canonical: 苏工信〔2022〕1号, full-width 〔〕, no 第, no leading zero. */ readonly text: string } | null, 
  /** 发布机构: who published the page. */ readonly agency: { 
  /** Global id. */ readonly id: string, 
  /** Canonical full name (全称) in simplified characters: 苏州市吴中区工业和信息化局. */ readonly name: string, 
  /** Usual short name (简称), where known. */ readonly shortName: string | null } } | null };

export type ListNoticesQueryVariables = Exact<{
  filter?: NoticeFilter | null | undefined;
  orderBy?: NoticeOrder | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ListNoticesQuery = { 
  /** Notices (政府信息公开条目), newest published first unless ordered otherwise. */ readonly notices: { 
  /** The items of the page. */ readonly nodes: ReadonlyArray<{ 
  /** Global id; survives re-ingestion. */ readonly id: string, 
  /** 索引号 as stated. */ readonly indexNumber: string | null, 
  /** Title (标题, 信息名称). */ readonly title: string, 
  /** What it is about (信息类别). */ readonly kind: NoticeKind, 
  /** 公开日期 / 发布日期. */ readonly publishedOn: string, 
  /** 内容概述. */ readonly summary: string | null, 
  /** 文件编号 / 发文字号; null where the page says 无. */ readonly documentNumber: { 
  /** Canonical: 苏工信〔2022〕1号, full-width 〔〕, no 第, no leading zero. */ readonly text: string } | null, 
  /** 发布机构: who published the page. */ readonly agency: { 
  /** Global id. */ readonly id: string, 
  /** Canonical full name (全称) in simplified characters: 苏州市吴中区工业和信息化局. */ readonly name: string, 
  /** Usual short name (简称), where known. */ readonly shortName: string | null } }>, 
  /** Where the page lies in the list. */ readonly pageInfo: { 
  /** More items follow this page. */ readonly hasNextPage: boolean, 
  /** Items come before this page. */ readonly hasPreviousPage: boolean, 
  /** Cursor of the first item: pass it as before. */ readonly startCursor: string | null, 
  /** Cursor of the last item: pass it as after. */ readonly endCursor: string | null } } };

export type CountNoticesQueryVariables = Exact<{
  filter?: NoticeFilter | null | undefined;
  top?: number;
}>;


export type CountNoticesQuery = { 
  /** Notices (政府信息公开条目), newest published first unless ordered otherwise. */ readonly notices: { 
  /** Length of the whole list, not of the page. */ readonly totalCount: number, 
  /** Counts over the whole filtered set (分面统计). */ readonly facets: { 
  /** By publisher (发布机构). */ readonly agencies: ReadonlyArray<{ 
  /** How many notices of the set (条数). */ readonly count: number, 
  /** The agency (发布机构). */ readonly agency: { 
  /** Global id. */ readonly id: string, 
  /** Canonical full name (全称) in simplified characters: 苏州市吴中区工业和信息化局. */ readonly name: string } }>, 
  /** By place of the publisher (行政区划). */ readonly divisions: ReadonlyArray<{ 
  /** How many notices of the set (条数). */ readonly count: number, 
  /** The place (行政区划) of the publisher. */ readonly division: { 
  /** Global id. */ readonly id: string, 
  /** Six digits (行政区划代码): 320506. */ readonly code: string, 
  /** Name without the divisions above it: 吴中区. */ readonly name: string } }>, 
  /** By kind (信息类别). */ readonly kinds: ReadonlyArray<{ 
  /** The kind (信息类别). */ readonly kind: NoticeKind, 
  /** How many notices of the set (条数). */ readonly count: number }>, 
  /** By year of 公开日期, latest first. */ readonly years: ReadonlyArray<{ 
  /** Year of 公开日期. */ readonly year: number, 
  /** How many notices of the set (条数). */ readonly count: number }> } } };

export type GetNoticesQueryVariables = Exact<{
  ids: ReadonlyArray<string> | string;
}>;


export type GetNoticesQuery = { 
  /** Many things by their ids, in their order; null in the place of each that does not exist or may not be seen. */ readonly nodes: ReadonlyArray<
    | { readonly __typename: 'Agency' }
    | { readonly __typename: 'ApiKey' }
    | { readonly __typename: 'AuditEntry' }
    | { readonly __typename: 'Directive' }
    | { readonly __typename: 'Division' }
    | { readonly __typename: 'Meeting' }
    | { readonly __typename: 'Notice', 
  /** Global id; survives re-ingestion. */ readonly id: string, 
  /** 索引号 as stated. */ readonly indexNumber: string | null, 
  /** Title (标题, 信息名称). */ readonly title: string, 
  /** What it is about (信息类别). */ readonly kind: NoticeKind, 
  /** 公开日期 / 发布日期. */ readonly publishedOn: string, 
  /** 内容概述. */ readonly summary: string | null, 
  /** 文件编号 / 发文字号; null where the page says 无. */ readonly documentNumber: { 
  /** Canonical: 苏工信〔2022〕1号, full-width 〔〕, no 第, no leading zero. */ readonly text: string } | null, 
  /** 发布机构: who published the page. */ readonly agency: { 
  /** Global id. */ readonly id: string, 
  /** Canonical full name (全称) in simplified characters: 苏州市吴中区工业和信息化局. */ readonly name: string, 
  /** Usual short name (简称), where known. */ readonly shortName: string | null } }
    | { readonly __typename: 'Rejection' }
    | { readonly __typename: 'Site' }
    | { readonly __typename: 'Synonym' }
   | null> };

export type GetNoticeRepairsQueryVariables = Exact<{
  by: NoticeKey;
}>;


export type GetNoticeRepairsQuery = { 
  /** One notice (政府信息公开条目); null where none is known by that key. */ readonly notice: { 
  /** Global id; survives re-ingestion. */ readonly id: string, 
  /** The text (正文与页面文字). */ readonly body: string, 
  /** What ingestion mended in the text (文字修复), each with the place it mended. */ readonly repairs: ReadonlyArray<{ 
  /** What sort of damage it was. */ readonly kind: RepairKind, 
  /** How sure the repair is, 0 to 1. */ readonly confidence: number, 
  /** Where it is. */ readonly span: { 
  /** First code unit. */ readonly start: number, 
  /** The code unit behind the last. */ readonly end: number, 
  /** The same place in Notice.body(script: SOURCE). */ readonly source: { 
  /** First code unit. */ readonly start: number, 
  /** The code unit behind the last. */ readonly end: number, 
  /** What stands there, as received. */ readonly quote: string } } }>, 
  /** What ingestion doubted (疑点): a failed check digit, a damaged passage it could not mend, two header fields that disagree. */ readonly warnings: ReadonlyArray<{ 
  /** Stable name of the doubt: DAMAGED_TEXT, PUBLISHED_ON_INFERRED … */ readonly code: string, 
  /** What is doubted, in a sentence. */ readonly message: string, 
  /** The field concerned, if it is one. */ readonly field: string | null }> } | null };

export type ListNoticeRevisionsQueryVariables = Exact<{
  by: NoticeKey;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ListNoticeRevisionsQuery = { 
  /** One notice (政府信息公开条目); null where none is known by that key. */ readonly notice: { 
  /** Global id; survives re-ingestion. */ readonly id: string, 
  /** Every state it was in (修订), newest first. */ readonly revisions: { 
  /** Length of the whole list, not of the page. */ readonly totalCount: number, 
  /** The items of the page. */ readonly nodes: ReadonlyArray<{ 
  /** 1 for the first. */ readonly number: number, 
  /** Why it came to be. */ readonly reason: RevisionReason, 
  /** When it became current. */ readonly recordedAt: string, 
  /** Names of the fields in which it differs from the revision before; empty for the first. */ readonly changedFields: ReadonlyArray<string>, 
  /** What staff gave as the reason. */ readonly note: string | null, 
  /** The title it had. */ readonly title: string }>, 
  /** Where the page lies in the list. */ readonly pageInfo: { 
  /** More items follow this page. */ readonly hasNextPage: boolean, 
  /** Items come before this page. */ readonly hasPreviousPage: boolean, 
  /** Cursor of the first item: pass it as before. */ readonly startCursor: string | null, 
  /** Cursor of the last item: pass it as after. */ readonly endCursor: string | null } } } | null };

export type ListNoticeDirectivesQueryVariables = Exact<{
  by: NoticeKey;
  filter?: DirectiveFilter | null | undefined;
  orderBy?: DirectiveOrder | null | undefined;
  granularity?: Granularity | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ListNoticeDirectivesQuery = { 
  /** One notice (政府信息公开条目); null where none is known by that key. */ readonly notice: { 
  /** Global id; survives re-ingestion. */ readonly id: string, 
  /** What it tells whom to do (要求), each once, as written unless asked otherwise. */ readonly directives: { 
  /** Length of the whole list, not of the page. */ readonly totalCount: number, 
  /** The items of the page. */ readonly nodes: ReadonlyArray<{ 
  /** Global id; survives re-ingestion. */ readonly id: string, 
  /** Place in its notice, '2.1.3': block, numbered point, statement. */ readonly path: string, 
  /** 一要, 二是, (三), or null for an unnumbered clause (序号). */ readonly marker: string | null, 
  /** The short phrase that heads it (标题句), if any. */ readonly heading: string | null, 
  /** All of it, repaired, its parts included (全文). */ readonly text: string, 
  /** 指出, 要求, 强调 …: the verb that introduces its block. */ readonly verb: string | null, 
  /** How much it binds (力度). */ readonly strength: DirectiveStrength, 
  /** What staff made of it (审核状态). */ readonly review: ReviewState, 
  /** The directive that it is a part of (上级要求). */ readonly parent: { 
  /** Global id; survives re-ingestion. */ readonly id: string } | null, 
  /** From its marker to the last character before the next unit of its level. */ readonly span: { 
  /** First code unit. */ readonly start: number, 
  /** The code unit behind the last. */ readonly end: number }, 
  /** Who gives it (要求主体): not the publisher of the page. */ readonly issuer: { 
  /** Global id. */ readonly id: string, 
  /** Canonical full name (全称) in simplified characters: 苏州市吴中区工业和信息化局. */ readonly name: string } | null, 
  /** Who said it (讲话人), where the notice names a person. */ readonly speaker: { 
  /** Name (姓名). */ readonly name: string, 
  /** Office (职务), where the notice gives it. */ readonly title: string | null } | null, 
  /** Who must act (要求对象), carried forward from before where it names nobody itself. */ readonly addressees: ReadonlyArray<{ 
  /** As the notice names it. */ readonly text: string, 
  /** Whom it stands for. */ readonly scope: AddresseeScope, 
  /** What it does among those who share the directive (分工); null where the text gives none. */ readonly role: AddresseeRole | null, 
  /** Where it is named, or was named last where it is carried forward; empty where the text names it nowhere: staff did. */ readonly span: { 
  /** First code unit. */ readonly start: number, 
  /** The code unit behind the last. */ readonly end: number }, 
  /** The organ, where one is named. */ readonly agency: { 
  /** Global id. */ readonly id: string, 
  /** Canonical full name (全称) in simplified characters: 苏州市吴中区工业和信息化局. */ readonly name: string } | null }>, 
  /** Its measurable parts (目标), its parts' among them: see Target.own. */ readonly targets: ReadonlyArray<{ 
  /** What it measures. */ readonly kind: TargetKind, 
  /** As the notice puts it. */ readonly text: string, 
  /** 力争 makes it soft: to be striven for, not to be reached at all costs. */ readonly soft: boolean, 
  /** Whether it is this directive itself that states it (本级目标). */ readonly own: boolean, 
  /** How often, where it comes again and again (频次): 每月5日前 is MONTHLY, and has no dueBy. */ readonly recurrence: Recurrence | null, 
  /** Least value, in unit. */ readonly minimum: number | null, 
  /** Greatest value, in unit. */ readonly maximum: number | null, 
  /** Unit (单位): %, 年, 个, 万元 … */ readonly unit: string | null, 
  /** 不低于, 不超过, 以上 …: how it compares. */ readonly comparator: string | null, 
  /** First day of its time. */ readonly dueFrom: string | null, 
  /** Last day to be done by (截止日期); null as for dueFrom. */ readonly dueBy: string | null, 
  /** Where it stands. */ readonly span: { 
  /** First code unit. */ readonly start: number, 
  /** The code unit behind the last. */ readonly end: number } }> }>, 
  /** Where the page lies in the list. */ readonly pageInfo: { 
  /** More items follow this page. */ readonly hasNextPage: boolean, 
  /** Items come before this page. */ readonly hasPreviousPage: boolean, 
  /** Cursor of the first item: pass it as before. */ readonly startCursor: string | null, 
  /** Cursor of the last item: pass it as after. */ readonly endCursor: string | null } } } | null };

export type GetNoticeOutlineQueryVariables = Exact<{
  by: NoticeKey;
  mentions?: number;
}>;


export type GetNoticeOutlineQuery = { 
  /** One notice (政府信息公开条目); null where none is known by that key. */ readonly notice: { 
  /** Global id; survives re-ingestion. */ readonly id: string, 
  /** Every numbered unit of the body (大纲), in order, directives among them. */ readonly outline: ReadonlyArray<{ 
  /** Place in the outline: '2.1'. */ readonly path: string, 
  /** What the unit does. */ readonly kind: UnitKind, 
  /** Its number as written (序号): 一、, (三), 1. */ readonly marker: string, 
  /** The short phrase that heads it (标题句), if any. */ readonly heading: string | null, 
  /** From its marker to the last character before the next unit of its level. */ readonly span: { 
  /** First code unit. */ readonly start: number, 
  /** The code unit behind the last. */ readonly end: number }, 
  /** The directive that it is, where it is one. */ readonly directive: { 
  /** Global id; survives re-ingestion. */ readonly id: string } | null }>, 
  /** Places where it names agencies (提及), in order. */ readonly mentions: { 
  /** Length of the whole list, not of the page. */ readonly totalCount: number, 
  /** The items of the page. */ readonly nodes: ReadonlyArray<{ 
  /** The name as it stands there, repaired. */ readonly text: string, 
  /** Where it stands. */ readonly span: { 
  /** First code unit. */ readonly start: number, 
  /** The code unit behind the last. */ readonly end: number }, 
  /** The agency that is meant. */ readonly agency: { 
  /** Global id. */ readonly id: string, 
  /** Canonical full name (全称) in simplified characters: 苏州市吴中区工业和信息化局. */ readonly name: string } }>, 
  /** Where the page lies in the list. */ readonly pageInfo: { 
  /** More items follow this page. */ readonly hasNextPage: boolean, 
  /** Items come before this page. */ readonly hasPreviousPage: boolean, 
  /** Cursor of the first item: pass it as before. */ readonly startCursor: string | null, 
  /** Cursor of the last item: pass it as after. */ readonly endCursor: string | null } } } | null };

export type GetCitationsQueryVariables = Exact<{
  by: NoticeKey;
  first?: number;
}>;


export type GetCitationsQuery = { 
  /** One notice (政府信息公开条目); null where none is known by that key. */ readonly notice: { 
  /** Global id; survives re-ingestion. */ readonly id: string, 
  /** Other notices that this one cites (引用) by document number, index number or 《title》. */ readonly cites: { 
  /** Length of the whole list, not of the page. */ readonly totalCount: number, 
  /** The items of the page. */ readonly nodes: ReadonlyArray<{ 
  /** Global id; survives re-ingestion. */ readonly id: string, 
  /** 索引号 as stated. */ readonly indexNumber: string | null, 
  /** Title (标题, 信息名称). */ readonly title: string, 
  /** What it is about (信息类别). */ readonly kind: NoticeKind, 
  /** 公开日期 / 发布日期. */ readonly publishedOn: string, 
  /** 内容概述. */ readonly summary: string | null, 
  /** 文件编号 / 发文字号; null where the page says 无. */ readonly documentNumber: { 
  /** Canonical: 苏工信〔2022〕1号, full-width 〔〕, no 第, no leading zero. */ readonly text: string } | null, 
  /** 发布机构: who published the page. */ readonly agency: { 
  /** Global id. */ readonly id: string, 
  /** Canonical full name (全称) in simplified characters: 苏州市吴中区工业和信息化局. */ readonly name: string, 
  /** Usual short name (简称), where known. */ readonly shortName: string | null } }> }, 
  /** Notices that cite this one (被引用). */ readonly citedBy: { 
  /** Length of the whole list, not of the page. */ readonly totalCount: number, 
  /** The items of the page. */ readonly nodes: ReadonlyArray<{ 
  /** Global id; survives re-ingestion. */ readonly id: string, 
  /** 索引号 as stated. */ readonly indexNumber: string | null, 
  /** Title (标题, 信息名称). */ readonly title: string, 
  /** What it is about (信息类别). */ readonly kind: NoticeKind, 
  /** 公开日期 / 发布日期. */ readonly publishedOn: string, 
  /** 内容概述. */ readonly summary: string | null, 
  /** 文件编号 / 发文字号; null where the page says 无. */ readonly documentNumber: { 
  /** Canonical: 苏工信〔2022〕1号, full-width 〔〕, no 第, no leading zero. */ readonly text: string } | null, 
  /** 发布机构: who published the page. */ readonly agency: { 
  /** Global id. */ readonly id: string, 
  /** Canonical full name (全称) in simplified characters: 苏州市吴中区工业和信息化局. */ readonly name: string, 
  /** Usual short name (简称), where known. */ readonly shortName: string | null } }> } } | null };

export type SearchQueryVariables = Exact<{
  query: string;
  types?: ReadonlyArray<SearchType> | SearchType | null | undefined;
  filter?: NoticeFilter | null | undefined;
  dutiesOf?: string | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type SearchQuery = { 
  /** Full text search (搜索), best first: title over heading over text, latest first where that is alike. */ readonly search: { 
  /** How many hits there are in all (总数). */ readonly totalCount: number, 
  /** Words that were not searched because all together are found nowhere (未采用的词), in simplified characters: those that tell least, places and organs last. */ readonly leftOut: ReadonlyArray<string>, 
  /** Words that are found nowhere, and what was searched instead (纠错). */ readonly corrections: ReadonlyArray<{ 
  /** The word as it was asked for (原词), in simplified characters. */ readonly written: string, 
  /** What stands in titles, names or texts and differs by one character that sounds or looks alike (改为). */ readonly meant: string }>, 
  /** The hits of the page. */ readonly nodes: ReadonlyArray<{ 
  /** How good a place the terms stand in, 0 to 1: a name that is just the text searched for, a title, a part of them in a title, a heading, the text; what a synonym or the sound found a little less than what stands there as it was asked for. */ readonly score: number, 
  /** What was found. */ readonly subject:
        | { readonly __typename: 'Agency', 
  /** Global id. */ readonly id: string, 
  /** Canonical full name (全称) in simplified characters: 苏州市吴中区工业和信息化局. */ readonly name: string, 
  /** Usual short name (简称), where known. */ readonly shortName: string | null }
        | { readonly __typename: 'Directive', 
  /** Global id; survives re-ingestion. */ readonly id: string, 
  /** Place in its notice, '2.1.3': block, numbered point, statement. */ readonly path: string, 
  /** The short phrase that heads it (标题句), if any. */ readonly heading: string | null, 
  /** All of it, repaired, its parts included (全文). */ readonly text: string, 
  /** The notice that reports it (所在信息). */ readonly notice: { 
  /** Global id; survives re-ingestion. */ readonly id: string, 
  /** 索引号 as stated. */ readonly indexNumber: string | null, 
  /** Title (标题, 信息名称). */ readonly title: string, 
  /** What it is about (信息类别). */ readonly kind: NoticeKind, 
  /** 公开日期 / 发布日期. */ readonly publishedOn: string, 
  /** 内容概述. */ readonly summary: string | null, 
  /** 文件编号 / 发文字号; null where the page says 无. */ readonly documentNumber: { 
  /** Canonical: 苏工信〔2022〕1号, full-width 〔〕, no 第, no leading zero. */ readonly text: string } | null, 
  /** 发布机构: who published the page. */ readonly agency: { 
  /** Global id. */ readonly id: string, 
  /** Canonical full name (全称) in simplified characters: 苏州市吴中区工业和信息化局. */ readonly name: string, 
  /** Usual short name (简称), where known. */ readonly shortName: string | null } } }
        | { readonly __typename: 'Notice', 
  /** Global id; survives re-ingestion. */ readonly id: string, 
  /** 索引号 as stated. */ readonly indexNumber: string | null, 
  /** Title (标题, 信息名称). */ readonly title: string, 
  /** What it is about (信息类别). */ readonly kind: NoticeKind, 
  /** 公开日期 / 发布日期. */ readonly publishedOn: string, 
  /** 内容概述. */ readonly summary: string | null, 
  /** 文件编号 / 发文字号; null where the page says 无. */ readonly documentNumber: { 
  /** Canonical: 苏工信〔2022〕1号, full-width 〔〕, no 第, no leading zero. */ readonly text: string } | null, 
  /** 发布机构: who published the page. */ readonly agency: { 
  /** Global id. */ readonly id: string, 
  /** Canonical full name (全称) in simplified characters: 苏州市吴中区工业和信息化局. */ readonly name: string, 
  /** Usual short name (简称), where known. */ readonly shortName: string | null } }
      , 
  /** Where the terms stand (摘录): for each text that has them up to three pieces. */ readonly snippets: ReadonlyArray<{ 
  /** The field it is from: title, indexNumber, documentNumber or body of a notice; heading or text of a directive; name, aliases, orgCode or creditCode of an agency. */ readonly field: string, 
  /** The piece, cut where a match begins or ends. */ readonly segments: ReadonlyArray<{ 
  /** The text as it stands there (原文), never HTML. */ readonly text: string, 
  /** It is one of the terms searched for (命中). */ readonly match: boolean }> }> }>, 
  /** Where the page lies in the list. */ readonly pageInfo: { 
  /** More items follow this page. */ readonly hasNextPage: boolean, 
  /** Items come before this page. */ readonly hasPreviousPage: boolean, 
  /** Cursor of the first item: pass it as before. */ readonly startCursor: string | null, 
  /** Cursor of the last item: pass it as after. */ readonly endCursor: string | null } } };

export type SearchHitsQueryVariables = Exact<{
  query: string;
  types?: ReadonlyArray<SearchType> | SearchType | null | undefined;
  filter?: NoticeFilter | null | undefined;
  dutiesOf?: string | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type SearchHitsQuery = { 
  /** Full text search (搜索), best first: title over heading over text, latest first where that is alike. */ readonly search: { 
  /** The hits of the page. */ readonly nodes: ReadonlyArray<{ 
  /** How good a place the terms stand in, 0 to 1: a name that is just the text searched for, a title, a part of them in a title, a heading, the text; what a synonym or the sound found a little less than what stands there as it was asked for. */ readonly score: number, 
  /** What was found. */ readonly subject:
        | { readonly __typename: 'Agency', 
  /** Global id. */ readonly id: string, 
  /** Canonical full name (全称) in simplified characters: 苏州市吴中区工业和信息化局. */ readonly name: string, 
  /** Usual short name (简称), where known. */ readonly shortName: string | null }
        | { readonly __typename: 'Directive', 
  /** Global id; survives re-ingestion. */ readonly id: string, 
  /** Place in its notice, '2.1.3': block, numbered point, statement. */ readonly path: string, 
  /** The short phrase that heads it (标题句), if any. */ readonly heading: string | null, 
  /** All of it, repaired, its parts included (全文). */ readonly text: string, 
  /** The notice that reports it (所在信息). */ readonly notice: { 
  /** Global id; survives re-ingestion. */ readonly id: string, 
  /** 索引号 as stated. */ readonly indexNumber: string | null, 
  /** Title (标题, 信息名称). */ readonly title: string, 
  /** What it is about (信息类别). */ readonly kind: NoticeKind, 
  /** 公开日期 / 发布日期. */ readonly publishedOn: string, 
  /** 内容概述. */ readonly summary: string | null, 
  /** 文件编号 / 发文字号; null where the page says 无. */ readonly documentNumber: { 
  /** Canonical: 苏工信〔2022〕1号, full-width 〔〕, no 第, no leading zero. */ readonly text: string } | null, 
  /** 发布机构: who published the page. */ readonly agency: { 
  /** Global id. */ readonly id: string, 
  /** Canonical full name (全称) in simplified characters: 苏州市吴中区工业和信息化局. */ readonly name: string, 
  /** Usual short name (简称), where known. */ readonly shortName: string | null } } }
        | { readonly __typename: 'Notice', 
  /** Global id; survives re-ingestion. */ readonly id: string, 
  /** 索引号 as stated. */ readonly indexNumber: string | null, 
  /** Title (标题, 信息名称). */ readonly title: string, 
  /** What it is about (信息类别). */ readonly kind: NoticeKind, 
  /** 公开日期 / 发布日期. */ readonly publishedOn: string, 
  /** 内容概述. */ readonly summary: string | null, 
  /** 文件编号 / 发文字号; null where the page says 无. */ readonly documentNumber: { 
  /** Canonical: 苏工信〔2022〕1号, full-width 〔〕, no 第, no leading zero. */ readonly text: string } | null, 
  /** 发布机构: who published the page. */ readonly agency: { 
  /** Global id. */ readonly id: string, 
  /** Canonical full name (全称) in simplified characters: 苏州市吴中区工业和信息化局. */ readonly name: string, 
  /** Usual short name (简称), where known. */ readonly shortName: string | null } }
      , 
  /** Where the terms stand (摘录): for each text that has them up to three pieces. */ readonly snippets: ReadonlyArray<{ 
  /** The field it is from: title, indexNumber, documentNumber or body of a notice; heading or text of a directive; name, aliases, orgCode or creditCode of an agency. */ readonly field: string, 
  /** The piece, cut where a match begins or ends. */ readonly segments: ReadonlyArray<{ 
  /** The text as it stands there (原文), never HTML. */ readonly text: string, 
  /** It is one of the terms searched for (命中). */ readonly match: boolean }> }> }>, 
  /** Where the page lies in the list. */ readonly pageInfo: { 
  /** More items follow this page. */ readonly hasNextPage: boolean, 
  /** Items come before this page. */ readonly hasPreviousPage: boolean, 
  /** Cursor of the first item: pass it as before. */ readonly startCursor: string | null, 
  /** Cursor of the last item: pass it as after. */ readonly endCursor: string | null } } };

export type CountHitsQueryVariables = Exact<{
  query: string;
  types?: ReadonlyArray<SearchType> | SearchType | null | undefined;
  filter?: NoticeFilter | null | undefined;
  dutiesOf?: string | null | undefined;
}>;


export type CountHitsQuery = { 
  /** Full text search (搜索), best first: title over heading over text, latest first where that is alike. */ readonly search: { 
  /** How many hits there are in all (总数). */ readonly totalCount: number, 
  /** Counts over the notices that are hits or hold one (分面统计). */ readonly facets: { 
  /** By publisher (发布机构). */ readonly agencies: ReadonlyArray<{ 
  /** How many notices of the set (条数). */ readonly count: number, 
  /** The agency (发布机构). */ readonly agency: { 
  /** Global id. */ readonly id: string, 
  /** Canonical full name (全称) in simplified characters: 苏州市吴中区工业和信息化局. */ readonly name: string } }>, 
  /** By place of the publisher (行政区划). */ readonly divisions: ReadonlyArray<{ 
  /** How many notices of the set (条数). */ readonly count: number, 
  /** The place (行政区划) of the publisher. */ readonly division: { 
  /** Global id. */ readonly id: string, 
  /** Six digits (行政区划代码): 320506. */ readonly code: string, 
  /** Name without the divisions above it: 吴中区. */ readonly name: string } }>, 
  /** By kind (信息类别). */ readonly kinds: ReadonlyArray<{ 
  /** The kind (信息类别). */ readonly kind: NoticeKind, 
  /** How many notices of the set (条数). */ readonly count: number }>, 
  /** By year of 公开日期, latest first. */ readonly years: ReadonlyArray<{ 
  /** Year of 公开日期. */ readonly year: number, 
  /** How many notices of the set (条数). */ readonly count: number }> } } };

export type SuggestQueryVariables = Exact<{
  prefix: string;
  first?: number;
}>;


export type SuggestQuery = { 
  /** What may be meant by what somebody typed so far (联想), for a search box: agencies by a name, a short name, pinyin (shuiwuju) or initials (swj), titles by their beginning or that of their own words (behind 关于, within 《》), document numbers with or without brackets. */ readonly suggest: ReadonlyArray<{ 
  /** What it is. */ readonly kind: SuggestionKind, 
  /** The text to offer (建议): full name, title or number, as it is stored. */ readonly text: string, 
  /** What it is of; of several notices with this title, the latest. */ readonly subject:
      | { readonly __typename: 'Agency', 
  /** Global id. */ readonly id: string }
      | { readonly __typename: 'Notice', 
  /** Global id; survives re-ingestion. */ readonly id: string }
     }> };

export type InScriptQueryVariables = Exact<{
  texts: ReadonlyArray<string> | string;
  script: Script;
}>;


export type InScriptQuery = { 
  /** Titles, names and other texts that come in simplified characters, in those asked for (简繁转换): one for one, in their order, converted as Notice.body(script:) is. */ readonly inScript: ReadonlyArray<string> };

export type IngestPageMutationVariables = Exact<{
  input: IngestPageInput;
}>;


export type IngestPageMutation = { 
  /** Ingests a page that is pasted (收录网页), text or HTML. */ readonly ingestPage: { 
  /** What became of it, or would in a dry run; null where the input could not be used. */ readonly outcome: IngestOutcome | null, 
  /** Whether readers see the notice (状态): WITHDRAWN where it was withdrawn, for a page that comes again does not publish it. */ readonly status: NoticeStatus | null, 
  /** What whoever sends the page should know although all went well (提示): NOTICE_WITHDRAWN, the notice is and stays withdrawn. */ readonly warnings: ReadonlyArray<{ 
  /** Stable name of the doubt: DAMAGED_TEXT, PUBLISHED_ON_INFERRED … */ readonly code: string, 
  /** What is doubted, in a sentence. */ readonly message: string }>, 
  /** The notice (信息) that it is a page of; null where there is none (yet). */ readonly notice: { 
  /** Number of the current revision (修订号), from 1. */ readonly revision: number, 
  /** Global id; survives re-ingestion. */ readonly id: string, 
  /** 索引号 as stated. */ readonly indexNumber: string | null, 
  /** Title (标题, 信息名称). */ readonly title: string, 
  /** What it is about (信息类别). */ readonly kind: NoticeKind, 
  /** 公开日期 / 发布日期. */ readonly publishedOn: string, 
  /** 内容概述. */ readonly summary: string | null, 
  /** 文件编号 / 发文字号; null where the page says 无. */ readonly documentNumber: { 
  /** Canonical: 苏工信〔2022〕1号, full-width 〔〕, no 第, no leading zero. */ readonly text: string } | null, 
  /** 发布机构: who published the page. */ readonly agency: { 
  /** Global id. */ readonly id: string, 
  /** Canonical full name (全称) in simplified characters: 苏州市吴中区工业和信息化局. */ readonly name: string, 
  /** Usual short name (简称), where known. */ readonly shortName: string | null } } | null, 
  /** The rejection (未收录页面) that keeps it, where no notice could be made. */ readonly rejection: { 
  /** Global id. */ readonly id: string, 
  /** What became of it (处理状态). */ readonly state: RejectionState, 
  /** When it came in first (收到时间). */ readonly receivedAt: string, 
  /** Where it was found (网址), where known. */ readonly sourceUrl: string | null, 
  /** The first characters of what could be read (摘录). */ readonly excerpt: string, 
  /** What staff noted when they put it aside (备注). */ readonly note: string | null, 
  /** Why no notice could be made of it (原因), when it was last read. */ readonly problems: ReadonlyArray<{ 
  /** Stable name of the doubt: DAMAGED_TEXT, PUBLISHED_ON_INFERRED … */ readonly code: string, 
  /** What is doubted, in a sentence. */ readonly message: string, 
  /** The field concerned, if it is one. */ readonly field: string | null }> } | null, 
  /** The other documents of a page that holds several (同页其他文件), in their order; the fields above tell of the first. */ readonly further: ReadonlyArray<{ 
  /** What became of it, or would in a dry run. */ readonly outcome: IngestOutcome, 
  /** Whether readers see the notice (状态); null where there is none. */ readonly status: NoticeStatus | null, 
  /** The notice (信息) that was made of it; null where there is none (yet). */ readonly notice: { 
  /** Global id; survives re-ingestion. */ readonly id: string, 
  /** 索引号 as stated. */ readonly indexNumber: string | null, 
  /** Title (标题, 信息名称). */ readonly title: string, 
  /** What it is about (信息类别). */ readonly kind: NoticeKind, 
  /** 公开日期 / 发布日期. */ readonly publishedOn: string, 
  /** 内容概述. */ readonly summary: string | null, 
  /** 文件编号 / 发文字号; null where the page says 无. */ readonly documentNumber: { 
  /** Canonical: 苏工信〔2022〕1号, full-width 〔〕, no 第, no leading zero. */ readonly text: string } | null, 
  /** 发布机构: who published the page. */ readonly agency: { 
  /** Global id. */ readonly id: string, 
  /** Canonical full name (全称) in simplified characters: 苏州市吴中区工业和信息化局. */ readonly name: string, 
  /** Usual short name (简称), where known. */ readonly shortName: string | null } } | null, 
  /** What parsing it yielded (解析预览). */ readonly preview: { 
  /** Title (标题), if one is stated or can be derived. */ readonly title: string | null, 
  /** 发布机构, simplified, as stated. */ readonly agencyName: string | null, 
  /** 公开日期. */ readonly publishedOn: string | null } }>, 
  /** What parsing it yielded (解析预览). */ readonly preview: { 
  /** Title (标题), if one is stated or can be derived. */ readonly title: string | null, 
  /** 索引号. */ readonly indexNumber: string | null, 
  /** 发布机构, simplified, as stated. */ readonly agencyName: string | null, 
  /** 公开日期. */ readonly publishedOn: string | null, 
  /** What it is about (信息类别). */ readonly kind: NoticeKind, 
  /** The repaired text in simplified characters (正文): all spans index it. */ readonly body: string, 
  /** What it tells whom to do (要求), as written. */ readonly directives: ReadonlyArray<{ 
  /** Place in the text, '2.1.3': block, numbered point, clause. */ readonly path: string, 
  /** The phrase that heads it (标题句), if any. */ readonly heading: string | null, 
  /** All of it, repaired, its parts included (全文). */ readonly text: string }>, 
  /** What was mended in the text (文字修复). */ readonly repairs: ReadonlyArray<{ 
  /** What sort of damage it was. */ readonly kind: RepairKind, 
  /** How sure the repair is, 0 to 1. */ readonly confidence: number }>, 
  /** What was doubted (疑点). */ readonly warnings: ReadonlyArray<{ 
  /** Stable name of the doubt: DAMAGED_TEXT, PUBLISHED_ON_INFERRED … */ readonly code: string, 
  /** What is doubted, in a sentence. */ readonly message: string, 
  /** The field concerned, if it is one. */ readonly field: string | null }> } | null, 
  /** What the caller can mend (输入错误); of a dry run, why the page would be rejected. */ readonly userErrors: ReadonlyArray<{ 
  /** Stable, for programs. */ readonly code: UserErrorCode, 
  /** For people. */ readonly message: string, 
  /** Path of the input that is meant; null where it is the whole. */ readonly field: ReadonlyArray<string> | null, 
  /** Of a CONFLICT: who changed it last (冲突来源), where that is known. */ readonly lastChange: { 
  /** When (时间). */ readonly at: string, 
  /** Name of the key or person (操作人); null where the page was read again. */ readonly actor: string | null, 
  /** It was you (本人): the same name and role. */ readonly byYourself: boolean, 
  /** The revision that it made (修订号). */ readonly revision: number } | null }> } };

export type CorrectNoticeMutationVariables = Exact<{
  input: CorrectNoticeInput;
}>;


export type CorrectNoticeMutation = { 
  /** Corrects what a page says, or what was read from it (更正). */ readonly correctNotice: { 
  /** Whether anything was changed (操作结果); null where the input was refused. */ readonly outcome: EditOutcome | null, 
  /** The notice (信息), as it is now; null where nothing was done. */ readonly notice: { 
  /** Whether it may be read (公开状态). */ readonly status: NoticeStatus, 
  /** Number of the current revision (修订号), from 1. */ readonly revision: number, 
  /** Global id; survives re-ingestion. */ readonly id: string, 
  /** 索引号 as stated. */ readonly indexNumber: string | null, 
  /** Title (标题, 信息名称). */ readonly title: string, 
  /** What it is about (信息类别). */ readonly kind: NoticeKind, 
  /** 公开日期 / 发布日期. */ readonly publishedOn: string, 
  /** 内容概述. */ readonly summary: string | null, 
  /** 文件编号 / 发文字号; null where the page says 无. */ readonly documentNumber: { 
  /** Canonical: 苏工信〔2022〕1号, full-width 〔〕, no 第, no leading zero. */ readonly text: string } | null, 
  /** 发布机构: who published the page. */ readonly agency: { 
  /** Global id. */ readonly id: string, 
  /** Canonical full name (全称) in simplified characters: 苏州市吴中区工业和信息化局. */ readonly name: string, 
  /** Usual short name (简称), where known. */ readonly shortName: string | null } } | null, 
  /** What the caller can mend (输入错误); empty where all went well. */ readonly userErrors: ReadonlyArray<{ 
  /** Stable, for programs. */ readonly code: UserErrorCode, 
  /** For people. */ readonly message: string, 
  /** Path of the input that is meant; null where it is the whole. */ readonly field: ReadonlyArray<string> | null, 
  /** Of a CONFLICT: who changed it last (冲突来源), where that is known. */ readonly lastChange: { 
  /** When (时间). */ readonly at: string, 
  /** Name of the key or person (操作人); null where the page was read again. */ readonly actor: string | null, 
  /** It was you (本人): the same name and role. */ readonly byYourself: boolean, 
  /** The revision that it made (修订号). */ readonly revision: number } | null }> } };

export type WithdrawNoticeMutationVariables = Exact<{
  input: WithdrawNoticeInput;
}>;


export type WithdrawNoticeMutation = { 
  /** Takes a notice out of sight of everybody but staff (撤回). */ readonly withdrawNotice: { 
  /** Whether anything was changed (操作结果); null where the input was refused. */ readonly outcome: EditOutcome | null, 
  /** The notice (信息), as it is now; null where nothing was done. */ readonly notice: { 
  /** Whether it may be read (公开状态). */ readonly status: NoticeStatus, 
  /** Number of the current revision (修订号), from 1. */ readonly revision: number, 
  /** Global id; survives re-ingestion. */ readonly id: string, 
  /** 索引号 as stated. */ readonly indexNumber: string | null, 
  /** Title (标题, 信息名称). */ readonly title: string, 
  /** What it is about (信息类别). */ readonly kind: NoticeKind, 
  /** 公开日期 / 发布日期. */ readonly publishedOn: string, 
  /** 内容概述. */ readonly summary: string | null, 
  /** 文件编号 / 发文字号; null where the page says 无. */ readonly documentNumber: { 
  /** Canonical: 苏工信〔2022〕1号, full-width 〔〕, no 第, no leading zero. */ readonly text: string } | null, 
  /** 发布机构: who published the page. */ readonly agency: { 
  /** Global id. */ readonly id: string, 
  /** Canonical full name (全称) in simplified characters: 苏州市吴中区工业和信息化局. */ readonly name: string, 
  /** Usual short name (简称), where known. */ readonly shortName: string | null } } | null, 
  /** What the caller can mend (输入错误); empty where all went well. */ readonly userErrors: ReadonlyArray<{ 
  /** Stable, for programs. */ readonly code: UserErrorCode, 
  /** For people. */ readonly message: string, 
  /** Path of the input that is meant; null where it is the whole. */ readonly field: ReadonlyArray<string> | null, 
  /** Of a CONFLICT: who changed it last (冲突来源), where that is known. */ readonly lastChange: { 
  /** When (时间). */ readonly at: string, 
  /** Name of the key or person (操作人); null where the page was read again. */ readonly actor: string | null, 
  /** It was you (本人): the same name and role. */ readonly byYourself: boolean, 
  /** The revision that it made (修订号). */ readonly revision: number } | null }> } };

export type RestoreNoticeMutationVariables = Exact<{
  input: RestoreNoticeInput;
}>;


export type RestoreNoticeMutation = { 
  /** Publishes a withdrawn notice again (恢复). */ readonly restoreNotice: { 
  /** Whether anything was changed (操作结果); null where the input was refused. */ readonly outcome: EditOutcome | null, 
  /** The notice (信息), as it is now; null where nothing was done. */ readonly notice: { 
  /** Whether it may be read (公开状态). */ readonly status: NoticeStatus, 
  /** Number of the current revision (修订号), from 1. */ readonly revision: number, 
  /** Global id; survives re-ingestion. */ readonly id: string, 
  /** 索引号 as stated. */ readonly indexNumber: string | null, 
  /** Title (标题, 信息名称). */ readonly title: string, 
  /** What it is about (信息类别). */ readonly kind: NoticeKind, 
  /** 公开日期 / 发布日期. */ readonly publishedOn: string, 
  /** 内容概述. */ readonly summary: string | null, 
  /** 文件编号 / 发文字号; null where the page says 无. */ readonly documentNumber: { 
  /** Canonical: 苏工信〔2022〕1号, full-width 〔〕, no 第, no leading zero. */ readonly text: string } | null, 
  /** 发布机构: who published the page. */ readonly agency: { 
  /** Global id. */ readonly id: string, 
  /** Canonical full name (全称) in simplified characters: 苏州市吴中区工业和信息化局. */ readonly name: string, 
  /** Usual short name (简称), where known. */ readonly shortName: string | null } } | null, 
  /** What the caller can mend (输入错误); empty where all went well. */ readonly userErrors: ReadonlyArray<{ 
  /** Stable, for programs. */ readonly code: UserErrorCode, 
  /** For people. */ readonly message: string, 
  /** Path of the input that is meant; null where it is the whole. */ readonly field: ReadonlyArray<string> | null, 
  /** Of a CONFLICT: who changed it last (冲突来源), where that is known. */ readonly lastChange: { 
  /** When (时间). */ readonly at: string, 
  /** Name of the key or person (操作人); null where the page was read again. */ readonly actor: string | null, 
  /** It was you (本人): the same name and role. */ readonly byYourself: boolean, 
  /** The revision that it made (修订号). */ readonly revision: number } | null }> } };

export type ListRejectionsQueryVariables = Exact<{
  state?: RejectionState | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ListRejectionsQuery = { 
  /** Staff: pages that ingestion could not accept (未收录页面), whole, each with its reasons; latest first. */ readonly rejections: { 
  /** The items of the page. */ readonly nodes: ReadonlyArray<{ 
  /** Global id. */ readonly id: string, 
  /** What became of it (处理状态). */ readonly state: RejectionState, 
  /** When it came in first (收到时间). */ readonly receivedAt: string, 
  /** Where it was found (网址), where known. */ readonly sourceUrl: string | null, 
  /** The first characters of what could be read (摘录). */ readonly excerpt: string, 
  /** What staff noted when they put it aside (备注). */ readonly note: string | null, 
  /** Why no notice could be made of it (原因), when it was last read. */ readonly problems: ReadonlyArray<{ 
  /** Stable name of the doubt: DAMAGED_TEXT, PUBLISHED_ON_INFERRED … */ readonly code: string, 
  /** What is doubted, in a sentence. */ readonly message: string, 
  /** The field concerned, if it is one. */ readonly field: string | null }> }>, 
  /** Where the page lies in the list. */ readonly pageInfo: { 
  /** More items follow this page. */ readonly hasNextPage: boolean, 
  /** Items come before this page. */ readonly hasPreviousPage: boolean, 
  /** Cursor of the first item: pass it as before. */ readonly startCursor: string | null, 
  /** Cursor of the last item: pass it as after. */ readonly endCursor: string | null } } };

export type GetRejectionQueryVariables = Exact<{
  id: string;
}>;


export type GetRejectionQuery = { 
  /** Anything by its id; null where there is none or the caller may not see it. */ readonly node:
    | { readonly __typename: 'Agency' }
    | { readonly __typename: 'ApiKey' }
    | { readonly __typename: 'AuditEntry' }
    | { readonly __typename: 'Directive' }
    | { readonly __typename: 'Division' }
    | { readonly __typename: 'Meeting' }
    | { readonly __typename: 'Notice' }
    | { readonly __typename: 'Rejection', 
  /** The whole page as it was received, decoded (原文). */ readonly content: string, 
  /** Global id. */ readonly id: string, 
  /** What became of it (处理状态). */ readonly state: RejectionState, 
  /** When it came in first (收到时间). */ readonly receivedAt: string, 
  /** Where it was found (网址), where known. */ readonly sourceUrl: string | null, 
  /** The first characters of what could be read (摘录). */ readonly excerpt: string, 
  /** What staff noted when they put it aside (备注). */ readonly note: string | null, 
  /** Why no notice could be made of it (原因), when it was last read. */ readonly problems: ReadonlyArray<{ 
  /** Stable name of the doubt: DAMAGED_TEXT, PUBLISHED_ON_INFERRED … */ readonly code: string, 
  /** What is doubted, in a sentence. */ readonly message: string, 
  /** The field concerned, if it is one. */ readonly field: string | null }> }
    | { readonly __typename: 'Site' }
    | { readonly __typename: 'Synonym' }
   | null };

export type RetryRejectionMutationVariables = Exact<{
  input: RejectionInput;
}>;


export type RetryRejectionMutation = { 
  /** Reads a rejected page again (重试). */ readonly retryRejection: { 
  /** What became of it, or would in a dry run; null where the input could not be used. */ readonly outcome: IngestOutcome | null, 
  /** Whether readers see the notice (状态): WITHDRAWN where it was withdrawn, for a page that comes again does not publish it. */ readonly status: NoticeStatus | null, 
  /** What whoever sends the page should know although all went well (提示): NOTICE_WITHDRAWN, the notice is and stays withdrawn. */ readonly warnings: ReadonlyArray<{ 
  /** Stable name of the doubt: DAMAGED_TEXT, PUBLISHED_ON_INFERRED … */ readonly code: string, 
  /** What is doubted, in a sentence. */ readonly message: string }>, 
  /** The notice (信息) that it is a page of; null where there is none (yet). */ readonly notice: { 
  /** Number of the current revision (修订号), from 1. */ readonly revision: number, 
  /** Global id; survives re-ingestion. */ readonly id: string, 
  /** 索引号 as stated. */ readonly indexNumber: string | null, 
  /** Title (标题, 信息名称). */ readonly title: string, 
  /** What it is about (信息类别). */ readonly kind: NoticeKind, 
  /** 公开日期 / 发布日期. */ readonly publishedOn: string, 
  /** 内容概述. */ readonly summary: string | null, 
  /** 文件编号 / 发文字号; null where the page says 无. */ readonly documentNumber: { 
  /** Canonical: 苏工信〔2022〕1号, full-width 〔〕, no 第, no leading zero. */ readonly text: string } | null, 
  /** 发布机构: who published the page. */ readonly agency: { 
  /** Global id. */ readonly id: string, 
  /** Canonical full name (全称) in simplified characters: 苏州市吴中区工业和信息化局. */ readonly name: string, 
  /** Usual short name (简称), where known. */ readonly shortName: string | null } } | null, 
  /** The rejection (未收录页面) that keeps it, where no notice could be made. */ readonly rejection: { 
  /** Global id. */ readonly id: string, 
  /** What became of it (处理状态). */ readonly state: RejectionState, 
  /** When it came in first (收到时间). */ readonly receivedAt: string, 
  /** Where it was found (网址), where known. */ readonly sourceUrl: string | null, 
  /** The first characters of what could be read (摘录). */ readonly excerpt: string, 
  /** What staff noted when they put it aside (备注). */ readonly note: string | null, 
  /** Why no notice could be made of it (原因), when it was last read. */ readonly problems: ReadonlyArray<{ 
  /** Stable name of the doubt: DAMAGED_TEXT, PUBLISHED_ON_INFERRED … */ readonly code: string, 
  /** What is doubted, in a sentence. */ readonly message: string, 
  /** The field concerned, if it is one. */ readonly field: string | null }> } | null, 
  /** The other documents of a page that holds several (同页其他文件), in their order; the fields above tell of the first. */ readonly further: ReadonlyArray<{ 
  /** What became of it, or would in a dry run. */ readonly outcome: IngestOutcome, 
  /** Whether readers see the notice (状态); null where there is none. */ readonly status: NoticeStatus | null, 
  /** The notice (信息) that was made of it; null where there is none (yet). */ readonly notice: { 
  /** Global id; survives re-ingestion. */ readonly id: string, 
  /** 索引号 as stated. */ readonly indexNumber: string | null, 
  /** Title (标题, 信息名称). */ readonly title: string, 
  /** What it is about (信息类别). */ readonly kind: NoticeKind, 
  /** 公开日期 / 发布日期. */ readonly publishedOn: string, 
  /** 内容概述. */ readonly summary: string | null, 
  /** 文件编号 / 发文字号; null where the page says 无. */ readonly documentNumber: { 
  /** Canonical: 苏工信〔2022〕1号, full-width 〔〕, no 第, no leading zero. */ readonly text: string } | null, 
  /** 发布机构: who published the page. */ readonly agency: { 
  /** Global id. */ readonly id: string, 
  /** Canonical full name (全称) in simplified characters: 苏州市吴中区工业和信息化局. */ readonly name: string, 
  /** Usual short name (简称), where known. */ readonly shortName: string | null } } | null, 
  /** What parsing it yielded (解析预览). */ readonly preview: { 
  /** Title (标题), if one is stated or can be derived. */ readonly title: string | null, 
  /** 发布机构, simplified, as stated. */ readonly agencyName: string | null, 
  /** 公开日期. */ readonly publishedOn: string | null } }>, 
  /** What parsing it yielded (解析预览). */ readonly preview: { 
  /** Title (标题), if one is stated or can be derived. */ readonly title: string | null, 
  /** 索引号. */ readonly indexNumber: string | null, 
  /** 发布机构, simplified, as stated. */ readonly agencyName: string | null, 
  /** 公开日期. */ readonly publishedOn: string | null, 
  /** What it is about (信息类别). */ readonly kind: NoticeKind, 
  /** The repaired text in simplified characters (正文): all spans index it. */ readonly body: string, 
  /** What it tells whom to do (要求), as written. */ readonly directives: ReadonlyArray<{ 
  /** Place in the text, '2.1.3': block, numbered point, clause. */ readonly path: string, 
  /** The phrase that heads it (标题句), if any. */ readonly heading: string | null, 
  /** All of it, repaired, its parts included (全文). */ readonly text: string }>, 
  /** What was mended in the text (文字修复). */ readonly repairs: ReadonlyArray<{ 
  /** What sort of damage it was. */ readonly kind: RepairKind, 
  /** How sure the repair is, 0 to 1. */ readonly confidence: number }>, 
  /** What was doubted (疑点). */ readonly warnings: ReadonlyArray<{ 
  /** Stable name of the doubt: DAMAGED_TEXT, PUBLISHED_ON_INFERRED … */ readonly code: string, 
  /** What is doubted, in a sentence. */ readonly message: string, 
  /** The field concerned, if it is one. */ readonly field: string | null }> } | null, 
  /** What the caller can mend (输入错误); of a dry run, why the page would be rejected. */ readonly userErrors: ReadonlyArray<{ 
  /** Stable, for programs. */ readonly code: UserErrorCode, 
  /** For people. */ readonly message: string, 
  /** Path of the input that is meant; null where it is the whole. */ readonly field: ReadonlyArray<string> | null, 
  /** Of a CONFLICT: who changed it last (冲突来源), where that is known. */ readonly lastChange: { 
  /** When (时间). */ readonly at: string, 
  /** Name of the key or person (操作人); null where the page was read again. */ readonly actor: string | null, 
  /** It was you (本人): the same name and role. */ readonly byYourself: boolean, 
  /** The revision that it made (修订号). */ readonly revision: number } | null }> } };

export type DismissRejectionMutationVariables = Exact<{
  input: RejectionInput;
}>;


export type DismissRejectionMutation = { 
  /** Puts a rejected page aside (忽略). */ readonly dismissRejection: { 
  /** The rejection (未收录页面), as it is now; null where nothing was done. */ readonly rejection: { 
  /** Global id. */ readonly id: string, 
  /** What became of it (处理状态). */ readonly state: RejectionState, 
  /** When it came in first (收到时间). */ readonly receivedAt: string, 
  /** Where it was found (网址), where known. */ readonly sourceUrl: string | null, 
  /** The first characters of what could be read (摘录). */ readonly excerpt: string, 
  /** What staff noted when they put it aside (备注). */ readonly note: string | null, 
  /** Why no notice could be made of it (原因), when it was last read. */ readonly problems: ReadonlyArray<{ 
  /** Stable name of the doubt: DAMAGED_TEXT, PUBLISHED_ON_INFERRED … */ readonly code: string, 
  /** What is doubted, in a sentence. */ readonly message: string, 
  /** The field concerned, if it is one. */ readonly field: string | null }> } | null, 
  /** What the caller can mend (输入错误); empty where all went well. */ readonly userErrors: ReadonlyArray<{ 
  /** Stable, for programs. */ readonly code: UserErrorCode, 
  /** For people. */ readonly message: string, 
  /** Path of the input that is meant; null where it is the whole. */ readonly field: ReadonlyArray<string> | null, 
  /** Of a CONFLICT: who changed it last (冲突来源), where that is known. */ readonly lastChange: { 
  /** When (时间). */ readonly at: string, 
  /** Name of the key or person (操作人); null where the page was read again. */ readonly actor: string | null, 
  /** It was you (本人): the same name and role. */ readonly byYourself: boolean, 
  /** The revision that it made (修订号). */ readonly revision: number } | null }> } };

export type ListAuditLogQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ListAuditLogQuery = { 
  /** Staff: who did what (操作日志), newest first. */ readonly auditLog: { 
  /** The items of the page. */ readonly nodes: ReadonlyArray<{ 
  /** Global id. */ readonly id: string, 
  /** Name of the key or person (操作人). */ readonly actor: string, 
  /** What the actor was at that time (角色). */ readonly role: Role, 
  /** Name of the mutation (操作): correctNotice. */ readonly action: string, 
  /** Global id of what it was done to (对象). */ readonly subjectId: string | null, 
  /** The reason or note given (原因). */ readonly reason: string | null, 
  /** When (时间). */ readonly at: string }>, 
  /** Where the page lies in the list. */ readonly pageInfo: { 
  /** More items follow this page. */ readonly hasNextPage: boolean, 
  /** Items come before this page. */ readonly hasPreviousPage: boolean, 
  /** Cursor of the first item: pass it as before. */ readonly startCursor: string | null, 
  /** Cursor of the last item: pass it as after. */ readonly endCursor: string | null } } };

export type ReviewDirectiveMutationVariables = Exact<{
  input: ReviewDirectiveInput;
}>;


export type ReviewDirectiveMutation = { 
  /** Confirms, edits or rejects a directive (审核要求). */ readonly reviewDirective: { 
  /** Whether anything was changed (操作结果); null where the input was refused. */ readonly outcome: EditOutcome | null, 
  /** The directive (要求), as it is now; null where nothing was done. */ readonly directive: { 
  /** Global id; survives re-ingestion. */ readonly id: string, 
  /** Place in its notice, '2.1.3': block, numbered point, statement. */ readonly path: string, 
  /** 一要, 二是, (三), or null for an unnumbered clause (序号). */ readonly marker: string | null, 
  /** The short phrase that heads it (标题句), if any. */ readonly heading: string | null, 
  /** All of it, repaired, its parts included (全文). */ readonly text: string, 
  /** 指出, 要求, 强调 …: the verb that introduces its block. */ readonly verb: string | null, 
  /** How much it binds (力度). */ readonly strength: DirectiveStrength, 
  /** What staff made of it (审核状态). */ readonly review: ReviewState, 
  /** The directive that it is a part of (上级要求). */ readonly parent: { 
  /** Global id; survives re-ingestion. */ readonly id: string } | null, 
  /** From its marker to the last character before the next unit of its level. */ readonly span: { 
  /** First code unit. */ readonly start: number, 
  /** The code unit behind the last. */ readonly end: number }, 
  /** Who gives it (要求主体): not the publisher of the page. */ readonly issuer: { 
  /** Global id. */ readonly id: string, 
  /** Canonical full name (全称) in simplified characters: 苏州市吴中区工业和信息化局. */ readonly name: string } | null, 
  /** Who said it (讲话人), where the notice names a person. */ readonly speaker: { 
  /** Name (姓名). */ readonly name: string, 
  /** Office (职务), where the notice gives it. */ readonly title: string | null } | null, 
  /** Who must act (要求对象), carried forward from before where it names nobody itself. */ readonly addressees: ReadonlyArray<{ 
  /** As the notice names it. */ readonly text: string, 
  /** Whom it stands for. */ readonly scope: AddresseeScope, 
  /** What it does among those who share the directive (分工); null where the text gives none. */ readonly role: AddresseeRole | null, 
  /** Where it is named, or was named last where it is carried forward; empty where the text names it nowhere: staff did. */ readonly span: { 
  /** First code unit. */ readonly start: number, 
  /** The code unit behind the last. */ readonly end: number }, 
  /** The organ, where one is named. */ readonly agency: { 
  /** Global id. */ readonly id: string, 
  /** Canonical full name (全称) in simplified characters: 苏州市吴中区工业和信息化局. */ readonly name: string } | null }>, 
  /** Its measurable parts (目标), its parts' among them: see Target.own. */ readonly targets: ReadonlyArray<{ 
  /** What it measures. */ readonly kind: TargetKind, 
  /** As the notice puts it. */ readonly text: string, 
  /** 力争 makes it soft: to be striven for, not to be reached at all costs. */ readonly soft: boolean, 
  /** Whether it is this directive itself that states it (本级目标). */ readonly own: boolean, 
  /** How often, where it comes again and again (频次): 每月5日前 is MONTHLY, and has no dueBy. */ readonly recurrence: Recurrence | null, 
  /** Least value, in unit. */ readonly minimum: number | null, 
  /** Greatest value, in unit. */ readonly maximum: number | null, 
  /** Unit (单位): %, 年, 个, 万元 … */ readonly unit: string | null, 
  /** 不低于, 不超过, 以上 …: how it compares. */ readonly comparator: string | null, 
  /** First day of its time. */ readonly dueFrom: string | null, 
  /** Last day to be done by (截止日期); null as for dueFrom. */ readonly dueBy: string | null, 
  /** Where it stands. */ readonly span: { 
  /** First code unit. */ readonly start: number, 
  /** The code unit behind the last. */ readonly end: number } }> } | null, 
  /** What the caller can mend (输入错误); empty where all went well. */ readonly userErrors: ReadonlyArray<{ 
  /** Stable, for programs. */ readonly code: UserErrorCode, 
  /** For people. */ readonly message: string, 
  /** Path of the input that is meant; null where it is the whole. */ readonly field: ReadonlyArray<string> | null, 
  /** Of a CONFLICT: who changed it last (冲突来源), where that is known. */ readonly lastChange: { 
  /** When (时间). */ readonly at: string, 
  /** Name of the key or person (操作人); null where the page was read again. */ readonly actor: string | null, 
  /** It was you (本人): the same name and role. */ readonly byYourself: boolean, 
  /** The revision that it made (修订号). */ readonly revision: number } | null }> } };

export type AddDirectiveMutationVariables = Exact<{
  input: AddDirectiveInput;
}>;


export type AddDirectiveMutation = { 
  /** Enters a directive that no rule found (补录要求). */ readonly addDirective: { 
  /** Whether anything was changed (操作结果); null where the input was refused. */ readonly outcome: EditOutcome | null, 
  /** The directive (要求), as it is now; null where nothing was done. */ readonly directive: { 
  /** Global id; survives re-ingestion. */ readonly id: string, 
  /** Place in its notice, '2.1.3': block, numbered point, statement. */ readonly path: string, 
  /** 一要, 二是, (三), or null for an unnumbered clause (序号). */ readonly marker: string | null, 
  /** The short phrase that heads it (标题句), if any. */ readonly heading: string | null, 
  /** All of it, repaired, its parts included (全文). */ readonly text: string, 
  /** 指出, 要求, 强调 …: the verb that introduces its block. */ readonly verb: string | null, 
  /** How much it binds (力度). */ readonly strength: DirectiveStrength, 
  /** What staff made of it (审核状态). */ readonly review: ReviewState, 
  /** The directive that it is a part of (上级要求). */ readonly parent: { 
  /** Global id; survives re-ingestion. */ readonly id: string } | null, 
  /** From its marker to the last character before the next unit of its level. */ readonly span: { 
  /** First code unit. */ readonly start: number, 
  /** The code unit behind the last. */ readonly end: number }, 
  /** Who gives it (要求主体): not the publisher of the page. */ readonly issuer: { 
  /** Global id. */ readonly id: string, 
  /** Canonical full name (全称) in simplified characters: 苏州市吴中区工业和信息化局. */ readonly name: string } | null, 
  /** Who said it (讲话人), where the notice names a person. */ readonly speaker: { 
  /** Name (姓名). */ readonly name: string, 
  /** Office (职务), where the notice gives it. */ readonly title: string | null } | null, 
  /** Who must act (要求对象), carried forward from before where it names nobody itself. */ readonly addressees: ReadonlyArray<{ 
  /** As the notice names it. */ readonly text: string, 
  /** Whom it stands for. */ readonly scope: AddresseeScope, 
  /** What it does among those who share the directive (分工); null where the text gives none. */ readonly role: AddresseeRole | null, 
  /** Where it is named, or was named last where it is carried forward; empty where the text names it nowhere: staff did. */ readonly span: { 
  /** First code unit. */ readonly start: number, 
  /** The code unit behind the last. */ readonly end: number }, 
  /** The organ, where one is named. */ readonly agency: { 
  /** Global id. */ readonly id: string, 
  /** Canonical full name (全称) in simplified characters: 苏州市吴中区工业和信息化局. */ readonly name: string } | null }>, 
  /** Its measurable parts (目标), its parts' among them: see Target.own. */ readonly targets: ReadonlyArray<{ 
  /** What it measures. */ readonly kind: TargetKind, 
  /** As the notice puts it. */ readonly text: string, 
  /** 力争 makes it soft: to be striven for, not to be reached at all costs. */ readonly soft: boolean, 
  /** Whether it is this directive itself that states it (本级目标). */ readonly own: boolean, 
  /** How often, where it comes again and again (频次): 每月5日前 is MONTHLY, and has no dueBy. */ readonly recurrence: Recurrence | null, 
  /** Least value, in unit. */ readonly minimum: number | null, 
  /** Greatest value, in unit. */ readonly maximum: number | null, 
  /** Unit (单位): %, 年, 个, 万元 … */ readonly unit: string | null, 
  /** 不低于, 不超过, 以上 …: how it compares. */ readonly comparator: string | null, 
  /** First day of its time. */ readonly dueFrom: string | null, 
  /** Last day to be done by (截止日期); null as for dueFrom. */ readonly dueBy: string | null, 
  /** Where it stands. */ readonly span: { 
  /** First code unit. */ readonly start: number, 
  /** The code unit behind the last. */ readonly end: number } }> } | null, 
  /** What the caller can mend (输入错误); empty where all went well. */ readonly userErrors: ReadonlyArray<{ 
  /** Stable, for programs. */ readonly code: UserErrorCode, 
  /** For people. */ readonly message: string, 
  /** Path of the input that is meant; null where it is the whole. */ readonly field: ReadonlyArray<string> | null, 
  /** Of a CONFLICT: who changed it last (冲突来源), where that is known. */ readonly lastChange: { 
  /** When (时间). */ readonly at: string, 
  /** Name of the key or person (操作人); null where the page was read again. */ readonly actor: string | null, 
  /** It was you (本人): the same name and role. */ readonly byYourself: boolean, 
  /** The revision that it made (修订号). */ readonly revision: number } | null }> } };

export type UpdateAgencyMutationVariables = Exact<{
  input: UpdateAgencyInput;
}>;


export type UpdateAgencyMutation = { 
  /** Changes what is known of an agency (修改机构). */ readonly updateAgency: { 
  /** Whether anything was changed (操作结果); null where the input was refused. */ readonly outcome: EditOutcome | null, 
  /** The agency (机构), as it is now; null where nothing was done. */ readonly agency: { 
  /** 组织机构代码 (GB 11714): eight characters and the check character. */ readonly orgCode: string | null, 
  /** 统一社会信用代码 (GB 32100): 18 characters. */ readonly creditCode: string | null, 
  /** Global id. */ readonly id: string, 
  /** Canonical full name (全称) in simplified characters: 苏州市吴中区工业和信息化局. */ readonly name: string, 
  /** Usual short name (简称), where known. */ readonly shortName: string | null, 
  /** What sort of organ it is (机构类别). */ readonly kind: AgencyKind, 
  /** Every other name met (别名): 吴中区工业和信息化局, 区工信局 (seen on pages of that district), 工信局. */ readonly aliases: ReadonlyArray<string>, 
  /** The place it is responsible for (行政区划); null where none could be told. */ readonly division: { 
  /** Global id. */ readonly id: string, 
  /** Six digits (行政区划代码): 320506. */ readonly code: string, 
  /** Name without the divisions above it: 吴中区. */ readonly name: string } | null, 
  /** The organ it belongs to (上级机构): the government of a department. */ readonly parent: { 
  /** Global id. */ readonly id: string, 
  /** Canonical full name (全称) in simplified characters: 苏州市吴中区工业和信息化局. */ readonly name: string } | null } | null, 
  /** What the caller can mend (输入错误); empty where all went well. */ readonly userErrors: ReadonlyArray<{ 
  /** Stable, for programs. */ readonly code: UserErrorCode, 
  /** For people. */ readonly message: string, 
  /** Path of the input that is meant; null where it is the whole. */ readonly field: ReadonlyArray<string> | null, 
  /** Of a CONFLICT: who changed it last (冲突来源), where that is known. */ readonly lastChange: { 
  /** When (时间). */ readonly at: string, 
  /** Name of the key or person (操作人); null where the page was read again. */ readonly actor: string | null, 
  /** It was you (本人): the same name and role. */ readonly byYourself: boolean, 
  /** The revision that it made (修订号). */ readonly revision: number } | null }> } };

export type MergeAgenciesMutationVariables = Exact<{
  input: MergeAgenciesInput;
}>;


export type MergeAgenciesMutation = { 
  /** Merges two agencies (合并机构): everything of the duplicate becomes the target's. */ readonly mergeAgencies: { 
  /** Whether anything was changed (操作结果); null where the input was refused. */ readonly outcome: EditOutcome | null, 
  /** The agency (机构), as it is now; null where nothing was done. */ readonly agency: { 
  /** 组织机构代码 (GB 11714): eight characters and the check character. */ readonly orgCode: string | null, 
  /** 统一社会信用代码 (GB 32100): 18 characters. */ readonly creditCode: string | null, 
  /** Global id. */ readonly id: string, 
  /** Canonical full name (全称) in simplified characters: 苏州市吴中区工业和信息化局. */ readonly name: string, 
  /** Usual short name (简称), where known. */ readonly shortName: string | null, 
  /** What sort of organ it is (机构类别). */ readonly kind: AgencyKind, 
  /** Every other name met (别名): 吴中区工业和信息化局, 区工信局 (seen on pages of that district), 工信局. */ readonly aliases: ReadonlyArray<string>, 
  /** The place it is responsible for (行政区划); null where none could be told. */ readonly division: { 
  /** Global id. */ readonly id: string, 
  /** Six digits (行政区划代码): 320506. */ readonly code: string, 
  /** Name without the divisions above it: 吴中区. */ readonly name: string } | null, 
  /** The organ it belongs to (上级机构): the government of a department. */ readonly parent: { 
  /** Global id. */ readonly id: string, 
  /** Canonical full name (全称) in simplified characters: 苏州市吴中区工业和信息化局. */ readonly name: string } | null } | null, 
  /** What the caller can mend (输入错误); empty where all went well. */ readonly userErrors: ReadonlyArray<{ 
  /** Stable, for programs. */ readonly code: UserErrorCode, 
  /** For people. */ readonly message: string, 
  /** Path of the input that is meant; null where it is the whole. */ readonly field: ReadonlyArray<string> | null, 
  /** Of a CONFLICT: who changed it last (冲突来源), where that is known. */ readonly lastChange: { 
  /** When (时间). */ readonly at: string, 
  /** Name of the key or person (操作人); null where the page was read again. */ readonly actor: string | null, 
  /** It was you (本人): the same name and role. */ readonly byYourself: boolean, 
  /** The revision that it made (修订号). */ readonly revision: number } | null }> } };

export type UnmergeAgenciesMutationVariables = Exact<{
  input: UnmergeAgenciesInput;
}>;


export type UnmergeAgenciesMutation = { 
  /** Undoes a merge (撤销合并): the duplicate stands by itself again, with all that it had; meetings that were joined are apart. */ readonly unmergeAgencies: { 
  /** The agency that stayed, as it is now; null where nothing was done. */ readonly agency: { 
  /** Global id. */ readonly id: string, 
  /** Canonical full name (全称) in simplified characters: 苏州市吴中区工业和信息化局. */ readonly name: string, 
  /** Usual short name (简称), where known. */ readonly shortName: string | null, 
  /** What sort of organ it is (机构类别). */ readonly kind: AgencyKind, 
  /** Every other name met (别名): 吴中区工业和信息化局, 区工信局 (seen on pages of that district), 工信局. */ readonly aliases: ReadonlyArray<string>, 
  /** The place it is responsible for (行政区划); null where none could be told. */ readonly division: { 
  /** Global id. */ readonly id: string, 
  /** Six digits (行政区划代码): 320506. */ readonly code: string, 
  /** Name without the divisions above it: 吴中区. */ readonly name: string } | null, 
  /** The organ it belongs to (上级机构): the government of a department. */ readonly parent: { 
  /** Global id. */ readonly id: string, 
  /** Canonical full name (全称) in simplified characters: 苏州市吴中区工业和信息化局. */ readonly name: string } | null } | null, 
  /** The agency that stands by itself again; null in a dry run and where nothing was done. */ readonly duplicate: { 
  /** Global id. */ readonly id: string, 
  /** Canonical full name (全称) in simplified characters: 苏州市吴中区工业和信息化局. */ readonly name: string, 
  /** Usual short name (简称), where known. */ readonly shortName: string | null, 
  /** What sort of organ it is (机构类别). */ readonly kind: AgencyKind, 
  /** Every other name met (别名): 吴中区工业和信息化局, 区工信局 (seen on pages of that district), 工信局. */ readonly aliases: ReadonlyArray<string>, 
  /** The place it is responsible for (行政区划); null where none could be told. */ readonly division: { 
  /** Global id. */ readonly id: string, 
  /** Six digits (行政区划代码): 320506. */ readonly code: string, 
  /** Name without the divisions above it: 吴中区. */ readonly name: string } | null, 
  /** The organ it belongs to (上级机构): the government of a department. */ readonly parent: { 
  /** Global id. */ readonly id: string, 
  /** Canonical full name (全称) in simplified characters: 苏州市吴中区工业和信息化局. */ readonly name: string } | null } | null, 
  /** How much went back, or would in a dry run; null where nothing was done. */ readonly restored: { 
  /** Names (名称). */ readonly names: number, 
  /** Notices: publisher or place (信息). */ readonly notices: number, 
  /** Meetings: convener or chair, and those that were joined (会议). */ readonly meetings: number, 
  /** Directives: issuer, speaker or what staff wrote (要求). */ readonly directives: number, 
  /** Addressees of notices and directives (主送机关, 要求对象). */ readonly addressees: number, 
  /** Places where a text names the agency (提及). */ readonly mentions: number, 
  /** Rows that were changed or deleted since the merge, and stay as they are. */ readonly skipped: number } | null, 
  /** What the caller can mend (输入错误); empty where all went well. */ readonly userErrors: ReadonlyArray<{ 
  /** Stable, for programs. */ readonly code: UserErrorCode, 
  /** For people. */ readonly message: string, 
  /** Path of the input that is meant; null where it is the whole. */ readonly field: ReadonlyArray<string> | null, 
  /** Of a CONFLICT: who changed it last (冲突来源), where that is known. */ readonly lastChange: { 
  /** When (时间). */ readonly at: string, 
  /** Name of the key or person (操作人); null where the page was read again. */ readonly actor: string | null, 
  /** It was you (本人): the same name and role. */ readonly byYourself: boolean, 
  /** The revision that it made (修订号). */ readonly revision: number } | null }> } };

export type ListMergesQueryVariables = Exact<{
  by: AgencyKey;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ListMergesQuery = { 
  /** One agency (机构); null where none is known by that key. */ readonly agency: { 
  /** Global id. */ readonly id: string, 
  /** Canonical full name (全称) in simplified characters: 苏州市吴中区工业和信息化局. */ readonly name: string, 
  /** Staff: agencies that may be the same organ (疑似重复机构), by name: of the same place and superior as far as both are known, and called alike. */ readonly duplicateCandidates: { 
  /** The items of the page. */ readonly nodes: ReadonlyArray<{ 
  /** Global id. */ readonly id: string, 
  /** Canonical full name (全称) in simplified characters: 苏州市吴中区工业和信息化局. */ readonly name: string, 
  /** Usual short name (简称), where known. */ readonly shortName: string | null, 
  /** What sort of organ it is (机构类别). */ readonly kind: AgencyKind, 
  /** Every other name met (别名): 吴中区工业和信息化局, 区工信局 (seen on pages of that district), 工信局. */ readonly aliases: ReadonlyArray<string>, 
  /** The place it is responsible for (行政区划); null where none could be told. */ readonly division: { 
  /** Global id. */ readonly id: string, 
  /** Six digits (行政区划代码): 320506. */ readonly code: string, 
  /** Name without the divisions above it: 吴中区. */ readonly name: string } | null, 
  /** The organ it belongs to (上级机构): the government of a department. */ readonly parent: { 
  /** Global id. */ readonly id: string, 
  /** Canonical full name (全称) in simplified characters: 苏州市吴中区工业和信息化局. */ readonly name: string } | null }> }, 
  /** Staff: merges into this agency that stand and can be undone (并入的机构), latest first. */ readonly merges: { 
  /** Length of the whole list, not of the page. */ readonly totalCount: number, 
  /** The items of the page. */ readonly nodes: ReadonlyArray<{ 
  /** Global id of the agency that was merged away; asked for as a node it leads to the target. */ readonly duplicateId: string, 
  /** Its full name (全称). */ readonly duplicateName: string, 
  /** When (合并时间). */ readonly mergedAt: string, 
  /** Who did it: name of the key or person (操作人). */ readonly actor: string, 
  /** Why (合并原因). */ readonly reason: string }>, 
  /** Where the page lies in the list. */ readonly pageInfo: { 
  /** More items follow this page. */ readonly hasNextPage: boolean, 
  /** Items come before this page. */ readonly hasPreviousPage: boolean, 
  /** Cursor of the first item: pass it as before. */ readonly startCursor: string | null, 
  /** Cursor of the last item: pass it as after. */ readonly endCursor: string | null } } } | null };

export type ListApiKeysQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ListApiKeysQuery = { 
  /** Admin: API keys (密钥), those of no more use too, latest first. */ readonly apiKeys: { 
  /** The items of the page. */ readonly nodes: ReadonlyArray<{ 
  /** Global id. */ readonly id: string, 
  /** Whose it is, as audit entries tell it (名称). */ readonly name: string, 
  /** What may be done with it (角色). */ readonly role: Role, 
  /** How its secret begins (前缀): tells which one an app has. */ readonly prefix: string, 
  /** When it was made (创建时间). */ readonly createdAt: string, 
  /** From when on it is of no use (到期时间); null: never. */ readonly expiresAt: string | null, 
  /** When it was last used (最近使用), to a minute; null: never. */ readonly lastUsedAt: string | null, 
  /** When it was revoked (撤销时间); null: it was not. */ readonly revokedAt: string | null }>, 
  /** Where the page lies in the list. */ readonly pageInfo: { 
  /** More items follow this page. */ readonly hasNextPage: boolean, 
  /** Items come before this page. */ readonly hasPreviousPage: boolean, 
  /** Cursor of the first item: pass it as before. */ readonly startCursor: string | null, 
  /** Cursor of the last item: pass it as after. */ readonly endCursor: string | null } } };

export type CreateApiKeyMutationVariables = Exact<{
  input: CreateApiKeyInput;
}>;


export type CreateApiKeyMutation = { 
  /** Admin: makes a key (创建密钥). */ readonly createApiKey: { 
  /** What the caller sends as "Authorization: Bearer …" (密钥原文). */ readonly secret: string | null, 
  /** The key (密钥), as it is now; null where nothing was done. */ readonly apiKey: { 
  /** Global id. */ readonly id: string, 
  /** Whose it is, as audit entries tell it (名称). */ readonly name: string, 
  /** What may be done with it (角色). */ readonly role: Role, 
  /** How its secret begins (前缀): tells which one an app has. */ readonly prefix: string, 
  /** When it was made (创建时间). */ readonly createdAt: string, 
  /** From when on it is of no use (到期时间); null: never. */ readonly expiresAt: string | null, 
  /** When it was last used (最近使用), to a minute; null: never. */ readonly lastUsedAt: string | null, 
  /** When it was revoked (撤销时间); null: it was not. */ readonly revokedAt: string | null } | null, 
  /** What the caller can mend (输入错误); empty where all went well. */ readonly userErrors: ReadonlyArray<{ 
  /** Stable, for programs. */ readonly code: UserErrorCode, 
  /** For people. */ readonly message: string, 
  /** Path of the input that is meant; null where it is the whole. */ readonly field: ReadonlyArray<string> | null, 
  /** Of a CONFLICT: who changed it last (冲突来源), where that is known. */ readonly lastChange: { 
  /** When (时间). */ readonly at: string, 
  /** Name of the key or person (操作人); null where the page was read again. */ readonly actor: string | null, 
  /** It was you (本人): the same name and role. */ readonly byYourself: boolean, 
  /** The revision that it made (修订号). */ readonly revision: number } | null }> } };

export type RevokeApiKeyMutationVariables = Exact<{
  input: RevokeApiKeyInput;
}>;


export type RevokeApiKeyMutation = { 
  /** Admin: a key is of no use from now on (撤销密钥), on every server. */ readonly revokeApiKey: { 
  /** The key (密钥), as it is now; null where nothing was done. */ readonly apiKey: { 
  /** Global id. */ readonly id: string, 
  /** Whose it is, as audit entries tell it (名称). */ readonly name: string, 
  /** What may be done with it (角色). */ readonly role: Role, 
  /** How its secret begins (前缀): tells which one an app has. */ readonly prefix: string, 
  /** When it was made (创建时间). */ readonly createdAt: string, 
  /** From when on it is of no use (到期时间); null: never. */ readonly expiresAt: string | null, 
  /** When it was last used (最近使用), to a minute; null: never. */ readonly lastUsedAt: string | null, 
  /** When it was revoked (撤销时间); null: it was not. */ readonly revokedAt: string | null } | null, 
  /** What the caller can mend (输入错误); empty where all went well. */ readonly userErrors: ReadonlyArray<{ 
  /** Stable, for programs. */ readonly code: UserErrorCode, 
  /** For people. */ readonly message: string, 
  /** Path of the input that is meant; null where it is the whole. */ readonly field: ReadonlyArray<string> | null, 
  /** Of a CONFLICT: who changed it last (冲突来源), where that is known. */ readonly lastChange: { 
  /** When (时间). */ readonly at: string, 
  /** Name of the key or person (操作人); null where the page was read again. */ readonly actor: string | null, 
  /** It was you (本人): the same name and role. */ readonly byYourself: boolean, 
  /** The revision that it made (修订号). */ readonly revision: number } | null }> } };

export type ListSitesQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ListSitesQuery = { 
  /** Staff: the table of sites (网站), those changed last first. */ readonly sites: { 
  /** The items of the page. */ readonly nodes: ReadonlyArray<{ 
  /** Global id. */ readonly id: string, 
  /** Its host (域名), without www.: chenghu.gov.cn. */ readonly host: string | null, 
  /** 网站标识码, as in Source.siteCode. */ readonly code: string | null, 
  /** Full name of the organ that publishes there (发布机构). */ readonly publisher: string | null, 
  /** What staff noted (备注). */ readonly note: string | null, 
  /** Raised by every change (版本): to be passed to setSite. */ readonly version: number, 
  /** When it was changed last (更新时间). */ readonly updatedAt: string, 
  /** The place that it is about (行政区划), for pages that name organs without one. */ readonly division: { 
  /** Global id. */ readonly id: string, 
  /** Six digits (行政区划代码): 320506. */ readonly code: string, 
  /** Name without the divisions above it: 吴中区. */ readonly name: string } | null }>, 
  /** Where the page lies in the list. */ readonly pageInfo: { 
  /** More items follow this page. */ readonly hasNextPage: boolean, 
  /** Items come before this page. */ readonly hasPreviousPage: boolean, 
  /** Cursor of the first item: pass it as before. */ readonly startCursor: string | null, 
  /** Cursor of the last item: pass it as after. */ readonly endCursor: string | null } } };

export type SetSiteMutationVariables = Exact<{
  input: SetSiteInput;
}>;


export type SetSiteMutation = { 
  /** Adds a site to the table or changes it (登记网站). */ readonly setSite: { 
  /** Whether anything was changed (操作结果); null where the input was refused. */ readonly outcome: EditOutcome | null, 
  /** The site (网站), as it is now; null where nothing was done. */ readonly site: { 
  /** Global id. */ readonly id: string, 
  /** Its host (域名), without www.: chenghu.gov.cn. */ readonly host: string | null, 
  /** 网站标识码, as in Source.siteCode. */ readonly code: string | null, 
  /** Full name of the organ that publishes there (发布机构). */ readonly publisher: string | null, 
  /** What staff noted (备注). */ readonly note: string | null, 
  /** Raised by every change (版本): to be passed to setSite. */ readonly version: number, 
  /** When it was changed last (更新时间). */ readonly updatedAt: string, 
  /** The place that it is about (行政区划), for pages that name organs without one. */ readonly division: { 
  /** Global id. */ readonly id: string, 
  /** Six digits (行政区划代码): 320506. */ readonly code: string, 
  /** Name without the divisions above it: 吴中区. */ readonly name: string } | null } | null, 
  /** What the caller can mend (输入错误); empty where all went well. */ readonly userErrors: ReadonlyArray<{ 
  /** Stable, for programs. */ readonly code: UserErrorCode, 
  /** For people. */ readonly message: string, 
  /** Path of the input that is meant; null where it is the whole. */ readonly field: ReadonlyArray<string> | null, 
  /** Of a CONFLICT: who changed it last (冲突来源), where that is known. */ readonly lastChange: { 
  /** When (时间). */ readonly at: string, 
  /** Name of the key or person (操作人); null where the page was read again. */ readonly actor: string | null, 
  /** It was you (本人): the same name and role. */ readonly byYourself: boolean, 
  /** The revision that it made (修订号). */ readonly revision: number } | null }> } };

export type DeleteSiteMutationVariables = Exact<{
  input: DeleteSiteInput;
}>;


export type DeleteSiteMutation = { 
  /** Takes a site from the table (删除网站登记). */ readonly deleteSite: { 
  /** Whether anything was changed (操作结果); null where the input was refused. */ readonly outcome: EditOutcome | null, 
  /** The site (网站), as it is now; null where nothing was done. */ readonly site: { 
  /** Global id. */ readonly id: string, 
  /** Its host (域名), without www.: chenghu.gov.cn. */ readonly host: string | null, 
  /** 网站标识码, as in Source.siteCode. */ readonly code: string | null, 
  /** Full name of the organ that publishes there (发布机构). */ readonly publisher: string | null, 
  /** What staff noted (备注). */ readonly note: string | null, 
  /** Raised by every change (版本): to be passed to setSite. */ readonly version: number, 
  /** When it was changed last (更新时间). */ readonly updatedAt: string, 
  /** The place that it is about (行政区划), for pages that name organs without one. */ readonly division: { 
  /** Global id. */ readonly id: string, 
  /** Six digits (行政区划代码): 320506. */ readonly code: string, 
  /** Name without the divisions above it: 吴中区. */ readonly name: string } | null } | null, 
  /** What the caller can mend (输入错误); empty where all went well. */ readonly userErrors: ReadonlyArray<{ 
  /** Stable, for programs. */ readonly code: UserErrorCode, 
  /** For people. */ readonly message: string, 
  /** Path of the input that is meant; null where it is the whole. */ readonly field: ReadonlyArray<string> | null, 
  /** Of a CONFLICT: who changed it last (冲突来源), where that is known. */ readonly lastChange: { 
  /** When (时间). */ readonly at: string, 
  /** Name of the key or person (操作人); null where the page was read again. */ readonly actor: string | null, 
  /** It was you (本人): the same name and role. */ readonly byYourself: boolean, 
  /** The revision that it made (修订号). */ readonly revision: number } | null }> } };

export type RetryRejectionsMutationVariables = Exact<{
  input: RetryRejectionsInput;
}>;


export type RetryRejectionsMutation = { 
  /** Reads the open rejections of a site again (批量重试), with what the table of sites knows by now: after setSite, until hasMore is false. */ readonly retryRejections: { 
  /** How many were read (已重试). */ readonly tried: number, 
  /** How many of them are notices now (已收录). */ readonly accepted: number, 
  /** The last one that was read: `after` of the next call. */ readonly last: string | null, 
  /** Whether there are more behind it (还有更多). */ readonly hasMore: boolean, 
  /** What the caller can mend (输入错误); empty where all went well. */ readonly userErrors: ReadonlyArray<{ 
  /** Stable, for programs. */ readonly code: UserErrorCode, 
  /** For people. */ readonly message: string, 
  /** Path of the input that is meant; null where it is the whole. */ readonly field: ReadonlyArray<string> | null, 
  /** Of a CONFLICT: who changed it last (冲突来源), where that is known. */ readonly lastChange: { 
  /** When (时间). */ readonly at: string, 
  /** Name of the key or person (操作人); null where the page was read again. */ readonly actor: string | null, 
  /** It was you (本人): the same name and role. */ readonly byYourself: boolean, 
  /** The revision that it made (修订号). */ readonly revision: number } | null }> } };

export type ListDoubtsQueryVariables = Exact<{
  filter?: DoubtFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ListDoubtsQuery = { 
  /** Staff: what is stored and looks wrong (存疑), without reading it: by kind, in the order of DoubtKind as `npm run audit` prints them. */ readonly doubts: { 
  /** The items of the page. */ readonly nodes: ReadonlyArray<{ 
  /** For dismissDoubt and restoreDoubt; the same for as long as the doubt stands. */ readonly id: string, 
  /** What looks wrong (存疑类别). */ readonly kind: DoubtKind, 
  /** The kind, the warning or the reason of rejection that it comes from (代码), for programs. */ readonly code: string, 
  /** What looks wrong as it is written (原文摘录); empty where it has no words. */ readonly quote: string, 
  /** What looks wrong, in Chinese (说明). */ readonly message: string, 
  /** What to do about it, in Chinese (处理办法). */ readonly advice: string, 
  /** When it was dismissed (忽略时间). */ readonly dismissedAt: string | null, 
  /** Name of the key or person that dismissed it (操作人). */ readonly dismissedBy: string | null, 
  /** Why staff dismissed it (忽略原因); null while it is open. */ readonly reason: string | null, 
  /** What it is about (存疑对象); null where a dismissed one is about something that is there no more. */ readonly subject:
        | { readonly __typename: 'Agency', 
  /** Global id. */ readonly id: string, 
  /** Canonical full name (全称) in simplified characters: 苏州市吴中区工业和信息化局. */ readonly name: string }
        | { readonly __typename: 'Directive', 
  /** Global id; survives re-ingestion. */ readonly id: string, 
  /** All of it, repaired, its parts included (全文). */ readonly text: string, 
  /** The notice that reports it (所在信息). */ readonly notice: { 
  /** Global id; survives re-ingestion. */ readonly id: string, 
  /** Title (标题, 信息名称). */ readonly title: string } }
        | { readonly __typename: 'Division', 
  /** Global id. */ readonly id: string, 
  /** Name without the divisions above it: 吴中区. */ readonly name: string }
        | { readonly __typename: 'Notice', 
  /** Global id; survives re-ingestion. */ readonly id: string, 
  /** Title (标题, 信息名称). */ readonly title: string }
        | { readonly __typename: 'Rejection', 
  /** Global id. */ readonly id: string, 
  /** The first characters of what could be read (摘录). */ readonly excerpt: string }
       | null, 
  /** The other agency of two that are called alike (另一个机构). */ readonly other: { 
  /** Global id. */ readonly id: string, 
  /** Canonical full name (全称) in simplified characters: 苏州市吴中区工业和信息化局. */ readonly name: string } | null }>, 
  /** Where the page lies in the list. */ readonly pageInfo: { 
  /** More items follow this page. */ readonly hasNextPage: boolean, 
  /** Items come before this page. */ readonly hasPreviousPage: boolean, 
  /** Cursor of the first item: pass it as before. */ readonly startCursor: string | null, 
  /** Cursor of the last item: pass it as after. */ readonly endCursor: string | null } } };

export type CountDoubtsQueryVariables = Exact<{
  filter?: DoubtFilter | null | undefined;
}>;


export type CountDoubtsQuery = { 
  /** Staff: how many doubts there are of each kind (存疑统计). */ readonly doubtCounts: ReadonlyArray<{ 
  /** The kind (存疑类别). */ readonly kind: DoubtKind, 
  /** How many (数量), at most 10,000. */ readonly count: number, 
  /** There are more than that. */ readonly isMore: boolean, 
  /** By code, the most frequent one first: reasons of rejection, warnings. */ readonly codes: ReadonlyArray<{ 
  /** The code (代码). */ readonly code: string, 
  /** How many (数量). */ readonly count: number }> }> };

export type DismissDoubtMutationVariables = Exact<{
  input: DoubtInput;
}>;


export type DismissDoubtMutation = { 
  /** Puts a doubt aside (忽略存疑): what it is about is right as it is. */ readonly dismissDoubt: { 
  /** Whether anything was changed (操作结果); null where the input was refused. */ readonly outcome: EditOutcome | null, 
  /** The doubt (存疑), as it is now; null where nothing was done, or where it is none any more. */ readonly doubt: { 
  /** For dismissDoubt and restoreDoubt; the same for as long as the doubt stands. */ readonly id: string, 
  /** What looks wrong (存疑类别). */ readonly kind: DoubtKind, 
  /** The kind, the warning or the reason of rejection that it comes from (代码), for programs. */ readonly code: string, 
  /** What looks wrong as it is written (原文摘录); empty where it has no words. */ readonly quote: string, 
  /** What looks wrong, in Chinese (说明). */ readonly message: string, 
  /** What to do about it, in Chinese (处理办法). */ readonly advice: string, 
  /** When it was dismissed (忽略时间). */ readonly dismissedAt: string | null, 
  /** Name of the key or person that dismissed it (操作人). */ readonly dismissedBy: string | null, 
  /** Why staff dismissed it (忽略原因); null while it is open. */ readonly reason: string | null, 
  /** What it is about (存疑对象); null where a dismissed one is about something that is there no more. */ readonly subject:
        | { readonly __typename: 'Agency', 
  /** Global id. */ readonly id: string, 
  /** Canonical full name (全称) in simplified characters: 苏州市吴中区工业和信息化局. */ readonly name: string }
        | { readonly __typename: 'Directive', 
  /** Global id; survives re-ingestion. */ readonly id: string, 
  /** All of it, repaired, its parts included (全文). */ readonly text: string, 
  /** The notice that reports it (所在信息). */ readonly notice: { 
  /** Global id; survives re-ingestion. */ readonly id: string, 
  /** Title (标题, 信息名称). */ readonly title: string } }
        | { readonly __typename: 'Division', 
  /** Global id. */ readonly id: string, 
  /** Name without the divisions above it: 吴中区. */ readonly name: string }
        | { readonly __typename: 'Notice', 
  /** Global id; survives re-ingestion. */ readonly id: string, 
  /** Title (标题, 信息名称). */ readonly title: string }
        | { readonly __typename: 'Rejection', 
  /** Global id. */ readonly id: string, 
  /** The first characters of what could be read (摘录). */ readonly excerpt: string }
       | null, 
  /** The other agency of two that are called alike (另一个机构). */ readonly other: { 
  /** Global id. */ readonly id: string, 
  /** Canonical full name (全称) in simplified characters: 苏州市吴中区工业和信息化局. */ readonly name: string } | null } | null, 
  /** What the caller can mend (输入错误); empty where all went well. */ readonly userErrors: ReadonlyArray<{ 
  /** Stable, for programs. */ readonly code: UserErrorCode, 
  /** For people. */ readonly message: string, 
  /** Path of the input that is meant; null where it is the whole. */ readonly field: ReadonlyArray<string> | null, 
  /** Of a CONFLICT: who changed it last (冲突来源), where that is known. */ readonly lastChange: { 
  /** When (时间). */ readonly at: string, 
  /** Name of the key or person (操作人); null where the page was read again. */ readonly actor: string | null, 
  /** It was you (本人): the same name and role. */ readonly byYourself: boolean, 
  /** The revision that it made (修订号). */ readonly revision: number } | null }> } };

export type RestoreDoubtMutationVariables = Exact<{
  input: DoubtInput;
}>;


export type RestoreDoubtMutation = { 
  /** Undoes dismissDoubt (恢复存疑); one that is not dismissed stays as it is. */ readonly restoreDoubt: { 
  /** Whether anything was changed (操作结果); null where the input was refused. */ readonly outcome: EditOutcome | null, 
  /** The doubt (存疑), as it is now; null where nothing was done, or where it is none any more. */ readonly doubt: { 
  /** For dismissDoubt and restoreDoubt; the same for as long as the doubt stands. */ readonly id: string, 
  /** What looks wrong (存疑类别). */ readonly kind: DoubtKind, 
  /** The kind, the warning or the reason of rejection that it comes from (代码), for programs. */ readonly code: string, 
  /** What looks wrong as it is written (原文摘录); empty where it has no words. */ readonly quote: string, 
  /** What looks wrong, in Chinese (说明). */ readonly message: string, 
  /** What to do about it, in Chinese (处理办法). */ readonly advice: string, 
  /** When it was dismissed (忽略时间). */ readonly dismissedAt: string | null, 
  /** Name of the key or person that dismissed it (操作人). */ readonly dismissedBy: string | null, 
  /** Why staff dismissed it (忽略原因); null while it is open. */ readonly reason: string | null, 
  /** What it is about (存疑对象); null where a dismissed one is about something that is there no more. */ readonly subject:
        | { readonly __typename: 'Agency', 
  /** Global id. */ readonly id: string, 
  /** Canonical full name (全称) in simplified characters: 苏州市吴中区工业和信息化局. */ readonly name: string }
        | { readonly __typename: 'Directive', 
  /** Global id; survives re-ingestion. */ readonly id: string, 
  /** All of it, repaired, its parts included (全文). */ readonly text: string, 
  /** The notice that reports it (所在信息). */ readonly notice: { 
  /** Global id; survives re-ingestion. */ readonly id: string, 
  /** Title (标题, 信息名称). */ readonly title: string } }
        | { readonly __typename: 'Division', 
  /** Global id. */ readonly id: string, 
  /** Name without the divisions above it: 吴中区. */ readonly name: string }
        | { readonly __typename: 'Notice', 
  /** Global id; survives re-ingestion. */ readonly id: string, 
  /** Title (标题, 信息名称). */ readonly title: string }
        | { readonly __typename: 'Rejection', 
  /** Global id. */ readonly id: string, 
  /** The first characters of what could be read (摘录). */ readonly excerpt: string }
       | null, 
  /** The other agency of two that are called alike (另一个机构). */ readonly other: { 
  /** Global id. */ readonly id: string, 
  /** Canonical full name (全称) in simplified characters: 苏州市吴中区工业和信息化局. */ readonly name: string } | null } | null, 
  /** What the caller can mend (输入错误); empty where all went well. */ readonly userErrors: ReadonlyArray<{ 
  /** Stable, for programs. */ readonly code: UserErrorCode, 
  /** For people. */ readonly message: string, 
  /** Path of the input that is meant; null where it is the whole. */ readonly field: ReadonlyArray<string> | null, 
  /** Of a CONFLICT: who changed it last (冲突来源), where that is known. */ readonly lastChange: { 
  /** When (时间). */ readonly at: string, 
  /** Name of the key or person (操作人); null where the page was read again. */ readonly actor: string | null, 
  /** It was you (本人): the same name and role. */ readonly byYourself: boolean, 
  /** The revision that it made (修订号). */ readonly revision: number } | null }> } };

/** One organ by any of its names or codes. */
export const getAgency: Operation<GetAgencyQuery, GetAgencyQueryVariables> = { text: "query GetAgency($by: AgencyKey!) { agency(by: $by) { ...AgencyCard orgCode creditCode ancestors { id name } } } fragment AgencyCard on Agency { id name shortName kind aliases division { id code name } parent { id name } }" };

/** Organs by place, kind, parent or a part of a name. */
export const listAgencies: Operation<ListAgenciesQuery, ListAgenciesQueryVariables> = { text: "query ListAgencies($filter: AgencyFilter, $first: Int, $after: String) { agencies(filter: $filter, first: $first, after: $after) { nodes { ...AgencyCard } pageInfo { ...PageMarks } } } fragment AgencyCard on Agency { id name shortName kind aliases division { id code name } parent { id name } } fragment PageMarks on PageInfo { hasNextPage hasPreviousPage startCursor endCursor }" };

/** What an organ has been told to do. */
export const listAssignedDirectives: Operation<ListAssignedDirectivesQuery, ListAssignedDirectivesQueryVariables> = { text: "query ListAssignedDirectives($by: AgencyKey!, $filter: DirectiveFilter, $orderBy: DirectiveOrder, $granularity: Granularity, $first: Int, $after: String) { agency(by: $by) { id name assignedDirectives( filter: $filter orderBy: $orderBy granularity: $granularity first: $first after: $after ) { nodes { ...DirectiveCard notice { ...DirectiveSource } } pageInfo { ...PageMarks } totalCount } } } fragment DirectiveCard on Directive { id path parent { id } marker heading text verb strength review span { start end } issuer { id name } speaker { name title } addressees { text scope role span { start end } agency { id name } } targets { span { start end } kind text soft own recurrence minimum maximum unit comparator dueFrom dueBy } } fragment DirectiveSource on Notice { id title publishedOn documentNumber { text } source { url } agency { id name } issuers { id name } } fragment PageMarks on PageInfo { hasNextPage hasPreviousPage startCursor endCursor }" };

/** What an organ must do, by when and by whose order, soonest first: what is due this month, with filter { due: { from, to } }. */
export const listDuties: Operation<ListDutiesQuery, ListDutiesQueryVariables> = { text: "query ListDuties($by: AgencyKey!, $filter: DutyFilter, $granularity: Granularity, $asOf: Date, $first: Int, $after: String) { agency(by: $by) { id name duties( filter: $filter granularity: $granularity asOf: $asOf first: $first after: $after ) { nodes { ...DutyCard } pageInfo { ...PageMarks } } } } fragment DutyCard on Duty { basis roles dueOn status occurrences { dueOn recurrence isStated } issuer { id name } directive { ...DirectiveCard } parts { id path heading text } notice { id title publishedOn validity documentNumber { text } source { url } agency { id name shortName } issuers { id name } } } fragment DirectiveCard on Directive { id path parent { id } marker heading text verb strength review span { start end } issuer { id name } speaker { name title } addressees { text scope role span { start end } agency { id name } } targets { span { start end } kind text soft own recurrence minimum maximum unit comparator dueFrom dueBy } } fragment PageMarks on PageInfo { hasNextPage hasPreviousPage startCursor endCursor }" };

/** How many duties an organ has: by who ordered them, by month, by ground, and how many are past their day. */
export const countDuties: Operation<CountDutiesQuery, CountDutiesQueryVariables> = { text: "query CountDuties($by: AgencyKey!, $filter: DutyFilter, $granularity: Granularity, $asOf: Date) { agency(by: $by) { id name duties(filter: $filter, granularity: $granularity, asOf: $asOf, first: 0) { totalCount facets { issuers { issuer { id name } count } months { month count } bases { basis count } statuses { status count } } } } }" };

/** What an organ, or someone speaking for it, has told others to do. */
export const listIssuedDirectives: Operation<ListIssuedDirectivesQuery, ListIssuedDirectivesQueryVariables> = { text: "query ListIssuedDirectives($by: AgencyKey!, $filter: DirectiveFilter, $orderBy: DirectiveOrder, $granularity: Granularity, $first: Int, $after: String) { agency(by: $by) { id name issuedDirectives( filter: $filter orderBy: $orderBy granularity: $granularity first: $first after: $after ) { nodes { ...DirectiveCard notice { ...DirectiveSource } } pageInfo { ...PageMarks } totalCount } } } fragment DirectiveCard on Directive { id path parent { id } marker heading text verb strength review span { start end } issuer { id name } speaker { name title } addressees { text scope role span { start end } agency { id name } } targets { span { start end } kind text soft own recurrence minimum maximum unit comparator dueFrom dueBy } } fragment DirectiveSource on Notice { id title publishedOn documentNumber { text } source { url } agency { id name } issuers { id name } } fragment PageMarks on PageInfo { hasNextPage hasPreviousPage startCursor endCursor }" };

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
export const listDirectives: Operation<ListDirectivesQuery, ListDirectivesQueryVariables> = { text: "query ListDirectives($filter: DirectiveFilter, $orderBy: DirectiveOrder, $granularity: Granularity, $first: Int, $after: String) { directives( filter: $filter orderBy: $orderBy granularity: $granularity first: $first after: $after ) { nodes { ...DirectiveCard notice { ...DirectiveSource } } pageInfo { ...PageMarks } } } fragment DirectiveCard on Directive { id path parent { id } marker heading text verb strength review span { start end } issuer { id name } speaker { name title } addressees { text scope role span { start end } agency { id name } } targets { span { start end } kind text soft own recurrence minimum maximum unit comparator dueFrom dueBy } } fragment DirectiveSource on Notice { id title publishedOn documentNumber { text } source { url } agency { id name } issuers { id name } } fragment PageMarks on PageInfo { hasNextPage hasPreviousPage startCursor endCursor }" };

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
export const getNotice: Operation<GetNoticeQuery, GetNoticeQueryVariables> = { text: "query GetNotice($by: NoticeKey!, $script: Script! = SIMPLIFIED, $directives: Int! = 50, $granularity: Granularity) { notice(by: $by) { ...NoticeCard genre createdOn publicationLagDays validity validUntil supersedes(first: 20) { nodes { ...SupersessionCard } } supersededBy(first: 20) { nodes { ...SupersessionCard } } status themes body(script: $script) bodyStart bodyEnd revision contentChangedAt source { url siteName siteCode } issuers { id name } addressees { text scope span { start end } agency { id name } } attachments { name url mediaType } meetings { id name heldOn } directives(first: $directives, granularity: $granularity) { nodes { ...DirectiveCard } pageInfo { ...PageMarks } totalCount } } } fragment NoticeCard on Notice { id indexNumber title kind publishedOn summary documentNumber { text } agency { id name shortName } } fragment SupersessionCard on Citation { how on title documentNumber by { id title } of { id title } } fragment DirectiveCard on Directive { id path parent { id } marker heading text verb strength review span { start end } issuer { id name } speaker { name title } addressees { text scope role span { start end } agency { id name } } targets { span { start end } kind text soft own recurrence minimum maximum unit comparator dueFrom dueBy } } fragment PageMarks on PageInfo { hasNextPage hasPreviousPage startCursor endCursor }" };

/** A page of notices. */
export const listNotices: Operation<ListNoticesQuery, ListNoticesQueryVariables> = { text: "query ListNotices($filter: NoticeFilter, $orderBy: NoticeOrder, $first: Int, $after: String) { notices(filter: $filter, orderBy: $orderBy, first: $first, after: $after) { nodes { ...NoticeCard } pageInfo { ...PageMarks } } } fragment NoticeCard on Notice { id indexNumber title kind publishedOn summary documentNumber { text } agency { id name shortName } } fragment PageMarks on PageInfo { hasNextPage hasPreviousPage startCursor endCursor }" };

/** How many notices there are of a kind, by publisher, place, kind and year. */
export const countNotices: Operation<CountNoticesQuery, CountNoticesQueryVariables> = { text: "query CountNotices($filter: NoticeFilter, $top: Int! = 10) { notices(filter: $filter, first: 0) { totalCount facets { agencies(first: $top) { count agency { id name } } divisions(first: $top) { count division { id code name } } kinds { kind count } years { year count } } } }" };

/** Many notices by id, null in the place of each that is not there. */
export const getNotices: Operation<GetNoticesQuery, GetNoticesQueryVariables> = { text: "query GetNotices($ids: [ID!]!) { nodes(ids: $ids) { __typename ... on Notice { ...NoticeCard } } } fragment NoticeCard on Notice { id indexNumber title kind publishedOn summary documentNumber { text } agency { id name shortName } }" };

/** What ingestion mended in a notice's text, and what it doubted. */
export const getNoticeRepairs: Operation<GetNoticeRepairsQuery, GetNoticeRepairsQueryVariables> = { text: "query GetNoticeRepairs($by: NoticeKey!) { notice(by: $by) { id body(script: SOURCE) repairs { kind confidence span { start end source { start end quote } } } warnings { code message field } } }" };

/** What a notice said before, and why it changed. */
export const listNoticeRevisions: Operation<ListNoticeRevisionsQuery, ListNoticeRevisionsQueryVariables> = { text: "query ListNoticeRevisions($by: NoticeKey!, $first: Int, $after: String) { notice(by: $by) { id revisions(first: $first, after: $after) { nodes { number reason recordedAt changedFields note title } pageInfo { ...PageMarks } totalCount } } } fragment PageMarks on PageInfo { hasNextPage hasPreviousPage startCursor endCursor }" };

/** Directives of a notice, page by page, where it has more than came with it. */
export const listNoticeDirectives: Operation<ListNoticeDirectivesQuery, ListNoticeDirectivesQueryVariables> = { text: "query ListNoticeDirectives($by: NoticeKey!, $filter: DirectiveFilter, $orderBy: DirectiveOrder, $granularity: Granularity, $first: Int, $after: String) { notice(by: $by) { id directives( filter: $filter orderBy: $orderBy granularity: $granularity first: $first after: $after ) { nodes { ...DirectiveCard } pageInfo { ...PageMarks } totalCount } } } fragment DirectiveCard on Directive { id path parent { id } marker heading text verb strength review span { start end } issuer { id name } speaker { name title } addressees { text scope role span { start end } agency { id name } } targets { span { start end } kind text soft own recurrence minimum maximum unit comparator dueFrom dueBy } } fragment PageMarks on PageInfo { hasNextPage hasPreviousPage startCursor endCursor }" };

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
export const suggest: Operation<SuggestQuery, SuggestQueryVariables> = { text: "query Suggest($prefix: String!, $first: Int! = 10) { suggest(prefix: $prefix, first: $first) { kind text subject { __typename ... on Node { id } } } }" };

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
export const listMerges: Operation<ListMergesQuery, ListMergesQueryVariables> = { text: "query ListMerges($by: AgencyKey!, $first: Int, $after: String) { agency(by: $by) { id name duplicateCandidates(first: 20) { nodes { ...AgencyCard } } merges(first: $first, after: $after) { nodes { duplicateId duplicateName mergedAt actor reason } pageInfo { ...PageMarks } totalCount } } } fragment AgencyCard on Agency { id name shortName kind aliases division { id code name } parent { id name } } fragment PageMarks on PageInfo { hasNextPage hasPreviousPage startCursor endCursor }" };

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