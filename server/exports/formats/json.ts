/** Lists as JSON, nearly as JSON:API has it: items with type, id and attributes, and links to go on. */
import type { Column } from '../address.type.js';
import type { Listing } from '../listing.js';
import { noticePath } from '../listing.js';
import { cellAt, textAt, type Row } from '../row.js';
import { reader } from './rows.js';

export function json({ address, rows, hasNextPage, endCursor, self, next }: Listing): string {
  const read = reader(address.columns.filter(({ name }) => name !== 'id'));
  const data = rows.map((row) => ({
    type: address.name,
    id: idOf(row, address.idAt),
    attributes: read(row),
    ...(address.name === 'notices' ? { links: { self: noticePath(idOf(row, 'id')) } } : {}),
    meta: { cursor: textAt(row, 'cursor') },
  }));
  return JSON.stringify({ links: { self, next }, meta: { hasNextPage, endCursor }, data });
}

/** One notice, with its text. */
export function oneNotice(row: Row, columns: readonly Column[]): string {
  const id = idOf(row, 'id');
  const read = reader(columns.filter(({ name }) => name !== 'id'));
  const directives = { links: { related: `/directives?${new URLSearchParams({ notice: id }).toString()}` } };
  const data = { type: 'notices', id, attributes: read(row), relationships: { directives } };
  return JSON.stringify({ links: { self: noticePath(id) }, data });
}

const idOf = (row: Row, at: string | null): string => String(cellAt(row, (at ?? 'cursor').split('.')));
