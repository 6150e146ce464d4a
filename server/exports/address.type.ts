/** What an address is declared with: the list that GraphQL has for it, its columns, and what feeds and calendars show of a row. */
import type { Sql } from '../platform/sql.js';
import type { Table } from '../platform/tables.js';
import type { Row } from './row.js';

export type Lang = 'en' | 'zh';
export type Said = Readonly<Record<Lang, string>>;

export interface Column {
  /** As all formats call it. */
  readonly name: string;
  /** As the first line of a table calls it where Chinese is asked for. */
  readonly zh: string;
  /** Where it stands in a row; the schema has its type and its description. */
  readonly path: string;
}

/** An entry of a feed. */
export interface Entry {
  /** Never changes: stable UIDs are derived from it. */
  readonly id: string;
  readonly title: string;
  readonly text: string;
  /** Where to read it; null: at the notice’s address here. */
  readonly link: string | null;
  readonly notice: string | null;
  readonly author: string | null;
  /** Instants or days, ISO 8601. */
  readonly updated: string;
  readonly published: string | null;
}

/** A day, or a moment, in a calendar. */
export interface Happening extends Omit<Entry, 'author' | 'published'> {
  readonly at: string;
  readonly sequence: number;
  readonly isCancelled: boolean;
}

export interface ListAddress {
  /** Of the list: the last part of the path, and the type of its items in JSON. */
  readonly name: string;
  /** With `{agency}` where the list is one organ's. */
  readonly path: string;
  readonly title: Said;
  /** The field of Query that has the list, or of Agency. */
  readonly field: string;
  readonly of: 'Query' | 'Agency';
  /** Of the operation, in logs and metrics. */
  readonly operation: string;
  readonly columns: readonly Column[];
  /** A row of the table `Notice` as a line of JSON, where SQL can write one with all columns. */
  readonly line?: (row: Table<'Notice'>) => Sql;
  /** What else feeds and calendars need of a row, as GraphQL. */
  readonly also: string;
  /** What an item is known by; null: by its place in the list. */
  readonly idAt: string | null;
  readonly entry: (row: Row, lang: Lang) => Entry;
  readonly happenings: (row: Row, lang: Lang) => readonly Happening[];
  /** Default filter of calendars: includes cancelled events, for clients that already have them. */
  readonly inCalendars: (now: Date) => Row;
  /** Whether the list runs from the oldest: feeds then show its end. */
  readonly isLog: boolean;
  /** Whether the response depends on the current day. */
  readonly isOfDay: boolean;
  /** Values of parameters that serve on the demo pages, for the API's description. */
  readonly examples: Readonly<Record<string, string>>;
}
