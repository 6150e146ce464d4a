/** Which address is which: lists, one notice, and the site's own (site/). */
import { decodeIdOf } from '../graphql/node-id.js';
import type { PlainRoute, PlainRoutes } from '../graphql/http/plain.js';
import type { ListAddress } from './address.type.js';
import { changesAddress } from './addresses/changes.js';
import { directivesAddress } from './addresses/directives.js';
import { dutiesAddress } from './addresses/duties.js';
import { meetingsAddress } from './addresses/meetings.js';
import { noticesAddress } from './addresses/notices.js';
import { formatOf, formats, type Format } from './formats.js';
import { answerList, knownList, type Exporting, type KnownList } from './list.js';
import { answerNotice, noticeOperations } from './notice.js';
import { bulkRoutes } from './bulk/serve.js';
import { createSite } from './site/site.js';

export const addresses: readonly ListAddress[] = [
  noticesAddress,
  directivesAddress,
  dutiesAddress,
  meetingsAddress,
  changesAddress,
];

export interface Places {
  /** Where people read notices; null: nowhere but at their sources. */
  readonly readerUrl: string | null;
  /** Folder of snapshots; null: there are none. */
  readonly bulkDir: string | null;
}

export interface Exports {
  readonly routes: PlainRoutes;
  /** The documents that it asks with: the server knows them. */
  readonly documents: readonly string[];
}

export function createExports(exporting: Exporting, places: Places): Exports {
  const lists = addresses.map((address) => knownList(exporting.schema, address));
  const notice = noticeOperations(exporting.schema);
  const site = createSite(exporting, { ...places, lists });
  const bulk = bulkRoutes(places.bulkDir);
  const documents = [
    ...lists.flatMap(({ operations }) => [operations.rows.text, operations.shown.text]),
    notice.byId.text,
    notice.byNumber.text,
    ...site.documents,
  ];
  const routes: PlainRoutes = (path) => {
    const found = site.routes(path) ?? bulk(path) ?? listAt(exporting, lists, path);
    if (found) return found;
    const key = path.startsWith('/notices/') ? unescaped(path.slice('/notices/'.length)) : null;
    if (key === null || key === '') return null;
    return answerNotice(exporting, { operations: notice, ...places, ...keyAndFormat(key) });
  };
  return { routes, documents };
}

/** The suffix is one of ours; a number may have a dot of its own. */
const suffix = new RegExp(String.raw`\.(${formats.map((format) => format.suffix).join('|')})$`);

function parted(path: string): { readonly path: string; readonly format: Format | null } {
  const [whole, name = ''] = suffix.exec(path) ?? [];
  return { path: whole === undefined ? path : path.slice(0, -whole.length), format: formatOf(name) };
}

function keyAndFormat(given: string): { readonly key: string; readonly format: Format | null } {
  const { path: key, format } = parted(given);
  return { key, format };
}

const ofOrgan = /^\/agencies\/([^/]+)\/(\w+)$/;

function listAt(exporting: Exporting, lists: readonly KnownList[], given: string): PlainRoute | null {
  const { path, format } = parted(given);
  const [, escaped, name] = ofOrgan.exec(path) ?? [];
  const list = lists.find(({ address }) =>
    escaped === undefined ? address.path === path : address.of === 'Agency' && address.name === name,
  );
  const key = escaped === undefined ? null : unescaped(escaped);
  if (!list || (escaped !== undefined && key === null)) return null;
  const owner = key === null ? null : decodeIdOf('Agency', key) === null ? { name: key } : { id: key };
  return (request) => answerList(exporting, { list, format, owner }, request);
}

/** Null for what is no text in UTF-8. */
function unescaped(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}
