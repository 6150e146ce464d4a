/** Resolves the names on a page by its place, its publisher and its own definitions. Pure. */
import { centralOrgan, centralHead } from '../parse/organs/central.js';
import { organClassOf } from '../parse/organs/organ-class.js';
import type { CompletePreview } from './identity.js';
import { jointParts } from './joint.js';
import { organOf } from './organ.js';
import { nameIn, organEnd } from './organ.name.js';
import type { Gazetteer, Place } from './place.js';
import type { Organ, PageContext } from './organ.page.js';

export interface PageOrgans {
  readonly page: PageContext;
  /** By name as written. */
  readonly organs: ReadonlyMap<string, Organ | null>;
}

export function organsOfPage(preview: CompletePreview, gazetteer: Gazetteer): PageOrgans {
  const place = placeOfPage(preview, gazetteer);
  const about = { gazetteer, place, issuers: preview.issuerNames, defined: abbreviated(preview) };
  const publisher = publisherOf(preview, { ...about, publisher: preview.agencyName });
  const page = { ...about, publisher, isCentral: place === null && isCentral(publisher) };
  const written = [...new Set(namesOf(preview))];
  return {
    page,
    organs: new Map(written.map((name) => [name, organOf(name === preview.agencyName ? publisher : name, page)])),
  };
}

/** 云湖水务管理处, not 中国云湖: has the ending of an organ. */
const properName = (name: string): boolean =>
  nameIn(name).length >= 4 && organEnd.test(nameIn(name)) && organClassOf(name) === null;

/** 区水务局供水科: a section belongs to its bureau, which is responsible for it. */
const section = /^(.{2,30}(?:局|厅|委员会|委|办公室|办|政府))(?:.{2,10}(?:科|股|室|处))$/;

const isCentral = (name: string): boolean => centralOrgan(nameIn(name)) !== null || centralHead(nameIn(name)) !== null;

/**
 * The first of several publishers; of a place that the page does not state, the one whose full name
 * is on the page.
 */
function publisherOf({ agencyName, issuerNames, mentions }: CompletePreview, page: PageContext): string {
  const first = jointParts(agencyName)[0]?.text ?? agencyName;
  if (organOf(first, { ...page, publisher: null }) !== null || (page.publisher !== null && properName(first)))
    return first;
  const full = [...issuerNames, ...mentions.map(({ text }) => text)].filter(
    (name) => name.length > first.length && name.endsWith(first) && organOf(name, page) !== null,
  );
  // 中国澄湖 is not an organ: then the issuer published it.
  const issuer = organClassOf(first) === null ? issuerNames.find((name) => organOf(name, page) !== null) : undefined;
  const bureau = section.exec(nameIn(first))?.[1];
  const above = bureau !== undefined && organOf(bureau, page) !== null ? bureau : undefined;
  return full[0] ?? issuer ?? above ?? agencyName;
}

/**
 * The division of the site if below the country; otherwise that of the publisher, by its name or
 * the fuller one in the signature or elsewhere on the page.
 */
function placeOfPage(preview: CompletePreview, gazetteer: Gazetteer): Place | null {
  const { source, agencyName, issuerNames, mentions } = preview;
  const code = source.siteCode !== null && /^\d{10}$/.test(source.siteCode) ? source.siteCode.slice(0, 6) : null;
  const ofSite = gazetteer.placeOf(code);
  if (ofSite) return ofSite;
  const names = [...issuerNames, ...mentions.map(({ text }) => text)];
  const placeIn = (name: string): Place | null =>
    gazetteer.leading(nameIn(name).replace(partyHead, ''), null)?.place ?? null;
  const own = nameIn(agencyName);
  const fuller = names.find((name) => name.length > own.length && nameIn(name).endsWith(own) && placeIn(name) !== null);
  // 青屏区教育局 that signs as 岚州市青屏区教育局 belongs to that district.
  if (isCentral(own)) return placeIn(fuller ?? '') ?? placeIn(own);
  const named = placeIn(fuller ?? '') ?? placeIn(own) ?? firstOf(issuerNames, placeIn);
  return named ?? gazetteer.placeOf(source.division ?? null) ?? placeAround(preview, gazetteer);
}

/**
 * For a publisher such as 区教育局: the place of the organ that is named in full and matches it,
 * otherwise that of the site's name, otherwise the only one in the title.
 */
function placeAround({ agencyName, mentions, source, title }: CompletePreview, gazetteer: Gazetteer): Place | null {
  const own = nameIn(agencyName);
  if (!relative.test(own)) return null;
  const about = { gazetteer, publisher: null, issuers: [], defined: new Map<string, string>(), isCentral: false };
  for (const { text } of mentions) {
    const place = gazetteer.leading(nameIn(text), null)?.place ?? null;
    if (place === null) continue;
    const meant = organOf(own, { ...about, place });
    const named = organOf(text, { ...about, place });
    if (meant !== null && named !== null && meant.name.startsWith(named.name)) return place; // or a part of it
  }
  const ofSite = gazetteer.leading(nameIn(source.siteName ?? ''), null)?.place ?? null;
  if (ofSite !== null && fits(own, ofSite)) return ofSite;
  return elsewhere.test(title) ? null : placeInTitle(title, own, gazetteer);
}

/** 区教育局, 县政府办. */
const relative = /^(?:[区县旗]|市(?!场))/;
/** Titles about other places. */
const elsewhere = /转发|学习|借鉴|考察|对口|来访|赴/;

/** Whether an organ called 区… or 县… can belong to the place. */
const fits = (own: string, { county, prefecture }: Place): boolean =>
  own.startsWith('市') ? (county ?? prefecture ?? '').endsWith('市') : (county ?? '').endsWith(own.charAt(0));

function placeInTitle(title: string, own: string, gazetteer: Gazetteer): Place | null {
  const found = new Map<string, Place>();
  for (let at = 0; at < title.length; at += 1) {
    const place = gazetteer.leading(title.slice(at), null)?.place;
    const code = place?.code ?? null;
    if (place && code !== null && fits(own, place)) found.set(code, place);
  }
  const [first, second] = found.values();
  return second === undefined ? (first ?? null) : null;
}

const firstOf = (names: readonly string[], placeIn: (name: string) => Place | null): Place | null =>
  names.map(placeIn).find((place) => place !== null) ?? null;

const partyHead = /^(?:中共|中国共产党|共青团|政协|中国人民政治协商会议|国家税务总局)/;

const explained = /^[（(](?:以下(?:统|并)?简?称|简称)(?:为)?[：:]?[“"「『]?([\p{Script=Han}]{2,15})[”"」』]?[)）]/u;

/** 马拉松赛事统筹委员会（以下简称统筹委）: the short name means that organ on this page. */
function abbreviated({ body, mentions, agencyName, issuerNames }: CompletePreview): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const { text, span } of mentions) {
    const short = explained.exec(body.slice(span.end, span.end + 40))?.[1];
    if (short !== undefined && !found.has(short) && short !== agencyName && !issuerNames.includes(short))
      found.set(short, text);
  }
  return found;
}

export function* namesOf(preview: CompletePreview): Generator<string> {
  yield preview.agencyName;
  yield* preview.issuerNames;
  yield* preview.mentions.map(({ text }) => text);
  for (const addressee of [...preview.addressees, ...preview.directives.flatMap((d) => d.addressees)]) {
    if (addressee.scope === 'NAMED_AGENCY') yield addressee.text;
  }
  for (const { convenerName, chair } of preview.meetings) yield* present(convenerName, chair?.agencyName);
  for (const { issuerName, speaker } of preview.directives) yield* present(issuerName, speaker?.agencyName);
}

const present = (...names: readonly (string | null | undefined)[]): string[] => names.filter((name) => name != null);
