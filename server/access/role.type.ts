/** Role: what a caller may do. */
import { builder } from '../graphql/builder.js';

export const Role = builder.enumType('Role', {
  description: 'What a caller may do.',
  values: {
    PUBLIC: { description: 'Anybody, without a key (公众).' },
    PARTNER: { description: 'An app with a key (合作方).' },
    STAFF: { description: 'A clerk who ingests, corrects and reviews (工作人员).' },
    ADMIN: { description: 'Staff who also make keys (管理员).' },
  } as const,
});
