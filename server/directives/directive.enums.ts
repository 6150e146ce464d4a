import { builder } from '../graphql/builder.js';

export const DirectiveKind = builder.enumType('DirectiveKind', {
  description:
    'Kind of a directive (要求类型). Norms, schedules, definitions, descriptions and promises are not directives.',
  values: {
    DIRECTIVE: { description: 'Orders someone to do something (要求).' },
    ASSIGNMENT: { description: 'Assigns an amount to reach (任务).' },
  } as const,
});

export const DirectiveStrength = builder.enumType('DirectiveStrength', {
  description: 'Binding force of a directive (力度).',
  values: {
    MANDATORY: { description: 'Must or must not: 要, 必须, 务必, 不得, 严禁 (必须执行).' },
    EFFORT: { description: 'To be striven for: 力争, 争取, 鼓励, 努力 (力求做到).' },
    SLOGAN: { description: 'A heading or slogan without a concrete demand (口号).' },
  } as const,
});

export const ReviewState = builder.enumType('ReviewState', {
  description: 'Review state of a directive (审核状态).',
  values: {
    EXTRACTED: { description: 'Extracted by a rule, not reviewed yet (自动提取).' },
    CONFIRMED: { description: 'Confirmed by staff (已确认).' },
    EDITED: { description: 'Corrected or added by staff (已编辑).' },
    REJECTED: { description: 'Rejected by staff: not a directive (已否定).' },
  } as const,
});

export const AddresseeRole = builder.enumType('AddresseeRole', {
  description: 'Role of an addressee in a shared directive (分工).',
  values: {
    LEAD: { description: 'Leads, with or without others (牵头).' },
    SUPPORT: { description: 'Supports the lead (配合, 协助).' },
    JOINT: { description: 'Acts jointly with the others (会同, 共同, 联合).' },
  } as const,
});

export const Recurrence = builder.enumType('Recurrence', {
  description: 'Frequency of a recurring task (频次).',
  values: {
    DAILY: { description: 'Every day (每日).' },
    WEEKLY: { description: 'Every week (每周).' },
    TEN_DAYS: { description: 'Every ten days (每旬).' },
    MONTHLY: { description: 'Every month (每月).' },
    QUARTERLY: { description: 'Every quarter (每季度).' },
    HALF_YEARLY: { description: 'Every half year (每半年).' },
    YEARLY: { description: 'Every year (每年).' },
  } as const,
});

export const TargetKind = builder.enumType('TargetKind', {
  description: 'What a target measures (目标类型).',
  values: {
    DEADLINE: { description: 'A deadline (时限).' },
    QUANTITY: { description: 'An amount (数量).' },
    COMPARISON: { description: 'A comparison with another value (比较).' },
  } as const,
});

export const Granularity = builder.enumType('Granularity', {
  description: 'Which of a directive and its parts to list, if both match (粒度).',
  values: {
    WHOLE: {
      description:
        'The whole (整条); a part only if its whole is not in the list. Among duties, a part that names the agency is listed beside a whole that addresses 各单位.',
    },
    LEAVES: {
      description: 'The smallest parts (末级) in place of the wholes, each with its own deadline: for planning by day.',
    },
    BOTH: { description: 'Both wholes and parts (整体与分项).' },
  } as const,
});

export const DirectiveOrder = builder.enumType('DirectiveOrder', {
  description: 'Order of directives (排序).',
  values: {
    DUE_BY: {
      description:
        'By deadline (截止日期), nearest first; if the filter has a date range, by the first deadline in it. Directives without a deadline come last.',
    },
    DOCUMENT: {
      description: 'In document order (原文顺序): 1, 1.1, 2 …; notice by notice, in the order of ingestion.',
    },
    NEWEST: {
      description: 'By 公开日期 of the notice, newest first; within a notice the last one first (最新发布).',
    },
  } as const,
});
