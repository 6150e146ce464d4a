/** Role: authorisation levels of callers. */
import { builder } from '../graphql/builder.js';

export const Role = builder.enumType('Role', {
  description: 'What a caller is authorised to do (角色).',
  values: {
    PUBLIC: { description: 'Anyone, without a key (公众).' },
    PARTNER: { description: 'An app with a key (合作方).' },
    STAFF: { description: 'A clerk who ingests pages, corrects notices and reviews directives (工作人员).' },
    ADMIN: { description: 'STAFF, and manages API keys (管理员).' },
  } as const,
});
