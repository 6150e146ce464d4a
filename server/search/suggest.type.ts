/** Suggestion: what somebody may be about to type. */
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
  description: 'What is suggested.',
  values: {
    AGENCY: { description: 'An agency (机构), by a name, a short name, their pinyin or initials.' },
    TITLE: { description: 'The title of a notice (标题), also by its own words or their pinyin.' },
    DOCUMENT_NUMBER: { description: 'A document number (发文字号), with or without brackets.' },
  } as const,
});

const SuggestionSubject = builder.unionType('SuggestionSubject', {
  description: 'What a suggestion is of: an agency or a notice.',
  types: ['Agency', 'Notice'],
  resolveType: (subject) => String(Reflect.get(subject, '__typename')),
});

builder.rowType('Suggestion', {
  description: 'Something that may be meant by what was typed so far (联想).',
  columns: suggestionColumns,
  fields: (t) => ({
    kind: t.expose('kind', { type: SuggestionKind, description: 'What it is.' }),
    text: t.exposeString('text', {
      description:
        'The text to offer (建议): full name, title or number, as it is stored. To search for just this, quote it.',
    }),
    subject: t.sql({
      type: SuggestionSubject,
      description: 'What it is of; of several notices with this title, the latest.',
      needs: ['kind'],
      sql: (row, at) =>
        sql`(CASE WHEN ${row.kind} = 'AGENCY' THEN ${at.one('Agency', (a) => [sql`${a.id} = ${row.subjectId}`])}
          ELSE ${at.one('Notice', (n) => [sql`${n.id} = ${row.subjectId}`])} END)`,
      read: (row: Row<'Notice'>, _args, { kind }) => ({ ...row, __typename: kind === 'AGENCY' ? 'Agency' : 'Notice' }), // or of an agency: its type name tells
    }),
  }),
});
