import { builder } from '../graphql/builder.js';

export const ChangeKind = builder.enumType('ChangeKind', {
  description: 'Kind of a change (变更类型).',
  values: {
    NOTICE_PUBLISHED: { description: 'A notice was published for the first time (发布).' },
    NOTICE_REVISED: { description: 'The public content of a notice changed (更新).' },
    NOTICE_WITHDRAWN: { description: 'A notice was withdrawn from the public (撤回).' },
    NOTICE_RESTORED: { description: 'A withdrawn notice was published again (恢复).' },
    DIRECTIVE_REVIEWED: { description: 'Staff confirmed, edited, rejected or added a directive (要求审核).' },
    AGENCY_CHANGED: { description: 'Names, division or codes of an agency changed (机构变更).' },
    AGENCY_MERGED: { description: 'An agency was merged into another one, to which its id resolves now (机构合并).' },
    AGENCY_UNMERGED: {
      description:
        'A merge was undone and the agency restored (撤销机构合并); NOTICE_REVISED follows for each of its notices.',
    },
  } as const,
});
