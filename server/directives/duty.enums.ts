import { builder } from '../graphql/builder.js';

export const DutyBasis = builder.enumType('DutyBasis', {
  description:
    'Ground on which a directive binds an agency (任务依据). If several apply, the strongest one, in this order.',
  values: {
    NAMED: { description: 'The directive names the agency as an addressee (点名).' },
    RECIPIENT: {
      description:
        'The directive addresses 各单位 or 各地, and its notice is sent to the agency or to its class of agencies (主送机关).',
    },
    CLASS: {
      description: 'The directive addresses a class that the agency belongs to (一类机构): 各区县教育局, 各镇人民政府.',
    },
    ALL_UNITS: {
      description:
        'The directive addresses 各单位 or 各地, and its notice states no addressees: all agencies in the division of the issuer, as far as known (泛指各单位). The least certain ground.',
    },
  } as const,
});

export const DutyStatus = builder.enumType('DutyStatus', {
  description:
    'State of a duty on the day given as asOf (任务状态). Whether it has been fulfilled is not known: notices do not report it.',
  values: {
    OVERDUE: { description: 'Its deadline has passed (已过期限).' },
    OPEN: { description: 'Its next deadline is on or after that day (未到期).' },
    UNDATED: { description: 'The text gives no deadline (未定期限).' },
    ENDED: {
      description:
        'Its notice has been repealed, has expired (失效, 废止) or, visible to staff, has been withdrawn (撤回).',
    },
  } as const,
});

export const DutyParts = builder.enumType('DutyParts', {
  description:
    'Which of a directive and its parts is the duty, if the agency must do both (任务粒度). Superseded by Granularity, which adds BOTH.',
  values: {
    WHOLE: {
      description:
        'The whole (整条), with its parts below it. A part that names the agency is listed beside a whole that addresses 各单位.',
    },
    LEAVES: { description: 'The smallest parts (末级) in place of their wholes.' },
  } as const,
});
