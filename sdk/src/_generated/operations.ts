/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { Operation } from '../document.js';
/** A directive that no rule found (补录要求): a range in the body of its notice. */
export type AddDirectiveInput = {
  /** Agencies that must act (要求对象); those of the parent if omitted. */
  readonly addressees?: ReadonlyArray<string> | null | undefined;
  /** End of the range, exclusive. */
  readonly end: number;
  /** The phrase that heads it (标题句), at most 500 characters. */
  readonly heading?: string | null | undefined;
  /** Issuer (要求主体); that of the parent if omitted. */
  readonly issuer?: string | null | undefined;
  /** Global id of the notice. */
  readonly notice: string;
  /** The directive of the same notice that it is part of (上级要求). */
  readonly parent?: string | null | undefined;
  /** Start of the range in Notice.body(script: SIMPLIFIED), in UTF-16 code units. */
  readonly start: number;
};

/** Role of an addressee in a shared directive (分工). */
export type AddresseeRole =
  /** Acts jointly with the others (会同, 共同, 联合). */
  | 'JOINT'
  /** Leads, with or without others (牵头). */
  | 'LEAD'
  /** Supports the lead (配合, 协助). */
  | 'SUPPORT';

/** Scope of an addressee (对象范围). */
export type AddresseeScope =
  /** All staff of the agency (全体干部职工, 全局上下). */
  | 'ALL_STAFF'
  /** All places and departments (各地各部门, 各单位). */
  | 'ALL_UNITS'
  /** A class of agencies, none of them named (各区县教育局): see organClass. */
  | 'CLASS'
  /** Companies (各企业). */
  | 'ENTERPRISES'
  /** One agency, named (指明机构). */
  | 'NAMED_AGENCY'
  /** Anyone else, or not identified (未识别). */
  | 'UNRESOLVED';

/** Filter for agencies; all conditions must hold. */
export type AgencyFilter = {
  /** Division (行政区划) by code prefix, with all below it: 32, 3205 or 320506. */
  readonly division?: string | null | undefined;
  /** Any of these categories (机构类别). */
  readonly kinds?: ReadonlyArray<AgencyKind> | null | undefined;
  /** A substring of any of its names (名称). */
  readonly name?: string | null | undefined;
  /** Agencies right below this one (上级机构). */
  readonly parent?: string | null | undefined;
};

/** Key of an agency (机构): exactly one field. */
export type AgencyKey =
  {   /** 统一社会信用代码. */
  readonly creditCode: string; readonly id?: never; readonly name?: never; readonly orgCode?: never; }
  |  { readonly creditCode?: never;   /** Global id. */
  readonly id: string; readonly name?: never; readonly orgCode?: never; }
  |  { readonly creditCode?: never; readonly id?: never;   /** Full name, usual short name (云浦市发改委, 工信部) or alias (名称), in simplified characters. Null if several agencies have it. */
  readonly name: string; readonly orgCode?: never; }
  |  { readonly creditCode?: never; readonly id?: never; readonly name?: never;   /** 组织机构代码, with or without the hyphen. */
  readonly orgCode: string; };

/** Category of an agency (机构类别). */
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

/** Filter for changes; all conditions must hold. */
export type ChangeFilter = {
  /** Changes of this agency, of notices that were, before or after the change, sent to it or addressed to it by name or collectively (各单位) (主送机关, 要求对象), and of their directives. Covers everything its duties derive from. */
  readonly addressee?: string | null | undefined;
  /** Changes of this agency or any below it, of notices that they published, and of directives in these notices. */
  readonly agencyTree?: string | null | undefined;
  /** Division (行政区划) by code prefix, with all below it: 32, 3205 or 320506. */
  readonly division?: string | null | undefined;
  /** Any of these kinds (变更类型). */
  readonly kinds?: ReadonlyArray<ChangeKind> | null | undefined;
};

/** Kind of a change (变更类型). */
export type ChangeKind =
  /** Names, division or codes of an agency changed (机构变更). */
  | 'AGENCY_CHANGED'
  /** An agency was merged into another one, to which its id resolves now (机构合并). */
  | 'AGENCY_MERGED'
  /** A merge was undone and the agency restored (撤销机构合并); NOTICE_REVISED follows for each of its notices. */
  | 'AGENCY_UNMERGED'
  /** Staff confirmed, edited, rejected or added a directive (要求审核). */
  | 'DIRECTIVE_REVIEWED'
  /** A notice was published for the first time (发布). */
  | 'NOTICE_PUBLISHED'
  /** A withdrawn notice was published again (恢复). */
  | 'NOTICE_RESTORED'
  /** The public content of a notice changed (更新). */
  | 'NOTICE_REVISED'
  /** A notice was withdrawn from the public (撤回). */
  | 'NOTICE_WITHDRAWN';

/** Correction of a notice (更正). Omitted fields stay unchanged; null clears summary, genre and createdOn. A correction takes precedence over the page permanently. */
export type CorrectNoticeInput = {
  /** 发布机构: the publishing agency. */
  readonly agency?: string | null | undefined;
  /** 生成日期: the day of the document. */
  readonly createdOn?: string | null | undefined;
  /** The revision that the correction is based on (修订号), for optimistic locking: CONFLICT if the notice has a later one. */
  readonly expectedRevision: number;
  /** Official document type (公文种类). */
  readonly genre?: DocumentGenre | null | undefined;
  /** Global id of the notice. */
  readonly id: string;
  /** Topic category (信息类别). */
  readonly kind?: NoticeKind | null | undefined;
  /** 公开日期: the day of publication. */
  readonly publishedOn?: string | null | undefined;
  /** Reason (更正原因), recorded in the revision and the audit log. */
  readonly reason: string;
  /** 内容概述, at most 5000 characters. */
  readonly summary?: string | null | undefined;
  /** 主题分类: the complete list of themes. */
  readonly themes?: ReadonlyArray<string> | null | undefined;
  /** Title (标题), at most 500 characters. */
  readonly title?: string | null | undefined;
  /** 有效性: whether the document is in force. */
  readonly validity?: Validity | null | undefined;
};

/** Owner, role and expiry of a new API key. */
export type CreateApiKeyInput = {
  /** When the key expires (到期时间); never if omitted. */
  readonly expiresAt?: string | null | undefined;
  /** Name of the owner (名称): at most 100 characters. */
  readonly name: string;
  /** Role that the key grants (角色); not PUBLIC. */
  readonly role: Role;
};

/** A range of days, both ends inclusive; an omitted end is open. */
export type DateRange = {
  /** First day, inclusive. */
  readonly from?: string | null | undefined;
  /** Last day, inclusive. */
  readonly to?: string | null | undefined;
};

/** The site to delete (删除网站登记). */
export type DeleteSiteInput = {
  /** The version that the deletion is based on (版本). */
  readonly expectedVersion: number;
  /** Global id of the site. */
  readonly id: string;
  /** Reason for the audit log (原因). */
  readonly note?: string | null | undefined;
};

/** Filter for directives; all conditions must hold. Rejected ones are excluded unless reviews includes REJECTED. */
export type DirectiveFilter = {
  /** Names this agency as an addressee (要求对象). */
  readonly addressee?: string | null | undefined;
  /** Has a target with a deadline in this range (截止日期). */
  readonly dueBy?: DateRange | null | undefined;
  /** Whether it has targets (目标). */
  readonly hasTargets?: boolean | null | undefined;
  /** Issued by this agency (要求主体). */
  readonly issuer?: string | null | undefined;
  /**
   * Excludes a whole if one of its parts is in the list (只列末级).
   * @deprecated Since 2026-12-01: use the argument granularity: LEAVES, which takes precedence. It stays for twelve months after the release that deprecates it.
   */
  readonly leavesOnly?: boolean | null | undefined;
  /** Issued at this meeting (会议). */
  readonly meeting?: string | null | undefined;
  /** Directives in this notice (所在信息). */
  readonly notice?: string | null | undefined;
  /** Addresses this class of agencies (各区县教育局), without naming one. */
  readonly organClass?: OrganClassFilter | null | undefined;
  /** 公开日期 of its notice in this range. */
  readonly publishedOn?: DateRange | null | undefined;
  /** Any of these review states (审核状态). */
  readonly reviews?: ReadonlyArray<ReviewState> | null | undefined;
  /** Has an addressee with one of these roles (分工); together with scopes, the same addressee. */
  readonly roles?: ReadonlyArray<AddresseeRole> | null | undefined;
  /** Has an addressee with one of these scopes (对象范围). In the list of an agency, or with addressee, that agency's entry is meant. */
  readonly scopes?: ReadonlyArray<AddresseeScope> | null | undefined;
  /** Any of these binding forces (力度). */
  readonly strengths?: ReadonlyArray<DirectiveStrength> | null | undefined;
  /** Excludes parts of other directives (只列整体). */
  readonly topLevelOnly?: boolean | null | undefined;
};

/** Order of directives (排序). */
export type DirectiveOrder =
  /** In document order (原文顺序): 1, 1.1, 2 …; notice by notice, in the order of ingestion. */
  | 'DOCUMENT'
  /** By deadline (截止日期), nearest first; if the filter has a date range, by the first deadline in it. Directives without a deadline come last. */
  | 'DUE_BY'
  /** By 公开日期 of the notice, newest first; within a notice the last one first (最新发布). */
  | 'NEWEST';

/** Binding force of a directive (力度). */
export type DirectiveStrength =
  /** To be striven for: 力争, 争取, 鼓励, 努力 (力求做到). */
  | 'EFFORT'
  /** Must or must not: 要, 必须, 务必, 不得, 严禁 (必须执行). */
  | 'MANDATORY'
  /** A heading or slogan without a concrete demand (口号). */
  | 'SLOGAN';

/** Level of a division (行政区划级别). */
export type DivisionLevel =
  /** County, district, county-level city (县级). */
  | 'COUNTY'
  /** The whole country (全国). */
  | 'NATIONAL'
  /** Prefecture-level city, prefecture, league (地级). */
  | 'PREFECTURE'
  /** Province, autonomous region, municipality (省级). */
  | 'PROVINCE'
  /** Town, township, subdistrict (乡级). */
  | 'TOWNSHIP'
  /** A place that notices name but GB/T 2260 does not list: its level and parent are uncertain (未列区划). */
  | 'UNPLACED';

/** The fifteen official document types (公文种类) of 《党政机关公文处理工作条例》 art. 8, from 决议 to 纪要, in its order. */
export type DocumentGenre =
  /** Bulletin (通报). */
  | 'BULLETIN'
  /** Circular (通知). */
  | 'CIRCULAR'
  /** Communiqué (公报). */
  | 'COMMUNIQUE'
  /** Decision (决定). */
  | 'DECISION'
  /** Letter (函). */
  | 'LETTER'
  /** Minutes (纪要). */
  | 'MINUTES'
  /** Motion (议案). */
  | 'MOTION'
  /** Opinion (意见). */
  | 'OPINION'
  /** Order (命令). */
  | 'ORDER'
  /** Proclamation (公告). */
  | 'PROCLAMATION'
  /** Public notice (通告). */
  | 'PUBLIC_NOTICE'
  /** Reply (批复). */
  | 'REPLY'
  /** Report (报告). */
  | 'REPORT'
  /** Request for instructions (请示). */
  | 'REQUEST'
  /** Resolution (决议). */
  | 'RESOLUTION';

/** Filter for doubts; all conditions must hold. */
export type DoubtFilter = {
  /** About this agency, or notices that it published (机构). */
  readonly agency?: string | null | undefined;
  /** True: the dismissed doubts (已忽略) in place of the open ones. */
  readonly dismissed?: boolean | null | undefined;
  /** Division (行政区划) by code prefix, with all below it: 32, 3205 or 320506. */
  readonly division?: string | null | undefined;
  /** Any of these kinds (存疑类别). */
  readonly kinds?: ReadonlyArray<DoubtKind> | null | undefined;
};

/** The doubt to dismiss or restore, and the reason. */
export type DoubtInput = {
  /** Id of the doubt (存疑). */
  readonly id: string;
  /** Reason for the audit log (原因). */
  readonly reason: string;
};

/** Kind of a doubt (存疑类别). */
export type DoubtKind =
  /** An addressee of a directive that matches no known agency or class (责任单位不明). */
  | 'ADDRESSEE_UNRESOLVED'
  /** Two agencies whose names differ only in optional words (机构疑似重复). */
  | 'AGENCIES_ALIKE'
  /** An agency whose name contains a verb, a bracket or punctuation (机构名称可疑). */
  | 'AGENCY_NAME_ODD'
  /** An agency without division and superior (机构无区划); central organs of the closed list and companies are exempt. */
  | 'AGENCY_UNPLACED'
  /** A department or government without a superior (机构无上级). */
  | 'AGENCY_WITHOUT_PARENT'
  /** An 组织机构代码 or 统一社会信用代码 with a wrong check character (代码校验不符). */
  | 'CODE_WRONG'
  /** A notice whose 成文日期 is later than its 公开日期 (成文晚于公开). */
  | 'CREATED_AFTER_PUBLICATION'
  /** A place that GB/T 2260 does not list (区划不在表中). */
  | 'DIVISION_UNPLACED'
  /** A directive whose deadline precedes the publication of its notice (期限早于公开). */
  | 'DUE_BEFORE_NOTICE'
  /** Header fields that contradict each other, or an invalid date (页头矛盾). */
  | 'HEADER_DISAGREES'
  /** A meeting reported as held, but dated after the publication of the notice (会议晚于公开). */
  | 'MEETING_AFTER_NOTICE'
  /** A page that could not be ingested, by reason (网页未收录). */
  | 'PAGE_REJECTED'
  /** An addressee of a notice that matches no known agency or class (主送机关不明). */
  | 'RECIPIENT_UNRESOLVED'
  /** A directive that staff reviewed but that its page no longer contains (审核过的要求对不上). */
  | 'REVIEWED_DIRECTIVE_UNMATCHED'
  /** Two documents with the same 索引号, 文号 or address (号码重复). */
  | 'SHARED_IDENTIFIER'
  /** A table that seems to assign tasks but could not be parsed (表格未读懂). */
  | 'TABLE_NOT_UNDERSTOOD'
  /** A text with lost characters (正文损坏). */
  | 'TEXT_DAMAGED';

/** Ground on which a directive binds an agency (任务依据). If several apply, the strongest one, in this order. */
export type DutyBasis =
  /** The directive addresses 各单位 or 各地, and its notice states no addressees: all agencies in the division of the issuer, as far as known (泛指各单位). The least certain ground. */
  | 'ALL_UNITS'
  /** The directive addresses a class that the agency belongs to (一类机构): 各区县教育局, 各镇人民政府. */
  | 'CLASS'
  /** The directive names the agency as an addressee (点名). */
  | 'NAMED'
  /** The directive addresses 各单位 or 各地, and its notice is sent to the agency or to its class of agencies (主送机关). */
  | 'RECIPIENT';

/** Filter for duties; all conditions must hold. */
export type DutyFilter = {
  /** Any of these grounds (任务依据). */
  readonly bases?: ReadonlyArray<DutyBasis> | null | undefined;
  /** Has a deadline in this range (应办日), recurring ones (每月) included. Excludes duties without a deadline. */
  readonly due?: DateRange | null | undefined;
  /** Issued by this agency (要求主体). */
  readonly issuer?: string | null | undefined;
  /** Led by this agency (牵头单位), whatever the role of the agency whose duties these are. */
  readonly ledBy?: string | null | undefined;
  /** The agency has any of these roles (分工): [LEAD] for what it leads. */
  readonly roles?: ReadonlyArray<AddresseeRole> | null | undefined;
  /** Any of these states (任务状态); all but ENDED if omitted. */
  readonly statuses?: ReadonlyArray<DutyStatus> | null | undefined;
  /** Any of these binding forces (力度). */
  readonly strengths?: ReadonlyArray<DirectiveStrength> | null | undefined;
};

/** State of a duty on the day given as asOf (任务状态). Whether it has been fulfilled is not known: notices do not report it. */
export type DutyStatus =
  /** Its notice has been repealed, has expired (失效, 废止) or, visible to staff, has been withdrawn (撤回). */
  | 'ENDED'
  /** Its next deadline is on or after that day (未到期). */
  | 'OPEN'
  /** Its deadline has passed (已过期限). */
  | 'OVERDUE'
  /** The text gives no deadline (未定期限). */
  | 'UNDATED';

/** Outcome of an edit (操作结果). */
export type EditOutcome =
  /** The change was written (已更改). */
  | 'CHANGED'
  /** The data already had these values; nothing was written (无变化). */
  | 'UNCHANGED';

/** Which of a directive and its parts to list, if both match (粒度). */
export type Granularity =
  /** Both wholes and parts (整体与分项). */
  | 'BOTH'
  /** The smallest parts (末级) in place of the wholes, each with its own deadline: for planning by day. */
  | 'LEAVES'
  /** The whole (整条); a part only if its whole is not in the list. Among duties, a part that names the agency is listed beside a whole that addresses 各单位. */
  | 'WHOLE';

/** Outcome of an ingestion (处理结果). */
export type IngestOutcome =
  /** A notice was created (新增). */
  | 'CREATED'
  /** No notice could be created; the page is kept as a rejection (未能收录). */
  | 'REJECTED'
  /** The notice has a new revision (修订). */
  | 'REVISED'
  /** Nothing visible changed (无变化). */
  | 'UNCHANGED';

/** A page to ingest (网页). */
export type IngestPageInput = {
  /** Content of the page (网页内容): text or HTML, at most 8 MB. */
  readonly content: string;
  /** Returns what would be stored and stores nothing (试运行). */
  readonly dryRun?: boolean;
  /** Metadata known from elsewhere (补充信息); the page takes precedence. */
  readonly hints?: PageHintsInput | null | undefined;
  /** When it was fetched (采集时间); now if omitted. */
  readonly retrievedAt?: string | null | undefined;
  /** Address where the page was found (网址). */
  readonly sourceUrl?: string | null | undefined;
};

/** Length of a period (统计周期). */
export type Interval =
  /** One day (日). */
  | 'DAY'
  /** Calendar month (月). */
  | 'MONTH'
  /** Calendar quarter (季度). */
  | 'QUARTER'
  /** Week, Monday to Sunday (周). */
  | 'WEEK'
  /** Calendar year (年). */
  | 'YEAR';

/** Filter for meetings; all conditions must hold. */
export type MeetingFilter = {
  /** Convened by this agency (召开机构). */
  readonly convener?: string | null | undefined;
  /** Held in this range (召开日期). */
  readonly heldOn?: DateRange | null | undefined;
  /** A substring of its name (会议名称). */
  readonly name?: string | null | undefined;
};

/** Two nodes of the same agency (合并机构). */
export type MergeAgenciesInput = {
  /** Confirms that two agencies of different divisions or superiors, or with an unknown one, are the same (跨地区或跨上级合并). Without it such a merge fails with DIFFERENT_PLACES. */
  readonly acrossPlaces?: boolean;
  /** The agency to remove. Its id resolves to the target from then on. */
  readonly duplicate: string;
  /** Reason for the audit log (合并原因). */
  readonly reason: string;
  /** The agency to keep. */
  readonly target: string;
};

/** Filter for notices; all conditions must hold. */
export type NoticeFilter = {
  /** Published by this agency (发布机构). */
  readonly agency?: string | null | undefined;
  /** Published by this agency or any agency below it. */
  readonly agencyTree?: string | null | undefined;
  /** 生成日期 in this range. */
  readonly createdOn?: DateRange | null | undefined;
  /** Division (行政区划) by code prefix, with all below it: 32, 3205 or 320506. */
  readonly division?: string | null | undefined;
  /** Any of these document types (公文种类). */
  readonly genres?: ReadonlyArray<DocumentGenre> | null | undefined;
  /** Whether it contains directives (要求). */
  readonly hasDirectives?: boolean | null | undefined;
  /** Any of these topic categories (信息类别). */
  readonly kinds?: ReadonlyArray<NoticeKind> | null | undefined;
  /** Reports this meeting (会议). */
  readonly meeting?: string | null | undefined;
  /** Mentions this agency anywhere (提及). */
  readonly mentions?: string | null | undefined;
  /** 公开日期 in this range. */
  readonly publishedOn?: DateRange | null | undefined;
  /** 网站标识码: the code of its site. */
  readonly siteCode?: string | null | undefined;
  /** Any of these statuses (公开状态); PUBLISHED if omitted. Other values require STAFF. */
  readonly statuses?: ReadonlyArray<NoticeStatus> | null | undefined;
  /** Any of these validity states (有效性). */
  readonly validities?: ReadonlyArray<Validity> | null | undefined;
};

/** Key of a notice (信息): exactly one field. indexNumber is sufficient while one site uses the number; if several do, BAD_USER_INPUT lists them: use siteIndex. */
export type NoticeKey =
  {   /** 发文字号: the document number, in any common spelling. If several pages carry it, the one published first. */
  readonly documentNumber: string; readonly id?: never; readonly indexNumber?: never; readonly siteIndex?: never; readonly sourceUrl?: never; }
  |  { readonly documentNumber?: never;   /** Global id. */
  readonly id: string; readonly indexNumber?: never; readonly siteIndex?: never; readonly sourceUrl?: never; }
  |  { readonly documentNumber?: never; readonly id?: never;   /** 索引号: the index number. */
  readonly indexNumber: string; readonly siteIndex?: never; readonly sourceUrl?: never; }
  |  { readonly documentNumber?: never; readonly id?: never; readonly indexNumber?: never;   /** 索引号 with 网站标识码: the index number and its site. */
  readonly siteIndex: SiteIndexKey; readonly sourceUrl?: never; }
  |  { readonly documentNumber?: never; readonly id?: never; readonly indexNumber?: never; readonly siteIndex?: never;   /** Address of the page (网址). */
  readonly sourceUrl: string; };

/** Topic category of a notice (信息类别). */
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
  /** Functions of an agency (机构职能). */
  | 'INSTITUTION_PROFILE'
  /** Report on a meeting (会议). */
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

/** Order of notices (排序). */
export type NoticeOrder = {
  /** Sort direction (排序方向). */
  readonly direction: OrderDirection;
  /** Sort key (排序字段). */
  readonly field: NoticeOrderField;
};

/** Sort key of notices (排序字段). */
export type NoticeOrderField =
  /** When the content last changed (内容更新时间). */
  | 'CONTENT_CHANGED_AT'
  /** 生成日期: the day of the document; unknown counts as oldest. */
  | 'CREATED_ON'
  /** 公开日期: the day of publication. */
  | 'PUBLISHED_ON';

/** Publication status of a notice (公开状态). */
export type NoticeStatus =
  /** Visible to everyone (已公开). */
  | 'PUBLISHED'
  /** Withdrawn; visible to staff only (已撤回). */
  | 'WITHDRAWN';

/** Sort direction (排序方向). */
export type OrderDirection =
  /** Ascending: oldest first (升序). */
  | 'ASC'
  /** Descending: newest first (降序). */
  | 'DESC';

/** A class of agencies (一类机构), such as the education bureaus of all counties. */
export type OrganClassFilter = {
  /** Function of the agencies, or the name of one of them (职能): 教育, 教育局, 教委. */
  readonly function: string;
  /** Administrative level (层级); any if omitted. */
  readonly level?: OrganLevel | null | undefined;
};

/** Administrative level of agencies (机构层级). */
export type OrganLevel =
  /** Counties and districts (县级). */
  | 'COUNTY'
  /** National (中央). */
  | 'NATIONAL'
  /** Prefecture-level cities and prefectures (市级). */
  | 'PREFECTURE'
  /** Provinces, autonomous regions, municipalities (省级). */
  | 'PROVINCE'
  /** Towns, townships, subdistricts (乡级). */
  | 'TOWNSHIP';

/** Metadata of a page known from elsewhere (补充信息). A field is used only if the page does not state it, with the warning FIELD_FROM_HINT. */
export type PageHintsInput = {
  /** 公开日期: the day of publication. */
  readonly publishedOn?: string | null | undefined;
  /** 发布机构: full name of the publisher, such as 云浦市澄湖区水务局. */
  readonly publisher?: string | null | undefined;
  /** Title (标题). */
  readonly title?: string | null | undefined;
};

/** Frequency of a recurring task (频次). */
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

/** The rejection to retry or dismiss, with a note. */
export type RejectionInput = {
  /** For retryRejection: metadata that the page lacks (补充信息), such as a date or a publisher. */
  readonly hints?: PageHintsInput | null | undefined;
  /** Global id of the rejection. */
  readonly id: string;
  /** Note for the audit log (备注). */
  readonly note?: string | null | undefined;
};

/** State of a rejection (处理状态). */
export type RejectionState =
  /** Dismissed by staff (已忽略). */
  | 'DISMISSED'
  /** Not handled yet (待处理). */
  | 'OPEN'
  /** The page has become a notice (已收录). */
  | 'RETRIED';

/** Kind of damage that was repaired (修复类型). */
export type RepairKind =
  /** A pinyin gloss behind its character: 區(qū) (夹注拼音). */
  | 'PINYIN_ANNOTATION'
  /** A character lost as U+FFFD (替换字符). */
  | 'REPLACEMENT_CHARACTER'
  /** Misaligned GBK byte pairs (错位字节). */
  | 'SHIFTED_BYTES'
  /** Traditional characters converted to simplified (繁转简). */
  | 'TRADITIONAL_SCRIPT'
  /** Invisible characters, and layout line breaks within a sentence (不可见字符、断行). */
  | 'WHITESPACE'
  /** Full-width letters or digits in a number (全半角). */
  | 'WIDTH';

/** The notice to restore and the reason. */
export type RestoreNoticeInput = {
  /** Global id of the notice. */
  readonly id: string;
  /** Reason (恢复原因), recorded in the revision and the audit log. */
  readonly reason: string;
};

/** A site whose rejected pages are parsed again (批量重试), and a page size. */
export type RetryRejectionsInput = {
  /** Continues after this rejection: `last` of the previous call. */
  readonly after?: string | null | undefined;
  /** Number of pages (条数): 1 to 50. */
  readonly first?: number;
  /** The site, whose host or code selects the rejections (网站). */
  readonly site: string;
};

/** Review of a directive (审核). heading, text, addressees and dueBy require EDITED: omitted ones keep their value, null clears them. EXTRACTED resets the review. */
export type ReviewDirectiveInput = {
  /** Complete list of agencies that must act (要求对象). */
  readonly addressees?: ReadonlyArray<string> | null | undefined;
  /** Deadline (截止日期). */
  readonly dueBy?: string | null | undefined;
  /** The phrase that heads it (标题句), at most 500 characters. */
  readonly heading?: string | null | undefined;
  /** Global id of the directive. */
  readonly id: string;
  /** Reason for the audit log (审核意见). */
  readonly note?: string | null | undefined;
  /** New review state (审核状态). */
  readonly review: ReviewState;
  /** Corrected text (全文), at most 20000 characters; the span keeps pointing at the original. */
  readonly text?: string | null | undefined;
};

/** Review state of a directive (审核状态). */
export type ReviewState =
  /** Confirmed by staff (已确认). */
  | 'CONFIRMED'
  /** Corrected or added by staff (已编辑). */
  | 'EDITED'
  /** Extracted by a rule, not reviewed yet (自动提取). */
  | 'EXTRACTED'
  /** Rejected by staff: not a directive (已否定). */
  | 'REJECTED';

/** Reason of a revision (修订原因). */
export type RevisionReason =
  /** Corrected by staff or by a newer parser version (更正). */
  | 'CORRECTED'
  /** The page was ingested for the first time (首次收录). */
  | 'FIRST_SEEN'
  /** Restored by staff (恢复). */
  | 'RESTORED'
  /** The page changed at its source (来源更新). */
  | 'SOURCE_CHANGED'
  /** Withdrawn by staff (撤回). */
  | 'WITHDRAWN';

/** The API key to revoke. */
export type RevokeApiKeyInput = {
  /** Global id of the key. */
  readonly id: string;
};

/** What a caller is authorised to do (角色). */
export type Role =
  /** STAFF, and manages API keys (管理员). */
  | 'ADMIN'
  /** An app with a key (合作方). */
  | 'PARTNER'
  /** Anyone, without a key (公众). */
  | 'PUBLIC'
  /** A clerk who ingests pages, corrects notices and reviews directives (工作人员). */
  | 'STAFF';

/** Script of a text (文字形式). */
export type Script =
  /** Repaired text in simplified characters (简体); all spans refer to it. */
  | 'SIMPLIFIED'
  /** The whole page as received (原文). */
  | 'SOURCE'
  /** Repaired text in traditional characters (繁体). */
  | 'TRADITIONAL';

/** Type of a search hit (结果类型). */
export type SearchType =
  /** Agencies (机构). */
  | 'AGENCY'
  /** Directives (要求). */
  | 'DIRECTIVE'
  /** Notices (政府信息公开条目). */
  | 'NOTICE';

/** A site in its new state (网站登记): omitted fields are cleared. */
export type SetSiteInput = {
  /** Six-digit code of the division that it covers (行政区划). */
  readonly division?: string | null | undefined;
  /** The version that the change is based on (版本), for optimistic locking; required with id. */
  readonly expectedVersion?: number | null | undefined;
  /** Host name or any URL on it (域名). A site has a host, a code, or both. */
  readonly host?: string | null | undefined;
  /** The site to change; omit to add one. */
  readonly id?: string | null | undefined;
  /** Note (备注). */
  readonly note?: string | null | undefined;
  /** Full name of the agency that publishes there (发布机构). */
  readonly publisher?: string | null | undefined;
  /** 网站标识码: ten digits, or bm and digits. */
  readonly siteCode?: string | null | undefined;
};

/** An index number (索引号) together with its site. */
export type SiteIndexKey = {
  /** 索引号: the index number. */
  readonly indexNumber: string;
  /** 网站标识码: the code of the site. */
  readonly siteCode: string;
};

/** Kind of a suggestion (联想类型). */
export type SuggestionKind =
  /** An agency (机构), by name, short name, pinyin or initials. */
  | 'AGENCY'
  /** A document number (发文字号), with or without brackets. */
  | 'DOCUMENT_NUMBER'
  /** The title of a notice (标题), also by its subject or in pinyin. */
  | 'TITLE';

/** Effect of a document on an earlier one (文件效力关系). */
export type SupersessionHow =
  /** 修改, 修订, or 废止 of a part: amends it. */
  | 'AMENDS'
  /** 更正, 勘误: corrects errors in it. */
  | 'CORRECTS'
  /** 宣布失效: declares all of it expired, at once or from a day on. */
  | 'DECLARES_EXPIRED'
  /** 废止, 停止执行: repeals all of it. */
  | 'REPEALS'
  /** 重新公布, 重新印发, 代替: replaces it. */
  | 'REPLACES';

/** What a target measures (目标类型). */
export type TargetKind =
  /** A comparison with another value (比较). */
  | 'COMPARISON'
  /** A deadline (时限). */
  | 'DEADLINE'
  /** An amount (数量). */
  | 'QUANTITY';

/** Kind of a numbered unit (层次类型). */
export type UnitKind =
  /** Assigns an amount to reach (任务). */
  | 'ASSIGNMENT'
  /** A promise of the issuer (承诺). */
  | 'COMMITMENT'
  /** Defines a term (定义). */
  | 'DEFINITION'
  /** Describes or explains (说明). */
  | 'DESCRIPTION'
  /** Orders someone to do something (要求). */
  | 'DIRECTIVE'
  /** Sets a norm (规定). */
  | 'RULE'
  /** States a schedule (日程). */
  | 'SCHEDULE'
  /** Groups other units under a heading (章节). */
  | 'SECTION';

/** The merge to undo (撤销合并) and the reason. */
export type UnmergeAgenciesInput = {
  /** Reports what would be restored and changes nothing (试运行). */
  readonly dryRun?: boolean;
  /** The id that the merged agency had: Agency.merges lists it. */
  readonly duplicateId: string;
  /** Reason for the audit log (撤销原因). */
  readonly reason: string;
};

/** Changes to an agency (修改机构). Omitted fields stay unchanged; null clears shortName, parent, orgCode, creditCode and division. */
export type UpdateAgencyInput = {
  /** All other names (别名). Names that came with a merged agency are kept in any case. */
  readonly aliases?: ReadonlyArray<string> | null | undefined;
  /** 统一社会信用代码 (GB 32100). */
  readonly creditCode?: string | null | undefined;
  /** Six-digit code of its division (行政区划). Its notices move to the division with it. */
  readonly division?: string | null | undefined;
  /** Global id of the agency. */
  readonly id: string;
  /** Category of the agency (机构类别). */
  readonly kind?: AgencyKind | null | undefined;
  /** Canonical full name (全称); the previous one becomes an alias. */
  readonly name?: string | null | undefined;
  /** 组织机构代码 (GB 11714), with or without the hyphen. */
  readonly orgCode?: string | null | undefined;
  /** The agency right above it (上级机构). */
  readonly parent?: string | null | undefined;
  /** Usual short name (简称). */
  readonly shortName?: string | null | undefined;
};

/** Code of an input error (错误代码). */
export type UserErrorCode =
  /** The object was changed concurrently, or another one is in the way (冲突). */
  | 'CONFLICT'
  /** Two agencies belong to different divisions or superiors (地区或上级不同). */
  | 'DIFFERENT_PLACES'
  /** The value is not valid for this field (无效). */
  | 'INVALID'
  /** The object does not exist (不存在). */
  | 'NOT_FOUND'
  /** The value is out of range (超出范围). */
  | 'OUT_OF_RANGE'
  /** The page exceeds the size limits of the parser (网页过大). */
  | 'PAGE_TOO_LARGE'
  /** The page exceeds the time limit of the parser (网页解析超时). */
  | 'PAGE_TOO_SLOW'
  /** A required value is missing (必填). */
  | 'REQUIRED'
  /** The value exceeds the maximum length (过长). */
  | 'TOO_LONG'
  /** The page could not be parsed (无法解析). */
  | 'UNPARSEABLE'
  /** The file is not a text page (不支持的文件): Word, PDF, an archive, an image. */
  | 'UNSUPPORTED_DOCUMENT';

/** Whether a document is in force (有效性). */
export type Validity =
  /** Expired (失效). */
  | 'EXPIRED'
  /** In force (有效). */
  | 'IN_FORCE'
  /** Repealed (废止). */
  | 'REPEALED'
  /** Not stated (未注明). */
  | 'UNSTATED';

/** The notice to withdraw and the reason. */
export type WithdrawNoticeInput = {
  /** Global id of the notice. */
  readonly id: string;
  /** Reason (撤回原因), recorded in the revision and the audit log. */
  readonly reason: string;
};

export type GetAgencyQueryVariables = Exact<{
  by: AgencyKey;
}>;


export type GetAgencyQuery = { 
  /** One agency (机构) by key; null if none matches. */ readonly agency: { 
  /** 组织机构代码 (GB 11714): eight characters and a check character. */ readonly orgCode: string | null, 
  /** 统一社会信用代码 (GB 32100): 18 characters. */ readonly creditCode: string | null, 
  /** Global id. */ readonly id: string, 
  /** Canonical full name (全称) in simplified characters: 苏州市吴中区工业和信息化局. */ readonly name: string, 
  /** Usual short name (简称); null if unknown. */ readonly shortName: string | null, 
  /** Category of the agency (机构类别). */ readonly kind: AgencyKind, 
  /** All other names found (别名): 吴中区工业和信息化局, 区工信局 (on pages of that district), 工信局. */ readonly aliases: ReadonlyArray<string>, 
  /** All agencies above it (各级上级机构), root first. */ readonly ancestors: ReadonlyArray<{ 
  /** Global id. */ readonly id: string, 
  /** Canonical full name (全称) in simplified characters: 苏州市吴中区工业和信息化局. */ readonly name: string }>, 
  /** Division that it is responsible for (行政区划); null if it could not be determined. */ readonly division: { 
  /** Global id. */ readonly id: string, 
  /** Six-digit code (行政区划代码): 320506. */ readonly code: string, 
  /** Name without those of the divisions above it: 吴中区. */ readonly name: string } | null, 
  /** The agency right above it (上级机构): for a department, its government. */ readonly parent: { 
  /** Global id. */ readonly id: string, 
  /** Canonical full name (全称) in simplified characters: 苏州市吴中区工业和信息化局. */ readonly name: string } | null } | null };

export type ListAgenciesQueryVariables = Exact<{
  filter?: AgencyFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ListAgenciesQuery = { 
  /** Agencies (机构), ordered by name. */ readonly agencies: { 
  /** The items of the page, without cursors. */ readonly nodes: ReadonlyArray<{ 
  /** Global id. */ readonly id: string, 
  /** Canonical full name (全称) in simplified characters: 苏州市吴中区工业和信息化局. */ readonly name: string, 
  /** Usual short name (简称); null if unknown. */ readonly shortName: string | null, 
  /** Category of the agency (机构类别). */ readonly kind: AgencyKind, 
  /** All other names found (别名): 吴中区工业和信息化局, 区工信局 (on pages of that district), 工信局. */ readonly aliases: ReadonlyArray<string>, 
  /** Division that it is responsible for (行政区划); null if it could not be determined. */ readonly division: { 
  /** Global id. */ readonly id: string, 
  /** Six-digit code (行政区划代码): 320506. */ readonly code: string, 
  /** Name without those of the divisions above it: 吴中区. */ readonly name: string } | null, 
  /** The agency right above it (上级机构): for a department, its government. */ readonly parent: { 
  /** Global id. */ readonly id: string, 
  /** Canonical full name (全称) in simplified characters: 苏州市吴中区工业和信息化局. */ readonly name: string } | null }>, 
  /** Position of the page in the list. */ readonly pageInfo: { 
  /** Whether more items follow this page. */ readonly hasNextPage: boolean, 
  /** Whether items precede this page. */ readonly hasPreviousPage: boolean, 
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
  /** One agency (机构) by key; null if none matches. */ readonly agency: { 
  /** Global id. */ readonly id: string, 
  /** Canonical full name (全称) in simplified characters: 苏州市吴中区工业和信息化局. */ readonly name: string, 
  /** Directives that name this agency as an addressee (承担的要求), each once, newest first by default. */ readonly assignedDirectives: { 
  /** Length of the whole list, not of the page. */ readonly totalCount: number, 
  /** The items of the page, without cursors. */ readonly nodes: ReadonlyArray<{ 
  /** Global id; survives re-ingestion. */ readonly id: string, 
  /** Position in its notice (位置): block, numbered point, statement, as in '2.1.3'. */ readonly path: string, 
  /** Numbering as written (序号): 一要, 二是, (三); null for an unnumbered clause. */ readonly marker: string | null, 
  /** The phrase that heads it (标题句); null if none. */ readonly heading: string | null, 
  /** Full repaired text, including its parts (全文). */ readonly text: string, 
  /** The verb that introduces its block (引导动词): 指出, 要求, 强调 … */ readonly verb: string | null, 
  /** Binding force (力度). */ readonly strength: DirectiveStrength, 
  /** Review state (审核状态). */ readonly review: ReviewState, 
  /** The notice that reports it (所在信息). */ readonly notice: { 
  /** Global id; survives re-ingestion. */ readonly id: string, 
  /** Title (标题, 信息名称). */ readonly title: string, 
  /** 公开日期 / 发布日期: the day of publication. */ readonly publishedOn: string, 
  /** 文件编号 / 发文字号: the document number; null if the page states 无. */ readonly documentNumber: { 
  /** Canonical form: 苏工信〔2022〕1号, full-width 〔〕, no 第, no leading zero. */ readonly text: string } | null, 
  /** Provenance (来源). */ readonly source: { 
  /** Address of the page (网址); null if unknown. */ readonly url: string | null }, 
  /** 发布机构: the agency that published the page, often not the one that issued the directives. */ readonly agency: { 
  /** Global id. */ readonly id: string, 
  /** Canonical full name (全称) in simplified characters: 苏州市吴中区工业和信息化局. */ readonly name: string }, 
  /** 发文机关: the signing agencies; several for a joint document, none if unsigned. */ readonly issuers: ReadonlyArray<{ 
  /** Global id. */ readonly id: string, 
  /** Canonical full name (全称) in simplified characters: 苏州市吴中区工业和信息化局. */ readonly name: string }> }, 
  /** The directive that it is part of (上级要求). */ readonly parent: { 
  /** Global id; survives re-ingestion. */ readonly id: string } | null, 
  /** From its marker to the last character before the next unit of its level (出处). */ readonly span: { 
  /** Start, inclusive. */ readonly start: number, 
  /** End, exclusive. */ readonly end: number }, 
  /** The agency that issued it (要求主体): not the publisher of the page. */ readonly issuer: { 
  /** Global id. */ readonly id: string, 
  /** Canonical full name (全称) in simplified characters: 苏州市吴中区工业和信息化局. */ readonly name: string } | null, 
  /** The person who said it (讲话人); null if the notice names none. */ readonly speaker: { 
  /** Name (姓名). */ readonly name: string, 
  /** Office held (职务); null if the notice does not state it. */ readonly title: string | null } | null, 
  /** Who must act (要求对象); inherited from the preceding text if it names nobody itself. */ readonly addressees: ReadonlyArray<{ 
  /** Wording in the notice. */ readonly text: string, 
  /** Scope: one agency, a class, all units … (对象范围). */ readonly scope: AddresseeScope, 
  /** Role in a shared directive (分工); null if the text states none. */ readonly role: AddresseeRole | null, 
  /** Where it is named, or last named if inherited from the preceding text. */ readonly span: { 
  /** Start, inclusive. */ readonly start: number, 
  /** End, exclusive. */ readonly end: number }, 
  /** The agency (机构), if one is named. */ readonly agency: { 
  /** Global id. */ readonly id: string, 
  /** Canonical full name (全称) in simplified characters: 苏州市吴中区工业和信息化局. */ readonly name: string } | null }>, 
  /** Measurable targets (目标), including those of its parts: see Target.own. */ readonly targets: ReadonlyArray<{ 
  /** What it measures (目标类型). */ readonly kind: TargetKind, 
  /** Wording in the notice. */ readonly text: string, 
  /** True for an aspiration (力争), which is to be striven for but need not be met. */ readonly soft: boolean, 
  /** Whether the directive states it itself (本级目标). */ readonly own: boolean, 
  /** Frequency, if it recurs (频次): 每月5日前 is MONTHLY and has no dueBy. */ readonly recurrence: Recurrence | null, 
  /** Lower bound, in unit. */ readonly minimum: number | null, 
  /** Upper bound, in unit. */ readonly maximum: number | null, 
  /** Unit (单位): %, 年, 个, 万元 … */ readonly unit: string | null, 
  /** Comparison as written (比较词): 不低于, 不超过, 以上 … */ readonly comparator: string | null, 
  /** First day of the period (起始日期). */ readonly dueFrom: string | null, 
  /** Deadline (截止日期); null as for dueFrom. */ readonly dueBy: string | null, 
  /** Where it is in the body (出处). */ readonly span: { 
  /** Start, inclusive. */ readonly start: number, 
  /** End, exclusive. */ readonly end: number } }> }>, 
  /** Position of the page in the list. */ readonly pageInfo: { 
  /** Whether more items follow this page. */ readonly hasNextPage: boolean, 
  /** Whether items precede this page. */ readonly hasPreviousPage: boolean, 
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
  /** One agency (机构) by key; null if none matches. */ readonly agency: { 
  /** Global id. */ readonly id: string, 
  /** Canonical full name (全称) in simplified characters: 苏州市吴中区工业和信息化局. */ readonly name: string, 
  /** Duties of the agency with deadline and issuer (承担的任务): directives that name it, that are sent to it, or that address its class or all agencies of its division; basis has the ground. */ readonly duties: { 
  /** The items of the page, without cursors. */ readonly nodes: ReadonlyArray<{ 
  /** Ground on which it binds this agency (任务依据). */ readonly basis: DutyBasis, 
  /** Roles of the agency in the directive (分工); empty if the text states none. */ readonly roles: ReadonlyArray<AddresseeRole>, 
  /** The next deadline (下一应办日) in the filtered range, or from asOf on; if none follows, the last one passed. */ readonly dueOn: string | null, 
  /** State on the day given as asOf (任务状态). */ readonly status: DutyStatus, 
  /** Deadlines (应办日列表), soonest first: those in the filtered range, or all that the text states, recurring ones for one year from asOf. */ readonly occurrences: ReadonlyArray<{ 
  /** Day of the deadline (应办日). */ readonly dueOn: string, 
  /** Frequency, if it recurs (频次); null for a single deadline. */ readonly recurrence: Recurrence | null, 
  /** Whether the text states the day (原文写明), as in 每月5日前. */ readonly isStated: boolean }>, 
  /** The issuer (要求主体); null if the text names none: the publisher of the notice may be another agency. */ readonly issuer: { 
  /** Global id. */ readonly id: string, 
  /** Canonical full name (全称) in simplified characters: 苏州市吴中区工业和信息化局. */ readonly name: string } | null, 
  /** The directive (要求) with its position in the text. */ readonly directive: { 
  /** Global id; survives re-ingestion. */ readonly id: string, 
  /** Position in its notice (位置): block, numbered point, statement, as in '2.1.3'. */ readonly path: string, 
  /** Numbering as written (序号): 一要, 二是, (三); null for an unnumbered clause. */ readonly marker: string | null, 
  /** The phrase that heads it (标题句); null if none. */ readonly heading: string | null, 
  /** Full repaired text, including its parts (全文). */ readonly text: string, 
  /** The verb that introduces its block (引导动词): 指出, 要求, 强调 … */ readonly verb: string | null, 
  /** Binding force (力度). */ readonly strength: DirectiveStrength, 
  /** Review state (审核状态). */ readonly review: ReviewState, 
  /** The directive that it is part of (上级要求). */ readonly parent: { 
  /** Global id; survives re-ingestion. */ readonly id: string } | null, 
  /** From its marker to the last character before the next unit of its level (出处). */ readonly span: { 
  /** Start, inclusive. */ readonly start: number, 
  /** End, exclusive. */ readonly end: number }, 
  /** The agency that issued it (要求主体): not the publisher of the page. */ readonly issuer: { 
  /** Global id. */ readonly id: string, 
  /** Canonical full name (全称) in simplified characters: 苏州市吴中区工业和信息化局. */ readonly name: string } | null, 
  /** The person who said it (讲话人); null if the notice names none. */ readonly speaker: { 
  /** Name (姓名). */ readonly name: string, 
  /** Office held (职务); null if the notice does not state it. */ readonly title: string | null } | null, 
  /** Who must act (要求对象); inherited from the preceding text if it names nobody itself. */ readonly addressees: ReadonlyArray<{ 
  /** Wording in the notice. */ readonly text: string, 
  /** Scope: one agency, a class, all units … (对象范围). */ readonly scope: AddresseeScope, 
  /** Role in a shared directive (分工); null if the text states none. */ readonly role: AddresseeRole | null, 
  /** Where it is named, or last named if inherited from the preceding text. */ readonly span: { 
  /** Start, inclusive. */ readonly start: number, 
  /** End, exclusive. */ readonly end: number }, 
  /** The agency (机构), if one is named. */ readonly agency: { 
  /** Global id. */ readonly id: string, 
  /** Canonical full name (全称) in simplified characters: 苏州市吴中区工业和信息化局. */ readonly name: string } | null }>, 
  /** Measurable targets (目标), including those of its parts: see Target.own. */ readonly targets: ReadonlyArray<{ 
  /** What it measures (目标类型). */ readonly kind: TargetKind, 
  /** Wording in the notice. */ readonly text: string, 
  /** True for an aspiration (力争), which is to be striven for but need not be met. */ readonly soft: boolean, 
  /** Whether the directive states it itself (本级目标). */ readonly own: boolean, 
  /** Frequency, if it recurs (频次): 每月5日前 is MONTHLY and has no dueBy. */ readonly recurrence: Recurrence | null, 
  /** Lower bound, in unit. */ readonly minimum: number | null, 
  /** Upper bound, in unit. */ readonly maximum: number | null, 
  /** Unit (单位): %, 年, 个, 万元 … */ readonly unit: string | null, 
  /** Comparison as written (比较词): 不低于, 不超过, 以上 … */ readonly comparator: string | null, 
  /** First day of the period (起始日期). */ readonly dueFrom: string | null, 
  /** Deadline (截止日期); null as for dueFrom. */ readonly dueBy: string | null, 
  /** Where it is in the body (出处). */ readonly span: { 
  /** Start, inclusive. */ readonly start: number, 
  /** End, exclusive. */ readonly end: number } }> }, 
  /** Parts of the directive that bind this agency too (本机构的分项), in document order. */ readonly parts: ReadonlyArray<{ 
  /** Global id; survives re-ingestion. */ readonly id: string, 
  /** Position in its notice (位置): block, numbered point, statement, as in '2.1.3'. */ readonly path: string, 
  /** The phrase that heads it (标题句); null if none. */ readonly heading: string | null, 
  /** Full repaired text, including its parts (全文). */ readonly text: string }>, 
  /** The notice that contains it (所在信息). */ readonly notice: { 
  /** Global id; survives re-ingestion. */ readonly id: string, 
  /** Title (标题, 信息名称). */ readonly title: string, 
  /** 公开日期 / 发布日期: the day of publication. */ readonly publishedOn: string, 
  /** 有效性: whether it is in force today, according to staff, its page or a repealing document (supersededBy). */ readonly validity: Validity, 
  /** 文件编号 / 发文字号: the document number; null if the page states 无. */ readonly documentNumber: { 
  /** Canonical form: 苏工信〔2022〕1号, full-width 〔〕, no 第, no leading zero. */ readonly text: string } | null, 
  /** Provenance (来源). */ readonly source: { 
  /** Address of the page (网址); null if unknown. */ readonly url: string | null }, 
  /** 发布机构: the agency that published the page, often not the one that issued the directives. */ readonly agency: { 
  /** Global id. */ readonly id: string, 
  /** Canonical full name (全称) in simplified characters: 苏州市吴中区工业和信息化局. */ readonly name: string, 
  /** Usual short name (简称); null if unknown. */ readonly shortName: string | null }, 
  /** 发文机关: the signing agencies; several for a joint document, none if unsigned. */ readonly issuers: ReadonlyArray<{ 
  /** Global id. */ readonly id: string, 
  /** Canonical full name (全称) in simplified characters: 苏州市吴中区工业和信息化局. */ readonly name: string }> } }>, 
  /** Position of the page in the list. */ readonly pageInfo: { 
  /** Whether more items follow this page. */ readonly hasNextPage: boolean, 
  /** Whether items precede this page. */ readonly hasPreviousPage: boolean, 
  /** Cursor of the first item: pass it as before. */ readonly startCursor: string | null, 
  /** Cursor of the last item: pass it as after. */ readonly endCursor: string | null } } } | null };

export type CountDutiesQueryVariables = Exact<{
  by: AgencyKey;
  filter?: DutyFilter | null | undefined;
  granularity?: Granularity | null | undefined;
  asOf?: string | null | undefined;
}>;


export type CountDutiesQuery = { 
  /** One agency (机构) by key; null if none matches. */ readonly agency: { 
  /** Global id. */ readonly id: string, 
  /** Canonical full name (全称) in simplified characters: 苏州市吴中区工业和信息化局. */ readonly name: string, 
  /** Duties of the agency with deadline and issuer (承担的任务): directives that name it, that are sent to it, or that address its class or all agencies of its division; basis has the ground. */ readonly duties: { 
  /** Length of the whole list, not of the page. */ readonly totalCount: number, 
  /** Counts over the whole filtered set (分面统计). */ readonly facets: { 
  /** By issuer (要求主体), greatest count first; duties of an unknown issuer are left out. */ readonly issuers: ReadonlyArray<{ 
  /** Number of duties (件数). */ readonly count: number, 
  /** Issuer (要求主体). */ readonly issuer: { 
  /** Global id. */ readonly id: string, 
  /** Canonical full name (全称) in simplified characters: 苏州市吴中区工业和信息化局. */ readonly name: string } }>, 
  /** By month of the next deadline (应办月份), earliest first; duties without one are left out. */ readonly months: ReadonlyArray<{ 
  /** First day of the month (月份) of Duty.dueOn. */ readonly month: string, 
  /** Number of duties (件数). */ readonly count: number }>, 
  /** By ground (任务依据), strongest first. */ readonly bases: ReadonlyArray<{ 
  /** Ground (任务依据). */ readonly basis: DutyBasis, 
  /** Number of duties (件数). */ readonly count: number }>, 
  /** By status (任务状态), greatest count first. */ readonly statuses: ReadonlyArray<{ 
  /** Status (任务状态): OVERDUE if the deadline has passed. */ readonly status: DutyStatus, 
  /** Number of duties (件数). */ readonly count: number }> } } } | null };

export type ListIssuedDirectivesQueryVariables = Exact<{
  by: AgencyKey;
  filter?: DirectiveFilter | null | undefined;
  orderBy?: DirectiveOrder | null | undefined;
  granularity?: Granularity | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ListIssuedDirectivesQuery = { 
  /** One agency (机构) by key; null if none matches. */ readonly agency: { 
  /** Global id. */ readonly id: string, 
  /** Canonical full name (全称) in simplified characters: 苏州市吴中区工业和信息化局. */ readonly name: string, 
  /** Directives that this agency, or a speaker on its behalf, issued (发出的要求), each once, newest first by default. */ readonly issuedDirectives: { 
  /** Length of the whole list, not of the page. */ readonly totalCount: number, 
  /** The items of the page, without cursors. */ readonly nodes: ReadonlyArray<{ 
  /** Global id; survives re-ingestion. */ readonly id: string, 
  /** Position in its notice (位置): block, numbered point, statement, as in '2.1.3'. */ readonly path: string, 
  /** Numbering as written (序号): 一要, 二是, (三); null for an unnumbered clause. */ readonly marker: string | null, 
  /** The phrase that heads it (标题句); null if none. */ readonly heading: string | null, 
  /** Full repaired text, including its parts (全文). */ readonly text: string, 
  /** The verb that introduces its block (引导动词): 指出, 要求, 强调 … */ readonly verb: string | null, 
  /** Binding force (力度). */ readonly strength: DirectiveStrength, 
  /** Review state (审核状态). */ readonly review: ReviewState, 
  /** The notice that reports it (所在信息). */ readonly notice: { 
  /** Global id; survives re-ingestion. */ readonly id: string, 
  /** Title (标题, 信息名称). */ readonly title: string, 
  /** 公开日期 / 发布日期: the day of publication. */ readonly publishedOn: string, 
  /** 文件编号 / 发文字号: the document number; null if the page states 无. */ readonly documentNumber: { 
  /** Canonical form: 苏工信〔2022〕1号, full-width 〔〕, no 第, no leading zero. */ readonly text: string } | null, 
  /** Provenance (来源). */ readonly source: { 
  /** Address of the page (网址); null if unknown. */ readonly url: string | null }, 
  /** 发布机构: the agency that published the page, often not the one that issued the directives. */ readonly agency: { 
  /** Global id. */ readonly id: string, 
  /** Canonical full name (全称) in simplified characters: 苏州市吴中区工业和信息化局. */ readonly name: string }, 
  /** 发文机关: the signing agencies; several for a joint document, none if unsigned. */ readonly issuers: ReadonlyArray<{ 
  /** Global id. */ readonly id: string, 
  /** Canonical full name (全称) in simplified characters: 苏州市吴中区工业和信息化局. */ readonly name: string }> }, 
  /** The directive that it is part of (上级要求). */ readonly parent: { 
  /** Global id; survives re-ingestion. */ readonly id: string } | null, 
  /** From its marker to the last character before the next unit of its level (出处). */ readonly span: { 
  /** Start, inclusive. */ readonly start: number, 
  /** End, exclusive. */ readonly end: number }, 
  /** The agency that issued it (要求主体): not the publisher of the page. */ readonly issuer: { 
  /** Global id. */ readonly id: string, 
  /** Canonical full name (全称) in simplified characters: 苏州市吴中区工业和信息化局. */ readonly name: string } | null, 
  /** The person who said it (讲话人); null if the notice names none. */ readonly speaker: { 
  /** Name (姓名). */ readonly name: string, 
  /** Office held (职务); null if the notice does not state it. */ readonly title: string | null } | null, 
  /** Who must act (要求对象); inherited from the preceding text if it names nobody itself. */ readonly addressees: ReadonlyArray<{ 
  /** Wording in the notice. */ readonly text: string, 
  /** Scope: one agency, a class, all units … (对象范围). */ readonly scope: AddresseeScope, 
  /** Role in a shared directive (分工); null if the text states none. */ readonly role: AddresseeRole | null, 
  /** Where it is named, or last named if inherited from the preceding text. */ readonly span: { 
  /** Start, inclusive. */ readonly start: number, 
  /** End, exclusive. */ readonly end: number }, 
  /** The agency (机构), if one is named. */ readonly agency: { 
  /** Global id. */ readonly id: string, 
  /** Canonical full name (全称) in simplified characters: 苏州市吴中区工业和信息化局. */ readonly name: string } | null }>, 
  /** Measurable targets (目标), including those of its parts: see Target.own. */ readonly targets: ReadonlyArray<{ 
  /** What it measures (目标类型). */ readonly kind: TargetKind, 
  /** Wording in the notice. */ readonly text: string, 
  /** True for an aspiration (力争), which is to be striven for but need not be met. */ readonly soft: boolean, 
  /** Whether the directive states it itself (本级目标). */ readonly own: boolean, 
  /** Frequency, if it recurs (频次): 每月5日前 is MONTHLY and has no dueBy. */ readonly recurrence: Recurrence | null, 
  /** Lower bound, in unit. */ readonly minimum: number | null, 
  /** Upper bound, in unit. */ readonly maximum: number | null, 
  /** Unit (单位): %, 年, 个, 万元 … */ readonly unit: string | null, 
  /** Comparison as written (比较词): 不低于, 不超过, 以上 … */ readonly comparator: string | null, 
  /** First day of the period (起始日期). */ readonly dueFrom: string | null, 
  /** Deadline (截止日期); null as for dueFrom. */ readonly dueBy: string | null, 
  /** Where it is in the body (出处). */ readonly span: { 
  /** Start, inclusive. */ readonly start: number, 
  /** End, exclusive. */ readonly end: number } }> }>, 
  /** Position of the page in the list. */ readonly pageInfo: { 
  /** Whether more items follow this page. */ readonly hasNextPage: boolean, 
  /** Whether items precede this page. */ readonly hasPreviousPage: boolean, 
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
  /** One agency (机构) by key; null if none matches. */ readonly agency: { 
  /** 组织机构代码 (GB 11714): eight characters and a check character. */ readonly orgCode: string | null, 
  /** 统一社会信用代码 (GB 32100): 18 characters. */ readonly creditCode: string | null, 
  /** Global id. */ readonly id: string, 
  /** Canonical full name (全称) in simplified characters: 苏州市吴中区工业和信息化局. */ readonly name: string, 
  /** Usual short name (简称); null if unknown. */ readonly shortName: string | null, 
  /** Category of the agency (机构类别). */ readonly kind: AgencyKind, 
  /** All other names found (别名): 吴中区工业和信息化局, 区工信局 (on pages of that district), 工信局. */ readonly aliases: ReadonlyArray<string>, 
  /** All agencies above it (各级上级机构), root first. */ readonly ancestors: ReadonlyArray<{ 
  /** Global id. */ readonly id: string, 
  /** Canonical full name (全称) in simplified characters: 苏州市吴中区工业和信息化局. */ readonly name: string }>, 
  /** Agencies right below it (下级机构), ordered by name. */ readonly children: { 
  /** Length of the whole list, not of the page. */ readonly totalCount: number }, 
  /** Published notices by period (发布活动), empty periods included; at most the latest 1,000 periods. */ readonly activity: ReadonlyArray<{ 
  /** First day of the period. */ readonly start: string, 
  /** Number of notices published (发布数). */ readonly noticeCount: number, 
  /** Number of directives in these notices (要求数); a whole and its parts count once. */ readonly directiveCount: number }>, 
  /** Notices that it published (发布的信息), newest first by default. */ readonly notices: { 
  /** Length of the whole list, not of the page. */ readonly totalCount: number, 
  /** The items of the page, without cursors. */ readonly nodes: ReadonlyArray<{ 
  /** Global id; survives re-ingestion. */ readonly id: string, 
  /** 索引号 as stated. */ readonly indexNumber: string | null, 
  /** Title (标题, 信息名称). */ readonly title: string, 
  /** Topic category (信息类别). */ readonly kind: NoticeKind, 
  /** 公开日期 / 发布日期: the day of publication. */ readonly publishedOn: string, 
  /** 内容概述: the summary. */ readonly summary: string | null, 
  /** 文件编号 / 发文字号: the document number; null if the page states 无. */ readonly documentNumber: { 
  /** Canonical form: 苏工信〔2022〕1号, full-width 〔〕, no 第, no leading zero. */ readonly text: string } | null, 
  /** 发布机构: the agency that published the page, often not the one that issued the directives. */ readonly agency: { 
  /** Global id. */ readonly id: string, 
  /** Canonical full name (全称) in simplified characters: 苏州市吴中区工业和信息化局. */ readonly name: string, 
  /** Usual short name (简称); null if unknown. */ readonly shortName: string | null } }>, 
  /** Position of the page in the list. */ readonly pageInfo: { 
  /** Whether more items follow this page. */ readonly hasNextPage: boolean, 
  /** Whether items precede this page. */ readonly hasPreviousPage: boolean, 
  /** Cursor of the first item: pass it as before. */ readonly startCursor: string | null, 
  /** Cursor of the last item: pass it as after. */ readonly endCursor: string | null } }, 
  /** Directives that name this agency as an addressee (承担的要求), each once, newest first by default. */ readonly assignedDirectives: { 
  /** Length of the whole list, not of the page. */ readonly totalCount: number, 
  /** The items of the page, without cursors. */ readonly nodes: ReadonlyArray<{ 
  /** Global id; survives re-ingestion. */ readonly id: string, 
  /** Position in its notice (位置): block, numbered point, statement, as in '2.1.3'. */ readonly path: string, 
  /** Numbering as written (序号): 一要, 二是, (三); null for an unnumbered clause. */ readonly marker: string | null, 
  /** The phrase that heads it (标题句); null if none. */ readonly heading: string | null, 
  /** Full repaired text, including its parts (全文). */ readonly text: string, 
  /** The verb that introduces its block (引导动词): 指出, 要求, 强调 … */ readonly verb: string | null, 
  /** Binding force (力度). */ readonly strength: DirectiveStrength, 
  /** Review state (审核状态). */ readonly review: ReviewState, 
  /** The notice that reports it (所在信息). */ readonly notice: { 
  /** Global id; survives re-ingestion. */ readonly id: string, 
  /** Title (标题, 信息名称). */ readonly title: string, 
  /** 公开日期 / 发布日期: the day of publication. */ readonly publishedOn: string, 
  /** 文件编号 / 发文字号: the document number; null if the page states 无. */ readonly documentNumber: { 
  /** Canonical form: 苏工信〔2022〕1号, full-width 〔〕, no 第, no leading zero. */ readonly text: string } | null, 
  /** Provenance (来源). */ readonly source: { 
  /** Address of the page (网址); null if unknown. */ readonly url: string | null }, 
  /** 发布机构: the agency that published the page, often not the one that issued the directives. */ readonly agency: { 
  /** Global id. */ readonly id: string, 
  /** Canonical full name (全称) in simplified characters: 苏州市吴中区工业和信息化局. */ readonly name: string }, 
  /** 发文机关: the signing agencies; several for a joint document, none if unsigned. */ readonly issuers: ReadonlyArray<{ 
  /** Global id. */ readonly id: string, 
  /** Canonical full name (全称) in simplified characters: 苏州市吴中区工业和信息化局. */ readonly name: string }> }, 
  /** The directive that it is part of (上级要求). */ readonly parent: { 
  /** Global id; survives re-ingestion. */ readonly id: string } | null, 
  /** From its marker to the last character before the next unit of its level (出处). */ readonly span: { 
  /** Start, inclusive. */ readonly start: number, 
  /** End, exclusive. */ readonly end: number }, 
  /** The agency that issued it (要求主体): not the publisher of the page. */ readonly issuer: { 
  /** Global id. */ readonly id: string, 
  /** Canonical full name (全称) in simplified characters: 苏州市吴中区工业和信息化局. */ readonly name: string } | null, 
  /** The person who said it (讲话人); null if the notice names none. */ readonly speaker: { 
  /** Name (姓名). */ readonly name: string, 
  /** Office held (职务); null if the notice does not state it. */ readonly title: string | null } | null, 
  /** Who must act (要求对象); inherited from the preceding text if it names nobody itself. */ readonly addressees: ReadonlyArray<{ 
  /** Wording in the notice. */ readonly text: string, 
  /** Scope: one agency, a class, all units … (对象范围). */ readonly scope: AddresseeScope, 
  /** Role in a shared directive (分工); null if the text states none. */ readonly role: AddresseeRole | null, 
  /** Where it is named, or last named if inherited from the preceding text. */ readonly span: { 
  /** Start, inclusive. */ readonly start: number, 
  /** End, exclusive. */ readonly end: number }, 
  /** The agency (机构), if one is named. */ readonly agency: { 
  /** Global id. */ readonly id: string, 
  /** Canonical full name (全称) in simplified characters: 苏州市吴中区工业和信息化局. */ readonly name: string } | null }>, 
  /** Measurable targets (目标), including those of its parts: see Target.own. */ readonly targets: ReadonlyArray<{ 
  /** What it measures (目标类型). */ readonly kind: TargetKind, 
  /** Wording in the notice. */ readonly text: string, 
  /** True for an aspiration (力争), which is to be striven for but need not be met. */ readonly soft: boolean, 
  /** Whether the directive states it itself (本级目标). */ readonly own: boolean, 
  /** Frequency, if it recurs (频次): 每月5日前 is MONTHLY and has no dueBy. */ readonly recurrence: Recurrence | null, 
  /** Lower bound, in unit. */ readonly minimum: number | null, 
  /** Upper bound, in unit. */ readonly maximum: number | null, 
  /** Unit (单位): %, 年, 个, 万元 … */ readonly unit: string | null, 
  /** Comparison as written (比较词): 不低于, 不超过, 以上 … */ readonly comparator: string | null, 
  /** First day of the period (起始日期). */ readonly dueFrom: string | null, 
  /** Deadline (截止日期); null as for dueFrom. */ readonly dueBy: string | null, 
  /** Where it is in the body (出处). */ readonly span: { 
  /** Start, inclusive. */ readonly start: number, 
  /** End, exclusive. */ readonly end: number } }> }>, 
  /** Position of the page in the list. */ readonly pageInfo: { 
  /** Whether more items follow this page. */ readonly hasNextPage: boolean, 
  /** Whether items precede this page. */ readonly hasPreviousPage: boolean, 
  /** Cursor of the first item: pass it as before. */ readonly startCursor: string | null, 
  /** Cursor of the last item: pass it as after. */ readonly endCursor: string | null } }, 
  /** Division that it is responsible for (行政区划); null if it could not be determined. */ readonly division: { 
  /** Global id. */ readonly id: string, 
  /** Six-digit code (行政区划代码): 320506. */ readonly code: string, 
  /** Name without those of the divisions above it: 吴中区. */ readonly name: string } | null, 
  /** The agency right above it (上级机构): for a department, its government. */ readonly parent: { 
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
  /** One agency (机构) by key; null if none matches. */ readonly agency: { 
  /** Global id. */ readonly id: string, 
  /** Canonical full name (全称) in simplified characters: 苏州市吴中区工业和信息化局. */ readonly name: string, 
  /** Notices that it published (发布的信息), newest first by default. */ readonly notices: { 
  /** Length of the whole list, not of the page. */ readonly totalCount: number, 
  /** The items of the page, without cursors. */ readonly nodes: ReadonlyArray<{ 
  /** Global id; survives re-ingestion. */ readonly id: string, 
  /** 索引号 as stated. */ readonly indexNumber: string | null, 
  /** Title (标题, 信息名称). */ readonly title: string, 
  /** Topic category (信息类别). */ readonly kind: NoticeKind, 
  /** 公开日期 / 发布日期: the day of publication. */ readonly publishedOn: string, 
  /** 内容概述: the summary. */ readonly summary: string | null, 
  /** 文件编号 / 发文字号: the document number; null if the page states 无. */ readonly documentNumber: { 
  /** Canonical form: 苏工信〔2022〕1号, full-width 〔〕, no 第, no leading zero. */ readonly text: string } | null, 
  /** 发布机构: the agency that published the page, often not the one that issued the directives. */ readonly agency: { 
  /** Global id. */ readonly id: string, 
  /** Canonical full name (全称) in simplified characters: 苏州市吴中区工业和信息化局. */ readonly name: string, 
  /** Usual short name (简称); null if unknown. */ readonly shortName: string | null } }>, 
  /** Position of the page in the list. */ readonly pageInfo: { 
  /** Whether more items follow this page. */ readonly hasNextPage: boolean, 
  /** Whether items precede this page. */ readonly hasPreviousPage: boolean, 
  /** Cursor of the first item: pass it as before. */ readonly startCursor: string | null, 
  /** Cursor of the last item: pass it as after. */ readonly endCursor: string | null } } } | null };

export type GetAgencyTreeQueryVariables = Exact<{
  by: AgencyKey;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type GetAgencyTreeQuery = { 
  /** One agency (机构) by key; null if none matches. */ readonly agency: { 
  /** Global id. */ readonly id: string, 
  /** Canonical full name (全称) in simplified characters: 苏州市吴中区工业和信息化局. */ readonly name: string, 
  /** Usual short name (简称); null if unknown. */ readonly shortName: string | null, 
  /** Category of the agency (机构类别). */ readonly kind: AgencyKind, 
  /** All other names found (别名): 吴中区工业和信息化局, 区工信局 (on pages of that district), 工信局. */ readonly aliases: ReadonlyArray<string>, 
  /** All agencies above it (各级上级机构), root first. */ readonly ancestors: ReadonlyArray<{ 
  /** Global id. */ readonly id: string, 
  /** Canonical full name (全称) in simplified characters: 苏州市吴中区工业和信息化局. */ readonly name: string, 
  /** Category of the agency (机构类别). */ readonly kind: AgencyKind }>, 
  /** Agencies right below it (下级机构), ordered by name. */ readonly children: { 
  /** Length of the whole list, not of the page. */ readonly totalCount: number, 
  /** The items of the page, without cursors. */ readonly nodes: ReadonlyArray<{ 
  /** Global id. */ readonly id: string, 
  /** Canonical full name (全称) in simplified characters: 苏州市吴中区工业和信息化局. */ readonly name: string, 
  /** Usual short name (简称); null if unknown. */ readonly shortName: string | null, 
  /** Category of the agency (机构类别). */ readonly kind: AgencyKind, 
  /** All other names found (别名): 吴中区工业和信息化局, 区工信局 (on pages of that district), 工信局. */ readonly aliases: ReadonlyArray<string>, 
  /** Agencies right below it (下级机构), ordered by name. */ readonly children: { 
  /** Length of the whole list, not of the page. */ readonly totalCount: number }, 
  /** Division that it is responsible for (行政区划); null if it could not be determined. */ readonly division: { 
  /** Global id. */ readonly id: string, 
  /** Six-digit code (行政区划代码): 320506. */ readonly code: string, 
  /** Name without those of the divisions above it: 吴中区. */ readonly name: string } | null, 
  /** The agency right above it (上级机构): for a department, its government. */ readonly parent: { 
  /** Global id. */ readonly id: string, 
  /** Canonical full name (全称) in simplified characters: 苏州市吴中区工业和信息化局. */ readonly name: string } | null }>, 
  /** Position of the page in the list. */ readonly pageInfo: { 
  /** Whether more items follow this page. */ readonly hasNextPage: boolean, 
  /** Whether items precede this page. */ readonly hasPreviousPage: boolean, 
  /** Cursor of the first item: pass it as before. */ readonly startCursor: string | null, 
  /** Cursor of the last item: pass it as after. */ readonly endCursor: string | null } }, 
  /** Division that it is responsible for (行政区划); null if it could not be determined. */ readonly division: { 
  /** Global id. */ readonly id: string, 
  /** Six-digit code (行政区划代码): 320506. */ readonly code: string, 
  /** Name without those of the divisions above it: 吴中区. */ readonly name: string } | null, 
  /** The agency right above it (上级机构): for a department, its government. */ readonly parent: { 
  /** Global id. */ readonly id: string, 
  /** Canonical full name (全称) in simplified characters: 苏州市吴中区工业和信息化局. */ readonly name: string } | null } | null };

export type GetAgencyActivityQueryVariables = Exact<{
  by: AgencyKey;
  interval: Interval;
  from?: string | null | undefined;
  to?: string | null | undefined;
}>;


export type GetAgencyActivityQuery = { 
  /** One agency (机构) by key; null if none matches. */ readonly agency: { 
  /** Global id. */ readonly id: string, 
  /** Canonical full name (全称) in simplified characters: 苏州市吴中区工业和信息化局. */ readonly name: string, 
  /** Published notices by period (发布活动), empty periods included; at most the latest 1,000 periods. */ readonly activity: ReadonlyArray<{ 
  /** First day of the period. */ readonly start: string, 
  /** Number of notices published (发布数). */ readonly noticeCount: number, 
  /** Number of directives in these notices (要求数); a whole and its parts count once. */ readonly directiveCount: number }> } | null };

export type GetDivisionQueryVariables = Exact<{
  code: string;
}>;


export type GetDivisionQuery = { 
  /** A division (行政区划) by its GB/T 2260 code; null if there is none. */ readonly division: { 
  /** Global id. */ readonly id: string, 
  /** Six-digit code (行政区划代码): 320506. */ readonly code: string, 
  /** Name without those of the divisions above it: 吴中区. */ readonly name: string, 
  /** Level of the division (行政区划级别). */ readonly level: DivisionLevel, 
  /** The division above it (上级行政区划); null for the country. */ readonly parent: { 
  /** Global id. */ readonly id: string, 
  /** Six-digit code (行政区划代码): 320506. */ readonly code: string, 
  /** Name without those of the divisions above it: 吴中区. */ readonly name: string } | null } | null };

export type ListDivisionsQueryVariables = Exact<{
  code: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ListDivisionsQuery = { 
  /** A division (行政区划) by its GB/T 2260 code; null if there is none. */ readonly division: { 
  /** Global id. */ readonly id: string, 
  /** Six-digit code (行政区划代码): 320506. */ readonly code: string, 
  /** Name without those of the divisions above it: 吴中区. */ readonly name: string, 
  /** Divisions right below it (下级行政区划), ordered by code. */ readonly children: { 
  /** Length of the whole list, not of the page. */ readonly totalCount: number, 
  /** The items of the page, without cursors. */ readonly nodes: ReadonlyArray<{ 
  /** Global id. */ readonly id: string, 
  /** Six-digit code (行政区划代码): 320506. */ readonly code: string, 
  /** Name without those of the divisions above it: 吴中区. */ readonly name: string, 
  /** Level of the division (行政区划级别). */ readonly level: DivisionLevel }>, 
  /** Position of the page in the list. */ readonly pageInfo: { 
  /** Whether more items follow this page. */ readonly hasNextPage: boolean, 
  /** Whether items precede this page. */ readonly hasPreviousPage: boolean, 
  /** Cursor of the first item: pass it as before. */ readonly startCursor: string | null, 
  /** Cursor of the last item: pass it as after. */ readonly endCursor: string | null } } } | null };

export type ListChangesQueryVariables = Exact<{
  filter?: ChangeFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ListChangesQuery = { 
  /** Log of all public changes (变更), oldest first, withdrawals included. */ readonly changes: { 
  /** The items of the page with their cursors. */ readonly edges: ReadonlyArray<{ 
  /** Position in the list, for after and before. */ readonly cursor: string, 
  /** The item. */ readonly node: { 
  /** Kind of the change (变更类型). */ readonly kind: ChangeKind, 
  /** Global id of the changed object. */ readonly subjectId: string, 
  /** Number of the revision that the change created (版本号); set for notices only. */ readonly revision: number | null, 
  /** When the change happened (时间). */ readonly occurredAt: string } }>, 
  /** Position of the page in the list. */ readonly pageInfo: { 
  /** Whether more items follow this page. */ readonly hasNextPage: boolean, 
  /** Cursor of the last item: pass it as after. */ readonly endCursor: string | null } } };

export type FollowChangesSubscriptionVariables = Exact<{
  filter?: ChangeFilter | null | undefined;
  after?: string | null | undefined;
}>;


export type FollowChangesSubscription = { 
  /** Stream of public changes (变更). */ readonly changes: { 
  /** Position in the list, for after and before. */ readonly cursor: string, 
  /** The item. */ readonly node: { 
  /** Kind of the change (变更类型). */ readonly kind: ChangeKind, 
  /** Global id of the changed object. */ readonly subjectId: string, 
  /** Number of the revision that the change created (版本号); set for notices only. */ readonly revision: number | null, 
  /** When the change happened (时间). */ readonly occurredAt: string } } };

export type ListDirectivesQueryVariables = Exact<{
  filter?: DirectiveFilter | null | undefined;
  orderBy?: DirectiveOrder | null | undefined;
  granularity?: Granularity | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ListDirectivesQuery = { 
  /** Directives (要求), each once, by default those of the newest notices first. */ readonly directives: { 
  /** The items of the page, without cursors. */ readonly nodes: ReadonlyArray<{ 
  /** Global id; survives re-ingestion. */ readonly id: string, 
  /** Position in its notice (位置): block, numbered point, statement, as in '2.1.3'. */ readonly path: string, 
  /** Numbering as written (序号): 一要, 二是, (三); null for an unnumbered clause. */ readonly marker: string | null, 
  /** The phrase that heads it (标题句); null if none. */ readonly heading: string | null, 
  /** Full repaired text, including its parts (全文). */ readonly text: string, 
  /** The verb that introduces its block (引导动词): 指出, 要求, 强调 … */ readonly verb: string | null, 
  /** Binding force (力度). */ readonly strength: DirectiveStrength, 
  /** Review state (审核状态). */ readonly review: ReviewState, 
  /** The notice that reports it (所在信息). */ readonly notice: { 
  /** Global id; survives re-ingestion. */ readonly id: string, 
  /** Title (标题, 信息名称). */ readonly title: string, 
  /** 公开日期 / 发布日期: the day of publication. */ readonly publishedOn: string, 
  /** 文件编号 / 发文字号: the document number; null if the page states 无. */ readonly documentNumber: { 
  /** Canonical form: 苏工信〔2022〕1号, full-width 〔〕, no 第, no leading zero. */ readonly text: string } | null, 
  /** Provenance (来源). */ readonly source: { 
  /** Address of the page (网址); null if unknown. */ readonly url: string | null }, 
  /** 发布机构: the agency that published the page, often not the one that issued the directives. */ readonly agency: { 
  /** Global id. */ readonly id: string, 
  /** Canonical full name (全称) in simplified characters: 苏州市吴中区工业和信息化局. */ readonly name: string }, 
  /** 发文机关: the signing agencies; several for a joint document, none if unsigned. */ readonly issuers: ReadonlyArray<{ 
  /** Global id. */ readonly id: string, 
  /** Canonical full name (全称) in simplified characters: 苏州市吴中区工业和信息化局. */ readonly name: string }> }, 
  /** The directive that it is part of (上级要求). */ readonly parent: { 
  /** Global id; survives re-ingestion. */ readonly id: string } | null, 
  /** From its marker to the last character before the next unit of its level (出处). */ readonly span: { 
  /** Start, inclusive. */ readonly start: number, 
  /** End, exclusive. */ readonly end: number }, 
  /** The agency that issued it (要求主体): not the publisher of the page. */ readonly issuer: { 
  /** Global id. */ readonly id: string, 
  /** Canonical full name (全称) in simplified characters: 苏州市吴中区工业和信息化局. */ readonly name: string } | null, 
  /** The person who said it (讲话人); null if the notice names none. */ readonly speaker: { 
  /** Name (姓名). */ readonly name: string, 
  /** Office held (职务); null if the notice does not state it. */ readonly title: string | null } | null, 
  /** Who must act (要求对象); inherited from the preceding text if it names nobody itself. */ readonly addressees: ReadonlyArray<{ 
  /** Wording in the notice. */ readonly text: string, 
  /** Scope: one agency, a class, all units … (对象范围). */ readonly scope: AddresseeScope, 
  /** Role in a shared directive (分工); null if the text states none. */ readonly role: AddresseeRole | null, 
  /** Where it is named, or last named if inherited from the preceding text. */ readonly span: { 
  /** Start, inclusive. */ readonly start: number, 
  /** End, exclusive. */ readonly end: number }, 
  /** The agency (机构), if one is named. */ readonly agency: { 
  /** Global id. */ readonly id: string, 
  /** Canonical full name (全称) in simplified characters: 苏州市吴中区工业和信息化局. */ readonly name: string } | null }>, 
  /** Measurable targets (目标), including those of its parts: see Target.own. */ readonly targets: ReadonlyArray<{ 
  /** What it measures (目标类型). */ readonly kind: TargetKind, 
  /** Wording in the notice. */ readonly text: string, 
  /** True for an aspiration (力争), which is to be striven for but need not be met. */ readonly soft: boolean, 
  /** Whether the directive states it itself (本级目标). */ readonly own: boolean, 
  /** Frequency, if it recurs (频次): 每月5日前 is MONTHLY and has no dueBy. */ readonly recurrence: Recurrence | null, 
  /** Lower bound, in unit. */ readonly minimum: number | null, 
  /** Upper bound, in unit. */ readonly maximum: number | null, 
  /** Unit (单位): %, 年, 个, 万元 … */ readonly unit: string | null, 
  /** Comparison as written (比较词): 不低于, 不超过, 以上 … */ readonly comparator: string | null, 
  /** First day of the period (起始日期). */ readonly dueFrom: string | null, 
  /** Deadline (截止日期); null as for dueFrom. */ readonly dueBy: string | null, 
  /** Where it is in the body (出处). */ readonly span: { 
  /** Start, inclusive. */ readonly start: number, 
  /** End, exclusive. */ readonly end: number } }> }>, 
  /** Position of the page in the list. */ readonly pageInfo: { 
  /** Whether more items follow this page. */ readonly hasNextPage: boolean, 
  /** Whether items precede this page. */ readonly hasPreviousPage: boolean, 
  /** Cursor of the first item: pass it as before. */ readonly startCursor: string | null, 
  /** Cursor of the last item: pass it as after. */ readonly endCursor: string | null } } };

export type GetDirectiveQueryVariables = Exact<{
  id: string;
}>;


export type GetDirectiveQuery = { 
  /** An object by global id; null if it does not exist or is not visible to the caller. */ readonly node:
    | { readonly __typename: 'Agency' }
    | { readonly __typename: 'ApiKey' }
    | { readonly __typename: 'AuditEntry' }
    | { readonly __typename: 'Directive', 
  /** Name and version of the rule that extracted it (提取规则). */ readonly rule: string, 
  /** Confidence of the rule, 0 to 1 (置信度). */ readonly confidence: number, 
  /** Global id; survives re-ingestion. */ readonly id: string, 
  /** Position in its notice (位置): block, numbered point, statement, as in '2.1.3'. */ readonly path: string, 
  /** Numbering as written (序号): 一要, 二是, (三); null for an unnumbered clause. */ readonly marker: string | null, 
  /** The phrase that heads it (标题句); null if none. */ readonly heading: string | null, 
  /** Full repaired text, including its parts (全文). */ readonly text: string, 
  /** The verb that introduces its block (引导动词): 指出, 要求, 强调 … */ readonly verb: string | null, 
  /** Binding force (力度). */ readonly strength: DirectiveStrength, 
  /** Review state (审核状态). */ readonly review: ReviewState, 
  /** The directive that it is part of (上级要求). */ readonly parent: { 
  /** Global id; survives re-ingestion. */ readonly id: string, 
  /** Position in its notice (位置): block, numbered point, statement, as in '2.1.3'. */ readonly path: string, 
  /** The phrase that heads it (标题句); null if none. */ readonly heading: string | null } | null, 
  /** Its parts (分项), in document order. */ readonly children: ReadonlyArray<{ 
  /** Global id; survives re-ingestion. */ readonly id: string, 
  /** Position in its notice (位置): block, numbered point, statement, as in '2.1.3'. */ readonly path: string, 
  /** Numbering as written (序号): 一要, 二是, (三); null for an unnumbered clause. */ readonly marker: string | null, 
  /** The phrase that heads it (标题句); null if none. */ readonly heading: string | null, 
  /** Full repaired text, including its parts (全文). */ readonly text: string, 
  /** The verb that introduces its block (引导动词): 指出, 要求, 强调 … */ readonly verb: string | null, 
  /** Binding force (力度). */ readonly strength: DirectiveStrength, 
  /** Review state (审核状态). */ readonly review: ReviewState, 
  /** The directive that it is part of (上级要求). */ readonly parent: { 
  /** Global id; survives re-ingestion. */ readonly id: string } | null, 
  /** From its marker to the last character before the next unit of its level (出处). */ readonly span: { 
  /** Start, inclusive. */ readonly start: number, 
  /** End, exclusive. */ readonly end: number }, 
  /** The agency that issued it (要求主体): not the publisher of the page. */ readonly issuer: { 
  /** Global id. */ readonly id: string, 
  /** Canonical full name (全称) in simplified characters: 苏州市吴中区工业和信息化局. */ readonly name: string } | null, 
  /** The person who said it (讲话人); null if the notice names none. */ readonly speaker: { 
  /** Name (姓名). */ readonly name: string, 
  /** Office held (职务); null if the notice does not state it. */ readonly title: string | null } | null, 
  /** Who must act (要求对象); inherited from the preceding text if it names nobody itself. */ readonly addressees: ReadonlyArray<{ 
  /** Wording in the notice. */ readonly text: string, 
  /** Scope: one agency, a class, all units … (对象范围). */ readonly scope: AddresseeScope, 
  /** Role in a shared directive (分工); null if the text states none. */ readonly role: AddresseeRole | null, 
  /** Where it is named, or last named if inherited from the preceding text. */ readonly span: { 
  /** Start, inclusive. */ readonly start: number, 
  /** End, exclusive. */ readonly end: number }, 
  /** The agency (机构), if one is named. */ readonly agency: { 
  /** Global id. */ readonly id: string, 
  /** Canonical full name (全称) in simplified characters: 苏州市吴中区工业和信息化局. */ readonly name: string } | null }>, 
  /** Measurable targets (目标), including those of its parts: see Target.own. */ readonly targets: ReadonlyArray<{ 
  /** What it measures (目标类型). */ readonly kind: TargetKind, 
  /** Wording in the notice. */ readonly text: string, 
  /** True for an aspiration (力争), which is to be striven for but need not be met. */ readonly soft: boolean, 
  /** Whether the directive states it itself (本级目标). */ readonly own: boolean, 
  /** Frequency, if it recurs (频次): 每月5日前 is MONTHLY and has no dueBy. */ readonly recurrence: Recurrence | null, 
  /** Lower bound, in unit. */ readonly minimum: number | null, 
  /** Upper bound, in unit. */ readonly maximum: number | null, 
  /** Unit (单位): %, 年, 个, 万元 … */ readonly unit: string | null, 
  /** Comparison as written (比较词): 不低于, 不超过, 以上 … */ readonly comparator: string | null, 
  /** First day of the period (起始日期). */ readonly dueFrom: string | null, 
  /** Deadline (截止日期); null as for dueFrom. */ readonly dueBy: string | null, 
  /** Where it is in the body (出处). */ readonly span: { 
  /** Start, inclusive. */ readonly start: number, 
  /** End, exclusive. */ readonly end: number } }> }>, 
  /** Meeting at which it was issued (会议); null if none. */ readonly meeting: { 
  /** Global id. */ readonly id: string, 
  /** Name (会议名称) as first reported: 区委第32次常委会会议. */ readonly name: string, 
  /** Date of the meeting (召开日期); null if no notice states it. */ readonly heldOn: string | null } | null, 
  /** The notice that reports it (所在信息). */ readonly notice: { 
  /** Global id; survives re-ingestion. */ readonly id: string, 
  /** 索引号 as stated. */ readonly indexNumber: string | null, 
  /** Title (标题, 信息名称). */ readonly title: string, 
  /** Topic category (信息类别). */ readonly kind: NoticeKind, 
  /** 公开日期 / 发布日期: the day of publication. */ readonly publishedOn: string, 
  /** 内容概述: the summary. */ readonly summary: string | null, 
  /** 文件编号 / 发文字号: the document number; null if the page states 无. */ readonly documentNumber: { 
  /** Canonical form: 苏工信〔2022〕1号, full-width 〔〕, no 第, no leading zero. */ readonly text: string } | null, 
  /** 发布机构: the agency that published the page, often not the one that issued the directives. */ readonly agency: { 
  /** Global id. */ readonly id: string, 
  /** Canonical full name (全称) in simplified characters: 苏州市吴中区工业和信息化局. */ readonly name: string, 
  /** Usual short name (简称); null if unknown. */ readonly shortName: string | null } }, 
  /** From its marker to the last character before the next unit of its level (出处). */ readonly span: { 
  /** Start, inclusive. */ readonly start: number, 
  /** End, exclusive. */ readonly end: number }, 
  /** The agency that issued it (要求主体): not the publisher of the page. */ readonly issuer: { 
  /** Global id. */ readonly id: string, 
  /** Canonical full name (全称) in simplified characters: 苏州市吴中区工业和信息化局. */ readonly name: string } | null, 
  /** The person who said it (讲话人); null if the notice names none. */ readonly speaker: { 
  /** Name (姓名). */ readonly name: string, 
  /** Office held (职务); null if the notice does not state it. */ readonly title: string | null } | null, 
  /** Who must act (要求对象); inherited from the preceding text if it names nobody itself. */ readonly addressees: ReadonlyArray<{ 
  /** Wording in the notice. */ readonly text: string, 
  /** Scope: one agency, a class, all units … (对象范围). */ readonly scope: AddresseeScope, 
  /** Role in a shared directive (分工); null if the text states none. */ readonly role: AddresseeRole | null, 
  /** Where it is named, or last named if inherited from the preceding text. */ readonly span: { 
  /** Start, inclusive. */ readonly start: number, 
  /** End, exclusive. */ readonly end: number }, 
  /** The agency (机构), if one is named. */ readonly agency: { 
  /** Global id. */ readonly id: string, 
  /** Canonical full name (全称) in simplified characters: 苏州市吴中区工业和信息化局. */ readonly name: string } | null }>, 
  /** Measurable targets (目标), including those of its parts: see Target.own. */ readonly targets: ReadonlyArray<{ 
  /** What it measures (目标类型). */ readonly kind: TargetKind, 
  /** Wording in the notice. */ readonly text: string, 
  /** True for an aspiration (力争), which is to be striven for but need not be met. */ readonly soft: boolean, 
  /** Whether the directive states it itself (本级目标). */ readonly own: boolean, 
  /** Frequency, if it recurs (频次): 每月5日前 is MONTHLY and has no dueBy. */ readonly recurrence: Recurrence | null, 
  /** Lower bound, in unit. */ readonly minimum: number | null, 
  /** Upper bound, in unit. */ readonly maximum: number | null, 
  /** Unit (单位): %, 年, 个, 万元 … */ readonly unit: string | null, 
  /** Comparison as written (比较词): 不低于, 不超过, 以上 … */ readonly comparator: string | null, 
  /** First day of the period (起始日期). */ readonly dueFrom: string | null, 
  /** Deadline (截止日期); null as for dueFrom. */ readonly dueBy: string | null, 
  /** Where it is in the body (出处). */ readonly span: { 
  /** Start, inclusive. */ readonly start: number, 
  /** End, exclusive. */ readonly end: number } }> }
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
  /** An object by global id; null if it does not exist or is not visible to the caller. */ readonly node:
    | { readonly __typename: 'Agency' }
    | { readonly __typename: 'ApiKey' }
    | { readonly __typename: 'AuditEntry' }
    | { readonly __typename: 'Directive', 
  /** Global id; survives re-ingestion. */ readonly id: string, 
  /** Directives of other notices with the same or similar text (重申), compared by text alone: highest score first, then latest. */ readonly restatements: { 
  /** Length of the whole list, not of the page. */ readonly totalCount: number, 
  /** The items of the page, without cursors. */ readonly nodes: ReadonlyArray<{ 
  /** Similarity, 0 to 1: share of character bigrams that both texts have in common. */ readonly score: number, 
  /** The other directive (对应要求). */ readonly directive: { 
  /** Global id; survives re-ingestion. */ readonly id: string, 
  /** Position in its notice (位置): block, numbered point, statement, as in '2.1.3'. */ readonly path: string, 
  /** Numbering as written (序号): 一要, 二是, (三); null for an unnumbered clause. */ readonly marker: string | null, 
  /** The phrase that heads it (标题句); null if none. */ readonly heading: string | null, 
  /** Full repaired text, including its parts (全文). */ readonly text: string, 
  /** The verb that introduces its block (引导动词): 指出, 要求, 强调 … */ readonly verb: string | null, 
  /** Binding force (力度). */ readonly strength: DirectiveStrength, 
  /** Review state (审核状态). */ readonly review: ReviewState, 
  /** The notice that reports it (所在信息). */ readonly notice: { 
  /** Global id; survives re-ingestion. */ readonly id: string, 
  /** 索引号 as stated. */ readonly indexNumber: string | null, 
  /** Title (标题, 信息名称). */ readonly title: string, 
  /** Topic category (信息类别). */ readonly kind: NoticeKind, 
  /** 公开日期 / 发布日期: the day of publication. */ readonly publishedOn: string, 
  /** 内容概述: the summary. */ readonly summary: string | null, 
  /** 文件编号 / 发文字号: the document number; null if the page states 无. */ readonly documentNumber: { 
  /** Canonical form: 苏工信〔2022〕1号, full-width 〔〕, no 第, no leading zero. */ readonly text: string } | null, 
  /** 发布机构: the agency that published the page, often not the one that issued the directives. */ readonly agency: { 
  /** Global id. */ readonly id: string, 
  /** Canonical full name (全称) in simplified characters: 苏州市吴中区工业和信息化局. */ readonly name: string, 
  /** Usual short name (简称); null if unknown. */ readonly shortName: string | null } }, 
  /** The directive that it is part of (上级要求). */ readonly parent: { 
  /** Global id; survives re-ingestion. */ readonly id: string } | null, 
  /** From its marker to the last character before the next unit of its level (出处). */ readonly span: { 
  /** Start, inclusive. */ readonly start: number, 
  /** End, exclusive. */ readonly end: number }, 
  /** The agency that issued it (要求主体): not the publisher of the page. */ readonly issuer: { 
  /** Global id. */ readonly id: string, 
  /** Canonical full name (全称) in simplified characters: 苏州市吴中区工业和信息化局. */ readonly name: string } | null, 
  /** The person who said it (讲话人); null if the notice names none. */ readonly speaker: { 
  /** Name (姓名). */ readonly name: string, 
  /** Office held (职务); null if the notice does not state it. */ readonly title: string | null } | null, 
  /** Who must act (要求对象); inherited from the preceding text if it names nobody itself. */ readonly addressees: ReadonlyArray<{ 
  /** Wording in the notice. */ readonly text: string, 
  /** Scope: one agency, a class, all units … (对象范围). */ readonly scope: AddresseeScope, 
  /** Role in a shared directive (分工); null if the text states none. */ readonly role: AddresseeRole | null, 
  /** Where it is named, or last named if inherited from the preceding text. */ readonly span: { 
  /** Start, inclusive. */ readonly start: number, 
  /** End, exclusive. */ readonly end: number }, 
  /** The agency (机构), if one is named. */ readonly agency: { 
  /** Global id. */ readonly id: string, 
  /** Canonical full name (全称) in simplified characters: 苏州市吴中区工业和信息化局. */ readonly name: string } | null }>, 
  /** Measurable targets (目标), including those of its parts: see Target.own. */ readonly targets: ReadonlyArray<{ 
  /** What it measures (目标类型). */ readonly kind: TargetKind, 
  /** Wording in the notice. */ readonly text: string, 
  /** True for an aspiration (力争), which is to be striven for but need not be met. */ readonly soft: boolean, 
  /** Whether the directive states it itself (本级目标). */ readonly own: boolean, 
  /** Frequency, if it recurs (频次): 每月5日前 is MONTHLY and has no dueBy. */ readonly recurrence: Recurrence | null, 
  /** Lower bound, in unit. */ readonly minimum: number | null, 
  /** Upper bound, in unit. */ readonly maximum: number | null, 
  /** Unit (单位): %, 年, 个, 万元 … */ readonly unit: string | null, 
  /** Comparison as written (比较词): 不低于, 不超过, 以上 … */ readonly comparator: string | null, 
  /** First day of the period (起始日期). */ readonly dueFrom: string | null, 
  /** Deadline (截止日期); null as for dueFrom. */ readonly dueBy: string | null, 
  /** Where it is in the body (出处). */ readonly span: { 
  /** Start, inclusive. */ readonly start: number, 
  /** End, exclusive. */ readonly end: number } }> } }>, 
  /** Position of the page in the list. */ readonly pageInfo: { 
  /** Whether more items follow this page. */ readonly hasNextPage: boolean, 
  /** Whether items precede this page. */ readonly hasPreviousPage: boolean, 
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
  /** The items of the page, without cursors. */ readonly nodes: ReadonlyArray<{ 
  /** Global id. */ readonly id: string, 
  /** Name (会议名称) as first reported: 区委第32次常委会会议. */ readonly name: string, 
  /** Ordinal number (届次): 32 for 第32次常委会会议. */ readonly ordinal: number | null, 
  /** Date of the meeting (召开日期); null if no notice states it. */ readonly heldOn: string | null, 
  /** The agency that convened it (召开机构). */ readonly convener: { 
  /** Global id. */ readonly id: string, 
  /** Canonical full name (全称) in simplified characters: 苏州市吴中区工业和信息化局. */ readonly name: string } | null, 
  /** The person who presided (主持人). */ readonly chair: { 
  /** Name (姓名). */ readonly name: string, 
  /** Office held (职务); null if the notice does not state it. */ readonly title: string | null } | null }>, 
  /** Position of the page in the list. */ readonly pageInfo: { 
  /** Whether more items follow this page. */ readonly hasNextPage: boolean, 
  /** Whether items precede this page. */ readonly hasPreviousPage: boolean, 
  /** Cursor of the first item: pass it as before. */ readonly startCursor: string | null, 
  /** Cursor of the last item: pass it as after. */ readonly endCursor: string | null } } };

export type GetMeetingQueryVariables = Exact<{
  id: string;
  notices?: number;
  directives?: number;
}>;


export type GetMeetingQuery = { 
  /** An object by global id; null if it does not exist or is not visible to the caller. */ readonly node:
    | { readonly __typename: 'Agency' }
    | { readonly __typename: 'ApiKey' }
    | { readonly __typename: 'AuditEntry' }
    | { readonly __typename: 'Directive' }
    | { readonly __typename: 'Division' }
    | { readonly __typename: 'Meeting', 
  /** Global id. */ readonly id: string, 
  /** Name (会议名称) as first reported: 区委第32次常委会会议. */ readonly name: string, 
  /** Ordinal number (届次): 32 for 第32次常委会会议. */ readonly ordinal: number | null, 
  /** Date of the meeting (召开日期); null if no notice states it. */ readonly heldOn: string | null, 
  /** The agency that convened it (召开机构). */ readonly convener: { 
  /** Global id. */ readonly id: string, 
  /** Canonical full name (全称) in simplified characters: 苏州市吴中区工业和信息化局. */ readonly name: string } | null, 
  /** The person who presided (主持人). */ readonly chair: { 
  /** Name (姓名). */ readonly name: string, 
  /** Office held (职务); null if the notice does not state it. */ readonly title: string | null } | null, 
  /** Notices that report the meeting (报道), newest first. */ readonly notices: { 
  /** Length of the whole list, not of the page. */ readonly totalCount: number, 
  /** The items of the page, without cursors. */ readonly nodes: ReadonlyArray<{ 
  /** Global id; survives re-ingestion. */ readonly id: string, 
  /** 索引号 as stated. */ readonly indexNumber: string | null, 
  /** Title (标题, 信息名称). */ readonly title: string, 
  /** Topic category (信息类别). */ readonly kind: NoticeKind, 
  /** 公开日期 / 发布日期: the day of publication. */ readonly publishedOn: string, 
  /** 内容概述: the summary. */ readonly summary: string | null, 
  /** 文件编号 / 发文字号: the document number; null if the page states 无. */ readonly documentNumber: { 
  /** Canonical form: 苏工信〔2022〕1号, full-width 〔〕, no 第, no leading zero. */ readonly text: string } | null, 
  /** 发布机构: the agency that published the page, often not the one that issued the directives. */ readonly agency: { 
  /** Global id. */ readonly id: string, 
  /** Canonical full name (全称) in simplified characters: 苏州市吴中区工业和信息化局. */ readonly name: string, 
  /** Usual short name (简称); null if unknown. */ readonly shortName: string | null } }>, 
  /** Position of the page in the list. */ readonly pageInfo: { 
  /** Whether more items follow this page. */ readonly hasNextPage: boolean, 
  /** Whether items precede this page. */ readonly hasPreviousPage: boolean, 
  /** Cursor of the first item: pass it as before. */ readonly startCursor: string | null, 
  /** Cursor of the last item: pass it as after. */ readonly endCursor: string | null } }, 
  /** Directives issued at the meeting (会议要求), each once, by default notice by notice in document order. */ readonly directives: { 
  /** Length of the whole list, not of the page. */ readonly totalCount: number, 
  /** The items of the page, without cursors. */ readonly nodes: ReadonlyArray<{ 
  /** Global id; survives re-ingestion. */ readonly id: string, 
  /** Position in its notice (位置): block, numbered point, statement, as in '2.1.3'. */ readonly path: string, 
  /** Numbering as written (序号): 一要, 二是, (三); null for an unnumbered clause. */ readonly marker: string | null, 
  /** The phrase that heads it (标题句); null if none. */ readonly heading: string | null, 
  /** Full repaired text, including its parts (全文). */ readonly text: string, 
  /** The verb that introduces its block (引导动词): 指出, 要求, 强调 … */ readonly verb: string | null, 
  /** Binding force (力度). */ readonly strength: DirectiveStrength, 
  /** Review state (审核状态). */ readonly review: ReviewState, 
  /** The directive that it is part of (上级要求). */ readonly parent: { 
  /** Global id; survives re-ingestion. */ readonly id: string } | null, 
  /** From its marker to the last character before the next unit of its level (出处). */ readonly span: { 
  /** Start, inclusive. */ readonly start: number, 
  /** End, exclusive. */ readonly end: number }, 
  /** The agency that issued it (要求主体): not the publisher of the page. */ readonly issuer: { 
  /** Global id. */ readonly id: string, 
  /** Canonical full name (全称) in simplified characters: 苏州市吴中区工业和信息化局. */ readonly name: string } | null, 
  /** The person who said it (讲话人); null if the notice names none. */ readonly speaker: { 
  /** Name (姓名). */ readonly name: string, 
  /** Office held (职务); null if the notice does not state it. */ readonly title: string | null } | null, 
  /** Who must act (要求对象); inherited from the preceding text if it names nobody itself. */ readonly addressees: ReadonlyArray<{ 
  /** Wording in the notice. */ readonly text: string, 
  /** Scope: one agency, a class, all units … (对象范围). */ readonly scope: AddresseeScope, 
  /** Role in a shared directive (分工); null if the text states none. */ readonly role: AddresseeRole | null, 
  /** Where it is named, or last named if inherited from the preceding text. */ readonly span: { 
  /** Start, inclusive. */ readonly start: number, 
  /** End, exclusive. */ readonly end: number }, 
  /** The agency (机构), if one is named. */ readonly agency: { 
  /** Global id. */ readonly id: string, 
  /** Canonical full name (全称) in simplified characters: 苏州市吴中区工业和信息化局. */ readonly name: string } | null }>, 
  /** Measurable targets (目标), including those of its parts: see Target.own. */ readonly targets: ReadonlyArray<{ 
  /** What it measures (目标类型). */ readonly kind: TargetKind, 
  /** Wording in the notice. */ readonly text: string, 
  /** True for an aspiration (力争), which is to be striven for but need not be met. */ readonly soft: boolean, 
  /** Whether the directive states it itself (本级目标). */ readonly own: boolean, 
  /** Frequency, if it recurs (频次): 每月5日前 is MONTHLY and has no dueBy. */ readonly recurrence: Recurrence | null, 
  /** Lower bound, in unit. */ readonly minimum: number | null, 
  /** Upper bound, in unit. */ readonly maximum: number | null, 
  /** Unit (单位): %, 年, 个, 万元 … */ readonly unit: string | null, 
  /** Comparison as written (比较词): 不低于, 不超过, 以上 … */ readonly comparator: string | null, 
  /** First day of the period (起始日期). */ readonly dueFrom: string | null, 
  /** Deadline (截止日期); null as for dueFrom. */ readonly dueBy: string | null, 
  /** Where it is in the body (出处). */ readonly span: { 
  /** Start, inclusive. */ readonly start: number, 
  /** End, exclusive. */ readonly end: number } }> }>, 
  /** Position of the page in the list. */ readonly pageInfo: { 
  /** Whether more items follow this page. */ readonly hasNextPage: boolean, 
  /** Whether items precede this page. */ readonly hasPreviousPage: boolean, 
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
  /** An object by global id; null if it does not exist or is not visible to the caller. */ readonly node:
    | { readonly __typename: 'Agency' }
    | { readonly __typename: 'ApiKey' }
    | { readonly __typename: 'AuditEntry' }
    | { readonly __typename: 'Directive' }
    | { readonly __typename: 'Division' }
    | { readonly __typename: 'Meeting', 
  /** Global id. */ readonly id: string, 
  /** Name (会议名称) as first reported: 区委第32次常委会会议. */ readonly name: string, 
  /** Date of the meeting (召开日期); null if no notice states it. */ readonly heldOn: string | null, 
  /** All downstream transmissions (逐级传达), breadth first. */ readonly cascade: ReadonlyArray<{ 
  /** Distance: 1 for meetings that relayed it directly. */ readonly depth: number, 
  /** The transmission of this step (传达). */ readonly transmission: { 
  /** Days between the two (间隔天数); null if a date is unknown. */ readonly lagDays: number | null, 
  /** The meeting that was relayed (被传达会议). */ readonly from: { 
  /** Global id. */ readonly id: string, 
  /** Name (会议名称) as first reported: 区委第32次常委会会议. */ readonly name: string }, 
  /** The meeting that relayed it (传达会议). */ readonly to: { 
  /** Global id. */ readonly id: string, 
  /** Name (会议名称) as first reported: 区委第32次常委会会议. */ readonly name: string, 
  /** Date of the meeting (召开日期); null if no notice states it. */ readonly heldOn: string | null } } }> }
    | { readonly __typename: 'Notice' }
    | { readonly __typename: 'Rejection' }
    | { readonly __typename: 'Site' }
    | { readonly __typename: 'Synonym' }
   | null };

export type GetViewerQueryVariables = Exact<{ [key: string]: never; }>;


export type GetViewerQuery = { 
  /** The authenticated caller (当前调用者) and its rate limit. */ readonly viewer: { 
  /** Role of the caller (角色). */ readonly role: Role, 
  /** Name of the key or person (名称); null for the public. */ readonly name: string | null, 
  /** Rate limit of the caller (调用额度). */ readonly rateLimit: { 
  /** Upper bound of the cost of this request in points (本次消耗上限). */ readonly cost: number, 
  /** Points per minute (上限); 2147483647 if the caller is not limited. */ readonly limit: number, 
  /** Points left in this minute (剩余), after this request. */ readonly remaining: number, 
  /** When all points are available again (重置时间). */ readonly resetAt: string } } };

export type NoticeCardFragment = { 
  /** Global id; survives re-ingestion. */ readonly id: string, 
  /** 索引号 as stated. */ readonly indexNumber: string | null, 
  /** Title (标题, 信息名称). */ readonly title: string, 
  /** Topic category (信息类别). */ readonly kind: NoticeKind, 
  /** 公开日期 / 发布日期: the day of publication. */ readonly publishedOn: string, 
  /** 内容概述: the summary. */ readonly summary: string | null, 
  /** 文件编号 / 发文字号: the document number; null if the page states 无. */ readonly documentNumber: { 
  /** Canonical form: 苏工信〔2022〕1号, full-width 〔〕, no 第, no leading zero. */ readonly text: string } | null, 
  /** 发布机构: the agency that published the page, often not the one that issued the directives. */ readonly agency: { 
  /** Global id. */ readonly id: string, 
  /** Canonical full name (全称) in simplified characters: 苏州市吴中区工业和信息化局. */ readonly name: string, 
  /** Usual short name (简称); null if unknown. */ readonly shortName: string | null } };

export type DirectiveCardFragment = { 
  /** Global id; survives re-ingestion. */ readonly id: string, 
  /** Position in its notice (位置): block, numbered point, statement, as in '2.1.3'. */ readonly path: string, 
  /** Numbering as written (序号): 一要, 二是, (三); null for an unnumbered clause. */ readonly marker: string | null, 
  /** The phrase that heads it (标题句); null if none. */ readonly heading: string | null, 
  /** Full repaired text, including its parts (全文). */ readonly text: string, 
  /** The verb that introduces its block (引导动词): 指出, 要求, 强调 … */ readonly verb: string | null, 
  /** Binding force (力度). */ readonly strength: DirectiveStrength, 
  /** Review state (审核状态). */ readonly review: ReviewState, 
  /** The directive that it is part of (上级要求). */ readonly parent: { 
  /** Global id; survives re-ingestion. */ readonly id: string } | null, 
  /** From its marker to the last character before the next unit of its level (出处). */ readonly span: { 
  /** Start, inclusive. */ readonly start: number, 
  /** End, exclusive. */ readonly end: number }, 
  /** The agency that issued it (要求主体): not the publisher of the page. */ readonly issuer: { 
  /** Global id. */ readonly id: string, 
  /** Canonical full name (全称) in simplified characters: 苏州市吴中区工业和信息化局. */ readonly name: string } | null, 
  /** The person who said it (讲话人); null if the notice names none. */ readonly speaker: { 
  /** Name (姓名). */ readonly name: string, 
  /** Office held (职务); null if the notice does not state it. */ readonly title: string | null } | null, 
  /** Who must act (要求对象); inherited from the preceding text if it names nobody itself. */ readonly addressees: ReadonlyArray<{ 
  /** Wording in the notice. */ readonly text: string, 
  /** Scope: one agency, a class, all units … (对象范围). */ readonly scope: AddresseeScope, 
  /** Role in a shared directive (分工); null if the text states none. */ readonly role: AddresseeRole | null, 
  /** Where it is named, or last named if inherited from the preceding text. */ readonly span: { 
  /** Start, inclusive. */ readonly start: number, 
  /** End, exclusive. */ readonly end: number }, 
  /** The agency (机构), if one is named. */ readonly agency: { 
  /** Global id. */ readonly id: string, 
  /** Canonical full name (全称) in simplified characters: 苏州市吴中区工业和信息化局. */ readonly name: string } | null }>, 
  /** Measurable targets (目标), including those of its parts: see Target.own. */ readonly targets: ReadonlyArray<{ 
  /** What it measures (目标类型). */ readonly kind: TargetKind, 
  /** Wording in the notice. */ readonly text: string, 
  /** True for an aspiration (力争), which is to be striven for but need not be met. */ readonly soft: boolean, 
  /** Whether the directive states it itself (本级目标). */ readonly own: boolean, 
  /** Frequency, if it recurs (频次): 每月5日前 is MONTHLY and has no dueBy. */ readonly recurrence: Recurrence | null, 
  /** Lower bound, in unit. */ readonly minimum: number | null, 
  /** Upper bound, in unit. */ readonly maximum: number | null, 
  /** Unit (单位): %, 年, 个, 万元 … */ readonly unit: string | null, 
  /** Comparison as written (比较词): 不低于, 不超过, 以上 … */ readonly comparator: string | null, 
  /** First day of the period (起始日期). */ readonly dueFrom: string | null, 
  /** Deadline (截止日期); null as for dueFrom. */ readonly dueBy: string | null, 
  /** Where it is in the body (出处). */ readonly span: { 
  /** Start, inclusive. */ readonly start: number, 
  /** End, exclusive. */ readonly end: number } }> };

export type DirectiveSourceFragment = { 
  /** Global id; survives re-ingestion. */ readonly id: string, 
  /** Title (标题, 信息名称). */ readonly title: string, 
  /** 公开日期 / 发布日期: the day of publication. */ readonly publishedOn: string, 
  /** 文件编号 / 发文字号: the document number; null if the page states 无. */ readonly documentNumber: { 
  /** Canonical form: 苏工信〔2022〕1号, full-width 〔〕, no 第, no leading zero. */ readonly text: string } | null, 
  /** Provenance (来源). */ readonly source: { 
  /** Address of the page (网址); null if unknown. */ readonly url: string | null }, 
  /** 发布机构: the agency that published the page, often not the one that issued the directives. */ readonly agency: { 
  /** Global id. */ readonly id: string, 
  /** Canonical full name (全称) in simplified characters: 苏州市吴中区工业和信息化局. */ readonly name: string }, 
  /** 发文机关: the signing agencies; several for a joint document, none if unsigned. */ readonly issuers: ReadonlyArray<{ 
  /** Global id. */ readonly id: string, 
  /** Canonical full name (全称) in simplified characters: 苏州市吴中区工业和信息化局. */ readonly name: string }> };

export type AgencyCardFragment = { 
  /** Global id. */ readonly id: string, 
  /** Canonical full name (全称) in simplified characters: 苏州市吴中区工业和信息化局. */ readonly name: string, 
  /** Usual short name (简称); null if unknown. */ readonly shortName: string | null, 
  /** Category of the agency (机构类别). */ readonly kind: AgencyKind, 
  /** All other names found (别名): 吴中区工业和信息化局, 区工信局 (on pages of that district), 工信局. */ readonly aliases: ReadonlyArray<string>, 
  /** Division that it is responsible for (行政区划); null if it could not be determined. */ readonly division: { 
  /** Global id. */ readonly id: string, 
  /** Six-digit code (行政区划代码): 320506. */ readonly code: string, 
  /** Name without those of the divisions above it: 吴中区. */ readonly name: string } | null, 
  /** The agency right above it (上级机构): for a department, its government. */ readonly parent: { 
  /** Global id. */ readonly id: string, 
  /** Canonical full name (全称) in simplified characters: 苏州市吴中区工业和信息化局. */ readonly name: string } | null };

export type PageMarksFragment = { 
  /** Whether more items follow this page. */ readonly hasNextPage: boolean, 
  /** Whether items precede this page. */ readonly hasPreviousPage: boolean, 
  /** Cursor of the first item: pass it as before. */ readonly startCursor: string | null, 
  /** Cursor of the last item: pass it as after. */ readonly endCursor: string | null };

export type SearchHitCardFragment = { 
  /** Rank of the match, 0 to 1, by its place: a name identical to the query, a title, some terms in a title, a heading, the text; matches by synonym or pinyin rank slightly lower than literal ones. */ readonly score: number, 
  /** The object found. */ readonly subject:
    | { readonly __typename: 'Agency', 
  /** Global id. */ readonly id: string, 
  /** Canonical full name (全称) in simplified characters: 苏州市吴中区工业和信息化局. */ readonly name: string, 
  /** Usual short name (简称); null if unknown. */ readonly shortName: string | null }
    | { readonly __typename: 'Directive', 
  /** Global id; survives re-ingestion. */ readonly id: string, 
  /** Position in its notice (位置): block, numbered point, statement, as in '2.1.3'. */ readonly path: string, 
  /** The phrase that heads it (标题句); null if none. */ readonly heading: string | null, 
  /** Full repaired text, including its parts (全文). */ readonly text: string, 
  /** The notice that reports it (所在信息). */ readonly notice: { 
  /** Global id; survives re-ingestion. */ readonly id: string, 
  /** 索引号 as stated. */ readonly indexNumber: string | null, 
  /** Title (标题, 信息名称). */ readonly title: string, 
  /** Topic category (信息类别). */ readonly kind: NoticeKind, 
  /** 公开日期 / 发布日期: the day of publication. */ readonly publishedOn: string, 
  /** 内容概述: the summary. */ readonly summary: string | null, 
  /** 文件编号 / 发文字号: the document number; null if the page states 无. */ readonly documentNumber: { 
  /** Canonical form: 苏工信〔2022〕1号, full-width 〔〕, no 第, no leading zero. */ readonly text: string } | null, 
  /** 发布机构: the agency that published the page, often not the one that issued the directives. */ readonly agency: { 
  /** Global id. */ readonly id: string, 
  /** Canonical full name (全称) in simplified characters: 苏州市吴中区工业和信息化局. */ readonly name: string, 
  /** Usual short name (简称); null if unknown. */ readonly shortName: string | null } } }
    | { readonly __typename: 'Notice', 
  /** Global id; survives re-ingestion. */ readonly id: string, 
  /** 索引号 as stated. */ readonly indexNumber: string | null, 
  /** Title (标题, 信息名称). */ readonly title: string, 
  /** Topic category (信息类别). */ readonly kind: NoticeKind, 
  /** 公开日期 / 发布日期: the day of publication. */ readonly publishedOn: string, 
  /** 内容概述: the summary. */ readonly summary: string | null, 
  /** 文件编号 / 发文字号: the document number; null if the page states 无. */ readonly documentNumber: { 
  /** Canonical form: 苏工信〔2022〕1号, full-width 〔〕, no 第, no leading zero. */ readonly text: string } | null, 
  /** 发布机构: the agency that published the page, often not the one that issued the directives. */ readonly agency: { 
  /** Global id. */ readonly id: string, 
  /** Canonical full name (全称) in simplified characters: 苏州市吴中区工业和信息化局. */ readonly name: string, 
  /** Usual short name (简称); null if unknown. */ readonly shortName: string | null } }
  , 
  /** Excerpts with matches (摘录): up to three for each matching field. */ readonly snippets: ReadonlyArray<{ 
  /** Field it is taken from: title, indexNumber, documentNumber or body of a notice; heading or text of a directive; name, aliases, orgCode or creditCode of an agency. */ readonly field: string, 
  /** The excerpt, split where a match begins or ends. */ readonly segments: ReadonlyArray<{ 
  /** The text (原文), never HTML. */ readonly text: string, 
  /** Whether it matches a search term (命中). */ readonly match: boolean }> }> };

export type FacetCountsFragment = { 
  /** By publishing agency (发布机构). */ readonly agencies: ReadonlyArray<{ 
  /** Number of notices (条数). */ readonly count: number, 
  /** Publishing agency (发布机构). */ readonly agency: { 
  /** Global id. */ readonly id: string, 
  /** Canonical full name (全称) in simplified characters: 苏州市吴中区工业和信息化局. */ readonly name: string } }>, 
  /** By division of the publisher (行政区划). */ readonly divisions: ReadonlyArray<{ 
  /** Number of notices (条数). */ readonly count: number, 
  /** Division (行政区划) of the publisher. */ readonly division: { 
  /** Global id. */ readonly id: string, 
  /** Six-digit code (行政区划代码): 320506. */ readonly code: string, 
  /** Name without those of the divisions above it: 吴中区. */ readonly name: string } }>, 
  /** By topic category (信息类别). */ readonly kinds: ReadonlyArray<{ 
  /** Topic category (信息类别). */ readonly kind: NoticeKind, 
  /** Number of notices (条数). */ readonly count: number }>, 
  /** By year of 公开日期, latest first. */ readonly years: ReadonlyArray<{ 
  /** Year of 公开日期. */ readonly year: number, 
  /** Number of notices (条数). */ readonly count: number }> };

export type UserFaultFragment = { 
  /** Stable, machine-readable code (错误代码). */ readonly code: UserErrorCode, 
  /** Human-readable explanation. */ readonly message: string, 
  /** Path of the invalid input field; null if the error concerns the whole input. */ readonly field: ReadonlyArray<string> | null, 
  /** For CONFLICT: the change that caused it (冲突来源); null if unknown. */ readonly lastChange: { 
  /** When it was made (时间). */ readonly at: string, 
  /** Name of the key or person (操作人); null for a re-ingestion of the page. */ readonly actor: string | null, 
  /** Whether the caller made it (本人): same name and role. */ readonly byYourself: boolean, 
  /** Number of the revision that it created (修订号). */ readonly revision: number } | null };

export type RejectionCardFragment = { 
  /** Global id. */ readonly id: string, 
  /** State of the rejection (处理状态). */ readonly state: RejectionState, 
  /** When the page was first received (收到时间). */ readonly receivedAt: string, 
  /** Address of the page (网址); null if unknown. */ readonly sourceUrl: string | null, 
  /** First characters of the readable text (摘录). */ readonly excerpt: string, 
  /** Note of staff on the dismissal (备注). */ readonly note: string | null, 
  /** Reasons of the rejection (原因) at the latest attempt. */ readonly problems: ReadonlyArray<{ 
  /** Stable, machine-readable code: DAMAGED_TEXT, PUBLISHED_ON_INFERRED … */ readonly code: string, 
  /** Explanation in one sentence. */ readonly message: string, 
  /** Name of the field concerned; null if none. */ readonly field: string | null }> };

export type IngestAnswerFragment = { 
  /** Outcome, or expected outcome in a dry run (处理结果); null if the input is invalid. */ readonly outcome: IngestOutcome | null, 
  /** Publication status of the notice (公开状态), in a dry run as it would be. */ readonly status: NoticeStatus | null, 
  /** Warnings despite success (提示): NOTICE_WITHDRAWN if the notice is withdrawn and stays so. */ readonly warnings: ReadonlyArray<{ 
  /** Stable, machine-readable code: DAMAGED_TEXT, PUBLISHED_ON_INFERRED … */ readonly code: string, 
  /** Explanation in one sentence. */ readonly message: string }>, 
  /** The notice (信息) of the page; null if there is none yet. */ readonly notice: { 
  /** Number of the current revision (修订号), from 1. */ readonly revision: number, 
  /** Global id; survives re-ingestion. */ readonly id: string, 
  /** 索引号 as stated. */ readonly indexNumber: string | null, 
  /** Title (标题, 信息名称). */ readonly title: string, 
  /** Topic category (信息类别). */ readonly kind: NoticeKind, 
  /** 公开日期 / 发布日期: the day of publication. */ readonly publishedOn: string, 
  /** 内容概述: the summary. */ readonly summary: string | null, 
  /** 文件编号 / 发文字号: the document number; null if the page states 无. */ readonly documentNumber: { 
  /** Canonical form: 苏工信〔2022〕1号, full-width 〔〕, no 第, no leading zero. */ readonly text: string } | null, 
  /** 发布机构: the agency that published the page, often not the one that issued the directives. */ readonly agency: { 
  /** Global id. */ readonly id: string, 
  /** Canonical full name (全称) in simplified characters: 苏州市吴中区工业和信息化局. */ readonly name: string, 
  /** Usual short name (简称); null if unknown. */ readonly shortName: string | null } } | null, 
  /** The rejection (未收录页面), if no notice could be created. */ readonly rejection: { 
  /** Global id. */ readonly id: string, 
  /** State of the rejection (处理状态). */ readonly state: RejectionState, 
  /** When the page was first received (收到时间). */ readonly receivedAt: string, 
  /** Address of the page (网址); null if unknown. */ readonly sourceUrl: string | null, 
  /** First characters of the readable text (摘录). */ readonly excerpt: string, 
  /** Note of staff on the dismissal (备注). */ readonly note: string | null, 
  /** Reasons of the rejection (原因) at the latest attempt. */ readonly problems: ReadonlyArray<{ 
  /** Stable, machine-readable code: DAMAGED_TEXT, PUBLISHED_ON_INFERRED … */ readonly code: string, 
  /** Explanation in one sentence. */ readonly message: string, 
  /** Name of the field concerned; null if none. */ readonly field: string | null }> } | null, 
  /** Further documents of a page that holds several (同页其他文件), in order; the other fields describe the first. */ readonly further: ReadonlyArray<{ 
  /** Outcome, or expected outcome in a dry run (处理结果). */ readonly outcome: IngestOutcome, 
  /** Publication status of the notice (公开状态); null if there is none. */ readonly status: NoticeStatus | null, 
  /** Its notice (信息); null if there is none yet. */ readonly notice: { 
  /** Global id; survives re-ingestion. */ readonly id: string, 
  /** 索引号 as stated. */ readonly indexNumber: string | null, 
  /** Title (标题, 信息名称). */ readonly title: string, 
  /** Topic category (信息类别). */ readonly kind: NoticeKind, 
  /** 公开日期 / 发布日期: the day of publication. */ readonly publishedOn: string, 
  /** 内容概述: the summary. */ readonly summary: string | null, 
  /** 文件编号 / 发文字号: the document number; null if the page states 无. */ readonly documentNumber: { 
  /** Canonical form: 苏工信〔2022〕1号, full-width 〔〕, no 第, no leading zero. */ readonly text: string } | null, 
  /** 发布机构: the agency that published the page, often not the one that issued the directives. */ readonly agency: { 
  /** Global id. */ readonly id: string, 
  /** Canonical full name (全称) in simplified characters: 苏州市吴中区工业和信息化局. */ readonly name: string, 
  /** Usual short name (简称); null if unknown. */ readonly shortName: string | null } } | null, 
  /** Result of parsing it (解析预览). */ readonly preview: { 
  /** Title (标题); null if none is stated and none can be derived. */ readonly title: string | null, 
  /** 发布机构: the stated name of the publisher, in simplified characters. */ readonly agencyName: string | null, 
  /** 公开日期: the day of publication. */ readonly publishedOn: string | null } }>, 
  /** Result of parsing the page (解析预览). */ readonly preview: { 
  /** Title (标题); null if none is stated and none can be derived. */ readonly title: string | null, 
  /** 索引号: the index number. */ readonly indexNumber: string | null, 
  /** 发布机构: the stated name of the publisher, in simplified characters. */ readonly agencyName: string | null, 
  /** 公开日期: the day of publication. */ readonly publishedOn: string | null, 
  /** Topic category (信息类别). */ readonly kind: NoticeKind, 
  /** The repaired text in simplified characters (正文), to which all spans refer. */ readonly body: string, 
  /** Directives (要求), in document order. */ readonly directives: ReadonlyArray<{ 
  /** Position in the text: block, numbered point, clause, as in '2.1.3'. */ readonly path: string, 
  /** The phrase that heads it (标题句); null if none. */ readonly heading: string | null, 
  /** Full repaired text, including its parts (全文). */ readonly text: string }>, 
  /** Repairs of damaged text (文字修复). */ readonly repairs: ReadonlyArray<{ 
  /** Kind of damage (修复类型). */ readonly kind: RepairKind, 
  /** Confidence of the repair, 0 to 1. */ readonly confidence: number }>, 
  /** Warnings of the parser (疑点). */ readonly warnings: ReadonlyArray<{ 
  /** Stable, machine-readable code: DAMAGED_TEXT, PUBLISHED_ON_INFERRED … */ readonly code: string, 
  /** Explanation in one sentence. */ readonly message: string, 
  /** Name of the field concerned; null if none. */ readonly field: string | null }> } | null, 
  /** Errors in the input that the caller can correct (输入错误); in a dry run, why the page would be rejected. */ readonly userErrors: ReadonlyArray<{ 
  /** Stable, machine-readable code (错误代码). */ readonly code: UserErrorCode, 
  /** Human-readable explanation. */ readonly message: string, 
  /** Path of the invalid input field; null if the error concerns the whole input. */ readonly field: ReadonlyArray<string> | null, 
  /** For CONFLICT: the change that caused it (冲突来源); null if unknown. */ readonly lastChange: { 
  /** When it was made (时间). */ readonly at: string, 
  /** Name of the key or person (操作人); null for a re-ingestion of the page. */ readonly actor: string | null, 
  /** Whether the caller made it (本人): same name and role. */ readonly byYourself: boolean, 
  /** Number of the revision that it created (修订号). */ readonly revision: number } | null }> };

export type SiteCardFragment = { 
  /** Global id. */ readonly id: string, 
  /** Host name (域名), without www.: chenghu.gov.cn. */ readonly host: string | null, 
  /** 网站标识码, as in Source.siteCode. */ readonly code: string | null, 
  /** Full name of the agency that publishes there (发布机构). */ readonly publisher: string | null, 
  /** Note of staff (备注). */ readonly note: string | null, 
  /** Version number, incremented by every change (版本): pass it to setSite. */ readonly version: number, 
  /** When it was last changed (更新时间). */ readonly updatedAt: string, 
  /** Division that it covers (行政区划), for agencies named without one. */ readonly division: { 
  /** Global id. */ readonly id: string, 
  /** Six-digit code (行政区划代码): 320506. */ readonly code: string, 
  /** Name without those of the divisions above it: 吴中区. */ readonly name: string } | null };

export type SiteAnswerFragment = { 
  /** Whether anything was changed (操作结果); null if the input was rejected. */ readonly outcome: EditOutcome | null, 
  /** The site (网站) after the mutation; null if nothing was done. */ readonly site: { 
  /** Global id. */ readonly id: string, 
  /** Host name (域名), without www.: chenghu.gov.cn. */ readonly host: string | null, 
  /** 网站标识码, as in Source.siteCode. */ readonly code: string | null, 
  /** Full name of the agency that publishes there (发布机构). */ readonly publisher: string | null, 
  /** Note of staff (备注). */ readonly note: string | null, 
  /** Version number, incremented by every change (版本): pass it to setSite. */ readonly version: number, 
  /** When it was last changed (更新时间). */ readonly updatedAt: string, 
  /** Division that it covers (行政区划), for agencies named without one. */ readonly division: { 
  /** Global id. */ readonly id: string, 
  /** Six-digit code (行政区划代码): 320506. */ readonly code: string, 
  /** Name without those of the divisions above it: 吴中区. */ readonly name: string } | null } | null, 
  /** Errors in the input that the caller can correct (输入错误); empty on success. */ readonly userErrors: ReadonlyArray<{ 
  /** Stable, machine-readable code (错误代码). */ readonly code: UserErrorCode, 
  /** Human-readable explanation. */ readonly message: string, 
  /** Path of the invalid input field; null if the error concerns the whole input. */ readonly field: ReadonlyArray<string> | null, 
  /** For CONFLICT: the change that caused it (冲突来源); null if unknown. */ readonly lastChange: { 
  /** When it was made (时间). */ readonly at: string, 
  /** Name of the key or person (操作人); null for a re-ingestion of the page. */ readonly actor: string | null, 
  /** Whether the caller made it (本人): same name and role. */ readonly byYourself: boolean, 
  /** Number of the revision that it created (修订号). */ readonly revision: number } | null }> };

export type DoubtCardFragment = { 
  /** Id for dismissDoubt and restoreDoubt; stable while the doubt exists. */ readonly id: string, 
  /** Kind of the doubt (存疑类别). */ readonly kind: DoubtKind, 
  /** Machine-readable code (代码): the kind, the warning or the reason of rejection that it derives from. */ readonly code: string, 
  /** The doubtful text as written (原文摘录); empty if there is none. */ readonly quote: string, 
  /** Explanation in Chinese (说明). */ readonly message: string, 
  /** Suggested action, in Chinese (处理办法). */ readonly advice: string, 
  /** When it was dismissed (忽略时间). */ readonly dismissedAt: string | null, 
  /** Name of the key or person that dismissed it (操作人). */ readonly dismissedBy: string | null, 
  /** Reason of the dismissal (忽略原因); null while open. */ readonly reason: string | null, 
  /** Subject of the doubt (存疑对象); null if a dismissed doubt's subject no longer exists. */ readonly subject:
    | { readonly __typename: 'Agency', 
  /** Global id. */ readonly id: string, 
  /** Canonical full name (全称) in simplified characters: 苏州市吴中区工业和信息化局. */ readonly name: string }
    | { readonly __typename: 'Directive', 
  /** Global id; survives re-ingestion. */ readonly id: string, 
  /** Full repaired text, including its parts (全文). */ readonly text: string, 
  /** The notice that reports it (所在信息). */ readonly notice: { 
  /** Global id; survives re-ingestion. */ readonly id: string, 
  /** Title (标题, 信息名称). */ readonly title: string } }
    | { readonly __typename: 'Division', 
  /** Global id. */ readonly id: string, 
  /** Name without those of the divisions above it: 吴中区. */ readonly name: string }
    | { readonly __typename: 'Notice', 
  /** Global id; survives re-ingestion. */ readonly id: string, 
  /** Title (标题, 信息名称). */ readonly title: string }
    | { readonly __typename: 'Rejection', 
  /** Global id. */ readonly id: string, 
  /** First characters of the readable text (摘录). */ readonly excerpt: string }
   | null, 
  /** The second agency, for two with similar names (另一个机构). */ readonly other: { 
  /** Global id. */ readonly id: string, 
  /** Canonical full name (全称) in simplified characters: 苏州市吴中区工业和信息化局. */ readonly name: string } | null };

export type DoubtAnswerFragment = { 
  /** Whether anything was changed (操作结果); null if the input was rejected. */ readonly outcome: EditOutcome | null, 
  /** The doubt (存疑) after the mutation; null if nothing was done or the doubt is resolved. */ readonly doubt: { 
  /** Id for dismissDoubt and restoreDoubt; stable while the doubt exists. */ readonly id: string, 
  /** Kind of the doubt (存疑类别). */ readonly kind: DoubtKind, 
  /** Machine-readable code (代码): the kind, the warning or the reason of rejection that it derives from. */ readonly code: string, 
  /** The doubtful text as written (原文摘录); empty if there is none. */ readonly quote: string, 
  /** Explanation in Chinese (说明). */ readonly message: string, 
  /** Suggested action, in Chinese (处理办法). */ readonly advice: string, 
  /** When it was dismissed (忽略时间). */ readonly dismissedAt: string | null, 
  /** Name of the key or person that dismissed it (操作人). */ readonly dismissedBy: string | null, 
  /** Reason of the dismissal (忽略原因); null while open. */ readonly reason: string | null, 
  /** Subject of the doubt (存疑对象); null if a dismissed doubt's subject no longer exists. */ readonly subject:
      | { readonly __typename: 'Agency', 
  /** Global id. */ readonly id: string, 
  /** Canonical full name (全称) in simplified characters: 苏州市吴中区工业和信息化局. */ readonly name: string }
      | { readonly __typename: 'Directive', 
  /** Global id; survives re-ingestion. */ readonly id: string, 
  /** Full repaired text, including its parts (全文). */ readonly text: string, 
  /** The notice that reports it (所在信息). */ readonly notice: { 
  /** Global id; survives re-ingestion. */ readonly id: string, 
  /** Title (标题, 信息名称). */ readonly title: string } }
      | { readonly __typename: 'Division', 
  /** Global id. */ readonly id: string, 
  /** Name without those of the divisions above it: 吴中区. */ readonly name: string }
      | { readonly __typename: 'Notice', 
  /** Global id; survives re-ingestion. */ readonly id: string, 
  /** Title (标题, 信息名称). */ readonly title: string }
      | { readonly __typename: 'Rejection', 
  /** Global id. */ readonly id: string, 
  /** First characters of the readable text (摘录). */ readonly excerpt: string }
     | null, 
  /** The second agency, for two with similar names (另一个机构). */ readonly other: { 
  /** Global id. */ readonly id: string, 
  /** Canonical full name (全称) in simplified characters: 苏州市吴中区工业和信息化局. */ readonly name: string } | null } | null, 
  /** Errors in the input that the caller can correct (输入错误); empty on success. */ readonly userErrors: ReadonlyArray<{ 
  /** Stable, machine-readable code (错误代码). */ readonly code: UserErrorCode, 
  /** Human-readable explanation. */ readonly message: string, 
  /** Path of the invalid input field; null if the error concerns the whole input. */ readonly field: ReadonlyArray<string> | null, 
  /** For CONFLICT: the change that caused it (冲突来源); null if unknown. */ readonly lastChange: { 
  /** When it was made (时间). */ readonly at: string, 
  /** Name of the key or person (操作人); null for a re-ingestion of the page. */ readonly actor: string | null, 
  /** Whether the caller made it (本人): same name and role. */ readonly byYourself: boolean, 
  /** Number of the revision that it created (修订号). */ readonly revision: number } | null }> };

export type SupersessionCardFragment = { 
  /** Effect on the earlier document (更正, 废止, 重新公布, 修改). */ readonly how: SupersessionHow, 
  /** Effective date (生效日期), if the text states it; otherwise the date of the later document applies. */ readonly on: string | null, 
  /** Title of the earlier document as the text gives it (名称). */ readonly title: string | null, 
  /** 文号 of the earlier document, as the text gives it. */ readonly documentNumber: string | null, 
  /** The later document (作出更正或废止的文件). */ readonly by: { 
  /** Global id; survives re-ingestion. */ readonly id: string, 
  /** Title (标题, 信息名称). */ readonly title: string }, 
  /** The earlier document (被更正或废止的文件); null if it is not stored or several match. */ readonly of: { 
  /** Global id; survives re-ingestion. */ readonly id: string, 
  /** Title (标题, 信息名称). */ readonly title: string } | null };

export type NoticeAnswerFragment = { 
  /** Whether anything was changed (操作结果); null if the input was rejected. */ readonly outcome: EditOutcome | null, 
  /** The notice (信息) after the mutation; null if nothing was done. */ readonly notice: { 
  /** Publication status (公开状态). */ readonly status: NoticeStatus, 
  /** Number of the current revision (修订号), from 1. */ readonly revision: number, 
  /** Global id; survives re-ingestion. */ readonly id: string, 
  /** 索引号 as stated. */ readonly indexNumber: string | null, 
  /** Title (标题, 信息名称). */ readonly title: string, 
  /** Topic category (信息类别). */ readonly kind: NoticeKind, 
  /** 公开日期 / 发布日期: the day of publication. */ readonly publishedOn: string, 
  /** 内容概述: the summary. */ readonly summary: string | null, 
  /** 文件编号 / 发文字号: the document number; null if the page states 无. */ readonly documentNumber: { 
  /** Canonical form: 苏工信〔2022〕1号, full-width 〔〕, no 第, no leading zero. */ readonly text: string } | null, 
  /** 发布机构: the agency that published the page, often not the one that issued the directives. */ readonly agency: { 
  /** Global id. */ readonly id: string, 
  /** Canonical full name (全称) in simplified characters: 苏州市吴中区工业和信息化局. */ readonly name: string, 
  /** Usual short name (简称); null if unknown. */ readonly shortName: string | null } } | null, 
  /** Errors in the input that the caller can correct (输入错误); empty on success. */ readonly userErrors: ReadonlyArray<{ 
  /** Stable, machine-readable code (错误代码). */ readonly code: UserErrorCode, 
  /** Human-readable explanation. */ readonly message: string, 
  /** Path of the invalid input field; null if the error concerns the whole input. */ readonly field: ReadonlyArray<string> | null, 
  /** For CONFLICT: the change that caused it (冲突来源); null if unknown. */ readonly lastChange: { 
  /** When it was made (时间). */ readonly at: string, 
  /** Name of the key or person (操作人); null for a re-ingestion of the page. */ readonly actor: string | null, 
  /** Whether the caller made it (本人): same name and role. */ readonly byYourself: boolean, 
  /** Number of the revision that it created (修订号). */ readonly revision: number } | null }> };

export type DirectiveAnswerFragment = { 
  /** Whether anything was changed (操作结果); null if the input was rejected. */ readonly outcome: EditOutcome | null, 
  /** The directive (要求) after the mutation; null if nothing was done. */ readonly directive: { 
  /** Global id; survives re-ingestion. */ readonly id: string, 
  /** Position in its notice (位置): block, numbered point, statement, as in '2.1.3'. */ readonly path: string, 
  /** Numbering as written (序号): 一要, 二是, (三); null for an unnumbered clause. */ readonly marker: string | null, 
  /** The phrase that heads it (标题句); null if none. */ readonly heading: string | null, 
  /** Full repaired text, including its parts (全文). */ readonly text: string, 
  /** The verb that introduces its block (引导动词): 指出, 要求, 强调 … */ readonly verb: string | null, 
  /** Binding force (力度). */ readonly strength: DirectiveStrength, 
  /** Review state (审核状态). */ readonly review: ReviewState, 
  /** The directive that it is part of (上级要求). */ readonly parent: { 
  /** Global id; survives re-ingestion. */ readonly id: string } | null, 
  /** From its marker to the last character before the next unit of its level (出处). */ readonly span: { 
  /** Start, inclusive. */ readonly start: number, 
  /** End, exclusive. */ readonly end: number }, 
  /** The agency that issued it (要求主体): not the publisher of the page. */ readonly issuer: { 
  /** Global id. */ readonly id: string, 
  /** Canonical full name (全称) in simplified characters: 苏州市吴中区工业和信息化局. */ readonly name: string } | null, 
  /** The person who said it (讲话人); null if the notice names none. */ readonly speaker: { 
  /** Name (姓名). */ readonly name: string, 
  /** Office held (职务); null if the notice does not state it. */ readonly title: string | null } | null, 
  /** Who must act (要求对象); inherited from the preceding text if it names nobody itself. */ readonly addressees: ReadonlyArray<{ 
  /** Wording in the notice. */ readonly text: string, 
  /** Scope: one agency, a class, all units … (对象范围). */ readonly scope: AddresseeScope, 
  /** Role in a shared directive (分工); null if the text states none. */ readonly role: AddresseeRole | null, 
  /** Where it is named, or last named if inherited from the preceding text. */ readonly span: { 
  /** Start, inclusive. */ readonly start: number, 
  /** End, exclusive. */ readonly end: number }, 
  /** The agency (机构), if one is named. */ readonly agency: { 
  /** Global id. */ readonly id: string, 
  /** Canonical full name (全称) in simplified characters: 苏州市吴中区工业和信息化局. */ readonly name: string } | null }>, 
  /** Measurable targets (目标), including those of its parts: see Target.own. */ readonly targets: ReadonlyArray<{ 
  /** What it measures (目标类型). */ readonly kind: TargetKind, 
  /** Wording in the notice. */ readonly text: string, 
  /** True for an aspiration (力争), which is to be striven for but need not be met. */ readonly soft: boolean, 
  /** Whether the directive states it itself (本级目标). */ readonly own: boolean, 
  /** Frequency, if it recurs (频次): 每月5日前 is MONTHLY and has no dueBy. */ readonly recurrence: Recurrence | null, 
  /** Lower bound, in unit. */ readonly minimum: number | null, 
  /** Upper bound, in unit. */ readonly maximum: number | null, 
  /** Unit (单位): %, 年, 个, 万元 … */ readonly unit: string | null, 
  /** Comparison as written (比较词): 不低于, 不超过, 以上 … */ readonly comparator: string | null, 
  /** First day of the period (起始日期). */ readonly dueFrom: string | null, 
  /** Deadline (截止日期); null as for dueFrom. */ readonly dueBy: string | null, 
  /** Where it is in the body (出处). */ readonly span: { 
  /** Start, inclusive. */ readonly start: number, 
  /** End, exclusive. */ readonly end: number } }> } | null, 
  /** Errors in the input that the caller can correct (输入错误); empty on success. */ readonly userErrors: ReadonlyArray<{ 
  /** Stable, machine-readable code (错误代码). */ readonly code: UserErrorCode, 
  /** Human-readable explanation. */ readonly message: string, 
  /** Path of the invalid input field; null if the error concerns the whole input. */ readonly field: ReadonlyArray<string> | null, 
  /** For CONFLICT: the change that caused it (冲突来源); null if unknown. */ readonly lastChange: { 
  /** When it was made (时间). */ readonly at: string, 
  /** Name of the key or person (操作人); null for a re-ingestion of the page. */ readonly actor: string | null, 
  /** Whether the caller made it (本人): same name and role. */ readonly byYourself: boolean, 
  /** Number of the revision that it created (修订号). */ readonly revision: number } | null }> };

export type AgencyAnswerFragment = { 
  /** Whether anything was changed (操作结果); null if the input was rejected. */ readonly outcome: EditOutcome | null, 
  /** The agency (机构) after the mutation; null if nothing was done. */ readonly agency: { 
  /** 组织机构代码 (GB 11714): eight characters and a check character. */ readonly orgCode: string | null, 
  /** 统一社会信用代码 (GB 32100): 18 characters. */ readonly creditCode: string | null, 
  /** Global id. */ readonly id: string, 
  /** Canonical full name (全称) in simplified characters: 苏州市吴中区工业和信息化局. */ readonly name: string, 
  /** Usual short name (简称); null if unknown. */ readonly shortName: string | null, 
  /** Category of the agency (机构类别). */ readonly kind: AgencyKind, 
  /** All other names found (别名): 吴中区工业和信息化局, 区工信局 (on pages of that district), 工信局. */ readonly aliases: ReadonlyArray<string>, 
  /** Division that it is responsible for (行政区划); null if it could not be determined. */ readonly division: { 
  /** Global id. */ readonly id: string, 
  /** Six-digit code (行政区划代码): 320506. */ readonly code: string, 
  /** Name without those of the divisions above it: 吴中区. */ readonly name: string } | null, 
  /** The agency right above it (上级机构): for a department, its government. */ readonly parent: { 
  /** Global id. */ readonly id: string, 
  /** Canonical full name (全称) in simplified characters: 苏州市吴中区工业和信息化局. */ readonly name: string } | null } | null, 
  /** Errors in the input that the caller can correct (输入错误); empty on success. */ readonly userErrors: ReadonlyArray<{ 
  /** Stable, machine-readable code (错误代码). */ readonly code: UserErrorCode, 
  /** Human-readable explanation. */ readonly message: string, 
  /** Path of the invalid input field; null if the error concerns the whole input. */ readonly field: ReadonlyArray<string> | null, 
  /** For CONFLICT: the change that caused it (冲突来源); null if unknown. */ readonly lastChange: { 
  /** When it was made (时间). */ readonly at: string, 
  /** Name of the key or person (操作人); null for a re-ingestion of the page. */ readonly actor: string | null, 
  /** Whether the caller made it (本人): same name and role. */ readonly byYourself: boolean, 
  /** Number of the revision that it created (修订号). */ readonly revision: number } | null }> };

export type ChangeCardFragment = { 
  /** Kind of the change (变更类型). */ readonly kind: ChangeKind, 
  /** Global id of the changed object. */ readonly subjectId: string, 
  /** Number of the revision that the change created (版本号); set for notices only. */ readonly revision: number | null, 
  /** When the change happened (时间). */ readonly occurredAt: string };

export type ApiKeyCardFragment = { 
  /** Global id. */ readonly id: string, 
  /** Name of the owner, as recorded in audit entries (名称). */ readonly name: string, 
  /** Role that the key grants (角色). */ readonly role: Role, 
  /** First characters of the secret (前缀), to identify a key in use. */ readonly prefix: string, 
  /** When the key was created (创建时间). */ readonly createdAt: string, 
  /** When the key expires (到期时间); null if it never does. */ readonly expiresAt: string | null, 
  /** When the key was last used (最近使用), to the minute; null if never. */ readonly lastUsedAt: string | null, 
  /** When the key was revoked (撤销时间); null if it was not. */ readonly revokedAt: string | null };

export type DutyCardFragment = { 
  /** Ground on which it binds this agency (任务依据). */ readonly basis: DutyBasis, 
  /** Roles of the agency in the directive (分工); empty if the text states none. */ readonly roles: ReadonlyArray<AddresseeRole>, 
  /** The next deadline (下一应办日) in the filtered range, or from asOf on; if none follows, the last one passed. */ readonly dueOn: string | null, 
  /** State on the day given as asOf (任务状态). */ readonly status: DutyStatus, 
  /** Deadlines (应办日列表), soonest first: those in the filtered range, or all that the text states, recurring ones for one year from asOf. */ readonly occurrences: ReadonlyArray<{ 
  /** Day of the deadline (应办日). */ readonly dueOn: string, 
  /** Frequency, if it recurs (频次); null for a single deadline. */ readonly recurrence: Recurrence | null, 
  /** Whether the text states the day (原文写明), as in 每月5日前. */ readonly isStated: boolean }>, 
  /** The issuer (要求主体); null if the text names none: the publisher of the notice may be another agency. */ readonly issuer: { 
  /** Global id. */ readonly id: string, 
  /** Canonical full name (全称) in simplified characters: 苏州市吴中区工业和信息化局. */ readonly name: string } | null, 
  /** The directive (要求) with its position in the text. */ readonly directive: { 
  /** Global id; survives re-ingestion. */ readonly id: string, 
  /** Position in its notice (位置): block, numbered point, statement, as in '2.1.3'. */ readonly path: string, 
  /** Numbering as written (序号): 一要, 二是, (三); null for an unnumbered clause. */ readonly marker: string | null, 
  /** The phrase that heads it (标题句); null if none. */ readonly heading: string | null, 
  /** Full repaired text, including its parts (全文). */ readonly text: string, 
  /** The verb that introduces its block (引导动词): 指出, 要求, 强调 … */ readonly verb: string | null, 
  /** Binding force (力度). */ readonly strength: DirectiveStrength, 
  /** Review state (审核状态). */ readonly review: ReviewState, 
  /** The directive that it is part of (上级要求). */ readonly parent: { 
  /** Global id; survives re-ingestion. */ readonly id: string } | null, 
  /** From its marker to the last character before the next unit of its level (出处). */ readonly span: { 
  /** Start, inclusive. */ readonly start: number, 
  /** End, exclusive. */ readonly end: number }, 
  /** The agency that issued it (要求主体): not the publisher of the page. */ readonly issuer: { 
  /** Global id. */ readonly id: string, 
  /** Canonical full name (全称) in simplified characters: 苏州市吴中区工业和信息化局. */ readonly name: string } | null, 
  /** The person who said it (讲话人); null if the notice names none. */ readonly speaker: { 
  /** Name (姓名). */ readonly name: string, 
  /** Office held (职务); null if the notice does not state it. */ readonly title: string | null } | null, 
  /** Who must act (要求对象); inherited from the preceding text if it names nobody itself. */ readonly addressees: ReadonlyArray<{ 
  /** Wording in the notice. */ readonly text: string, 
  /** Scope: one agency, a class, all units … (对象范围). */ readonly scope: AddresseeScope, 
  /** Role in a shared directive (分工); null if the text states none. */ readonly role: AddresseeRole | null, 
  /** Where it is named, or last named if inherited from the preceding text. */ readonly span: { 
  /** Start, inclusive. */ readonly start: number, 
  /** End, exclusive. */ readonly end: number }, 
  /** The agency (机构), if one is named. */ readonly agency: { 
  /** Global id. */ readonly id: string, 
  /** Canonical full name (全称) in simplified characters: 苏州市吴中区工业和信息化局. */ readonly name: string } | null }>, 
  /** Measurable targets (目标), including those of its parts: see Target.own. */ readonly targets: ReadonlyArray<{ 
  /** What it measures (目标类型). */ readonly kind: TargetKind, 
  /** Wording in the notice. */ readonly text: string, 
  /** True for an aspiration (力争), which is to be striven for but need not be met. */ readonly soft: boolean, 
  /** Whether the directive states it itself (本级目标). */ readonly own: boolean, 
  /** Frequency, if it recurs (频次): 每月5日前 is MONTHLY and has no dueBy. */ readonly recurrence: Recurrence | null, 
  /** Lower bound, in unit. */ readonly minimum: number | null, 
  /** Upper bound, in unit. */ readonly maximum: number | null, 
  /** Unit (单位): %, 年, 个, 万元 … */ readonly unit: string | null, 
  /** Comparison as written (比较词): 不低于, 不超过, 以上 … */ readonly comparator: string | null, 
  /** First day of the period (起始日期). */ readonly dueFrom: string | null, 
  /** Deadline (截止日期); null as for dueFrom. */ readonly dueBy: string | null, 
  /** Where it is in the body (出处). */ readonly span: { 
  /** Start, inclusive. */ readonly start: number, 
  /** End, exclusive. */ readonly end: number } }> }, 
  /** Parts of the directive that bind this agency too (本机构的分项), in document order. */ readonly parts: ReadonlyArray<{ 
  /** Global id; survives re-ingestion. */ readonly id: string, 
  /** Position in its notice (位置): block, numbered point, statement, as in '2.1.3'. */ readonly path: string, 
  /** The phrase that heads it (标题句); null if none. */ readonly heading: string | null, 
  /** Full repaired text, including its parts (全文). */ readonly text: string }>, 
  /** The notice that contains it (所在信息). */ readonly notice: { 
  /** Global id; survives re-ingestion. */ readonly id: string, 
  /** Title (标题, 信息名称). */ readonly title: string, 
  /** 公开日期 / 发布日期: the day of publication. */ readonly publishedOn: string, 
  /** 有效性: whether it is in force today, according to staff, its page or a repealing document (supersededBy). */ readonly validity: Validity, 
  /** 文件编号 / 发文字号: the document number; null if the page states 无. */ readonly documentNumber: { 
  /** Canonical form: 苏工信〔2022〕1号, full-width 〔〕, no 第, no leading zero. */ readonly text: string } | null, 
  /** Provenance (来源). */ readonly source: { 
  /** Address of the page (网址); null if unknown. */ readonly url: string | null }, 
  /** 发布机构: the agency that published the page, often not the one that issued the directives. */ readonly agency: { 
  /** Global id. */ readonly id: string, 
  /** Canonical full name (全称) in simplified characters: 苏州市吴中区工业和信息化局. */ readonly name: string, 
  /** Usual short name (简称); null if unknown. */ readonly shortName: string | null }, 
  /** 发文机关: the signing agencies; several for a joint document, none if unsigned. */ readonly issuers: ReadonlyArray<{ 
  /** Global id. */ readonly id: string, 
  /** Canonical full name (全称) in simplified characters: 苏州市吴中区工业和信息化局. */ readonly name: string }> } };

export type GetNoticeQueryVariables = Exact<{
  by: NoticeKey;
  script?: Script;
  directives?: number;
  granularity?: Granularity | null | undefined;
}>;


export type GetNoticeQuery = { 
  /** One notice (政府信息公开条目) by key; null if none matches. */ readonly notice: { 
  /** Official document type (公文种类, 体裁); null if none. */ readonly genre: DocumentGenre | null, 
  /** 生成日期 / 成文日期: the day of the document. */ readonly createdOn: string | null, 
  /** Days from 生成日期 to 公开日期. */ readonly publicationLagDays: number | null, 
  /** 有效性: whether it is in force today, according to staff, its page or a repealing document (supersededBy). */ readonly validity: Validity, 
  /** First day on which it is no longer in force (失效日期、废止日期), by its page or by a repealing document. */ readonly validUntil: string | null, 
  /** Publication status (公开状态). */ readonly status: NoticeStatus, 
  /** 主题分类, 主题词: themes as stated on the page. */ readonly themes: ReadonlyArray<string>, 
  /** The text (正文与页面文字). */ readonly body: string, 
  /** Start of the text proper (正文) in body, after the labelled header. */ readonly bodyStart: number, 
  /** End of the text proper (正文) in body, before the footer. */ readonly bodyEnd: number, 
  /** Number of the current revision (修订号), from 1. */ readonly revision: number, 
  /** When the public content last changed (内容更新时间). */ readonly contentChangedAt: string, 
  /** Global id; survives re-ingestion. */ readonly id: string, 
  /** 索引号 as stated. */ readonly indexNumber: string | null, 
  /** Title (标题, 信息名称). */ readonly title: string, 
  /** Topic category (信息类别). */ readonly kind: NoticeKind, 
  /** 公开日期 / 发布日期: the day of publication. */ readonly publishedOn: string, 
  /** 内容概述: the summary. */ readonly summary: string | null, 
  /** Documents that it corrects, repeals, replaces or amends (更正、废止、重新公布、修改), in document order. */ readonly supersedes: { 
  /** The items of the page, without cursors. */ readonly nodes: ReadonlyArray<{ 
  /** Effect on the earlier document (更正, 废止, 重新公布, 修改). */ readonly how: SupersessionHow, 
  /** Effective date (生效日期), if the text states it; otherwise the date of the later document applies. */ readonly on: string | null, 
  /** Title of the earlier document as the text gives it (名称). */ readonly title: string | null, 
  /** 文号 of the earlier document, as the text gives it. */ readonly documentNumber: string | null, 
  /** The later document (作出更正或废止的文件). */ readonly by: { 
  /** Global id; survives re-ingestion. */ readonly id: string, 
  /** Title (标题, 信息名称). */ readonly title: string }, 
  /** The earlier document (被更正或废止的文件); null if it is not stored or several match. */ readonly of: { 
  /** Global id; survives re-ingestion. */ readonly id: string, 
  /** Title (标题, 信息名称). */ readonly title: string } | null }> }, 
  /** Documents that correct, repeal, replace or amend it (被更正、废止、重新公布、修改). */ readonly supersededBy: { 
  /** The items of the page, without cursors. */ readonly nodes: ReadonlyArray<{ 
  /** Effect on the earlier document (更正, 废止, 重新公布, 修改). */ readonly how: SupersessionHow, 
  /** Effective date (生效日期), if the text states it; otherwise the date of the later document applies. */ readonly on: string | null, 
  /** Title of the earlier document as the text gives it (名称). */ readonly title: string | null, 
  /** 文号 of the earlier document, as the text gives it. */ readonly documentNumber: string | null, 
  /** The later document (作出更正或废止的文件). */ readonly by: { 
  /** Global id; survives re-ingestion. */ readonly id: string, 
  /** Title (标题, 信息名称). */ readonly title: string }, 
  /** The earlier document (被更正或废止的文件); null if it is not stored or several match. */ readonly of: { 
  /** Global id; survives re-ingestion. */ readonly id: string, 
  /** Title (标题, 信息名称). */ readonly title: string } | null }> }, 
  /** Provenance (来源). */ readonly source: { 
  /** Address of the page (网址); null if unknown. */ readonly url: string | null, 
  /** Name of the site (网站名称). */ readonly siteName: string | null, 
  /** 网站标识码: ten digits, the first six a division code, or bm and eight digits. */ readonly siteCode: string | null }, 
  /** 发文机关: the signing agencies; several for a joint document, none if unsigned. */ readonly issuers: ReadonlyArray<{ 
  /** Global id. */ readonly id: string, 
  /** Canonical full name (全称) in simplified characters: 苏州市吴中区工业和信息化局. */ readonly name: string }>, 
  /** 主送机关: the agencies to which it is addressed. */ readonly addressees: ReadonlyArray<{ 
  /** Wording in the notice. */ readonly text: string, 
  /** Scope: one agency, a class, all units … (对象范围). */ readonly scope: AddresseeScope, 
  /** Where it is named, or last named if inherited from the preceding text. */ readonly span: { 
  /** Start, inclusive. */ readonly start: number, 
  /** End, exclusive. */ readonly end: number }, 
  /** The agency (机构), if one is named. */ readonly agency: { 
  /** Global id. */ readonly id: string, 
  /** Canonical full name (全称) in simplified characters: 苏州市吴中区工业和信息化局. */ readonly name: string } | null }>, 
  /** 附件: files that the page links to or lists. */ readonly attachments: ReadonlyArray<{ 
  /** Name on the page (附件名称). */ readonly name: string, 
  /** Address of the file (网址); null if the page gives none. */ readonly url: string | null, 
  /** Media type by file extension, such as application/pdf. */ readonly mediaType: string | null }>, 
  /** Meetings that it reports (会议), in document order. */ readonly meetings: ReadonlyArray<{ 
  /** Global id. */ readonly id: string, 
  /** Name (会议名称) as first reported: 区委第32次常委会会议. */ readonly name: string, 
  /** Date of the meeting (召开日期); null if no notice states it. */ readonly heldOn: string | null }>, 
  /** Directives in it (要求), each once, by default in document order. */ readonly directives: { 
  /** Length of the whole list, not of the page. */ readonly totalCount: number, 
  /** The items of the page, without cursors. */ readonly nodes: ReadonlyArray<{ 
  /** Global id; survives re-ingestion. */ readonly id: string, 
  /** Position in its notice (位置): block, numbered point, statement, as in '2.1.3'. */ readonly path: string, 
  /** Numbering as written (序号): 一要, 二是, (三); null for an unnumbered clause. */ readonly marker: string | null, 
  /** The phrase that heads it (标题句); null if none. */ readonly heading: string | null, 
  /** Full repaired text, including its parts (全文). */ readonly text: string, 
  /** The verb that introduces its block (引导动词): 指出, 要求, 强调 … */ readonly verb: string | null, 
  /** Binding force (力度). */ readonly strength: DirectiveStrength, 
  /** Review state (审核状态). */ readonly review: ReviewState, 
  /** The directive that it is part of (上级要求). */ readonly parent: { 
  /** Global id; survives re-ingestion. */ readonly id: string } | null, 
  /** From its marker to the last character before the next unit of its level (出处). */ readonly span: { 
  /** Start, inclusive. */ readonly start: number, 
  /** End, exclusive. */ readonly end: number }, 
  /** The agency that issued it (要求主体): not the publisher of the page. */ readonly issuer: { 
  /** Global id. */ readonly id: string, 
  /** Canonical full name (全称) in simplified characters: 苏州市吴中区工业和信息化局. */ readonly name: string } | null, 
  /** The person who said it (讲话人); null if the notice names none. */ readonly speaker: { 
  /** Name (姓名). */ readonly name: string, 
  /** Office held (职务); null if the notice does not state it. */ readonly title: string | null } | null, 
  /** Who must act (要求对象); inherited from the preceding text if it names nobody itself. */ readonly addressees: ReadonlyArray<{ 
  /** Wording in the notice. */ readonly text: string, 
  /** Scope: one agency, a class, all units … (对象范围). */ readonly scope: AddresseeScope, 
  /** Role in a shared directive (分工); null if the text states none. */ readonly role: AddresseeRole | null, 
  /** Where it is named, or last named if inherited from the preceding text. */ readonly span: { 
  /** Start, inclusive. */ readonly start: number, 
  /** End, exclusive. */ readonly end: number }, 
  /** The agency (机构), if one is named. */ readonly agency: { 
  /** Global id. */ readonly id: string, 
  /** Canonical full name (全称) in simplified characters: 苏州市吴中区工业和信息化局. */ readonly name: string } | null }>, 
  /** Measurable targets (目标), including those of its parts: see Target.own. */ readonly targets: ReadonlyArray<{ 
  /** What it measures (目标类型). */ readonly kind: TargetKind, 
  /** Wording in the notice. */ readonly text: string, 
  /** True for an aspiration (力争), which is to be striven for but need not be met. */ readonly soft: boolean, 
  /** Whether the directive states it itself (本级目标). */ readonly own: boolean, 
  /** Frequency, if it recurs (频次): 每月5日前 is MONTHLY and has no dueBy. */ readonly recurrence: Recurrence | null, 
  /** Lower bound, in unit. */ readonly minimum: number | null, 
  /** Upper bound, in unit. */ readonly maximum: number | null, 
  /** Unit (单位): %, 年, 个, 万元 … */ readonly unit: string | null, 
  /** Comparison as written (比较词): 不低于, 不超过, 以上 … */ readonly comparator: string | null, 
  /** First day of the period (起始日期). */ readonly dueFrom: string | null, 
  /** Deadline (截止日期); null as for dueFrom. */ readonly dueBy: string | null, 
  /** Where it is in the body (出处). */ readonly span: { 
  /** Start, inclusive. */ readonly start: number, 
  /** End, exclusive. */ readonly end: number } }> }>, 
  /** Position of the page in the list. */ readonly pageInfo: { 
  /** Whether more items follow this page. */ readonly hasNextPage: boolean, 
  /** Whether items precede this page. */ readonly hasPreviousPage: boolean, 
  /** Cursor of the first item: pass it as before. */ readonly startCursor: string | null, 
  /** Cursor of the last item: pass it as after. */ readonly endCursor: string | null } }, 
  /** 文件编号 / 发文字号: the document number; null if the page states 无. */ readonly documentNumber: { 
  /** Canonical form: 苏工信〔2022〕1号, full-width 〔〕, no 第, no leading zero. */ readonly text: string } | null, 
  /** 发布机构: the agency that published the page, often not the one that issued the directives. */ readonly agency: { 
  /** Global id. */ readonly id: string, 
  /** Canonical full name (全称) in simplified characters: 苏州市吴中区工业和信息化局. */ readonly name: string, 
  /** Usual short name (简称); null if unknown. */ readonly shortName: string | null } } | null };

export type ListNoticesQueryVariables = Exact<{
  filter?: NoticeFilter | null | undefined;
  orderBy?: NoticeOrder | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ListNoticesQuery = { 
  /** Notices (政府信息公开条目), newest published first by default. */ readonly notices: { 
  /** The items of the page, without cursors. */ readonly nodes: ReadonlyArray<{ 
  /** Global id; survives re-ingestion. */ readonly id: string, 
  /** 索引号 as stated. */ readonly indexNumber: string | null, 
  /** Title (标题, 信息名称). */ readonly title: string, 
  /** Topic category (信息类别). */ readonly kind: NoticeKind, 
  /** 公开日期 / 发布日期: the day of publication. */ readonly publishedOn: string, 
  /** 内容概述: the summary. */ readonly summary: string | null, 
  /** 文件编号 / 发文字号: the document number; null if the page states 无. */ readonly documentNumber: { 
  /** Canonical form: 苏工信〔2022〕1号, full-width 〔〕, no 第, no leading zero. */ readonly text: string } | null, 
  /** 发布机构: the agency that published the page, often not the one that issued the directives. */ readonly agency: { 
  /** Global id. */ readonly id: string, 
  /** Canonical full name (全称) in simplified characters: 苏州市吴中区工业和信息化局. */ readonly name: string, 
  /** Usual short name (简称); null if unknown. */ readonly shortName: string | null } }>, 
  /** Position of the page in the list. */ readonly pageInfo: { 
  /** Whether more items follow this page. */ readonly hasNextPage: boolean, 
  /** Whether items precede this page. */ readonly hasPreviousPage: boolean, 
  /** Cursor of the first item: pass it as before. */ readonly startCursor: string | null, 
  /** Cursor of the last item: pass it as after. */ readonly endCursor: string | null } } };

export type CountNoticesQueryVariables = Exact<{
  filter?: NoticeFilter | null | undefined;
  top?: number;
}>;


export type CountNoticesQuery = { 
  /** Notices (政府信息公开条目), newest published first by default. */ readonly notices: { 
  /** Length of the whole list, not of the page. */ readonly totalCount: number, 
  /** Counts over the whole filtered set (分面统计). */ readonly facets: { 
  /** By publishing agency (发布机构). */ readonly agencies: ReadonlyArray<{ 
  /** Number of notices (条数). */ readonly count: number, 
  /** Publishing agency (发布机构). */ readonly agency: { 
  /** Global id. */ readonly id: string, 
  /** Canonical full name (全称) in simplified characters: 苏州市吴中区工业和信息化局. */ readonly name: string } }>, 
  /** By division of the publisher (行政区划). */ readonly divisions: ReadonlyArray<{ 
  /** Number of notices (条数). */ readonly count: number, 
  /** Division (行政区划) of the publisher. */ readonly division: { 
  /** Global id. */ readonly id: string, 
  /** Six-digit code (行政区划代码): 320506. */ readonly code: string, 
  /** Name without those of the divisions above it: 吴中区. */ readonly name: string } }>, 
  /** By topic category (信息类别). */ readonly kinds: ReadonlyArray<{ 
  /** Topic category (信息类别). */ readonly kind: NoticeKind, 
  /** Number of notices (条数). */ readonly count: number }>, 
  /** By year of 公开日期, latest first. */ readonly years: ReadonlyArray<{ 
  /** Year of 公开日期. */ readonly year: number, 
  /** Number of notices (条数). */ readonly count: number }> } } };

export type GetNoticesQueryVariables = Exact<{
  ids: ReadonlyArray<string> | string;
}>;


export type GetNoticesQuery = { 
  /** Objects by global ids, in the given order; null for each that does not exist or is not visible. */ readonly nodes: ReadonlyArray<
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
  /** Topic category (信息类别). */ readonly kind: NoticeKind, 
  /** 公开日期 / 发布日期: the day of publication. */ readonly publishedOn: string, 
  /** 内容概述: the summary. */ readonly summary: string | null, 
  /** 文件编号 / 发文字号: the document number; null if the page states 无. */ readonly documentNumber: { 
  /** Canonical form: 苏工信〔2022〕1号, full-width 〔〕, no 第, no leading zero. */ readonly text: string } | null, 
  /** 发布机构: the agency that published the page, often not the one that issued the directives. */ readonly agency: { 
  /** Global id. */ readonly id: string, 
  /** Canonical full name (全称) in simplified characters: 苏州市吴中区工业和信息化局. */ readonly name: string, 
  /** Usual short name (简称); null if unknown. */ readonly shortName: string | null } }
    | { readonly __typename: 'Rejection' }
    | { readonly __typename: 'Site' }
    | { readonly __typename: 'Synonym' }
   | null> };

export type GetNoticeRepairsQueryVariables = Exact<{
  by: NoticeKey;
}>;


export type GetNoticeRepairsQuery = { 
  /** One notice (政府信息公开条目) by key; null if none matches. */ readonly notice: { 
  /** Global id; survives re-ingestion. */ readonly id: string, 
  /** The text (正文与页面文字). */ readonly body: string, 
  /** Repairs of damaged text (文字修复), with their positions. */ readonly repairs: ReadonlyArray<{ 
  /** Kind of damage (修复类型). */ readonly kind: RepairKind, 
  /** Confidence of the repair, 0 to 1. */ readonly confidence: number, 
  /** Where it is in the body. */ readonly span: { 
  /** Start, inclusive. */ readonly start: number, 
  /** End, exclusive. */ readonly end: number, 
  /** The corresponding range in Notice.body(script: SOURCE). */ readonly source: { 
  /** Start, inclusive. */ readonly start: number, 
  /** End, exclusive. */ readonly end: number, 
  /** The text in the range, as received. */ readonly quote: string } } }>, 
  /** Warnings of ingestion (疑点): a failed check digit, a damaged passage beyond repair, two header fields that contradict each other. */ readonly warnings: ReadonlyArray<{ 
  /** Stable, machine-readable code: DAMAGED_TEXT, PUBLISHED_ON_INFERRED … */ readonly code: string, 
  /** Explanation in one sentence. */ readonly message: string, 
  /** Name of the field concerned; null if none. */ readonly field: string | null }> } | null };

export type ListNoticeRevisionsQueryVariables = Exact<{
  by: NoticeKey;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ListNoticeRevisionsQuery = { 
  /** One notice (政府信息公开条目) by key; null if none matches. */ readonly notice: { 
  /** Global id; survives re-ingestion. */ readonly id: string, 
  /** All revisions (修订), newest first. */ readonly revisions: { 
  /** Length of the whole list, not of the page. */ readonly totalCount: number, 
  /** The items of the page, without cursors. */ readonly nodes: ReadonlyArray<{ 
  /** Number of the revision, from 1 (修订号). */ readonly number: number, 
  /** Reason of the revision (修订原因). */ readonly reason: RevisionReason, 
  /** When it became current (时间). */ readonly recordedAt: string, 
  /** Names of the fields that differ from the previous revision; empty for the first. */ readonly changedFields: ReadonlyArray<string>, 
  /** Reason given by staff (说明). */ readonly note: string | null, 
  /** Title in this revision (标题). */ readonly title: string }>, 
  /** Position of the page in the list. */ readonly pageInfo: { 
  /** Whether more items follow this page. */ readonly hasNextPage: boolean, 
  /** Whether items precede this page. */ readonly hasPreviousPage: boolean, 
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
  /** One notice (政府信息公开条目) by key; null if none matches. */ readonly notice: { 
  /** Global id; survives re-ingestion. */ readonly id: string, 
  /** Directives in it (要求), each once, by default in document order. */ readonly directives: { 
  /** Length of the whole list, not of the page. */ readonly totalCount: number, 
  /** The items of the page, without cursors. */ readonly nodes: ReadonlyArray<{ 
  /** Global id; survives re-ingestion. */ readonly id: string, 
  /** Position in its notice (位置): block, numbered point, statement, as in '2.1.3'. */ readonly path: string, 
  /** Numbering as written (序号): 一要, 二是, (三); null for an unnumbered clause. */ readonly marker: string | null, 
  /** The phrase that heads it (标题句); null if none. */ readonly heading: string | null, 
  /** Full repaired text, including its parts (全文). */ readonly text: string, 
  /** The verb that introduces its block (引导动词): 指出, 要求, 强调 … */ readonly verb: string | null, 
  /** Binding force (力度). */ readonly strength: DirectiveStrength, 
  /** Review state (审核状态). */ readonly review: ReviewState, 
  /** The directive that it is part of (上级要求). */ readonly parent: { 
  /** Global id; survives re-ingestion. */ readonly id: string } | null, 
  /** From its marker to the last character before the next unit of its level (出处). */ readonly span: { 
  /** Start, inclusive. */ readonly start: number, 
  /** End, exclusive. */ readonly end: number }, 
  /** The agency that issued it (要求主体): not the publisher of the page. */ readonly issuer: { 
  /** Global id. */ readonly id: string, 
  /** Canonical full name (全称) in simplified characters: 苏州市吴中区工业和信息化局. */ readonly name: string } | null, 
  /** The person who said it (讲话人); null if the notice names none. */ readonly speaker: { 
  /** Name (姓名). */ readonly name: string, 
  /** Office held (职务); null if the notice does not state it. */ readonly title: string | null } | null, 
  /** Who must act (要求对象); inherited from the preceding text if it names nobody itself. */ readonly addressees: ReadonlyArray<{ 
  /** Wording in the notice. */ readonly text: string, 
  /** Scope: one agency, a class, all units … (对象范围). */ readonly scope: AddresseeScope, 
  /** Role in a shared directive (分工); null if the text states none. */ readonly role: AddresseeRole | null, 
  /** Where it is named, or last named if inherited from the preceding text. */ readonly span: { 
  /** Start, inclusive. */ readonly start: number, 
  /** End, exclusive. */ readonly end: number }, 
  /** The agency (机构), if one is named. */ readonly agency: { 
  /** Global id. */ readonly id: string, 
  /** Canonical full name (全称) in simplified characters: 苏州市吴中区工业和信息化局. */ readonly name: string } | null }>, 
  /** Measurable targets (目标), including those of its parts: see Target.own. */ readonly targets: ReadonlyArray<{ 
  /** What it measures (目标类型). */ readonly kind: TargetKind, 
  /** Wording in the notice. */ readonly text: string, 
  /** True for an aspiration (力争), which is to be striven for but need not be met. */ readonly soft: boolean, 
  /** Whether the directive states it itself (本级目标). */ readonly own: boolean, 
  /** Frequency, if it recurs (频次): 每月5日前 is MONTHLY and has no dueBy. */ readonly recurrence: Recurrence | null, 
  /** Lower bound, in unit. */ readonly minimum: number | null, 
  /** Upper bound, in unit. */ readonly maximum: number | null, 
  /** Unit (单位): %, 年, 个, 万元 … */ readonly unit: string | null, 
  /** Comparison as written (比较词): 不低于, 不超过, 以上 … */ readonly comparator: string | null, 
  /** First day of the period (起始日期). */ readonly dueFrom: string | null, 
  /** Deadline (截止日期); null as for dueFrom. */ readonly dueBy: string | null, 
  /** Where it is in the body (出处). */ readonly span: { 
  /** Start, inclusive. */ readonly start: number, 
  /** End, exclusive. */ readonly end: number } }> }>, 
  /** Position of the page in the list. */ readonly pageInfo: { 
  /** Whether more items follow this page. */ readonly hasNextPage: boolean, 
  /** Whether items precede this page. */ readonly hasPreviousPage: boolean, 
  /** Cursor of the first item: pass it as before. */ readonly startCursor: string | null, 
  /** Cursor of the last item: pass it as after. */ readonly endCursor: string | null } } } | null };

export type GetNoticeOutlineQueryVariables = Exact<{
  by: NoticeKey;
  mentions?: number;
}>;


export type GetNoticeOutlineQuery = { 
  /** One notice (政府信息公开条目) by key; null if none matches. */ readonly notice: { 
  /** Global id; survives re-ingestion. */ readonly id: string, 
  /** All numbered units of the body (大纲), directives included, in document order. */ readonly outline: ReadonlyArray<{ 
  /** Position in the outline: '2.1'. */ readonly path: string, 
  /** Kind of the unit (层次类型). */ readonly kind: UnitKind, 
  /** Numbering as written (序号): 一、, (三), 1. */ readonly marker: string, 
  /** The phrase that heads it (标题句); null if none. */ readonly heading: string | null, 
  /** From its marker to the last character before the next unit of its level (出处). */ readonly span: { 
  /** Start, inclusive. */ readonly start: number, 
  /** End, exclusive. */ readonly end: number }, 
  /** The directive of this unit (要求); null if it is none. */ readonly directive: { 
  /** Global id; survives re-ingestion. */ readonly id: string } | null }>, 
  /** Passages that name agencies (提及), in document order. */ readonly mentions: { 
  /** Length of the whole list, not of the page. */ readonly totalCount: number, 
  /** The items of the page, without cursors. */ readonly nodes: ReadonlyArray<{ 
  /** Name in the repaired text. */ readonly text: string, 
  /** Where it is in the body (出处). */ readonly span: { 
  /** Start, inclusive. */ readonly start: number, 
  /** End, exclusive. */ readonly end: number }, 
  /** The agency that is meant (机构). */ readonly agency: { 
  /** Global id. */ readonly id: string, 
  /** Canonical full name (全称) in simplified characters: 苏州市吴中区工业和信息化局. */ readonly name: string } }>, 
  /** Position of the page in the list. */ readonly pageInfo: { 
  /** Whether more items follow this page. */ readonly hasNextPage: boolean, 
  /** Whether items precede this page. */ readonly hasPreviousPage: boolean, 
  /** Cursor of the first item: pass it as before. */ readonly startCursor: string | null, 
  /** Cursor of the last item: pass it as after. */ readonly endCursor: string | null } } } | null };

export type GetCitationsQueryVariables = Exact<{
  by: NoticeKey;
  first?: number;
}>;


export type GetCitationsQuery = { 
  /** One notice (政府信息公开条目) by key; null if none matches. */ readonly notice: { 
  /** Global id; survives re-ingestion. */ readonly id: string, 
  /** Other notices that it cites (引用) by document number, index number or 《title》. */ readonly cites: { 
  /** Length of the whole list, not of the page. */ readonly totalCount: number, 
  /** The items of the page, without cursors. */ readonly nodes: ReadonlyArray<{ 
  /** Global id; survives re-ingestion. */ readonly id: string, 
  /** 索引号 as stated. */ readonly indexNumber: string | null, 
  /** Title (标题, 信息名称). */ readonly title: string, 
  /** Topic category (信息类别). */ readonly kind: NoticeKind, 
  /** 公开日期 / 发布日期: the day of publication. */ readonly publishedOn: string, 
  /** 内容概述: the summary. */ readonly summary: string | null, 
  /** 文件编号 / 发文字号: the document number; null if the page states 无. */ readonly documentNumber: { 
  /** Canonical form: 苏工信〔2022〕1号, full-width 〔〕, no 第, no leading zero. */ readonly text: string } | null, 
  /** 发布机构: the agency that published the page, often not the one that issued the directives. */ readonly agency: { 
  /** Global id. */ readonly id: string, 
  /** Canonical full name (全称) in simplified characters: 苏州市吴中区工业和信息化局. */ readonly name: string, 
  /** Usual short name (简称); null if unknown. */ readonly shortName: string | null } }> }, 
  /** Notices that cite it (被引用). */ readonly citedBy: { 
  /** Length of the whole list, not of the page. */ readonly totalCount: number, 
  /** The items of the page, without cursors. */ readonly nodes: ReadonlyArray<{ 
  /** Global id; survives re-ingestion. */ readonly id: string, 
  /** 索引号 as stated. */ readonly indexNumber: string | null, 
  /** Title (标题, 信息名称). */ readonly title: string, 
  /** Topic category (信息类别). */ readonly kind: NoticeKind, 
  /** 公开日期 / 发布日期: the day of publication. */ readonly publishedOn: string, 
  /** 内容概述: the summary. */ readonly summary: string | null, 
  /** 文件编号 / 发文字号: the document number; null if the page states 无. */ readonly documentNumber: { 
  /** Canonical form: 苏工信〔2022〕1号, full-width 〔〕, no 第, no leading zero. */ readonly text: string } | null, 
  /** 发布机构: the agency that published the page, often not the one that issued the directives. */ readonly agency: { 
  /** Global id. */ readonly id: string, 
  /** Canonical full name (全称) in simplified characters: 苏州市吴中区工业和信息化局. */ readonly name: string, 
  /** Usual short name (简称); null if unknown. */ readonly shortName: string | null } }> } } | null };

export type SearchQueryVariables = Exact<{
  query: string;
  types?: ReadonlyArray<SearchType> | SearchType | null | undefined;
  filter?: NoticeFilter | null | undefined;
  dutiesOf?: string | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type SearchQuery = { 
  /** Full-text search (搜索), best first: title over heading over text, then latest. */ readonly search: { 
  /** Total number of hits (总数). */ readonly totalCount: number, 
  /** Terms that were dropped because no document has all of them (未采用的词), in simplified characters: the least significant first, places and agencies last. */ readonly leftOut: ReadonlyArray<string>, 
  /** Terms without matches and their replacements (纠错). */ readonly corrections: ReadonlyArray<{ 
  /** The term as entered (原词), in simplified characters. */ readonly written: string, 
  /** The replacement (改为), found in titles, names or texts: it differs by one character that sounds or looks alike. */ readonly meant: string }>, 
  /** The hits of the page. */ readonly nodes: ReadonlyArray<{ 
  /** Rank of the match, 0 to 1, by its place: a name identical to the query, a title, some terms in a title, a heading, the text; matches by synonym or pinyin rank slightly lower than literal ones. */ readonly score: number, 
  /** The object found. */ readonly subject:
        | { readonly __typename: 'Agency', 
  /** Global id. */ readonly id: string, 
  /** Canonical full name (全称) in simplified characters: 苏州市吴中区工业和信息化局. */ readonly name: string, 
  /** Usual short name (简称); null if unknown. */ readonly shortName: string | null }
        | { readonly __typename: 'Directive', 
  /** Global id; survives re-ingestion. */ readonly id: string, 
  /** Position in its notice (位置): block, numbered point, statement, as in '2.1.3'. */ readonly path: string, 
  /** The phrase that heads it (标题句); null if none. */ readonly heading: string | null, 
  /** Full repaired text, including its parts (全文). */ readonly text: string, 
  /** The notice that reports it (所在信息). */ readonly notice: { 
  /** Global id; survives re-ingestion. */ readonly id: string, 
  /** 索引号 as stated. */ readonly indexNumber: string | null, 
  /** Title (标题, 信息名称). */ readonly title: string, 
  /** Topic category (信息类别). */ readonly kind: NoticeKind, 
  /** 公开日期 / 发布日期: the day of publication. */ readonly publishedOn: string, 
  /** 内容概述: the summary. */ readonly summary: string | null, 
  /** 文件编号 / 发文字号: the document number; null if the page states 无. */ readonly documentNumber: { 
  /** Canonical form: 苏工信〔2022〕1号, full-width 〔〕, no 第, no leading zero. */ readonly text: string } | null, 
  /** 发布机构: the agency that published the page, often not the one that issued the directives. */ readonly agency: { 
  /** Global id. */ readonly id: string, 
  /** Canonical full name (全称) in simplified characters: 苏州市吴中区工业和信息化局. */ readonly name: string, 
  /** Usual short name (简称); null if unknown. */ readonly shortName: string | null } } }
        | { readonly __typename: 'Notice', 
  /** Global id; survives re-ingestion. */ readonly id: string, 
  /** 索引号 as stated. */ readonly indexNumber: string | null, 
  /** Title (标题, 信息名称). */ readonly title: string, 
  /** Topic category (信息类别). */ readonly kind: NoticeKind, 
  /** 公开日期 / 发布日期: the day of publication. */ readonly publishedOn: string, 
  /** 内容概述: the summary. */ readonly summary: string | null, 
  /** 文件编号 / 发文字号: the document number; null if the page states 无. */ readonly documentNumber: { 
  /** Canonical form: 苏工信〔2022〕1号, full-width 〔〕, no 第, no leading zero. */ readonly text: string } | null, 
  /** 发布机构: the agency that published the page, often not the one that issued the directives. */ readonly agency: { 
  /** Global id. */ readonly id: string, 
  /** Canonical full name (全称) in simplified characters: 苏州市吴中区工业和信息化局. */ readonly name: string, 
  /** Usual short name (简称); null if unknown. */ readonly shortName: string | null } }
      , 
  /** Excerpts with matches (摘录): up to three for each matching field. */ readonly snippets: ReadonlyArray<{ 
  /** Field it is taken from: title, indexNumber, documentNumber or body of a notice; heading or text of a directive; name, aliases, orgCode or creditCode of an agency. */ readonly field: string, 
  /** The excerpt, split where a match begins or ends. */ readonly segments: ReadonlyArray<{ 
  /** The text (原文), never HTML. */ readonly text: string, 
  /** Whether it matches a search term (命中). */ readonly match: boolean }> }> }>, 
  /** Position of the page in the list. */ readonly pageInfo: { 
  /** Whether more items follow this page. */ readonly hasNextPage: boolean, 
  /** Whether items precede this page. */ readonly hasPreviousPage: boolean, 
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
  /** Full-text search (搜索), best first: title over heading over text, then latest. */ readonly search: { 
  /** The hits of the page. */ readonly nodes: ReadonlyArray<{ 
  /** Rank of the match, 0 to 1, by its place: a name identical to the query, a title, some terms in a title, a heading, the text; matches by synonym or pinyin rank slightly lower than literal ones. */ readonly score: number, 
  /** The object found. */ readonly subject:
        | { readonly __typename: 'Agency', 
  /** Global id. */ readonly id: string, 
  /** Canonical full name (全称) in simplified characters: 苏州市吴中区工业和信息化局. */ readonly name: string, 
  /** Usual short name (简称); null if unknown. */ readonly shortName: string | null }
        | { readonly __typename: 'Directive', 
  /** Global id; survives re-ingestion. */ readonly id: string, 
  /** Position in its notice (位置): block, numbered point, statement, as in '2.1.3'. */ readonly path: string, 
  /** The phrase that heads it (标题句); null if none. */ readonly heading: string | null, 
  /** Full repaired text, including its parts (全文). */ readonly text: string, 
  /** The notice that reports it (所在信息). */ readonly notice: { 
  /** Global id; survives re-ingestion. */ readonly id: string, 
  /** 索引号 as stated. */ readonly indexNumber: string | null, 
  /** Title (标题, 信息名称). */ readonly title: string, 
  /** Topic category (信息类别). */ readonly kind: NoticeKind, 
  /** 公开日期 / 发布日期: the day of publication. */ readonly publishedOn: string, 
  /** 内容概述: the summary. */ readonly summary: string | null, 
  /** 文件编号 / 发文字号: the document number; null if the page states 无. */ readonly documentNumber: { 
  /** Canonical form: 苏工信〔2022〕1号, full-width 〔〕, no 第, no leading zero. */ readonly text: string } | null, 
  /** 发布机构: the agency that published the page, often not the one that issued the directives. */ readonly agency: { 
  /** Global id. */ readonly id: string, 
  /** Canonical full name (全称) in simplified characters: 苏州市吴中区工业和信息化局. */ readonly name: string, 
  /** Usual short name (简称); null if unknown. */ readonly shortName: string | null } } }
        | { readonly __typename: 'Notice', 
  /** Global id; survives re-ingestion. */ readonly id: string, 
  /** 索引号 as stated. */ readonly indexNumber: string | null, 
  /** Title (标题, 信息名称). */ readonly title: string, 
  /** Topic category (信息类别). */ readonly kind: NoticeKind, 
  /** 公开日期 / 发布日期: the day of publication. */ readonly publishedOn: string, 
  /** 内容概述: the summary. */ readonly summary: string | null, 
  /** 文件编号 / 发文字号: the document number; null if the page states 无. */ readonly documentNumber: { 
  /** Canonical form: 苏工信〔2022〕1号, full-width 〔〕, no 第, no leading zero. */ readonly text: string } | null, 
  /** 发布机构: the agency that published the page, often not the one that issued the directives. */ readonly agency: { 
  /** Global id. */ readonly id: string, 
  /** Canonical full name (全称) in simplified characters: 苏州市吴中区工业和信息化局. */ readonly name: string, 
  /** Usual short name (简称); null if unknown. */ readonly shortName: string | null } }
      , 
  /** Excerpts with matches (摘录): up to three for each matching field. */ readonly snippets: ReadonlyArray<{ 
  /** Field it is taken from: title, indexNumber, documentNumber or body of a notice; heading or text of a directive; name, aliases, orgCode or creditCode of an agency. */ readonly field: string, 
  /** The excerpt, split where a match begins or ends. */ readonly segments: ReadonlyArray<{ 
  /** The text (原文), never HTML. */ readonly text: string, 
  /** Whether it matches a search term (命中). */ readonly match: boolean }> }> }>, 
  /** Position of the page in the list. */ readonly pageInfo: { 
  /** Whether more items follow this page. */ readonly hasNextPage: boolean, 
  /** Whether items precede this page. */ readonly hasPreviousPage: boolean, 
  /** Cursor of the first item: pass it as before. */ readonly startCursor: string | null, 
  /** Cursor of the last item: pass it as after. */ readonly endCursor: string | null } } };

export type CountHitsQueryVariables = Exact<{
  query: string;
  types?: ReadonlyArray<SearchType> | SearchType | null | undefined;
  filter?: NoticeFilter | null | undefined;
  dutiesOf?: string | null | undefined;
}>;


export type CountHitsQuery = { 
  /** Full-text search (搜索), best first: title over heading over text, then latest. */ readonly search: { 
  /** Total number of hits (总数). */ readonly totalCount: number, 
  /** Counts over the notices that are or contain hits (分面统计). */ readonly facets: { 
  /** By publishing agency (发布机构). */ readonly agencies: ReadonlyArray<{ 
  /** Number of notices (条数). */ readonly count: number, 
  /** Publishing agency (发布机构). */ readonly agency: { 
  /** Global id. */ readonly id: string, 
  /** Canonical full name (全称) in simplified characters: 苏州市吴中区工业和信息化局. */ readonly name: string } }>, 
  /** By division of the publisher (行政区划). */ readonly divisions: ReadonlyArray<{ 
  /** Number of notices (条数). */ readonly count: number, 
  /** Division (行政区划) of the publisher. */ readonly division: { 
  /** Global id. */ readonly id: string, 
  /** Six-digit code (行政区划代码): 320506. */ readonly code: string, 
  /** Name without those of the divisions above it: 吴中区. */ readonly name: string } }>, 
  /** By topic category (信息类别). */ readonly kinds: ReadonlyArray<{ 
  /** Topic category (信息类别). */ readonly kind: NoticeKind, 
  /** Number of notices (条数). */ readonly count: number }>, 
  /** By year of 公开日期, latest first. */ readonly years: ReadonlyArray<{ 
  /** Year of 公开日期. */ readonly year: number, 
  /** Number of notices (条数). */ readonly count: number }> } } };

export type SuggestQueryVariables = Exact<{
  prefix: string;
  first?: number;
}>;


export type SuggestQuery = { 
  /** Completions for a search box (联想): agencies by name, short name, pinyin (shuiwuju) or initials (swj); titles by their beginning or that of their subject (after 关于, within 《》); document numbers with or without brackets. */ readonly suggest: ReadonlyArray<{ 
  /** Kind of the suggestion (联想类型). */ readonly kind: SuggestionKind, 
  /** Text to offer (建议): full name, title or number as stored. */ readonly text: string, 
  /** The agency or notice; of several notices with this title, the latest. */ readonly subject:
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
  /** Converts titles, names and other texts from simplified characters into a script (简繁转换): one result per text, in order, by the same rules as Notice.body(script:). */ readonly inScript: ReadonlyArray<string> };

export type IngestPageMutationVariables = Exact<{
  input: IngestPageInput;
}>;


export type IngestPageMutation = { 
  /** Ingests a submitted page (收录网页), text or HTML. */ readonly ingestPage: { 
  /** Outcome, or expected outcome in a dry run (处理结果); null if the input is invalid. */ readonly outcome: IngestOutcome | null, 
  /** Publication status of the notice (公开状态), in a dry run as it would be. */ readonly status: NoticeStatus | null, 
  /** Warnings despite success (提示): NOTICE_WITHDRAWN if the notice is withdrawn and stays so. */ readonly warnings: ReadonlyArray<{ 
  /** Stable, machine-readable code: DAMAGED_TEXT, PUBLISHED_ON_INFERRED … */ readonly code: string, 
  /** Explanation in one sentence. */ readonly message: string }>, 
  /** The notice (信息) of the page; null if there is none yet. */ readonly notice: { 
  /** Number of the current revision (修订号), from 1. */ readonly revision: number, 
  /** Global id; survives re-ingestion. */ readonly id: string, 
  /** 索引号 as stated. */ readonly indexNumber: string | null, 
  /** Title (标题, 信息名称). */ readonly title: string, 
  /** Topic category (信息类别). */ readonly kind: NoticeKind, 
  /** 公开日期 / 发布日期: the day of publication. */ readonly publishedOn: string, 
  /** 内容概述: the summary. */ readonly summary: string | null, 
  /** 文件编号 / 发文字号: the document number; null if the page states 无. */ readonly documentNumber: { 
  /** Canonical form: 苏工信〔2022〕1号, full-width 〔〕, no 第, no leading zero. */ readonly text: string } | null, 
  /** 发布机构: the agency that published the page, often not the one that issued the directives. */ readonly agency: { 
  /** Global id. */ readonly id: string, 
  /** Canonical full name (全称) in simplified characters: 苏州市吴中区工业和信息化局. */ readonly name: string, 
  /** Usual short name (简称); null if unknown. */ readonly shortName: string | null } } | null, 
  /** The rejection (未收录页面), if no notice could be created. */ readonly rejection: { 
  /** Global id. */ readonly id: string, 
  /** State of the rejection (处理状态). */ readonly state: RejectionState, 
  /** When the page was first received (收到时间). */ readonly receivedAt: string, 
  /** Address of the page (网址); null if unknown. */ readonly sourceUrl: string | null, 
  /** First characters of the readable text (摘录). */ readonly excerpt: string, 
  /** Note of staff on the dismissal (备注). */ readonly note: string | null, 
  /** Reasons of the rejection (原因) at the latest attempt. */ readonly problems: ReadonlyArray<{ 
  /** Stable, machine-readable code: DAMAGED_TEXT, PUBLISHED_ON_INFERRED … */ readonly code: string, 
  /** Explanation in one sentence. */ readonly message: string, 
  /** Name of the field concerned; null if none. */ readonly field: string | null }> } | null, 
  /** Further documents of a page that holds several (同页其他文件), in order; the other fields describe the first. */ readonly further: ReadonlyArray<{ 
  /** Outcome, or expected outcome in a dry run (处理结果). */ readonly outcome: IngestOutcome, 
  /** Publication status of the notice (公开状态); null if there is none. */ readonly status: NoticeStatus | null, 
  /** Its notice (信息); null if there is none yet. */ readonly notice: { 
  /** Global id; survives re-ingestion. */ readonly id: string, 
  /** 索引号 as stated. */ readonly indexNumber: string | null, 
  /** Title (标题, 信息名称). */ readonly title: string, 
  /** Topic category (信息类别). */ readonly kind: NoticeKind, 
  /** 公开日期 / 发布日期: the day of publication. */ readonly publishedOn: string, 
  /** 内容概述: the summary. */ readonly summary: string | null, 
  /** 文件编号 / 发文字号: the document number; null if the page states 无. */ readonly documentNumber: { 
  /** Canonical form: 苏工信〔2022〕1号, full-width 〔〕, no 第, no leading zero. */ readonly text: string } | null, 
  /** 发布机构: the agency that published the page, often not the one that issued the directives. */ readonly agency: { 
  /** Global id. */ readonly id: string, 
  /** Canonical full name (全称) in simplified characters: 苏州市吴中区工业和信息化局. */ readonly name: string, 
  /** Usual short name (简称); null if unknown. */ readonly shortName: string | null } } | null, 
  /** Result of parsing it (解析预览). */ readonly preview: { 
  /** Title (标题); null if none is stated and none can be derived. */ readonly title: string | null, 
  /** 发布机构: the stated name of the publisher, in simplified characters. */ readonly agencyName: string | null, 
  /** 公开日期: the day of publication. */ readonly publishedOn: string | null } }>, 
  /** Result of parsing the page (解析预览). */ readonly preview: { 
  /** Title (标题); null if none is stated and none can be derived. */ readonly title: string | null, 
  /** 索引号: the index number. */ readonly indexNumber: string | null, 
  /** 发布机构: the stated name of the publisher, in simplified characters. */ readonly agencyName: string | null, 
  /** 公开日期: the day of publication. */ readonly publishedOn: string | null, 
  /** Topic category (信息类别). */ readonly kind: NoticeKind, 
  /** The repaired text in simplified characters (正文), to which all spans refer. */ readonly body: string, 
  /** Directives (要求), in document order. */ readonly directives: ReadonlyArray<{ 
  /** Position in the text: block, numbered point, clause, as in '2.1.3'. */ readonly path: string, 
  /** The phrase that heads it (标题句); null if none. */ readonly heading: string | null, 
  /** Full repaired text, including its parts (全文). */ readonly text: string }>, 
  /** Repairs of damaged text (文字修复). */ readonly repairs: ReadonlyArray<{ 
  /** Kind of damage (修复类型). */ readonly kind: RepairKind, 
  /** Confidence of the repair, 0 to 1. */ readonly confidence: number }>, 
  /** Warnings of the parser (疑点). */ readonly warnings: ReadonlyArray<{ 
  /** Stable, machine-readable code: DAMAGED_TEXT, PUBLISHED_ON_INFERRED … */ readonly code: string, 
  /** Explanation in one sentence. */ readonly message: string, 
  /** Name of the field concerned; null if none. */ readonly field: string | null }> } | null, 
  /** Errors in the input that the caller can correct (输入错误); in a dry run, why the page would be rejected. */ readonly userErrors: ReadonlyArray<{ 
  /** Stable, machine-readable code (错误代码). */ readonly code: UserErrorCode, 
  /** Human-readable explanation. */ readonly message: string, 
  /** Path of the invalid input field; null if the error concerns the whole input. */ readonly field: ReadonlyArray<string> | null, 
  /** For CONFLICT: the change that caused it (冲突来源); null if unknown. */ readonly lastChange: { 
  /** When it was made (时间). */ readonly at: string, 
  /** Name of the key or person (操作人); null for a re-ingestion of the page. */ readonly actor: string | null, 
  /** Whether the caller made it (本人): same name and role. */ readonly byYourself: boolean, 
  /** Number of the revision that it created (修订号). */ readonly revision: number } | null }> } };

export type CorrectNoticeMutationVariables = Exact<{
  input: CorrectNoticeInput;
}>;


export type CorrectNoticeMutation = { 
  /** Corrects what a page states or how it was parsed (更正). */ readonly correctNotice: { 
  /** Whether anything was changed (操作结果); null if the input was rejected. */ readonly outcome: EditOutcome | null, 
  /** The notice (信息) after the mutation; null if nothing was done. */ readonly notice: { 
  /** Publication status (公开状态). */ readonly status: NoticeStatus, 
  /** Number of the current revision (修订号), from 1. */ readonly revision: number, 
  /** Global id; survives re-ingestion. */ readonly id: string, 
  /** 索引号 as stated. */ readonly indexNumber: string | null, 
  /** Title (标题, 信息名称). */ readonly title: string, 
  /** Topic category (信息类别). */ readonly kind: NoticeKind, 
  /** 公开日期 / 发布日期: the day of publication. */ readonly publishedOn: string, 
  /** 内容概述: the summary. */ readonly summary: string | null, 
  /** 文件编号 / 发文字号: the document number; null if the page states 无. */ readonly documentNumber: { 
  /** Canonical form: 苏工信〔2022〕1号, full-width 〔〕, no 第, no leading zero. */ readonly text: string } | null, 
  /** 发布机构: the agency that published the page, often not the one that issued the directives. */ readonly agency: { 
  /** Global id. */ readonly id: string, 
  /** Canonical full name (全称) in simplified characters: 苏州市吴中区工业和信息化局. */ readonly name: string, 
  /** Usual short name (简称); null if unknown. */ readonly shortName: string | null } } | null, 
  /** Errors in the input that the caller can correct (输入错误); empty on success. */ readonly userErrors: ReadonlyArray<{ 
  /** Stable, machine-readable code (错误代码). */ readonly code: UserErrorCode, 
  /** Human-readable explanation. */ readonly message: string, 
  /** Path of the invalid input field; null if the error concerns the whole input. */ readonly field: ReadonlyArray<string> | null, 
  /** For CONFLICT: the change that caused it (冲突来源); null if unknown. */ readonly lastChange: { 
  /** When it was made (时间). */ readonly at: string, 
  /** Name of the key or person (操作人); null for a re-ingestion of the page. */ readonly actor: string | null, 
  /** Whether the caller made it (本人): same name and role. */ readonly byYourself: boolean, 
  /** Number of the revision that it created (修订号). */ readonly revision: number } | null }> } };

export type WithdrawNoticeMutationVariables = Exact<{
  input: WithdrawNoticeInput;
}>;


export type WithdrawNoticeMutation = { 
  /** Hides a notice from everyone but staff (撤回). */ readonly withdrawNotice: { 
  /** Whether anything was changed (操作结果); null if the input was rejected. */ readonly outcome: EditOutcome | null, 
  /** The notice (信息) after the mutation; null if nothing was done. */ readonly notice: { 
  /** Publication status (公开状态). */ readonly status: NoticeStatus, 
  /** Number of the current revision (修订号), from 1. */ readonly revision: number, 
  /** Global id; survives re-ingestion. */ readonly id: string, 
  /** 索引号 as stated. */ readonly indexNumber: string | null, 
  /** Title (标题, 信息名称). */ readonly title: string, 
  /** Topic category (信息类别). */ readonly kind: NoticeKind, 
  /** 公开日期 / 发布日期: the day of publication. */ readonly publishedOn: string, 
  /** 内容概述: the summary. */ readonly summary: string | null, 
  /** 文件编号 / 发文字号: the document number; null if the page states 无. */ readonly documentNumber: { 
  /** Canonical form: 苏工信〔2022〕1号, full-width 〔〕, no 第, no leading zero. */ readonly text: string } | null, 
  /** 发布机构: the agency that published the page, often not the one that issued the directives. */ readonly agency: { 
  /** Global id. */ readonly id: string, 
  /** Canonical full name (全称) in simplified characters: 苏州市吴中区工业和信息化局. */ readonly name: string, 
  /** Usual short name (简称); null if unknown. */ readonly shortName: string | null } } | null, 
  /** Errors in the input that the caller can correct (输入错误); empty on success. */ readonly userErrors: ReadonlyArray<{ 
  /** Stable, machine-readable code (错误代码). */ readonly code: UserErrorCode, 
  /** Human-readable explanation. */ readonly message: string, 
  /** Path of the invalid input field; null if the error concerns the whole input. */ readonly field: ReadonlyArray<string> | null, 
  /** For CONFLICT: the change that caused it (冲突来源); null if unknown. */ readonly lastChange: { 
  /** When it was made (时间). */ readonly at: string, 
  /** Name of the key or person (操作人); null for a re-ingestion of the page. */ readonly actor: string | null, 
  /** Whether the caller made it (本人): same name and role. */ readonly byYourself: boolean, 
  /** Number of the revision that it created (修订号). */ readonly revision: number } | null }> } };

export type RestoreNoticeMutationVariables = Exact<{
  input: RestoreNoticeInput;
}>;


export type RestoreNoticeMutation = { 
  /** Publishes a withdrawn notice again (恢复). */ readonly restoreNotice: { 
  /** Whether anything was changed (操作结果); null if the input was rejected. */ readonly outcome: EditOutcome | null, 
  /** The notice (信息) after the mutation; null if nothing was done. */ readonly notice: { 
  /** Publication status (公开状态). */ readonly status: NoticeStatus, 
  /** Number of the current revision (修订号), from 1. */ readonly revision: number, 
  /** Global id; survives re-ingestion. */ readonly id: string, 
  /** 索引号 as stated. */ readonly indexNumber: string | null, 
  /** Title (标题, 信息名称). */ readonly title: string, 
  /** Topic category (信息类别). */ readonly kind: NoticeKind, 
  /** 公开日期 / 发布日期: the day of publication. */ readonly publishedOn: string, 
  /** 内容概述: the summary. */ readonly summary: string | null, 
  /** 文件编号 / 发文字号: the document number; null if the page states 无. */ readonly documentNumber: { 
  /** Canonical form: 苏工信〔2022〕1号, full-width 〔〕, no 第, no leading zero. */ readonly text: string } | null, 
  /** 发布机构: the agency that published the page, often not the one that issued the directives. */ readonly agency: { 
  /** Global id. */ readonly id: string, 
  /** Canonical full name (全称) in simplified characters: 苏州市吴中区工业和信息化局. */ readonly name: string, 
  /** Usual short name (简称); null if unknown. */ readonly shortName: string | null } } | null, 
  /** Errors in the input that the caller can correct (输入错误); empty on success. */ readonly userErrors: ReadonlyArray<{ 
  /** Stable, machine-readable code (错误代码). */ readonly code: UserErrorCode, 
  /** Human-readable explanation. */ readonly message: string, 
  /** Path of the invalid input field; null if the error concerns the whole input. */ readonly field: ReadonlyArray<string> | null, 
  /** For CONFLICT: the change that caused it (冲突来源); null if unknown. */ readonly lastChange: { 
  /** When it was made (时间). */ readonly at: string, 
  /** Name of the key or person (操作人); null for a re-ingestion of the page. */ readonly actor: string | null, 
  /** Whether the caller made it (本人): same name and role. */ readonly byYourself: boolean, 
  /** Number of the revision that it created (修订号). */ readonly revision: number } | null }> } };

export type ListRejectionsQueryVariables = Exact<{
  state?: RejectionState | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ListRejectionsQuery = { 
  /** Pages that could not be ingested (未收录页面), with their content and the reasons, latest first. */ readonly rejections: { 
  /** The items of the page, without cursors. */ readonly nodes: ReadonlyArray<{ 
  /** Global id. */ readonly id: string, 
  /** State of the rejection (处理状态). */ readonly state: RejectionState, 
  /** When the page was first received (收到时间). */ readonly receivedAt: string, 
  /** Address of the page (网址); null if unknown. */ readonly sourceUrl: string | null, 
  /** First characters of the readable text (摘录). */ readonly excerpt: string, 
  /** Note of staff on the dismissal (备注). */ readonly note: string | null, 
  /** Reasons of the rejection (原因) at the latest attempt. */ readonly problems: ReadonlyArray<{ 
  /** Stable, machine-readable code: DAMAGED_TEXT, PUBLISHED_ON_INFERRED … */ readonly code: string, 
  /** Explanation in one sentence. */ readonly message: string, 
  /** Name of the field concerned; null if none. */ readonly field: string | null }> }>, 
  /** Position of the page in the list. */ readonly pageInfo: { 
  /** Whether more items follow this page. */ readonly hasNextPage: boolean, 
  /** Whether items precede this page. */ readonly hasPreviousPage: boolean, 
  /** Cursor of the first item: pass it as before. */ readonly startCursor: string | null, 
  /** Cursor of the last item: pass it as after. */ readonly endCursor: string | null } } };

export type GetRejectionQueryVariables = Exact<{
  id: string;
}>;


export type GetRejectionQuery = { 
  /** An object by global id; null if it does not exist or is not visible to the caller. */ readonly node:
    | { readonly __typename: 'Agency' }
    | { readonly __typename: 'ApiKey' }
    | { readonly __typename: 'AuditEntry' }
    | { readonly __typename: 'Directive' }
    | { readonly __typename: 'Division' }
    | { readonly __typename: 'Meeting' }
    | { readonly __typename: 'Notice' }
    | { readonly __typename: 'Rejection', 
  /** The decoded page as received (原文). */ readonly content: string, 
  /** Global id. */ readonly id: string, 
  /** State of the rejection (处理状态). */ readonly state: RejectionState, 
  /** When the page was first received (收到时间). */ readonly receivedAt: string, 
  /** Address of the page (网址); null if unknown. */ readonly sourceUrl: string | null, 
  /** First characters of the readable text (摘录). */ readonly excerpt: string, 
  /** Note of staff on the dismissal (备注). */ readonly note: string | null, 
  /** Reasons of the rejection (原因) at the latest attempt. */ readonly problems: ReadonlyArray<{ 
  /** Stable, machine-readable code: DAMAGED_TEXT, PUBLISHED_ON_INFERRED … */ readonly code: string, 
  /** Explanation in one sentence. */ readonly message: string, 
  /** Name of the field concerned; null if none. */ readonly field: string | null }> }
    | { readonly __typename: 'Site' }
    | { readonly __typename: 'Synonym' }
   | null };

export type RetryRejectionMutationVariables = Exact<{
  input: RejectionInput;
}>;


export type RetryRejectionMutation = { 
  /** Parses a rejected page again (重试). */ readonly retryRejection: { 
  /** Outcome, or expected outcome in a dry run (处理结果); null if the input is invalid. */ readonly outcome: IngestOutcome | null, 
  /** Publication status of the notice (公开状态), in a dry run as it would be. */ readonly status: NoticeStatus | null, 
  /** Warnings despite success (提示): NOTICE_WITHDRAWN if the notice is withdrawn and stays so. */ readonly warnings: ReadonlyArray<{ 
  /** Stable, machine-readable code: DAMAGED_TEXT, PUBLISHED_ON_INFERRED … */ readonly code: string, 
  /** Explanation in one sentence. */ readonly message: string }>, 
  /** The notice (信息) of the page; null if there is none yet. */ readonly notice: { 
  /** Number of the current revision (修订号), from 1. */ readonly revision: number, 
  /** Global id; survives re-ingestion. */ readonly id: string, 
  /** 索引号 as stated. */ readonly indexNumber: string | null, 
  /** Title (标题, 信息名称). */ readonly title: string, 
  /** Topic category (信息类别). */ readonly kind: NoticeKind, 
  /** 公开日期 / 发布日期: the day of publication. */ readonly publishedOn: string, 
  /** 内容概述: the summary. */ readonly summary: string | null, 
  /** 文件编号 / 发文字号: the document number; null if the page states 无. */ readonly documentNumber: { 
  /** Canonical form: 苏工信〔2022〕1号, full-width 〔〕, no 第, no leading zero. */ readonly text: string } | null, 
  /** 发布机构: the agency that published the page, often not the one that issued the directives. */ readonly agency: { 
  /** Global id. */ readonly id: string, 
  /** Canonical full name (全称) in simplified characters: 苏州市吴中区工业和信息化局. */ readonly name: string, 
  /** Usual short name (简称); null if unknown. */ readonly shortName: string | null } } | null, 
  /** The rejection (未收录页面), if no notice could be created. */ readonly rejection: { 
  /** Global id. */ readonly id: string, 
  /** State of the rejection (处理状态). */ readonly state: RejectionState, 
  /** When the page was first received (收到时间). */ readonly receivedAt: string, 
  /** Address of the page (网址); null if unknown. */ readonly sourceUrl: string | null, 
  /** First characters of the readable text (摘录). */ readonly excerpt: string, 
  /** Note of staff on the dismissal (备注). */ readonly note: string | null, 
  /** Reasons of the rejection (原因) at the latest attempt. */ readonly problems: ReadonlyArray<{ 
  /** Stable, machine-readable code: DAMAGED_TEXT, PUBLISHED_ON_INFERRED … */ readonly code: string, 
  /** Explanation in one sentence. */ readonly message: string, 
  /** Name of the field concerned; null if none. */ readonly field: string | null }> } | null, 
  /** Further documents of a page that holds several (同页其他文件), in order; the other fields describe the first. */ readonly further: ReadonlyArray<{ 
  /** Outcome, or expected outcome in a dry run (处理结果). */ readonly outcome: IngestOutcome, 
  /** Publication status of the notice (公开状态); null if there is none. */ readonly status: NoticeStatus | null, 
  /** Its notice (信息); null if there is none yet. */ readonly notice: { 
  /** Global id; survives re-ingestion. */ readonly id: string, 
  /** 索引号 as stated. */ readonly indexNumber: string | null, 
  /** Title (标题, 信息名称). */ readonly title: string, 
  /** Topic category (信息类别). */ readonly kind: NoticeKind, 
  /** 公开日期 / 发布日期: the day of publication. */ readonly publishedOn: string, 
  /** 内容概述: the summary. */ readonly summary: string | null, 
  /** 文件编号 / 发文字号: the document number; null if the page states 无. */ readonly documentNumber: { 
  /** Canonical form: 苏工信〔2022〕1号, full-width 〔〕, no 第, no leading zero. */ readonly text: string } | null, 
  /** 发布机构: the agency that published the page, often not the one that issued the directives. */ readonly agency: { 
  /** Global id. */ readonly id: string, 
  /** Canonical full name (全称) in simplified characters: 苏州市吴中区工业和信息化局. */ readonly name: string, 
  /** Usual short name (简称); null if unknown. */ readonly shortName: string | null } } | null, 
  /** Result of parsing it (解析预览). */ readonly preview: { 
  /** Title (标题); null if none is stated and none can be derived. */ readonly title: string | null, 
  /** 发布机构: the stated name of the publisher, in simplified characters. */ readonly agencyName: string | null, 
  /** 公开日期: the day of publication. */ readonly publishedOn: string | null } }>, 
  /** Result of parsing the page (解析预览). */ readonly preview: { 
  /** Title (标题); null if none is stated and none can be derived. */ readonly title: string | null, 
  /** 索引号: the index number. */ readonly indexNumber: string | null, 
  /** 发布机构: the stated name of the publisher, in simplified characters. */ readonly agencyName: string | null, 
  /** 公开日期: the day of publication. */ readonly publishedOn: string | null, 
  /** Topic category (信息类别). */ readonly kind: NoticeKind, 
  /** The repaired text in simplified characters (正文), to which all spans refer. */ readonly body: string, 
  /** Directives (要求), in document order. */ readonly directives: ReadonlyArray<{ 
  /** Position in the text: block, numbered point, clause, as in '2.1.3'. */ readonly path: string, 
  /** The phrase that heads it (标题句); null if none. */ readonly heading: string | null, 
  /** Full repaired text, including its parts (全文). */ readonly text: string }>, 
  /** Repairs of damaged text (文字修复). */ readonly repairs: ReadonlyArray<{ 
  /** Kind of damage (修复类型). */ readonly kind: RepairKind, 
  /** Confidence of the repair, 0 to 1. */ readonly confidence: number }>, 
  /** Warnings of the parser (疑点). */ readonly warnings: ReadonlyArray<{ 
  /** Stable, machine-readable code: DAMAGED_TEXT, PUBLISHED_ON_INFERRED … */ readonly code: string, 
  /** Explanation in one sentence. */ readonly message: string, 
  /** Name of the field concerned; null if none. */ readonly field: string | null }> } | null, 
  /** Errors in the input that the caller can correct (输入错误); in a dry run, why the page would be rejected. */ readonly userErrors: ReadonlyArray<{ 
  /** Stable, machine-readable code (错误代码). */ readonly code: UserErrorCode, 
  /** Human-readable explanation. */ readonly message: string, 
  /** Path of the invalid input field; null if the error concerns the whole input. */ readonly field: ReadonlyArray<string> | null, 
  /** For CONFLICT: the change that caused it (冲突来源); null if unknown. */ readonly lastChange: { 
  /** When it was made (时间). */ readonly at: string, 
  /** Name of the key or person (操作人); null for a re-ingestion of the page. */ readonly actor: string | null, 
  /** Whether the caller made it (本人): same name and role. */ readonly byYourself: boolean, 
  /** Number of the revision that it created (修订号). */ readonly revision: number } | null }> } };

export type DismissRejectionMutationVariables = Exact<{
  input: RejectionInput;
}>;


export type DismissRejectionMutation = { 
  /** Dismisses a rejection (忽略). */ readonly dismissRejection: { 
  /** The rejection (未收录页面) after the mutation; null if nothing was done. */ readonly rejection: { 
  /** Global id. */ readonly id: string, 
  /** State of the rejection (处理状态). */ readonly state: RejectionState, 
  /** When the page was first received (收到时间). */ readonly receivedAt: string, 
  /** Address of the page (网址); null if unknown. */ readonly sourceUrl: string | null, 
  /** First characters of the readable text (摘录). */ readonly excerpt: string, 
  /** Note of staff on the dismissal (备注). */ readonly note: string | null, 
  /** Reasons of the rejection (原因) at the latest attempt. */ readonly problems: ReadonlyArray<{ 
  /** Stable, machine-readable code: DAMAGED_TEXT, PUBLISHED_ON_INFERRED … */ readonly code: string, 
  /** Explanation in one sentence. */ readonly message: string, 
  /** Name of the field concerned; null if none. */ readonly field: string | null }> } | null, 
  /** Errors in the input that the caller can correct (输入错误); empty on success. */ readonly userErrors: ReadonlyArray<{ 
  /** Stable, machine-readable code (错误代码). */ readonly code: UserErrorCode, 
  /** Human-readable explanation. */ readonly message: string, 
  /** Path of the invalid input field; null if the error concerns the whole input. */ readonly field: ReadonlyArray<string> | null, 
  /** For CONFLICT: the change that caused it (冲突来源); null if unknown. */ readonly lastChange: { 
  /** When it was made (时间). */ readonly at: string, 
  /** Name of the key or person (操作人); null for a re-ingestion of the page. */ readonly actor: string | null, 
  /** Whether the caller made it (本人): same name and role. */ readonly byYourself: boolean, 
  /** Number of the revision that it created (修订号). */ readonly revision: number } | null }> } };

export type ListAuditLogQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ListAuditLogQuery = { 
  /** Log of staff actions (操作日志), newest first. */ readonly auditLog: { 
  /** The items of the page, without cursors. */ readonly nodes: ReadonlyArray<{ 
  /** Global id. */ readonly id: string, 
  /** Name of the key or person (操作人). */ readonly actor: string, 
  /** Role of the actor at that time (角色). */ readonly role: Role, 
  /** Name of the mutation (操作), such as correctNotice. */ readonly action: string, 
  /** Global id of the object that was changed (对象). */ readonly subjectId: string | null, 
  /** Reason or note that was given (原因). */ readonly reason: string | null, 
  /** When the action was taken (时间). */ readonly at: string }>, 
  /** Position of the page in the list. */ readonly pageInfo: { 
  /** Whether more items follow this page. */ readonly hasNextPage: boolean, 
  /** Whether items precede this page. */ readonly hasPreviousPage: boolean, 
  /** Cursor of the first item: pass it as before. */ readonly startCursor: string | null, 
  /** Cursor of the last item: pass it as after. */ readonly endCursor: string | null } } };

export type ReviewDirectiveMutationVariables = Exact<{
  input: ReviewDirectiveInput;
}>;


export type ReviewDirectiveMutation = { 
  /** Confirms, edits or rejects a directive (审核要求). */ readonly reviewDirective: { 
  /** Whether anything was changed (操作结果); null if the input was rejected. */ readonly outcome: EditOutcome | null, 
  /** The directive (要求) after the mutation; null if nothing was done. */ readonly directive: { 
  /** Global id; survives re-ingestion. */ readonly id: string, 
  /** Position in its notice (位置): block, numbered point, statement, as in '2.1.3'. */ readonly path: string, 
  /** Numbering as written (序号): 一要, 二是, (三); null for an unnumbered clause. */ readonly marker: string | null, 
  /** The phrase that heads it (标题句); null if none. */ readonly heading: string | null, 
  /** Full repaired text, including its parts (全文). */ readonly text: string, 
  /** The verb that introduces its block (引导动词): 指出, 要求, 强调 … */ readonly verb: string | null, 
  /** Binding force (力度). */ readonly strength: DirectiveStrength, 
  /** Review state (审核状态). */ readonly review: ReviewState, 
  /** The directive that it is part of (上级要求). */ readonly parent: { 
  /** Global id; survives re-ingestion. */ readonly id: string } | null, 
  /** From its marker to the last character before the next unit of its level (出处). */ readonly span: { 
  /** Start, inclusive. */ readonly start: number, 
  /** End, exclusive. */ readonly end: number }, 
  /** The agency that issued it (要求主体): not the publisher of the page. */ readonly issuer: { 
  /** Global id. */ readonly id: string, 
  /** Canonical full name (全称) in simplified characters: 苏州市吴中区工业和信息化局. */ readonly name: string } | null, 
  /** The person who said it (讲话人); null if the notice names none. */ readonly speaker: { 
  /** Name (姓名). */ readonly name: string, 
  /** Office held (职务); null if the notice does not state it. */ readonly title: string | null } | null, 
  /** Who must act (要求对象); inherited from the preceding text if it names nobody itself. */ readonly addressees: ReadonlyArray<{ 
  /** Wording in the notice. */ readonly text: string, 
  /** Scope: one agency, a class, all units … (对象范围). */ readonly scope: AddresseeScope, 
  /** Role in a shared directive (分工); null if the text states none. */ readonly role: AddresseeRole | null, 
  /** Where it is named, or last named if inherited from the preceding text. */ readonly span: { 
  /** Start, inclusive. */ readonly start: number, 
  /** End, exclusive. */ readonly end: number }, 
  /** The agency (机构), if one is named. */ readonly agency: { 
  /** Global id. */ readonly id: string, 
  /** Canonical full name (全称) in simplified characters: 苏州市吴中区工业和信息化局. */ readonly name: string } | null }>, 
  /** Measurable targets (目标), including those of its parts: see Target.own. */ readonly targets: ReadonlyArray<{ 
  /** What it measures (目标类型). */ readonly kind: TargetKind, 
  /** Wording in the notice. */ readonly text: string, 
  /** True for an aspiration (力争), which is to be striven for but need not be met. */ readonly soft: boolean, 
  /** Whether the directive states it itself (本级目标). */ readonly own: boolean, 
  /** Frequency, if it recurs (频次): 每月5日前 is MONTHLY and has no dueBy. */ readonly recurrence: Recurrence | null, 
  /** Lower bound, in unit. */ readonly minimum: number | null, 
  /** Upper bound, in unit. */ readonly maximum: number | null, 
  /** Unit (单位): %, 年, 个, 万元 … */ readonly unit: string | null, 
  /** Comparison as written (比较词): 不低于, 不超过, 以上 … */ readonly comparator: string | null, 
  /** First day of the period (起始日期). */ readonly dueFrom: string | null, 
  /** Deadline (截止日期); null as for dueFrom. */ readonly dueBy: string | null, 
  /** Where it is in the body (出处). */ readonly span: { 
  /** Start, inclusive. */ readonly start: number, 
  /** End, exclusive. */ readonly end: number } }> } | null, 
  /** Errors in the input that the caller can correct (输入错误); empty on success. */ readonly userErrors: ReadonlyArray<{ 
  /** Stable, machine-readable code (错误代码). */ readonly code: UserErrorCode, 
  /** Human-readable explanation. */ readonly message: string, 
  /** Path of the invalid input field; null if the error concerns the whole input. */ readonly field: ReadonlyArray<string> | null, 
  /** For CONFLICT: the change that caused it (冲突来源); null if unknown. */ readonly lastChange: { 
  /** When it was made (时间). */ readonly at: string, 
  /** Name of the key or person (操作人); null for a re-ingestion of the page. */ readonly actor: string | null, 
  /** Whether the caller made it (本人): same name and role. */ readonly byYourself: boolean, 
  /** Number of the revision that it created (修订号). */ readonly revision: number } | null }> } };

export type AddDirectiveMutationVariables = Exact<{
  input: AddDirectiveInput;
}>;


export type AddDirectiveMutation = { 
  /** Adds a directive that no rule found (补录要求). */ readonly addDirective: { 
  /** Whether anything was changed (操作结果); null if the input was rejected. */ readonly outcome: EditOutcome | null, 
  /** The directive (要求) after the mutation; null if nothing was done. */ readonly directive: { 
  /** Global id; survives re-ingestion. */ readonly id: string, 
  /** Position in its notice (位置): block, numbered point, statement, as in '2.1.3'. */ readonly path: string, 
  /** Numbering as written (序号): 一要, 二是, (三); null for an unnumbered clause. */ readonly marker: string | null, 
  /** The phrase that heads it (标题句); null if none. */ readonly heading: string | null, 
  /** Full repaired text, including its parts (全文). */ readonly text: string, 
  /** The verb that introduces its block (引导动词): 指出, 要求, 强调 … */ readonly verb: string | null, 
  /** Binding force (力度). */ readonly strength: DirectiveStrength, 
  /** Review state (审核状态). */ readonly review: ReviewState, 
  /** The directive that it is part of (上级要求). */ readonly parent: { 
  /** Global id; survives re-ingestion. */ readonly id: string } | null, 
  /** From its marker to the last character before the next unit of its level (出处). */ readonly span: { 
  /** Start, inclusive. */ readonly start: number, 
  /** End, exclusive. */ readonly end: number }, 
  /** The agency that issued it (要求主体): not the publisher of the page. */ readonly issuer: { 
  /** Global id. */ readonly id: string, 
  /** Canonical full name (全称) in simplified characters: 苏州市吴中区工业和信息化局. */ readonly name: string } | null, 
  /** The person who said it (讲话人); null if the notice names none. */ readonly speaker: { 
  /** Name (姓名). */ readonly name: string, 
  /** Office held (职务); null if the notice does not state it. */ readonly title: string | null } | null, 
  /** Who must act (要求对象); inherited from the preceding text if it names nobody itself. */ readonly addressees: ReadonlyArray<{ 
  /** Wording in the notice. */ readonly text: string, 
  /** Scope: one agency, a class, all units … (对象范围). */ readonly scope: AddresseeScope, 
  /** Role in a shared directive (分工); null if the text states none. */ readonly role: AddresseeRole | null, 
  /** Where it is named, or last named if inherited from the preceding text. */ readonly span: { 
  /** Start, inclusive. */ readonly start: number, 
  /** End, exclusive. */ readonly end: number }, 
  /** The agency (机构), if one is named. */ readonly agency: { 
  /** Global id. */ readonly id: string, 
  /** Canonical full name (全称) in simplified characters: 苏州市吴中区工业和信息化局. */ readonly name: string } | null }>, 
  /** Measurable targets (目标), including those of its parts: see Target.own. */ readonly targets: ReadonlyArray<{ 
  /** What it measures (目标类型). */ readonly kind: TargetKind, 
  /** Wording in the notice. */ readonly text: string, 
  /** True for an aspiration (力争), which is to be striven for but need not be met. */ readonly soft: boolean, 
  /** Whether the directive states it itself (本级目标). */ readonly own: boolean, 
  /** Frequency, if it recurs (频次): 每月5日前 is MONTHLY and has no dueBy. */ readonly recurrence: Recurrence | null, 
  /** Lower bound, in unit. */ readonly minimum: number | null, 
  /** Upper bound, in unit. */ readonly maximum: number | null, 
  /** Unit (单位): %, 年, 个, 万元 … */ readonly unit: string | null, 
  /** Comparison as written (比较词): 不低于, 不超过, 以上 … */ readonly comparator: string | null, 
  /** First day of the period (起始日期). */ readonly dueFrom: string | null, 
  /** Deadline (截止日期); null as for dueFrom. */ readonly dueBy: string | null, 
  /** Where it is in the body (出处). */ readonly span: { 
  /** Start, inclusive. */ readonly start: number, 
  /** End, exclusive. */ readonly end: number } }> } | null, 
  /** Errors in the input that the caller can correct (输入错误); empty on success. */ readonly userErrors: ReadonlyArray<{ 
  /** Stable, machine-readable code (错误代码). */ readonly code: UserErrorCode, 
  /** Human-readable explanation. */ readonly message: string, 
  /** Path of the invalid input field; null if the error concerns the whole input. */ readonly field: ReadonlyArray<string> | null, 
  /** For CONFLICT: the change that caused it (冲突来源); null if unknown. */ readonly lastChange: { 
  /** When it was made (时间). */ readonly at: string, 
  /** Name of the key or person (操作人); null for a re-ingestion of the page. */ readonly actor: string | null, 
  /** Whether the caller made it (本人): same name and role. */ readonly byYourself: boolean, 
  /** Number of the revision that it created (修订号). */ readonly revision: number } | null }> } };

export type UpdateAgencyMutationVariables = Exact<{
  input: UpdateAgencyInput;
}>;


export type UpdateAgencyMutation = { 
  /** Changes names, codes, place or superior of an agency (修改机构). */ readonly updateAgency: { 
  /** Whether anything was changed (操作结果); null if the input was rejected. */ readonly outcome: EditOutcome | null, 
  /** The agency (机构) after the mutation; null if nothing was done. */ readonly agency: { 
  /** 组织机构代码 (GB 11714): eight characters and a check character. */ readonly orgCode: string | null, 
  /** 统一社会信用代码 (GB 32100): 18 characters. */ readonly creditCode: string | null, 
  /** Global id. */ readonly id: string, 
  /** Canonical full name (全称) in simplified characters: 苏州市吴中区工业和信息化局. */ readonly name: string, 
  /** Usual short name (简称); null if unknown. */ readonly shortName: string | null, 
  /** Category of the agency (机构类别). */ readonly kind: AgencyKind, 
  /** All other names found (别名): 吴中区工业和信息化局, 区工信局 (on pages of that district), 工信局. */ readonly aliases: ReadonlyArray<string>, 
  /** Division that it is responsible for (行政区划); null if it could not be determined. */ readonly division: { 
  /** Global id. */ readonly id: string, 
  /** Six-digit code (行政区划代码): 320506. */ readonly code: string, 
  /** Name without those of the divisions above it: 吴中区. */ readonly name: string } | null, 
  /** The agency right above it (上级机构): for a department, its government. */ readonly parent: { 
  /** Global id. */ readonly id: string, 
  /** Canonical full name (全称) in simplified characters: 苏州市吴中区工业和信息化局. */ readonly name: string } | null } | null, 
  /** Errors in the input that the caller can correct (输入错误); empty on success. */ readonly userErrors: ReadonlyArray<{ 
  /** Stable, machine-readable code (错误代码). */ readonly code: UserErrorCode, 
  /** Human-readable explanation. */ readonly message: string, 
  /** Path of the invalid input field; null if the error concerns the whole input. */ readonly field: ReadonlyArray<string> | null, 
  /** For CONFLICT: the change that caused it (冲突来源); null if unknown. */ readonly lastChange: { 
  /** When it was made (时间). */ readonly at: string, 
  /** Name of the key or person (操作人); null for a re-ingestion of the page. */ readonly actor: string | null, 
  /** Whether the caller made it (本人): same name and role. */ readonly byYourself: boolean, 
  /** Number of the revision that it created (修订号). */ readonly revision: number } | null }> } };

export type MergeAgenciesMutationVariables = Exact<{
  input: MergeAgenciesInput;
}>;


export type MergeAgenciesMutation = { 
  /** Merges two agencies (合并机构). */ readonly mergeAgencies: { 
  /** Whether anything was changed (操作结果); null if the input was rejected. */ readonly outcome: EditOutcome | null, 
  /** The agency (机构) after the mutation; null if nothing was done. */ readonly agency: { 
  /** 组织机构代码 (GB 11714): eight characters and a check character. */ readonly orgCode: string | null, 
  /** 统一社会信用代码 (GB 32100): 18 characters. */ readonly creditCode: string | null, 
  /** Global id. */ readonly id: string, 
  /** Canonical full name (全称) in simplified characters: 苏州市吴中区工业和信息化局. */ readonly name: string, 
  /** Usual short name (简称); null if unknown. */ readonly shortName: string | null, 
  /** Category of the agency (机构类别). */ readonly kind: AgencyKind, 
  /** All other names found (别名): 吴中区工业和信息化局, 区工信局 (on pages of that district), 工信局. */ readonly aliases: ReadonlyArray<string>, 
  /** Division that it is responsible for (行政区划); null if it could not be determined. */ readonly division: { 
  /** Global id. */ readonly id: string, 
  /** Six-digit code (行政区划代码): 320506. */ readonly code: string, 
  /** Name without those of the divisions above it: 吴中区. */ readonly name: string } | null, 
  /** The agency right above it (上级机构): for a department, its government. */ readonly parent: { 
  /** Global id. */ readonly id: string, 
  /** Canonical full name (全称) in simplified characters: 苏州市吴中区工业和信息化局. */ readonly name: string } | null } | null, 
  /** Errors in the input that the caller can correct (输入错误); empty on success. */ readonly userErrors: ReadonlyArray<{ 
  /** Stable, machine-readable code (错误代码). */ readonly code: UserErrorCode, 
  /** Human-readable explanation. */ readonly message: string, 
  /** Path of the invalid input field; null if the error concerns the whole input. */ readonly field: ReadonlyArray<string> | null, 
  /** For CONFLICT: the change that caused it (冲突来源); null if unknown. */ readonly lastChange: { 
  /** When it was made (时间). */ readonly at: string, 
  /** Name of the key or person (操作人); null for a re-ingestion of the page. */ readonly actor: string | null, 
  /** Whether the caller made it (本人): same name and role. */ readonly byYourself: boolean, 
  /** Number of the revision that it created (修订号). */ readonly revision: number } | null }> } };

export type UnmergeAgenciesMutationVariables = Exact<{
  input: UnmergeAgenciesInput;
}>;


export type UnmergeAgenciesMutation = { 
  /** Undoes a merge (撤销合并): restores the duplicate with all its rows, and separates joined meetings. */ readonly unmergeAgencies: { 
  /** The target after the undo (目标机构); null if nothing was done. */ readonly agency: { 
  /** Global id. */ readonly id: string, 
  /** Canonical full name (全称) in simplified characters: 苏州市吴中区工业和信息化局. */ readonly name: string, 
  /** Usual short name (简称); null if unknown. */ readonly shortName: string | null, 
  /** Category of the agency (机构类别). */ readonly kind: AgencyKind, 
  /** All other names found (别名): 吴中区工业和信息化局, 区工信局 (on pages of that district), 工信局. */ readonly aliases: ReadonlyArray<string>, 
  /** Division that it is responsible for (行政区划); null if it could not be determined. */ readonly division: { 
  /** Global id. */ readonly id: string, 
  /** Six-digit code (行政区划代码): 320506. */ readonly code: string, 
  /** Name without those of the divisions above it: 吴中区. */ readonly name: string } | null, 
  /** The agency right above it (上级机构): for a department, its government. */ readonly parent: { 
  /** Global id. */ readonly id: string, 
  /** Canonical full name (全称) in simplified characters: 苏州市吴中区工业和信息化局. */ readonly name: string } | null } | null, 
  /** The restored duplicate (恢复的机构); null in a dry run and if nothing was done. */ readonly duplicate: { 
  /** Global id. */ readonly id: string, 
  /** Canonical full name (全称) in simplified characters: 苏州市吴中区工业和信息化局. */ readonly name: string, 
  /** Usual short name (简称); null if unknown. */ readonly shortName: string | null, 
  /** Category of the agency (机构类别). */ readonly kind: AgencyKind, 
  /** All other names found (别名): 吴中区工业和信息化局, 区工信局 (on pages of that district), 工信局. */ readonly aliases: ReadonlyArray<string>, 
  /** Division that it is responsible for (行政区划); null if it could not be determined. */ readonly division: { 
  /** Global id. */ readonly id: string, 
  /** Six-digit code (行政区划代码): 320506. */ readonly code: string, 
  /** Name without those of the divisions above it: 吴中区. */ readonly name: string } | null, 
  /** The agency right above it (上级机构): for a department, its government. */ readonly parent: { 
  /** Global id. */ readonly id: string, 
  /** Canonical full name (全称) in simplified characters: 苏州市吴中区工业和信息化局. */ readonly name: string } | null } | null, 
  /** Rows restored, or to be restored in a dry run (恢复数量); null if nothing was done. */ readonly restored: { 
  /** Names (名称). */ readonly names: number, 
  /** Notices: publisher or place (信息). */ readonly notices: number, 
  /** Meetings: convener or chair, and meetings that the merge joined (会议). */ readonly meetings: number, 
  /** Directives: issuer, speaker or staff edits (要求). */ readonly directives: number, 
  /** Addressees of notices and directives (主送机关, 要求对象). */ readonly addressees: number, 
  /** Places where a text names the agency (提及). */ readonly mentions: number, 
  /** Rows that were changed or deleted since the merge, and are left unchanged (跳过). */ readonly skipped: number } | null, 
  /** Errors in the input that the caller can correct (输入错误); empty on success. */ readonly userErrors: ReadonlyArray<{ 
  /** Stable, machine-readable code (错误代码). */ readonly code: UserErrorCode, 
  /** Human-readable explanation. */ readonly message: string, 
  /** Path of the invalid input field; null if the error concerns the whole input. */ readonly field: ReadonlyArray<string> | null, 
  /** For CONFLICT: the change that caused it (冲突来源); null if unknown. */ readonly lastChange: { 
  /** When it was made (时间). */ readonly at: string, 
  /** Name of the key or person (操作人); null for a re-ingestion of the page. */ readonly actor: string | null, 
  /** Whether the caller made it (本人): same name and role. */ readonly byYourself: boolean, 
  /** Number of the revision that it created (修订号). */ readonly revision: number } | null }> } };

export type ListMergesQueryVariables = Exact<{
  by: AgencyKey;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ListMergesQuery = { 
  /** One agency (机构) by key; null if none matches. */ readonly agency: { 
  /** Global id. */ readonly id: string, 
  /** Canonical full name (全称) in simplified characters: 苏州市吴中区工业和信息化局. */ readonly name: string, 
  /** Agencies that may be the same body (疑似重复机构), ordered by name: similar names, and the same division and superior as far as known. */ readonly duplicateCandidates: { 
  /** The items of the page, without cursors. */ readonly nodes: ReadonlyArray<{ 
  /** Global id. */ readonly id: string, 
  /** Canonical full name (全称) in simplified characters: 苏州市吴中区工业和信息化局. */ readonly name: string, 
  /** Usual short name (简称); null if unknown. */ readonly shortName: string | null, 
  /** Category of the agency (机构类别). */ readonly kind: AgencyKind, 
  /** All other names found (别名): 吴中区工业和信息化局, 区工信局 (on pages of that district), 工信局. */ readonly aliases: ReadonlyArray<string>, 
  /** Division that it is responsible for (行政区划); null if it could not be determined. */ readonly division: { 
  /** Global id. */ readonly id: string, 
  /** Six-digit code (行政区划代码): 320506. */ readonly code: string, 
  /** Name without those of the divisions above it: 吴中区. */ readonly name: string } | null, 
  /** The agency right above it (上级机构): for a department, its government. */ readonly parent: { 
  /** Global id. */ readonly id: string, 
  /** Canonical full name (全称) in simplified characters: 苏州市吴中区工业和信息化局. */ readonly name: string } | null }> }, 
  /** Merges into this agency that are in effect and can be undone (并入的机构), latest first. */ readonly merges: { 
  /** Length of the whole list, not of the page. */ readonly totalCount: number, 
  /** The items of the page, without cursors. */ readonly nodes: ReadonlyArray<{ 
  /** Global id of the merged agency. */ readonly duplicateId: string, 
  /** Full name of the merged agency (全称). */ readonly duplicateName: string, 
  /** When the merge was made (合并时间). */ readonly mergedAt: string, 
  /** Name of the key or person that merged them (操作人). */ readonly actor: string, 
  /** Reason given (合并原因). */ readonly reason: string }>, 
  /** Position of the page in the list. */ readonly pageInfo: { 
  /** Whether more items follow this page. */ readonly hasNextPage: boolean, 
  /** Whether items precede this page. */ readonly hasPreviousPage: boolean, 
  /** Cursor of the first item: pass it as before. */ readonly startCursor: string | null, 
  /** Cursor of the last item: pass it as after. */ readonly endCursor: string | null } } } | null };

export type ListApiKeysQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ListApiKeysQuery = { 
  /** API keys (密钥), expired and revoked ones included, latest first. */ readonly apiKeys: { 
  /** The items of the page, without cursors. */ readonly nodes: ReadonlyArray<{ 
  /** Global id. */ readonly id: string, 
  /** Name of the owner, as recorded in audit entries (名称). */ readonly name: string, 
  /** Role that the key grants (角色). */ readonly role: Role, 
  /** First characters of the secret (前缀), to identify a key in use. */ readonly prefix: string, 
  /** When the key was created (创建时间). */ readonly createdAt: string, 
  /** When the key expires (到期时间); null if it never does. */ readonly expiresAt: string | null, 
  /** When the key was last used (最近使用), to the minute; null if never. */ readonly lastUsedAt: string | null, 
  /** When the key was revoked (撤销时间); null if it was not. */ readonly revokedAt: string | null }>, 
  /** Position of the page in the list. */ readonly pageInfo: { 
  /** Whether more items follow this page. */ readonly hasNextPage: boolean, 
  /** Whether items precede this page. */ readonly hasPreviousPage: boolean, 
  /** Cursor of the first item: pass it as before. */ readonly startCursor: string | null, 
  /** Cursor of the last item: pass it as after. */ readonly endCursor: string | null } } };

export type CreateApiKeyMutationVariables = Exact<{
  input: CreateApiKeyInput;
}>;


export type CreateApiKeyMutation = { 
  /** Creates an API key (创建密钥). */ readonly createApiKey: { 
  /** The secret (密钥原文), sent as "Authorization: Bearer …". */ readonly secret: string | null, 
  /** The key (密钥) after the mutation; null if nothing was done. */ readonly apiKey: { 
  /** Global id. */ readonly id: string, 
  /** Name of the owner, as recorded in audit entries (名称). */ readonly name: string, 
  /** Role that the key grants (角色). */ readonly role: Role, 
  /** First characters of the secret (前缀), to identify a key in use. */ readonly prefix: string, 
  /** When the key was created (创建时间). */ readonly createdAt: string, 
  /** When the key expires (到期时间); null if it never does. */ readonly expiresAt: string | null, 
  /** When the key was last used (最近使用), to the minute; null if never. */ readonly lastUsedAt: string | null, 
  /** When the key was revoked (撤销时间); null if it was not. */ readonly revokedAt: string | null } | null, 
  /** Errors in the input that the caller can correct (输入错误); empty on success. */ readonly userErrors: ReadonlyArray<{ 
  /** Stable, machine-readable code (错误代码). */ readonly code: UserErrorCode, 
  /** Human-readable explanation. */ readonly message: string, 
  /** Path of the invalid input field; null if the error concerns the whole input. */ readonly field: ReadonlyArray<string> | null, 
  /** For CONFLICT: the change that caused it (冲突来源); null if unknown. */ readonly lastChange: { 
  /** When it was made (时间). */ readonly at: string, 
  /** Name of the key or person (操作人); null for a re-ingestion of the page. */ readonly actor: string | null, 
  /** Whether the caller made it (本人): same name and role. */ readonly byYourself: boolean, 
  /** Number of the revision that it created (修订号). */ readonly revision: number } | null }> } };

export type RevokeApiKeyMutationVariables = Exact<{
  input: RevokeApiKeyInput;
}>;


export type RevokeApiKeyMutation = { 
  /** Revokes an API key on all servers at once (撤销密钥). */ readonly revokeApiKey: { 
  /** The key (密钥) after the mutation; null if nothing was done. */ readonly apiKey: { 
  /** Global id. */ readonly id: string, 
  /** Name of the owner, as recorded in audit entries (名称). */ readonly name: string, 
  /** Role that the key grants (角色). */ readonly role: Role, 
  /** First characters of the secret (前缀), to identify a key in use. */ readonly prefix: string, 
  /** When the key was created (创建时间). */ readonly createdAt: string, 
  /** When the key expires (到期时间); null if it never does. */ readonly expiresAt: string | null, 
  /** When the key was last used (最近使用), to the minute; null if never. */ readonly lastUsedAt: string | null, 
  /** When the key was revoked (撤销时间); null if it was not. */ readonly revokedAt: string | null } | null, 
  /** Errors in the input that the caller can correct (输入错误); empty on success. */ readonly userErrors: ReadonlyArray<{ 
  /** Stable, machine-readable code (错误代码). */ readonly code: UserErrorCode, 
  /** Human-readable explanation. */ readonly message: string, 
  /** Path of the invalid input field; null if the error concerns the whole input. */ readonly field: ReadonlyArray<string> | null, 
  /** For CONFLICT: the change that caused it (冲突来源); null if unknown. */ readonly lastChange: { 
  /** When it was made (时间). */ readonly at: string, 
  /** Name of the key or person (操作人); null for a re-ingestion of the page. */ readonly actor: string | null, 
  /** Whether the caller made it (本人): same name and role. */ readonly byYourself: boolean, 
  /** Number of the revision that it created (修订号). */ readonly revision: number } | null }> } };

export type ListSitesQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ListSitesQuery = { 
  /** The table of sites (网站), last changed first. */ readonly sites: { 
  /** The items of the page, without cursors. */ readonly nodes: ReadonlyArray<{ 
  /** Global id. */ readonly id: string, 
  /** Host name (域名), without www.: chenghu.gov.cn. */ readonly host: string | null, 
  /** 网站标识码, as in Source.siteCode. */ readonly code: string | null, 
  /** Full name of the agency that publishes there (发布机构). */ readonly publisher: string | null, 
  /** Note of staff (备注). */ readonly note: string | null, 
  /** Version number, incremented by every change (版本): pass it to setSite. */ readonly version: number, 
  /** When it was last changed (更新时间). */ readonly updatedAt: string, 
  /** Division that it covers (行政区划), for agencies named without one. */ readonly division: { 
  /** Global id. */ readonly id: string, 
  /** Six-digit code (行政区划代码): 320506. */ readonly code: string, 
  /** Name without those of the divisions above it: 吴中区. */ readonly name: string } | null }>, 
  /** Position of the page in the list. */ readonly pageInfo: { 
  /** Whether more items follow this page. */ readonly hasNextPage: boolean, 
  /** Whether items precede this page. */ readonly hasPreviousPage: boolean, 
  /** Cursor of the first item: pass it as before. */ readonly startCursor: string | null, 
  /** Cursor of the last item: pass it as after. */ readonly endCursor: string | null } } };

export type SetSiteMutationVariables = Exact<{
  input: SetSiteInput;
}>;


export type SetSiteMutation = { 
  /** Adds or changes a site (登记网站). */ readonly setSite: { 
  /** Whether anything was changed (操作结果); null if the input was rejected. */ readonly outcome: EditOutcome | null, 
  /** The site (网站) after the mutation; null if nothing was done. */ readonly site: { 
  /** Global id. */ readonly id: string, 
  /** Host name (域名), without www.: chenghu.gov.cn. */ readonly host: string | null, 
  /** 网站标识码, as in Source.siteCode. */ readonly code: string | null, 
  /** Full name of the agency that publishes there (发布机构). */ readonly publisher: string | null, 
  /** Note of staff (备注). */ readonly note: string | null, 
  /** Version number, incremented by every change (版本): pass it to setSite. */ readonly version: number, 
  /** When it was last changed (更新时间). */ readonly updatedAt: string, 
  /** Division that it covers (行政区划), for agencies named without one. */ readonly division: { 
  /** Global id. */ readonly id: string, 
  /** Six-digit code (行政区划代码): 320506. */ readonly code: string, 
  /** Name without those of the divisions above it: 吴中区. */ readonly name: string } | null } | null, 
  /** Errors in the input that the caller can correct (输入错误); empty on success. */ readonly userErrors: ReadonlyArray<{ 
  /** Stable, machine-readable code (错误代码). */ readonly code: UserErrorCode, 
  /** Human-readable explanation. */ readonly message: string, 
  /** Path of the invalid input field; null if the error concerns the whole input. */ readonly field: ReadonlyArray<string> | null, 
  /** For CONFLICT: the change that caused it (冲突来源); null if unknown. */ readonly lastChange: { 
  /** When it was made (时间). */ readonly at: string, 
  /** Name of the key or person (操作人); null for a re-ingestion of the page. */ readonly actor: string | null, 
  /** Whether the caller made it (本人): same name and role. */ readonly byYourself: boolean, 
  /** Number of the revision that it created (修订号). */ readonly revision: number } | null }> } };

export type DeleteSiteMutationVariables = Exact<{
  input: DeleteSiteInput;
}>;


export type DeleteSiteMutation = { 
  /** Deletes a site (删除网站登记). */ readonly deleteSite: { 
  /** Whether anything was changed (操作结果); null if the input was rejected. */ readonly outcome: EditOutcome | null, 
  /** The site (网站) after the mutation; null if nothing was done. */ readonly site: { 
  /** Global id. */ readonly id: string, 
  /** Host name (域名), without www.: chenghu.gov.cn. */ readonly host: string | null, 
  /** 网站标识码, as in Source.siteCode. */ readonly code: string | null, 
  /** Full name of the agency that publishes there (发布机构). */ readonly publisher: string | null, 
  /** Note of staff (备注). */ readonly note: string | null, 
  /** Version number, incremented by every change (版本): pass it to setSite. */ readonly version: number, 
  /** When it was last changed (更新时间). */ readonly updatedAt: string, 
  /** Division that it covers (行政区划), for agencies named without one. */ readonly division: { 
  /** Global id. */ readonly id: string, 
  /** Six-digit code (行政区划代码): 320506. */ readonly code: string, 
  /** Name without those of the divisions above it: 吴中区. */ readonly name: string } | null } | null, 
  /** Errors in the input that the caller can correct (输入错误); empty on success. */ readonly userErrors: ReadonlyArray<{ 
  /** Stable, machine-readable code (错误代码). */ readonly code: UserErrorCode, 
  /** Human-readable explanation. */ readonly message: string, 
  /** Path of the invalid input field; null if the error concerns the whole input. */ readonly field: ReadonlyArray<string> | null, 
  /** For CONFLICT: the change that caused it (冲突来源); null if unknown. */ readonly lastChange: { 
  /** When it was made (时间). */ readonly at: string, 
  /** Name of the key or person (操作人); null for a re-ingestion of the page. */ readonly actor: string | null, 
  /** Whether the caller made it (本人): same name and role. */ readonly byYourself: boolean, 
  /** Number of the revision that it created (修订号). */ readonly revision: number } | null }> } };

export type RetryRejectionsMutationVariables = Exact<{
  input: RetryRejectionsInput;
}>;


export type RetryRejectionsMutation = { 
  /** Parses the open rejections of a site again (批量重试) with the current table of sites. */ readonly retryRejections: { 
  /** Number of pages parsed (已重试). */ readonly tried: number, 
  /** Number of pages that became notices (已收录). */ readonly accepted: number, 
  /** The last rejection parsed: `after` of the next call. */ readonly last: string | null, 
  /** Whether more rejections follow (还有更多). */ readonly hasMore: boolean, 
  /** Errors in the input that the caller can correct (输入错误); empty on success. */ readonly userErrors: ReadonlyArray<{ 
  /** Stable, machine-readable code (错误代码). */ readonly code: UserErrorCode, 
  /** Human-readable explanation. */ readonly message: string, 
  /** Path of the invalid input field; null if the error concerns the whole input. */ readonly field: ReadonlyArray<string> | null, 
  /** For CONFLICT: the change that caused it (冲突来源); null if unknown. */ readonly lastChange: { 
  /** When it was made (时间). */ readonly at: string, 
  /** Name of the key or person (操作人); null for a re-ingestion of the page. */ readonly actor: string | null, 
  /** Whether the caller made it (本人): same name and role. */ readonly byYourself: boolean, 
  /** Number of the revision that it created (修订号). */ readonly revision: number } | null }> } };

export type ListDoubtsQueryVariables = Exact<{
  filter?: DoubtFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ListDoubtsQuery = { 
  /** Stored data that looks wrong (存疑), by kind in the order of DoubtKind, as `npm run audit` prints it. */ readonly doubts: { 
  /** The items of the page, without cursors. */ readonly nodes: ReadonlyArray<{ 
  /** Id for dismissDoubt and restoreDoubt; stable while the doubt exists. */ readonly id: string, 
  /** Kind of the doubt (存疑类别). */ readonly kind: DoubtKind, 
  /** Machine-readable code (代码): the kind, the warning or the reason of rejection that it derives from. */ readonly code: string, 
  /** The doubtful text as written (原文摘录); empty if there is none. */ readonly quote: string, 
  /** Explanation in Chinese (说明). */ readonly message: string, 
  /** Suggested action, in Chinese (处理办法). */ readonly advice: string, 
  /** When it was dismissed (忽略时间). */ readonly dismissedAt: string | null, 
  /** Name of the key or person that dismissed it (操作人). */ readonly dismissedBy: string | null, 
  /** Reason of the dismissal (忽略原因); null while open. */ readonly reason: string | null, 
  /** Subject of the doubt (存疑对象); null if a dismissed doubt's subject no longer exists. */ readonly subject:
        | { readonly __typename: 'Agency', 
  /** Global id. */ readonly id: string, 
  /** Canonical full name (全称) in simplified characters: 苏州市吴中区工业和信息化局. */ readonly name: string }
        | { readonly __typename: 'Directive', 
  /** Global id; survives re-ingestion. */ readonly id: string, 
  /** Full repaired text, including its parts (全文). */ readonly text: string, 
  /** The notice that reports it (所在信息). */ readonly notice: { 
  /** Global id; survives re-ingestion. */ readonly id: string, 
  /** Title (标题, 信息名称). */ readonly title: string } }
        | { readonly __typename: 'Division', 
  /** Global id. */ readonly id: string, 
  /** Name without those of the divisions above it: 吴中区. */ readonly name: string }
        | { readonly __typename: 'Notice', 
  /** Global id; survives re-ingestion. */ readonly id: string, 
  /** Title (标题, 信息名称). */ readonly title: string }
        | { readonly __typename: 'Rejection', 
  /** Global id. */ readonly id: string, 
  /** First characters of the readable text (摘录). */ readonly excerpt: string }
       | null, 
  /** The second agency, for two with similar names (另一个机构). */ readonly other: { 
  /** Global id. */ readonly id: string, 
  /** Canonical full name (全称) in simplified characters: 苏州市吴中区工业和信息化局. */ readonly name: string } | null }>, 
  /** Position of the page in the list. */ readonly pageInfo: { 
  /** Whether more items follow this page. */ readonly hasNextPage: boolean, 
  /** Whether items precede this page. */ readonly hasPreviousPage: boolean, 
  /** Cursor of the first item: pass it as before. */ readonly startCursor: string | null, 
  /** Cursor of the last item: pass it as after. */ readonly endCursor: string | null } } };

export type CountDoubtsQueryVariables = Exact<{
  filter?: DoubtFilter | null | undefined;
}>;


export type CountDoubtsQuery = { 
  /** Number of doubts by kind (存疑统计). */ readonly doubtCounts: ReadonlyArray<{ 
  /** The kind (存疑类别). */ readonly kind: DoubtKind, 
  /** Number of doubts (数量), at most 10,000. */ readonly count: number, 
  /** Whether there are more than count (超出). */ readonly isMore: boolean, 
  /** By code, most frequent first: reasons of rejection, warnings. */ readonly codes: ReadonlyArray<{ 
  /** The code (代码). */ readonly code: string, 
  /** Number of doubts (数量). */ readonly count: number }> }> };

export type DismissDoubtMutationVariables = Exact<{
  input: DoubtInput;
}>;


export type DismissDoubtMutation = { 
  /** Dismisses a doubt as correct data (忽略存疑). */ readonly dismissDoubt: { 
  /** Whether anything was changed (操作结果); null if the input was rejected. */ readonly outcome: EditOutcome | null, 
  /** The doubt (存疑) after the mutation; null if nothing was done or the doubt is resolved. */ readonly doubt: { 
  /** Id for dismissDoubt and restoreDoubt; stable while the doubt exists. */ readonly id: string, 
  /** Kind of the doubt (存疑类别). */ readonly kind: DoubtKind, 
  /** Machine-readable code (代码): the kind, the warning or the reason of rejection that it derives from. */ readonly code: string, 
  /** The doubtful text as written (原文摘录); empty if there is none. */ readonly quote: string, 
  /** Explanation in Chinese (说明). */ readonly message: string, 
  /** Suggested action, in Chinese (处理办法). */ readonly advice: string, 
  /** When it was dismissed (忽略时间). */ readonly dismissedAt: string | null, 
  /** Name of the key or person that dismissed it (操作人). */ readonly dismissedBy: string | null, 
  /** Reason of the dismissal (忽略原因); null while open. */ readonly reason: string | null, 
  /** Subject of the doubt (存疑对象); null if a dismissed doubt's subject no longer exists. */ readonly subject:
        | { readonly __typename: 'Agency', 
  /** Global id. */ readonly id: string, 
  /** Canonical full name (全称) in simplified characters: 苏州市吴中区工业和信息化局. */ readonly name: string }
        | { readonly __typename: 'Directive', 
  /** Global id; survives re-ingestion. */ readonly id: string, 
  /** Full repaired text, including its parts (全文). */ readonly text: string, 
  /** The notice that reports it (所在信息). */ readonly notice: { 
  /** Global id; survives re-ingestion. */ readonly id: string, 
  /** Title (标题, 信息名称). */ readonly title: string } }
        | { readonly __typename: 'Division', 
  /** Global id. */ readonly id: string, 
  /** Name without those of the divisions above it: 吴中区. */ readonly name: string }
        | { readonly __typename: 'Notice', 
  /** Global id; survives re-ingestion. */ readonly id: string, 
  /** Title (标题, 信息名称). */ readonly title: string }
        | { readonly __typename: 'Rejection', 
  /** Global id. */ readonly id: string, 
  /** First characters of the readable text (摘录). */ readonly excerpt: string }
       | null, 
  /** The second agency, for two with similar names (另一个机构). */ readonly other: { 
  /** Global id. */ readonly id: string, 
  /** Canonical full name (全称) in simplified characters: 苏州市吴中区工业和信息化局. */ readonly name: string } | null } | null, 
  /** Errors in the input that the caller can correct (输入错误); empty on success. */ readonly userErrors: ReadonlyArray<{ 
  /** Stable, machine-readable code (错误代码). */ readonly code: UserErrorCode, 
  /** Human-readable explanation. */ readonly message: string, 
  /** Path of the invalid input field; null if the error concerns the whole input. */ readonly field: ReadonlyArray<string> | null, 
  /** For CONFLICT: the change that caused it (冲突来源); null if unknown. */ readonly lastChange: { 
  /** When it was made (时间). */ readonly at: string, 
  /** Name of the key or person (操作人); null for a re-ingestion of the page. */ readonly actor: string | null, 
  /** Whether the caller made it (本人): same name and role. */ readonly byYourself: boolean, 
  /** Number of the revision that it created (修订号). */ readonly revision: number } | null }> } };

export type RestoreDoubtMutationVariables = Exact<{
  input: DoubtInput;
}>;


export type RestoreDoubtMutation = { 
  /** Undoes dismissDoubt (恢复存疑). */ readonly restoreDoubt: { 
  /** Whether anything was changed (操作结果); null if the input was rejected. */ readonly outcome: EditOutcome | null, 
  /** The doubt (存疑) after the mutation; null if nothing was done or the doubt is resolved. */ readonly doubt: { 
  /** Id for dismissDoubt and restoreDoubt; stable while the doubt exists. */ readonly id: string, 
  /** Kind of the doubt (存疑类别). */ readonly kind: DoubtKind, 
  /** Machine-readable code (代码): the kind, the warning or the reason of rejection that it derives from. */ readonly code: string, 
  /** The doubtful text as written (原文摘录); empty if there is none. */ readonly quote: string, 
  /** Explanation in Chinese (说明). */ readonly message: string, 
  /** Suggested action, in Chinese (处理办法). */ readonly advice: string, 
  /** When it was dismissed (忽略时间). */ readonly dismissedAt: string | null, 
  /** Name of the key or person that dismissed it (操作人). */ readonly dismissedBy: string | null, 
  /** Reason of the dismissal (忽略原因); null while open. */ readonly reason: string | null, 
  /** Subject of the doubt (存疑对象); null if a dismissed doubt's subject no longer exists. */ readonly subject:
        | { readonly __typename: 'Agency', 
  /** Global id. */ readonly id: string, 
  /** Canonical full name (全称) in simplified characters: 苏州市吴中区工业和信息化局. */ readonly name: string }
        | { readonly __typename: 'Directive', 
  /** Global id; survives re-ingestion. */ readonly id: string, 
  /** Full repaired text, including its parts (全文). */ readonly text: string, 
  /** The notice that reports it (所在信息). */ readonly notice: { 
  /** Global id; survives re-ingestion. */ readonly id: string, 
  /** Title (标题, 信息名称). */ readonly title: string } }
        | { readonly __typename: 'Division', 
  /** Global id. */ readonly id: string, 
  /** Name without those of the divisions above it: 吴中区. */ readonly name: string }
        | { readonly __typename: 'Notice', 
  /** Global id; survives re-ingestion. */ readonly id: string, 
  /** Title (标题, 信息名称). */ readonly title: string }
        | { readonly __typename: 'Rejection', 
  /** Global id. */ readonly id: string, 
  /** First characters of the readable text (摘录). */ readonly excerpt: string }
       | null, 
  /** The second agency, for two with similar names (另一个机构). */ readonly other: { 
  /** Global id. */ readonly id: string, 
  /** Canonical full name (全称) in simplified characters: 苏州市吴中区工业和信息化局. */ readonly name: string } | null } | null, 
  /** Errors in the input that the caller can correct (输入错误); empty on success. */ readonly userErrors: ReadonlyArray<{ 
  /** Stable, machine-readable code (错误代码). */ readonly code: UserErrorCode, 
  /** Human-readable explanation. */ readonly message: string, 
  /** Path of the invalid input field; null if the error concerns the whole input. */ readonly field: ReadonlyArray<string> | null, 
  /** For CONFLICT: the change that caused it (冲突来源); null if unknown. */ readonly lastChange: { 
  /** When it was made (时间). */ readonly at: string, 
  /** Name of the key or person (操作人); null for a re-ingestion of the page. */ readonly actor: string | null, 
  /** Whether the caller made it (本人): same name and role. */ readonly byYourself: boolean, 
  /** Number of the revision that it created (修订号). */ readonly revision: number } | null }> } };

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