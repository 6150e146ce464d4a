import { builder } from '../graphql/builder.js';

export const DutyBasis = builder.enumType('DutyBasis', {
  description: 'Why a directive is for an organ (任务依据). Of several the strongest is told, in this order.',
  values: {
    NAMED: { description: 'It names the organ as one that must act (点名).' },
    RECIPIENT: {
      description:
        'It tells 各单位 or 各地, and its notice is sent to the organ, or to organs of a kind that it is one of (主送机关).',
    },
    CLASS: {
      description: 'It tells organs of a kind that the organ is one of (一类机构): 各区县教育局, 各镇人民政府.',
    },
    ALL_UNITS: {
      description:
        'It tells 各单位 or 各地, and its notice says nowhere to whom it is sent: all units of the place of whoever gives the order, as far as can be told (泛指各单位). The least certain: leave it out where only what is sure counts.',
    },
  } as const,
});

export const DutyStatus = builder.enumType('DutyStatus', {
  description:
    'How a duty stands on the day that is asked (任务状态). Whether anybody has done it is written in no notice, and is told nowhere.',
  values: {
    OVERDUE: { description: 'Its day has passed (已过期限).' },
    OPEN: { description: 'Its next day is that day or comes (未到期).' },
    UNDATED: { description: 'The text fixes no day (未定期限).' },
    ENDED: {
      description:
        'Its notice is repealed, has expired (失效, 废止) or, for staff, was withdrawn (撤回): nobody is bound.',
    },
  } as const,
});

export const DutyParts = builder.enumType('DutyParts', {
  description:
    'Which of a directive and its parts is the duty, where the organ must do both (任务粒度). Granularity says the same and BOTH.',
  values: {
    WHOLE: {
      description:
        'The whole (整条), with its parts below it. A part that names the organ where the whole tells 各单位 stands by itself.',
    },
    LEAVES: { description: 'The smallest parts (末级), in place of the wholes that they are parts of.' },
  } as const,
});
