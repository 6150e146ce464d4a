/** What a format makes an answer of. */
import type { Lang, ListAddress } from './address.type.js';
import { textAt, type Row } from './row.js';

export interface Listing {
  readonly address: ListAddress;
  readonly lang: Lang;
  readonly rows: readonly Row[];
  /** Whose list it is. */
  readonly owner: Row | null;
  readonly hasNextPage: boolean;
  readonly endCursor: string | null;
  /** What was asked, from the root; and with the cursor to go on from, where there is one. */
  readonly self: string;
  readonly next: string | null;
  readonly origin: string;
}

export function titleOf({ address, owner, lang }: Pick<Listing, 'address' | 'owner' | 'lang'>): string {
  const name = textAt(owner, 'name');
  return name === null ? address.title[lang] : `${name} ${address.title[lang]}`;
}

/** Of a notice here. */
export const noticePath = (id: string): string => `/notices/${id}`;

/** Where an entry is read: at its source, or here. */
export const linkOf = (
  { link, notice }: { readonly link: string | null; readonly notice: string | null },
  { origin, address }: Pick<Listing, 'origin' | 'address'>,
): string => link ?? `${origin}${notice === null ? `/${address.name}` : noticePath(notice)}`;
