/** Suggestion: a completion in a search box. */
import { builder } from '../graphql/builder.js';
import type { Row } from '../graphql/rows.js';
import { sql } from '../platform/sql.js';
import type { SuggestionKind as Kind } from './suggest-keys.js';
import { suggestionColumns } from './suggest.sql.js';

export interface SuggestionRow {
  readonly kind: Kind;
  readonly subjectId: string;
  readonly text: string;
}

declare module '../graphql/rows.js' {
  interface FeatureObjects {
    readonly Suggestion: SuggestionRow;
  }
}

const SuggestionKind = builder.enumType('SuggestionKind', {
  description: 'Kind of a suggestion (联想类型).',
  values: {
    AGENCY: { description: 'An agency (机构), by name, short name, pinyin or initials.' },
    TITLE: { description: 'The title of a notice (标题), also by its subject or in pinyin.' },
    DOCUMENT_NUMBER: { description: 'A document number (发文字号), with or without brackets.' },
  } as const,
});

const SuggestionSubject = builder.unionType('SuggestionSubject', {
  description: 'Object of a suggestion: an agency or a notice.',
  types: ['Agency', 'Notice'],
  resolveType: (subject) => String(Reflect.get(subject, '__typename')),
});

builder.rowType('Suggestion', {
  description: 'A completion of the text entered so far (联想).',
  columns: suggestionColumns,
  fields: (t) => ({
    kind: t.expose('kind', { type: SuggestionKind, description: 'Kind of the suggestion (联想类型).' }),
    text: t.exposeString('text', {
      description: 'Text to offer (建议): full name, title or number as stored. Quote it to search for exactly this.',
    }),
    subject: t.sql({
      type: SuggestionSubject,
      description: 'The agency or notice; of several notices with this title, the latest.',
      needs: ['kind'],
      sql: (row, at) =>
        sql`(CASE WHEN ${row.kind} = 'AGENCY' THEN ${at.one('Agency', (a) => [sql`${a.id} = ${row.subjectId}`])}
          ELSE ${at.one('Notice', (n) => [sql`${n.id} = ${row.subjectId}`])} END)`,
      read: (row: Row<'Notice'>, _args, { kind }) => ({ ...row, __typename: kind === 'AGENCY' ? 'Agency' : 'Notice' }), // or of an agency, as its __typename says
    }),
  }),
});
