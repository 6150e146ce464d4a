/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import { operation, type Operation } from '../operation.js';
/** Whom an addressee stands for. */
export type AddresseeScope =
  /** Everybody in the organ (全体干部职工, 全局上下). */
  | 'ALL_STAFF'
  /** All places and departments (各地各部门, 各单位). */
  | 'ALL_UNITS'
  /** Companies (各企业). */
  | 'ENTERPRISES'
  /** One organ by name. */
  | 'NAMED_AGENCY'
  /** Somebody else, or nobody known. */
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
  |  { readonly creditCode?: never; readonly id?: never;   /** Its full name or any other name that means it everywhere (名称), simplified. */
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

/** A range of days, both ends included; a missing end is open. */
export type DateRange = {
  /** First day. */
  readonly from?: string | null | undefined;
  /** Last day. */
  readonly to?: string | null | undefined;
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
  /** Given at this meeting. */
  readonly meeting?: string | null | undefined;
  /** In this notice. */
  readonly notice?: string | null | undefined;
  /** 公开日期 of its notice within this range. */
  readonly publishedOn?: DateRange | null | undefined;
  /** Any of these (审核状态). */
  readonly reviews?: ReadonlyArray<ReviewState> | null | undefined;
  /** Any of these (力度). */
  readonly strengths?: ReadonlyArray<DirectiveStrength> | null | undefined;
  /** Leaves out the parts of other directives. */
  readonly topLevelOnly?: boolean | null | undefined;
};

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
  | 'TOWNSHIP';

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
  /** When the content last changed. */
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
  /** Oldest first. */
  | 'ASC'
  /** Newest first. */
  | 'DESC';

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

/** An index number and the site that uses it. */
export type SiteIndexKey = {
  /** 索引号. */
  readonly indexNumber: string;
  /** 网站标识码. */
  readonly siteCode: string;
};

/** What a target measures. */
export type TargetKind =
  /** More or less than something else (比较). */
  | 'COMPARISON'
  /** A time to be done by (时限). */
  | 'DEADLINE'
  /** An amount (数量). */
  | 'QUANTITY';

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

export type GetAgencyQueryVariables = Exact<{
  by: AgencyKey;
}>;


export type GetAgencyQuery = { readonly agency: { readonly orgCode: string | null, readonly creditCode: string | null, readonly id: string, readonly name: string, readonly shortName: string | null, readonly kind: AgencyKind, readonly aliases: ReadonlyArray<string>, readonly ancestors: ReadonlyArray<{ readonly id: string, readonly name: string }>, readonly division: { readonly code: string, readonly name: string } | null, readonly parent: { readonly id: string, readonly name: string } | null } | null };

export type ListAgenciesQueryVariables = Exact<{
  filter?: AgencyFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ListAgenciesQuery = { readonly agencies: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: string, readonly shortName: string | null, readonly kind: AgencyKind, readonly aliases: ReadonlyArray<string>, readonly division: { readonly code: string, readonly name: string } | null, readonly parent: { readonly id: string, readonly name: string } | null }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly hasPreviousPage: boolean, readonly startCursor: string | null, readonly endCursor: string | null } } };

export type ListAssignedDirectivesQueryVariables = Exact<{
  by: AgencyKey;
  filter?: DirectiveFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ListAssignedDirectivesQuery = { readonly agency: { readonly id: string, readonly name: string, readonly assignedDirectives: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly path: string, readonly marker: string | null, readonly heading: string | null, readonly text: string, readonly verb: string | null, readonly strength: DirectiveStrength, readonly review: ReviewState, readonly notice: { readonly id: string, readonly title: string, readonly publishedOn: string }, readonly span: { readonly start: number, readonly end: number }, readonly issuer: { readonly id: string, readonly name: string } | null, readonly speaker: { readonly name: string, readonly title: string | null } | null, readonly addressees: ReadonlyArray<{ readonly text: string, readonly scope: AddresseeScope, readonly agency: { readonly id: string, readonly name: string } | null }>, readonly targets: ReadonlyArray<{ readonly kind: TargetKind, readonly text: string, readonly soft: boolean, readonly minimum: number | null, readonly maximum: number | null, readonly unit: string | null, readonly comparator: string | null, readonly dueFrom: string | null, readonly dueBy: string | null }> }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly hasPreviousPage: boolean, readonly startCursor: string | null, readonly endCursor: string | null } } } | null };

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


export type GetDivisionQuery = { readonly division: { readonly id: string, readonly code: string, readonly name: string, readonly level: DivisionLevel, readonly parent: { readonly code: string, readonly name: string } | null } | null };

export type ListDirectivesQueryVariables = Exact<{
  filter?: DirectiveFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ListDirectivesQuery = { readonly directives: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly path: string, readonly marker: string | null, readonly heading: string | null, readonly text: string, readonly verb: string | null, readonly strength: DirectiveStrength, readonly review: ReviewState, readonly notice: { readonly id: string, readonly title: string, readonly publishedOn: string }, readonly span: { readonly start: number, readonly end: number }, readonly issuer: { readonly id: string, readonly name: string } | null, readonly speaker: { readonly name: string, readonly title: string | null } | null, readonly addressees: ReadonlyArray<{ readonly text: string, readonly scope: AddresseeScope, readonly agency: { readonly id: string, readonly name: string } | null }>, readonly targets: ReadonlyArray<{ readonly kind: TargetKind, readonly text: string, readonly soft: boolean, readonly minimum: number | null, readonly maximum: number | null, readonly unit: string | null, readonly comparator: string | null, readonly dueFrom: string | null, readonly dueBy: string | null }> }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly hasPreviousPage: boolean, readonly startCursor: string | null, readonly endCursor: string | null } } };

export type ListMeetingsQueryVariables = Exact<{
  filter?: MeetingFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ListMeetingsQuery = { readonly meetings: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: string, readonly ordinal: number | null, readonly heldOn: string | null, readonly convener: { readonly id: string, readonly name: string } | null, readonly chair: { readonly name: string, readonly title: string | null } | null }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly hasPreviousPage: boolean, readonly startCursor: string | null, readonly endCursor: string | null } } };

export type GetMeetingCascadeQueryVariables = Exact<{
  id: string;
  depth?: number;
}>;


export type GetMeetingCascadeQuery = { readonly node:
    | { readonly id: string, readonly name: string, readonly heldOn: string | null, readonly cascade: ReadonlyArray<{ readonly depth: number, readonly transmission: { readonly lagDays: number | null, readonly from: { readonly id: string, readonly name: string }, readonly to: { readonly id: string, readonly name: string, readonly heldOn: string | null } } }> }
    | Record<PropertyKey, never>
   | null };

export type GetViewerQueryVariables = Exact<{ [key: string]: never; }>;


export type GetViewerQuery = { readonly viewer: { readonly role: Role, readonly name: string | null } };

export type NoticeCardFragment = { readonly id: string, readonly indexNumber: string | null, readonly title: string, readonly kind: NoticeKind, readonly publishedOn: string, readonly summary: string | null, readonly documentNumber: { readonly text: string } | null, readonly agency: { readonly id: string, readonly name: string, readonly shortName: string | null } };

export type DirectiveCardFragment = { readonly id: string, readonly path: string, readonly marker: string | null, readonly heading: string | null, readonly text: string, readonly verb: string | null, readonly strength: DirectiveStrength, readonly review: ReviewState, readonly span: { readonly start: number, readonly end: number }, readonly issuer: { readonly id: string, readonly name: string } | null, readonly speaker: { readonly name: string, readonly title: string | null } | null, readonly addressees: ReadonlyArray<{ readonly text: string, readonly scope: AddresseeScope, readonly agency: { readonly id: string, readonly name: string } | null }>, readonly targets: ReadonlyArray<{ readonly kind: TargetKind, readonly text: string, readonly soft: boolean, readonly minimum: number | null, readonly maximum: number | null, readonly unit: string | null, readonly comparator: string | null, readonly dueFrom: string | null, readonly dueBy: string | null }> };

export type AgencyCardFragment = { readonly id: string, readonly name: string, readonly shortName: string | null, readonly kind: AgencyKind, readonly aliases: ReadonlyArray<string>, readonly division: { readonly code: string, readonly name: string } | null, readonly parent: { readonly id: string, readonly name: string } | null };

export type PageMarksFragment = { readonly hasNextPage: boolean, readonly hasPreviousPage: boolean, readonly startCursor: string | null, readonly endCursor: string | null };

export type GetNoticeQueryVariables = Exact<{
  by: NoticeKey;
  script?: Script;
  directives?: number;
}>;


export type GetNoticeQuery = { readonly notice: { readonly genre: DocumentGenre | null, readonly createdOn: string | null, readonly publicationLagDays: number | null, readonly validity: Validity, readonly status: NoticeStatus, readonly themes: ReadonlyArray<string>, readonly body: string, readonly bodyStart: number, readonly bodyEnd: number, readonly revision: number, readonly contentChangedAt: string, readonly id: string, readonly indexNumber: string | null, readonly title: string, readonly kind: NoticeKind, readonly publishedOn: string, readonly summary: string | null, readonly source: { readonly url: string | null, readonly siteName: string | null, readonly siteCode: string | null }, readonly attachments: ReadonlyArray<{ readonly name: string, readonly url: string | null, readonly mediaType: string | null }>, readonly meetings: ReadonlyArray<{ readonly id: string, readonly name: string, readonly heldOn: string | null }>, readonly directives: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly path: string, readonly marker: string | null, readonly heading: string | null, readonly text: string, readonly verb: string | null, readonly strength: DirectiveStrength, readonly review: ReviewState, readonly span: { readonly start: number, readonly end: number }, readonly issuer: { readonly id: string, readonly name: string } | null, readonly speaker: { readonly name: string, readonly title: string | null } | null, readonly addressees: ReadonlyArray<{ readonly text: string, readonly scope: AddresseeScope, readonly agency: { readonly id: string, readonly name: string } | null }>, readonly targets: ReadonlyArray<{ readonly kind: TargetKind, readonly text: string, readonly soft: boolean, readonly minimum: number | null, readonly maximum: number | null, readonly unit: string | null, readonly comparator: string | null, readonly dueFrom: string | null, readonly dueBy: string | null }> }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly hasPreviousPage: boolean, readonly startCursor: string | null, readonly endCursor: string | null } }, readonly documentNumber: { readonly text: string } | null, readonly agency: { readonly id: string, readonly name: string, readonly shortName: string | null } } | null };

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


export type CountNoticesQuery = { readonly notices: { readonly totalCount: number, readonly facets: { readonly agencies: ReadonlyArray<{ readonly count: number, readonly agency: { readonly id: string, readonly name: string } }>, readonly divisions: ReadonlyArray<{ readonly count: number, readonly division: { readonly code: string, readonly name: string } }>, readonly kinds: ReadonlyArray<{ readonly kind: NoticeKind, readonly count: number }>, readonly years: ReadonlyArray<{ readonly year: number, readonly count: number }> } } };

export type GetNoticesQueryVariables = Exact<{
  ids: ReadonlyArray<string> | string;
}>;


export type GetNoticesQuery = { readonly nodes: ReadonlyArray<
    | { readonly id: string, readonly indexNumber: string | null, readonly title: string, readonly kind: NoticeKind, readonly publishedOn: string, readonly summary: string | null, readonly documentNumber: { readonly text: string } | null, readonly agency: { readonly id: string, readonly name: string, readonly shortName: string | null } }
    | Record<PropertyKey, never>
   | null> };

export const getAgency: Operation<GetAgencyQuery, GetAgencyQueryVariables> = /* @__PURE__ */ operation("GetAgency", "query GetAgency($by: AgencyKey!) { agency(by: $by) { ...AgencyCard orgCode creditCode ancestors { id name } } } fragment AgencyCard on Agency { id name shortName kind aliases division { code name } parent { id name } }");

export const listAgencies: Operation<ListAgenciesQuery, ListAgenciesQueryVariables> = /* @__PURE__ */ operation("ListAgencies", "query ListAgencies($filter: AgencyFilter, $first: Int, $after: String) { agencies(filter: $filter, first: $first, after: $after) { nodes { ...AgencyCard } pageInfo { ...PageMarks } } } fragment AgencyCard on Agency { id name shortName kind aliases division { code name } parent { id name } } fragment PageMarks on PageInfo { hasNextPage hasPreviousPage startCursor endCursor }");

export const listAssignedDirectives: Operation<ListAssignedDirectivesQuery, ListAssignedDirectivesQueryVariables> = /* @__PURE__ */ operation("ListAssignedDirectives", "query ListAssignedDirectives($by: AgencyKey!, $filter: DirectiveFilter, $first: Int, $after: String) { agency(by: $by) { id name assignedDirectives(filter: $filter, first: $first, after: $after) { nodes { ...DirectiveCard notice { id title publishedOn } } pageInfo { ...PageMarks } totalCount } } } fragment DirectiveCard on Directive { id path marker heading text verb strength review span { start end } issuer { id name } speaker { name title } addressees { text scope agency { id name } } targets { kind text soft minimum maximum unit comparator dueFrom dueBy } } fragment PageMarks on PageInfo { hasNextPage hasPreviousPage startCursor endCursor }");

export const getAgencyActivity: Operation<GetAgencyActivityQuery, GetAgencyActivityQueryVariables> = /* @__PURE__ */ operation("GetAgencyActivity", "query GetAgencyActivity($by: AgencyKey!, $interval: Interval!, $from: Date, $to: Date) { agency(by: $by) { id name activity(interval: $interval, from: $from, to: $to) { start noticeCount directiveCount } } }");

export const getDivision: Operation<GetDivisionQuery, GetDivisionQueryVariables> = /* @__PURE__ */ operation("GetDivision", "query GetDivision($code: String!) { division(code: $code) { id code name level parent { code name } } }");

export const listDirectives: Operation<ListDirectivesQuery, ListDirectivesQueryVariables> = /* @__PURE__ */ operation("ListDirectives", "query ListDirectives($filter: DirectiveFilter, $first: Int, $after: String) { directives(filter: $filter, first: $first, after: $after) { nodes { ...DirectiveCard notice { id title publishedOn } } pageInfo { ...PageMarks } } } fragment DirectiveCard on Directive { id path marker heading text verb strength review span { start end } issuer { id name } speaker { name title } addressees { text scope agency { id name } } targets { kind text soft minimum maximum unit comparator dueFrom dueBy } } fragment PageMarks on PageInfo { hasNextPage hasPreviousPage startCursor endCursor }");

export const listMeetings: Operation<ListMeetingsQuery, ListMeetingsQueryVariables> = /* @__PURE__ */ operation("ListMeetings", "query ListMeetings($filter: MeetingFilter, $first: Int, $after: String) { meetings(filter: $filter, first: $first, after: $after) { nodes { id name ordinal heldOn convener { id name } chair { name title } } pageInfo { ...PageMarks } } } fragment PageMarks on PageInfo { hasNextPage hasPreviousPage startCursor endCursor }");

export const getMeetingCascade: Operation<GetMeetingCascadeQuery, GetMeetingCascadeQueryVariables> = /* @__PURE__ */ operation("GetMeetingCascade", "query GetMeetingCascade($id: ID!, $depth: Int! = 3) { node(id: $id) { ... on Meeting { id name heldOn cascade(depth: $depth) { depth transmission { lagDays from { id name } to { id name heldOn } } } } } }");

export const getViewer: Operation<GetViewerQuery, GetViewerQueryVariables> = /* @__PURE__ */ operation("GetViewer", "query GetViewer { viewer { role name } }");

/** The fragment NoticeCard, for documents of your own. */
export const noticeCardFragment = "fragment NoticeCard on Notice { id indexNumber title kind publishedOn summary documentNumber { text } agency { id name shortName } }";

/** The fragment DirectiveCard, for documents of your own. */
export const directiveCardFragment = "fragment DirectiveCard on Directive { id path marker heading text verb strength review span { start end } issuer { id name } speaker { name title } addressees { text scope agency { id name } } targets { kind text soft minimum maximum unit comparator dueFrom dueBy } }";

/** The fragment AgencyCard, for documents of your own. */
export const agencyCardFragment = "fragment AgencyCard on Agency { id name shortName kind aliases division { code name } parent { id name } }";

/** The fragment PageMarks, for documents of your own. */
export const pageMarksFragment = "fragment PageMarks on PageInfo { hasNextPage hasPreviousPage startCursor endCursor }";

export const getNotice: Operation<GetNoticeQuery, GetNoticeQueryVariables> = /* @__PURE__ */ operation("GetNotice", "query GetNotice($by: NoticeKey!, $script: Script! = SIMPLIFIED, $directives: Int! = 50) { notice(by: $by) { ...NoticeCard genre createdOn publicationLagDays validity status themes body(script: $script) bodyStart bodyEnd revision contentChangedAt source { url siteName siteCode } attachments { name url mediaType } meetings { id name heldOn } directives(first: $directives) { nodes { ...DirectiveCard } pageInfo { ...PageMarks } totalCount } } } fragment NoticeCard on Notice { id indexNumber title kind publishedOn summary documentNumber { text } agency { id name shortName } } fragment DirectiveCard on Directive { id path marker heading text verb strength review span { start end } issuer { id name } speaker { name title } addressees { text scope agency { id name } } targets { kind text soft minimum maximum unit comparator dueFrom dueBy } } fragment PageMarks on PageInfo { hasNextPage hasPreviousPage startCursor endCursor }");

export const listNotices: Operation<ListNoticesQuery, ListNoticesQueryVariables> = /* @__PURE__ */ operation("ListNotices", "query ListNotices($filter: NoticeFilter, $orderBy: NoticeOrder, $first: Int, $after: String) { notices(filter: $filter, orderBy: $orderBy, first: $first, after: $after) { nodes { ...NoticeCard } pageInfo { ...PageMarks } } } fragment NoticeCard on Notice { id indexNumber title kind publishedOn summary documentNumber { text } agency { id name shortName } } fragment PageMarks on PageInfo { hasNextPage hasPreviousPage startCursor endCursor }");

export const countNotices: Operation<CountNoticesQuery, CountNoticesQueryVariables> = /* @__PURE__ */ operation("CountNotices", "query CountNotices($filter: NoticeFilter, $top: Int! = 10) { notices(filter: $filter, first: 0) { totalCount facets { agencies(first: $top) { count agency { id name } } divisions(first: $top) { count division { code name } } kinds { kind count } years { year count } } } }");

export const getNotices: Operation<GetNoticesQuery, GetNoticesQueryVariables> = /* @__PURE__ */ operation("GetNotices", "query GetNotices($ids: [ID!]!) { nodes(ids: $ids) { ... on Notice { ...NoticeCard } } } fragment NoticeCard on Notice { id indexNumber title kind publishedOn summary documentNumber { text } agency { id name shortName } }");