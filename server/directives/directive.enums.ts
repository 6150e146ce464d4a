import { builder } from '../graphql/builder.js';

export const DirectiveKind = builder.enumType('DirectiveKind', {
  description: 'What a directive asks for. Norms, schedules, definitions, descriptions and promises are no directives.',
  values: {
    DIRECTIVE: { description: 'Tells someone what to do (要求).' },
    ASSIGNMENT: { description: 'Gives someone an amount to reach (任务).' },
  } as const,
});

export const DirectiveStrength = builder.enumType('DirectiveStrength', {
  description: 'How much a directive binds (力度).',
  values: {
    MANDATORY: { description: 'Must or must not: 要, 必须, 务必, 不得, 严禁 (必须执行).' },
    EFFORT: { description: 'To be striven for: 力争, 争取, 鼓励, 努力 (力求做到).' },
    SLOGAN: { description: 'A heading or slogan that asks for nothing in particular (口号).' },
  } as const,
});

export const ReviewState = builder.enumType('ReviewState', {
  description: 'What staff made of a directive (审核状态).',
  values: {
    EXTRACTED: { description: 'Found by rule; nobody looked yet (自动提取).' },
    CONFIRMED: { description: 'Staff confirmed it (已确认).' },
    EDITED: { description: 'Staff corrected it, or entered it (已编辑).' },
    REJECTED: { description: 'Staff found that it is no directive (已否定).' },
  } as const,
});

export const AddresseeRole = builder.enumType('AddresseeRole', {
  description: 'What an addressee does in a directive that several share (分工).',
  values: {
    LEAD: { description: 'Leads, or acts with others at its side (牵头).' },
    SUPPORT: { description: 'Supports who leads (配合, 协助).' },
    JOINT: { description: 'Acts together with the others (会同, 共同, 联合).' },
  } as const,
});

export const Recurrence = builder.enumType('Recurrence', {
  description: 'How often something is to be done (频次).',
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
  description: 'What a target measures.',
  values: {
    DEADLINE: { description: 'A time to be done by (时限).' },
    QUANTITY: { description: 'An amount (数量).' },
    COMPARISON: { description: 'More or less than something else (比较).' },
  } as const,
});

export const Granularity = builder.enumType('Granularity', {
  description: 'Which of a directive and its parts is listed, where both are asked for (粒度).',
  values: {
    WHOLE: {
      description:
        'The whole (整条), and a part only where the whole that it is a part of is not in the list. Among duties a part that names the organ stands beside a whole that tells 各单位.',
    },
    LEAVES: {
      description:
        'The smallest parts (末级), in place of the wholes that they are parts of: whoever plans by days wants these, each with its own.',
    },
    BOTH: { description: 'Wholes and parts both (整体与分项).' },
  } as const,
});

export const DirectiveOrder = builder.enumType('DirectiveOrder', {
  description: 'In which order directives are listed (排序).',
  values: {
    DUE_BY: {
      description:
        'By the last day to be done by (截止日期), the nearest first; where the filter asks for a range of days, by the first day within it. Those without a day come last.',
    },
    DOCUMENT: {
      description: 'As written (原文顺序): 1, 1.1, 2 …; those of several notices notice by notice, as these came in.',
    },
    NEWEST: {
      description: 'By 公开日期 of the notice, newest first; within one notice the last one first (最新发布).',
    },
  } as const,
});
