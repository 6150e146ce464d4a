/** Role of an addressee in a shared directive (分工). */
export const addresseeRoleLabels = {
  JOINT: "会同",
  LEAD: "牵头",
  SUPPORT: "配合",
} as const;

/** Scope of an addressee (对象范围). */
export const addresseeScopeLabels = {
  ALL_STAFF: "全体干部职工",
  ALL_UNITS: "各地各部门",
  CLASS: "各区县教育局",
  ENTERPRISES: "各企业",
  NAMED_AGENCY: "指明机构",
  UNRESOLVED: "未识别",
} as const;

/** Category of an agency (机构类别). */
export const agencyKindLabels = {
  DEPARTMENT: "工作部门",
  DEVELOPMENT_ZONE: "开发区",
  ENTERPRISE: "企业",
  GOVERNMENT: "人民政府",
  INSTITUTION: "事业单位",
  OTHER: "其他",
  PARTY_ORGAN: "党的机关",
} as const;

/** Kind of a change (变更类型). */
export const changeKindLabels = {
  AGENCY_CHANGED: "机构变更",
  AGENCY_MERGED: "机构合并",
  AGENCY_UNMERGED: "撤销机构合并",
  DIRECTIVE_REVIEWED: "要求审核",
  NOTICE_PUBLISHED: "发布",
  NOTICE_RESTORED: "恢复",
  NOTICE_REVISED: "更新",
  NOTICE_WITHDRAWN: "撤回",
} as const;

/** Kind of a directive (要求类型). Norms, schedules, definitions, descriptions and promises are not directives. */
export const directiveKindLabels = {
  ASSIGNMENT: "任务",
  DIRECTIVE: "要求",
} as const;

/** Order of directives (排序). */
export const directiveOrderLabels = {
  DOCUMENT: "原文顺序",
  DUE_BY: "截止日期",
  NEWEST: "最新发布",
} as const;

/** Binding force of a directive (力度). */
export const directiveStrengthLabels = {
  EFFORT: "力求做到",
  MANDATORY: "必须执行",
  SLOGAN: "口号",
} as const;

/** How a document is disclosed (公开方式), as stated on the page. */
export const disclosureModeLabels = {
  NOT_DISCLOSED: "不予公开",
  ON_REQUEST: "依申请公开",
  PROACTIVE: "主动公开",
  UNSTATED: "未注明",
} as const;

/** Level of a division (行政区划级别). */
export const divisionLevelLabels = {
  COUNTY: "县级",
  NATIONAL: "全国",
  PREFECTURE: "地级",
  PROVINCE: "省级",
  TOWNSHIP: "乡级",
  UNPLACED: "未列区划",
} as const;

/** The fifteen official document types (公文种类) of 《党政机关公文处理工作条例》 art. 8, from 决议 to 纪要, in its order. */
export const documentGenreLabels = {
  BULLETIN: "通报",
  CIRCULAR: "通知",
  COMMUNIQUE: "公报",
  DECISION: "决定",
  LETTER: "函",
  MINUTES: "纪要",
  MOTION: "议案",
  OPINION: "意见",
  ORDER: "命令",
  PROCLAMATION: "公告",
  PUBLIC_NOTICE: "通告",
  REPLY: "批复",
  REPORT: "报告",
  REQUEST: "请示",
  RESOLUTION: "决议",
} as const;

/** Kind of a doubt (存疑类别). */
export const doubtKindLabels = {
  ADDRESSEE_UNRESOLVED: "责任单位不明",
  AGENCIES_ALIKE: "机构疑似重复",
  AGENCY_NAME_ODD: "机构名称可疑",
  AGENCY_UNPLACED: "机构无区划",
  AGENCY_WITHOUT_PARENT: "机构无上级",
  CODE_WRONG: "代码校验不符",
  CREATED_AFTER_PUBLICATION: "成文晚于公开",
  DIVISION_UNPLACED: "区划不在表中",
  DUE_BEFORE_NOTICE: "期限早于公开",
  HEADER_DISAGREES: "页头矛盾",
  MEETING_AFTER_NOTICE: "会议晚于公开",
  PAGE_REJECTED: "网页未收录",
  RECIPIENT_UNRESOLVED: "主送机关不明",
  REVIEWED_DIRECTIVE_UNMATCHED: "审核过的要求对不上",
  SHARED_IDENTIFIER: "号码重复",
  TABLE_NOT_UNDERSTOOD: "表格未读懂",
  TEXT_DAMAGED: "正文损坏",
} as const;

/** Ground on which a directive binds an agency (任务依据). If several apply, the strongest one, in this order. */
export const dutyBasisLabels = {
  ALL_UNITS: "泛指各单位",
  CLASS: "一类机构",
  NAMED: "点名",
  RECIPIENT: "主送机关",
} as const;

/** Which of a directive and its parts is the duty, if the agency must do both (任务粒度). Superseded by Granularity, which adds BOTH. */
export const dutyPartsLabels = {
  LEAVES: "末级",
  WHOLE: "整条",
} as const;

/** State of a duty on the day given as asOf (任务状态). Whether it has been fulfilled is not known: notices do not report it. */
export const dutyStatusLabels = {
  ENDED: "撤回",
  OPEN: "未到期",
  OVERDUE: "已过期限",
  UNDATED: "未定期限",
} as const;

/** Outcome of an edit (操作结果). */
export const editOutcomeLabels = {
  CHANGED: "已更改",
  UNCHANGED: "无变化",
} as const;

/** Which of a directive and its parts to list, if both match (粒度). */
export const granularityLabels = {
  BOTH: "整体与分项",
  LEAVES: "末级",
  WHOLE: "整条",
} as const;

/** Outcome of an ingestion (处理结果). */
export const ingestOutcomeLabels = {
  CREATED: "新增",
  REJECTED: "未能收录",
  REVISED: "修订",
  UNCHANGED: "无变化",
} as const;

/** Length of a period (统计周期). */
export const intervalLabels = {
  DAY: "日",
  MONTH: "月",
  QUARTER: "季度",
  WEEK: "周",
  YEAR: "年",
} as const;

/** Topic category of a notice (信息类别). */
export const noticeKindLabels = {
  ANNOUNCEMENT: "动态",
  ANNUAL_REPORT: "信息公开年度报告",
  BUDGET: "财政预决算",
  CIRCULAR: "通知",
  ENFORCEMENT: "行政执法",
  GUIDE: "指南",
  INSTITUTION_PROFILE: "机构职能",
  MEETING: "会议",
  NORMATIVE_DOCUMENT: "规范性文件",
  OTHER: "其他",
  PERSONNEL: "人事任免",
  PLAN: "规划计划",
  POLICY_INTERPRETATION: "政策解读",
  PUBLIC_SUPERVISION: "建议提案办理",
} as const;

/** Sort key of notices (排序字段). */
export const noticeOrderFieldLabels = {
  CONTENT_CHANGED_AT: "内容更新时间",
  CREATED_ON: "生成日期",
  PUBLISHED_ON: "公开日期",
} as const;

/** Publication status of a notice (公开状态). */
export const noticeStatusLabels = {
  PUBLISHED: "已公开",
  WITHDRAWN: "已撤回",
} as const;

/** Sort direction (排序方向). */
export const orderDirectionLabels = {
  ASC: "升序",
  DESC: "降序",
} as const;

/** Administrative level of agencies (机构层级). */
export const organLevelLabels = {
  COUNTY: "县级",
  NATIONAL: "中央",
  PREFECTURE: "市级",
  PROVINCE: "省级",
  TOWNSHIP: "乡级",
} as const;

/** Frequency of a recurring task (频次). */
export const recurrenceLabels = {
  DAILY: "每日",
  HALF_YEARLY: "每半年",
  MONTHLY: "每月",
  QUARTERLY: "每季度",
  TEN_DAYS: "每旬",
  WEEKLY: "每周",
  YEARLY: "每年",
} as const;

/** State of a rejection (处理状态). */
export const rejectionStateLabels = {
  DISMISSED: "已忽略",
  OPEN: "待处理",
  RETRIED: "已收录",
} as const;

/** Kind of damage that was repaired (修复类型). */
export const repairKindLabels = {
  PINYIN_ANNOTATION: "夹注拼音",
  REPLACEMENT_CHARACTER: "替换字符",
  SHIFTED_BYTES: "错位字节",
  TRADITIONAL_SCRIPT: "繁转简",
  WHITESPACE: "不可见字符",
  WIDTH: "全半角",
} as const;

/** Review state of a directive (审核状态). */
export const reviewStateLabels = {
  CONFIRMED: "已确认",
  EDITED: "已编辑",
  EXTRACTED: "自动提取",
  REJECTED: "已否定",
} as const;

/** Reason of a revision (修订原因). */
export const revisionReasonLabels = {
  CORRECTED: "更正",
  FIRST_SEEN: "首次收录",
  RESTORED: "恢复",
  SOURCE_CHANGED: "来源更新",
  WITHDRAWN: "撤回",
} as const;

/** What a caller is authorised to do (角色). */
export const roleLabels = {
  ADMIN: "管理员",
  PARTNER: "合作方",
  PUBLIC: "公众",
  STAFF: "工作人员",
} as const;

/** Script of a text (文字形式). */
export const scriptLabels = {
  SIMPLIFIED: "简体",
  SOURCE: "原文",
  TRADITIONAL: "繁体",
} as const;

/** Type of a search hit (结果类型). */
export const searchTypeLabels = {
  AGENCY: "机构",
  DIRECTIVE: "要求",
  NOTICE: "政府信息公开条目",
} as const;

/** Kind of a sentence: who speaks and to what effect (句子类别). Only ORDER demands action. */
export const sentenceKindLabels = {
  CALL: "征集",
  DEFINITION: "定义",
  LEAD_IN: "引语",
  ORDER: "要求",
  PLEDGE: "表态",
  PRAISE: "肯定",
  PROMISE: "承诺",
  REPORT: "情况",
  REQUEST: "请求",
  RULE: "规则",
  STATEMENT: "陈述",
  STATISTIC: "统计",
  WISH: "希望",
} as const;

/** Kind of a suggestion (联想类型). */
export const suggestionKindLabels = {
  AGENCY: "机构",
  DOCUMENT_NUMBER: "发文字号",
  TITLE: "标题",
} as const;

/** Effect of a document on an earlier one (文件效力关系). */
export const supersessionHowLabels = {
  AMENDS: "修改",
  CORRECTS: "更正",
  DECLARES_EXPIRED: "宣布失效",
  REPEALS: "废止",
  REPLACES: "重新公布",
} as const;

/** What a target measures (目标类型). */
export const targetKindLabels = {
  COMPARISON: "比较",
  DEADLINE: "时限",
  QUANTITY: "数量",
} as const;

/** Origin of a title (标题来源). */
export const titleOriginLabels = {
  DERIVED: "拟定",
  STATED: "页面标题",
} as const;

/** Kind of a numbered unit (层次类型). */
export const unitKindLabels = {
  ASSIGNMENT: "任务",
  COMMITMENT: "承诺",
  DEFINITION: "定义",
  DESCRIPTION: "说明",
  DIRECTIVE: "要求",
  RULE: "规定",
  SCHEDULE: "日程",
  SECTION: "章节",
} as const;

/** Code of an input error (错误代码). */
export const userErrorCodeLabels = {
  CONFLICT: "冲突",
  DIFFERENT_PLACES: "地区或上级不同",
  INVALID: "无效",
  NOT_FOUND: "不存在",
  OUT_OF_RANGE: "超出范围",
  PAGE_TOO_LARGE: "网页过大",
  PAGE_TOO_SLOW: "网页解析超时",
  REQUIRED: "必填",
  TOO_LONG: "过长",
  UNPARSEABLE: "无法解析",
  UNSUPPORTED_DOCUMENT: "不支持的文件",
} as const;

/** Whether a document is in force (有效性). */
export const validityLabels = {
  EXPIRED: "失效",
  IN_FORCE: "有效",
  REPEALED: "废止",
  UNSTATED: "未注明",
} as const;

/** Outcome of a delivery attempt (推送结果). */
export const webhookDeliveryOutcomeLabels = {
  ADDRESS_REFUSED: "地址不允许",
  DELIVERED: "成功",
  GONE: "不再接收",
  REDIRECTED: "重定向",
  REFUSED: "拒绝",
  TIMED_OUT: "超时",
  UNREACHABLE: "无法连接",
} as const;

/** Why a webhook was paused (暂停原因). */
export const webhookPauseReasonLabels = {
  FAILING: "连续一天失败",
  GONE: "对方声明不再接收",
  KEY_ENDED: "密钥失效",
} as const;

/** State of a webhook (推送状态). */
export const webhookStateLabels = {
  ACTIVE: "正常",
  FAILING: "重试中",
  PAUSED: "已暂停",
} as const;
