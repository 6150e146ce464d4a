import { builder } from '../graphql/builder.js';

export const ChangeKind = builder.enumType('ChangeKind', {
  description: 'What happened (变更类型).',
  values: {
    NOTICE_PUBLISHED: { description: 'A notice is there for the first time (发布).' },
    NOTICE_REVISED: { description: 'What a notice says to readers changed (更新).' },
    NOTICE_WITHDRAWN: { description: 'A notice may no longer be seen (撤回).' },
    NOTICE_RESTORED: { description: 'A withdrawn notice is to be seen again (恢复).' },
    DIRECTIVE_REVIEWED: { description: 'Staff confirmed, edited, rejected or added a directive (要求审核).' },
    AGENCY_CHANGED: { description: "An agency's names, place or numbers changed (机构变更)." },
    AGENCY_MERGED: { description: 'An agency became another one, to which its id leads from now on (机构合并).' },
    AGENCY_UNMERGED: {
      description:
        'An agency that had become another one stands by itself again (撤销机构合并); NOTICE_REVISED follows for each of its notices.',
    },
  } as const,
});
