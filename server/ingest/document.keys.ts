/**
 * Document keys of a page, by which its notice is found again (decision 032). A key alone is never
 * decisive; document.judge.ts compares the pages. Pure.
 */
import { createHash } from 'node:crypto';
import { canonicalAddress, hostOf } from '../domain/address.js';

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/**
 * In order of evidence: an address is one page, an 索引号 one item of a site, a 文号 one document of an
 * organ.
 */
export const keyKinds = ['ADDRESS', 'INDEX', 'NUMBER', 'TITLE'] as const;
export type KeyKind = (typeof keyKinds)[number];

export interface DocumentKey {
  readonly kind: KeyKind;
  /** Prefixed with its kind, so keys of different kinds never collide. */
  readonly key: string;
}

/** Fields that keys derive from, of a page or of a stored notice. */
export interface Identifying {
  readonly url: string | null;
  readonly siteCode: string | null;
  readonly indexNumber: string | null;
  readonly documentNumber: string | null;
  readonly publisher: string;
  readonly title: string;
  readonly publishedOn: string;
}

export function keysOf(page: Identifying): DocumentKey[] {
  const { url, documentNumber, title, publishedOn } = page;
  const address = url === null ? null : canonicalAddress(url);
  const keys = [
    ...(address === null ? [] : [keyOf('ADDRESS', address)]),
    ...indexScopesOf(page).map((scope) => keyOf('INDEX', `${scope}|${page.indexNumber ?? ''}`)),
    ...(documentNumber === null ? [] : [keyOf('NUMBER', documentNumber)]),
    keyOf('TITLE', `${sha256(plainTitle(title))}|${publishedOn}`),
  ];
  return keys;
}

const keyOf = (kind: KeyKind, text: string): DocumentKey => ({ kind, key: `${kind} ${text}` });

/**
 * Scope of an 索引号: its site by code and by host, otherwise its publisher. Empty for a placeholder.
 */
function indexScopesOf({ indexNumber, siteCode, url, publisher }: Identifying): string[] {
  if (indexNumber === null || isPlaceholder(indexNumber)) return [];
  const host = url === null ? null : hostOf(url);
  const sites = [siteCode, host].filter((site) => site !== null);
  return sites.length > 0 ? sites : [publisher];
}

/**
 * 无, None, null, dashes and zeros for a missing number; templates print them behind a prefix, too.
 */
const nothing = /^(?:无|暂无|没有|none|null|nan|undefined|n\/a|[-—_/.\s0]+)$/i;
const emptyPart = /(?:^|[/\-_])(?:none|null|nan|undefined)(?:$|[/\-_])/i;
/** 99010603/ and 99010603/2025-: a prefix of a template without serial number. */
const barePrefix = /[/\-_—]$|^\d{8}[0-9X]?$/i;
/** K0001, A12, 003: counters that restart in each section of a site. */
const shortCounter = /^[A-Z]{0,2}-?\d{1,4}$/i;

/** Whether an 索引号 does not identify a document. */
export function isPlaceholder(indexNumber: string): boolean {
  const number = indexNumber.replace(/\s+/g, '');
  return [nothing, emptyPart, barePrefix, shortCounter].some((form) => form.test(number));
}

/** Titles for comparison, without what sites add or omit. */
export const plainTitle = (title: string): string =>
  title
    .replace(
      /[（(【[](?:转载|转发|图解|已废止|废止|失效|全文|附件|更新|修订版?|第[一二三四五六七八九十\d]{1,3}页)[）)】\]]/g,
      '',
    )
    .replace(/[\s\p{P}\p{S}]/gu, '');
